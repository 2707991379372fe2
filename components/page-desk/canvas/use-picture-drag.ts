'use client';

import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { CutIn, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { gridOf } from '@/lib/makeup/grid';
import type { Edge } from '../placement';
import type { Desk } from '../use-desk';
import { edgeScroll } from './edge-scroll';
import { movedCut, resizedCut, withCut, type PictureRoom } from './cut-in-edit';

/** Screen pixels of a text column of the block with its gutter. */
export interface PicturePitch { readonly column: number }

/** Moving and resizing a picture in its block by pointer: it snaps to the block's columns and rows, and the text flows around it as it goes. Escape lets go without a change. */
export function usePictureDrag(desk: Desk, page: number, scale: number) {
  const t = useTranslations('pageCanvas');
  const current = useRef(desk);
  const letGo = useRef<(() => void) | null>(null);
  useEffect(() => { current.current = desk; }, [desk]);
  useEffect(() => () => letGo.current?.(), []);
  return useCallback((event: PointerEvent<HTMLElement>, block: StoryBlock | JumpBlock, cut: CutIn, edge: Edge | null, room: PictureRoom, pitch: PicturePitch) => {
    if (event.button !== 0 || !current.current.mayMakeUp) return;
    event.stopPropagation();
    const { pointerId, clientX: fromX, clientY: fromY } = event;
    const row = gridOf(current.current.issue.format).leading * scale;
    let frame = 0;
    let hand = { x: fromX, y: fromY };
    /** How far the table has gone under the hand. */
    const gone = { x: 0, y: 0 };
    const scroll = edgeScroll((right, down) => { gone.x += right; gone.y += down; show(); });
    let last: CutIn = cut;
    const cutAt = (x: number, y: number): CutIn => {
      const [columns, rows] = [(x - fromX + gone.x) / pitch.column, Math.round((y - fromY + gone.y) / row)];
      return edge ? resizedCut(cut, edge, columns, rows, room) : movedCut(cut, Math.round(columns), rows, room);
    };
    const move = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId) return;
      hand = { x: moved.clientX, y: moved.clientY };
      show();
      scroll.over(hand.x, hand.y);
    };
    const show = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const next = cutAt(hand.x, hand.y);
        if (next.column === last.column && next.columns === last.columns && next.row === last.row && next.rows === last.rows && next.characters === last.characters) return;
        last = next;
        const changed = withCut(block, next);
        current.current.setDraft({ page, id: block.id, wanted: block, problem: null, block: changed, act: 'picture', photoId: cut.photoId });
      });
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      scroll.end();
      letGo.current = null;
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey, true);
      current.current.setDraft(null);
    };
    const up = (released: globalThis.PointerEvent) => {
      if (released.pointerId !== pointerId) return;
      const next = cutAt(released.clientX, released.clientY);
      const moved = next.column !== cut.column || next.columns !== cut.columns || next.row !== cut.row || next.rows !== cut.rows || next.characters !== cut.characters;
      stop();
      if (moved) current.current.put(page, withCut(block, next), t('pictureAt', { column: next.column + 1, row: next.row, columns: next.columns, rows: next.rows }));
    };
    const onKey = (key: KeyboardEvent) => { if (key.key === 'Escape') { key.preventDefault(); key.stopPropagation(); stop(); } };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey, true);
    letGo.current = stop;
  }, [page, scale, t]);
}
