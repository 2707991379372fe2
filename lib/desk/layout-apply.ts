import type { Db } from '@/db/open';
import { lastSaveOf } from '@/db/queries/page-versions';
import { blocksElsewhere, replaceAllBlocks, setArticleStanding, updatePage, articleRecords, pageRecords, type ArticleRecord, type PageRecord } from '@/db/queries/pages';
import { updateIssue, type IssueRecord } from '@/db/queries/issues';
import type { Block } from '@/lib/makeup/block';
import { pageFormat } from '@/lib/makeup/format';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { stepArticle, stepIssue } from '@/lib/newsroom/workflow';
import type { DeskError } from './error';
import { statusOf } from './issues-subject';
import { articlesOf, placementFault, places } from './layout-schema';
import { takeLocks } from './locks';
import { checkLocks } from './locks-check';
import type { Scene } from './operation';
import { keepPageVersion } from './page-versions';
import { blocksOf, standingOf } from './pages';
import { voidSignOff } from './signoff-void';

/** Blocks that are to stand on a page, and the version of the page they were arranged on. */
export interface AskedLayout { readonly page: PageRecord; readonly version: number; readonly blocks: readonly Block[] }

/** A page's number and version after saving. */
export interface SavedPage { readonly pageId: string; readonly page: number; readonly version: number }

const refused = (reason: string, params: Record<string, string | number> = {}): Result<never, DeskError> => err({ code: 'refused', reason, params });

const isCopy = (block: Block): boolean => articlesOf(block).length > 0;

/** Trade names of blocks without a story. */
const kindNames = { story: '稿件', jump: '转版', briefs: '简讯', teaser: '导读', photo: '图片', masthead: '报头', folio: '报眉', notice: '告示', empty: '空块' } as const satisfies Record<Block['kind'], string>;

/** How a message names a block: by the title of its story or its own, else by its kind. */
function nameOf(db: Db, block: Block): string {
  const [articleId] = block.kind === 'briefs' ? [] : articlesOf(block);
  const article = articleId === undefined ? undefined : articleRecords(db, [articleId])[0];
  const own = block.kind === 'briefs' || block.kind === 'notice' ? block.title : '';
  return (article?.title || article?.kicker || own || kindNames[block.kind]).replaceAll('\n', ' ');
}

/** Refuses blocks that stand off the grid or over one another, naming them. */
function checkPlacement(db: Db, issue: IssueRecord, asked: readonly AskedLayout[]): Result<null, DeskError> {
  const format = pageFormat(issue.formatId);
  if (!format) return refused('format-unknown', { format: issue.formatId });
  for (const { page, blocks } of asked) {
    const fault = placementFault(blocks, format);
    if (!fault) continue;
    const at = { page: page.number, block: nameOf(db, fault.block) };
    if (fault.kind === 'off-grid') return refused('block-off-grid', { ...at, columns: format.columns, rows: format.rows });
    return refused('block-overlap', { ...at, other: nameOf(db, fault.other) });
  }
  return ok(null);
}

/** What happens to articles when these layouts take the place of what stood: who comes onto a page, who leaves. */
interface Moves { readonly placed: readonly string[]; readonly takenOff: readonly string[] }

/** Compares the issue's pages before and after; refuses a story that would have two heads. */
function movesOf(before: ReadonlyMap<string, readonly Block[]>, asked: readonly AskedLayout[], db: Db): Result<Moves, DeskError> {
  const after = new Map([...before, ...asked.map(({ page, blocks }) => [page.id, blocks] as const)]);
  const shown = (pages: Iterable<readonly Block[]>) => new Set([...pages].flatMap((blocks) => blocks.filter(places).flatMap((block) => articlesOf(block))));
  const heads = [...after.values()].flatMap((blocks) => blocks.filter((block) => places(block) && block.kind !== 'photo').flatMap((block) => articlesOf(block)));
  const twice = heads.find((id, index) => heads.indexOf(id) !== index);
  if (twice !== undefined) return refused('article-placed-twice', { title: articleRecords(db, [twice])[0]?.title ?? '' });
  const old = shown(before.values());
  const now = shown(after.values());
  return ok({ placed: [...now].filter((id) => !old.has(id)), takenOff: [...old].filter((id) => !now.has(id)) });
}

