import { articlesIn, isHead } from '@/components/page-desk/block-names';
import { suggestBlock, suggestCell } from '@/components/page-desk/suggest-place';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { inReadingOrder } from '@/lib/makeup/edits/page-order';
import { flowStory } from '@/lib/makeup/columns/story-flow';
import type { TypeCase } from '@/lib/typeset/faces';

/** Pages by number with the blocks they are to have. */
export type PageBlocks = Readonly<Record<number, readonly Block[]>>;

/** A story put on another page, with what else that changes; `overset`: characters that find no room there. Null: the page has no room for it. */
export interface StoryMove { readonly blocks: PageBlocks; readonly block: Block; readonly overset: number }

const withPages = (issue: IssueLayout, pages: IssueLayout['pages']): IssueLayout => ({ ...issue, pages });

/** Blocks without an article: its head, its continuations where `jumps` says so, its place in a box of briefs. A box nobody is left in goes. */
function without(blocks: readonly Block[], articleId: string, jumps: (block: Block) => boolean): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (!articlesIn(block).includes(articleId)) return [block];
    if (block.kind === 'briefs') { const articleIds = block.articleIds.filter((id) => id !== articleId); return articleIds.length > 0 ? [{ ...block, articleIds }] : []; }
    return block.kind === 'jump' && !jumps(block) ? [block] : [];
  });
}

const changed = (before: IssueLayout, after: IssueLayout): PageBlocks => Object.fromEntries(after.pages.filter((page) => page.blocks !== before.pages.find((other) => other.number === page.number)?.blocks
  && JSON.stringify(page.blocks) !== JSON.stringify(before.pages.find((other) => other.number === page.number)?.blocks)).map((page) => [page.number, page.blocks]));

/**
 * Puts a story on a page: in the place and the size the engine suggests there, photo news as large as it was. It leaves where it stood.
 * Its continuations go when it is whole there; else those on later pages go on, numbered anew. Null: no room.
 */
export function moveStory(issue: IssueLayout, articleId: string, to: number, newId: string, typeCase: TypeCase): StoryMove | null {
  const story = issue.stories[articleId];
  const picture = issue.pages.flatMap((page) => page.blocks).find((block) => block.kind === 'photo' && block.articleId === articleId);
  const headed = issue.pages.some((page) => page.blocks.some((block) => isHead(block) && articlesIn(block).includes(articleId)));
  if (!story) return null;
  const bare = withPages(issue, issue.pages.map((page) => ({ ...page, blocks: without(page.blocks, articleId, () => true) })));
  const cell = picture && !headed ? suggestCell(bare, to, picture.columns, picture.rows) : null;
  const block = picture && !headed ? cell && cell.rows >= Math.min(picture.rows, 6) ? { ...picture, ...cell } : null : suggestBlock(bare, to, story, typeCase, newId);
  if (!block) return null;
  const placed = (pages: IssueLayout['pages']): IssueLayout => withPages(issue, inReadingOrder(pages.map((page) => (page.number === to ? { ...page, blocks: [...page.blocks, block] } : page))));
  const whole = placed(bare.pages);
  const rest = (layout: IssueLayout): number => (block.kind === 'story' ? flowStory(layout, articleId, typeCase).at(-1)?.overset?.characters ?? 0 : 0);
  if (rest(whole) === 0) return { blocks: changed(issue, whole), block, overset: 0 };
  const goesOn = placed(issue.pages.map((page) => ({ ...page, blocks: without(page.blocks, articleId, () => page.number <= to) })));
  return { blocks: changed(issue, goesOn), block, overset: rest(goesOn) };
}

/** Takes a story off every page it stands on. */
export function takeOffStory(issue: IssueLayout, articleId: string): PageBlocks {
  return changed(issue, withPages(issue, issue.pages.map((page) => ({ ...page, blocks: without(page.blocks, articleId, () => true) }))));
}

/** The issue with these pages' blocks. */
export const withBlocks = (issue: IssueLayout, blocks: PageBlocks): IssueLayout => withPages(issue, issue.pages.map((page) => (blocks[page.number] ? { ...page, blocks: blocks[page.number]! } : page)));
