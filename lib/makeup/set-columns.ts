import type { TypeCase } from '@/lib/typeset/faces';
import { pt, type Pt } from '@/lib/typeset/units';
import { fillColumns, loneLines, type Filling } from './fill-columns';
import type { TextColumn } from './grid';
import { capacities, jumpPlace, level, placeLines, seamsOf, type JumpPlace, type PlacedLine, type Shape } from './levelling';
import { recastsOf, withElement } from './recast';
import type { BodyType, StoryText } from './story-text';
import { positionAt, streamOf, type Position, type StreamLine } from './stream';

/** The text of a frame to be set in its columns. */
export interface ColumnsJob {
  readonly text: StoryText; readonly type: BodyType; readonly typeCase: TypeCase;
  readonly columns: readonly TextColumn[];
  readonly shape: Shape;
  /** Where the text begins; null: it has ended before. */
  readonly position: Position | null;
  /** Rows by which the white about the head may grow. */
  readonly slack: number;
  /** There is a frame to go on in. */
  readonly goesOn: boolean;
}

/** A lone line at the head or foot of a column. */
export interface LoneLine { readonly where: 'top' | 'foot'; readonly column: number }

/** Columns as set. */
export interface SetColumns {
  readonly lines: readonly PlacedLine[];
  /** Lines in the columns up to and with each. */
  readonly breaks: readonly number[];
  /** Rows of the text area the columns end at, and rows given to the head's white. */
  readonly depth: number;
  readonly absorbed: number;
  readonly cost: number;
  /** Where the text goes on; null when it ends here, or is left over. */
  readonly next: Position | null;
  readonly jump: JumpPlace | null;
  /** What finds no room. */
  readonly left: readonly StreamLine[];
  readonly lone: readonly LoneLine[];
}

/** What a paragraph set a line longer or shorter costs, and from which objections on it is tried. */
const recastCost = 6;
const worthRecasting = 12;

/**
 * Sets a frame whose lines are all of one measure: the best breaks of its columns, and where they leave a lone line or a short foot,
 * a paragraph a line longer or shorter if that mends it.
 */
export function setEvenColumns(job: ColumnsJob): SetColumns {
  const measure = job.columns[0]?.width ?? pt(0);
  const plain = attempt(job, job.text, measure);
  if (plain.filling.cost < worthRecasting || plain.overset) return finished(job, plain, measure, 0);
  const recasts = job.text.elements.flatMap((element, at) => (at < firstWhole(job.position) ? [] : recastsOf(element, pt(measure - element.hang), job.typeCase).map((recast) => ({ at, recast }))));
  let best = { attempt: plain, cost: plain.cost, spent: 0 };
  const offer = (text: StoryText, spent: number): void => {
    const other = attempt(job, text, measure);
    if (!other.overset && other.continues === plain.continues && other.cost + spent < best.cost) best = { attempt: other, cost: other.cost + spent, spent };
  };
  for (const { at, recast } of recasts) offer(withElement(job.text, at, recast), recastCost);
  return finished(job, best.attempt, measure, best.spent);
}

/** The first element that begins in this frame: one that goes on keeps its setting. */
const firstWhole = (position: Position | null): number => (position === null ? Infinity : position.element + (position.offset > 0 ? 1 : 0));

interface Attempt { readonly text: StoryText; readonly stream: readonly StreamLine[]; readonly filling: Filling; readonly depth: number; readonly absorbed: number; readonly continues: boolean; readonly overset: boolean; readonly cost: number }

function attempt(job: ColumnsJob, text: StoryText, measure: Pt): Attempt {
  const { shape } = job;
  const stream = job.position ? streamOf(text, job.position, measure, job.type, job.typeCase) : [];
  const whole = level(stream, shape, job.slack);
  const ends = whole.filling.placed >= stream.length;
  const continues = !ends && job.goesOn;
  const chosen = continues ? { filling: fillColumns(stream, capacities(shape, shape.room, 1), true, seamsOf(shape, shape.room)), depth: shape.room, absorbed: 0 } : whole;
  return { text, stream, ...chosen, continues, overset: !ends && !continues, cost: chosen.filling.cost + chosen.absorbed };
}

function finished(job: ColumnsJob, { text, stream, filling, depth, absorbed, continues }: Attempt, measure: Pt, spent: number): SetColumns {
  const until = continues ? wholeByline(stream, filling.placed) : filling.placed;
  const lines = placeLines(stream.slice(0, until), filling, job.shape, depth);
  return {
    lines, breaks: filling.breaks, depth, absorbed, cost: filling.cost + spent,
    next: continues ? positionAt(text, stream, until, measure) : null, jump: continues ? jumpPlace(lines, job.shape, job.shape.room) : null, left: continues ? [] : stream.slice(until),
    lone: filling.breaks.flatMap((at, column) => (!continues && at >= filling.placed ? [] : loneAt(stream[at - 1], stream[at], column))),
  };
}

/** The lone lines of running copy about a column's end; other matter has rules of its own. */
export const loneAt = (before: StreamLine | null | undefined, after: StreamLine | null | undefined, column: number): LoneLine[] =>
  (before?.element?.matter || after?.element?.matter ? [] : loneLines(before, after).map((where) => ({ where, column: column + (where === 'top' ? 1 : 0) })));

/** A byline is not broken over two frames: a break inside it moves before it. */
function wholeByline(stream: readonly StreamLine[], at: number): number {
  let until = at;
  while (until > 0 && until < stream.length && stream[until]?.kind === 'byline' && !stream[until]?.first) until -= 1;
  // One at the head does not part from the copy it signs.
  while (until > 0 && until < stream.length && stream[until - 1]?.kind === 'byline' && stream[until - 1]?.stay === true) until -= 1;
  return until;
}
