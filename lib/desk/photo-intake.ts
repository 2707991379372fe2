import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { photoFacts, type PhotoFacts } from './photo-facts';

/** Largest file taken in, bytes; largest picture, pixels. A file of few bytes and endless pixels (a bomb) is told by its header. */
export const mostBytes = 40 * 1024 * 1024;
export const mostPixels = 80_000_000;

const accepted = ['jpeg', 'png', 'webp', 'tiff', 'heif'] as const;

/** A picture fit for the library: upright sRGB JPEG without any metadata, named by its content. */
export interface TakenPhoto { readonly jpeg: Buffer; readonly sha256: string; readonly width: number; readonly height: number; readonly facts: PhotoFacts }

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

/**
 * Takes a picture in: its kind is read from its content, its size from its header before anything is unpacked, then it is turned
 * upright, converted to sRGB on white and written anew, so that nothing of the file's metadata (GPS above all) is left.
 */
export async function takePhoto(bytes: Uint8Array, name: string): Promise<Result<TakenPhoto, DeskError>> {
  if (bytes.byteLength > mostBytes) return refused('photo-too-heavy', { name, megabytes: Math.ceil(bytes.byteLength / 1024 / 1024), most: mostBytes / 1024 / 1024 });
  const kind = kindOf(bytes);
  if (kind === null) return refused('photo-not-image', { name });
  if (!(accepted as readonly string[]).includes(kind)) return refused('photo-format', { name, format: kind.toUpperCase() });
  return inTurn(async () => {
    let facts: PhotoFacts;
    try {
      const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
      const pixels = (metadata.width ?? 0) * (metadata.height ?? 0);
      if (pixels > mostPixels) return refused('photo-too-many-pixels', { name, megapixels: Math.ceil(pixels / 1e6), most: mostPixels / 1e6 });
      facts = photoFacts(metadata.exif);
    } catch { return refused('photo-damaged', { name }); }
    try {
      const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
        .timeout({ seconds: 60 }).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb')
        .jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
      return ok({ jpeg: data, sha256: createHash('sha256').update(data).digest('hex'), width: info.width, height: info.height, facts });
    } catch { return refused('photo-damaged', { name }); }
  });
}
