'use client';

import { useCallback, useRef, useState, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import { gridOf } from '@/lib/makeup/grid';
import type { Desk } from '../use-desk';
import { sheetAt } from './sheet-places';

/** A rectangle drawn on the screen. */
export interface Marquee { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** Shift and drag where no block is draws a rectangle; every block of that page it touches is marked. */
export function useMarquee(desk: Desk, scale: number) {
  const t = useTranslations('pageCanvas');
  const [marquee, setMarquee] = useState<Marquee | null>(null);
  const from = useRef<{ x: number; y: number; id: number } | null>(null);
  const boxOf = (x: number, y: number): Marquee => { const { x: left, y: top } = from.current ?? { x, y }; return { left: Math.min(left, x), top: Math.min(top, y), width: Math.abs(x - left), height: Math.abs(y - top) }; };

  const start = (event: PointerEvent<HTMLElement>): boolean => {
    if (!event.shiftKey || event.button !== 0 || event.pointerType === 'touch') return false;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, y: event.clientY, id: event.pointerId };
    return true;
  };
  const move = (event: PointerEvent<HTMLElement>) => { if (from.current?.id === event.pointerId) setMarquee(boxOf(event.clientX, event.clientY)); };
  const end = useCallback((event: PointerEvent<HTMLElement>) => {
    if (from.current?.id !== event.pointerId) return;
    const box = boxOf(event.clientX, event.clientY);
    const sheet = sheetAt(from.current.x, from.current.y, null) ?? sheetAt(event.clientX, event.clientY, null) ?? sheetAt(box.left + box.width / 2, box.top + box.height / 2, desk.number);
    from.current = null;
    setMarquee(null);
    if (!sheet || box.width + box.height < 8) return;
    const grid = gridOf(desk.issue.format);
    const touched = (desk.pageOf(sheet.page)?.blocks ?? []).filter((block) => {
      const rect = grid.rectOf(block);
      const [left, top] = [sheet.box.left + rect.x * scale, sheet.box.top + rect.y * scale];
      return left < box.left + box.width && left + rect.width * scale > box.left && top < box.top + box.height && top + rect.height * scale > box.top && block.kind !== 'masthead' && block.kind !== 'folio';
    });
    desk.mark(sheet.page, touched.map((block) => block.id));
    desk.say(touched.length > 0 ? t('marked', { count: touched.length }) : t('unmarked'));
  }, [desk, scale, t]);
  return { marquee, start, move, end };
}
