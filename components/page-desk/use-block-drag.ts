'use client';

import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import type { Block } from '@/lib/makeup/block';
import { placeProblem } from '@/lib/makeup/free-places';
import { gridOf } from '@/lib/makeup/grid';
import { inCell, movedCell, resizedCell, type Edge } from './placement';
import type { Draft } from './canvas/draft-store';
import type { Desk } from './use-desk';

/** Moving and resizing a block by pointer, in whole columns and rows; the page is set anew as it goes, at most once a frame. Escape lets go without a change. */
export function useBlockDrag(desk: Desk, page: number, scale: number) {
  const current = useRef(desk);
  const letGo = useRef<(() => void) | null>(null);
  useEffect(() => { current.current = desk; }, [desk]);
  useEffect(() => () => letGo.current?.(), []);

  return useCallback((event: PointerEvent<HTMLElement>, block: Block, edge: Edge | null) => {
    if (event.button !== 0 || !current.current.mayMakeUp) return;
    event.stopPropagation();
    const { pointerId, clientX: fromX, clientY: fromY } = event;
    const { format } = current.current.issue;
    const grid = gridOf(format);
    const pitch = (grid.columns[0]?.width ?? 1) + grid.gutter;
    let draft: Draft | null = null;
    let last: Block = block;
    let frame = 0;
    const draftAt = (x: number, y: number): Draft | null => {
      const columns = Math.round((x - fromX) / scale / pitch);
      const rows = Math.round((y - fromY) / scale / grid.leading);
      const wanted = edge ? resizedCell(block, edge, columns, rows, format) : movedCell(block, columns, rows, format);
      if (!draft && wanted.column === block.column && wanted.row === block.row && wanted.columns === block.columns && wanted.rows === block.rows) return null;
      const problem = placeProblem(format, current.current.pageOf(page)?.blocks ?? [], wanted, block.id);
      if (!problem) last = inCell(block, wanted);
      return { page, id: block.id, wanted, problem, block: last };
    };
    const move = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const next = draftAt(moved.clientX, moved.clientY);
        if (next && draft && next.problem === null && draft.problem === null && JSON.stringify(next.wanted) === JSON.stringify(draft.wanted)) return;
        draft = next;
        current.current.setDraft(draft);
      });
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      letGo.current = null;
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey, true);
      current.current.setDraft(null);
    };
    const up = (released: globalThis.PointerEvent) => {
      if (released.pointerId !== pointerId) return;
      draft = draftAt(released.clientX, released.clientY);
      const desired = draft;
      stop();
      if (!desired) return;
      if (desired.problem) current.current.say(current.current.problemWords(desired.problem), true);
      else if (desired.block) current.current.put(page, desired.block);
    };
    const onKey = (key: KeyboardEvent) => { if (key.key === 'Escape') { key.preventDefault(); key.stopPropagation(); stop(); } };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey, true);
    letGo.current = stop;
  }, [page, scale]);
}
