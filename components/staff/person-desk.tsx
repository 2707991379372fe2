'use client';

import Link from 'next/link';
import { ArrowLeft, FileText } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { titleLine, type ListedArticle } from '@/components/articles/title-line';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import type { BylineRole } from '@/lib/copy/story';
import { WorkTable, type WorkLine } from './work-table';

/** One byline name: what they wrote lately, and how much by month. */
export function PersonDesk({ person, months, works, total }: { person: { readonly id: string; readonly name: string; readonly role: BylineRole; readonly active: boolean; readonly guest: boolean }; months: readonly WorkLine[]; works: readonly ListedArticle[]; total: number }) {
  const t = useTranslations('people');
  const copy = useTranslations('copy');
  const common = useTranslations('common');
  const format = useFormatter();
  return (
    <>
      <PageHead title={<span className="flex items-center gap-2"><Button asChild look="quiet" square size="small"><Link href="/desk/people" aria-label={`${common('back')}：${t('backToPeople')}`}><ArrowLeft aria-hidden /></Link></Button>{person.name}</span>}
        detail={<span className="flex flex-wrap items-center gap-2">{common(`bylineRole.${person.role}`)}{person.guest ? <Badge>{t('guest')}</Badge> : null}{person.active ? null : <Badge>{t('inactive')}</Badge>}<span>{copy('shown', { total })}</span></span>}
        actions={total > 0 ? <Link href={`/desk/articles?person=${encodeURIComponent(person.id)}`} className={buttonClasses('plain')}>{t('allWorks')}</Link> : null} />
      {months.length > 0 ? (
        <section aria-label={t('months')} className="border-t border-line"><h2 className="px-4 py-3 text-lg md:px-6">{t('months')}</h2><div className="border-t border-line bg-surface"><WorkTable rows={months} label={t('months')} ofOne /></div></section>
      ) : null}
      <section aria-label={t('works')} className="border-t border-line">
        <h2 className="px-4 py-3 text-lg md:px-6">{t('works')}</h2>
        {works.length === 0 ? <EmptyState icon={<FileText />} title={t('worksEmpty')} /> : (
          <ul aria-label={t('workOf', { name: person.name })} className="divide-y divide-line border-y border-line bg-surface">
            {works.map((row) => (
              <li key={row.id} className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-hover md:px-6">
                <Link href={`/desk/articles/${row.id}`} className="min-w-0 flex-1 basis-60 truncate font-medium after:absolute after:inset-0 hover:text-seal">{titleLine(row) || copy('untitled')}</Link>
                <ArticleStateBadge state={row.state} />
                <span className="text-sm text-ink-3">{row.issueTotal === null ? common('noIssue') : common('issueTotal', { total: row.issueTotal })} · {common('characters', { count: row.characters })} · {format.dateTime(new Date(row.updatedAt), { dateStyle: 'medium' })}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
