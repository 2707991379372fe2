'use client';

import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import type { Story } from '@/lib/copy/story';
import { placeProblem } from '@/lib/makeup/edits/free-places';
import { gridOf } from '@/lib/makeup/grid';
import { fillEmpty } from '@/lib/makeup/templates/page-template';
import { typeCase } from '@/lib/typeset/type-case';
import { newBlockId } from './block-id';
import { blockAt } from './canvas/drag-plan';
import type { Draft } from './canvas/draft-store';
import { edgeScroll } from './canvas/edge-scroll';
import { cellAt, openTabUnder } from './canvas/carrying';
import { placesAt, suggestBlock } from './suggest-place';
import type { Desk } from './use-desk';

interface Held { readonly story: Story; readonly id: string; readonly x: number; readonly y: number; dragging: boolean; at: string; draft: Draft | null }

/** A story carried from the list on to a page: it takes the size the engine gives it where the pointer is, or the place and dress of an empty block. */
export function useStoryDrag(desk: Desk, scale: number) {
  const held = useRef<Held | null>(null);
  const frame = useRef(0);
  const current = useRef({ desk, scale });
  useEffect(() => { current.current = { desk, scale }; }, [desk, scale]);

  const draftAt = useCallback((carried: Held, clientX: number, clientY: number): Draft | null => {
    const { desk: { issue, pageOf }, scale: now } = current.current;
    const over = cellAt(gridOf(issue.format), now, clientX, clientY);
    if (!over) { carried.at = ''; return null; }
    const { page, column, row } = over;
    const at = `${page}|${column}|${row}`;
    if (at === carried.at) return carried.draft;
    carried.at = at;
    const standing = pageOf(page)?.blocks ?? [];
    const empty = blockAt(standing, { column: column + 0.5, row: row + 0.5 });
    if (empty?.kind === 'empty') {
      const block = fillEmpty(issue, page, empty, carried.story, typeCase);
      return { page, id: empty.id, onto: empty.id, wanted: empty, problem: null, block, act: 'fill' };
    }
    const block = suggestBlock(issue, page, carried.story, typeCase, carried.id, placesAt(issue, page, column, row));
    if (block) return { page, id: carried.id, wanted: block, problem: null, block, act: 'place' };
    const cell = { column, row, columns: 1, rows: Math.min(6, issue.format.rows - row) };
    return { page, id: carried.id, wanted: cell, problem: placeProblem(issue.format, standing, cell, null) ?? { kind: 'off-grid' }, block: null, act: 'place' };
  }, []);

  const start = useCallback((event: PointerEvent<HTMLElement>, story: Story, title: string) => {
    if (event.button !== 0 || !current.current.desk.mayMakeUp || !current.current.desk.placeable(story.articleId)) return;
    held.current = { story, id: newBlockId(), x: event.clientX, y: event.clientY, dragging: false, at: '', draft: null };
    const tabs = openTabUnder();
    let hand = { x: event.clientX, y: event.clientY };
    const scroll = edgeScroll(() => show(), true);
    const move = (moved: globalThis.PointerEvent) => {
      const carried = held.current;
      if (!carried) return;
      if (!carried.dragging && Math.hypot(moved.clientX - carried.x, moved.clientY - carried.y) < 6) return;
      carried.dragging = true;
      hand = { x: moved.clientX, y: moved.clientY };
      tabs.over(hand.x, hand.y);
      show();
      scroll.over(hand.x, hand.y);
    };
    const show = () => {
      const carried = held.current;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        if (!carried || held.current !== carried) return;
        carried.draft = draftAt(carried, hand.x, hand.y);
        const { drafts } = current.current.desk;
        drafts.set(carried.draft);
        drafts.carry({ title, x: hand.x, y: hand.y - 28 });
      });
    };
    const finish = (up: globalThis.PointerEvent) => {
      const carried = held.current;
      stop();
      if (!carried?.dragging || up.type !== 'pointerup') return;
      const draft = draftAt(carried, up.clientX, up.clientY);
      const { say, problemWords, settle } = current.current.desk;
      if (draft?.problem) say(problemWords(draft.problem), true);
      else if (draft?.block) settle(draft.page, draft.block);
    };
    const onKey = (key: KeyboardEvent) => { if (key.key === 'Escape') stop(); };
    const stop = () => {
      cancelAnimationFrame(frame.current);
      tabs.end();
      scroll.end();
      held.current = null;
      current.current.desk.setDraft(null);
      current.current.desk.drafts.carry(null);
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
