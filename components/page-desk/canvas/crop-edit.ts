import type { CutIn } from '@/lib/makeup/block';

/** A part of a picture, in fractions of the original. */
export type Crop = NonNullable<CutIn['crop']>;

/** Most a picture may be enlarged in its frame, as in the inspector. */
export const mostZoom = 4;

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const held = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** The largest part of a picture that fills a frame; shapes are width over height. */
const whole = (own: number, frame: number): { readonly width: number; readonly height: number } => (own > frame ? { width: frame / own, height: 1 } : { width: 1, height: own / frame });

/** How many times the picture is enlarged beyond filling its frame. */
export const zoomOf = (crop: Crop, own: number, frame: number): number => { const all = whole(own, frame); return Math.max(1, Math.min(all.width / crop.width, all.height / crop.height)); };

/** The crop with the picture moved in its frame by fractions of the frame: to the right and down when positive. It never leaves the frame uncovered. */
export const panned = (crop: Crop, right: number, down: number): Crop =>
  ({ ...crop, x: round(held(crop.x - right * crop.width, 1 - crop.width)), y: round(held(crop.y - down * crop.height, 1 - crop.height)) });

/** The crop with the picture enlarged by a factor about the middle of its frame (or a point of it, 0–1), between filling it and four times that. */
export function zoomed(crop: Crop, factor: number, own: number, frame: number, about = { x: 0.5, y: 0.5 }): Crop {
  const zoom = Math.max(1, Math.min(mostZoom, zoomOf(crop, own, frame) * factor));
  const all = whole(own, frame);
  const width = all.width / zoom;
  const height = all.height / zoom;
  return {
    x: round(held(crop.x + (crop.width - width) * about.x, 1 - width)), y: round(held(crop.y + (crop.height - height) * about.y, 1 - height)), width: round(width), height: round(height),
  };
}
