import type { TypeCase } from '@/lib/typeset/faces';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import { titleAsCast } from '@/lib/makeup/blocks/briefs-title';
import { bylinePieces } from './byline';
import type { Piece, RowRule, SetMatter } from '@/lib/makeup/matter/matter';
import { endMarkGap, joinedToMatter, joinedToText } from '@/lib/makeup/matter/end-mark';
import { noMeasure, type BodyType, type ElementText, type StoryText } from './story-text';
import { setLines, setWords, widthOf } from '@/lib/makeup/words';

/** A line waiting for its place in a column. Rows: one, plus white ones above where `gap` says so (dropped at a column's top). */
export interface StreamLine {
  readonly articleId: string;
  readonly kind: 'body' | 'crosshead' | 'byline';
  readonly line: SetLine;
  readonly element: ElementText | null;
  /** Offset of the set line's paragraph start in the element's own text (negative inside a run-in title). */
  readonly base: number;
  readonly gap: 0 | 1 | 2;
  readonly first: boolean;
  readonly last: boolean;
  /** Byline that runs in after this line, flush right. */
  readonly runIn: SetLine | null;
  /** Distance from the column's left edge. */
  readonly x: number;
  /** First line of a brief: a mark stands in its indent. */
  readonly mark: boolean;
  /** What stands in the row besides or instead of the line: a quote's lines, a table's cells, an initial letter. */
  readonly pieces?: readonly Piece[];
  readonly rules?: readonly RowRule[];
  /** A column may not end after this line. */
  readonly stay?: boolean;
  /** The mark that closes the story, after this line. */
  readonly endMark?: { readonly line: SetLine; readonly x: number };
  /** A table whose cells cannot hold a character. */
  readonly tooWide?: boolean;
}

/** The copy a line prints: its own text, its pieces' and its byline's, without what the engine adds. */
export const lineText = (line: StreamLine): string =>
  [line.line, ...(line.pieces ?? []).filter((piece) => piece.offset !== null).map((piece) => piece.line), ...(line.runIn ? [line.runIn] : [])]
    .map((set) => set.runs.map((run) => (run.added ? '' : run.text)).join('')).join('');

const emptyLine: SetLine = { runs: [], measure: pt(0), naturalWidth: pt(0), setWidth: pt(0), start: 0, end: 0, indent: pt(0), last: true };

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

/** White before a byline that runs in, in ems. */
const gapBeforeByline = 1;

/** The lines of a story from a position on, at one measure, its byline included. `marked` puts a brief's mark before the first line. */
export function streamOf(text: StoryText, from: Position, measure: Pt, type: BodyType, typeCase: TypeCase, marked = false): readonly StreamLine[] {
  const stream: StreamLine[] = [];
  const articleId = text.story.articleId;
  // A byline at the head comes after an editor's note that opens the story, for it signs what follows.
  const signed = Math.max(0, text.elements.findIndex((element) => element.kind !== 'note'));
  text.elements.forEach((element, at) => {
    if (at < from.element) return;
    if (at === signed && !(at === from.element && from.offset > 0)) stream.push(...headByline(text, measure, type, typeCase));
    const goesOn = at === from.element && from.offset > 0;
    if (element.matter) { stream.push(...matterLines(articleId, element, element.matter(measure, goesOn ? from.offset : 0), !goesOn)); return; }
    const narrower = pt(measure - element.hang);
    const opening = element.initial?.(measure) ?? null;
    if (!goesOn && opening === null && element.prefix === 0 && !(marked && at === 0)) { for (const line of wholeLines(articleId, element, element.lines(narrower))) stream.push(line); return; }
    let lines = opening?.lines ?? element.lines(narrower);
    let base = opening?.base ?? 0;
    if (goesOn) {
      const same = from.measure === measure ? lines.findIndex((line) => base + line.start === from.offset) : -1;
      if (same > 0) lines = lines.slice(same);
      else { lines = element.tail(from.offset, narrower); base = from.offset; }
    }
    lines.forEach((broken, index) => {
      const line = element.prefix > 0 ? titleAsCast(broken, element.prefix, typeCase) : broken;
      const beside = opening !== null && !goesOn && index < opening.beside ? opening : null;
      const first = !goesOn && index === 0;
      stream.push({
        articleId, kind: element.kind === 'crosshead' ? 'crosshead' : 'body', line, element, base, gap: first ? element.gap : 0,
        first, last: index === lines.length - 1, runIn: null, x: beside?.x ?? element.hang, mark: marked && at === 0 && first,
        ...(beside && first ? { pieces: [beside.piece] } : {}), ...(beside && index < beside.beside - 1 ? { stay: true } : {}),
      });
    });
  });
  return withEnd(stream, text, measure, type, typeCase);
}

/** Lines of an element set whole, with nothing beside them: the same again each time its story is set, whatever else is tried. */
function wholeLines(articleId: string, element: ElementText, lines: readonly SetLine[]): readonly StreamLine[] {
  const known = whole.get(element);
  if (known?.lines === lines && known.articleId === articleId) return known.stream;
  const kind = element.kind === 'crosshead' ? 'crosshead' : 'body';
  const stream = lines.map((line, index): StreamLine => ({
    articleId, kind, line, element, base: 0, gap: index === 0 ? element.gap : 0, first: index === 0, last: index === lines.length - 1, runIn: null, x: element.hang, mark: false,
  }));
  whole.set(element, { articleId, lines, stream });
  return stream;
}
const whole = new WeakMap<ElementText, { readonly articleId: string; readonly lines: readonly SetLine[]; readonly stream: readonly StreamLine[] }>();

