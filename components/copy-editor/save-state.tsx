'use client';

import { Check, CircleAlert, CircleDot, LoaderCircle } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { SaveState } from './autosave';

/** Where the text is: here only, on its way, or safely kept. Told to assistive technology when it matters. */
export function SaveStateLine({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const t = useTranslations('copy');
  const format = useFormatter();
  const shape = 'inline-flex h-7 items-center gap-1.5 text-sm whitespace-nowrap [&_svg]:size-3.5';
  switch (state.kind) {
    case 'clean': return <span role="status" aria-label={t('save')} className={`${shape} text-ink-3`}>{t('nothingToSave')}</span>;
    case 'unsaved': return <span role="status" aria-label={t('save')} className={`${shape} text-ink-2`}><CircleDot aria-hidden />{t('unsaved')}</span>;
    case 'saving': return <span role="status" aria-label={t('save')} className={`${shape} text-ink-2`}><LoaderCircle aria-hidden className="motion-safe:animate-spin" />{t('saving')}</span>;
    case 'saved': return <span role="status" aria-label={t('save')} className={`${shape} text-good`}><Check aria-hidden />{t('savedAt', { time: format.dateTime(state.at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) })}</span>;
    case 'failed': return <span role="alert" className={`${shape} text-danger`}><CircleAlert aria-hidden />{t('saveFailed')}<button type="button" onClick={onRetry} className="font-medium underline underline-offset-4">{t('retry')}</button></span>;
    case 'refused': return <span role="alert" className={`${shape} text-danger`}><CircleAlert aria-hidden /><span className="max-w-80 truncate" title={state.message}>{t('saveRefused')}：{state.message}</span><button type="button" onClick={onRetry} className="font-medium underline underline-offset-4">{t('retry')}</button></span>;
    case 'stale': return <span role="alert" className={`${shape} text-danger`}><CircleAlert aria-hidden />{t('unsaved')}</span>;
  }
}
