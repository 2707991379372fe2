'use client';

import type { ReactNode } from 'react';
import { Tabs as Radix } from 'radix-ui';
import { classes } from './classes';

const trigger = 'inline-flex h-9 -outline-offset-2 items-center gap-1.5 border-b-2 border-transparent px-1 text-base whitespace-nowrap text-ink-2 hover:text-ink data-[state=active]:border-seal data-[state=active]:font-medium data-[state=active]:text-ink';

/** Panels that take turns in one place. */
export function Tabs({ tabs, label, value, onValueChange, defaultValue, className, panelClassName }: {
  tabs: readonly { id: string; label: ReactNode; panel: ReactNode }[]; label: string; value?: string; onValueChange?: (id: string) => void; defaultValue?: string; className?: string; panelClassName?: string;
}) {
  const controlled = value === undefined ? { defaultValue: defaultValue ?? tabs[0]?.id ?? '' } : { value };
  return (
    <Radix.Root {...controlled} {...(onValueChange ? { onValueChange } : {})} className={classes('flex min-h-0 flex-col', className)}>
      <Radix.List aria-label={label} className="flex shrink-0 gap-4 overflow-x-auto border-b border-line px-4">
        {tabs.map((tab) => <Radix.Trigger key={tab.id} value={tab.id} className={trigger}>{tab.label}</Radix.Trigger>)}
      </Radix.List>
      {tabs.map((tab) => <Radix.Content key={tab.id} value={tab.id} className={classes('min-h-0 flex-1 outline-none', panelClassName)}>{tab.panel}</Radix.Content>)}
    </Radix.Root>
  );
}
