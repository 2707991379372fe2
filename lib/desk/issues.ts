import { z } from 'zod';
import type { Db } from '@/db/open';
import { editionFrames } from '@/db/queries/editions';
import {
  insertIssue, issueRecordByTotal, issuesWithCounts, publicationRecord, removeIssue, sectionNames, updateIssue, wasPublished,
  type IssueRecord, type PublicationRecord,
} from '@/db/queries/issues';
import { articlesOfIssue, insertPage, pageRecords, photoCounts, replaceAllBlocks, setArticleStanding } from '@/db/queries/pages';
import { pageFormat } from '@/lib/makeup/format';
import { dayIn, isoWeekday, nextWeekday, parseDate } from '@/lib/newsroom/almanac';
import { imprintLines } from '@/lib/newsroom/masthead';
import { may, type IssueAction } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { stepArticle } from '@/lib/newsroom/workflow';
import type { DeskError } from './error';
import { checkComputed, computed, labelOf, onUsualWeekday, previousOf, storedDate, type ComputedValues } from './issues-numbering';
import { issueSubject, statusOf } from './issues-subject';
import { articlesOf } from './layout-schema';
import { operation, type Actor } from './operation';
import { storedDesign } from './masthead-design-schema';
import { furnitureOf } from './pages-furniture';
import { blocksOf, pageViews, pageStory, standingOf } from './pages';
import { voidSignOff } from './signoff-void';
import type { IssueProposal, IssueRow, IssueView, UnplacedStory } from './views/issue';

const dateField = z.string().refine((text) => parseDate(text).ok, { message: 'field.date' });
const line = z.string().trim().max(120);
const lines = z.array(line).max(12).transform((all) => all.filter((text) => text !== ''));
const number = z.number().int().min(1).max(99_999);
const reasons = z.record(z.string(), z.string().trim().max(500)).default({});

const mastheadFields = {
  totalNumber: number.optional(),
  numberInYear: number.max(999).optional(),
  weekday: line.min(1).optional(),
  lunar: line.min(1).optional(),
  extra: z.string().trim().max(20).optional(),
  publisher: line.optional(),
  permit: lines.optional(),
  notices: lines.optional(),
  reasons,
};
const createInput = z.object({ date: dateField.optional(), ...mastheadFields, formatId: z.string().refine((id) => pageFormat(id) !== undefined, { message: 'field.format' }).optional(), pageCount: z.number().int().min(1).max(64).optional() });
const editInput = z.object({ issueId: z.string(), version: z.number().int(), date: dateField.optional(), ...mastheadFields });

const allIssues = (db: Db): IssueRecord[] => issuesWithCounts(db).map((row) => row.issue);

/** A hotline as a notice of the masthead: a bare number gets 监督电话 before it. */
export const hotlineNotice = (hotline: string): string => (/\p{Script=Han}/u.test(hotline) ? hotline : `监督电话 ${hotline}`);

/** The notices of a masthead: the publication's, and its hotline. */
export const noticesOf = (publication: PublicationRecord): string[] => [...publication.notices, ...(publication.hotline === '' ? [] : [hotlineNotice(publication.hotline)])];

/**
 * Masthead fields of an issue of `date`, by default the first usual weekday after the last issue (after `now` when there is none).
 * Fails when there is no publication or the date is none.
 */
export async function proposeIssue(db: Db, date?: string, now: Date = new Date()): Promise<Result<IssueProposal, DeskError>> {
  const publication = publicationRecord(db);
  if (!publication) return err({ code: 'refused', reason: 'publication-missing' });
  const issues = allIssues(db);
  const parsed = date === undefined ? ok(defaultDate(publication, issues, now)) : parseDate(date);
  if (!parsed.ok) return err({ code: 'invalid', fields: [{ path: 'date', problem: 'field.date' }] });
  const day = parsed.value;
  const values = computed(day, issues);
  const previous = previousOf(day, issues);
  return ok({
    date: day, ...values, label: labelOf({ ...values, extra: '' }),
    publisher: publication.publisher, permit: publication.permit, notices: noticesOf(publication),
    formatId: publication.formatId, pageCount: publication.pageCount, usualWeekday: onUsualWeekday(day, publication.usualWeekday),
    previous: previous && { totalNumber: previous.totalNumber, numberInYear: previous.numberInYear, date: previous.date },
  });
}

