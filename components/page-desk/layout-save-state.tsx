'use client';

import { Check, CircleAlert, CircleDot, LoaderCircle } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { LayoutSaveState } from './use-layouts';

/** Whether the layout is safely kept. */
export function LayoutSaveLine({ state, onRetry }: { state: LayoutSaveState; onRetry: () => void }) {
  const t = useTranslations('pageDesk');
  const format = useFormatter();
  const shape = 'inline-flex h-7 items-center gap-1.5 text-sm whitespace-nowrap [&_svg]:size-3.5';
  const retry = <button type="button" onClick={onRetry} className="font-medium underline underline-offset-4">{t('retry')}</button>;
  switch (state.kind) {
    case 'clean': return <span role="status" aria-label={t('saving.label')} className={`${shape} text-ink-3`}>{t('saving.clean')}</span>;
    case 'unsaved': return <span role="status" aria-label={t('saving.label')} className={`${shape} text-ink-2`}><CircleDot aria-hidden />{t('saving.unsaved')}</span>;
    case 'saving': return <span role="status" aria-label={t('saving.label')} className={`${shape} text-ink-2`}><LoaderCircle aria-hidden className="motion-safe:animate-spin" />{t('saving.saving')}</span>;
    case 'saved': return <span role="status" aria-label={t('saving.label')} className={`${shape} text-good`}><Check aria-hidden />{t('saving.saved', { time: format.dateTime(state.at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }) })}</span>;
    case 'failed': return <span role="alert" className={`${shape} text-danger`}><CircleAlert aria-hidden />{t('saving.failed')}{retry}</span>;
    case 'refused': return <span role="alert" className={`${shape} text-danger`}><CircleAlert aria-hidden />{t('saving.refused')}{retry}</span>;
    case 'stale': case 'taken': return <span role="alert" className={`${shape} text-danger`}><CircleAlert aria-hidden />{t('saving.unsaved')}</span>;
  }
}
