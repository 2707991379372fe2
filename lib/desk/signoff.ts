import { z } from 'zod';
import type { Db } from '@/db/open';
import { insertEdition, lastEdition, markPublished, markUnpublished, nextRevision, type EditionRecord } from '@/db/queries/editions';
import { writersOf, usersWithRole } from '@/db/queries/notices';
import { hasCopyOnPages, publicationRecord, updateIssue, wasPublished, type IssueRecord } from '@/db/queries/issues';
import { articleRecords, lastEventDetail, pageRecords, setArticleStanding, tagsOf } from '@/db/queries/pages';
import { issueLabel } from '@/lib/newsroom/numbering';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { IssueStatus } from '@/lib/newsroom/states';
import { reasonLength, stepArticle, stepIssue, type IssueStep } from '@/lib/newsroom/workflow';
import { issueProofs } from '@/lib/press/compose';
import { freezeEdition } from '@/lib/press/edition';
import { writeEditionFiles } from '@/lib/press/page-images';
import { seriousFindings } from '@/lib/proof/preflight';
import { findingsOf } from './checks';
import type { DeskError } from './error';
import { issueSubject, statusOf } from './issues-subject';
import { articlesOf } from './layout-schema';
import { notify } from './notices';
import { operation, type Operation, type Scene } from './operation';
import { blocksOf, standingOf } from './pages';
import { voidSignOff } from './signoff-void';

/** Where an issue stands after a step; `edition` is the revision concerned, null when there is none. */
export interface IssueStanding { readonly status: IssueStatus; readonly version: number; readonly edition: { readonly id: string; readonly revision: number; readonly sha256: string } | null }

const reason = z.string().trim().min(reasonLength.least, { message: 'field.too_small' }).max(reasonLength.most, { message: 'field.too_big' });
const which = { issueId: z.string(), version: z.number().int().optional() };
const subject = async (db: Db, input: { issueId: string }) => issueSubject(db, input.issueId);
const baseVersion = (input: { version?: number | undefined }): number | undefined => input.version;
const refused = (code: string, params: Record<string, string | number> = {}): Result<never, DeskError> => err({ code: 'refused', reason: code, params });

/** Takes a step of the issue's way and returns the standing after it. */
function step(scene: Scene, issue: IssueRecord, name: IssueStep, fields: { returnRemarks?: string } = {}): Result<{ status: IssueStatus; version: number }, DeskError> {
  const after = stepIssue(statusOf(issue), name);
  if (!after.ok) return refused('no-such-step', { step: name, state: after.error.from });
  return ok({ status: after.value, version: updateIssue(scene.db, issue.id, { status: after.value, ...fields }) });
}

/** Articles standing on the issue's pages. */
const articlesOnPages = (db: Db, issueId: string) =>
  articleRecords(db, [...new Set(pageRecords(db, issueId).flatMap((page) => blocksOf(db, page.id).flatMap((block) => articlesOf(block))))]);

const aboutIssue = (issue: IssueRecord) => ({ kind: 'issue' as const, id: issue.id, title: issueLabel(issue) });
/** Who makes the issue up. */
const deskOf = (db: Db) => usersWithRole(db, ['editor', 'chief-editor']);

const editionRef = ({ id, revision, sha256 }: EditionRecord) => ({ id, revision, sha256 });

/** Hands the made-up issue to the chief editor. */
export const submitIssue: Operation<IssueStanding> = operation({
  action: 'issue.submit', input: z.object(which), subject, baseVersion,
  async run(scene, _input, { value: issue }) {
    if (!hasCopyOnPages(scene.db, issue.id)) return refused('issue-empty');
    const after = step(scene, issue, 'submit', { returnRemarks: '' });
    if (!after.ok) return after;
    scene.note('issue.submit', 'issue', issue.id, after.value.version);
    return ok({ ...after.value, edition: null });
  },
});

/** Sends the issue back to the desk with remarks; a sign-off that stood is void. */
export const returnIssue: Operation<IssueStanding> = operation({
  action: 'issue.return', input: z.object({ ...which, remarks: reason }), subject, baseVersion,
  async run(scene, { remarks }, { value: issue }) {
    if (statusOf(issue) === 'signed-off') {
      voidSignOff(scene, issue.id, `returned:${remarks}`);
      const version = updateIssue(scene.db, issue.id, { returnRemarks: remarks });
      scene.note('issue.return', 'issue', issue.id, version, { remarks });
      notify(scene, { to: deskOf(scene.db), kind: 'returned', subject: aboutIssue(issue), params: { total: issue.totalNumber, reason: remarks } });
      return ok({ status: 'making', version, edition: null });
    }
    const after = step(scene, issue, 'return', { returnRemarks: remarks });
    if (!after.ok) return after;
    scene.note('issue.return', 'issue', issue.id, after.value.version, { remarks });
    notify(scene, { to: deskOf(scene.db), kind: 'returned', subject: aboutIssue(issue), params: { total: issue.totalNumber, reason: remarks } });
    return ok({ ...after.value, edition: null });
  },
});

/**
 * The chief editor approves the issue: the checks run, and the issue is frozen as an edition with its hashes. Serious findings need
 * `override`, the reason for printing all the same, which is kept. Signing an issue nobody submitted counts as submitting it too.
 */
