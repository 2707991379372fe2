import { z } from 'zod';
import type { Db } from '@/db/open';
import { lastEdition } from '@/db/queries/editions';
import { artworkRecord, issueRecord, publicationRecord, type IssueRecord, type PublicationRecord } from '@/db/queries/issues';
import { articleRecords, articlesOfIssue, layoutKey, namesOfPeople, pageRecords, type PageRecord } from '@/db/queries/pages';
import { pageFormat } from '@/lib/makeup/format';
import type { HouseStyle, IssueLayout, MastheadText, PageLayout } from '@/lib/makeup/issue-layout';
import type { MakeUpOptions } from '@/lib/makeup/machine/make-up-options';
import type { Advice } from '@/lib/makeup/machine/make-up-advice';
import { Solver, type Proposal, type SolveCounts } from '@/lib/makeup/machine/solve';
import { mastheadText } from '@/lib/newsroom/masthead';
import { err, ok } from '@/lib/newsroom/result';
import { stepArticle } from '@/lib/newsroom/workflow';
import { parseEditionContent, type EditionContent } from '@/lib/press/edition-content';
import { wordEndsWith } from '@/lib/press/word-ends';
import { faceIds } from '@/lib/typeset/faces';
import { typeCase } from '@/lib/typeset/type-case';
import { storedDate } from './issues-numbering';
import { issueSubject } from './issues-subject';
import { applyLayouts, type AskedLayout, type SavedPage } from './layout-apply';
import { articlesOf, blocksSchema } from './layout-schema';
import { storiesOf } from './layout-stories';
import { storedDesign } from './masthead-design-schema';
import { holderSchema } from './locks';
import { operation, type Operation } from './operation';
import { blocksOf, pageSubject, standingOf, type PageOfIssue } from './pages';
import { unnamed } from './publication';

const levels = ['none', 'basic', 'gb', 'strict'] as const;

/** Texts of masthead, folios and imprint of an issue. A publication nobody has named prints no nameplate. */
function mastheadOf(db: Db, issue: IssueRecord, publication: PublicationRecord): MastheadText {
  const face = faceIds.find((id) => id === publication.nameplateFace) ?? 'brush';
  const design = storedDesign(publication.mastheadDesign);
  const artwork = design.artwork ?? (publication.nameplateFile === null ? null : artworkRecord(db, publication.nameplateFile) ?? null);
  const name = publication.name === unnamed ? '' : publication.name;
  const text = mastheadText({ ...publication, name, nameplateFace: face }, { ...issue, date: storedDate(issue.date) }, artwork);
  return Object.keys(design).length === 0 ? text : { ...text, design };
}

/** House style; `names` of the newsroom's people are kept whole on a line where it can be borne. */
const houseStyle = (publication: PublicationRecord, names: readonly string[]): HouseStyle => ({
  level: levels.find((level) => level === publication.prohibitionLevel) ?? 'gb',
  bodyFace: 'song', captionFace: 'kai', briefsTitle: publication.briefsTitle, columnRule: 0.25, keepTogether: names, weights: publication.ruleWeights,
});

/** An issue with the masthead, house style and copy as they are now, whether or not it was signed with others. Throws when there is no such issue. */
export async function layoutAsOfNow(db: Db, issueId: string): Promise<IssueLayout> {
  const issue = issueRecord(db, issueId);
  const publication = publicationRecord(db);
  const format = issue && pageFormat(issue.formatId);
  if (!issue || !publication || !format) throw new Error(`no issue ${issueId}, or no publication or format for it`);
  const pages: PageLayout[] = pageRecords(db, issueId).map((page) => ({ number: page.number, section: page.section, credits: page.credits, blocks: blocksOf(db, page.id) }));
  const own = articlesOfIssue(db, issueId);
  const placed = [...new Set(pages.flatMap((page) => page.blocks.flatMap((block) => articlesOf(block))))];
  const known = new Set(own.map((article) => article.id));
  const names = namesOfPeople(db);
  const strangers = articleRecords(db, placed.filter((id) => !known.has(id))).filter((article) => article.state !== 'spiked');
  const stories = await storiesOf(db, [...own, ...strangers].map((article) => article.id), wordEndsWith(names));
  return { format, style: houseStyle(publication, names), masthead: mastheadOf(db, issue, publication), pages, stories };
}

