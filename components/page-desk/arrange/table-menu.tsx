'use client';

import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { ContextMenu as Radix } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import { CommandItems } from './command-items';
import type { CommandScene } from './commands';

function Item({ danger = false, className, ...rest }: ComponentProps<typeof Radix.Item> & { danger?: boolean }) {
  return <Radix.Item className={classes('flex min-h-8 w-full items-center gap-2 rounded-small px-2 text-left text-base outline-none select-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 max-md:min-h-10 [&_svg]:size-4', danger ? 'text-danger' : 'text-ink [&_svg]:text-ink-3', className)} {...rest} />;
}
const Separator = () => <Radix.Separator className="my-1 h-px bg-line" />;

/** The menu of a block, or of the page where no block is: by right press, a long touch, Shift+F10 or the menu key. */
export function TableMenu({ scene, children }: { scene: CommandScene; children: ReactNode }) {
  const a = useTranslations('pageArrange');
  const { desk } = scene;
  const { one, many, page } = desk.edits;
  /** The block under the pointer is selected first; one of several marked keeps them marked. */
  const select = (event: MouseEvent) => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block-handle]') : null;
    const id = handle?.dataset.blockHandle;
    const sheet = Number(handle?.closest<HTMLElement>('[data-sheet]')?.dataset.sheet);
    if (id === undefined) desk.setSelection(null);
    else desk.setSelection({ page: sheet, id });
  };
  const focusBack = (event: Event) => {
    event.preventDefault();
    const handle = one ? document.querySelector<HTMLElement>(`[data-block-handle="${one.id}"]`) : null;
    (handle ?? document.querySelector<HTMLElement>('[data-table]'))?.focus({ preventScroll: true });
  };
  return (
    <Radix.Root>
      <Radix.Trigger asChild><div className="h-full" onContextMenu={select}>{children}</div></Radix.Trigger>
      <Radix.Portal>
        <Radix.Content collisionPadding={8} onCloseAutoFocus={focusBack} aria-label={many.length > 1 ? a('menuOfMany', { count: many.length }) : one ? a('menuOf', { block: desk.nameOf(one) }) : a('groups.page')} className="z-50 min-w-52 rounded-base border border-line-strong bg-raised p-1 text-ink">
          <Radix.Label className="max-w-72 truncate px-2 pt-1.5 pb-1 text-xs text-ink-3">{many.length > 1 ? a('menuOfMany', { count: many.length }) : one ? desk.nameOf(one) : `${a('groups.page')} ${page}`}</Radix.Label>
          {one ? <>
            <CommandItems ids={['inspect', ...many.length === 2 ? ['swap' as const] : [], ...many.length > 1 ? ['align' as const] : ['splitColumns' as const, 'splitRows' as const], 'join', ...many.length > 1 ? [] : ['grow' as const, 'fitDepth' as const, 'fill' as const, 'pin' as const]]} scene={scene} Item={Item} />
            <Separator />
            <CommandItems ids={['copy', 'cut', 'paste', 'keep']} scene={scene} Item={Item} />
            <Separator />
            <CommandItems ids={['takeOff']} scene={scene} Item={Item} />
          </> : <>
            <CommandItems ids={['paste', 'all', 'fill', 'align']} scene={scene} Item={Item} />
            <Separator />
            <CommandItems ids={['undo', 'redo', 'keys']} scene={scene} Item={Item} />
          </>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
