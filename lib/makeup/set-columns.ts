import type { TypeCase } from '@/lib/typeset/faces';
import { pt, type Pt } from '@/lib/typeset/units';
import { fillColumns, loneLines, objection, type Filling } from './fill-columns';
import type { TextColumn } from './grid';
import { capacities, jumpPlace, level, placeLines, type JumpPlace, type PlacedLine, type Shape } from './levelling';
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

/** What a paragraph set a line longer or shorter costs, and the most of them in a frame. */
const recastCost = 6;
const mostRecasts = 2;

/**
 * Sets a frame whose lines are all of one measure: the best breaks of its columns, and where they leave a lone line or a short foot,
 * one or two paragraphs a line longer or shorter if that mends it.
 */
export function setEvenColumns(job: ColumnsJob): SetColumns {
  const measure = job.columns[0]?.width ?? pt(0);
  let best = attempt(job, job.text, measure);
  let spent = 0;
  for (let round = 0; round < mostRecasts && best.filling.cost >= objection.orphan && !best.overset; round += 1) {
    let better: Attempt | null = null;
    for (let at = firstWhole(job.position); at < best.text.elements.length; at += 1) {
      const element = best.text.elements[at];
      // Recast once already, or not at all.
      if (!element || element !== job.text.elements[at]) continue;
      for (const recast of recastsOf(element, pt(measure - element.hang), job.typeCase)) {
        const other = attempt(job, withElement(best.text, at, recast), measure);
        if (!other.overset && other.continues === best.continues && other.cost + recastCost < (better ?? best).cost) better = other;
      }
    }
    if (!better) break;
    best = better;
    spent += recastCost;
  }
  return finished(job, best, measure, spent);
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
  const chosen = continues ? { filling: fillColumns(stream, capacities(shape, shape.room, 1), true), depth: shape.room, absorbed: 0 } : whole;
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
  return until;
}
