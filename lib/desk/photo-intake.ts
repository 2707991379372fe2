import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { photoFacts, type PhotoFacts } from './photo-facts';
import { mostHeicPixels, pngFromHeic } from './photo-heic';
import { lookOf, type PhotoLook } from './photo-look';
import type { Conversion, QuarterTurn } from './views/photo';

/** Largest file taken in, bytes; largest picture, pixels. A file of few bytes and endless pixels (a bomb) is told by its header. */
export const mostBytes = 40 * 1024 * 1024;
export const mostPixels = 80_000_000;

const accepted = ['jpeg', 'png', 'webp', 'tiff', 'heif', 'heic'] as const;
export type PhotoKind = (typeof accepted)[number];

/** A picture fit for the library: upright sRGB JPEG without any metadata, named by its content. */
export interface TakenPhoto {
  readonly jpeg: Buffer; readonly sha256: string; readonly width: number; readonly height: number; readonly facts: PhotoFacts;
  /** What the file was, and what was changed to make it printable. */
  readonly kind: PhotoKind; readonly converted: readonly Conversion[];
  readonly look: PhotoLook;
}

const refused = (reason: string, params: Readonly<Record<string, string | number>>): Result<never, DeskError> => err({ code: 'refused', reason, params });

/** Pictures are large in memory: one is worked on at a time. */
let tail: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = tail.then(work);
  tail = turn.catch(() => undefined);
  return turn;
}

/** What kind of picture the bytes begin as, whatever the file is called; null: none we take or refuse by name. */
export function kindOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512));
  const ascii = head.toString('latin1');
  if (head.length >= 3 && head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (ascii.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return 'webp';
  if (ascii.startsWith('II*\0') || ascii.startsWith('MM\0*')) return 'tiff';
  if (ascii.slice(4, 8) === 'ftyp') return /^(avif|avis)/.test(ascii.slice(8, 12)) ? 'heif' : /^(hei|hev|mif1|msf1)/.test(ascii.slice(8, 12)) ? 'heic' : null;
  if (/^GIF8[79]a/.test(ascii)) return 'gif';
  if (/^(\xef\xbb\xbf)?\s*(<\?xml|<!doctype svg|<svg|<!--)/i.test(ascii)) return 'svg';
  if (ascii.startsWith('%PDF')) return 'pdf';
  if (ascii.startsWith('8BPS')) return 'psd';
  if (ascii.startsWith('BM')) return 'bmp';
  return null;
}

const isAccepted = (kind: string): kind is PhotoKind => (accepted as readonly string[]).includes(kind);

/** What has to change for print and web; said to people, so that nobody takes our sRGB for the file they sent. */
function conversionsOf(metadata: Metadata, clear: boolean, several: boolean): Conversion[] {
  const profile = metadata.icc?.toString('latin1').replaceAll('\0', '') ?? '';
  return [
    ...(metadata.space === 'cmyk' ? [profile === '' ? 'cmyk-without-profile' as const : 'cmyk' as const] : profile !== '' && metadata.space !== 'b-w' && !/sRGB/i.test(profile) ? ['wide-gamut' as const] : []),
    ...(metadata.depth !== undefined && metadata.depth !== 'uchar' ? ['deep' as const] : []),
    ...(clear ? ['transparent' as const] : []),
    ...(several || (metadata.pages ?? 1) > 1 ? ['first-of-several' as const] : []),
  ];
}

/**
 * Takes a picture in: its kind is read from its content, its size from its header before anything is unpacked, then it is turned
 * upright (and by `turn` more, degrees to the right), converted to sRGB on white and written anew, so that nothing of the file's
 * metadata (GPS above all) and nothing hung on to it is left.
 */
export async function takePhoto(bytes: Uint8Array, name: string, turn: QuarterTurn = 0): Promise<Result<TakenPhoto, DeskError>> {
  if (bytes.byteLength > mostBytes) return refused('photo-too-heavy', { name, megabytes: Math.ceil(bytes.byteLength / 1024 / 1024), most: mostBytes / 1024 / 1024 });
  const kind = kindOf(bytes);
  if (kind === null) return refused('photo-not-image', { name });
  if (!isAccepted(kind)) return refused('photo-format', { name, format: kind.toUpperCase() });
  return inTurn(async () => {
    try {
      const opened = await openPicture(bytes, kind, name);
      if (!opened.ok) return opened;
      const { picture, facts, converted } = opened.value;
      const upright = sharp(picture, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({ seconds: 60 }).autoOrient();
      const { data, info } = await (turn === 0 ? upright : upright.rotate(turn)).flatten({ background: '#ffffff' }).toColourspace('srgb')
        .jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
      return ok({ jpeg: data, sha256: createHash('sha256').update(data).digest('hex'), width: info.width, height: info.height, facts, kind, converted, look: await lookOf(data) });
    } catch { return refused('photo-damaged', { name }); }
  });
}

interface Opened { readonly picture: Uint8Array; readonly facts: PhotoFacts; readonly converted: readonly Conversion[] }

/** The picture as sharp reads it, with what its metadata says; refused when it has too many pixels. Throws for damaged files. */
async function openPicture(bytes: Uint8Array, kind: PhotoKind, name: string): Promise<Result<Opened, DeskError>> {
  const tooMany = (pixels: number, most: number) => refused('photo-too-many-pixels', { name, megapixels: Math.ceil(pixels / 1e6), most: most / 1e6 });
  let picture = bytes;
  let several = false;
  if (kind === 'heic') {
    const decoded = await pngFromHeic(bytes);
    if ('tooMany' in decoded) return tooMany(decoded.tooMany, mostHeicPixels);
    ({ png: picture, several } = decoded);
  }
  const metadata = await sharp(picture, { limitInputPixels: false }).metadata();
  const pixels = (metadata.width ?? 0) * (metadata.height ?? 0);
  if (pixels > mostPixels) return tooMany(pixels, mostPixels);
  const clear = metadata.hasAlpha && !(await sharp(picture, { limitInputPixels: mostPixels }).stats()).isOpaque;
  return ok({ picture, facts: await photoFacts(bytes), converted: conversionsOf(metadata, clear, several) });
}