/** Rows of a quote, a note or a table as lines of the stream. */
const matterLines = (articleId: string, element: ElementText, { rows, tooWide }: SetMatter, fresh: boolean): StreamLine[] => rows.map((row, index) => ({
  articleId, kind: 'body', line: emptyLine, element, base: row.offset, gap: fresh && index === 0 ? element.gap : 0, first: fresh && index === 0, last: index === rows.length - 1,
  runIn: null, x: 0, mark: false, pieces: row.pieces, rules: row.rules, ...(row.stay ? { stay: true } : {}), ...(tooWide ? { tooWide } : {}),
}));

/** At the head a byline has no brackets. */
const bare = (pieces: readonly string[]): string[] => pieces.map((piece) => piece.replace(/^（|）$/gu, ''));

/** A byline that stands under the headline: flush left or centred in its column as the headline is, and no line of copy may part from it. */
function headByline(text: StoryText, measure: Pt, type: BodyType, typeCase: TypeCase): StreamLine[] {
  if (type.byline !== 'head-left' && type.byline !== 'head-centre') return [];
  const centred = type.byline === 'head-centre';
  return bylineLines(bare(bylinePieces(text.story.byline)), type.size, measure, typeCase).map((line, index, all) => ({
    articleId: text.story.articleId, kind: 'byline', line, element: null, base: 0, gap: 0, first: index === 0, last: index === all.length - 1,
    runIn: null, x: centred ? Math.max(0, (measure - line.setWidth) / 2) : 0, mark: false, stay: true,
  }));
}

/** The byline and the end mark. Run in: the byline stands flush right on the last line when it fits with an em between; else on lines of its own. */
function withEnd(stream: StreamLine[], text: StoryText, measure: Pt, type: BodyType, typeCase: TypeCase): readonly StreamLine[] {
  const pieces = type.byline === 'head-left' || type.byline === 'head-centre' ? [] : bylinePieces(text.story.byline);
  const mark = type.endMark === undefined || stream.length === 0 ? null : setWords(type.endMark, 'hei', type.size, typeCase);
  const closing = mark ? mark.setWidth + endMarkGap * type.size : 0;
  const last = stream[stream.length - 1];
  const running = last && last.kind === 'body' && !last.element?.matter ? last : null;
  const free = running ? measure + 0.01 - running.x - running.line.setWidth : 0;
  if (pieces.length > 0) {
    const whole = setWords(pieces.join(''), 'kai', type.size, typeCase);
    if (running && type.byline !== 'line' && gapBeforeByline * type.size + whole.setWidth + closing <= free) {
      stream[stream.length - 1] = { ...running, runIn: whole };
    } else {
      const lines = bylineLines(pieces, type.size, pt(measure - closing), typeCase);
      lines.forEach((line, index) => stream.push({
        articleId: text.story.articleId, kind: 'byline', line, element: null, base: 0, gap: index === 0 && last?.element?.kind === 'table' ? 1 : 0, first: index === 0, last: index === lines.length - 1,
        runIn: null, x: Math.max(0, measure - closing - line.setWidth), mark: false,
      }));
    }
  }
  if (!mark) return stream;
  // The mark closes the story: after its byline where one stands at the end, else after its last character.
  const end = stream[stream.length - 1];
  const right = measure - mark.setWidth;
  if (end && (end.runIn || end.kind === 'byline')) stream[stream.length - 1] = { ...end, endMark: { line: mark, x: right } };
  else if (end && running && closing <= free) stream[stream.length - 1] = { ...end, endMark: { line: mark, x: running.x + running.line.setWidth + endMarkGap * type.size } };
  else {
    const joined = joinedToText(stream, mark, type.size, measure, typeCase) ?? joinedToMatter(stream, mark, type.size, measure);
    if (joined) return joined;
    stream.push({
      articleId: text.story.articleId, kind: 'byline', line: emptyLine, element: null, base: 0, gap: last?.element?.kind === 'table' ? 1 : 0, first: true, last: true, runIn: null, x: 0, mark: false, endMark: { line: mark, x: right },
    });
  }
  return stream;
}

/** Lines of a byline, broken between names only and of about one length; a piece wider than the measure is broken as running text. */
function bylineLines(pieces: readonly string[], size: Pt, measure: Pt, typeCase: TypeCase): SetLine[] {
  const joined = (most: number): string[] => {
    const texts: string[] = [];
    for (const piece of pieces) {
      const longer = `${texts[texts.length - 1] ?? ''}${piece}`;
      if (texts.length > 0 && widthOf(longer, 'kai', size, typeCase) <= most) texts[texts.length - 1] = longer;
      else texts.push(piece.trimStart());
    }
    return texts;
  };
  let texts = joined(measure);
  // As few lines as hold it, and no last name alone where the lines before could be shorter.
  for (let most = measure - size; texts.length > 1 && most > measure / 2; most -= size) {
    const narrower = joined(most);
    if (narrower.length > texts.length) break;
    texts = narrower;
  }
  return texts.flatMap((line) => {
    const set = setWords(line, 'kai', size, typeCase);
    return set.setWidth <= measure + 0.01 ? [set] : setLines(line, 'kai', size, measure, 'left', typeCase);
  });
}

/** Where a stream goes on at line `at` of it; null when nothing is left but a byline or nothing at all. */
export function positionAt(text: StoryText, stream: readonly StreamLine[], at: number, measure: Pt): Position {
  // A byline under the headline belongs to the copy after it.
  const line = stream[at]?.stay ? stream.slice(at).find((entry) => entry.element) : stream[at];
  if (!line?.element) return { element: text.elements.length, offset: 0, measure };
  const element = text.elements.indexOf(line.element);
  return { element, offset: line.first ? 0 : line.base + line.line.start, measure };
}
