import { z } from 'zod';
import { articleRecords, lastEventOn, pageRecords } from '@/db/queries/pages';
import { renumberPages, renumberWishes } from '@/db/queries/issue-copy';
import type { IssueRecord } from '@/db/queries/issues';
import { pageFormat } from '@/lib/makeup/format';
import { orderPages, type OrderProblem } from '@/lib/makeup/edits/page-order';
import { err, ok } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { issueSubject } from './issues-subject';
import { applyLayouts } from './layout-apply';
import { articlesOf } from './layout-schema';
import { checkLocks } from './locks-check';
import { operation, type Scene } from './operation';
import { blocksOf } from './pages';
import type { OrderedPages } from './views/issue';

/** Every page of the issue in the order wanted, with the version it was seen at. */
const input = z.object({ issueId: z.string(), pages: z.array(z.object({ pageId: z.string(), version: z.number().int() })).min(1).max(64) });

/** Why pages cannot stand so, for people: named after the story. */
function refusal({ db }: Scene, problem: OrderProblem): DeskError {
  const titleOf = (id: string | undefined): string => { const [article] = id === undefined ? [] : articleRecords(db, [id]); return (article?.title || article?.kicker || '').replaceAll('\n', ' '); };
  switch (problem.kind) {
    case 'jump-before-head': return { code: 'refused', reason: 'jump-before-head', params: { title: titleOf(problem.articleId), head: problem.head, jump: problem.jump } };
    case 'no-room': return { code: 'refused', reason: 'page-no-room', params: { page: problem.page, title: titleOf(articlesOf(problem.block)[0]) } };
  }
}

/**
 * Puts the pages of an issue in another order, all or none. A page keeps its id and goes with its copy, section, credits, past versions
 * and the copy meant for it; masthead, folios and imprint stay with their numbers. A page that had passed goes back to its third proof,
 * for its folio is another. Refused while a continuation would come before its head ('jump-before-head'). Voids a sign-off.
 */
export const movePages = operation<typeof input, IssueRecord, OrderedPages>({
  action: 'issue.makeUp', input,
  subject: async (db, { issueId }) => { const subject = issueSubject(db, issueId); return subject.ok ? ok({ ...subject.value, version: undefined }) : subject; },
  async run(scene, asked, { value: issue }) {
    const { db } = scene;
    const format = pageFormat(issue.formatId);
    if (!format) return err({ code: 'refused', reason: 'format-unknown', params: { format: issue.formatId } });
    const records = pageRecords(db, issue.id);
    const wanted = asked.pages.flatMap(({ pageId, version }) => { const record = records.find((page) => page.id === pageId); return record ? [{ record, version }] : []; });
    if (wanted.length !== records.length || new Set(wanted.map(({ record }) => record.id)).size !== records.length) return err({ code: 'not-found', what: 'page' });
    const stale = wanted.find(({ record, version }, index) => record.number !== index + 1 && record.version !== version)?.record;
    if (stale) {
      const last = lastEventOn(db, 'page', stale.id);
      return err({ code: 'stale', currentVersion: stale.version, by: last?.actorName ?? '', at: last?.at ?? '' });
    }
    const standing = records.map((page) => ({ number: page.number, blocks: blocksOf(db, page.id) }));
    const ordered = orderPages(format, standing, wanted.map(({ record }) => record.number));
    if ('problem' in ordered) return err(refusal(scene, ordered.problem));
    const changed = ordered.pages.filter((page) => page.from !== page.number || page.blocks !== standing.find((before) => before.number === page.number)?.blocks);
    if (changed.length === 0) return ok({ pages: [], cut: [] });

    const moved = changed.filter((page) => page.from !== page.number);
    const free = checkLocks(db, scene.actor, records.filter((record) => changed.some((page) => page.from === record.number)), undefined, scene.now);
    if (!free.ok) return free;
    const idOf = (from: number): string => records.find((page) => page.number === from)!.id;
    renumberPages(db, moved.map(({ from, number }) => { const record = records.find((page) => page.number === from)!; return { id: record.id, number, status: record.status === 'passed' ? 'third-proof' : record.status }; }));
    renumberWishes(db, issue.id, new Map(ordered.pages.map(({ from, number }) => [from, number])));
    const now = pageRecords(db, issue.id);
    const saved = applyLayouts(scene, issue, changed.map(({ from, blocks }) => { const page = now.find((record) => record.id === idOf(from))!; return { page, version: page.version, blocks }; }));
    if (!saved.ok) return saved;
    scene.note('issue.order', 'issue', issue.id, issue.version, { order: ordered.pages.map((page) => page.from) });
    return ok({ pages: saved.value, cut: ordered.pages.filter((page) => page.cut.length > 0).map((page) => ({ page: page.number, blocks: page.cut.length })) });
  },
});
