import path from 'node:path';
import type { FaceId } from '../../lib/typeset/faces';
import { faceFiles } from './face-files';

/** The parts of a fontkit font these scripts read (fontkit ships no types). */
export interface OpenFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly characterSet: readonly number[];
  readonly 'OS/2': { readonly typoAscender: number; readonly typoDescender: number };
  readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } } };
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): OpenGlyph;
}
export interface OpenGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly bbox: { readonly minX: number; readonly maxX: number };
}

/** Opens the font of a face from node_modules of the working directory; throws when the package is not installed. */
export async function openFace(face: FaceId): Promise<OpenFont> {
  const fontkit = (await import('fontkit' as string)) as { openSync(file: string): OpenFont };
  const { package: name, file } = faceFiles[face];
  return fontkit.openSync(path.join(process.cwd(), 'node_modules', name, file));
}

/** Advance of a code point's default glyph in font units, from the hmtx table: glyphs past its end repeat the last. */
export function advanceOf(font: OpenFont, codePoint: number): number {
  const { metrics } = font.hmtx;
  return metrics.get(Math.min(font.glyphForCodePoint(codePoint).id, metrics.length - 1)).advance;
}
