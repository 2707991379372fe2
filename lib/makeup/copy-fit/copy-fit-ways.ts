import type { TypeCase } from '@/lib/typeset/faces';
import { trackingLimits } from '@/lib/typeset/rules';
import type { Block, HeadlineStyle, StoryBlock } from '@/lib/makeup/block';
import type { FitState } from './copy-fit';
import { roomBelow } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { blocksOn } from '@/lib/makeup/edits/jump-place';
import type { PageProof } from '@/lib/makeup/page-proof';
import { flowStory, type SetFrame } from '@/lib/makeup/columns/story-flow';

/** One thing done to make copy fit. Words are never touched. */
export type FitStep =
  /** `rows`: rows the headline gives up, or takes more. */
  | { readonly kind: 'headline' | 'headline-larger'; readonly size: number; readonly lines: number; readonly rows: number }
  /** `rows` and `columns`: by how much the picture becomes smaller or larger; `caption` names it, '' for all pictures of the story. */
  | { readonly kind: 'photo-size' | 'photo-crop' | 'photo-larger'; readonly caption: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'byline' }
  | { readonly kind: 'tracking'; readonly ems: number }
  /** Rows the block becomes deeper; negative: shallower. */
  | { readonly kind: 'depth'; readonly rows: number }
  | { readonly kind: 'jump'; readonly page: number; readonly columns: number; readonly rows: number };
export type FitKind = FitStep['kind'];

/** A step with the blocks it changes or adds. */
export interface FitWay { readonly step: FitStep; readonly blocks: readonly { readonly page: number; readonly block: Block }[] }

/** The issue with blocks of a page changed, or added to it. */
export function withBlocks(issue: IssueLayout, changed: FitWay['blocks']): IssueLayout {
  return { ...issue, pages: issue.pages.map((page) => {
    const own = changed.filter((entry) => entry.page === page.number).map((entry) => entry.block);
    if (own.length === 0) return page;
    const kept = page.blocks.map((block) => own.find((other) => other.id === block.id) ?? block);
    return { ...page, blocks: [...kept, ...own.filter((block) => !page.blocks.some((other) => other.id === block.id))] };
  }) };
}

/** What the ways of a story are made from: its setting, and the pages as they stand. */
export interface FitGround { readonly issue: IssueLayout; readonly state: FitState; readonly proofs: ReadonlyMap<number, PageProof>; readonly typeCase: TypeCase }

/** 号数 sizes a headline goes up and down by, large to small. */
const steps = [42, 36, 28, 24, 21, 18, 15.75, 15, 13.75, 12, 10.5] as const;
/** Steps a headline is made smaller or larger by at most. */
const mostSteps = 3;
/** Least title over one column and over more: 三号 and 小二 less a step, below which a title no longer tells. */
const leastTitle = (columns: number): number => (columns > 1 ? 15.75 : 13.75);

const titleLines = (frame: SetFrame): number => (frame.decks ? [...frame.decks.lines, ...frame.decks.standing].filter((line) => line.role === 'title').length : 0);

/** Largest title of other stories on a page, points; 0 without any. */
function otherTitles(proof: PageProof | undefined, blockId: string): number {
  const titles = proof?.items.flatMap((item) => (item.kind === 'text' && item.role === 'title' && item.blockId !== blockId && proof.regions.some((region) => region.blockId === item.blockId && region.kind === 'story') ? [item.size] : [])) ?? [];
  return Math.max(0, ...titles);
}

/** The head alone of a story block, set. */
function headOf(issue: IssueLayout, page: number, block: StoryBlock, typeCase: TypeCase): SetFrame | null {
  const story = issue.stories[block.articleId];
  if (!story) return null;
  const bare: IssueLayout = { ...issue, stories: { [block.articleId]: { ...story, body: [], byline: { kind: 'none' } } }, pages: issue.pages.map((entry) => ({ ...entry, blocks: entry.number === page ? [block] : [] })) };
  return flowStory(bare, block.articleId, typeCase)[0] ?? null;
}

/**
 * Tighter (or larger) headlines, one of each depth, the mildest change first: sizes of the ladder and fewer lines. The page's ranking
 * stays: a title that is the largest of its page remains so, another does not reach it.
 */
