'use client';

import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import type { Fit } from './story-lines';

/** Whether a story fits its blocks, as the trade's tools colour it: red too long, green exactly full, blue too short; each with its words. */
export function FitBadge({ fit }: { fit: Fit }) {
  const t = useTranslations('stories');
  switch (fit.kind) {
    case 'over': return <Badge tone="danger"><span aria-hidden>{t('over', fit)}</span><span className="sr-only">{t('overWords', fit)}</span></Badge>;
    case 'under': return <Badge tone="info"><span aria-hidden>{t('under', fit)}</span><span className="sr-only">{t('underWords', fit)}</span></Badge>;
    case 'exact': return <Badge tone="good">{t('exact')}</Badge>;
  }
}
