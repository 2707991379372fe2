'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { placeOf, storyTitle } from '@/components/page-desk/block-names';
import { EmptyState } from '@/components/ui/empty-state';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import { Table, Td, Th } from '@/components/ui/table';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { benchOf } from '@/lib/makeup/jump-place';
import { storyLines } from '@/lib/makeup/story-fit';
import { typeCase } from '@/lib/typeset/type-case';
import type { DeskStory } from '@/components/page-desk/page-desk.types';

/** The issue's stories: how urgent, how long, how far, and where they stand; what has no page comes first. */
export function IssueStories({ layout, stories, total }: { layout: IssueLayout; stories: readonly DeskStory[]; total: number }) {
  const t = useTranslations('issue');
  const common = useTranslations('common');
  const rows = useMemo(() => {
    const bench = benchOf(layout, 1, typeCase);
    return stories.flatMap((known) => {
      const story = layout.stories[known.articleId];
      return story ? [{ ...known, title: storyTitle(layout, known.articleId), kind: story.kind, section: story.section, priority: story.priority, lines: storyLines(bench, story), page: placeOf(layout, known.articleId)?.page ?? null }] : [];
    }).sort((one, other) => Number(one.page !== null) - Number(other.page !== null) || (one.page ?? 0) - (other.page ?? 0) || one.priority - other.priority);
  }, [layout, stories]);
  if (rows.length === 0) return <EmptyState title={t('storiesEmpty')}>{t('addCopy')}</EmptyState>;
  return (
    <Table label={t('stories')}>
      <thead><tr><Th>{t('columnTitle')}</Th><Th className="max-md:hidden">{t('columnSection')}</Th><Th className="max-lg:hidden">{t('columnPriority')}</Th><Th className="text-right max-md:hidden">{t('columnLines')}</Th><Th>{t('columnState')}</Th><Th>{t('columnPlace')}</Th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.articleId} className="hover:bg-hover">
            <Td className="min-w-40"><Link href={`/desk/articles/${row.articleId}`} className="line-clamp-2 font-medium hover:text-seal">{row.title || t('untitled')}</Link>{row.kind === 'story' ? null : <span className="text-xs text-ink-3">{common(`articleKind.${row.kind}`)}</span>}</Td>
            <Td className="text-ink-2 max-md:hidden">{row.section}</Td>
            <Td className="text-ink-2 max-lg:hidden">{t(`priority.p${row.priority}` as 'priority.p1')}</Td>
            <Td className="text-right text-ink-2 max-md:hidden">{row.lines}</Td>
            <Td><ArticleStateBadge state={row.state} /></Td>
            <Td className="whitespace-nowrap">{row.page === null ? <span className="text-ink-3">{t('unplaced')}</span> : <Link href={`/desk/issues/${total}/pages/${row.page}`} className="underline decoration-line-strong underline-offset-4 hover:text-seal">{common('page', { number: row.page })}</Link>}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
