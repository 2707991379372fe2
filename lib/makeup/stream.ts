import type { TypeCase } from '@/lib/typeset/faces';
import type { SetLine } from '@/lib/typeset/set-line';
import type { Pt } from '@/lib/typeset/units';
import { bylinePieces } from './byline';
import { noMeasure, type BodyType, type ElementText, type StoryText } from './story-text';
import { setLines, setWords, widthOf } from './words';

/** A line waiting for its place in a column. Rows: one, plus a white one above where `gap` says so (dropped at a column's top). */
export interface StreamLine {
  readonly articleId: string;
  readonly kind: 'body' | 'crosshead' | 'byline';
  readonly line: SetLine;
  readonly element: ElementText | null;
  /** Offset of the set line's paragraph start in the element's own text (negative inside a run-in title). */
  readonly base: number;
  readonly gap: 0 | 1;
  readonly first: boolean;
  readonly last: boolean;
  /** Byline that runs in after this line, flush right. */
  readonly runIn: SetLine | null;
  /** Distance from the column's left edge. */
  readonly x: number;
  /** First line of a brief: a mark stands in its indent. */
  readonly mark: boolean;
}

/** Where a story's text goes on: an element and the UTF-16 offset in it; `offset` 0 is its beginning. */
export interface Position { readonly element: number; readonly offset: number; readonly measure: Pt }
export const start: Position = { element: 0, offset: 0, measure: noMeasure };

/** A justified line whose gaps are opened by more than this share of an em is loose. */
const borneGap = 0.25;

/** Lines a compositor would call loose: justified with wide gaps. */
export const looseLines = (stream: readonly StreamLine[]): number => stream.filter(({ line }) => {
  const size = line.runs[0]?.size ?? 0;
  const gaps = line.runs.reduce((sum, run) => sum + run.xs.length, 0) - 1;
  return !line.last && gaps > 0 && (line.setWidth - line.naturalWidth) / gaps > borneGap * size;
}).length;

const gapBeforeByline = 1;

/** The lines of a story from a position on, at one measure, its byline included. `marked` puts a brief's mark before the first line. */
export function streamOf(text: StoryText, from: Position, measure: Pt, type: BodyType, typeCase: TypeCase, marked = false): readonly StreamLine[] {
  const stream: StreamLine[] = [];
  const articleId = text.story.articleId;
  text.elements.forEach((element, at) => {
    if (at < from.element) return;
    const whole = element.lines(measure);
    let lines = whole;
    let base = 0;
    if (at === from.element && from.offset > 0) {
      const same = from.measure === measure ? whole.findIndex((line) => line.start === from.offset) : -1;
      if (same > 0) lines = whole.slice(same);
      else { lines = element.tail(from.offset, measure); base = from.offset; }
    }
    const fresh = !(at === from.element && from.offset > 0);
    lines.forEach((line, index) => stream.push({
      articleId, kind: element.kind === 'crosshead' ? 'crosshead' : 'body', line, element, base, gap: fresh && index === 0 ? element.gap : 0,
      first: fresh && index === 0, last: index === lines.length - 1, runIn: null, x: 0, mark: marked && at === 0 && fresh && index === 0,
    }));
  });
  return withByline(stream, text, measure, type, typeCase);
}

/** The byline runs in after the last line when it fits with an em between, else it stands flush right on lines of its own. */
function withByline(stream: StreamLine[], text: StoryText, measure: Pt, type: BodyType, typeCase: TypeCase): readonly StreamLine[] {
  const pieces = bylinePieces(text.story.byline);
  if (pieces.length === 0) return stream;
  const whole = setWords(pieces.join(''), 'kai', type.size, typeCase);
  const last = stream[stream.length - 1];
  if (last && last.kind === 'body' && last.line.setWidth + gapBeforeByline * type.size + whole.setWidth <= measure + 0.01) {
    stream[stream.length - 1] = { ...last, runIn: whole };
    return stream;
  }
  const lines = bylineLines(pieces, type.size, measure, typeCase);
  lines.forEach((line, index) => stream.push({
    articleId: text.story.articleId, kind: 'byline', line, element: null, base: 0, gap: 0, first: index === 0, last: index === lines.length - 1,
    runIn: null, x: Math.max(0, measure - line.setWidth), mark: false,
  }));
  return stream;
}

/** Lines of a byline, broken between names only; a piece wider than the measure is broken as running text. */
function bylineLines(pieces: readonly string[], size: Pt, measure: Pt, typeCase: TypeCase): SetLine[] {
  const texts: string[] = [];
  for (const piece of pieces) {
    const joined = `${texts[texts.length - 1] ?? ''}${piece}`;
    if (texts.length > 0 && widthOf(joined, 'kai', size, typeCase) <= measure) texts[texts.length - 1] = joined;
    else texts.push(piece.trimStart());
  }
  return texts.flatMap((line) => {
    const set = setWords(line, 'kai', size, typeCase);
    return set.setWidth <= measure + 0.01 ? [set] : setLines(line, 'kai', size, measure, 'left', typeCase);
  });
}

/** Where a stream goes on at line `at` of it; null when nothing is left but a byline or nothing at all. */
export function positionAt(text: StoryText, stream: readonly StreamLine[], at: number, measure: Pt): Position {
  const line = stream[at];
  if (!line?.element) return { element: text.elements.length, offset: 0, measure };
  const element = text.elements.indexOf(line.element);
  return { element, offset: line.first ? 0 : line.base + line.line.start, measure };
}
