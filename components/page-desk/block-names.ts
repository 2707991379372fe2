import { elementText } from '@/lib/copy/element-text';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';

/** Articles a block prints, in order. */
export function articlesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'story': case 'jump': case 'teaser': case 'photo': return [block.articleId];
    case 'briefs': return block.articleIds;
    case 'masthead': case 'folio': case 'notice': case 'empty': return [];
  }
}

/** Does the block give its articles their place in the issue, rather than go on with them or show a picture of them? */
export const isHead = (block: Block): boolean => block.kind === 'story' || block.kind === 'briefs' || block.kind === 'teaser';

/** A story's title on one line; its kicker or first words when it has none. */
export function storyTitle(issue: IssueLayout, articleId: string): string {
  const story = issue.stories[articleId];
  if (!story) return '';
  const words = story.body.map(elementText).find((text) => text !== '') ?? '';
  return (story.decks.title || story.decks.kicker || words.slice(0, 16)).replaceAll('\n', ' ').trim();
}

/** What a block is called after: its story's title, its own heading, or nothing. */
export function blockTitle(issue: IssueLayout, block: Block): string {
  switch (block.kind) {
    case 'story': case 'jump': case 'teaser': case 'photo': return storyTitle(issue, block.articleId);
    case 'briefs': return block.title;
    case 'notice': return block.title || block.text.split('\n')[0] || '';
    case 'masthead': case 'folio': case 'empty': return '';
  }
}

/** Where an article's head stands: page number and block; null when it stands nowhere. */
export function placeOf(issue: IssueLayout, articleId: string): { readonly page: number; readonly block: Block } | null {
  for (const page of issue.pages) for (const block of page.blocks) if (isHead(block) && articlesIn(block).includes(articleId)) return { page: page.number, block };
  return null;
}
