import { z } from 'zod';
import type { Db } from '@/db/open';
import { copyWithoutIssue, setArticleIssue } from '@/db/queries/issue-copy';
import type { IssueRecord } from '@/db/queries/issues';
import { articleRecords } from '@/db/queries/pages';
import { storyKinds } from '@/lib/copy/article-content';
import { may } from '@/lib/newsroom/policy';
import { err, ok } from '@/lib/newsroom/result';
import type { ArticleState } from '@/lib/newsroom/states';
import { stepArticle } from '@/lib/newsroom/workflow';
import { onPage, standsOn, stateOf } from './articles-subject';
import { issueSubject } from './issues-subject';
import { operation, type Actor } from './operation';
import type { LooseCopy } from './views/issue';

const placeable: readonly ArticleState[] = ['submitted', 'first-review', 'second-review', 'ready'];
/** More is looked for on the copy desk. */
const mostShown = 200;

/** What can be brought into an issue now, what was written on last first; at most 200. */
export const looseCopy = (db: Db): readonly LooseCopy[] => copyWithoutIssue(db, placeable, mostShown).map((row) => ({
  articleId: row.id, title: (row.title || row.kicker).replaceAll('\n', ' '), kind: storyKinds.find((kind) => kind === row.kind) ?? 'story', state: stateOf(row.state),
  section: row.section, priority: row.priority, characters: row.characters, photos: row.photos, updatedAt: row.updatedAt,
}));

const bringInput = z.object({ issueId: z.string(), articleIds: z.array(z.string()).min(1).max(mostShown) });

const mayPlace = (actor: Actor, state: ArticleState): boolean => actor.system === true || may(actor.roles, 'article.place', state, false);

/** Brings copy into an issue, in the order given, after what it has. Refused for copy of another issue or copy that may not be placed. */
export const bringIntoIssue = operation<typeof bringInput, IssueRecord, { brought: number }>({
  action: 'issue.makeUp', input: bringInput,
  subject: async (db, { issueId }) => { const subject = issueSubject(db, issueId); return subject.ok ? ok({ ...subject.value, version: undefined }) : subject; },
  async run(scene, { articleIds }, { value: issue }) {
    const found = new Map(articleRecords(scene.db, articleIds).map((article) => [article.id, article]));
    let brought = 0;
    for (const id of new Set(articleIds)) {
      const article = found.get(id);
      if (!article) return err({ code: 'not-found', what: 'article' });
      if (article.issueId === issue.id) continue;
      const state = stateOf(article.state);
      if (article.issueId !== null) return err({ code: 'refused', reason: 'article-in-other-issue', params: { title: article.title } });
      if (!stepArticle({ state, placedFrom: null }, 'place').ok) return err({ code: 'refused', reason: 'article-not-placeable', params: { title: article.title } });
      if (!mayPlace(scene.actor, state)) return err({ code: 'not-allowed', action: 'article.place', state });
      setArticleIssue(scene.db, id, issue.id);
      scene.note('article.issue', 'article', id, article.version, { to: issue.totalNumber });
      brought += 1;
    }
    return ok({ brought });
  },
});

const takeInput = z.object({ issueId: z.string(), articleId: z.string() });

/** Takes copy out of an issue; it goes back to the copy desk as it is. Refused ('issue-on-page') while it stands on a page. */
export const takeOutOfIssue = operation<typeof takeInput, IssueRecord, null>({
  action: 'issue.makeUp', input: takeInput,
  subject: async (db, { issueId }) => { const subject = issueSubject(db, issueId); return subject.ok ? ok({ ...subject.value, version: undefined }) : subject; },
  async run(scene, { articleId }, { value: issue }) {
    const [article] = articleRecords(scene.db, [articleId]);
    if (!article || article.issueId !== issue.id) return err({ code: 'not-found', what: 'article' });
    const state = stateOf(article.state);
    const [place] = await standsOn(scene.db, articleId);
    if (place) return err(onPage('issue-on-page', place));
    if (!scene.actor.system && !may(scene.actor.roles, 'article.edit', state, false)) return err({ code: 'not-allowed', action: 'article.edit', state });
    setArticleIssue(scene.db, articleId, null);
    scene.note('article.issue', 'article', articleId, article.version, { from: issue.totalNumber });
    return ok(null);
  },
});
