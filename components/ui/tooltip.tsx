'use client';

import type { ReactNode } from 'react';
import { Tooltip as Radix } from 'radix-ui';

export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Radix.Provider delayDuration={400} skipDelayDuration={200}>{children}</Radix.Provider>;
}

/** A word beside a control that shows only an icon. Never the only place of something needed. */
export function Tooltip({ text, shortcut, side = 'bottom', children }: { text: string; shortcut?: string | undefined; side?: 'top' | 'right' | 'bottom' | 'left' | undefined; children: ReactNode }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content side={side} sideOffset={6} className="z-50 max-w-64 rounded-small bg-ink px-2 py-1 text-xs text-canvas">
          {text}{shortcut ? <kbd className="ml-2 font-ui opacity-70">{shortcut}</kbd> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
