import type { Block } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { stepArticle } from '@/lib/newsroom/workflow';
import { newBlockId } from '../block-id';
import { articlesIn, isHead, placeOf } from '../block-names';
import type { DeskStory } from '../page-desk.types';

/** Why a block of an old version does not come back. */
export type LeftWhy = 'spiked' | 'elsewhere' | 'gone' | 'headless' | 'off-grid';
export interface LeftOut { readonly block: Block; readonly articleId: string | null; readonly why: LeftWhy; /** Page it stands on now, for 'elsewhere'. */ readonly page: number }

export interface Restored { readonly blocks: readonly Block[]; readonly left: readonly LeftOut[] }

/**
 * What of an old version can stand on its page today. Copy that was spiked, went to another page or left the issue stays away and is
 * named; a continuation needs its story's head; what lies outside a format that changed since stays away too.
 */
export function restorable(issue: IssueLayout, stories: readonly DeskStory[], page: number, old: readonly Block[]): Restored {
  const left: LeftOut[] = [];
  const fits = (block: Block): boolean => block.column + block.columns <= issue.format.columns && block.row + block.rows <= issue.format.rows;
  const without: IssueLayout = { ...issue, pages: issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks: [] } : entry)) };
  const taken = new Set(without.pages.flatMap((entry) => entry.blocks.map((block) => block.id)));
  const obstacle = (articleId: string): { why: LeftWhy; page: number } | null => {
    if (!issue.stories[articleId]) return { why: 'gone', page: 0 };
    const state = stories.find((story) => story.articleId === articleId)?.state;
    if (state !== undefined && state !== 'placed' && !stepArticle({ state, placedFrom: null }, 'place').ok) return { why: 'spiked', page: 0 };
    const other = placeOf(without, articleId);
    return other ? { why: 'elsewhere', page: other.page } : null;
  };
  const heads = new Set(old.filter((block) => block.kind === 'story').flatMap(articlesIn).filter((id) => obstacle(id) === null));
  const blocks: Block[] = [];
  const leave = (block: Block, articleId: string | null, why: LeftWhy, at = 0) => { left.push({ block, articleId, why, page: at }); };
  for (const block of old) {
    if (!fits(block)) { leave(block, articlesIn(block)[0] ?? null, 'off-grid'); continue; }
    const own = taken.has(block.id) ? { ...block, id: newBlockId() } : block;
    if (own.kind === 'briefs') {
      const stay = own.articleIds.filter((id) => { const why = obstacle(id); if (why) leave(block, id, why.why, why.page); return !why; });
      if (stay.length > 0) blocks.push({ ...own, articleIds: stay });
    } else if (isHead(own)) {
      const articleId = articlesIn(own)[0] ?? '';
      const why = obstacle(articleId);
      if (why) leave(block, articleId, why.why, why.page); else blocks.push(own);
    } else if (own.kind === 'jump') {
      const head = heads.has(own.articleId) || placeOf(without, own.articleId) !== null;
      const other = without.pages.find((entry) => entry.blocks.some((there) => there.kind === 'jump' && there.articleId === own.articleId && there.part === own.part));
      if (!head) leave(block, own.articleId, issue.stories[own.articleId] ? 'headless' : 'gone');
      else if (other) leave(block, own.articleId, 'elsewhere', other.number);
      else blocks.push(own);
    } else if (own.kind === 'photo' && !issue.stories[own.articleId]) leave(block, own.articleId, 'gone');
    else blocks.push(own);
  }
  return { blocks, left };
}
