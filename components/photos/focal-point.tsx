'use client';

import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslations } from 'use-intl';

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const within = (percent: number): number => Math.round(Math.min(100, Math.max(0, percent)));

/** The picture with the point that cropping keeps; moved by pointer or arrow keys (with Shift ten times as far). */
export function FocalPoint({ src, alt, x, y, readOnly, onChange }: { src: string; alt: string; x: number; y: number; readOnly: boolean; onChange: (x: number, y: number) => void }) {
  const t = useTranslations('photos');
  const place = (event: PointerEvent<HTMLDivElement>) => {
    if (readOnly || (event.type === 'pointermove' && event.buttons !== 1)) return;
    const box = event.currentTarget.getBoundingClientRect();
    onChange(within(((event.clientX - box.left) / box.width) * 100), within(((event.clientY - box.top) / box.height) * 100));
  };
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || readOnly) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    onChange(within(x + step[0] * far), within(y + step[1] * far));
  };
  return (
    <div className="relative touch-none select-none" onPointerDown={place} onPointerMove={place}>
      {/* eslint-disable-next-line @next/next/no-img-element -- served by hash in the sizes we made */}
      <img src={src} alt={alt} draggable={false} className="w-full rounded-base bg-sunken" />
      <button type="button" aria-label={`${t('focus')}：${t('focusAt', { x, y })}`} disabled={readOnly} onKeyDown={move} style={{ left: `${x}%`, top: `${y}%` }}
        className="absolute size-7 -translate-1/2 rounded-full border-2 border-on-seal bg-[rgb(0_0_0/0.25)] outline-1 outline-[rgb(0_0_0/0.6)] after:absolute after:top-1/2 after:left-1/2 after:size-1.5 after:-translate-1/2 after:rounded-full after:bg-seal-fill" />
    </div>
  );
}
