'use client';

import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Block } from '@/lib/makeup/block';
import { inReadingOrder, isFurniture, type Edited, type EditedPages } from '@/lib/makeup/edits/block-edits';
import { alignHeads } from '@/lib/makeup/edits/block-edits-align';
import { fillHoles } from '@/lib/makeup/edits/block-edits-fill';
import { belongTogether, joinBlocks, takeRoom } from '@/lib/makeup/edits/block-edits-join';
import { pushNeighbours } from '@/lib/makeup/edits/block-edits-push';
import { splitBlock, type SplitBy } from '@/lib/makeup/edits/block-edits-split';
import { neighbourOf, swapBlocks, type Direction } from '@/lib/makeup/edits/block-edits-swap';
import { newBlockId } from '../block-id';
import type { DeskWords } from './use-desk-words';
import type { Marks } from './use-marks';
import type { DeskPages, Moving } from './use-moving';

/** Edits with the marked blocks, or with the page shown where none is marked; each says what it did, or what hinders it. */
export function useEdits({ issue, mayMakeUp, pageOf }: DeskPages, number: number, { say, nameOf, placeWords, problemWords }: DeskWords, { selection, marked, kept, mark, setSelection, toggleKept }: Marks, { applyBlocks, put }: Moving) {
  const a = useTranslations('pageArrange');
  const { format, pages } = issue;
  const page = selection?.page ?? number;
  const blocks = useMemo(() => pageOf(page)?.blocks ?? [], [page, pageOf]);
  /** The selected block, and all that are marked. */
  const one = useMemo(() => blocks.find((block) => block.id === selection?.id) ?? null, [blocks, selection]);
  const many = useMemo(() => marked.flatMap((id) => blocks.filter((block) => block.id === id)), [blocks, marked]);

  const apply = useCallback((edited: Edited | EditedPages, words: string): boolean => {
    if (!mayMakeUp) return false;
    if ('problem' in edited) { say(problemWords(edited.problem), true); return false; }
    return applyBlocks('pages' in edited ? edited.pages : { [page]: edited.blocks }, words);
  }, [applyBlocks, mayMakeUp, page, problemWords, say]);
  /** The blocks an edit needs, or words for how many to mark. */
  const needs = useCallback((count: number): boolean => { if (many.length === count) return true; say(a('markFirst', { count }), true); return false; }, [a, many, say]);

  const swap = useCallback(() => {
    const [first, second] = many;
    if (!needs(2) || !first || !second) return;
    apply(swapBlocks(format, pages, { page, id: first.id }, { page, id: second.id }), a('swapped', { one: nameOf(first), other: nameOf(second) }));
  }, [a, apply, format, many, nameOf, needs, page, pages]);

  const swapTowards = useCallback((direction: Direction) => {
    if (!one) { say(a('markFirst', { count: 1 }), true); return; }
    const other = neighbourOf(blocks, one, direction);
    if (!other) { say(a('noNeighbour', { direction: a(`direction.${direction}`) }), true); return; }
    apply(swapBlocks(format, pages, { page, id: one.id }, { page, id: other.id }), a('swapped', { one: nameOf(one), other: nameOf(other) }));
  }, [a, apply, blocks, format, nameOf, one, page, pages, say]);

  const split = useCallback((by: SplitBy) => {
    if (!one) { say(a('markFirst', { count: 1 }), true); return; }
    apply(splitBlock(pages, { page, id: one.id }, by, newBlockId()), a(by === 'columns' ? 'splitByColumns' : 'splitByRows', { block: nameOf(one) }));
  }, [a, apply, nameOf, one, page, pages, say]);

  /** Joins two marked blocks, or the selected one with a neighbour it belongs to, or else with the free room beside it. */
  const join = useCallback(() => {
    const [first, second] = many;
    if (!first || many.length > 2) { say(a('markFirst', { count: 2 }), true); return; }
    const other = second ?? inReadingOrder(blocks).find((block) => block.id !== first.id && belongTogether(first, block) && 'pages' in joinBlocks(format, pages, page, first.id, block.id));
    if (!other) { apply(takeRoom(format, blocks, first.id), a('roomTaken', { block: nameOf(first) })); return; }
    const joined = joinBlocks(format, pages, page, first.id, other.id);
    if (!apply(joined, a('joined', { one: nameOf(first), other: nameOf(other) })) || !('pages' in joined)) return;
    const left = joined.pages[page]?.find((block) => block.id === first.id || block.id === other.id);
    if (left) setSelection({ page, id: left.id });
  }, [a, apply, blocks, format, many, nameOf, page, pages, say, setSelection]);

  const grow = useCallback(() => { if (one) apply(takeRoom(format, blocks, one.id), a('roomTaken', { block: nameOf(one) })); else say(a('markFirst', { count: 1 }), true); }, [a, apply, blocks, format, nameOf, one, say]);

  /** Neighbours grow into the holes beside the selected block, or into every hole of the page. */
  const fill = useCallback(() => { apply(fillHoles(format, blocks, one ?? undefined), a(one ? 'filledBeside' : 'filled', { page })); }, [a, apply, blocks, format, one, page]);

  const align = useCallback(() => { apply(alignHeads(format, blocks, many.length > 1 ? many.map((block) => block.id) : []), a('aligned', { page })); }, [a, apply, blocks, format, many, page]);

  /** Moves or resizes the selected block by so many columns and rows, and pushes what is in its way. */
  const push = useCallback((columns: number, rows: number, resize: boolean) => {
    if (!one) return;
    const cell = resize ? { column: one.column, row: one.row, columns: Math.max(1, one.columns + columns), rows: Math.max(1, one.rows + rows) } : { column: one.column + columns, row: one.row + rows, columns: one.columns, rows: one.rows };
    apply(pushNeighbours(format, blocks, one.id, cell), a('pushed', { block: nameOf(one), place: placeWords(cell) }));
  }, [a, apply, blocks, format, nameOf, one, placeWords]);

  const pin = useCallback(() => { if (one) put(page, { ...one, pinned: !one.pinned }, a(one.pinned ? 'unpinned' : 'pinnedNow', { block: nameOf(one) })); }, [a, nameOf, one, page, put]);

  /** Marks every block of the page shown but its furniture. */
  const markAll = useCallback(() => {
    const all = inReadingOrder(pageOf(number)?.blocks.filter((block: Block) => !isFurniture(block)) ?? []);
    mark(number, all.map((block) => block.id));
    say(all.length === 0 ? a('nothingToMark') : a('marked', { count: all.length, names: all.map(nameOf).join(a('comma')) }), all.length === 0);
  }, [a, mark, nameOf, number, pageOf, say]);

  /** Keeps the selected block marked while Tab goes on, or lets it go. */
  const keep = useCallback(() => {
    if (!one || !selection) { say(a('markFirst', { count: 1 }), true); return; }
    toggleKept(selection);
    say(kept.includes(one.id) ? a('unkept', { block: nameOf(one) }) : a('kept', { block: nameOf(one), count: many.length }));
  }, [a, kept, many.length, nameOf, one, say, selection, toggleKept]);

  return useMemo(() => ({ swap, swapTowards, split, join, grow, fill, align, push, pin, markAll, keep, one, many, page }), [swap, swapTowards, split, join, grow, fill, align, push, pin, markAll, keep, one, many, page]);
}
export type Edits = ReturnType<typeof useEdits>;
