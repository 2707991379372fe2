import type { CopyPlace } from '@/components/copy-editor/copy-fit-line.types';
import { characterCount, emptyContent, storyFromArticle, type ArticleContent } from '@/lib/copy/article-content';
import type { BodyBlock } from '@/lib/copy/body-schema';
import type { ArticleView } from '@/lib/desk/views/article';
import { makeUp, onePass } from '@/lib/makeup/machine/make-up';
import { frontPage, specimenIssue } from '@/lib/makeup/specimen';
import { typeCase } from '@/lib/typeset/type-case';

const sentences = ['清早六点，老船厂的大门开了，街坊们推着车走上新修的步道。', '“等了三十年，总算走通了。”住在巷口的周婶说。', '据介绍，全线6.2公里，沿途设8处驿站、126盏路灯，今年九月全部完工。', '孩子们沿着河岸跑，老人坐在树荫下看船。'];

/** An article of so many characters: paragraphs of some 120, a crosshead now and then. */
export function longArticle(characters: number): ArticleContent {
  const content: BodyBlock[] = [];
  let article: ArticleContent = { ...emptyContent(), title: '一条步道串起四个码头', subtitle: '沿河慢行系统全线贯通' };
  for (let turn = 0; characterCount(article) < characters; turn += 1) {
    if (turn % 8 === 7) content.push({ type: 'crosshead', content: [{ type: 'text', text: '路修到了家门口' }] });
    content.push({ type: 'paragraph', content: [{ type: 'text', text: Array.from({ length: 4 }, (_, nth) => sentences[(turn + nth) % sentences.length]).join('') }] });
    article = { ...article, body: { type: 'doc', content } };
  }
  return article;
}

/** It as the copy desk gets it, and its place: made up by the machine on a page of its own. */
export function longStory(characters: number): { readonly view: ArticleView; readonly place: CopyPlace } {
  const content = longArticle(characters);
  const story = storyFromArticle(content, {}, 'long', {});
  const specimen = specimenIssue(frontPage, 2);
  const issue = { ...specimen, stories: { long: story } };
  let next = 0;
  const made = makeUp([story], issue, { pages: [1, 2], seed: 1, newId: () => `b${(next += 1)}`, keepPinned: false }, typeCase, onePass)[0];
  const pages = (made?.pages ?? issue.pages).map((page) => ({ ...page, blocks: page.blocks.filter((block) => 'articleId' in block && block.articleId === 'long') }));
  const head = pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'story' ? [{ page: page.number, blockId: block.id }] : [])))[0] ?? null;
  const view: ArticleView = {
    id: 'long', state: 'draft', content, photos: [], issueTotal: 1, characters: characterCount(content), returnReason: '', createdBy: '甲', createdAt: '2026-07-01T00:00:00Z', updatedAt: '2026-07-01T00:00:00Z', version: 1, standsOn: [], own: true, locked: false, mayUnlock: false,
    may: { edit: true, submit: false, review: false, return: false, spike: false, restore: false },
  };
  return { view, place: { layout: { ...issue, pages }, head } };
}
