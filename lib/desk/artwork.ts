import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { z } from 'zod';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Actor, type Operation, type Surroundings } from './operation';
import { keepArtwork } from './photo-files';
import { kindOf } from './photo-intake';
import { checkedSvg } from './svg-check';
import { line } from './text-input';

/** Artwork of the publication: nameplates and pictures in ears. Whatever comes in, what is kept is PNG: no drawing is ever served. */

/** Largest file taken in, bytes; largest picture, pixels. */
export const artworkLimits = { bytes: 20 * 1024 * 1024, pixels: 40_000_000 } as const;
/** Longest side kept, pixels: a nameplate across a tabloid page at 600 an inch; drawings are drawn at that. */
const longest = 6000;
const mostDrawn = 16_000_000;

export interface KeptArtwork { readonly file: string; readonly width: number; readonly height: number }
export interface TakenArtwork extends KeptArtwork { readonly png: Buffer }

const refused = (reason: string, params: Readonly<Record<string, string | number>>): Result<never, DeskError> => err({ code: 'refused', reason, params });

/** Pixels a drawing of this proportion is drawn in. */
function drawnSize(ratio: number): { width: number; height: number } {
  const width = ratio >= 1 ? longest : longest * ratio;
  const scale = Math.min(1, Math.sqrt(mostDrawn / ((width * width) / ratio)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round((width * scale) / ratio)) };
}

/**
 * Takes artwork in: its kind is read from its content, its size from its header before it is unpacked. A drawing is read, written anew from its
 * shapes alone and drawn to pixels; clear margins are cut off, what is clear stays clear; inks become sRGB and are separated again for the press.
 */
export async function takeArtwork(bytes: Uint8Array, name: string): Promise<Result<TakenArtwork, DeskError>> {
  if (bytes.byteLength > artworkLimits.bytes) return refused('artwork-heavy', { name, megabytes: Math.ceil(bytes.byteLength / 1024 / 1024), most: artworkLimits.bytes / 1024 / 1024 });
  const kind = kindOf(bytes);
  if (kind === null) return refused('artwork-not-image', { name });
  if (kind !== 'svg' && kind !== 'png' && kind !== 'jpeg') return refused('artwork-format', { format: kind.toUpperCase() });
  let source: Uint8Array = bytes;
  if (kind === 'svg') {
    const checked = checkedSvg(Buffer.from(bytes).toString('utf8').replace(/^\ufeff/, ''), drawnSize);
    if (!checked.ok) return checked;
    source = Buffer.from(checked.value.svg);
  }
  try {
    const metadata = await sharp(source, { limitInputPixels: false }).metadata();
    const pixels = (metadata.width ?? 0) * (metadata.height ?? 0);
    if (pixels > artworkLimits.pixels) return refused('artwork-pixels', { name, megapixels: Math.ceil(pixels / 1e6), most: artworkLimits.pixels / 1e6 });
    const { data, info } = await sharp(source, { limitInputPixels: artworkLimits.pixels, failOn: 'error' }).timeout({ seconds: 60 }).autoOrient().toColourspace('srgb').resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true }).raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const clear = channels === 4 || channels === 2;
    if (clear && isBlank(data, channels)) return refused('artwork-damaged', { name });
    const pixelsOnly = sharp(data, { raw: { width, height, channels } });
    const { data: png, info: kept } = await (clear ? pixelsOnly.trim({ background: { r: 0, g: 0, b: 0, alpha: 0 }, threshold: 0 }) : pixelsOnly).png({ compressionLevel: 6 }).toBuffer({ resolveWithObject: true });
    return ok({ png, file: createHash('sha256').update(png).digest('hex'), width: kept.width, height: kept.height });
  } catch { return refused('artwork-damaged', { name }); }
}

/** Nothing but clear pixels: a drawing without shapes. */
function isBlank(pixels: Uint8Array, channels: number): boolean {
  for (let at = channels - 1; at < pixels.length; at += channels) if (pixels[at] !== 0) return false;
  return true;
}

const enterArtwork: Operation<KeptArtwork> = operation({
  action: 'publication.edit',
  input: z.object({ file: z.string(), width: z.number(), height: z.number(), name: z.string() }),
  subject: async () => ok({ value: null, state: 'any', own: false, kind: 'publication', id: '' }),
  async run(scene, { file, width, height, name }) {
    scene.note('artwork.upload', 'publication', file, null, { name });
    return ok({ file, width, height });
  },
});

/** Keeps artwork for the publication's masthead; it prints when a design names it. */
export async function uploadArtwork(around: Surroundings, actor: Actor | null, input: { readonly bytes: Uint8Array; readonly name: string }): Promise<Result<KeptArtwork, DeskError>> {
  if (!actor) return err({ code: 'not-signed-in' });
  if (!actor.system && !may(actor.roles, 'publication.edit', 'any', false)) return err({ code: 'not-allowed', action: 'publication.edit', state: 'any' });
  const name = line(200).catch('').parse(input.name);
  if (input.bytes.byteLength === 0) return err({ code: 'invalid', fields: [{ path: 'bytes', problem: 'field.file' }] });
  const taken = await takeArtwork(input.bytes, name);
  if (!taken.ok) return taken;
  const { png, ...kept } = taken.value;
  await keepArtwork(around.store.dataDir, kept.file, png);
  return enterArtwork(around, actor, { ...kept, name });
}
