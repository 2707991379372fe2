import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import type { CutIn, JumpBlock, StoryBlock } from './block';
import { setDecks, type SetDecks } from './decks';
import { fillColumns, rowsOf, type Filling } from './fill-columns';
import { gridOf, textColumns, type Grid, type TextColumn } from './grid';
import type { IssueLayout } from './issue-layout';
import { setJumpHead } from './jump-head';
import { bodyCharacters, bodyTypeOf, storyText, type BodyType, type StoryText } from './story-text';
import { positionAt, start, streamOf, type Position, type StreamLine } from './stream';

/** A line in its place: column and row count from the block's text area. */
export interface PlacedLine { readonly line: StreamLine; readonly column: number; readonly row: number }
export interface PlacedCutIn { readonly cutIn: CutIn; readonly column: number; readonly columns: number; readonly row: number; readonly rows: number }

/** One frame of a story, set. Rows are the page's. */
export interface SetFrame {
  readonly block: StoryBlock | JumpBlock;
  readonly page: number;
  readonly decks: SetDecks | null;
  /** Rows the head takes, with what it was spaced out by to level the feet. */
  readonly headRows: number;
  /** First row of text and pictures. */
  readonly textRow: number;
  readonly columns: readonly TextColumn[];
  readonly lines: readonly PlacedLine[];
  readonly cutIns: readonly PlacedCutIn[];
  /** Page the story comes from; null in its first frame. */
  readonly from: number | null;
  /** Page it goes on at, and the text column and row its line stands in; null when it ends here. */
  readonly to: { readonly page: number; readonly column: number; readonly row: number } | null;
  /** Rows of text and pictures below the head, the deepest column. */
  readonly depth: number;
  /** Rows of the block below the head. */
  readonly room: number;
  /** Rows used by each column, pictures included. */
  readonly used: readonly number[];
  readonly overset: { readonly characters: number; readonly lines: number } | null;
  /** Objections to how the columns break (see fill-columns). */
  readonly cost: number;
}

interface FramePlace { readonly block: StoryBlock | JumpBlock; readonly page: number }

/** A story's frames on all pages: its story block, then its jump blocks in order of part. */
export function framesOf(issue: IssueLayout, articleId: string): readonly FramePlace[] {
  const frames: FramePlace[] = [];
  for (const page of issue.pages) for (const block of page.blocks) {
    if ((block.kind === 'story' || block.kind === 'jump') && block.articleId === articleId) frames.push({ block, page: page.number });
  }
  const part = (frame: FramePlace): number => (frame.block.kind === 'story' ? 0 : frame.block.part);
  return frames.sort((one, other) => part(one) - part(other) || one.page - other.page);
}

/** Flows a story through all its frames. Frames come back in order; without a first frame there is nothing to flow from, and the copy stays unset. */
export function flowStory(issue: IssueLayout, articleId: string, typeCase: TypeCase): readonly SetFrame[] {
  const story = issue.stories[articleId];
  const frames = framesOf(issue, articleId);
  if (!story || frames[0]?.block.kind !== 'story') return [];
  const type = bodyTypeOf(issue);
  const text = storyText(story, type, typeCase);
  const grid = gridOf(issue.format);
  const set: SetFrame[] = [];
  let position: Position = start;
  let done = false;
  frames.forEach((frame, index) => {
    const next = frames[index + 1];
    const before = frames[index - 1];
    const result = setFrame({ story, text, type, grid, typeCase, frame, position: done ? null : position, from: index === 0 || done ? null : before?.page ?? null, next: done ? null : next?.page ?? null });
    set.push(result.frame);
    if (result.position) position = result.position;
    else done = true;
  });
  return set;
}

interface FrameJob {
  readonly story: Story; readonly text: StoryText; readonly type: BodyType; readonly grid: Grid; readonly typeCase: TypeCase;
  readonly frame: FramePlace;
  /** null: the story has ended before this frame. */
  readonly position: Position | null;
  readonly from: number | null;
  readonly next: number | null;
}

