import { elementText } from '@/lib/copy/element-text';
import type { Story, StoryKind } from '@/lib/copy/story';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { benchOf } from '@/lib/makeup/edits/jump-place';
import type { PageProof } from '@/lib/makeup/page-proof';
import { flowStory, framesOf } from '@/lib/makeup/columns/story-flow';
import { storyLines } from '@/lib/makeup/machine/story-fit';
import { bodyCharacters } from '@/lib/makeup/columns/story-text';
import type { ArticleState } from '@/lib/newsroom/states';
import type { TypeCase } from '@/lib/typeset/faces';
import { placeOf, storyTitle } from './block-names';
import type { DeskStory } from './page-desk.types';

/** How a story's copy fits the blocks it stands in. */
export type Fit = { readonly kind: 'over'; readonly characters: number; readonly lines: number } | { readonly kind: 'under'; readonly lines: number } | { readonly kind: 'exact' };

/** A story as the list shows it. */
export interface StoryLine {
  readonly articleId: string; readonly title: string; readonly kind: StoryKind; readonly state: ArticleState; readonly section: string; readonly priority: number; readonly wantedPage: number | null;
  /** Body lines: of the measure it is set in once it stands in a block, else of a basic column. */
  readonly lines: number;
  /** Characters of a full line of that measure where it is not the basic column's; null: it is. */
  readonly perLine: number | null;
  /** Body characters by the print rule. */
  readonly characters: number;
  readonly photos: number;
  /** Page of its head; null: it waits for one. */
  readonly page: number | null;
  /** Pages it goes on at, in order. */
  readonly goesOn: readonly number[];
  /** Null while it stands nowhere, and for what is set into a box with others. */
  readonly fit: Fit | null;
  readonly placeable: boolean;
}

/** What a flow through the same blocks gave last, by story: other blocks of the page do not change it. */
const flows = new WeakMap<Story, { readonly key: string; readonly lines: number; readonly perLine: number | null }>();

/** Lines in a basic column, by story: a story that changes is another object. */
const lengths = new WeakMap<Story, number>();

function basicLength(bench: Bench, story: Story): number {
  const lines = lengths.get(story) ?? storyLines(bench, story);
  lengths.set(story, lines);
  return lines;
}

/** Lines of a story as it is set in its blocks. */
function setLength(issue: IssueLayout, story: Story, typeCase: TypeCase): { lines: number; perLine: number | null } | null {
  const frames = framesOf(issue, story.articleId);
  if (frames[0]?.block.kind !== 'story') return null;
  const key = JSON.stringify(frames);
  const known = flows.get(story);
  if (known?.key === key) return known;
  const set = flowStory(issue, story.articleId, typeCase);
  const lines = set.reduce((sum, frame) => sum + frame.lines.length + (frame.overset?.lines ?? 0), 0);
  const perLine = Math.floor((set[0]?.columns[0]?.width ?? 0) / issue.format.bodySize + 0.01);
  const length = { key, lines, perLine: perLine === issue.format.charactersPerColumn ? null : perLine };
  flows.set(story, length);
  return length;
}

/** Whether the copy of a story is too long for its blocks, leaves white in them, or fills them. */
function fitOf(issue: IssueLayout, articleId: string, proofs: ReadonlyMap<number, PageProof>): Fit | null {
  const frames = framesOf(issue, articleId);
  if (frames.length === 0) return null;
  const ids = new Set(frames.map((frame) => frame.block.id));
  const pages = [...new Set(frames.map((frame) => frame.page))].flatMap((page) => proofs.get(page) ?? []);
  const overset = pages.flatMap((proof) => proof.overset).filter((entry) => ids.has(entry.blockId));
  if (overset.length > 0) return { kind: 'over', characters: overset.reduce((sum, entry) => sum + entry.characters, 0), lines: overset.reduce((sum, entry) => sum + entry.lines, 0) };
  const white = pages.flatMap((proof) => proof.holes).filter((hole) => hole.blockId !== null && ids.has(hole.blockId)).reduce((sum, hole) => sum + hole.columns * hole.rows, 0);
  return white > 0 ? { kind: 'under', lines: white } : { kind: 'exact' };
}

/** State of an article as the pages on the screen make it: what has just been placed or taken off is told before it is saved. */
const stateHere = (state: ArticleState, page: number | null): ArticleState => (page !== null && state !== 'published' ? 'placed' : page === null && state === 'placed' ? 'ready' : state);

/** Every story of the issue, in the order of its copy. */
export function storyLinesOf(issue: IssueLayout, known: readonly DeskStory[], proofs: ReadonlyMap<number, PageProof>, placeable: (articleId: string) => boolean, typeCase: TypeCase): readonly StoryLine[] {
  const bench = benchOf(issue, 1, typeCase);
  // Photo news stands on its page by its picture alone.
  const pictured = new Map(issue.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'photo' ? [[block.articleId, page.number] as const] : []))));
  return Object.values(issue.stories).map((story): StoryLine => {
    const { articleId } = story;
    const entry = known.find((other) => other.articleId === articleId);
    const page = placeOf(issue, articleId)?.page ?? pictured.get(articleId) ?? null;
    const set = setLength(issue, story, typeCase);
    return {
      articleId, title: storyTitle(issue, articleId), kind: story.kind, section: story.section, priority: story.priority, photos: story.photos.length,
      state: stateHere(entry?.state ?? 'draft', page), wantedPage: entry?.wantedPage ?? null,
      lines: set?.lines ?? basicLength(bench, story), perLine: set?.perLine ?? null, characters: story.body.reduce((sum, element) => sum + bodyCharacters(elementText(element)), 0),
      page, goesOn: framesOf(issue, articleId).filter((frame) => frame.block.kind === 'jump').map((frame) => frame.page),
      fit: fitOf(issue, articleId, proofs), placeable: placeable(articleId),
    };
  });
}
