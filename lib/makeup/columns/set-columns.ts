import type { TypeCase } from '@/lib/typeset/faces';
import { pt, type Pt } from '@/lib/typeset/units';
import { fillColumns, loneLines, type Filling } from './fill-columns';
import type { TextColumn } from '@/lib/makeup/grid';
import { asSet, crossheadsOf, levelWays, openedCost, spaced, type LevelWay, type PlacedRecast } from './level-ends';
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

/** Objections from which on paragraphs are recast one by one to mend them. */
const worthRecasting = 12;
/** Points against each row the last column ends short, beside fill-columns' own, and against a white row across the block. */
const against = { shortEnd: 4, whiteRow: 12 } as const;
/** Ways to level a block that are set at most. */
const mostWays = 10;

/**
 * Sets a frame whose lines are all of one measure: the best breaks of its columns. Where they leave a lone line, a short foot or a last
 * column that ends early, what a compositor does to mend it is tried (level-ends.ts), the least objectionable first.
 */
export function setEvenColumns(job: ColumnsJob): SetColumns {
  const measure = job.columns[0]?.width ?? pt(0);
  const plain = attempt(job, job.text, measure, asSet);
  const uneven = !plain.continues && plain.need > 0;
  if (plain.overset || (plain.filling.cost < worthRecasting && !uneven)) return finished(job, plain, measure);
  let best = plain;
  const offer = (way: LevelWay): void => {
    const other = attempt(job, way.recasts.reduce((text, recast) => withElement(text, recast.at, recast.element), job.text), measure, way);
    if (!other.overset && other.continues === plain.continues && other.cost < best.cost) best = other;
  };
  if (uneven) {
    const ways = levelWays({ wanted: linesWanted(plain, job), byline: endByline(plain.stream, job.type), crossheads: crossheadsOf(plain.stream), recasts: (by) => recastsIn(job, measure, by) });
    for (const way of ways.slice(0, mostWays)) if (way.cost < best.cost) offer(way);
  }
  // Lone lines and short feet: any paragraph a line longer or shorter may spare them, with the crossheads as they are and opened.
  for (let round = 0; round < mostRounds && best.filling.cost >= worthRecasting; round += 1) {
    const before = best;
    const ways = [before.way, ...(round === 0 && !before.way.opened && crossheadsOf(before.stream) > 0 ? [{ ...before.way, opened: true, cost: before.way.cost + openedCost * crossheadsOf(before.stream) }] : [])];
    for (const way of ways) {
      if (way !== before.way) offer(way);
      for (const recast of recastsIn(job, measure)) if (!way.recasts.some((own) => own.at === recast.at)) offer({ ...way, recasts: [...way.recasts, recast], cost: way.cost + recastCost });
    }
    if (best === before) break;
  }
  return finished(job, best, measure);
}

/** What a paragraph recast to spare a lone line or a short foot costs; and how often what is best so far is bettered by one more. */
const recastCost = 6;
const mostRounds = 2;

/** Every paragraph that begins in this frame, a line longer and shorter, or one of the two, where that can be: one that goes on keeps its setting. */
function recastsIn(job: ColumnsJob, measure: Pt, by?: PlacedRecast['by']): readonly PlacedRecast[] {
  const first = job.position === null ? Infinity : job.position.element + (job.position.offset > 0 ? 1 : 0);
  return job.text.elements.flatMap((element, at) => (at < first ? [] : recastsOf(element, pt(measure - element.hang), job.typeCase, by).map((recast) => ({ ...recast, at }))));
}

/** Lines to be gained for a level foot at the depth the columns have, or a row lower where there is room; to be lost for one a row higher, where the head bears a row more. */
function linesWanted(plain: Attempt, { shape, slack }: ColumnsJob): readonly number[] {
  const rows = (depth: number): number => capacities(shape, depth, 0).reduce((sum, own) => sum + own, 0);
  const { depth, need, filling } = plain;
  const higher = depth > 1 && shape.room - depth + 1 <= slack ? [need - rows(depth) + rows(depth - 1)] : [];
  const lower = depth < shape.room ? [need + rows(depth + 1) - rows(depth)] : [];
  return [need, filling.short.at(-1) ?? 0, ...higher, ...lower].filter((lines) => lines !== 0);
}

/** The byline at the end of the copy: run in with the last line, or on a line of its own; null without one. */
function endByline(stream: readonly StreamLine[], type: BodyType): 'runs-in' | 'own-line' | null {
  const last = stream.at(-1);
  if (!last || type.byline !== undefined) return null;
  return last.runIn ? 'runs-in' : last.kind === 'byline' && last.line.runs.length > 0 ? 'own-line' : null;
}

interface Attempt {
  readonly way: LevelWay; readonly text: StoryText; readonly stream: readonly StreamLine[]; readonly filling: Filling; readonly depth: number; readonly absorbed: number; readonly continues: boolean; readonly overset: boolean;
  /** Rows the columns end short, all together. */
  readonly need: number;
  readonly cost: number;
}

function attempt(job: ColumnsJob, text: StoryText, measure: Pt, way: LevelWay): Attempt {
  const { shape } = job;
  const type: BodyType = way.byline === 'as-set' ? job.type : { ...job.type, byline: 'line' };
  const stream = job.position ? spaced(streamOf(text, job.position, measure, type, job.typeCase), way) : [];
  const whole = level(stream, shape, job.slack);
  const ends = whole.filling.placed >= stream.length;
  const continues = !ends && job.goesOn;
  const chosen = continues ? { filling: fillColumns(stream, capacities(shape, shape.room, 1), true, seamsOf(shape, shape.room), false), depth: shape.room, absorbed: 0 } : whole;
  const { filling, depth, absorbed } = chosen;
  const unlevel = continues || stream.length === 0 ? 0 : against.shortEnd * (filling.short.at(-1) ?? 0) + against.whiteRow * Math.max(0, shape.room - depth - absorbed);
  return { way, text, stream, ...chosen, continues, overset: !ends && !continues, need: filling.short.reduce((sum, rows) => sum + rows, 0), cost: filling.cost + absorbed + unlevel + way.cost };
}

function finished(job: ColumnsJob, { text, stream, filling, depth, absorbed, continues, way }: Attempt, measure: Pt): SetColumns {
  const until = continues ? wholeByline(stream, filling.placed) : filling.placed;
  const lines = placeLines(stream.slice(0, until), filling, job.shape, depth);
  return {
    lines, breaks: filling.breaks, depth, absorbed, cost: filling.cost + way.cost,
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
