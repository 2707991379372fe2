import type { DeskView } from '@/components/page-desk/page-desk.types';
import { makeUp, onePass } from '@/lib/makeup/machine/make-up';
import { frontPage, specimenIssue } from '@/lib/makeup/specimen';
import { typeCase } from '@/lib/typeset/type-case';

/** A full front page: the lead with a picture, and all the pieces a front page has, made up by the machine. */
export function fullPage(): DeskView {
  let next = 0;
  const photo = { file: 'lead.jpg', width: 2400, height: 1600, caption: '改造后的小区门前，居民在新步道上散步' };
  const issue = specimenIssue(frontPage.map((piece) => (piece.id === 'lead' ? { ...piece, photos: [photo] } : piece)), 2);
  const made = makeUp(Object.values(issue.stories), issue, { pages: [1, 2], seed: 1, newId: () => `b${(next += 1)}`, keepPinned: true }, typeCase, onePass)[0]!;
  const layout = { ...issue, pages: made.pages };
  return {
    issueId: 'issue', total: 1, label: '第1期', status: 'making', layout, findings: [], mayMakeUp: true,
    pages: made.pages.map((page) => ({ ...page, id: `page-${page.number}`, status: 'dummy', version: 1 })),
    stories: Object.values(layout.stories).map((story) => ({ articleId: story.articleId, title: story.decks.title, state: 'placed', wantedPage: null })),
  };
}
