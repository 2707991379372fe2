'use client';

import { createContext, use, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Block, Cell } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { placeProblem, roomBelow, type PlaceProblem } from '@/lib/makeup/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { suggestJump } from '@/lib/makeup/jump-place';
import { stepArticle } from '@/lib/newsroom/workflow';
import { typeCase } from '@/lib/typeset/type-case';
import { useMarks, type Selection } from './arrange/use-marks';
import { newBlockId } from './block-id';
import { articlesIn, blockTitle, isHead, placeOf, storyTitle } from './block-names';
import { DraftStore } from './canvas/draft-store';
import { useLive } from './live/use-live';
import type { DeskPage, DeskView, PageDeskActions } from './page-desk.types';
import { inCell, movedCell, resizedCell } from './placement';
import { placesAt, suggestBlock } from './suggest-place';
import { useLayouts, type Blocks } from './use-layouts';

/** Pages as they would be with blocks changed, shown while one looks at it; `on` is the issue it was made from. */
export interface Preview { readonly on: IssueLayout; readonly blocks: Readonly<Record<number, readonly Block[]>> }

/** The issue with a preview's pages; a preview of an issue that has changed since is no more. */
export const withPreview = (issue: IssueLayout, preview: Preview | null): IssueLayout => (preview && preview.on === issue ? { ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: preview.blocks[page.number] ?? page.blocks })) } : issue);

export type { Selection } from './arrange/use-marks';

