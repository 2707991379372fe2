import type { Story, StoryElement } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import type { Block, BriefsBlock, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { briefsBlock } from '@/lib/makeup/blocks/briefs-block';
import { boxState, isBox, type BoxBlock } from './copy-fit-boxes';
import { textColumns } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { benchOf, blocksOn } from '@/lib/makeup/edits/jump-place';
import { flowStory, type SetFrame } from '@/lib/makeup/columns/story-flow';

/** How copy stands in its place: over (余文), under (white is left that a reader sees), or it fits. */
export interface CopyFit {
  readonly kind: 'over' | 'under' | 'fits';
  /** Over: lines that find no room. Otherwise: lines of copy that could still be added before the last frame oversets. */
  readonly lines: number;
  /** Over: printed characters without room. Otherwise: Han that those further lines hold. */
  readonly characters: number;
  /** Whole rows left white under text and pictures, across the block. */
  readonly rowsFree: number;
  /** Rows the last column ends short beyond what a last column may (as many as there are columns). */
  readonly endShort: number;
  /** Characters of one full line at the measure of the frame the copy ends in. */
  readonly perLine: number;
  /** Where the copy ends: for a story that is continued, its last frame. */
  readonly page: number;
  readonly blockId: string;
  /** A box whose type takes the size its area holds: `lines` are rows of the block it is too shallow or too deep by. */
  readonly box?: true;
}

/** Blocks whose copy can be fitted. */
export type FittedBlock = StoryBlock | JumpBlock | BriefsBlock | BoxBlock;
export const isFitted = (block: Block): block is FittedBlock => block.kind === 'story' || block.kind === 'jump' || block.kind === 'briefs' || isBox(block);

/** A setting as far as fitting looks at it. */
export interface FitState {
  readonly kind: CopyFit['kind'];
  readonly over: { readonly lines: number; readonly characters: number };
  readonly rowsFree: number;
  readonly endShort: number;
  readonly columns: number;
  /** Rows below the head, with those its white could give back. */
  readonly room: number;
  readonly measure: number;
  readonly page: number;
  readonly blockId: string;
  /** The story's frames; none for a briefs box. */
  readonly frames: readonly SetFrame[];
}

/**
 * How far the copy of a block is over or under, measured by setting it: over is what the engine leaves
 * unset, under is the most lines of further copy that the engine still places. Null for blocks without copy to fit and
 * for stories the issue does not have.
 */
export function fitOf(issue: IssueLayout, pageNumber: number, blockId: string, typeCase: TypeCase): CopyFit | null {
  const block = blocksOn(issue, pageNumber).find((entry) => entry.id === blockId);
  const state = block ? stateOf(issue, pageNumber, block, typeCase) : null;
  if (!block || !state) return null;
  const { kind, rowsFree, endShort, page } = state;
  const perLine = Math.max(1, Math.floor(state.measure / issue.format.bodySize + 0.01));
  const where = { kind, rowsFree, endShort, perLine, page, blockId: state.blockId, ...(isBox(block) ? { box: true as const } : {}) };
  if (kind === 'over') return { ...where, ...state.over };
  // A box has no lines to add to: what it could give up is rows.
  const lines = isBox(block) ? state.rowsFree : linesMore(issue, pageNumber, block, state, perLine, typeCase);
  return { ...where, lines, characters: isBox(block) ? 0 : lines * perLine };
}

/** The setting of a block's copy; null when it has none. */
export function stateOf(issue: IssueLayout, pageNumber: number, block: Block, typeCase: TypeCase): FitState | null {
  switch (block.kind) {
    case 'story':
    case 'jump': return storyState(issue, block, typeCase);
    case 'briefs': return briefsState(issue, pageNumber, block, typeCase);
    case 'teaser': case 'photo': case 'notice': return isBox(block) ? boxState(issue, pageNumber, block, typeCase) : null;
    case 'masthead': case 'folio': case 'empty': return null;
  }
}

function storyState(issue: IssueLayout, block: StoryBlock | JumpBlock, typeCase: TypeCase): FitState | null {
  const frames = flowStory(issue, block.articleId, typeCase);
  const last = frames.at(-1);
  if (!last) return null;
  const over = last.overset ?? { lines: 0, characters: 0 };
  const columns = last.columns.length;
  const rowsFree = Math.max(0, last.room - last.depth);
  // A last column may end early by as many rows as there are columns: holesBelow draws the same line.
  const endShort = Math.max(0, last.depth - (last.used[columns - 1] ?? 0) - columns);
  return {
    kind: over.lines > 0 ? 'over' : rowsFree > 0 || endShort > 0 ? 'under' : 'fits',
    over, rowsFree, endShort, columns, room: last.room + last.headRows, measure: last.columns[0]?.width ?? 0, page: last.page, blockId: last.block.id, frames,
  };
}

function briefsState(issue: IssueLayout, page: number, block: BriefsBlock, typeCase: TypeCase): FitState | null {
  const bench = benchOf(issue, page, typeCase);
  const proof = briefsBlock(bench, block);
  const measured = textColumns(bench.grid, block, block.measureColumns, block.border !== 'none');
  const over = proof.overset[0] ?? { lines: 0, characters: 0 };
  const rowsFree = proof.holes.filter((hole) => hole.columns === block.columns).reduce((most, hole) => Math.max(most, hole.rows), 0);
  const endShort = rowsFree > 0 ? 0 : proof.holes.reduce((most, hole) => Math.max(most, hole.rows - measured.length), 0);
  return {
    kind: over.lines > 0 ? 'over' : rowsFree > 0 || endShort > 0 ? 'under' : 'fits', over: { lines: over.lines, characters: over.characters },
    rowsFree, endShort, columns: measured.length, room: block.rows, measure: measured[0]?.width ?? 0, page, blockId: block.id, frames: [],
  };
}

/** The most lines of further copy that still find room: the story is set with so much more of it, halving the doubt each time. */
function linesMore(issue: IssueLayout, page: number, block: Block, state: FitState, perLine: number, typeCase: TypeCase): number {
  const articleId = block.kind === 'briefs' ? block.articleIds.at(-1) : 'articleId' in block ? block.articleId : undefined;
  const story = articleId === undefined ? undefined : issue.stories[articleId];
  if (!story) return 0;
  const holds = (lines: number): boolean => {
    const longer: IssueLayout = { ...issue, stories: { ...issue.stories, [story.articleId]: withLines(story, lines, perLine) } };
    return stateOf(longer, page, block, typeCase)?.kind !== 'over';
  };
  let least = 0;
  let most = state.columns * (state.room + 1);
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (holds(middle)) least = middle; else most = middle - 1;
  }
  return least;
}

/** A Han that fills a line and breaks anywhere. */
const filling = '国';
/** Body copy is indented by two characters. */
const indent = 2;

/** The story with so many full lines more: a paragraph of its own before the last one, so that the ending with its byline stays as it is. */
function withLines(story: Story, lines: number, perLine: number): Story {
  if (lines <= 0) return story;
  const more: StoryElement = { kind: 'paragraph', spans: [{ text: filling.repeat(Math.max(1, lines * perLine - indent)) }] };
  const last = story.body.findLastIndex((element) => element.kind === 'paragraph' || element.kind === 'listItem');
  const at = last < 0 ? story.body.length : last;
  return { ...story, body: [...story.body.slice(0, at), more, ...story.body.slice(at)] };
}