/** Sets one frame; `position` of the result is where the story goes on, null when it has ended or oversets here. */
function setFrame(job: FrameJob): { frame: SetFrame; position: Position | null } {
  const { block, page } = job.frame;
  const framed = block.kind === 'story' && block.border !== 'none';
  const columns = textColumns(job.grid, block, block.measureColumns, framed);
  const measure = columns[0]?.width ?? job.grid.typeArea.width;
  const decks = headOf(job, columns);
  const asked = Math.min(block.rows, decks?.rows ?? (framed ? 1 : 0));
  const room = Math.max(0, block.rows - asked - (framed ? 1 : 0));
  const stream = job.position ? streamOf(job.text, job.position, measure, job.type, job.typeCase) : [];
  const cutIns = block.cutIns.map((cutIn) => clampCutIn(cutIn, columns.length, room)).filter((placed) => placed.rows > 0);
  const shape: Shape = { columns: columns.length, room, cutIns, fromRow: job.from === null ? 0 : 1 };
  const slack = decks ? Math.max(1, Math.floor(asked / 3)) : 0;

  const whole = level(stream, shape, slack);
  const ends = whole.filling.placed >= stream.length;
  const continues = !ends && job.next !== null;
  const chosen = continues ? { filling: fillColumns(stream, capacities(shape, room, 1), true), depth: room, absorbed: 0 } : whole;
  const until = continues ? wholeByline(stream, chosen.filling.placed) : chosen.filling.placed;
  const lines = place(stream.slice(0, until), chosen.filling.breaks, shape, chosen.depth);
  const to = continues && job.next !== null ? { page: job.next, ...jumpPlace(lines, shape, room) } : null;
  const left = continues ? [] : stream.slice(until);
  const used = usedRows(lines, shape, to);
  const frame: SetFrame = {
    block, page, decks, headRows: asked + chosen.absorbed, textRow: block.row + asked + chosen.absorbed, columns, lines, cutIns,
    from: job.from, to, depth: Math.max(0, ...used), room: room - chosen.absorbed, used, cost: chosen.filling.cost,
    overset: left.length === 0 ? null : { lines: left.length, characters: left.reduce((sum, line) => sum + lineCharacters(line), 0) },
  };
  return { frame, position: continues ? positionAt(job.text, stream, until, measure) : null };
}

function headOf(job: FrameJob, columns: readonly TextColumn[]): SetDecks | null {
  const { block } = job.frame;
  const first = columns[0];
  const last = columns[columns.length - 1];
  if (!first || !last) return null;
  const measure = (last.x + last.width - first.x) as SetDecks['titleSize'];
  const column = job.grid.columns[0]?.width ?? first.width;
  const room = { measure, column, gutter: job.grid.gutter, leading: job.grid.leading, lead: job.story.priority === 1 };
  return block.kind === 'story' ? setDecks(job.story, block.headline, room, job.typeCase) : setJumpHead(job.story, room, job.typeCase);
}

interface Shape { readonly columns: number; readonly room: number; readonly cutIns: readonly PlacedCutIn[]; readonly fromRow: 0 | 1 }

/** Rows free for text in a column of a text area `depth` rows deep, top to bottom. */
function freeRows(shape: Shape, column: number, depth: number): number[] {
  const rows: number[] = [];
  for (let row = column === 0 ? shape.fromRow : 0; row < depth; row += 1) {
    const covered = shape.cutIns.some((cut) => column >= cut.column && column < cut.column + cut.columns && row >= cut.row && row < cut.row + cut.rows);
    if (!covered) rows.push(row);
  }
  return rows;
}

/** Rows of each column; `reserve` rows at the end of the last one are kept for the jump line. */
function capacities(shape: Shape, depth: number, reserve: number): number[] {
  return Array.from({ length: shape.columns }, (_, column) => Math.max(0, freeRows(shape, column, depth).length - (column === shape.columns - 1 ? reserve : 0)));
}

/** What a row taken up by the white about the headline costs. */
const absorbedCost = 2;

