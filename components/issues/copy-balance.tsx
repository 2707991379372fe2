'use client';

import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import type { Balance } from '@/components/page-desk/page-fill';

/** Copy against room, in words: what waits, what found no room, what is free, and which is more. */
export function CopyBalance({ balance }: { balance: Balance }) {
  const t = useTranslations('stories');
  const wanting = balance.waiting + balance.overset;
  const over = wanting - balance.free;
  return (
    <p role="group" aria-label={t('balance')} title={t('headsApart')} className="figures flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
      <span>{t('waitingCopy', { count: balance.stories, lines: balance.waiting })}</span>
      {balance.overset > 0 ? <span className="text-danger">{t('oversetCopy', { lines: balance.overset })}</span> : null}
      <span>{t('room', { lines: balance.free })}</span>
      {over > 0 ? <Badge tone="danger">{t('tooMuch', { lines: over })}</Badge> : over < 0 ? <Badge tone="info">{t('roomLeft', { lines: -over })}</Badge> : <Badge tone="good">{t('even')}</Badge>}
      <span className="text-xs text-ink-3 max-md:hidden">{t('headsApart')}</span>
    </p>
  );
}
