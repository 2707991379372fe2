'use client';

import { useCallback, useRef, type PointerEvent } from 'react';
import type { Block } from '@/lib/makeup/block';
import { gridOf } from '@/lib/makeup/grid';
import { inCell, movedCell, placeProblem, resizedCell, type Edge } from './placement';
import type { Desk } from './use-desk';

interface Grab { readonly pointer: number; readonly x: number; readonly y: number; readonly block: Block; readonly edge: Edge | null; moved: boolean; last: Block | null }

/** Moving and resizing a block by pointer, in whole columns and rows; the page is set anew as it goes, at most once a frame. */
export function useBlockDrag(desk: Desk, page: number, scale: number) {
  const grab = useRef<Grab | null>(null);
  const frame = useRef(0);
  const format = desk.issue.format;

  const start = useCallback((event: PointerEvent<HTMLElement>, block: Block, edge: Edge | null) => {
    if (event.button !== 0 || !desk.mayMakeUp) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grab.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, block, edge, moved: false, last: block };
  }, [desk.mayMakeUp]);

  const move = useCallback((event: PointerEvent<HTMLElement>) => {
    const held = grab.current;
    if (!held || held.pointer !== event.pointerId) return;
    const { clientX, clientY } = event;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const grid = gridOf(format);
      const pitch = (grid.columns[0]?.width ?? 1) + grid.gutter;
      const columns = Math.round((clientX - held.x) / scale / pitch);
      const rows = Math.round((clientY - held.y) / scale / grid.leading);
      const wanted = held.edge ? resizedCell(held.block, held.edge, columns, rows, format) : movedCell(held.block, columns, rows, format);
      if (!held.moved && wanted.column === held.block.column && wanted.row === held.block.row && wanted.columns === held.block.columns && wanted.rows === held.block.rows) return;
      held.moved = true;
      const problem = placeProblem(format, desk.pageOf(page)?.blocks ?? [], wanted, held.block.id);
      if (!problem) held.last = inCell(held.block, wanted);
      desk.setDraft({ page, id: held.block.id, wanted, problem, block: held.last });
    });
  }, [desk, format, page, scale]);

  const end = useCallback((event: PointerEvent<HTMLElement>, cancelled = false) => {
    const held = grab.current;
    if (!held || held.pointer !== event.pointerId) return;
    cancelAnimationFrame(frame.current);
    grab.current = null;
    const draft = desk.draft;
    desk.setDraft(null);
    if (cancelled || !held.moved || !draft || draft.id !== held.block.id) return;
    if (draft.problem) desk.say(desk.problemWords(draft.problem), true);
    else if (draft.block) desk.put(page, draft.block);
  }, [desk, page]);

  return { start, move, end };
}
