'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import type { MakeUpProgress } from './solve-run';

const bar = 'h-1.5 min-w-16 flex-1 appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-seal-fill [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-seal-fill';

/** How far the automatic make-up is; it can be taken as it stands, or stopped. Nothing is changed until a layout is chosen. */
export function MakeUpBar({ progress, compact = false, onEnough, onStop }: { progress: MakeUpProgress; /** Among other buttons. */ compact?: boolean; onEnough: () => void; onStop: () => void }) {
  const t = useTranslations('makeUp');
  const d = useTranslations('pageDesk');
  return (
    <div className={classes('flex flex-wrap items-center gap-x-3 gap-y-1 text-sm', !compact && 'border-b border-line bg-surface px-4 py-1.5')}>
      <span role="status">{t('working')}</span>
      <progress aria-label={t('working')} value={progress.share} max={1} className={bar} />
      <span className="text-ink-3 tabular-nums">{t('tried', { tries: progress.tries })}　{progress.tries > 0 ? t('best', { points: Math.round(progress.points) }) : null}</span>
      <span className="flex gap-2"><Button size="small" disabled={progress.tries === 0} onClick={onEnough}>{t('enough')}</Button><Button size="small" look="quiet" onClick={onStop}>{d('stop')}</Button></span>
    </div>
  );
}