/** Takes an article onto a page of the issue, if its state, its issue and the policy let it. */
function placeArticle(scene: Scene, issue: IssueRecord, article: ArticleRecord): Result<null, DeskError> {
  const standing = standingOf(article);
  const { actor } = scene;
  if (article.issueId !== null && article.issueId !== issue.id) return refused('article-in-other-issue', { title: article.title });
  const after = stepArticle(standing, 'place');
  if (!after.ok) return refused('article-not-placeable', { title: article.title, state: standing.state });
  if (!actor.system && !may(actor.roles, 'article.place', standing.state, false)) return err({ code: 'not-allowed', action: 'article.place', state: standing.state });
  setArticleStanding(scene.db, article.id, after.value, issue.id);
  scene.note('article.place', 'article', article.id, article.version, { from: standing.state, issue: issue.totalNumber });
  return ok(null);
}

/**
 * Puts these layouts on their pages, all or none: checks versions, placement and articles, moves the articles' states, raises the
 * pages' versions, keeps them among the versions and voids a sign-off. Pages another window than `holder` holds are refused. Called
 * inside an operation's transaction.
 */
export function applyLayouts(scene: Scene, issue: IssueRecord, asked: readonly AskedLayout[], holder?: string): Result<readonly SavedPage[], DeskError> {
  const { db } = scene;
  const free = checkLocks(db, scene.actor, asked.map(({ page }) => page), holder, scene.now);
  if (!free.ok) return free;
  for (const { page, version } of asked) {
    if (page.issueId !== issue.id) return err({ code: 'not-found', what: 'page' });
    if (page.version === version) continue;
    const last = lastSaveOf(db, page.id);
    return err({ code: 'stale', currentVersion: page.version, by: last?.actorName ?? '', at: last?.at ?? '', theirs: blocksOf(db, page.id) });
  }
  const placement = checkPlacement(db, issue, asked);
  if (!placement.ok) return placement;
  const ids = asked.flatMap(({ blocks }) => blocks.map((block) => block.id));
  if (new Set(ids).size !== ids.length || blocksElsewhere(db, ids, asked.map(({ page }) => page.id)) > 0) return refused('block-elsewhere');

  const before = new Map(pageRecords(db, issue.id).map((page) => [page.id, blocksOf(db, page.id)] as const));
  const known = new Set([...before.values()].flatMap((blocks) => blocks.flatMap((block) => articlesOf(block))));
  const wanted = [...new Set(asked.flatMap(({ blocks }) => blocks.flatMap((block) => articlesOf(block))))];
  const found = new Map(articleRecords(db, wanted).map((article) => [article.id, article]));
  const unknown = wanted.find((id) => !found.has(id) && !known.has(id));
  if (unknown !== undefined) return refused('unknown-article', { id: unknown });
  const moves = movesOf(before, asked, db);
  if (!moves.ok) return moves;

  for (const id of moves.value.placed) {
    const article = found.get(id);
    if (!article) continue;
    const placed = placeArticle(scene, issue, article);
    if (!placed.ok) return placed;
  }
  for (const article of articleRecords(db, moves.value.takenOff)) {
    const after = stepArticle(standingOf(article), 'takeOff');
    if (!after.ok) continue; // spiked or returned meanwhile: its state has gone on without the page
    setArticleStanding(db, article.id, after.value);
    scene.note('article.takeOff', 'article', article.id, article.version, { to: after.value.state, issue: issue.totalNumber });
  }

  replaceAllBlocks(db, asked.map(({ page, blocks }) => ({ pageId: page.id, blocks: blocks.map((block) => ({ id: block.id, kind: block.kind, articleId: articlesOf(block)[0] ?? null, data: block })) })));
  const saved = asked.map(({ page, blocks }) => {
    const status = page.status === 'dummy' && blocks.some(isCopy) ? 'made-up' : page.status;
    const version = updatePage(db, page.id, { status });
    keepPageVersion(scene, page, before.get(page.id) ?? [], version, blocks);
    scene.note('page.layout', 'page', page.id, version, { blocks: blocks.length });
    return { pageId: page.id, page: page.number, version };
  });
  if (holder !== undefined && scene.actor.userId !== null) takeLocks(scene, asked.map(({ page }) => page.id), holder);
  voidSignOff(scene, issue.id, 'layout');
  const started = stepIssue(statusOf(issue), 'start');
  if (issue.status === 'planned' && started.ok && asked.some(({ blocks }) => blocks.some(isCopy))) updateIssue(db, issue.id, { status: started.value });
  return ok(saved);
}
