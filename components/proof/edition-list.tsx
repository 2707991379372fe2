'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import type { EditionRow } from '@/lib/desk/views/issue';

/** Every edition ever signed of an issue, newest first: its fingerprint, and what became of it. */
export function EditionList({ editions, pages, voidReasons }: { editions: readonly EditionRow[]; pages: readonly number[]; voidReasons: Readonly<Record<string, string>> }) {
  const t = useTranslations('proof');
  const format = useFormatter();
  const time = (at: string) => format.dateTime(new Date(at), { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (editions.length === 0) return <p className="px-4 py-5 text-sm text-ink-3">{t('noEditions')}</p>;
  return (
    <ol className="divide-y divide-line">
      {[...editions].sort((one, other) => other.revision - one.revision).map((edition) => {
        const readable = edition.publishedAt !== null && edition.unpublishedAt === null;
        return (
          <li key={edition.id} className="flex flex-col gap-1 px-4 py-3 text-sm">
            <p className="flex flex-wrap items-center gap-2"><span className="text-base font-medium">{t('revision', { revision: edition.revision })}</span>{edition.voidedAt === null ? <Badge tone={readable ? 'seal' : 'good'}>{readable ? t('published') : t('inForce')}</Badge> : <Badge>{t('voided', { reason: '' }).replace(/[：:]\s*$/, '')}</Badge>}</p>
            <p className="text-ink-2">{t('signedBy', { name: edition.signedBy, time: time(edition.signedAt) })}</p>
            {edition.overrideReason ? <p className="text-warn">{t('overrideReason', { reason: edition.overrideReason })}</p> : null}
            {edition.correction ? <p className="text-ink-2">{t('correction', { reason: edition.correction })}</p> : null}
            {edition.voidedAt ? <p className="text-danger">{t('voided', { reason: voidReasons[edition.id] ?? '' })}</p> : null}
            {edition.publishedAt ? <p className="text-ink-2">{t('publishedAt', { time: time(edition.publishedAt) })}</p> : null}
            {edition.unpublishedAt ? <p className="text-danger">{t('unpublishedAt', { time: time(edition.unpublishedAt), reason: edition.unpublishReason })}</p> : null}
            <p className="flex gap-2 text-ink-3"><span className="shrink-0">{t('sha')}</span><code className="min-w-0 font-figures break-all">{edition.sha256}</code></p>
            {readable ? <p className="flex flex-wrap gap-3">{pages.map((page) => <a key={page} href={`/editions/${edition.sha256}/page-${page}.pdf`} className="text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-seal">{t('toPage', { page })} PDF</a>)}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}
