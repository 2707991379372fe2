import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { screenFaces, webBaseCharacters, webFontVersion } from '@/lib/render/web-font';
import type { FaceId } from '@/lib/typeset/faces';
import { fontCache, webSubset, writeWhole } from './fonts';
import { once } from './fonts-memory';

const fileOf = (face: FaceId): string => path.join(fontCache(), 'web', `${face}-${webFontVersion}.woff2`);

/** Is the face's whole web font made already? */
export const webFontIsMade = (face: FaceId): Promise<boolean> => access(fileOf(face)).then(() => true, () => false);

/** The face's whole web font (Latin, punctuation, GB 2312), from the cache or made now, which takes some seconds. */
export const wholeWebFont = once(async (face: FaceId): Promise<Uint8Array> => {
  const file = fileOf(face);
  if (await webFontIsMade(face)) return readFile(file);
  const font = await webSubset(face, String.fromCodePoint(...webBaseCharacters()));
  await writeWhole(file, font);
  return font;
});

/** Faces whose whole web font still has to be made. */
export async function missingWebFonts(): Promise<FaceId[]> {
  const made = await Promise.all(screenFaces.map(webFontIsMade));
  return screenFaces.filter((_, index) => !made[index]);
}
