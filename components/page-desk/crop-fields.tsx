'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox, Field, useField } from '@/components/ui/field';
import type { CutIn } from '@/lib/makeup/block';
import type { PictureItem } from '@/lib/makeup/page-proof';

type Crop = NonNullable<CutIn['crop']>;

/** How a crop is seen by hand: so many times enlarged, its middle so far from the left and the top (0–1). */
interface Sight { readonly zoom: number; readonly x: number; readonly y: number }
const mostZoom = 4;

/** The largest part of a picture with the shape of its frame, widths over heights. */
function largest(own: number, frame: number): { width: number; height: number } {
  return own > frame ? { width: frame / own, height: 1 } : { width: 1, height: own / frame };
}

/** The crop of a sight in a frame: whole numbers of thousandths, inside the picture. */
export function cropOf(sight: Sight, own: number, frame: number): Crop {
  const whole = largest(own, frame);
  const width = whole.width / sight.zoom;
  const height = whole.height / sight.zoom;
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return { x: round((1 - width) * sight.x), y: round((1 - height) * sight.y), width: round(width), height: round(height) };
}

/** How a crop looks in a frame of this shape. */
export function sightOf(crop: Crop, own: number, frame: number): Sight {
  const whole = largest(own, frame);
  const zoom = Math.max(1, Math.min(mostZoom, Math.min(whole.width / crop.width, whole.height / crop.height)));
  const place = (start: number, size: number): number => (size > 0.9999 ? 0.5 : Math.max(0, Math.min(1, start / (1 - size))));
  return { zoom, x: place(crop.x, crop.width), y: place(crop.y, crop.height) };
}

function Slider({ value, min, max, step, words, disabled, onChange, onCommit }: { value: number; min: number; max: number; step: number; words: string; disabled: boolean; onChange: (value: number) => void; onCommit: () => void }) {
  return (
    <div className="flex items-center gap-2">
      <input type="range" {...useField()} min={min} max={max} step={step} value={value} disabled={disabled} aria-valuetext={words} className="h-6 min-w-0 flex-1 accent-seal max-md:h-9"
        onChange={(event) => onChange(Number(event.target.value))} onPointerUp={onCommit} onKeyUp={onCommit} onBlur={onCommit} />
      <span className="w-11 shrink-0 text-right text-xs text-ink-3 tabular-nums">{words}</span>
    </div>
  );
}

/** The part of a picture that is printed: by itself about the focal point, or chosen; seen on the page while it is being moved. */
export function CropFields({ crop, drawn, ratio, disabled, onPreview, onCommit }: {
  crop: Crop | undefined; drawn: PictureItem | undefined; /** Width over height of the original. */ ratio: number; disabled: boolean; onPreview: (crop: Crop) => void; onCommit: (crop: Crop | undefined) => void;
}) {
  const t = useTranslations('pageDesk');
  const [held, setHeld] = useState<Sight | null>(null);
  const frame = drawn && drawn.rect.height > 0 ? drawn.rect.width / drawn.rect.height : ratio;
  useEffect(() => setHeld(null), [crop]);
  const shown = drawn?.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const sight = held ?? sightOf(crop ? cropOf(sightOf(crop, ratio, frame), ratio, frame) : shown, ratio, frame);
  const move = (changes: Partial<Sight>) => { const next = { ...sight, ...changes }; setHeld(next); onPreview(cropOf(next, ratio, frame)); };
  const commit = () => { if (held) onCommit(cropOf(held, ratio, frame)); };
  const percent = (value: number): string => `${Math.round(value * 100)}%`;
  return (
    <div className="flex flex-col gap-2">
      <Checkbox label={t('ownCrop')} hint={t('ownCropHint')} checked={crop !== undefined} disabled={disabled} onChange={(event) => onCommit(event.target.checked ? cropOf(sight, ratio, frame) : undefined)} />
      {crop === undefined ? null : (
        <div className="flex flex-col gap-1 pl-6">
          <Field label={t('cropZoom')}><Slider value={Math.round(sight.zoom * 100)} min={100} max={mostZoom * 100} step={5} words={percent(sight.zoom)} disabled={disabled} onChange={(value) => move({ zoom: value / 100 })} onCommit={commit} /></Field>
          <Field label={t('cropX')}><Slider value={Math.round(sight.x * 100)} min={0} max={100} step={1} words={percent(sight.x)} disabled={disabled} onChange={(value) => move({ x: value / 100 })} onCommit={commit} /></Field>
          <Field label={t('cropY')}><Slider value={Math.round(sight.y * 100)} min={0} max={100} step={1} words={percent(sight.y)} disabled={disabled} onChange={(value) => move({ y: value / 100 })} onCommit={commit} /></Field>
        </div>
      )}
    </div>
  );
}
