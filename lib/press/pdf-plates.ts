import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { PlacedPicture, PlateImage, Window } from '@/lib/render/pdf-image';
import type { PressCondition } from './pdf-condition';
import { inksAsTiff, limitInk, totalInk } from './pdf-inks';

/**
 * Pictures as plates: cut to what shows, brought to press resolution, separated with the press profile (perceptual intent),
 * total ink held, grey pictures and black lettering in black alone.
 */

type Resolution = Readonly<Record<PlacedPicture['kind'], { readonly most: number; readonly wanted: number }>>;

/** Above `most` pixels an inch a picture is brought down to `wanted`; never up. Lettering keeps sharper edges than a halftone needs. */
export const plateResolution: Resolution = { photo: { most: 350, wanted: 300 }, artwork: { most: 900, wanted: 600 } };
/** For readers' screens and office printers. */
const screenResolution: Resolution = { photo: { most: 240, wanted: 200 }, artwork: { most: 400, wanted: 300 } };
/** Greatest difference between red, green and blue of a pixel that is still grey; JPEG leaves some. */
const greyTolerance = 8;
/** Inks below this share are dirt in a flat colour of lettering, not colour. */
const dirt = 13;
const quality = 90;

interface Pixels { readonly rgb: Buffer; readonly alpha: Buffer | null; readonly width: number; readonly height: number; readonly window: Window }

/** A grey picture's one channel as three. */
function threeChannels(grey: Buffer): Buffer {
  const rgb = Buffer.alloc(grey.length * 3);
  for (let at = 0; at < grey.length; at += 1) rgb.fill(grey[at] ?? 0, at * 3, at * 3 + 3);
  return rgb;
}

/** The part that shows, widened to whole pixels, at the resolution asked for, in sRGB; what is transparent lies on white. */
async function pixelsOf(original: Buffer, placed: PlacedPicture, wantedResolution: Resolution): Promise<Pixels> {
  const facts = await sharp(original).metadata();
  const [across, down] = [facts.width, facts.height];
  const left = Math.min(across - 1, Math.max(0, Math.floor(placed.crop.x * across + 1e-6)));
  const top = Math.min(down - 1, Math.max(0, Math.floor(placed.crop.y * down + 1e-6)));
  const width = Math.max(1, Math.min(across - left, Math.ceil((placed.crop.x + placed.crop.width) * across - 1e-6) - left));
  const height = Math.max(1, Math.min(down - top, Math.ceil((placed.crop.y + placed.crop.height) * down - 1e-6) - top));
  const scale = placed.kind === 'photo' ? placed.rect.width / (placed.crop.width * across) : Math.min(placed.rect.width / across, placed.rect.height / down);
  const { most, wanted } = wantedResolution[placed.kind];
  const resolution = 72 / scale;
  const shrink = resolution > most ? wanted / resolution : 1;
  const size = { width: Math.max(1, Math.round(width * shrink)), height: Math.max(1, Math.round(height * shrink)) };
  const part = sharp(original).extract({ left, top, width, height }).resize({ ...size, fit: 'fill', kernel: 'lanczos3' }).toColourspace('srgb');
  const rgb = await part.clone().flatten({ background: '#ffffff' }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const alpha = facts.hasAlpha ? await part.clone().extractChannel('alpha').raw().toBuffer() : null;
  return { rgb: rgb.info.channels === 3 ? rgb.data : threeChannels(rgb.data), alpha, ...size, window: { x: left / across, y: top / down, width: width / across, height: height / down } };
}

function isGrey(rgb: Uint8Array, tolerance: number): boolean {
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const [r, g, b] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
    if (Math.max(r, g, b) - Math.min(r, g, b) > tolerance) return false;
  }
  return true;
}

/** Pixels separated by the profile, each within the limit. */
async function separated({ rgb, width, height }: Pixels, condition: PressCondition): Promise<Buffer> {
  const { data, info } = await sharp(rgb, { raw: { width, height, channels: 3 } }).withIccProfile(condition.profileFile).raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error(`separation gave ${info.channels} channels instead of four inks`);
  limitInk(data, condition.inkLimit);
  return data;
}

const asJpeg = (inks: Buffer, width: number, height: number): Promise<Buffer> =>
  sharp(inksAsTiff(inks, width, height)).pipelineColourspace('cmyk').toColourspace('cmyk').jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
const inksOfJpeg = (jpeg: Buffer): Promise<Buffer> => sharp(jpeg).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();

/**
 * Four inks as JPEG whose decoded pixels keep the limit: JPEG overshoots at edges, so the picture is read back and, where it
 * went over, coded again with that much less ink. Null when it will not come right; then it is coded without loss.
 */
async function jpegWithinLimit(inks: Buffer, width: number, height: number, limit: number): Promise<Buffer | null> {
  let allowed = limit;
  for (let round = 0; round < 4; round += 1) {
    const jpeg = await asJpeg(inks, width, height);
    const over = totalInk(await inksOfJpeg(jpeg)) - limit;
    if (over <= 1e-6) return jpeg;
    allowed -= over + 1;
    limitInk(inks, allowed);
  }
  return null;
}