/** What a standing signature froze; null while an issue is in the making. */
function signedContent(db: Db, issueId: string): EditionContent | null {
  const status = issueRecord(db, issueId)?.status;
  if (status !== 'signed-off' && status !== 'published' && status !== 'corrected') return null;
  const edition = lastEdition(db, issueId);
  return edition && edition.voidedAt === null ? parseEditionContent(edition.content) : null;
}

/**
 * An issue as the engine takes it: format, house style, masthead texts, blocks of all pages, and every story that belongs to the issue
 * or stands on one of its pages, in the order of the copy. While an issue's signature stands it has the masthead, house style and copy it
 * was signed with: what the publication, its design or the newsroom's people have become since is for the next issue. Throws when there
 * is no such issue.
 */
export async function issueLayout(db: Db, issueId: string): Promise<IssueLayout> {
  const now = await layoutAsOfNow(db, issueId);
  const signed = signedContent(db, issueId);
  if (!signed) return now;
  const copy = new Map(signed.stories.map(({ story }) => [story.articleId, story]));
  return { ...now, masthead: signed.masthead, style: signed.style ?? now.style, stories: Object.fromEntries(Object.entries(now.stories).map(([id, story]) => [id, copy.get(id) ?? story])) };
}

/** Versions of everything that prints in an issue, as one key: the same key, the same layout. */
export const layoutVersion = (db: Db, issueId: string): string => layoutKey(db, issueId);

const pageInput = z.object({ pageId: z.string(), version: z.number().int(), blocks: blocksSchema });

/** Saves the blocks of one page. Out: its new version. */
export const savePageLayout = operation<typeof pageInput, PageOfIssue, SavedPage>({
  action: 'issue.makeUp',
  input: pageInput,
  subject: async (db, input) => pageSubject(db, input.pageId),
  async run(scene, input, { value: { page, issue } }) {
    const saved = applyLayouts(scene, issue, [{ page, version: input.version, blocks: input.blocks }]);
    return saved.ok ? ok(saved.value[0]!) : saved;
  },
});

const layoutsInput = z.object({ issueId: z.string(), pages: z.array(pageInput).min(1).max(64), /** The window that makes the pages up; it holds them from now on. */ holder: holderSchema.optional() });

/** Saves several pages of an issue at once, for what moves from page to page. Out: their new versions. */
export const saveLayouts = operation<typeof layoutsInput, IssueRecord, readonly SavedPage[]>({
  action: 'issue.makeUp',
  input: layoutsInput,
  subject: async (db, input) => { const subject = issueSubject(db, input.issueId); return subject.ok ? ok({ ...subject.value, version: undefined }) : subject; },
  async run(scene, input, { value: issue }) {
    const records = new Map(pageRecords(scene.db, issue.id).map((page) => [page.id, page]));
    const asked: AskedLayout[] = [];
    for (const { pageId, version, blocks } of input.pages) {
      const page = records.get(pageId);
      if (!page || asked.some((other) => other.page.id === pageId)) return err({ code: 'not-found', what: 'page' });
      asked.push({ page, version, blocks });
    }
    return applyLayouts(scene, issue, asked, input.holder);
  },
});

const makeUpInput = z.object({
  issueId: z.string(),
  /** The issue's version the actor saw; left out: whatever stands. */
  version: z.number().int().optional(),
  /** Page numbers to make up; left out: all. */
  pages: z.array(z.number().int().min(1)).max(64).optional(),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  budgetMs: z.number().int().min(1).max(600_000).optional(),
  /** Layouts tried at most; the best is taken. */
  tries: z.number().int().min(1).max(100_000).default(80),
  /** Articles that are to continue on a later page even where they would fit whole. */
  jumps: z.array(z.string()).max(100).default([]),
  /** What becomes of a template's empty blocks; filled, or cleared where nothing suits, when left out. */
  empty: z.enum(['fill', 'clear', 'keep']).optional(),
});

