'use client';

import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import type { Story } from '@/lib/copy/story';
import { placeProblem } from '@/lib/makeup/free-places';
import { gridOf } from '@/lib/makeup/grid';
import { typeCase } from '@/lib/typeset/type-case';
import { newBlockId } from './block-id';
import { placesAt, suggestBlock } from './suggest-place';
import type { Draft } from './canvas/draft-store';
import type { Desk } from './use-desk';

interface Held { readonly story: Story; readonly id: string; readonly x: number; readonly y: number; dragging: boolean; at: string; draft: Draft | null }

/** A story carried from the list on to a page: it takes the size the engine gives it where the pointer is. */
export function useStoryDrag(desk: Desk, scale: number) {
  const held = useRef<Held | null>(null);
  const frame = useRef(0);
  const current = useRef(desk);
  useEffect(() => { current.current = desk; }, [desk]);

  const draftAt = useCallback((carried: Held, clientX: number, clientY: number): Draft | null => {
    const { issue } = current.current;
    const sheet = document.elementsFromPoint(clientX, clientY).map((element) => element.closest<HTMLElement>('[data-sheet]')).find((element) => element !== null);
    if (!sheet) { carried.at = ''; return null; }
    const page = Number(sheet.dataset.sheet);
    const box = sheet.getBoundingClientRect();
    const grid = gridOf(issue.format);
    const pitch = (grid.columns[0]?.width ?? 1) + grid.gutter;
    const column = Math.max(0, Math.min(issue.format.columns - 1, Math.floor(((clientX - box.left) / scale - grid.typeArea.x) / pitch)));
    const row = Math.max(0, Math.min(issue.format.rows - 1, Math.floor(((clientY - box.top) / scale - grid.typeArea.y) / grid.leading)));
    const at = `${page}|${column}|${row}`;
    if (at === carried.at) return carried.draft;
    carried.at = at;
    const block = suggestBlock(issue, page, carried.story, typeCase, carried.id, placesAt(issue, page, column, row));
    if (block) return { page, id: carried.id, wanted: block, problem: null, block };
    const cell = { column, row, columns: 1, rows: Math.min(6, issue.format.rows - row) };
    return { page, id: carried.id, wanted: cell, problem: placeProblem(issue.format, current.current.pageOf(page)?.blocks ?? [], cell, null) ?? { kind: 'off-grid' }, block: null };
  }, [scale]);

  const start = useCallback((event: PointerEvent<HTMLElement>, story: Story, title: string) => {
    if (event.button !== 0 || !current.current.mayMakeUp || !current.current.placeable(story.articleId)) return;
    held.current = { story, id: newBlockId(), x: event.clientX, y: event.clientY, dragging: false, at: '', draft: null };
    const move = (moved: globalThis.PointerEvent) => {
      const carried = held.current;
      if (!carried) return;
      if (!carried.dragging && Math.hypot(moved.clientX - carried.x, moved.clientY - carried.y) < 6) return;
      carried.dragging = true;
      const { clientX, clientY } = moved;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        if (held.current !== carried) return;
        carried.draft = draftAt(carried, clientX, clientY);
        current.current.setDraft(carried.draft);
        current.current.drafts.carry({ title, x: clientX, y: clientY });
      });
    };
    const finish = (up: globalThis.PointerEvent) => {
      const carried = held.current;
      stop();
      if (!carried?.dragging || up.type !== 'pointerup') return;
      const draft = draftAt(carried, up.clientX, up.clientY);
      if (draft?.problem) current.current.say(current.current.problemWords(draft.problem), true);
      else if (draft?.block) current.current.settle(draft.page, draft.block);
    };
    const onKey = (key: KeyboardEvent) => { if (key.key === 'Escape') stop(); };
    const stop = () => {
      cancelAnimationFrame(frame.current);
      held.current = null;
      current.current.setDraft(null);
      current.current.drafts.carry(null);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', finish);
      window.removeEventListener('pointercancel', finish);
      window.removeEventListener('keydown', onKey);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', finish);
    window.addEventListener('pointercancel', finish);
    window.addEventListener('keydown', onKey);
  }, [draftAt]);

  return { start };
}
