import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import { breakLines, prepareParagraph, type PreparedParagraph } from '@/lib/typeset/paragraph';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt } from '@/lib/typeset/units';
import { stretchesOf } from './cut-in-place';
import type { TextColumn } from '@/lib/makeup/grid';
import type { PlacedLine, Shape } from '@/lib/makeup/columns/levelling';
import { runsFrom } from '@/lib/makeup/matter/quote-rows';
import type { BodyType, ElementText, StoryText } from '@/lib/makeup/columns/story-text';
import { streamOf, type Position, type StreamLine } from '@/lib/makeup/columns/stream';

/** Text that runs beside pictures (串文): lines of varying measure, set column by column. Only frames with such a picture are set this way. */
export interface AroundJob {
  readonly text: StoryText; readonly type: BodyType; readonly typeCase: TypeCase;
  readonly columns: readonly TextColumn[];
  readonly shape: Shape;
}

/** A stretch of a row that takes one line of text. */
export interface Slot extends TextColumn { readonly row: number; /** First of its row. */ readonly opens: boolean }

/** The places for lines in a column of a text area `depth` rows deep, in reading order: a row with a picture in its middle is read from left to right across it. */
export function slotsOf(job: Pick<AroundJob, 'columns' | 'shape' | 'type'>, column: number, depth: number): Slot[] {
  const slots: Slot[] = [];
  const own = job.columns[column];
  if (!own) return slots;
  for (let row = column === 0 ? job.shape.fromRow : 0; row < depth; row += 1) {
    stretchesOf(job.shape.cutIns, own, column, row, job.type.size).forEach((stretch, index) => slots.push({ ...stretch, row, opens: index === 0 }));
  }
  return slots;
}

/** A column as set: its lines, where the text goes on (null: it has ended), and the lines on either side of the break. */
export interface SetColumn { readonly lines: readonly PlacedLine[]; readonly next: Position | null; readonly before: StreamLine | null; readonly after: StreamLine | null }

/** Sets a column from a place in the story. `ahead` are the slots of the column after it: a paragraph that goes on there is broken for both. */
export function setColumn(job: AroundJob, at: Position, column: number, slots: readonly Slot[], ahead: readonly Slot[]): SetColumn {
  const lines: PlacedLine[] = [];
  let free = 0;
  const put = (line: StreamLine, slot: Slot): void => { lines.push({ line, column, row: slot.row, slot: { x: slot.x, width: slot.width } }); };
  const broken = (line: StreamLine, next: Position): SetColumn => ({ lines, next, before: lines[lines.length - 1]?.line ?? null, after: line });

  if (at.element === 0 && at.offset === 0) for (const line of headBylines(job, slots[0])) {
    const slot = slots[free];
    if (!slot) return { lines: [], next: at, before: null, after: line };
    put(line, slot);
    free = rowAfter(slots, free);
  }
  for (let index = at.element; index < job.text.elements.length; index += 1) {
    const element = job.text.elements[index];
    if (!element) continue;
    const offset = index === at.element ? at.offset : 0;
    const ownRows = element.kind === 'crosshead' || element.matter !== null;
    if (offset === 0 && lines.length > 0) {
      if (ownRows || element.gap > 0) free = rowFrom(slots, free);
      if (element.gap > 0) free = rowAfter(slots, free);
    }
    const room = (): Room => { const rows = (of: readonly Slot[]): readonly Slot[] => (ownRows ? of.filter((slot) => slot.opens) : of); return { own: rows(slots.slice(free)), ahead: rows(ahead) }; };
    // Other matter is one piece: all its rows in a column stand at one left edge, clear of what narrows any of them.
    const setFrom = (at: number): { readonly lines: readonly StreamLine[]; readonly edge: number | null } => {
      const place = room();
      const lines = linesOf(job, element, at, place);
      return { lines, edge: element.matter ? Math.max(...place.own.slice(0, lines.length).map((slot) => slot.x)) : null };
    };
    let { lines: set, edge } = setFrom(offset);
    for (let at = 0; at < set.length; at += 1) {
      const seam = at === 0 || set[at - 1]?.stay !== true ? seamAfter(slots, free, togetherFrom(set, at)) : null;
      const line = set[at];
      if (!line) break;
      // A place in the copy, not in these lines: the rest is set anew where it goes on.
      const place = line.first ? 0 : line.base + line.line.start;
      if (seam !== null) { free = seam; ({ lines: set, edge } = setFrom(place)); at = -1; continue; }
      const slot = slots[free];
      if (!slot) return broken(line, { element: index, offset: place, measure: pt(0) });
      put(line, edge === null ? slot : { ...slot, x: pt(edge), width: pt(slot.x + slot.width - edge) });
      free = ownRows ? rowAfter(slots, free) : free + 1;
    }
  }
  return withEnd(job, lines, column, slots, free, ahead);
}

