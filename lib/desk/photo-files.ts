import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** Where pictures stand: <data>/photos/<sha256>.jpg, the files they were made from under photos/originals (never served: they may say where they were taken), artwork of the publication as .png beside them, smaller ones for the desk made on demand under photos/derived. */

/** Widths made for the desk, pixels. */
export const deskWidths = [320, 1200] as const;
export type DeskWidth = (typeof deskWidths)[number];

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
const original = (dataDir: string, hash: string, type: 'jpg' | 'png' = 'jpg') => path.join(dataDir, 'photos', `${hash}.${type}`);

/** Writes a file so that it is there whole or not at all, and survives a power cut. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const handle = await fs.open(draft, 'wx', 0o644);
    try { await handle.writeFile(bytes); await handle.sync(); } finally { await handle.close(); }
    await fs.rename(draft, file);
  } catch (error) {
    await fs.rm(draft, { force: true });
    throw error;
  }
}

const exists = (file: string): Promise<boolean> => fs.access(file).then(() => true, () => false);

/** Keeps a picture under its hash; one already there is the same and stays. */
export async function keepPicture(dataDir: string, hash: string, jpeg: Uint8Array): Promise<void> {
  const file = original(dataDir, hash);
  if (!await exists(file)) await writeWhole(file, jpeg);
}

const sent = (dataDir: string, hash: string, kind: string) => path.join(dataDir, 'photos', 'originals', `${hash}.${kind}`);

/** Keeps a file as it was sent; answers with its hash. */
export async function keepOriginal(dataDir: string, kind: string, bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = sent(dataDir, hash, kind);
  if (!await exists(file)) await writeWhole(file, bytes);
  return hash;
}

/** A file as it was sent; null when it is not kept. */
export const readOriginal = (dataDir: string, kind: string, hash: string): Promise<Buffer | null> =>
  isHash(hash) && /^[a-z]+$/.test(kind) ? fs.readFile(sent(dataDir, hash, kind)).catch(() => null) : Promise.resolve(null);

/** Keeps artwork under its hash. */
export async function keepArtwork(dataDir: string, hash: string, png: Uint8Array): Promise<void> {
  const file = original(dataDir, hash, 'png');
  if (!await exists(file)) await writeWhole(file, png);
}

/**
 * The file of a picture or of artwork: the original, or one of the desk's widths, made on first demand (a smaller original is served as it is wide).
 * Null: no such picture or width, or a hash that is none.
 */
export async function photoFile(store: { readonly dataDir: string }, hash: string, width?: number): Promise<{ readonly path: string; readonly type: 'image/jpeg' | 'image/png' } | null> {
  if (!isHash(hash)) return null;
  const photo = await exists(original(store.dataDir, hash));
  if (!photo && !await exists(original(store.dataDir, hash, 'png'))) return null;
  const [kind, type] = photo ? ['jpg', 'image/jpeg'] as const : ['png', 'image/png'] as const;
  const whole = original(store.dataDir, hash, kind);
  if (width === undefined) return { path: whole, type };
  if (!(deskWidths as readonly number[]).includes(width)) return null;
  const derived = path.join(store.dataDir, 'photos', 'derived', `${hash}-${width}.${kind}`);
  if (!await exists(derived)) {
    const smaller = sharp(whole).resize({ width, withoutEnlargement: true });
    await writeWhole(derived, await (photo ? smaller.jpeg({ quality: 82 }) : smaller.png({ compressionLevel: 9 })).toBuffer());
  }
  return { path: derived, type };
}
