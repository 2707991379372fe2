import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';

/** A panel beside the canvas; on a small screen it covers the lower half. */
export function DeskPanel({ label, side, open, children }: { label: string; side: 'left' | 'right'; /** null: open where there is room for it. */ open: boolean | null; children: ReactNode }) {
  return (
    <aside aria-label={label} className={classes(
      'min-h-0 flex-col border-line bg-surface max-lg:absolute max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:h-[55%] max-lg:border-t lg:relative', open === null ? 'hidden lg:flex' : open ? 'flex' : 'hidden', side === 'left' ? 'lg:w-72 lg:border-r' : 'lg:w-80 lg:border-l',
    )}>{children}</aside>
  );
}