/** Everything that can be done with the pages of an issue; each act says aloud what it did, or why not. */
export function useDesk(first: DeskView, actions: PageDeskActions, number: number) {
  const t = useTranslations('pageDesk');
  const a = useTranslations('pageArrange');
  const layouts = useLayouts(first, actions);
  const { issue, pages, view } = layouts;
  const { selection, marked, kept, setSelection, mark, toggleMark, toggleKept, unmark } = useMarks();
  const [drafts] = useState(() => new DraftStore());
  const [preview, setPreview] = useState<Preview | null>(null);
  const [said, setSaid] = useState({ text: '', wrong: false, turn: 0 });
  const live = useLive();
  const mayMakeUp = view.mayMakeUp && live.heldByOther(number) === null;

  const say = useCallback((text: string, wrong = false) => setSaid((was) => ({ text, wrong, turn: was.turn + 1 })), []);
  const nameOf = useCallback((block: Block): string => {
    const title = blockTitle(issue, block);
    return title ? t('blockTitled', { kind: t(`kind.${block.kind}`), title }) : t(`kind.${block.kind}`);
  }, [issue, t]);
  const placeWords = useCallback((cell: Cell) => t('cell', { column: cell.column + 1, row: cell.row + 1, columns: cell.columns, rows: cell.rows }), [t]);
  const problemWords = useCallback((problem: PlaceProblem) => (problem.kind === 'off-grid' ? t('offGrid', { columns: issue.format.columns, rows: issue.format.rows }) : t('overlap', { other: nameOf(problem.other) })), [issue.format, nameOf, t]);

  const pageOf = useCallback((page: number): DeskPage | undefined => pages.find((entry) => entry.number === page), [pages]);
  const find = useCallback((at: Selection | null): Block | null => (at ? pageOf(at.page)?.blocks.find((block) => block.id === at.id) ?? null : null), [pageOf]);

  /** Changes pages in one step that can be undone; refused, with words, where another holds one of them. True: done. */
  const change = useCallback((changes: Blocks): boolean => {
    for (const page of pages) {
      const holder = changes[page.id] === undefined ? null : live.heldByOther(page.number);
      if (holder !== null) { say(a('heldByOther', { page: page.number, name: holder }), true); return false; }
    }
    layouts.change(changes);
    return true;
  }, [a, layouts, live, pages, say]);

  /** Puts a changed block in its page, unless it would stand badly. True: done. */
  const put = useCallback((page: number, block: Block, words?: string): boolean => {
    const standing = pageOf(page);
    if (!standing || !mayMakeUp) return false;
    const problem = placeProblem(issue.format, standing.blocks, block, block.id);
    if (problem) { say(problemWords(problem), true); return false; }
    const known = standing.blocks.some((other) => other.id === block.id);
    if (!change({ [standing.id]: known ? standing.blocks.map((other) => (other.id === block.id ? block : other)) : [...standing.blocks, block] })) return false;
    say(words ?? t('placedAt', { block: nameOf(block), place: placeWords(block) }));
    return true;
  }, [change, issue.format, mayMakeUp, nameOf, pageOf, placeWords, problemWords, say, t]);

  /** Shows a changed block on its page without changing the page. */
  const previewBlock = useCallback((page: number, block: Block) => {
    const standing = pageOf(page);
    if (standing) setPreview({ on: issue, blocks: { [page]: standing.blocks.map((other) => (other.id === block.id ? block : other)) } });
  }, [issue, pageOf]);

  /** Puts these blocks on their pages, all in one step. */
  const applyBlocks = useCallback((blocks: Readonly<Record<number, readonly Block[]>>, words: string) => {
    if (!mayMakeUp) return;
    if (change(Object.fromEntries(pages.filter((page) => blocks[page.number] !== undefined).map((page) => [page.id, blocks[page.number] ?? page.blocks])))) say(words);
  }, [change, mayMakeUp, pages, say]);

  /** Moves a block to the next place it can take in a direction, stepping over what stands in between. */
  const nudge = useCallback((page: number, block: Block, columns: number, rows: number) => {
    const blocks = pageOf(page)?.blocks ?? [];
    let problem: PlaceProblem | null = null;
    for (let step = 1; step <= Math.max(issue.format.columns, issue.format.rows); step += 1) {
      const cell = movedCell(block, columns * step, rows * step, issue.format);
      if (cell.column !== block.column + columns * step || cell.row !== block.row + rows * step) break;
      const found = placeProblem(issue.format, blocks, cell, block.id);
      if (!found) { put(page, inCell(block, cell)); return; }
      problem ??= found;
    }
    say(problem ? problemWords(problem) : t('atEdge'), true);
  }, [issue.format, pageOf, problemWords, put, say, t]);

  const stretch = useCallback((page: number, block: Block, columns: number, rows: number) => {
    const cell = resizedCell(block, 'se', columns, rows, issue.format);
    if (cell.columns === block.columns && cell.rows === block.rows) say(t('atEdge'), true);
    else put(page, inCell(block, cell), t('resizedTo', { block: nameOf(block), columns: cell.columns, rows: cell.rows }));
  }, [issue.format, nameOf, put, say, t]);

  /** Takes a block off; a story's continuations on other pages go with it. */
  const takeOff = useCallback((page: number, block: Block) => {
    if (!pageOf(page) || !mayMakeUp) return;
    const goes = (other: Block): boolean => other.id === block.id || (block.kind === 'story' && other.kind === 'jump' && other.articleId === block.articleId);
    if (!change(Object.fromEntries(pages.filter((entry) => entry.blocks.some(goes)).map((entry) => [entry.id, entry.blocks.filter((other) => !goes(other))])))) return;
    unmark((id) => id === block.id);
    say(t('takenOff', { block: nameOf(block) }));
  }, [change, mayMakeUp, nameOf, pageOf, pages, say, t, unmark]);

  /** Can the article come onto a page now? */
  const placeable = useCallback((articleId: string): boolean => {
    const state = view.stories.find((story) => story.articleId === articleId)?.state;
    return state === 'placed' || (state !== undefined && stepArticle({ state, placedFrom: null }, 'place').ok);
  }, [view.stories]);

  /** Pages without the head of an article, for one that moves to another page. */
  const without = useCallback((articleId: string): Blocks => Object.fromEntries(pages.filter((page) => page.blocks.some((block) => block.kind === 'story' && block.articleId === articleId))
    .map((page) => [page.id, page.blocks.filter((block) => !(block.kind === 'story' && block.articleId === articleId))])), [pages]);

  /** Lets a block that is new on its page stand there; a story leaves the page it stood on. */
  const settle = useCallback((page: number, block: Block) => {
    const standing = pageOf(page);
    if (!standing || !mayMakeUp) return;
    const left = block.kind === 'story' ? without(block.articleId) : {};
    if (!change({ ...left, [standing.id]: [...(left[standing.id] ?? standing.blocks), block] })) return;
    setSelection({ page, id: block.id });
    say(t('placedAt', { block: nameOf(block), place: placeWords(block) }));
  }, [change, mayMakeUp, nameOf, pageOf, placeWords, say, setSelection, t, without]);

  const placeHere = useCallback((articleId: string) => {
    const story = issue.stories[articleId];
    const here = placeOf(issue, articleId);
    if (here?.page === number) { setSelection({ page: number, id: here.block.id }); return; }
    if (!story || !placeable(articleId)) { say(t('notPlaceable', { title: storyTitle(issue, articleId) }), true); return; }
    const block = suggestBlock(issue, number, story, typeCase, newBlockId());
    if (block) settle(number, block); else say(t('noRoom', { page: number }), true);
  }, [issue, number, placeable, say, setSelection, settle, t]);

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
    if (!change({ [standing.id]: [...standing.blocks, block] })) return;
    say(t('jumpMade', { title: storyTitle(issue, articleId), page }));
  }, [change, issue, pageOf, problemWords, say, t]);

  /** Gives a block the least depth that holds its copy, as far as there is room under it. */
  const fitDepth = useCallback((page: number, block: Block) => {
    const blocks = pageOf(page)?.blocks ?? [];
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

  const undo = useCallback(() => { if (layouts.canUndo) { layouts.undo(); say(t('undone')); } else say(t('nothingToUndo'), true); }, [layouts, say, t]);
  const redo = useCallback(() => { if (layouts.canRedo) { layouts.redo(); say(t('redone')); } else say(t('nothingToRedo'), true); }, [layouts, say, t]);

  const desk = useMemo(() => ({
    ...layouts, change, live, number, selection, marked, kept, setSelection, mark, toggleMark, toggleKept, drafts, setDraft: drafts.set, setPreview, previewBlock, applyBlocks, said, say, mayMakeUp, nameOf, placeWords, problemWords, pageOf, find, put, nudge, stretch, takeOff, placeable, placeHere, settle, jumpTo, fitDepth, undo, redo,
  }), [layouts, change, live, number, selection, marked, kept, setSelection, mark, toggleMark, toggleKept, drafts, previewBlock, applyBlocks, said, say, mayMakeUp, nameOf, placeWords, problemWords, pageOf, find, put, nudge, stretch, takeOff, placeable, placeHere, settle, jumpTo, fitDepth, undo, redo]);
  return { desk, preview };
}

export type Desk = ReturnType<typeof useDesk>['desk'];
export const DeskContext = createContext<Desk | null>(null);

/** The desk this component stands on. */
export function useThisDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('not on a page desk');
  return desk;
}
