'use client';

import { CalendarClock, CalendarX2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { rightsStanding } from '@/lib/desk/views/photo';

/** Says when the right to print a photo has ended or ends soon; nothing while it is fine. `today` is the newsroom's day. */
export function RightsBadge({ validUntil, today }: { validUntil: string | null; today: string }) {
  const t = useTranslations('photos');
  const format = useFormatter();
  const standing = rightsStanding(validUntil, today);
  if (validUntil === null || standing === 'fine') return null;
  const moment = new Date(`${validUntil}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return null;
  const date = format.dateTime(moment, { dateStyle: 'medium', timeZone: 'UTC' });
  return standing === 'expired' ? <Badge tone="danger"><CalendarX2 aria-hidden className="size-3" />{t('expiredOn', { date })}</Badge> : <Badge tone="warn"><CalendarClock aria-hidden className="size-3" />{t('endsOn', { date })}</Badge>;
}
