import { createHash, randomUUID } from 'node:crypto';
import { access, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { distinctCharacters, webFontVersion } from '@/lib/render/web-font';
import type { FaceId } from '@/lib/typeset/faces';
import { faceFiles } from '@/scripts/fonts/face-files';
import { cutFont } from './font-cut';
import { once, remembering } from './fonts-memory';
import { makeFolder } from './make-folder';

/** The program's own folder: where npm runs it, or BANXIN_HOME when it is started from elsewhere. */
const home = (): string => process.env.BANXIN_HOME ?? process.cwd();

/** Folder of font files made on this machine; may be deleted at any time. */
export const fontCache = (): string => path.join(/*turbopackIgnore: true*/ home(), '.cache', 'fonts');

/** Writes a file so that no reader ever sees half of it: a temporary name first, then one rename. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(path.dirname(file));
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const exists = (file: string): Promise<boolean> => access(file).then(() => true, () => false);

/**
 * Path of a face's complete TTF. Faces shipped as TTF are read where npm put them; WenKai comes as woff2 and is
 * unpacked once into the cache. Throws when the font package is not installed.
 */
export const faceFile = once(async (face: FaceId): Promise<string> => {
  const shipped = path.join(/*turbopackIgnore: true*/ home(), 'node_modules', faceFiles[face].package, faceFiles[face].file);
  if (!shipped.endsWith('.woff2')) return shipped;
  const unpacked = path.join(fontCache(), `${face}-${webFontVersion}-${(await stat(shipped)).size}.ttf`);
  if (!(await exists(unpacked))) {
    await writeWhole(unpacked, await subsetFont(await readFile(shipped), undefined, { keepAllGlyphs: true, targetFormat: 'truetype' }));
  }
  return unpacked;
});

/** Makes a subset for browsers; layout features are left out, so that —— and curly quotes stay the glyphs the engine placed. */
async function subset(face: FaceId, characters: string): Promise<Uint8Array> {
  const font = await readFile(await faceFile(face));
  return subsetFont(font, characters, {
    targetFormat: 'woff2', keepFeatures: [], noLayoutClosure: true, dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'vhea', 'vmtx', 'VORG'],
  });
}

const remembered = remembering(24 * 1024 * 1024);

const keyOf = (face: FaceId, characters: string, format: string): string => createHash('sha256').update(`${face} ${format} ${characters}`).digest('hex');

/** Bytes after the last table: fontkit reads the box of an empty glyph at the end of `glyf` past the file's own end. */
const fontTail = new Uint8Array(16);

/** TTF of exactly the characters of `text` (plus .notdef) in a face, remembered by content. Characters the face lacks are left out. */
export function faceSubset(face: FaceId, text: string): Promise<Uint8Array> {
  const characters = distinctCharacters(text);
  return remembered(keyOf(face, characters, 'ttf'), async () => Buffer.concat([cutFont(await faceFile(face), [...characters].map((character) => character.codePointAt(0) ?? 0)), fontTail]));
}

/** woff2 of exactly the characters of `text` in a face, for browsers. Takes about 1 ms a character the first time. */
export function webSubset(face: FaceId, text: string): Promise<Uint8Array> {
  const characters = distinctCharacters(text);
  return remembered(keyOf(face, characters, 'woff2'), () => subset(face, characters));
}

/**
 * woff2 for reading running text in a browser: like `webSubset`, but with the font's own features, so that —— joins
 * and marks keep their forms where the browser and not our engine sets the type.
 */
export function readingSubset(face: FaceId, text: string): Promise<Uint8Array> {
  const characters = distinctCharacters(text);
  return remembered(keyOf(face, characters, 'reading'), async () =>
    subsetFont(await readFile(await faceFile(face)), characters, { targetFormat: 'woff2', keepFeatures: ['ccmp', 'locl', 'liga', 'kern', 'palt', 'halt', 'chws', 'mark', 'mkmk'], dropTables: ['vhea', 'vmtx', 'VORG'] }));
}