/**
 * Levels the feet: the least depth that holds the text, or a little more when the columns then break better.
 * What the block is deeper than its text goes into the white about the headline as far as it bears it.
 */
function level(stream: readonly StreamLine[], shape: Shape, slack: number): { filling: Filling; depth: number; absorbed: number } {
  const least = Math.max(1, ...shape.cutIns.map((cut) => cut.row + cut.rows));
  const coveredRows = shape.cutIns.reduce((sum, cut) => sum + cut.columns * cut.rows, 0);
  let depth = Math.max(least, Math.ceil((stream.length + coveredRows) / shape.columns));
  let best: { filling: Filling; depth: number; absorbed: number; cost: number } | null = null;
  for (let tries = 0; depth <= shape.room; depth += 1) {
    const filling = fillColumns(stream, capacities(shape, depth, 0), false);
    if (filling.placed < stream.length) continue;
    const absorbed = Math.min(slack, shape.room - depth);
    const cost = filling.cost + absorbedCost * absorbed;
    if (!best || cost < best.cost) best = { filling, depth, absorbed, cost };
    tries += 1;
    if (tries > 4) break;
  }
  return best ?? { filling: fillColumns(stream, capacities(shape, shape.room, 0), false), depth: shape.room, absorbed: 0 };
}

function place(stream: readonly StreamLine[], breaks: readonly number[], shape: Shape, depth: number): PlacedLine[] {
  const placed: PlacedLine[] = [];
  let from = 0;
  breaks.forEach((until, column) => {
    const rows = freeRows(shape, column, depth);
    let at = 0;
    for (let index = from; index < Math.min(until, stream.length); index += 1) {
      const line = stream[index];
      if (!line) continue;
      if (index > from) at += line.gap;
      placed.push({ line, column, row: rows[at] ?? depth });
      at += 1;
    }
    from = until;
  });
  return placed;
}

/** The jump line stands under the last line of the last column. */
function jumpPlace(lines: readonly PlacedLine[], shape: Shape, room: number): { column: number; row: number } {
  const column = shape.columns - 1;
  const rows = freeRows(shape, column, room);
  const last = Math.max(-1, ...lines.filter((line) => line.column === column).map((line) => line.row));
  return { column, row: rows.find((row) => row > last) ?? Math.max(0, room - 1) };
}

function usedRows(lines: readonly PlacedLine[], shape: Shape, to: { column: number; row: number } | null): number[] {
  const used = Array.from({ length: shape.columns }, (_, column) => (column === 0 ? shape.fromRow : 0) as number);
  const reach = (column: number, row: number): void => { used[column] = Math.max(used[column] ?? 0, row); };
  for (const line of lines) reach(line.column, line.row + 1);
  for (const cut of shape.cutIns) for (let column = cut.column; column < cut.column + cut.columns; column += 1) reach(column, cut.row + cut.rows);
  if (to) reach(to.column, to.row + 1);
  return used;
}

function clampCutIn(cutIn: CutIn, columns: number, room: number): PlacedCutIn {
  const column = Math.max(0, Math.min(columns - 1, cutIn.column));
  const row = Math.max(0, Math.min(room, cutIn.row));
  return { cutIn, column, row, columns: Math.max(1, Math.min(columns - column, cutIn.columns)), rows: Math.max(0, Math.min(room - row, cutIn.rows)) };
}

/** A byline is not broken over two frames: a break inside it moves before it. */
function wholeByline(stream: readonly StreamLine[], at: number): number {
  let until = at;
  while (until > 0 && until < stream.length && stream[until]?.kind === 'byline' && !stream[until]?.first) until -= 1;
  return until;
}

function lineCharacters(line: StreamLine): number {
  const text = line.line.runs.map((run) => run.text).join('') + (line.runIn?.runs.map((run) => run.text).join('') ?? '');
  return bodyCharacters(text);
}

/** Rows a stream takes in one column, white rows included: for copy-fitting. */
export const streamRows = (stream: readonly StreamLine[]): number => rowsOf(stream, 0, stream.length);
