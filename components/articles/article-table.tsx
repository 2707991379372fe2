'use client';

import Link from 'next/link';
import { ArrowDown, ArrowUp, ImageIcon } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { classes } from '@/components/ui/classes';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import { Table, Td, Th } from '@/components/ui/table';
import { titleLine, type ListedArticle } from './title-line';

/** Rows that can be chosen; `onToggle` with `range` chooses all from the last one on. */
export interface Selection { readonly chosen: ReadonlySet<string>; onToggle(id: string, range: boolean): void; onToggleAll(): void }

/** What the list is in order by; `href` leads to the list in another order. */
export interface Sorting { readonly by: string; readonly reverse: boolean; href(by: SortColumn): string }
type SortColumn = 'title' | 'section' | 'characters' | 'updated';

/** Columns that have the greatest first unless the order is turned round. */
const greatestFirst: readonly SortColumn[] = ['characters', 'updated'];

function TitleCell({ row }: { row: ListedArticle }) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2">
      <Link href={`/desk/articles/${row.id}`} data-row={row.id} className="min-w-0 truncate font-medium after:absolute after:inset-0 hover:text-seal focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-seal">{titleLine(row) || t('untitled')}</Link>
      {row.kind === 'story' ? null : <Badge>{common(`articleKind.${row.kind}`)}</Badge>}
      {row.priority === 1 ? <Badge tone="seal">{t('priority1')}</Badge> : null}
      {row.photos > 0 ? <span className="inline-flex items-center gap-0.5 text-xs text-ink-3" title={t('photos', { count: row.photos })}><ImageIcon aria-hidden className="size-3.5" /><span aria-hidden>{row.photos}</span><span className="sr-only">{t('photos', { count: row.photos })}</span></span> : null}
    </div>
  );
}

/** The box that chooses a row; above the link that covers it. */
function Choose({ row, selection }: { row: ListedArticle; selection: Selection }) {
  const t = useTranslations('list');
  const copy = useTranslations('copy');
  return (
    <label className="relative z-1 -m-2 grid place-content-center p-2 max-md:-m-3 max-md:p-3">
      <input type="checkbox" checked={selection.chosen.has(row.id)} aria-label={t('choose', { title: titleLine(row) || copy('untitled') })} className="size-4 accent-seal-fill"
        onChange={() => undefined} onClick={(event) => selection.onToggle(row.id, event.shiftKey)} />
    </label>
  );
}

function SortTh({ column, name, sorting, className }: { column: SortColumn; name: string; sorting: Sorting; className?: string }) {
  const t = useTranslations('list');
  const here = sorting.by === column;
  const descending = greatestFirst.includes(column) !== sorting.reverse;
  return (
    <Th className={className} aria-sort={here ? (descending ? 'descending' : 'ascending') : undefined}>
      <Link href={sorting.href(column)} scroll={false} title={t('sortBy', { name })} className={classes('inline-flex items-center gap-0.5 hover:text-ink [&_svg]:size-3', here && 'text-ink')}>
        {name}{here ? (descending ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />) : null}
      </Link>
    </Th>
  );
}

/** Articles as rows; on a phone as a list. The whole row opens the article. */
export function ArticleTable({ rows, label, selection, sorting }: { rows: readonly ListedArticle[]; label: string; selection: Selection; sorting: Sorting }) {
  const t = useTranslations('copy');
  const list = useTranslations('list');
  const common = useTranslations('common');
  const format = useFormatter();
  const updated = (row: ListedArticle) => format.dateTime(new Date(row.updatedAt), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const place = (row: ListedArticle) => row.issueTotal === null ? '' : `${row.issueTotal}${row.wantedPage === null ? '' : ` · ${common('page', { number: row.wantedPage })}`}`;
  const some = rows.some((row) => selection.chosen.has(row.id));
  const every = some && rows.every((row) => selection.chosen.has(row.id));
  const look = (row: ListedArticle) => classes('relative', selection.chosen.has(row.id) ? 'bg-seal-weak' : 'hover:bg-hover');
  return (
    <>
      <Table label={label} className="table-fixed max-md:hidden">
        <thead><tr>
          <Th className="w-12"><label className="-m-2 grid place-content-center p-2"><input type="checkbox" checked={every} ref={(box) => { if (box) box.indeterminate = some && !every; }} aria-label={list('chooseAll')} className="size-4 accent-seal-fill" onChange={selection.onToggleAll} /></label></Th>
          <SortTh column="title" name={t('columnTitle')} sorting={sorting} className="w-auto" /><Th className="w-32 lg:w-44">{t('columnByline')}</Th><Th className="w-36">{t('columnState')}</Th>
          <SortTh column="section" name={t('columnSection')} sorting={sorting} className="w-24 max-lg:hidden" /><Th className="w-28 max-lg:hidden">{t('columnIssue')}</Th>
          <SortTh column="characters" name={t('columnCharacters')} sorting={sorting} className="w-20 text-right" /><SortTh column="updated" name={t('columnUpdated')} sorting={sorting} className="w-32 text-right" />
        </tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row-of={row.id} className={look(row)}>
              <Td><Choose row={row} selection={selection} /></Td>
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
          <li key={row.id} data-row-of={row.id} className={classes(look(row), 'flex gap-3 px-4 py-3')}>
            <Choose row={row} selection={selection} />
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <TitleCell row={row} />
              <div className="flex items-center gap-2 text-xs text-ink-3"><ArticleStateBadge state={row.state} /><span className="min-w-0 truncate">{row.byline.join(' ')}</span><span className="ml-auto whitespace-nowrap">{common('characters', { count: row.characters })} · {updated(row)}</span></div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
