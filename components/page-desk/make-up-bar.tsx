'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import type { MakeUpProgress } from './solve-run';
import { focusLost } from './use-make-up';

const bar = 'h-1.5 min-w-16 flex-1 appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-seal-fill [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-seal-fill';

/** How far the automatic make-up is; it can be taken as it stands, or stopped. Nothing is changed until a layout is chosen. */
export function MakeUpBar({ progress, compact = false, onEnough, onStop }: { progress: MakeUpProgress; /** Among other buttons; else it lies over the top of the pages. */ compact?: boolean; onEnough: () => void; onStop: () => void }) {
  const t = useTranslations('makeUp');
  const d = useTranslations('pageDesk');
  const group = useRef<HTMLDivElement | null>(null);
  // The button that started it can no longer be pressed: from here Tab goes on to the acts of this bar.
  useEffect(() => {
    const frame = requestAnimationFrame(() => { if (focusLost()) group.current?.focus(); });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={group} role="group" aria-label={d('makeUpBar')} tabIndex={-1} className={classes('flex flex-wrap items-center gap-x-3 gap-y-1 text-sm outline-none', compact ? 'max-md:w-full' : 'absolute inset-x-3 top-3 z-10 mx-auto max-w-3xl rounded-base border border-line-strong bg-raised px-3 py-2')}>
      <span role="status">{t('working')}</span>
      <progress aria-label={t('working')} value={progress.share} max={1} className={bar} />
      <span className="flex flex-wrap gap-x-3 text-ink-3 tabular-nums"><span>{t('tried', { tries: progress.tries })}</span>{progress.tries > 0 ? <span>{t('best', { points: Math.round(progress.points) })}</span> : null}</span>
      <span className="ml-auto flex gap-2"><Button size="small" disabled={progress.tries === 0} onClick={onEnough}>{t('enough')}</Button><Button size="small" look="quiet" onClick={onStop}>{d('stop')}</Button></span>
    </div>
  );
}
