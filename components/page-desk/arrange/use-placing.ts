'use client';

import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Block, Cell, EmptyBlock } from '@/lib/makeup/block';
import { inCell, inReadingOrder } from '@/lib/makeup/edits/block-edits';
import { composePage } from '@/lib/makeup/compose';
import { placeProblem, roomBelow } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { suggestJump } from '@/lib/makeup/edits/jump-place';
import { fillEmpty } from '@/lib/makeup/templates/page-template';
import { stepArticle } from '@/lib/newsroom/workflow';
import { typeCase } from '@/lib/typeset/type-case';
import { newBlockId } from '../block-id';
import { articlesIn, placeOf, storyTitle } from '../block-names';
import type { DeskView } from '../page-desk.types';
import { placesAt, suggestBlock } from '../suggest-place';
import { nested, type DeskWords } from './use-desk-words';
import type { Marks } from './use-marks';
import type { DeskPages, Moving } from './use-moving';

/** Stories put on pages, continued on others, and given the depth they need. */
export function usePlacing({ issue, pages, mayMakeUp, pageOf }: DeskPages, view: DeskView, number: number, { say, nameOf, placeWords, problemWords }: DeskWords, { selection, setSelection }: Marks, { applyBlocks, put }: Moving) {
  const t = useTranslations('pageDesk');

  /** Can the article come onto a page now? */
  const placeable = useCallback((articleId: string): boolean => {
    const state = view.stories.find((story) => story.articleId === articleId)?.state;
    return state === 'placed' || (state !== undefined && stepArticle({ state, placedFrom: null }, 'place').ok);
  }, [view.stories]);

  /** Pages without the head of an article, for one that moves to another page. */
  const without = useCallback((articleId: string): Readonly<Record<number, readonly Block[]>> => {
    const isIt = (block: Block): boolean => block.kind === 'story' && block.articleId === articleId;
    return Object.fromEntries(pages.filter((page) => page.blocks.some(isIt)).map((page) => [page.number, page.blocks.filter((block) => !isIt(block))]));
  }, [pages]);

  /** Lets a block that is new on its page stand there, in the place of an empty one of the same id; a story leaves the page it stood on. */
  const settle = useCallback((page: number, block: Block) => {
    const standing = pageOf(page);
    if (!standing || !mayMakeUp) return;
    const left = block.kind === 'story' ? without(block.articleId) : {};
    const others = (left[page] ?? standing.blocks).filter((other) => other.id !== block.id);
    if (applyBlocks({ ...left, [page]: [...others, block] }, t('placedAt', { block: nameOf(block), place: placeWords(block) }))) setSelection({ page, id: block.id });
  }, [applyBlocks, mayMakeUp, nameOf, pageOf, placeWords, setSelection, t, without]);

  /** The empty block of the page shown that a story goes into: the selected one, or where `any` the first that waits for its kind. */
  const emptyFor = useCallback((kind: 'story' | 'brief' | 'teaser', any: boolean): EmptyBlock | null => {
    const empties = inReadingOrder(pageOf(number)?.blocks.filter((block): block is EmptyBlock => block.kind === 'empty') ?? []);
    const roles = kind === 'brief' ? ['briefs'] : kind === 'teaser' ? ['teaser'] : ['lead', 'second', 'story'];
    return empties.find((block) => selection?.page === number && block.id === selection.id) ?? (any ? empties.find((block) => roles.includes(block.role)) ?? null : null);
  }, [number, pageOf, selection]);

  /** Puts a story on the page shown: into the empty block selected there, else in free room as large as it needs, else into an empty block. */
  const placeHere = useCallback((articleId: string) => {
    const story = issue.stories[articleId];
    const there = placeOf(issue, articleId);
    if (there?.page === number) { setSelection({ page: number, id: there.block.id }); return; }
    if (!story || !placeable(articleId)) { say(t('notPlaceable', { title: nested(storyTitle(issue, articleId)) }), true); return; }
    const chosen = emptyFor(story.kind, false);
    const block = chosen ? fillEmpty(issue, number, chosen, story, typeCase) : suggestBlock(issue, number, story, typeCase, newBlockId());
    const spare = block ? null : emptyFor(story.kind, true);
    const put = block ?? (spare && fillEmpty(issue, number, spare, story, typeCase));
    if (put) settle(number, put); else say(t('noRoom', { page: number }), true);
  }, [emptyFor, issue, number, placeable, say, setSelection, settle, t]);

  /**
   * Lets an overset story go on at a page: in the size the engine gives the rest where there is room, or where `at` says. With columns and
   * rows the continuation takes just that cell. It may be a page that is not shown.
   */
  const jumpTo = useCallback((articleId: string, page: number, at?: Pick<Cell, 'column' | 'row'> & Partial<Cell>) => {
    const standing = pageOf(page);
    const places = at && placesAt(issue, page, at.column, at.row);
    const suggested = standing && suggestJump(issue, page, articleId, typeCase, newBlockId(), places);
    if (!standing || !suggested) { say(t('noRoom', { page }), true); return; }
    const block = at?.columns !== undefined && at.rows !== undefined ? inCell(suggested, { column: at.column, row: at.row, columns: at.columns, rows: at.rows }) : suggested;
    const problem = placeProblem(issue.format, standing.blocks, block, block.id);
    if (problem) { say(problemWords(problem), true); return; }
    applyBlocks({ [page]: [...standing.blocks, block] }, t('jumpMade', { title: nested(storyTitle(issue, articleId)), page }));
  }, [applyBlocks, issue, pageOf, problemWords, say, t]);

  /** Gives a block the least depth that holds its copy, as far as there is room under it. */
  const fitDepth = useCallback((page: number, block: Block) => {
    const blocks = pageOf(page)?.blocks ?? [];
    if (articlesIn(block).length === 0) return;
    const full = (rows: number): boolean => {
      const tried: IssueLayout = { ...issue, pages: issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks: entry.blocks.map((other) => (other.id === block.id ? { ...block, rows } : other)) } : entry)) };
      return composePage(tried, page, typeCase).overset.every((overset) => overset.blockId !== block.id);
    };
    let most = roomBelow(issue.format, blocks, block);
    let least = 2;
    if (!full(most)) { put(page, { ...block, rows: most }, t('fitTooLittle', { block: nameOf(block) })); return; }
    while (least < most) { const middle = Math.floor((least + most) / 2); if (full(middle)) most = middle; else least = middle + 1; }
    put(page, { ...block, rows: most });
  }, [issue, nameOf, pageOf, put, t]);

  return useMemo(() => ({ placeable, settle, placeHere, jumpTo, fitDepth }), [placeable, settle, placeHere, jumpTo, fitDepth]);
}
export type Placing = ReturnType<typeof usePlacing>;
