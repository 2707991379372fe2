import { charClass, isFullOpening } from './char-class';
import type { CharClass } from './char-class';
import type { FaceMetrics } from './faces';

/**
 * Width of a character's box and where its glyph starts in it, in ems. A negative origin means that the glyph's
 * own (wider) advance box begins left of the box, as it does when a mark is set in half an em.
 */
export interface MarkBox { readonly width: number; readonly origin: number }

/** Room left on each side of a curly quote's ink when it stands among Latin, in ems. */
const quoteSideBearing = 0.06;
/** How far ink may stand out of its half em before the mark is moved, in ems: 楷's ？ does by 0.002. */
const tolerance = 0.03;

const centred = (width: number, advance: number): MarkBox => ({ width, origin: (width - advance) / 2 });

/** Centres a mark's ink, or its advance where the ink is not known. */
function inkCentred(width: number, codePoint: number, advance: number, face: FaceMetrics): MarkBox {
  const ink = face.ink?.(codePoint);
  return ink ? { width, origin: width / 2 - (ink[0] + ink[1]) / 2 } : centred(width, advance);
}

/**
 * Box of a full mark of one em among Han. A font whose mark is narrower (楷's quotes are 0.35 em) has it centred
 * in the half that holds the ink: the trailing half of an opening mark, the leading half of any other.
 */
export function fullMarkBox(kind: CharClass, codePoint: number, face: FaceMetrics): MarkBox {
  const advance = face.advance(codePoint) ?? 1;
  if (advance > 0.5) return centred(1, advance);
  return { width: 1, origin: (0.5 - advance) / 2 + (isFullOpening[kind] ? 0.5 : 0) };
}

/**
 * Origin of a full mark compressed to half an em: an opening mark loses its leading half (so its glyph starts
 * half an em further left), any other its trailing half. A font that centres its marks has them centred here too.
 */
export function halfMarkOrigin(kind: CharClass, codePoint: number, face: FaceMetrics): number {
  const origin = fullMarkBox(kind, codePoint, face).origin - (isFullOpening[kind] ? 0.5 : 0);
  const ink = face.ink?.(codePoint);
  if (!ink) return origin;
  const fits = origin + ink[0] >= -tolerance && origin + ink[1] <= 0.5 + tolerance;
  return fits ? origin : 0.25 - (ink[0] + ink[1]) / 2;
}

/** Where the glyph of a full mark starts in its em, and in half an em; both in ems. */
export interface FullMark { readonly origin: number; readonly half: number }

/** The same again for the same mark and face: marks are an eighth of all copy. */
const fullMarks = new WeakMap<FaceMetrics, Map<number, FullMark>>();

export function markBoxOf(kind: CharClass, codePoint: number, face: FaceMetrics): FullMark {
  let ofFace = fullMarks.get(face);
  if (!ofFace) { ofFace = new Map(); fullMarks.set(face, ofFace); }
  // A mark's class depends on its neighbours only where it leaves the full marks.
  let mark = ofFace.get(codePoint);
  if (!mark) { mark = { origin: fullMarkBox(kind, codePoint, face).origin, half: halfMarkOrigin(kind, codePoint, face) }; ofFace.set(codePoint, mark); }
  return mark;
}

/** A curly quote among Latin: as wide as its ink with a little room. */
export function latinQuoteBox(codePoint: number, face: FaceMetrics): MarkBox {
  const advance = face.advance(codePoint) ?? 0.5;
  const ink = face.ink?.(codePoint);
  if (advance <= 0.6 || !ink) return { width: Math.min(advance, 0.5), origin: advance > 0.5 ? 0.5 - advance : 0 };
  return { width: ink[1] - ink[0] + 2 * quoteSideBearing, origin: quoteSideBearing - ink[0] };
}

/** – ‐ ‑ - / : half an em (GB/T 15834 5.1.6, 5.1.9). The full-width ／ and － keep the em that their ink needs. */
const halfByRule: ReadonlySet<number> = new Set([0x2013, 0x2010, 0x2011, 0x2d, 0x2f]);

/**
 * The box of a mark whose width is set by rule and not by the font: — … ～ one em each, · – / and the hyphen
 * among Han half an em (GB/T 15834 5.1.6–5.1.9).
 */
export function ruledBox(kind: CharClass, codePoint: number, face: FaceMetrics): MarkBox {
  const half = kind === charClass.interpunct || halfByRule.has(codePoint);
  if (half) return inkCentred(0.5, codePoint, face.advance(codePoint) ?? 0.5, face);
  if (codePoint === 0x7e) return centred(face.advance(codePoint) ?? 0.5, face.advance(codePoint) ?? 0.5);
  if (codePoint === 0x2e3a) return centred(2, face.advance(codePoint) ?? 2);
  return inkCentred(1, codePoint, face.advance(codePoint) ?? 1, face);
}

/**
 * Origins of the two halves of —— in their two ems: the ink of the halves meets in the middle, as in the font's own
 * ligature, since two dashes of 0.8 em each centred in an em would leave a gap.
 */
export function longDashOrigins(face: FaceMetrics): readonly [number, number] {
  const dash = 0x2014;
  const ink = face.ink?.(dash);
  const advance = face.advance(dash) ?? 1;
  if (!ink) return [1 - advance, 0];
  // A hundredth of an em of overlap, so that no hairline shows where they meet.
  return [1.005 - ink[1], -0.005 - ink[0]];
}
