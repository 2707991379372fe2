'use client';

import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Block } from '@/lib/makeup/block';
import { inCell } from '@/lib/makeup/edits/block-edits';
import { stepBlocks } from '@/lib/makeup/edits/block-edits-align';
import { placeProblem, type PlaceProblem } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { DeskPage } from '../page-desk.types';
import { movedCell, resizedCell } from '../placement';
import type { Blocks } from '../use-layouts';
import type { DeskWords } from './use-desk-words';
import type { Marks } from './use-marks';

/** The pages as they stand, and the one way to change them. */
export interface DeskPages {
  readonly issue: IssueLayout;
  readonly pages: readonly DeskPage[];
  readonly mayMakeUp: boolean;
  pageOf(page: number): DeskPage | undefined;
  /** One step that can be undone. True: done. */
  change(changes: Blocks): boolean;
}

/** Blocks put, moved, resized and taken off; several marked ones go together. */
export function useMoving({ issue, pages, mayMakeUp, pageOf, change }: DeskPages, { say, nameOf, placeWords, problemWords }: DeskWords, { marked, unmark }: Marks) {
  const t = useTranslations('pageDesk');
  const a = useTranslations('pageArrange');
  const { format } = issue;

  /** Puts these blocks on their pages, all in one step. True: done. */
  const applyBlocks = useCallback((blocks: Readonly<Record<number, readonly Block[]>>, words: string): boolean => {
    if (!mayMakeUp || !change(Object.fromEntries(pages.flatMap((page) => { const now = blocks[page.number]; return now ? [[page.id, now] as const] : []; })))) return false;
    say(words);
    return true;
  }, [change, mayMakeUp, pages, say]);

  /** Puts a changed block in its page, unless it would stand badly. True: done. */
  const put = useCallback((page: number, block: Block, words?: string): boolean => {
    const standing = pageOf(page);
    if (!standing) return false;
    const problem = placeProblem(format, standing.blocks, block, block.id);
    if (problem) { say(problemWords(problem), true); return false; }
    const known = standing.blocks.some((other) => other.id === block.id);
    return applyBlocks({ [page]: known ? standing.blocks.map((other) => (other.id === block.id ? block : other)) : [...standing.blocks, block] }, words ?? t('placedAt', { block: nameOf(block), place: placeWords(block) }));
  }, [applyBlocks, format, nameOf, pageOf, placeWords, problemWords, say, t]);

  /** The marked blocks of a page when this is one of several; else this one alone. */
  const along = useCallback((page: number, block: Block): readonly Block[] => {
    const together = marked.length > 1 && marked.includes(block.id) ? pageOf(page)?.blocks.filter((other) => marked.includes(other.id)) ?? [] : [];
    return together.length > 1 ? together : [block];
  }, [marked, pageOf]);

  /** Moves a block, with all that are marked, to the next place it can take in a direction, stepping over what stands in between. */
  const nudge = useCallback((page: number, block: Block, columns: number, rows: number) => {
    const blocks = pageOf(page)?.blocks ?? [];
    const together = along(page, block);
    if (together.length > 1) {
      const stepped = stepBlocks(format, blocks, together.map((other) => other.id), columns, rows);
      if ('blocks' in stepped) applyBlocks({ [page]: stepped.blocks }, a('movedMany', { count: together.length }));
      else say(stepped.problem.kind === 'off-grid' ? t('atEdge') : problemWords(stepped.problem), true);
      return;
    }
    let problem: PlaceProblem | null = null;
    for (let step = 1; step <= Math.max(format.columns, format.rows); step += 1) {
      const cell = movedCell(block, columns * step, rows * step, format);
      if (cell.column !== block.column + columns * step || cell.row !== block.row + rows * step) break;
      const found = placeProblem(format, blocks, cell, block.id);
      if (!found) { put(page, inCell(block, cell)); return; }
      problem ??= found;
    }
    say(problem ? problemWords(problem) : t('atEdge'), true);
  }, [a, along, applyBlocks, format, pageOf, problemWords, put, say, t]);

  const stretch = useCallback((page: number, block: Block, columns: number, rows: number) => {
    const cell = resizedCell(block, 'se', columns, rows, format);
    if (cell.columns === block.columns && cell.rows === block.rows) say(t('atEdge'), true);
    else put(page, inCell(block, cell), t('resizedTo', { block: nameOf(block), columns: cell.columns, rows: cell.rows }));
  }, [format, nameOf, put, say, t]);

  /** Takes a block off, with all that are marked; stories' continuations on other pages go with them. */
  const takeOff = useCallback((page: number, block: Block) => {
    if (!pageOf(page) || !mayMakeUp) return;
    const together = along(page, block);
    const ids = new Set(together.map((other) => other.id));
    const stories = new Set(together.flatMap((other) => (other.kind === 'story' ? [other.articleId] : [])));
    const goes = (other: Block): boolean => ids.has(other.id) || (other.kind === 'jump' && stories.has(other.articleId));
    const [only] = together;
    const words = together.length === 1 && only ? t('takenOff', { block: nameOf(only) }) : a('takenOffMany', { count: together.length });
    if (applyBlocks(Object.fromEntries(pages.filter((entry) => entry.blocks.some(goes)).map((entry) => [entry.number, entry.blocks.filter((other) => !goes(other))])), words)) unmark((id) => ids.has(id));
  }, [a, along, applyBlocks, mayMakeUp, nameOf, pageOf, pages, t, unmark]);

  return useMemo(() => ({ applyBlocks, put, along, nudge, stretch, takeOff }), [applyBlocks, put, along, nudge, stretch, takeOff]);
}
export type Moving = ReturnType<typeof useMoving>;