function defaultDate(publication: PublicationRecord, issues: readonly IssueRecord[], now: Date) {
  const last = [...issues].sort((a, b) => a.date.localeCompare(b.date)).at(-1);
  const from = last ? storedDate(last.date) : dayIn(publication.timeZone, now);
  return nextWeekday(from, publication.usualWeekday ?? isoWeekday(from));
}

/** All issues, newest first. */
export const listIssues = async (db: Db): Promise<IssueRow[]> => issuesWithCounts(db).map(({ issue, pages, stories, readable }) => ({
  id: issue.id, totalNumber: issue.totalNumber, numberInYear: issue.numberInYear, label: labelOf(issue), date: issue.date, weekday: issue.weekday,
  lunar: issue.lunar, extra: issue.extra, status: statusOf(issue), pages, stories, readable, version: issue.version,
}));

const issueActs = {
  edit: 'issue.edit', makeUp: 'issue.makeUp', submit: 'issue.submit', return: 'issue.return', signOff: 'issue.signOff',
  publish: 'issue.publish', unpublish: 'issue.unpublish', correct: 'issue.correct', delete: 'issue.delete',
} as const satisfies Record<keyof IssueView['may'], IssueAction>;

/** An issue with its flatplan, the stories no page has yet, its editions, and what `actor` may do with it; null when there is none of this total number. */
export async function issueView(db: Db, total: number, actor: Actor | null): Promise<IssueView | null> {
  const issue = issueRecordByTotal(db, total);
  const row = (await listIssues(db)).find((known) => known.totalNumber === total);
  if (!issue || !row) return null;
  const pages = pageRecords(db, issue.id).map((page) => ({ page, blocks: blocksOf(db, page.id) }));
  const articles = articlesOfIssue(db, issue.id);
  const placed = new Set(pages.flatMap(({ blocks }) => blocks.flatMap((block) => articlesOf(block))));
  const waiting = articles.filter((article) => !placed.has(article.id));
  const photos = photoCounts(db, waiting.map((article) => article.id));
  const unplaced: UnplacedStory[] = waiting.map((article) => ({
    ...pageStory(article), priority: article.priority, section: article.section, characters: article.characters, wantedPage: article.wantedPage,
    photos: photos.get(article.id) ?? 0,
  }));
  const allowed = Object.entries(issueActs).map(([act, action]) => [act, actor !== null && (actor.system === true || may(actor.roles, action, row.status, false))]);
  return {
    ...row, pages: pages.length, publicationName: publicationRecord(db)?.name ?? '', publisher: issue.publisher, permit: issue.permit, notices: issue.notices, formatId: issue.formatId,
    overrides: issue.overrides, returnRemarks: issue.returnRemarks, flatplan: pageViews(db, issue), unplaced, editions: editionFrames(db, issue.id),
    may: Object.fromEntries(allowed) as IssueView['may'],
  };
}

