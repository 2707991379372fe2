import type { FirstStep, IssueAhead, Waiting } from '@/components/overview/overview';
import { listArticles, type ArticleFilter } from '@/lib/desk/articles';
import { listIssues } from '@/lib/desk/issues';
import type { Actor } from '@/lib/desk/operation';
import { readPublication, unnamed } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { dayIn } from '@/lib/newsroom/almanac';
import { may } from '@/lib/newsroom/policy';
import type { ArticleState } from '@/lib/newsroom/states';
import { withOpenings } from './openings';

/** Rows shown of each heap. */
const few = 8;
const dayLength = 24 * 3600 * 1000;

/** The issue everybody works on: the earliest that is not out yet, with how far it is. */
export async function issueAhead(now: Date = new Date()): Promise<IssueAhead | null> {
  const [issues, publication] = await Promise.all([listIssues(store().read), readPublication(store().read)]);
  const open = issues.filter((issue) => issue.status !== 'published' && issue.status !== 'corrected').sort((a, b) => a.date.localeCompare(b.date))[0];
  if (!open) return null;
  const { counts } = await listArticles(store().read, { issueId: open.id, pageSize: 1 });
  const stories = Object.entries(counts).reduce((sum, [state, count]) => sum + (state === 'spiked' ? 0 : count), 0);
  const daysLeft = Math.round((Date.parse(open.date) - Date.parse(dayIn(publication.timeZone, now))) / dayLength);
  return { total: open.totalNumber, number: open.numberInYear, date: open.date, lunar: open.lunar, status: open.status, stories, placed: counts.placed + counts.published, daysLeft };
}

/** What is still to be done in a newsroom that has just been set up, for those who may do it. */
export async function firstSteps(actor: Actor): Promise<readonly FirstStep[]> {
  const [publication, issues] = await Promise.all([readPublication(store().read), listIssues(store().read)]);
  if (issues.length > 0 && publication.name !== unnamed) return [];
  const steps = [
    { key: 'stepSettings', href: '/desk/settings', open: publication.name === unnamed && may(actor.roles, 'publication.edit', 'any', false) },
    { key: 'stepUsers', href: '/desk/users', open: may(actor.roles, 'user.manage', 'any', false) },
    { key: 'stepIssue', href: '/desk/issues/new', open: issues.length === 0 && may(actor.roles, 'issue.create', 'any', false) },
  ] as const;
  return steps.filter((step) => step.open);
}

async function heap(actor: Actor, key: Waiting['key'], states: readonly ArticleState[], mine: ArticleFilter['mine']): Promise<Waiting> {
  const lists = await Promise.all(states.map((state) => listArticles(store().read, { state, mine, pageSize: few })));
  const query = new URLSearchParams({ ...(states.length === 1 && states[0] ? { state: states[0] } : {}), ...(mine ? { mine: '1' } : {}) });
  return { key, rows: await withOpenings(lists.flatMap((list) => list.rows).slice(0, few), actor), total: lists.reduce((sum, list) => sum + list.total, 0), href: `/desk/articles?${query}` };
}

/** What waits for this person, by what their roles may do: returned copy first, then reviews, proofs, pages, their own copy. */
export async function waitingFor(actor: Actor): Promise<readonly Waiting[]> {
  const mine = { userId: actor.userId, personId: actor.personId };
  const permits = (action: 'article.review' | 'article.edit' | 'article.place', state: ArticleState) => may(actor.roles, action, state, false);
  const reviews = (['submitted', 'first-review', 'second-review'] as const).filter((state) => permits('article.review', state));
  const heaps: Waiting[] = [];
  const returned = await heap(actor, 'returnedToMe', ['returned'], mine);
  if (returned.total > 0) heaps.push(returned);
  if (reviews.length > 0) heaps.push(await heap(actor, 'waitingReview', reviews, undefined));
  if (actor.roles.includes('proofreader')) heaps.push(await heap(actor, 'waitingProof', ['ready', 'placed'], undefined));
  else if (permits('article.place', 'ready')) heaps.push(await heap(actor, 'ready', ['ready'], undefined));
  if (may(actor.roles, 'article.create', 'any', false)) {
    const own = await listArticles(store().read, { mine, pageSize: few });
    heaps.push({ key: 'myCopy', rows: await withOpenings(own.rows, actor), total: own.total, href: '/desk/articles?mine=1' });
  }
  return heaps;
}
