'use client';

import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Cell } from '@/lib/makeup/block';

/** What is carried over the flatplan. */
export type Carried = { readonly kind: 'story'; readonly articleId: string; readonly title: string } | { readonly kind: 'page'; readonly number: number };
/** The page it is held over, what letting go would do there, and the place it would take. */
export interface Over { readonly page: number; readonly words: string; readonly cell: Cell | null; readonly wrong: boolean }
export interface PlanDrag { readonly carried: Carried; readonly x: number; readonly y: number; readonly over: Over | null }

const slack = 6;
/** Nearer to the window's edge than this the screen scrolls. */
const edge = 56;

/** Carries a story or a page over the flatplan by pointer; Escape lets go without doing anything. `look` is asked once for each page it comes over. */
export function usePlanDrag(look: (carried: Carried, page: number) => Over, drop: (carried: Carried, over: Over) => void) {
  const [drag, setDrag] = useState<PlanDrag | null>(null);
  const acts = useRef({ look, drop });
  useEffect(() => { acts.current = { look, drop }; });

  const start = useCallback((event: PointerEvent<HTMLElement>, carried: Carried) => {
    if (event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY };
    const seen = new Map<number, Over>();
    let at = from;
    let dragging = false;
    let frame = 0;
    const overPage = (): Over | null => {
      const found = document.elementsFromPoint(at.x, at.y).map((element) => element.closest<HTMLElement>('[data-plan-page]')).find((element) => element !== null);
      if (!found) return null;
      const page = Number(found.dataset.planPage);
      const known = seen.get(page) ?? acts.current.look(carried, page);
      seen.set(page, known);
      return known;
    };
    const tick = () => {
      if (at.y < edge * 2) window.scrollBy(0, -10); else if (at.y > window.innerHeight - edge) window.scrollBy(0, 10);
      setDrag({ carried, ...at, over: overPage() });
      frame = requestAnimationFrame(tick);
    };
    const move = (moved: globalThis.PointerEvent) => {
      at = { x: moved.clientX, y: moved.clientY };
      if (dragging || Math.hypot(at.x - from.x, at.y - from.y) < slack) return;
      dragging = true;
      frame = requestAnimationFrame(tick);
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      setDrag(null);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', finish);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey);
    };
    function finish(up: globalThis.PointerEvent) {
      at = { x: up.clientX, y: up.clientY };
      const over = dragging ? overPage() : null;
      // What was carried was no press on a link.
      if (dragging) {
        const swallow = (click: MouseEvent) => { click.preventDefault(); click.stopPropagation(); };
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
      }
      stop();
      if (over) acts.current.drop(carried, over);
    }
    function onKey(key: KeyboardEvent) { if (key.key === 'Escape') stop(); }
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', finish);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey);
  }, []);

  return { drag, start };
}

export type StartDrag = ReturnType<typeof usePlanDrag>['start'];
