'use client';

import { useCallback, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Cell } from '@/lib/makeup/block';
import type { NamedBlock, PageChange } from '@/lib/makeup/edits/page-changes';
import { storyTitle } from '../block-names';
import { useThisDesk } from '../use-desk';

/** Changes told of in a row of the list before the rest is summed up. */
const told = 3;
/** Characters of a title in such a row. */
const shortTitle = 12;

/** Changes of a page in words. */
export function useChangeWords() {
  const t = useTranslations('pageHistory');
  const d = useTranslations('pageDesk');
  const format = useFormatter();
  const { issue } = useThisDesk();
  const nameOf = useCallback((block: NamedBlock, most = Infinity): string => {
    const whole = Array.from(block.articleId ? storyTitle(issue, block.articleId) : block.title);
    const title = whole.length > most ? `${whole.slice(0, most).join('')}…` : whole.join('');
    const kind = d(`kind.${block.kind}`);
    if (!title) return kind;
    return block.kind === 'story' ? t('blockTitled', { title }) : `${kind}${t('blockTitled', { title })}`;
  }, [d, issue, t]);
  const place = useCallback((cell: Cell): string => t('place', { column: cell.column + 1, row: cell.row + 1, columns: cell.columns, rows: cell.rows }), [t]);
  /** All of a version's changes on one line. */
  const line = useCallback((changes: readonly PageChange[] | null): string => {
    if (changes === null) return t('first');
    if (changes.length === 0) return t('nothing');
    const list = changes.slice(0, told).map((change) => t(change.kind, { block: nameOf(change.block, shortTitle) })).join(t('separator'));
    return changes.length > told ? t('changes', { list, count: changes.length }) : list;
  }, [nameOf, t]);
  /** One change in full. */
  const full = useCallback((change: PageChange): string => {
    const block = nameOf(change.block);
    if (change.kind === 'moved' || change.kind === 'resized') return t(`${change.kind}At`, { block, place: place(change.block), from: place(change.from) }) + (change.also ? t('also') : '');
    return t(`${change.kind}At`, { block, place: place(change.block) });
  }, [nameOf, place, t]);
  const time = useCallback((at: string): string => (at ? format.dateTime(new Date(at), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }) : t('start')), [format, t]);
  return useMemo(() => ({ nameOf, line, full, time }), [nameOf, line, full, time]);
}