export interface MadeUp {
  readonly pages: readonly SavedPage[];
  /** Articles that found no place. */
  readonly unplaced: readonly string[];
  /** What the make-up has to say, as rules with parameters. */
  readonly notes: readonly { readonly rule: string; readonly params: Readonly<Record<string, string | number>> }[];
  /** What does not fit or is wanting, and what would help. */
  readonly advice: readonly Advice[];
  /** Points against the layout. */
  readonly points: number;
  readonly counts: SolveCounts;
}

/** What the make-up works on, read as one moment. */
interface MakeUpGround { readonly layout: IssueLayout; readonly wanted: Readonly<Record<string, number | null>>; readonly pages: readonly number[]; readonly records: readonly PageRecord[] }

/** Asks for the right to make up and reads what is needed. Only copy that may stand on a page is given to the make-up. */
const makeUpGround = operation<typeof makeUpInput, IssueRecord, MakeUpGround>({
  action: 'issue.makeUp',
  input: makeUpInput,
  subject: async (db, input) => issueSubject(db, input.issueId),
  baseVersion: (input) => input.version,
  async run({ db }, input, { value: issue }) {
    const records = pageRecords(db, issue.id);
    const pages = input.pages ?? records.map((page) => page.number);
    if (pages.some((number) => !records.some((page) => page.number === number))) return err({ code: 'not-found', what: 'page' });
    const whole = await issueLayout(db, issue.id);
    const articles = articleRecords(db, Object.keys(whole.stories))
      .filter((article) => { const standing = standingOf(article); return standing.state === 'placed' || stepArticle(standing, 'place').ok; });
    const ready = new Set(articles.map((article) => article.id));
    const layout = { ...whole, stories: Object.fromEntries(Object.entries(whole.stories).filter(([id]) => ready.has(id))) };
    return ok({ layout, wanted: Object.fromEntries(articles.map((article) => [article.id, article.wantedPage])), pages, records });
  },
});

/** The best of so many layouts, or of those found in the time given. */
function bestOf(layout: IssueLayout, options: MakeUpOptions, { tries, budgetMs }: { readonly tries: number; readonly budgetMs?: number | undefined }): { best: Proposal; counts: SolveCounts } {
  const until = budgetMs === undefined ? Infinity : performance.now() + budgetMs;
  const solver = new Solver(layout, options, typeCase);
  do solver.step(); while (!solver.done && solver.counts.tries < tries && performance.now() < until);
  const { best } = solver;
  if (!best) throw new Error('a solver has an answer after its first step');
  return { best, counts: solver.counts };
}

/**
 * Fills pages of an issue by themselves: everything but pinned blocks is arranged anew. Same copy and seed, same pages (unless a time
 * budget is given). The work is done outside any transaction; a page somebody saved meanwhile makes it stale.
 */
export const makeUpIssue: Operation<MadeUp> = async (around, actor, rawInput) => {
  const ground = await makeUpGround(around, actor, rawInput);
  if (!ground.ok) return ground;
  const input = makeUpInput.parse(rawInput);
  const { layout, wanted, pages, records } = ground.value;
  const { best: made, counts } = bestOf(layout, { pages, seed: input.seed, newId: around.newId, keepPinned: true, wanted, jumps: input.jumps, ...(input.empty ? { empty: input.empty } : {}) }, input);
  const told = { unplaced: made.unplaced, notes: made.notes, advice: made.advice, points: made.weight, counts };
  const asked = made.pages.flatMap(({ number, blocks }) => {
    const page = records.find((record) => record.number === number);
    return page ? [{ pageId: page.id, version: page.version, blocks }] : [];
  });
  if (asked.length === 0) return ok({ pages: [], ...told });
  const saved = await saveLayouts(around, actor, { issueId: input.issueId, pages: asked });
  return saved.ok ? ok({ pages: saved.value, ...told }) : saved;
};
