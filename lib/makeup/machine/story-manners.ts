import { elementText } from '@/lib/copy/element-text';
import type { Story } from '@/lib/copy/story';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { StoryManner } from './story-fit';

/** Where a story stands on its page: the lead or not, the title size that bounds it (the lead's own least), in a box or not. */
export interface Standing { readonly lead: boolean; readonly most: number; readonly framed: boolean }
/** Any story that does not lead. */
export const lesser: Standing = { lead: false, most: 28, framed: false };

/** How each story is to stand: faces alternate so that neighbours differ, a short last piece stands on a tint. */
export function manners(issue: IssueLayout): (story: Story, stand: Standing) => StoryManner {
  const ranked = Object.values(issue.stories).filter((story) => story.kind === 'story');
  const order = new Map(ranked.map((story, index) => [story.articleId, index]));
  return (story, { lead, most, framed }) => {
    const characters = story.body.reduce((sum, element) => sum + elementText(element).length, 0);
    const small = story.priority >= 5 && characters < 180 && story.photos.length === 0 && !lead;
    const face = lead ? 'song-heavy' : (order.get(story.articleId) ?? 0) % 3 === 1 ? 'hei-bold' : 'song-heavy';
    const sizes = lead ? { least: Number.isFinite(most) ? most : 0, most: Infinity } : { least: 0, most };
    return { face, lead, sizes, border: small ? 'tint' : framed ? 'rule' : 'none' };
  };
}

/** Articles that stand on a page already. */
export function standing(issue: IssueLayout): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const page of issue.pages) for (const block of page.blocks) {
    if (block.kind === 'briefs') block.articleIds.forEach((id) => ids.add(id));
    else if ('articleId' in block && block.kind !== 'jump') ids.add(block.articleId);
  }
  return ids;
}
