'use client';

import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import { freePlaces } from '@/lib/makeup/edits/free-places';
import { gridOf } from '@/lib/makeup/grid';
import { suggestJump } from '@/lib/makeup/edits/jump-place';
import { typeCase } from '@/lib/typeset/type-case';
import { newBlockId } from '../block-id';
import { storyTitle } from '../block-names';
import { placesAt } from '../suggest-place';
import type { Desk } from '../use-desk';
import { cellAt, openTabUnder } from './carrying';
import type { Draft } from './draft-store';
import { edgeScroll } from './edge-scroll';

/**
 * Overset copy taken by its mark and dragged to free room, on this page, beside it in the spread, or on one whose number it is held over: the
 * story goes on there. It outlives the page it was taken from, so it belongs to the table and not to a block.
 */
export function useJumpDrag(desk: Desk, scale: number) {
  const t = useTranslations('pageCanvas');
  const current = useRef({ desk, scale });
  useEffect(() => { current.current = { desk, scale }; }, [desk, scale]);

  /** Starts when an overset mark was pressed. True: it was. */
  return useCallback((event: PointerEvent<HTMLElement>): boolean => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-overset-mark]') : null;
    const articleId = mark?.dataset.oversetMark;
    if (!articleId || event.button !== 0 || !current.current.desk.mayMakeUp) return false;
    event.preventDefault();
    event.stopPropagation();
    const { pointerId, clientX: fromX, clientY: fromY } = event;
    const id = newBlockId();
    const title = `${storyTitle(current.current.desk.issue, articleId)} ${mark.textContent ?? ''}`;
    const tabs = openTabUnder();
    let hand = { x: fromX, y: fromY };
    const scroll = edgeScroll(() => show(), true);
    let [frame, begun, at] = [0, false, ''];
    let draft: Draft | null = null;
    const draftAt = (x: number, y: number): Draft | null => {
      const { desk: { issue, pageOf }, scale: now } = current.current;
      const over = cellAt(gridOf(issue.format), now, x, y);
      const place = over ? `${over.page}|${over.column}|${over.row}` : '';
      if (place === at && begun) return draft;
      at = place;
      if (!over) return null;
      const free = freePlaces(issue.format, pageOf(over.page)?.blocks ?? []).some((cell) => over.column >= cell.column && over.column < cell.column + cell.columns && over.row >= cell.row && over.row < cell.row + cell.rows);
      const block = free ? suggestJump(issue, over.page, articleId, typeCase, id, placesAt(issue, over.page, over.column, over.row)) : null;
      if (block) return { page: over.page, id, wanted: block, problem: null, block, act: 'jump' };
      return { page: over.page, id, wanted: { column: over.column, row: over.row, columns: 1, rows: Math.min(4, issue.format.rows - over.row) }, problem: { kind: 'off-grid' }, block: null, act: 'jump' };
    };
    const move = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId || (!begun && Math.hypot(moved.clientX - fromX, moved.clientY - fromY) < 4)) return;
      hand = { x: moved.clientX, y: moved.clientY };
      tabs.over(hand.x, hand.y);
      show();
      scroll.over(hand.x, hand.y);
    };
    const show = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        draft = draftAt(hand.x, hand.y);
        begun = true;
        const { drafts } = current.current.desk;
        drafts.set(draft);
        drafts.carry({ title, x: hand.x, y: hand.y - 28 });
      });
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      tabs.end();
      scroll.end();
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, true);
      current.current.desk.setDraft(null);
      current.current.desk.drafts.carry(null);
    };
    const up = (released: globalThis.PointerEvent) => {
      if (released.pointerId !== pointerId) return;
      const found = begun ? draftAt(released.clientX, released.clientY) : null;
      stop();
      const { desk: { say, jumpTo } } = current.current;
      if (found?.block) jumpTo(articleId, found.page, { column: found.block.column, row: found.block.row });
      else if (found) say(t('noRoomHere'), true);
    };
    const onKey = (key: KeyboardEvent) => { if (key.key === 'Escape') { key.preventDefault(); key.stopPropagation(); stop(); } };
    const listeners = [['pointermove', move], ['pointerup', up], ['pointercancel', stop], ['keydown', onKey]] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true);
    return true;
  }, [t]);
}
