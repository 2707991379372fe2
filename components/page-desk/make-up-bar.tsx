'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';

/** How far the automatic make-up is, and a way to stop it; nothing is changed until it is done. */
export function MakeUpBar({ progress, onStop }: { progress: number; onStop: () => void }) {
  const t = useTranslations('pageDesk');
  return (
    <div className="flex items-center gap-3 border-b border-line bg-surface px-4 py-1.5 text-sm">
      <span role="status">{t('makingUp')}</span>
      <progress aria-label={t('makingUp')} value={progress} max={1} className="h-1.5 min-w-0 flex-1 appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-seal-fill [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-seal-fill" />
      <Button size="small" onClick={onStop}>{t('stop')}</Button>
    </div>
  );
}