export function headlineWays({ issue, state, proofs, typeCase }: FitGround, larger: boolean): FitWay[] {
  const frame = state.frames[0];
  if (frame?.block.kind !== 'story' || !frame.decks) return [];
  const { block, page } = frame;
  const { rows, titleSize, wellBroken } = frame.decks;
  const lines = titleLines(frame);
  if (lines === 0) return [];
  const beside = (block.headline.place ?? 'above') !== 'above';
  const others = otherTitles(proofs.get(page), block.id);
  const ranked = (size: number): boolean => (titleSize > others ? size > others : titleSize < others ? size < others : true);
  const sizes = larger ? steps.filter((size) => size > titleSize).slice(-mostSteps)
    : steps.filter((size) => size <= titleSize && size >= Math.min(titleSize, leastTitle(block.columns))).slice(0, mostSteps + 1);
  if (beside) return besideWays(frame, block, sizes.filter(ranked), { issue, page, typeCase }, larger);
  const found = new Map<number, FitWay & { readonly size: number }>();
  for (const size of sizes.filter(ranked)) for (const most of ([1, 2, 3] as const).filter((count) => count <= (larger ? Math.max(2, lines) : lines))) {
    const headline: HeadlineStyle = { ...block.headline, size, lines: most };
    const tried: StoryBlock = { ...block, headline };
    const head = headOf(issue, page, tried, typeCase);
    if (!head?.decks?.fits || (wellBroken && !head.decks.wellBroken) || titleLines(head) > most) continue;
    const gained = larger ? head.decks.rows - rows : rows - head.decks.rows;
    const known = found.get(gained);
    if (gained > 0 && (!known || size > known.size)) found.set(gained, { size, step: { kind: larger ? 'headline-larger' : 'headline', size, lines: titleLines(head), rows: gained }, blocks: [{ page, block: tried }] });
  }
  return [...found].sort(([one], [other]) => one - other).map(([, { step, blocks }]) => ({ step, blocks }));
}

/** The same for a head at the left of its text or a vertical one: smaller, or in fewer columns of the text; what it gains is known when the text is set beside it. */
function besideWays(frame: SetFrame, block: StoryBlock, sizes: readonly number[], at: { readonly issue: IssueLayout; readonly page: number; readonly typeCase: TypeCase }, larger: boolean): FitWay[] {
  const { titleSize, wellBroken } = frame.decks ?? { titleSize: 0, wellBroken: false };
  const columns = block.headline.columns ?? 1;
  const bands = larger ? [columns] : columns > 1 ? [columns, columns - 1] : [columns];
  return bands.flatMap((band) => sizes.filter((size) => band < columns || (larger ? size > titleSize : size < titleSize)).flatMap((size): FitWay[] => {
    const { lines: _lines, ...style } = block.headline;
    const tried: StoryBlock = { ...block, headline: { ...style, size, columns: band } };
    // Its depth is that of the text beside it, so the story is set with it.
    const head = flowStory(withBlocks(at.issue, [{ page: at.page, block: tried }]), block.articleId, at.typeCase)[0];
    if (!head?.decks?.fits || (wellBroken && !head.decks.wellBroken)) return [];
    return [{ step: { kind: larger ? 'headline-larger' : 'headline', size, lines: titleLines(head), rows: 0 }, blocks: [{ page: at.page, block: tried }] }];
  }));
}

/** The byline run in after the last line, where it stands on a line of its own or under the headline. */
export function bylineWays({ state }: FitGround): FitWay[] {
  const first = state.frames[0];
  if (first?.block.kind !== 'story' || (first.block.byline ?? 'auto') === 'auto') return [];
  return [{ step: { kind: 'byline' }, blocks: [{ page: first.page, block: { ...first.block, byline: 'auto' } }] }];
}

/** Steps of letter-spacing, ems. */
const trackingStep = 0.005;

/** Letter-spacing in steps, tighter or wider, within the limits no reader sees. */
export function trackingWays({ state }: FitGround, wider: boolean): FitWay[] {
  const first = state.frames[0];
  if (first?.block.kind !== 'story') return [];
  const { block, page } = first;
  const ways: FitWay[] = [];
  for (let count = 1; count <= 10; count += 1) {
    const ems = Math.round(((block.tracking ?? 0) + (wider ? count : -count) * trackingStep) * 1000) / 1000;
    if (ems < trackingLimits.least || ems > trackingLimits.most) break;
    ways.push({ step: { kind: 'tracking', ems }, blocks: [{ page, block: { ...block, tracking: ems } }] });
  }
  return ways;
}

/** A deeper block where rows are free under it, or a shallower one; other blocks stay where they are. */
export function depthWays({ issue, state }: FitGround, deeper: boolean): FitWay[] {
  const room = (page: number, block: Block): number => roomBelow(issue.format, blocksOn(issue, page), block) - block.rows;
  const last = blocksOn(issue, state.page).find((entry) => entry.id === state.blockId);
  // Copy that is over may find room in any of its frames; the one with most free rows under it is taken.
  const frames = deeper && state.frames.length > 0 ? state.frames : [];
  const open = [...frames].sort((one, other) => room(other.page, other.block) - room(one.page, one.block))[0];
  const [page, block] = open ? [open.page, open.block] : [state.page, last];
  if (!block) return [];
  const most = deeper ? room(page, block) : Math.min(state.rowsFree, block.rows - 1);
  return Array.from({ length: Math.max(0, most) }, (_, index): FitWay => {
    const rows = deeper ? index + 1 : -index - 1;
    return { step: { kind: 'depth', rows }, blocks: [{ page, block: { ...block, rows: block.rows + rows } }] };
  });
}
