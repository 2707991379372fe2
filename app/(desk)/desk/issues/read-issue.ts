import type { DeskStory, DeskView } from '@/components/page-desk/page-desk.types';
import { checkIssue } from '@/lib/desk/checks';
import type { DeskError } from '@/lib/desk/error';
import { issueView } from '@/lib/desk/issues';
import type { Actor } from '@/lib/desk/operation';
import { mayRead } from '@/lib/desk/read-rights';
import { store } from '@/lib/desk/store';
import type { IssueView } from '@/lib/desk/views/issue';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { issueProofs } from '@/lib/press/compose';
import type { Finding } from '@/lib/proof/finding';
import { pageFindings } from '@/lib/proof/preflight';
import type { IssueLayout } from '@/lib/makeup/issue-layout';

export interface ReadIssue { readonly view: IssueView; readonly layout: IssueLayout; readonly findings: readonly Finding[] }

/** An issue with everything its screens show, for someone who may read it. */
export async function readIssue(actor: Actor | null, total: number): Promise<Result<ReadIssue, DeskError>> {
  const staff = mayRead(actor, 'desk.read', 'any');
  if (!staff.ok) return staff;
  const db = store().read;
  const view = Number.isInteger(total) ? await issueView(db, total, actor) : null;
  if (!view) return err({ code: 'not-found', what: 'issue' });
  const allowed = mayRead(actor, 'issue.read', view.status);
  if (!allowed.ok) return allowed;
  const [{ layout }, findings] = await Promise.all([issueProofs(db, view.id), checkIssue(db, view.id)]);
  return ok({ view, layout, findings });
}

/** Findings that no page shows by itself: of masthead and stories. Those of pages are found again in the browser while it is made up. */
export async function standingFindings(issueId: string): Promise<readonly Finding[]> {
  const db = store().read;
  const { proofs } = await issueProofs(db, issueId);
  const live = new Set(proofs.flatMap(pageFindings).map((finding) => JSON.stringify(finding)));
  return (await checkIssue(db, issueId)).filter((finding) => !live.has(JSON.stringify(finding)));
}

/** The issue's stories with where they stand on their way: those without a page first. */
export function deskStories(view: IssueView): readonly DeskStory[] {
  const waiting = view.unplaced.map(({ articleId, title, state, wantedPage }) => ({ articleId, title, state, wantedPage }));
  const placed = view.flatplan.flatMap((page) => page.stories.map(({ articleId, title, state, wantedPage }) => ({ articleId, title, state, wantedPage })));
  return [...new Map([...waiting, ...placed].map((story) => [story.articleId, story])).values()];
}

/** An issue as the page desk takes it. */
export async function readDesk(actor: Actor | null, total: number): Promise<Result<DeskView, DeskError>> {
  const read = await readIssue(actor, total);
  if (!read.ok) return read;
  const { view, layout } = read.value;
  return ok({
    issueId: view.id, total: view.totalNumber, label: view.label, status: view.status, layout,
    pages: view.flatplan.map(({ id, number, section, credits, status, version, blocks }) => ({ id, number, section, credits, status, version, blocks })),
    stories: deskStories(view),
    findings: await standingFindings(view.id), mayMakeUp: view.may.makeUp, mayTakeOver: actor !== null && may(actor.roles, 'page.takeOver', view.status, false),
  });
}
