'use client';

import Link from 'next/link';
import { ImageIcon } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import { Table, Td, Th } from '@/components/ui/table';
import { titleLine, type ListedArticle } from './title-line';

function TitleCell({ row }: { row: ListedArticle }) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  return (
    <div className="flex min-w-0 items-center gap-2">
      <Link href={`/desk/articles/${row.id}`} className="min-w-0 truncate font-medium after:absolute after:inset-0 hover:text-seal">{titleLine(row) || t('untitled')}</Link>
      {row.kind === 'story' ? null : <Badge>{common(`articleKind.${row.kind}`)}</Badge>}
      {row.priority === 1 ? <Badge tone="seal">{t('priority1')}</Badge> : null}
      {row.photos > 0 ? <span className="inline-flex items-center gap-0.5 text-xs text-ink-3" title={t('photos', { count: row.photos })}><ImageIcon aria-hidden className="size-3.5" /><span aria-hidden>{row.photos}</span><span className="sr-only">{t('photos', { count: row.photos })}</span></span> : null}
    </div>
  );
}

/** Articles as rows; on a phone as a list. The whole row opens the article. */
export function ArticleTable({ rows, label }: { rows: readonly ListedArticle[]; label: string }) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const format = useFormatter();
  const updated = (row: ListedArticle) => format.dateTime(new Date(row.updatedAt), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });
  const place = (row: ListedArticle) => row.issueTotal === null ? '' : `${row.issueTotal}${row.wantedPage === null ? '' : ` · ${common('page', { number: row.wantedPage })}`}`;
  return (
    <>
      <Table label={label} className="table-fixed max-md:hidden">
        <thead><tr>
          <Th className="w-auto">{t('columnTitle')}</Th><Th className="w-32 lg:w-44">{t('columnByline')}</Th><Th className="w-36">{t('columnState')}</Th><Th className="w-20 max-lg:hidden">{t('columnSection')}</Th><Th className="w-28 max-lg:hidden">{t('columnIssue')}</Th><Th className="w-16 text-right">{t('columnCharacters')}</Th><Th className="w-32 text-right">{t('columnUpdated')}</Th>
        </tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="relative hover:bg-hover">
              <Td><TitleCell row={row} /></Td>
              <Td className="truncate text-ink-2">{row.byline.join(' ')}</Td>
              <Td><ArticleStateBadge state={row.state} /></Td>
              <Td className="truncate text-ink-2 max-lg:hidden">{row.section}</Td>
              <Td className="truncate text-ink-2 max-lg:hidden">{place(row)}</Td>
              <Td className="text-right text-ink-2">{format.number(row.characters)}</Td>
              <Td className="text-right whitespace-nowrap text-ink-3">{updated(row)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ul aria-label={label} className="divide-y divide-line border-b border-line md:hidden">
        {rows.map((row) => (
          <li key={row.id} className="relative flex flex-col gap-1 px-4 py-3">
            <TitleCell row={row} />
            <div className="flex items-center gap-2 text-xs text-ink-3"><ArticleStateBadge state={row.state} /><span className="min-w-0 truncate">{row.byline.join(' ')}</span><span className="ml-auto whitespace-nowrap">{common('characters', { count: row.characters })} · {updated(row)}</span></div>
          </li>
        ))}
      </ul>
    </>
  );
}
