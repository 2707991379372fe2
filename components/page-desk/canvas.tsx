'use client';

import { useEffect, useRef, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import { useJumpDrag } from './canvas/use-jump-drag';
import { useMarquee } from './canvas/use-marquee';
import { useThisDesk } from './use-desk';
import type { ZoomControl } from './use-zoom';

/** The table the sheets lie on. Dragging where no block is (or with the middle button) moves the table, with Shift it marks blocks; + − 0 zoom. */
export function Canvas({ scroller, zoom, covered, children }: { scroller: RefObject<HTMLDivElement | null>; zoom: ZoomControl; /** On a small screen a panel lies over the lower half: everything can be scrolled above it. */ covered: boolean; children: ReactNode }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const { drafts } = desk;
  const pan = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const jump = useJumpDrag(desk, zoom.scale);
  const marking = useMarquee(desk, zoom.scale);
  useEffect(() => {
    const follow = (event: globalThis.PointerEvent) => { drafts.pointer = { x: event.clientX, y: event.clientY }; };
    window.addEventListener('pointermove', follow, { passive: true, capture: true });
    return () => window.removeEventListener('pointermove', follow, true);
  }, [drafts]);
  const start = (event: PointerEvent<HTMLDivElement>) => {
    const onBlock = (event.target as Element).closest('[data-block-handle], [data-picture-handle]') !== null;
    if (event.pointerType === 'touch' || (event.button !== 1 && (event.button !== 0 || onBlock))) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    if (marking.start(event)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pan.current = { x: event.clientX, y: event.clientY, left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop };
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    marking.move(event);
    if (!pan.current) return;
    event.currentTarget.scrollLeft = pan.current.left - (event.clientX - pan.current.x);
    event.currentTarget.scrollTop = pan.current.top - (event.clientY - pan.current.y);
  };
  const end = (event: PointerEvent<HTMLDivElement>) => { marking.end(event); pan.current = null; };
  return (
    <div
      ref={scroller} tabIndex={0} role="group" data-table aria-label={t('canvas')} aria-describedby="page-desk-keys" className={classes('h-full overflow-auto bg-sunken outline-offset-[-2px]', covered && 'max-lg:scroll-pb-[55dvh]')}
      onPointerDownCapture={(event) => { jump(event); }} onPointerDown={start} onPointerMove={move} onPointerUp={end} onPointerCancel={end}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
        if (event.key === '+' || event.key === '=') { event.preventDefault(); zoom.larger(); }
        else if (event.key === '-') { event.preventDefault(); zoom.smaller(); }
        else if (event.key === '0') { event.preventDefault(); zoom.setZoom('page'); }
      }}
    >
      <div className={classes('flex min-h-full w-max min-w-full items-center justify-center gap-4 p-6', covered && 'max-lg:items-start max-lg:pb-[55dvh]')}>{children}</div>
      {marking.marquee ? <div aria-hidden data-marquee className="pointer-events-none fixed z-40 border border-dashed border-[#b7291a] bg-[rgb(183_41_26/0.08)]" style={marking.marquee} /> : null}
      <p id="page-desk-keys" className="sr-only">{t('keys')}</p>
    </div>
  );
}