/** Creates an issue with its pages, masthead, folios and imprint in place. Out: its id and numbers. */
export const createIssue = operation<typeof createInput, PublicationRecord, { id: string; totalNumber: number }>({
  action: 'issue.create',
  input: createInput,
  async subject(db) {
    const publication = publicationRecord(db);
    return publication ? ok({ value: publication, state: 'any', own: false, kind: 'publication', id: publication.id }) : err({ code: 'refused', reason: 'publication-missing' });
  },
  async run(scene, input, { value: publication }) {
    const proposal = await proposeIssue(scene.db, input.date, scene.now);
    if (!proposal.ok) return proposal;
    const date = storedDate(proposal.value.date);
    const others = allIssues(scene.db);
    const asked: ComputedValues = {
      totalNumber: input.totalNumber ?? proposal.value.totalNumber, numberInYear: input.numberInYear ?? proposal.value.numberInYear,
      weekday: input.weekday ?? proposal.value.weekday, lunar: input.lunar ?? proposal.value.lunar,
    };
    const extra = input.extra ?? '';
    const overrides = checkComputed({ date, asked, extra, reasons: input.reasons, standing: null }, others);
    if (!overrides.ok) return overrides;
    const formatId = input.formatId ?? publication.formatId;
    const format = pageFormat(formatId);
    if (!format) return err({ code: 'refused', reason: 'format-unknown', params: { format: formatId } });
    const id = scene.newId();
    const publisher = input.publisher ?? publication.publisher;
    insertIssue(scene.db, {
      id, publicationId: publication.id, ...asked, date, extra, overrides: overrides.value, publisher,
      permit: input.permit ?? publication.permit, notices: input.notices ?? noticesOf(publication), formatId, status: 'planned', createdAt: scene.at,
    });
    const sections = sectionNames(scene.db, publication.id);
    const pageCount = input.pageCount ?? publication.pageCount;
    const imprint = imprintLines(publication, { date, publisher }).length;
    for (let page = 1; page <= pageCount; page += 1) {
      const pageId = scene.newId();
      insertPage(scene.db, { id: pageId, issueId: id, number: page, section: sections[page - 1] ?? '' });
      const furniture = furnitureOf(page, pageCount, format, imprint, scene.newId, storedDesign(publication.mastheadDesign));
      replaceAllBlocks(scene.db, [{ pageId, blocks: furniture.map((block) => ({ id: block.id, kind: block.kind, articleId: null, data: block })) }]);
    }
    scene.note('issue.create', 'issue', id, 1, { totalNumber: asked.totalNumber, date, overrides: overrides.value });
    return ok({ id, totalNumber: asked.totalNumber });
  },
});

/** Changes masthead fields; a new date recomputes weekday and lunar date unless they are given. Voids a sign-off. Out: the new version. */
export const editIssue = operation<typeof editInput, IssueRecord, { version: number }>({
  action: 'issue.edit',
  input: editInput,
  subject: async (db, input) => issueSubject(db, input.issueId),
  baseVersion: (input) => input.version,
  async run(scene, input, { value: issue }) {
    const date = storedDate(input.date ?? issue.date);
    const others = allIssues(scene.db).filter((other) => other.id !== issue.id);
    const moved = date !== issue.date;
    const fresh = computed(date, others);
    const asked: ComputedValues = {
      totalNumber: input.totalNumber ?? issue.totalNumber, numberInYear: input.numberInYear ?? issue.numberInYear,
      weekday: input.weekday ?? (moved ? fresh.weekday : issue.weekday), lunar: input.lunar ?? (moved ? fresh.lunar : issue.lunar),
    };
    const renumbered = asked.totalNumber !== issue.totalNumber || asked.numberInYear !== issue.numberInYear;
    if (renumbered && wasPublished(scene.db, issue.id)) return err({ code: 'refused', reason: 'numbers-printed', params: { label: labelOf(issue) } });
    const extra = input.extra ?? issue.extra;
    const overrides = checkComputed({ date, asked, extra, reasons: input.reasons, standing: { date: issue.date, values: issue, overrides: issue.overrides } }, others);
    if (!overrides.ok) return overrides;
    const version = updateIssue(scene.db, issue.id, {
      date, ...asked, extra, overrides: overrides.value, publisher: input.publisher ?? issue.publisher, permit: input.permit ?? issue.permit, notices: input.notices ?? issue.notices,
    });
    const voided = voidSignOff(scene, issue.id, 'masthead');
    scene.note('issue.edit', 'issue', issue.id, version, { date, ...asked, overrides: overrides.value });
    return ok({ version: voided ? version + 1 : version });
  },
});

/** Removes a planned issue; articles meant for it are set free. */
export const deleteIssue = operation({
  action: 'issue.delete',
  input: z.object({ issueId: z.string() }),
  subject: async (db, input) => issueSubject(db, input.issueId),
  async run(scene, _input, { value: issue }): Promise<Result<null, DeskError>> {
    for (const article of articlesOfIssue(scene.db, issue.id)) {
      const after = stepArticle(standingOf(article), 'takeOff');
      if (after.ok) setArticleStanding(scene.db, article.id, after.value);
    }
    scene.note('issue.delete', 'issue', issue.id, issue.version, { totalNumber: issue.totalNumber, pages: pageRecords(scene.db, issue.id).length });
    removeIssue(scene.db, issue.id);
    return ok(null);
  },
});
