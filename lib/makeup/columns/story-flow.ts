import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import type { JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { leastBeside, placeCutIn } from '@/lib/makeup/pictures/cut-in-place';
import { setDecks, type SetDecks } from '@/lib/makeup/heads/decks';
import { gridOf, textColumns, type Grid, type TextColumn } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { setJumpHead } from '@/lib/makeup/heads/jump-head';
import type { JumpPlace, Obstacle, PlacedCutIn, PlacedLine, Shape } from './levelling';
import { setAroundColumns } from '@/lib/makeup/pictures/run-around-fill';
import { setEvenColumns, type LoneLine, type SetColumns } from './set-columns';
import { besideHead, rowsBeside, rowsOver, sideColumns, sideHeads, sideSlack, standsWell } from '@/lib/makeup/heads/side-head';
import { bodyCharacters, bodyTypeOf, storyText, type BodyType, type StoryText } from './story-text';
import { narrowed } from '@/lib/makeup/heads/vertical-head';
import { lineText, start, type Position, type StreamLine } from './stream';

/** One frame of a story, set. Rows are the page's. */
export interface SetFrame {
  readonly block: StoryBlock | JumpBlock;
  readonly page: number;
  readonly decks: SetDecks | null;
  /** Rows the head takes, with what it was spaced out by to level the feet; of a head at the left, the rows it stands in beside the text. */
  readonly headRows: number;
  /** A head at the left has its columns to itself: no text goes on under it. */
  readonly headToFoot?: boolean;
  /** First row of text and pictures. */
  readonly textRow: number;
  readonly columns: readonly TextColumn[];
  readonly lines: readonly PlacedLine[];
  readonly cutIns: readonly PlacedCutIn[];
  /** Page the story comes from; null in its first frame. */
  readonly from: number | null;
  /** Page it goes on at, and the text column and row its line stands in; null when it ends here. */
  readonly to: (JumpPlace & { readonly page: number }) | null;
  /** Rows of text and pictures below the head, the deepest column. */
  readonly depth: number;
  /** Rows of the block below the head. */
  readonly room: number;
  /** Rows used by each column, pictures included. */
  readonly used: readonly number[];
  readonly overset: { readonly characters: number; readonly lines: number } | null;
  /** Where the story's text begins in this frame; null when it had ended before. */
  readonly begins: Position | null;
  /** Objections to how the columns break (see fill-columns). */
  readonly cost: number;
  /** Lines of a paragraph left alone at a column's head or foot because nothing else fitted. */
  readonly lone: readonly LoneLine[];
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
  const type = bodyTypeOf(issue, frames[0].block);
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

/** Rows by which the white about a headline may grow to level the feet: one, about a large headline two, in a box three. */
export const headSlack = (headRows: number, framed: boolean): number => (framed ? 3 : headRows >= 8 ? 2 : 1);

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
  const side = sideColumns(block, columns.length);
  const asSet = headOf(job, columns, side);
  const asked = Math.min(block.rows, side > 0 && asSet ? rowsOver : asSet?.rows ?? (framed ? 1 : 0));
  const room = Math.max(0, block.rows - asked - (framed ? 1 : 0));
  const fromRow = job.from === null ? 0 : 1;
  const placed = block.cutIns.flatMap((cutIn) => placeCutIn(cutIn, { columns, rows: room, fromRow, size: job.type.size }) ?? []);
  const around = (head: Obstacle | null): Around => {
    const cutIns = head ? placed.map((cut) => besideHead(head, cut, columns.length)) : placed;
    const shape: Shape = { columns: columns.length, room, cutIns: head ? [head, ...cutIns] : cutIns, fromRow };
    const beside = shape.cutIns.some((cut) => cut.span !== undefined) ? setAroundColumns : setEvenColumns;
    return { head, cutIns, shape, set: beside({ text: job.text, type: job.type, typeCase: job.typeCase, columns, shape, position: job.position, slack: head ? sideSlack : asSet ? headSlack(asked, framed) : 0, goesOn: job.next !== null }) };
  };
  const inBand = (head: SetDecks | null): PlacedHead | null => (head && side > 0 ? placedHead(head, columns, side, job.type.size) : null);
  const whole = inBand(asSet);
  const ways = whole ? sideHeads(side, whole.decks, room, job.grid.leading).map((way) => ({ ...way, ...whole.place })) : [null];
  const tried = ways.map(around);
  const well = (way: Around): boolean => way.head === null || (standsWell(way.head, way.set) && way.set.left.length === 0 && way.set.next === null);
  let { head, cutIns, shape, set } = tried.find(well) ?? tried[0] ?? around(null);
  let decks = whole?.decks ?? asSet;
  // A vertical head fills the depth of its text: with less text than its block holds it is set again, to that depth.
  const shorter = head?.toFoot === true && set.depth > 0 && set.depth < head.rows && set.next === null;
  if (shorter && head) {
    const again = inBand(headOf(job, columns, side, set.depth));
    const { span: _span, ...across } = head;
    // Its lines may take more or less of the band at that depth, and the text beside it with them.
    if (again && again.place.span?.width !== head.span?.width) ({ head, cutIns, shape, set } = around({ ...across, ...again.place }));
    decks = again?.decks ?? null;
  }
  const headRows = Math.max(shorter && decks ? rowsBeside(decks.depth, job.grid.leading) : head?.rows ?? 0, head?.toFoot === true ? set.depth : 0);
  // Of three rows given to a box one stands at its foot: its head has white above and below it.
  const foot = framed && set.absorbed >= 3 ? 1 : 0;
  const over = set.absorbed - foot;
  const to = set.jump && job.next !== null ? { page: job.next, ...set.jump } : null;
  const used = usedRows(set.lines, head ? { ...shape, cutIns: [{ ...head, rows: headRows }, ...cutIns] } : shape, to);
  const frame: SetFrame = {
    block, page, decks, headRows: head ? headRows : asked + over, textRow: block.row + asked + over, columns, lines: set.lines, cutIns, ...(head?.toFoot === true ? { headToFoot: true } : {}),
    from: job.from, to, begins: job.position, depth: Math.max(0, ...used), room: room - set.absorbed, used, cost: set.cost, lone: set.lone,
    overset: set.left.length === 0 ? null : { lines: set.left.length, characters: set.left.reduce((sum, line) => sum + lineCharacters(line), 0) },
  };
  return { frame, position: set.next };
}

/** A way for the text to stand around its head and pictures. */
interface Around { readonly head: Obstacle | null; readonly cutIns: readonly PlacedCutIn[]; readonly shape: Shape; readonly set: SetColumns }

/** A head at the left of its block, and the part of its band it takes where that is not all of it. */
interface PlacedHead { readonly decks: SetDecks; readonly place: { readonly span?: TextColumn } }

/** A vertical head that leaves white in its band gives what it can to the text beside it. */
function placedHead(decks: SetDecks, columns: readonly TextColumn[], side: number, size: number): PlacedHead {
  const first = columns[0];
  const last = columns[side - 1];
  const narrow = first && last ? narrowed(decks, last.x + last.width - first.x, size, leastBeside) : null;
  return narrow && first ? { decks: narrow.decks, place: { span: { x: first.x, width: narrow.width } } } : { decks, place: {} };
}

function headOf(job: FrameJob, columns: readonly TextColumn[], side: number, rows?: number): SetDecks | null {
  const { block } = job.frame;
  const first = columns[0];
  const last = columns[(side > 0 ? side : columns.length) - 1];
  if (!first || !last) return null;
  const measure = (last.x + last.width - first.x) as SetDecks['titleSize'];
  const column = job.grid.columns[0]?.width ?? first.width;
  const room = { measure, column, gutter: job.grid.gutter, leading: job.grid.leading, lead: job.story.priority === 1, ...(job.type.rules.keep ? { keep: job.type.rules.keep } : {}), ...(side > 0 ? { besideRows: rows ?? Math.max(1, block.rows - rowsOver - (block.kind === 'story' && block.border !== 'none' ? 1 : 0)) } : {}) };
  return block.kind === 'story' ? setDecks(job.story, block.headline, room, job.typeCase) : setJumpHead(job.story, room, job.typeCase);
}

function usedRows(lines: readonly PlacedLine[], shape: Shape, to: { column: number; row: number } | null): number[] {
  const used = Array.from({ length: shape.columns }, (_, column) => (column === 0 ? shape.fromRow : 0) as number);
  const reach = (column: number, row: number): void => { used[column] = Math.max(used[column] ?? 0, row); };
  for (const line of lines) reach(line.column, line.row + 1);
  for (const cut of shape.cutIns) for (let column = cut.column; column < cut.column + cut.columns; column += 1) reach(column, cut.toFoot === true ? Math.max(cut.rows, ...used) : cut.row + cut.rows);
  if (to) reach(to.column, to.row + 1);
  return used;
}

function lineCharacters(line: StreamLine): number {
  return bodyCharacters(lineText(line));
}