export const signOffIssue: Operation<IssueStanding> = operation({
  action: 'issue.signOff', input: z.object({ ...which, override: reason.optional() }), subject, baseVersion,
  async run(scene, { override }, { value: issue }) {
    const { db } = scene;
    const publication = publicationRecord(db);
    if (!publication) return refused('publication-missing');
    if (!hasCopyOnPages(db, issue.id)) return refused('issue-empty');
    const { layout, proofs } = await issueProofs(db, issue.id);
    const findings = findingsOf(db, issue, layout, proofs);
    const serious = seriousFindings(findings);
    if (serious.length > 0 && override === undefined) return refused('serious-findings', { count: serious.length });
    if (statusOf(issue) === 'making') scene.note('issue.submit', 'issue', issue.id, issue.version, { impliedBy: 'issue.signOff' });
    const after = step(scene, issue, 'signOff', { returnRemarks: '' });
    if (!after.ok) return after;
    const frozen = freezeEdition(issue, publication, layout, proofs, tagsOf(db, Object.keys(layout.stories)));
    const edition = { id: scene.newId(), revision: nextRevision(db, issue.id), sha256: frozen.sha256 };
    insertEdition(db, {
      ...edition, issueId: issue.id, content: frozen.json, signedBy: scene.actor.name, signedAt: scene.at,
      overrideReason: serious.length > 0 ? override ?? '' : '', findings, correction: correctionOf(db, issue.id),
    });
    scene.note('issue.signOff', 'issue', issue.id, after.value.version, { ...edition, findings: findings.length, serious: serious.length, ...(serious.length > 0 ? { override } : {}) });
    const told = [...usersWithRole(db, ['editor', 'proofreader', 'chief-editor']), ...articlesOnPages(db, issue.id).flatMap((article) => writersOf(db, article.id))];
    notify(scene, { to: told, kind: 'signedOff', subject: aboutIssue(issue), params: { total: issue.totalNumber } });
    return ok({ ...after.value, edition });
  },
});

/** Why the revision about to be signed corrects what readers have; empty when they had nothing yet. */
function correctionOf(db: Db, issueId: string): string {
  if (!wasPublished(db, issueId)) return '';
  const detail = lastEventDetail(db, 'issue', issueId, 'issue.correct');
  return typeof detail === 'object' && detail !== null && 'reason' in detail ? String(detail.reason) : '';
}

/** The signed edition that is to be published; the rights are asked before anything is drawn. */
const editionToPublish = operation({
  action: 'issue.publish', input: z.object(which), subject, baseVersion,
  async run(scene, _input, { value: issue }): Promise<Result<EditionRecord, DeskError>> {
    const edition = lastEdition(scene.db, issue.id);
    return edition && edition.voidedAt === null ? ok(edition) : refused('no-edition');
  },
});

const openToReaders = operation({
  action: 'issue.publish', input: z.object({ issueId: z.string(), editionId: z.string() }), subject,
  async run(scene, { editionId }, { value: issue }): Promise<Result<IssueStanding, DeskError>> {
    const { db } = scene;
    const edition = lastEdition(db, issue.id);
    if (!edition || edition.id !== editionId || edition.voidedAt !== null) return refused('no-edition');
    const corrects = edition.correction !== '';
    const after = step(scene, issue, corrects ? 'publishCorrection' : 'publish');
    if (!after.ok) return after;
    markPublished(db, edition.id, scene.at);
    for (const article of articlesOnPages(db, issue.id)) {
      const standing = standingOf(article);
      const published = stepArticle(standing, 'publish');
      // Copy printed before its reviews were through keeps where it stood, should the issue be taken up again.
      setArticleStanding(db, article.id, published.ok ? published.value : { state: 'published', placedFrom: standing.placedFrom ?? standing.state });
    }
    scene.note('issue.publish', 'issue', issue.id, after.value.version, editionRef(edition));
    return ok({ ...after.value, edition: editionRef(edition) });
  },
});

/** Gives the signed edition to readers. Its files are drawn and written first; only when all stand is it seen. */
export const publishIssue: Operation<IssueStanding> = async (around, actor, input) => {
  const edition = await editionToPublish(around, actor, input);
  if (!edition.ok) return edition;
  await writeEditionFiles(around.store, edition.value);
  return openToReaders(around, actor, { issueId: edition.value.issueId, editionId: edition.value.id });
};

/** Articles of the issue's pages go back from published to placed. */
function reopenArticles(scene: Scene, issueId: string): void {
  for (const article of articlesOnPages(scene.db, issueId)) {
    const reopened = stepArticle(standingOf(article), 'reopen');
    if (reopened.ok) setArticleStanding(scene.db, article.id, reopened.value);
  }
}

/** Takes every revision of the issue out of readers' sight; the record keeps it and the reason. */
export const unpublishIssue: Operation<IssueStanding> = operation({
  action: 'issue.unpublish', input: z.object({ ...which, reason }), subject, baseVersion,
  async run(scene, input, { value: issue }) {
    const after = step(scene, issue, 'unpublish');
    if (!after.ok) return after;
    markUnpublished(scene.db, issue.id, scene.at, input.reason);
    reopenArticles(scene, issue.id);
    scene.note('issue.unpublish', 'issue', issue.id, after.value.version, { reason: input.reason });
    return ok({ ...after.value, edition: null });
  },
});

/** Takes a published issue up again; readers keep the old edition until the corrected one is published. */
export const startCorrection: Operation<IssueStanding> = operation({
  action: 'issue.correct', input: z.object({ ...which, reason }), subject, baseVersion,
  async run(scene, input, { value: issue }) {
    const after = step(scene, issue, 'correct');
    if (!after.ok) return after;
    reopenArticles(scene, issue.id);
    scene.note('issue.correct', 'issue', issue.id, after.value.version, { reason: input.reason });
    return ok({ ...after.value, edition: null });
  },
});
