import { wantsGlyph } from './fallback';
import type { FaceId, TypeCase } from './faces';

/**
 * The characters of a text its face has no glyph for, each once, in order of appearance. What has no ink of its
 * own (spaces, line ends, control characters, variation selectors) is never missing; a combining mark may be.
 */
export function missingGlyphs(text: string, face: FaceId, typeCase: TypeCase): string[] {
  const metrics = typeCase.metrics(face);
  const missing = new Set<string>();
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    if (wantsGlyph(codePoint) && metrics.advance(codePoint) === undefined) missing.add(character);
  }
  return [...missing];
}
