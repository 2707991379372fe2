import { drawnWhole, sizeAbout } from '@/lib/typeset/fallback';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import { bodyRules, type LineRules } from '@/lib/typeset/rules';
import type { SetLine, SetRun } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import { ideographicAscent } from './grid';
import { glyphPlace, headBaseline } from './raster';
import { black, type Ink, type ProofItem, type TextItem, type TextRole } from './page-proof';

/** What a set line is on the page. */
export interface Place {
  readonly role: TextRole;
  readonly blockId: string;
  readonly articleId: string | null;
  /** Index into Story.body, or -1. */
  readonly element: number;
  /** UTF-16 offset of the line's paragraph start in the element's text. */
  readonly offset: number;
  readonly ink?: Ink;
}

/** A place of the house's own words. */
export const furniture = (role: TextRole, blockId: string, ink: Ink = black): Place => ({ role, blockId, articleId: null, element: -1, offset: 0, ink });

/** The items of one set line whose origin stands at x. */
export function textItems(line: SetLine, x: number, baseline: number, place: Place): TextItem[] {
  const items: TextItem[] = [];
  addTextItems(items, line, x, baseline, place);
  return items;
}

/** Adds the items of one set line whose origin stands at x. */
export function addTextItems(items: ProofItem[], line: SetLine, x: number, baseline: number, place: Place): void {
  let offset = place.offset + line.start;
  for (const run of line.runs) {
    items.push(textItem(run, offset, glyphPlaces(run.xs, x, run.size), headBaseline(baseline, run.size), place));
    if (!run.added) offset += run.text.length;
  }
}

/** All items of a kind have their fields in one order: whatever reads pages meets objects of one shape. */
function textItem({ face, size, text, added }: SetRun, offset: number, xs: readonly Pt[], baseline: Pt, place: Place): TextItem {
  const { role, blockId, articleId, element } = place;
  const ink = place.ink ?? black;
  const whole = face === 'symbol' ? drawnWhole(text) : null;
  if (whole) return { kind: 'text', role, blockId, articleId, element, offset, face: whole.wanting ? 'song' : face, size: whole.wanting ? pt(sizeAbout(size)) : size, ink, baseline, text, xs, drawn: whole.drawn };
  return added ? { kind: 'text', role, blockId, articleId, element, offset, face, size, ink, baseline, text, xs, added } : { kind: 'text', role, blockId, articleId, element, offset, face, size, ink, baseline, text, xs };
}

function glyphPlaces(xs: readonly Pt[], x: number, size: Pt): Pt[] {
  const count = xs.length;
  const places = new Array<Pt>(count);
  for (let k = 0; k < count; k += 1) places[k] = glyphPlace(x + xs[k]!, size);
  return places;
}

const plain: LineRules = { ...bodyRules, indent: 0, align: 'left', lastLineHan: 1 };
const endless = pt(100_000);

/** Sets words on one line at their natural width; empty text gives a line without runs. */
export function setWords(text: string, face: FaceId, size: Pt, typeCase: TypeCase): SetLine {
  const cache = cacheOf(typeCase);
  const key = `${face}|${size}|${text}`;
  const known = cache.get(key);
  if (known) return known;
  const line = text === '' ? emptyLine : breakLines(prepareParagraph([{ text, face, size }], plain, typeCase), () => ({ measure: endless }))[0] ?? emptyLine;
  if (cache.size > 4000) cache.clear();
  cache.set(key, line);
  return line;
}

/** Sets words in lines of at most this measure. */
export function setLines(text: string, face: FaceId, size: Pt, measure: Pt, align: 'left' | 'justify' | 'centre', typeCase: TypeCase): readonly SetLine[] {
  if (text === '') return [];
  const rules: LineRules = { ...plain, align };
  return breakLines(prepareParagraph([{ text, face, size }], rules, typeCase), () => ({ measure }));
}

/** Width of words on one line. */
export const widthOf = (text: string, face: FaceId, size: Pt, typeCase: TypeCase): number => setWords(text, face, size, typeCase).setWidth;

/** The largest size, in half points from `largest` down to `smallest`, at which the words fit the width. */
export function fitSize(text: string, face: FaceId, width: number, largest: number, smallest: number, typeCase: TypeCase): Pt {
  const natural = widthOf(text, face, pt(10), typeCase) / 10;
  const wanted = natural > 0 ? width / natural : largest;
  return pt(Math.max(smallest, Math.min(largest, Math.floor(wanted * 2) / 2)));
}

/** Baseline that puts the ideographic box of this size in the middle between two edges. */
export const middleBaseline = (top: number, bottom: number, size: number): number => (top + bottom) / 2 - size / 2 + ideographicAscent * size;

const emptyLine: SetLine = { runs: [], measure: pt(0), naturalWidth: pt(0), setWidth: pt(0), start: 0, end: 0, indent: pt(0), last: true };
const caches = new WeakMap<TypeCase, Map<string, SetLine>>();
function cacheOf(typeCase: TypeCase): Map<string, SetLine> {
  let cache = caches.get(typeCase);
  if (!cache) { cache = new Map(); caches.set(typeCase, cache); }
  return cache;
}
