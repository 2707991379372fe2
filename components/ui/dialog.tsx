'use client';

import { useRef, type ReactNode } from 'react';
import { Dialog as Radix } from 'radix-ui';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classes } from './classes';
import { IconButton } from './icon-button';

interface DialogProps { open: boolean; onOpenChange: (open: boolean) => void; title: string; description?: ReactNode; children?: ReactNode; actions?: ReactNode; wide?: boolean; className?: string }

const veil = 'fixed inset-0 z-40 bg-[rgb(0_0_0/0.38)]';

function Head({ title, description }: { title: string; description?: ReactNode }) {
  const t = useTranslations('common');
  return (
    <div className="flex items-start gap-2 border-b border-line px-4 py-3">
      <div className="min-w-0 flex-1">
        <Radix.Title className="text-lg">{title}</Radix.Title>
        {description ? <Radix.Description asChild><div className="mt-0.5 text-sm text-ink-2">{description}</div></Radix.Description> : null}
      </div>
      <Radix.Close asChild><IconButton label={t('close')} size="small"><X /></IconButton></Radix.Close>
    </div>
  );
}

/** Focus goes to the first thing to fill in (of radio buttons, the chosen one), else to the panel itself: not to the cross that closes it. */
function focusFirst(event: Event): void {
  const panel = event.currentTarget;
  if (!(panel instanceof HTMLElement)) return;
  event.preventDefault();
  const first = panel.querySelector<HTMLElement>('[autofocus], input:not([type=file]):not([disabled]), textarea, select');
  const chosen = first?.matches('[type=radio]') ? panel.querySelector<HTMLElement>('input[type=radio]:checked') : null;
  (chosen ?? first ?? panel).focus();
}

/** Where the focus was when the dialog opened gets it back when it closes: dialogs here are opened by state, so nothing else knows. */
function useFocusBack() {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: (event: Event) => { opener.current = document.activeElement; focusFirst(event); },
    onCloseAutoFocus: (event: Event) => { event.preventDefault(); if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus(); },
  };
}

/** A question that must be answered before going on. Use a side panel where one serves. */
export function Dialog({ open, onOpenChange, title, description, children, actions, wide = false, className }: DialogProps) {
  const focus = useFocusBack();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content {...focus} {...(description ? {} : { 'aria-describedby': undefined })} className={classes(
          'fixed top-[min(12vh,6rem)] left-1/2 z-50 flex max-h-[80dvh] -translate-x-1/2 flex-col rounded-large border border-line bg-raised text-ink outline-none max-md:top-auto max-md:bottom-0 max-md:max-h-[92dvh] max-md:w-full max-md:max-w-none max-md:rounded-b-none',
          wide ? 'w-[min(72rem,calc(100vw-2rem))]' : 'w-[min(30rem,calc(100vw-2rem))]', className,
        )}>
          <Head title={title} description={description} />
          {children ? <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div> : null}
          {actions ? <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{actions}</div> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A panel that slides over the right edge; on a phone it is the whole screen. The page stays readable behind it. */
export function SidePanel({ open, onOpenChange, title, description, children, actions, wide = false }: DialogProps) {
  const focus = useFocusBack();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.2)]" />
        <Radix.Content {...focus} {...(description ? {} : { 'aria-describedby': undefined })} className={classes('fixed inset-y-0 right-0 z-50 flex flex-col border-l border-line bg-raised text-ink outline-none max-md:w-full', wide ? 'w-[min(44rem,100vw)]' : 'w-[min(26rem,100vw)]')}>
          <Head title={title} description={description} />
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
          {actions ? <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{actions}</div> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
