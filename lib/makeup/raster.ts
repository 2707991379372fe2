import { pt, type Pt } from '@/lib/typeset/units';

/**
 * Renderers set glyphs on whole or parts of their own pixels, each by its own rule of rounding. What stands on a raster that their pixels
 * divide is rounded by none: preview, proof and print then show the same page to the last edge. The rasters are finer
 * than an eye or a press resolves: 1/600 inch (0.042 mm) for text, 1/150 inch for the baselines of heads and large type.
 */
const fine = 72 / 600;
const pixel = 72 / 150;

/** The nearest place on the raster of 1/600 inch, in points. */
export const onFineRaster = (length: number): Pt => pt(Math.round(length / fine) * fine);
/** The nearest place on the raster of 1/150 inch, in points. */
export const onPixel = (length: number): Pt => pt(Math.round(length / pixel) * pixel);
/** The middle of the pixel of 1/150 inch that a place falls in: a hairline there darkens one pixel, not two. */
export const midPixel = (length: number): Pt => pt((Math.floor(length / pixel) + 0.5) * pixel);

/** Type from this size on, in points, is set by renderers on whole pixels at 150 and at 300 dpi. */
const large = { at150: 23, at300: 11.52 } as const;

/** Where a glyph of this size goes across. */
export const glyphPlace = (x: number, size: number): Pt => (size >= large.at150 ? onPixel(x) : size >= large.at300 ? pt(Math.round(x / (2 * fine)) * 2 * fine) : onFineRaster(x));
/** Where the baseline of a head goes; body copy keeps to the page's own grid of baselines. */
export const headBaseline = (baseline: number, size: number): Pt => (size >= large.at300 ? onPixel(baseline) : pt(baseline));