/** Rows that stand together from a line on: a quote's or a table's, a crosshead with the line after it; 1 of running copy. */
function togetherFrom(set: readonly StreamLine[], at: number): number {
  if (set[at]?.kind === 'crosshead') return set.length - at + 1;
  let end = at;
  while (set[end]?.stay === true) end += 1;
  return end - at + 1;
}

/** Where what takes so many rows goes on below a picture that parts them; null when nothing does. */
function seamAfter(slots: readonly Slot[], free: number, rows: number): number | null {
  if (rows < 2) return null;
  let before = slots[free]?.row;
  for (let at = free + 1, taken = 1; at < slots.length && taken < rows; at += 1) {
    const slot = slots[at];
    if (!slot?.opens) continue;
    if (before !== undefined && slot.row > before + 1) return at;
    before = slot.row;
    taken += 1;
  }
  return null;
}

/** The first slot of the next row. */
function rowAfter(slots: readonly Slot[], free: number): number {
  let at = free + 1;
  while (at < slots.length && slots[at]?.opens === false) at += 1;
  return at;
}
/** This slot if it opens its row, else the first of the next. */
const rowFrom = (slots: readonly Slot[], free: number): number => (slots[free]?.opens === false ? rowAfter(slots, free) : free);

/** The story without its byline and mark: single elements are set by stream.ts as everywhere. */
const bare = (story: Story): Story => { let known = bares.get(story); if (!known) { known = { ...story, byline: { kind: 'none' } }; bares.set(story, known); } return known; };
const bares = new WeakMap<Story, Story>();
const plain = (type: BodyType): BodyType => ({ ...type, byline: undefined, endMark: undefined });

/** Places for the lines of an element: in the column it begins in, and in the one after it. */
interface Room { readonly own: readonly Slot[]; readonly ahead: readonly Slot[] }

/** Lines of one element in these slots. Where they are all of one measure it is set as in any column. */
function linesOf(job: AroundJob, element: ElementText, offset: number, { own, ahead }: Room): readonly StreamLine[] {
  const room = [...own, ...ahead];
  const widest = Math.max(...job.columns.map((column) => column.width));
  const width = (line: number): number => room[line]?.width ?? widest;
  const even = (measure: number): readonly StreamLine[] =>
    streamOf({ story: bare(job.text.story), elements: [element] }, { element: 0, offset, measure: pt(measure) }, pt(measure), plain(job.type), job.typeCase);
  const first = width(0);
  const whole = even(first);
  if (whole.every((_, line) => width(line) === first && (line >= own.length || own[line]?.x === own[0]?.x))) return whole;
  if (element.matter) {
    // Other matter is one piece: it takes the measure that all the rows it stands in have free.
    let set = whole;
    for (let tries = 0; tries < 3; tries += 1) {
      const least = freeIn(own.slice(0, set.length), ahead.slice(0, Math.max(0, set.length - own.length)));
      set = even(least);
      if (freeIn(own.slice(0, set.length), ahead.slice(0, Math.max(0, set.length - own.length))) >= least) break;
    }
    return set;
  }
  const lines = variedLines(element, offset, (line) => width(line) - element.hang, job.typeCase);
  return lines.map((line, index): StreamLine => ({
    articleId: job.text.story.articleId, kind: element.kind === 'crosshead' ? 'crosshead' : 'body', line, element, base: offset, gap: offset === 0 && index === 0 ? element.gap : 0,
    first: offset === 0 && index === 0, last: index === lines.length - 1, runIn: null, x: element.hang, mark: false,
  }));
}

/** The measure that all these rows have free at one place, in their column and in the one after it. */
function freeIn(own: readonly Slot[], ahead: readonly Slot[]): number {
  const across = (slots: readonly Slot[]): number => Math.min(...slots.map((slot) => slot.x + slot.width)) - Math.max(...slots.map((slot) => slot.x));
  return Math.max(1, Math.min(across(own), across(ahead)));
}

/** What remains of an element, prepared once, and its latest settings with the measures they were made for. */
interface Tail { readonly paragraph: PreparedParagraph; readonly settings: { readonly measures: readonly number[]; readonly lines: readonly SetLine[] }[] }
const mostSettings = 24;

