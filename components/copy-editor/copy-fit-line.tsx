'use client';

import { useTranslations } from 'use-intl';
import type { CopyFit } from '@/lib/makeup/copy-fit/copy-fit';
import { describeFit } from '@/lib/proof/describe-fit';
import type { Setting } from './strip/use-setting';

const tones: Record<CopyFit['kind'], string> = { over: 'text-danger', under: 'text-warn', fits: 'text-good' };

/** How the copy fits its place on the page, or how long it is when it stands on none; set anew whenever one pauses in typing. Not read aloud each time: it can be looked up. */
export function CopyFitLine({ setting: { news } }: { setting: Setting }) {
  const t = useTranslations('copyFit');
  if (!news) return null;
  const { placed } = news;
  return (
    <span role="status" aria-live="off" aria-label={t('title')} data-copy-fit={placed ? placed.fit.kind : 'length'} className="text-sm whitespace-nowrap">
      {placed ? <span className={tones[placed.fit.kind]}>{t('onPage', { page: placed.page, fit: describeFit(placed.fit, t) })}</span>
        : <span className="text-ink-3">{t('lengthLines', { lines: news.lines, perLine: news.perLine })}</span>}
    </span>
  );
}
