import { standsInAt, wantsGlyph } from './fallback';
import type { FaceId, TypeCase } from './faces';

/**
 * How a text comes out in its face: `missing` where a character has no glyph in it, `stands-in` where all of the text may have
 * been taken from this face only because another lacks it (see `standsInAt`).
 */
export type Glyphs = 'drawn' | 'missing' | 'stands-in';

/** What is known of a code point in a face: it has a glyph, has none, may stand in for another face's, or wants no glyph. */
const known = { drawn: 1, missing: 2, standIn: 3, blank: 4 } as const;

/** Looked up once for each character and face, then one number each: every line of every page is asked about. */
const tables = new WeakMap<TypeCase, Map<FaceId, { readonly text: Uint8Array; readonly lettering: Uint8Array }>>();

function tableOf(face: FaceId, askedFor: 'text' | 'lettering', typeCase: TypeCase): Uint8Array {
  let byFace = tables.get(typeCase);
  if (!byFace) { byFace = new Map(); tables.set(typeCase, byFace); }
  let table = byFace.get(face);
  if (!table) { table = { text: new Uint8Array(0x10000), lettering: new Uint8Array(0x10000) }; byFace.set(face, table); }
  return table[askedFor];
}

function lookUp(codePoint: number, face: FaceId, askedFor: 'text' | 'lettering', typeCase: TypeCase): number {
  if (!wantsGlyph(codePoint)) return known.blank;
  if (typeCase.metrics(face).advance(codePoint) === undefined) return known.missing;
  return standsInAt(codePoint, face, askedFor, typeCase) ? known.standIn : known.drawn;
}

export function glyphsOf(text: string, face: FaceId, askedFor: 'text' | 'lettering', typeCase: TypeCase): Glyphs {
  const table = tableOf(face, askedFor, typeCase);
  let drawn = false;
  let standsIn = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    let what = table[unit]!;
    if (what === 0) {
      const codePoint = text.codePointAt(i)!;
      what = lookUp(codePoint, face, askedFor, typeCase);
      if (codePoint > 0xffff) i += 1;
      else if (unit < 0xd800 || unit > 0xdfff) table[unit] = what;
    }
    if (what === known.drawn) drawn = true;
    else if (what === known.standIn) standsIn = true;
    else if (what === known.missing) return 'missing';
  }
  return standsIn && !drawn ? 'stands-in' : 'drawn';
}
