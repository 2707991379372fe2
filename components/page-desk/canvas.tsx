'use client';

import { useRef, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import type { ZoomControl } from './use-zoom';

/** The table the sheets lie on. Dragging where no block is (or with the middle button) moves the table; + − 0 zoom. */
export function Canvas({ scroller, zoom, covered, children }: { scroller: RefObject<HTMLDivElement | null>; zoom: ZoomControl; /** On a small screen a panel lies over the lower half: everything can be scrolled above it. */ covered: boolean; children: ReactNode }) {
  const t = useTranslations('pageDesk');
  const pan = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const start = (event: PointerEvent<HTMLDivElement>) => {
    const onBlock = (event.target as Element).closest('[data-block-handle]') !== null;
    if (event.pointerType === 'touch' || (event.button !== 1 && (event.button !== 0 || onBlock))) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    pan.current = { x: event.clientX, y: event.clientY, left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop };
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (!pan.current) return;
    event.currentTarget.scrollLeft = pan.current.left - (event.clientX - pan.current.x);
    event.currentTarget.scrollTop = pan.current.top - (event.clientY - pan.current.y);
  };
  return (
    <div
      ref={scroller} tabIndex={0} role="group" data-table aria-label={t('canvas')} aria-describedby="page-desk-keys" className={classes('h-full overflow-auto bg-sunken outline-offset-[-2px]', covered && 'max-lg:scroll-pb-[55dvh]')}
      onPointerDown={start} onPointerMove={move} onPointerUp={() => { pan.current = null; }} onPointerCancel={() => { pan.current = null; }}
      onKeyDown={(event) => {
        if (event.altKey) return;
        if (event.key === '+' || event.key === '=') { event.preventDefault(); zoom.larger(); }
        else if (event.key === '-') { event.preventDefault(); zoom.smaller(); }
        else if (event.key === '0') { event.preventDefault(); zoom.setZoom('page'); }
      }}
    >
      <div className={classes('flex min-h-full w-max min-w-full items-center justify-center gap-4 p-6', covered && 'max-lg:items-start max-lg:pb-[55dvh]')}>{children}</div>
      <p id="page-desk-keys" className="sr-only">{t('keys')}</p>
    </div>
  );
}
