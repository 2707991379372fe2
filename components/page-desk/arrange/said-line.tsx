'use client';

import { classes } from '@/components/ui/classes';
import { useThisDesk } from '../use-desk';

/** What the desk did last, or why not: seen over the canvas and read out. */
export function SaidLine() {
  const { text, wrong, turn } = useThisDesk().said;
  return (
    <div role="status" aria-live="polite" data-desk-says data-turn={turn} className={classes(
      'pointer-events-none absolute bottom-3 left-3 z-20 max-w-[calc(100%-1.5rem)] rounded-base border px-2.5 py-1 text-sm max-lg:top-3 max-lg:bottom-auto',
      text === '' ? 'invisible' : wrong ? 'border-danger bg-danger-weak text-danger' : 'border-line bg-raised text-ink-2',
    )}>{text}</div>
  );
}
