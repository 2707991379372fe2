'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whole page, page width, or so many screen pixels a point. */
export type Zoom = 'page' | 'width' | number;

const steps = [0.25, 0.35, 0.5, 0.7, 1, 4 / 3, 2, 8 / 3, 4];
const margin = 48;
const held = (scale: number): number => Math.min(4, Math.max(0.2, scale));

/** Keeps the point of the sheet at (x, y) of the window, by default the middle of the scroller, where it is while the sheet grows by a factor. */
function keepPoint(element: HTMLElement, factor: number, x?: number, y?: number): void {
  const box = element.getBoundingClientRect();
  const [atX, atY] = [(x ?? box.left + box.width / 2) - box.left, (y ?? box.top + box.height / 2) - box.top];
  const [left, top] = [(element.scrollLeft + atX) * factor - atX, (element.scrollTop + atY) * factor - atY];
  requestAnimationFrame(() => { element.scrollLeft = left; element.scrollTop = top; });
}

/** Zoom of a scroller that shows a sheet of this size in points. Ctrl+wheel zooms about the pointer. */
export function useZoom(scroller: RefObject<HTMLElement | null>, sheet: { width: number; height: number }) {
  const [zoom, setZoom] = useState<Zoom>('page');
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const pageScale = room.width === 0 ? 0.6 : held(Math.min((room.width - margin) / sheet.width, (room.height - margin) / sheet.height));
  const widthScale = room.width === 0 ? 0.6 : held((room.width - margin) / sheet.width);
  const scale = zoom === 'page' ? pageScale : zoom === 'width' ? widthScale : zoom;
  const current = useRef(scale);
  useEffect(() => { current.current = scale; }, [scale]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const zoomTo = (wanted: number) => {
    const next = held(wanted);
    if (scroller.current) keepPoint(scroller.current, next / current.current);
    setZoom(next);
  };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const next = held(current.current * Math.exp(-event.deltaY / 300));
      keepPoint(element, next / current.current, event.clientX, event.clientY);
      setZoom(next);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller]);

  const larger = () => zoomTo(steps.find((step) => step > current.current * 1.02) ?? 4);
  const smaller = () => zoomTo(steps.findLast((step) => step < current.current * 0.98) ?? 0.2);
  return { zoom, scale, setZoom, zoomTo, larger, smaller };
}

export type ZoomControl = ReturnType<typeof useZoom>;
/** Screen pixels a point at natural size. */
export const naturalScale = 4 / 3;