/** Lines of what remains of an element from an offset on, each of its own measure; remembered with what sets the element. */
function variedLines(element: ElementText, offset: number, measure: (line: number) => number, typeCase: TypeCase): readonly SetLine[] {
  let byOffset = tails.get(element.lines);
  if (!byOffset) { byOffset = new Map(); tails.set(element.lines, byOffset); }
  let tail = byOffset.get(offset);
  if (!tail) {
    tail = { settings: [], paragraph: prepareParagraph(offset === 0 ? element.runs : runsFrom(element.runs, offset), offset === 0 ? element.rules : { ...element.rules, indent: 0 }, typeCase) };
    byOffset.set(offset, tail);
  }
  const known = tail.settings.find((setting) => setting.measures.every((own, line) => own === measure(line)));
  if (known) return known.lines;
  const asked: number[] = [];
  const lines = breakLines(tail.paragraph, (line) => { const own = measure(line); asked[line] = own; return { measure: pt(own) }; });
  if (tail.settings.length >= mostSettings) tail.settings.shift();
  tail.settings.push({ measures: Array.from(asked, (own, line) => own ?? measure(line)), lines });
  return lines;
}
const tails = new WeakMap<ElementText['lines'], Map<number, Tail>>();

/** The byline under the headline, where the block asks for it there. */
function headBylines(job: AroundJob, slot: Slot | undefined): readonly StreamLine[] {
  if (!slot || (job.type.byline !== 'head-left' && job.type.byline !== 'head-centre')) return [];
  return streamOf({ story: job.text.story, elements: [] }, { element: 0, offset: 0, measure: slot.width }, slot.width, { ...job.type, endMark: undefined }, job.typeCase);
}

/** The byline and the end mark: run into the last line where they fit its own measure, else on lines of their own, kept whole. */
function withEnd(job: AroundJob, lines: PlacedLine[], column: number, slots: readonly Slot[], free: number, ahead: readonly Slot[]): SetColumn {
  const last = lines[lines.length - 1];
  const closed = (measure: number): readonly StreamLine[] => {
    if (!last?.line.element || last.line.kind === 'byline') return streamOf({ story: job.text.story, elements: [] }, { element: 1, offset: 0, measure: pt(measure) }, pt(measure), job.type, job.typeCase);
    const { line } = last;
    // The last line as it stands, for stream.ts to close: one that takes no byline when it is a row of other matter.
    const stand: ElementText = { ...last.line.element, initial: null, hang: line.x, stands: true, tail: () => [line.line], ...(line.element?.matter ? { matter: () => ({ rows: [{ pieces: line.pieces ?? [], rules: [], offset: 1, stay: false }], tooWide: false }) } : {}) };
    const [end, ...more] = streamOf({ story: job.text.story, elements: [stand] }, { element: 0, offset: 1, measure: pt(measure) }, pt(measure), job.type, job.typeCase);
    lines[lines.length - 1] = { ...last, line: { ...line, runIn: end?.runIn ?? null, ...(end?.pieces ? { pieces: end.pieces } : {}), ...(end?.endMark ? { endMark: end.endMark } : {}) } };
    return more;
  };
  const rest = [...slots.slice(rowFrom(slots, free)), ...ahead].filter((slot) => slot.opens);
  let more = closed(last?.slot?.width ?? rest[0]?.width ?? job.columns[0]?.width ?? 0);
  const narrowest = Math.min(...more.map((_, line) => rest[line]?.width ?? Infinity));
  if (more.length > 0 && Number.isFinite(narrowest) && narrowest !== (last?.slot?.width ?? rest[0]?.width)) more = narrowest < (last?.slot?.width ?? Infinity) ? closed(narrowest) : more;
  const own = slots.slice(rowFrom(slots, free)).filter((slot) => slot.opens);
  const next = more[0];
  if (next && more.length > own.length) return { lines, next: { element: job.text.elements.length, offset: 0, measure: pt(0) }, before: last?.line ?? null, after: next };
  more.forEach((line, index) => {
    const slot = own[index];
    if (!slot) return;
    // Set flush right to a measure: it keeps to the right edge of a wider slot.
    const by = Math.max(0, slot.width - (line.x + line.line.setWidth + (line.endMark && line.line.runs.length > 0 ? line.endMark.x - line.x - line.line.setWidth : 0) + (line.endMark?.line.setWidth ?? 0)));
    const moved: StreamLine = { ...line, x: line.x + by, ...(line.endMark ? { endMark: { ...line.endMark, x: line.endMark.x + by } } : {}) };
    lines.push({ line: moved, column, row: slot.row, slot: { x: slot.x, width: slot.width } });
  });
  return { lines, next: null, before: null, after: null };
}
