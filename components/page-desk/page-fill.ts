import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { benchOf } from '@/lib/makeup/edits/jump-place';
import type { PageProof } from '@/lib/makeup/page-proof';
import { storyLines } from '@/lib/makeup/machine/story-fit';
import type { TypeCase } from '@/lib/typeset/faces';
import { isHead, articlesIn } from './block-names';

/** How full a page is. Lines are those of a basic column, as copy is counted. */
export interface PageFill {
  /** Share of the type area that is printed on or belongs to furniture, 0–1. */
  readonly share: number;
  /** Lines of a basic column that the white would hold. */
  readonly free: number;
  readonly overset: { readonly characters: number; readonly lines: number };
  /** Does any copy stand on it? */
  readonly copy: boolean;
}

/** Reads off a proof how full its page is; a place kept for copy (an empty block) is white. */
export function fillOf(proof: PageProof): PageFill {
  const line = (proof.grid.columns[0]?.width ?? 1) * proof.grid.leading;
  const area = proof.typeArea.width * proof.typeArea.height;
  const kept = proof.regions.filter((region) => region.kind === 'empty').reduce((sum, { rect }) => sum + rect.width * rect.height, 0);
  const white = proof.whiteSpace * area + kept;
  const columns = proof.holes.reduce((sum, hole) => sum + (hole.blockId === null ? hole.columns * hole.rows : Math.floor((hole.rect.width * hole.rect.height) / line + 0.01)), 0);
  return {
    share: Math.max(0, 1 - white / area), free: columns + Math.floor(kept / line),
    overset: proof.overset.reduce((sum, entry) => ({ characters: sum.characters + entry.characters, lines: sum.lines + entry.lines }), { characters: 0, lines: 0 }),
    copy: proof.regions.some((region) => region.articleIds.length > 0),
  };
}

/** Whole percent of a page that is filled; 100 only when nothing is white, 0 only when all is. */
export const percentOf = (fill: PageFill): number => (fill.share >= 0.9995 ? 100 : Math.max(fill.share > 0 ? 1 : 0, Math.min(99, Math.floor(fill.share * 100))));

/** Copy that wants room in an issue, and the room there is, all in lines of a basic column. */
export interface Balance { readonly stories: number; readonly waiting: number; readonly overset: number; readonly free: number }

/** What waits for a page, what found no room, and what is still white on the pages. Teasers are no copy: they announce it. */
export function balanceOf(issue: IssueLayout, proofs: readonly PageProof[], typeCase: TypeCase): Balance {
  const placed = new Set(issue.pages.flatMap((page) => page.blocks.flatMap((block) => (isHead(block) || block.kind === 'photo' ? articlesIn(block) : []))));
  const bench = benchOf(issue, 1, typeCase);
  const waiting = Object.values(issue.stories).filter((story) => story.kind !== 'teaser' && !placed.has(story.articleId));
  const fills = proofs.map(fillOf);
  return {
    stories: waiting.length, waiting: waiting.reduce((sum, story) => sum + storyLines(bench, story), 0),
    overset: fills.reduce((sum, fill) => sum + fill.overset.lines, 0), free: fills.reduce((sum, fill) => sum + fill.free, 0),
  };
}