/** A photo: grey ones in black alone, colour ones in four inks. */
async function photoPlate(pixels: Pixels, condition: PressCondition): Promise<PlateImage> {
  const { rgb, width, height, window } = pixels;
  if (isGrey(rgb, greyTolerance)) {
    const grey = Buffer.alloc(width * height);
    for (let at = 0; at < grey.length; at += 1) grey[at] = 255 - (condition.blackOfGrey[rgb[at * 3 + 1] ?? 0] ?? 0);
    const bytes = await sharp(grey, { raw: { width, height, channels: 1 } }).toColourspace('b-w').jpeg({ quality }).toBuffer();
    return { width, height, channels: 1, coding: 'jpeg', bytes, window, mask: null };
  }
  const inks = await separated(pixels, condition);
  const jpeg = await jpegWithinLimit(Buffer.from(inks), width, height, condition.inkLimit);
  return { width, height, channels: 4, coding: jpeg ? 'jpeg' : 'deflate', bytes: jpeg ?? deflateSync(inks), window, mask: null };
}

/** Lettering and drawings: coded without loss, greys in black alone, flat colours free of stray ink, nothing printed where the original is clear. */
async function artworkPlate(pixels: Pixels, condition: PressCondition): Promise<PlateImage> {
  const { rgb, alpha, width, height, window } = pixels;
  const inks = await separated(pixels, condition);
  for (let at = 0, from = 0; at < inks.length; at += 4, from += 3) {
    const [r, g, b] = [rgb[from] ?? 0, rgb[from + 1] ?? 0, rgb[from + 2] ?? 0];
    if (Math.max(r, g, b) - Math.min(r, g, b) <= 12) inks.set([0, 0, 0, condition.blackOfGrey[g] ?? 0], at);
    else for (let ink = at; ink < at + 4; ink += 1) if ((inks[ink] ?? 0) < dirt) inks[ink] = 0;
  }
  return { width, height, channels: 4, coding: 'deflate', bytes: deflateSync(inks), window, mask: alpha && clearMask(alpha, width, height) };
}

/** One bit a pixel, rows on whole bytes, set where the original is fully clear; null when it is nowhere. */
function clearMask(alpha: Uint8Array, width: number, height: number): Buffer | null {
  const row = Math.ceil(width / 8);
  const bits = Buffer.alloc(row * height);
  let clear = false;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
    if ((alpha[y * width + x] ?? 255) > 0) continue;
    clear = true;
    const at = y * row + (x >> 3);
    bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
  }
  return clear ? deflateSync(bits) : null;
}

/** A picture's plates for a place and a printing condition. Throws when the original is no picture. */
export async function makePlate(original: Buffer, placed: PlacedPicture, condition: PressCondition): Promise<PlateImage> {
  const pixels = await pixelsOf(original, placed, plateResolution);
  return placed.kind === 'photo' ? photoPlate(pixels, condition) : artworkPlate(pixels, condition);
}

/** A picture as readers get it: sRGB at a screen's resolution. */
async function screenPart(original: Buffer, placed: PlacedPicture): Promise<PlateImage> {
  const { rgb, alpha, width, height, window } = await pixelsOf(original, placed, screenResolution);
  const bytes = await sharp(rgb, { raw: { width, height, channels: 3 } }).jpeg({ quality: 85, chromaSubsampling: placed.kind === 'artwork' ? '4:4:4' : '4:2:0' }).toBuffer();
  return { width, height, channels: 3, coding: 'jpeg', bytes, window, mask: alpha && clearMask(alpha, width, height) };
}

/** Remembers made parts by key up to `limit` bytes, dropping what was used longest ago. */
const forgetting = (limit: number) => {
  const kept = new Map<string, { readonly plate: Promise<PlateImage>; bytes: number }>();
  return (key: string, make: () => Promise<PlateImage>): Promise<PlateImage> => {
    const known = kept.get(key);
    kept.delete(key);
    if (known) {
      kept.set(key, known);
      return known.plate;
    }
    const entry = { plate: make(), bytes: 0 };
    kept.set(key, entry);
    entry.plate.then((plate) => {
      entry.bytes = plate.bytes.byteLength + (plate.mask?.byteLength ?? 0);
      let size = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
      for (const [oldest, { bytes }] of kept) {
        if (size <= limit) break;
        kept.delete(oldest);
        size -= bytes;
      }
    }, () => kept.delete(key));
    return entry.plate;
  };
};

/** Plates of the last issues stay in memory: a page is asked for again and again while an issue is made. */
const remembered = forgetting(96 * 1024 * 1024);

const placeKey = ({ kind, file, crop, rect }: PlacedPicture): string => JSON.stringify([kind, file, crop, rect.width, rect.height]);

/** Makes plates of pictures named by their content, each once. */
export const plateMaker = (picture: (file: string) => Promise<Buffer>, condition: PressCondition) => (placed: PlacedPicture): Promise<PlateImage> => {
  const key = `${condition.profileFile} ${condition.inkLimit} ${placeKey(placed)}`;
  return remembered(key, async () => makePlate(await picture(placed.file), placed, condition));
};

/** Makes parts of pictures for readers, each once. */
export const screenMaker = (picture: (file: string) => Promise<Buffer>) => (placed: PlacedPicture): Promise<PlateImage> =>
  remembered(`screen ${placeKey(placed)}`, async () => screenPart(await picture(placed.file), placed));
