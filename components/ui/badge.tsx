import type { ReactNode } from 'react';
import { classes } from './classes';

export type Tone = 'plain' | 'info' | 'warn' | 'good' | 'placed' | 'danger' | 'seal';

const tones: Record<Tone, string> = {
  plain: 'bg-plain-weak text-ink-2',
  info: 'bg-info-weak text-info',
  warn: 'bg-warn-weak text-warn',
  good: 'bg-good-weak text-good',
  placed: 'bg-placed-weak text-placed',
  danger: 'bg-danger-weak text-danger',
  seal: 'bg-seal-weak text-seal',
};

/** A state: its word and its colour together, never the colour alone. */
export function Badge({ tone = 'plain', className, children }: { tone?: Tone; className?: string; children: ReactNode }) {
  return <span className={classes('inline-flex h-5 shrink-0 items-center gap-1 rounded-small px-1.5 text-xs font-medium whitespace-nowrap', tones[tone], className)}>{children}</span>;
}
