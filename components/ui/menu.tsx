'use client';

import type { ComponentProps, ReactNode } from 'react';
import { DropdownMenu as Radix } from 'radix-ui';
import { Check } from 'lucide-react';
import { classes } from './classes';

const item = 'flex min-h-8 w-full items-center gap-2 rounded-small px-2 text-left text-base outline-none select-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 max-md:min-h-10 [&_svg]:size-4';

/** Further acts behind one button. */
export function Menu({ trigger, children, align = 'end', onCloseAutoFocus }: { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end'; onCloseAutoFocus?: (event: Event) => void }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content align={align} sideOffset={4} collisionPadding={8} {...(onCloseAutoFocus ? { onCloseAutoFocus } : {})} className="z-50 min-w-44 rounded-base border border-line-strong bg-raised p-1 text-ink">{children}</Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function MenuItem({ className, danger = false, ...rest }: ComponentProps<typeof Radix.Item> & { danger?: boolean }) {
  return <Radix.Item className={classes(item, danger ? 'text-danger' : 'text-ink [&_svg]:text-ink-3', className)} {...rest} />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-xs text-ink-3">{children}</Radix.Label>;
}

export function MenuSeparator() { return <Radix.Separator className="my-1 h-px bg-line" />; }

/** One of several that exclude each other. */
export function MenuChoices({ value, onValueChange, choices }: { value: string; onValueChange: (value: string) => void; choices: readonly { value: string; label: string; icon?: ReactNode }[] }) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onValueChange}>
      {choices.map((choice) => (
        <Radix.RadioItem key={choice.value} value={choice.value} className={classes(item, 'text-ink [&_svg]:text-ink-3')}>
          {choice.icon}<span className="flex-1">{choice.label}</span><Radix.ItemIndicator><Check /></Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
