import sharp from 'sharp';

/**
 * What a picture looks like, in few bits: for finding the same picture again after it was made smaller, saved anew or its light changed.
 * 128 bits say where brightness rises across and down in a picture of 8 × 8 cells (difference hash), 48 hexadecimal figures say the colour of
 * 4 × 4 cells. Compared with `alike`.
 */
export type PhotoLook = string;

const cells = 8;
const hashLength = (cells * cells * 2) / 4;
/** A picture whose brightness varies less than this (of 255) at 9 × 9 cells has nothing to be known by: a sheet of one colour, noise. */
const leastContrast = 5;
/** Most bits in which two pictures of the same thing differ; measured on the sample's pictures (photo-look.test.ts): the same saved anew, halved or brightened differs in 12 at most, different ones in 30 at least. */
const mostBits = 16;
/** Most the colours may differ on average, of 15. */
const mostColour = 2;

/** The look of a picture; empty when it has none that tells it from others. */
export async function lookOf(jpeg: Uint8Array): Promise<PhotoLook> {
  const grey = await sharp(jpeg).greyscale().resize(cells + 1, cells + 1, { fit: 'fill', kernel: 'cubic' }).raw().toBuffer();
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  const contrast = Math.sqrt(grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length);
  if (contrast < leastContrast) return '';
  const side = cells + 1;
  const bits: number[] = [];
  for (let y = 0; y < cells; y += 1) for (let x = 0; x < cells; x += 1) {
    const here = grey[y * side + x] ?? 0;
    bits.push(here < (grey[y * side + x + 1] ?? 0) ? 1 : 0, here < (grey[(y + 1) * side + x] ?? 0) ? 1 : 0);
  }
  let hash = '';
  for (let at = 0; at < bits.length; at += 4) hash += ((bits[at] ?? 0) * 8 + (bits[at + 1] ?? 0) * 4 + (bits[at + 2] ?? 0) * 2 + (bits[at + 3] ?? 0)).toString(16);
  const colours = await sharp(jpeg).toColourspace('srgb').removeAlpha().resize(4, 4, { fit: 'fill' }).raw().toBuffer();
  // A grey picture has one channel, or three alike.
  const channels = colours.length / 16;
  let tints = '';
  for (let cell = 0; cell < 16; cell += 1) for (let channel = 0; channel < 3; channel += 1) tints += ((colours[cell * channels + Math.min(channel, channels - 1)] ?? 0) >> 4).toString(16);
  return hash + tints;
}

const ones = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4] as const;
const figure = (text: string, at: number): number => { const code = text.charCodeAt(at); return code < 58 ? code - 48 : code - 87; };

/** In how many of 128 bits two looks differ, with the mean difference of their colours, of 15. */
export function lookDistance(one: PhotoLook, other: PhotoLook): { readonly bits: number; readonly colour: number } {
  let bits = 0;
  for (let at = 0; at < hashLength; at += 1) bits += ones[figure(one, at) ^ figure(other, at)] ?? 4;
  let colour = 0;
  for (let at = hashLength; at < one.length; at += 1) colour += Math.abs(figure(one, at) - figure(other, at));
  return { bits, colour: colour / Math.max(1, one.length - hashLength) };
}

/** Do two looks show the same picture? One without a look is like no other. */
export function alike(one: PhotoLook, other: PhotoLook): boolean {
  if (one === '' || other === '' || one.length !== other.length) return false;
  const { bits, colour } = lookDistance(one, other);
  return bits <= mostBits && colour <= mostColour;
}
