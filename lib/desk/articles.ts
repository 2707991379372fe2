import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Db } from '@/db/open';
import { bylineNames, countArticles, laterSave, listedArticles, countsByState, photoRows, renameRevisionRow, revisionById, revisionHeads, tagRows, tagsInUse, type ArticleConditions, type ArticleOrder, type ArticleStandingRow } from '@/db/queries/articles';
import { firstPublication, partsOfSection } from '@/db/queries/publications';
import { articleContentSchema, emptyContent, storyKinds, type ArticleContent } from '@/lib/copy/article-content';
import { searchQuery } from '@/lib/copy/search-words';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { articleStates, type ArticleState } from '@/lib/newsroom/states';
import { isOwn, articleSubject, onPage, standsOn, stateOf, type Saved } from './articles-subject';
import { addArticle, keepRevision, overwriteArticle, settleContent, storedArticle } from './articles-content';
import type { DeskError } from './error';
import { operation, type Actor, type Operation, type Scene, type Subject } from './operation';
import { voidSignOffForArticle } from './signoff-void';
import { isLocked, lockRefusal } from './sources';
import { id, line, version } from './text-input';
import type { ArticleList, ArticleView, RevisionText, RevisionView } from './views/article';

const createInput = z.strictObject({ content: articleContentSchema.partial().default({}) });

/** Makes a draft. A reporter with a byline name gets it set. Content left out is empty. */
export const createArticle: Operation<Saved> = operation({
  action: 'article.create',
  input: createInput,
  subject: async () => ok({ value: null, state: 'any', own: true, kind: 'article', id: '' }),
  async run(scene, input) {
    const empty = emptyContent(input.content.kind);
    const { personId, name } = scene.actor;
    const label = (await firstPublication(scene.db))?.bylineLabel ?? '';
    const byline = personId === null || empty.kind === 'teaser' || !scene.actor.roles.includes('reporter') ? empty.byline
      : { kind: 'people' as const, label, names: [{ personId, name, role: 'reporter' as const }] };
    const given = Object.fromEntries(Object.entries(input.content).filter(([, value]) => value !== undefined)) as Partial<ArticleContent>;
    const content = await settleContent(scene, { ...empty, byline, ...given });
    if (!content.ok) return content;
    const articleId = await addArticle(scene, content.value, 'draft');
    scene.note('article.create', 'article', articleId, 1, { title: content.value.title });
    return ok({ id: articleId, version: 1 });
  },
});

/** Copy counts as unchanged while only its way into print went on: a save based on a version after the last save is not stale. */
async function copySubject(db: Db, articleId: string, base: number, actor: Actor): Promise<Result<Subject<ArticleStandingRow>, DeskError>> {
  const subject = await articleSubject(db, articleId, actor);
  if (!subject.ok || base >= subject.value.value.version) return subject;
  return await laterSave(db, articleId, base) ? subject : ok({ ...subject.value, version: base });
}

/** The answer to a save that came too late: their text, and where ours is kept. */
async function keepRefused(scene: Scene, articleId: string, content: ArticleContent, base: number): Promise<DeskError> {
  const standing = await storedArticle(scene.db, articleId);
  if (!standing) return { code: 'not-found', what: 'article' };
  const kept = await keepRevision(scene, articleId, content, { version: base, base, kind: 'refused' });
  const last = await laterSave(scene.db, articleId, base);
  scene.note('article.saveRefused', 'article', articleId, base, { kept });
  return { code: 'stale', currentVersion: standing.record.version, by: last?.authorName ?? '', at: last?.createdAt ?? standing.record.updatedAt, theirs: standing.content, kept };
}

/** What copy standing on a page must keep: its issue and its kind. */
async function checkPlaced(scene: Scene, articleId: string, before: ArticleContent, after: ArticleContent): Promise<DeskError | null> {
  if (before.issueId === after.issueId && before.kind === after.kind) return null;
  const [place] = await standsOn(scene.db, articleId);
  if (!place) return null;
  return before.kind !== after.kind ? onPage('kind-on-page', place) : onPage('issue-on-page', place);
}

async function writeCopy(scene: Scene, article: ArticleStandingRow, wanted: ArticleContent, base: number, { name, unlock = false }: { readonly name?: string; readonly unlock?: boolean } = {}): Promise<Result<Saved, DeskError>> {
  const before = await storedArticle(scene.db, article.id);
  if (!before) return err({ code: 'not-found', what: 'article' });
  const content = await settleContent(scene, wanted);
  if (!content.ok) return content;
  const held = await checkPlaced(scene, article.id, before.content, content.value);
  if (held) return err(held);
  const locked = await lockRefusal(scene, article, before.content, content.value, unlock);
  if (locked) return err(locked);
  const next = await overwriteArticle(scene, article, content.value, base, name);
  if (!isDeepStrictEqual(before.content, content.value)) voidSignOffForArticle(scene, article.id, `story:${content.value.title.replace(/\n/g, '')}`);
  return ok({ id: article.id, version: next });
}

/** `unlock`: the chief editor says that the words of a locked source are to be changed. */
const saveInput = z.strictObject({ id, version, content: articleContentSchema, name: line(60).optional(), unlock: z.boolean().optional() });

const save: Operation<Saved> = operation({
  action: 'article.edit',
  input: saveInput,
  subject: (db, input, actor) => copySubject(db, input.id, input.version, actor),
  baseVersion: (input) => input.version,
  onStale: (scene, input) => keepRefused(scene, input.id, input.content, input.version),
  async run(scene, input, subject) {
    const saved = await writeCopy(scene, subject.value, input.content, input.version, { name: input.name, unlock: input.unlock });
    if (saved.ok) scene.note('article.save', 'article', subject.id, saved.value.version);
    return saved;
  },
});

/** Keeps the text of someone who was writing when the story was handed in, spiked or published under their hands: whoever may edit it as a draft. */
const keepText: Operation<string> = operation({
  action: 'article.edit',
  input: saveInput,
  async subject(db, input, actor) {
    const subject = await articleSubject(db, input.id, actor);
    return subject.ok ? ok({ ...subject.value, state: 'draft' as const }) : subject;
  },
  async run(scene, input, subject) {
    const kept = await keepRevision(scene, subject.id, input.content, { version: input.version, base: input.version, kind: 'refused' });
    scene.note('article.saveRefused', 'article', subject.id, input.version, { kept, state: subject.value.state });
    return ok(kept);
  },
});

/**
 * Saves an article's copy as its next version and a revision. Stale: refused, with what stands now in `theirs` and the refused
 * text kept as revision `kept`; so is the text of a save that came when the story had left the writer's hands ('not-allowed' with `kept`).
 * Copy on a page of a signed issue makes the sign-off void.
 */
export const saveArticle: Operation<Saved> = async (around, actor, input) => {
  const saved = await save(around, actor, input);
  if (saved.ok || saved.error.code !== 'not-allowed' || saved.error.state === 'any') return saved;
  const kept = await keepText(around, actor, input);
  return kept.ok ? err({ ...saved.error, kept: kept.value }) : saved;
};

/** Makes the text of a revision the next version; what stood before stays a revision too. */
export const restoreRevision: Operation<Saved> = operation({
  action: 'article.edit',
  input: z.strictObject({ id, version, revisionId: id, unlock: z.boolean().optional() }),
  subject: (db, input, actor) => articleSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject) {
    const revision = await revisionById(scene.db, input.revisionId);
    if (!revision || revision.articleId !== subject.id) return err({ code: 'not-found', what: 'revision' });
    const current = await storedArticle(scene.db, subject.id);
    // An old text comes back into the issue the article belongs to now.
    const old = articleContentSchema.parse(revision.content);
    const content = { ...old, issueId: current?.content.issueId ?? null, wantedPage: current?.content.wantedPage ?? null, kind: current?.content.kind ?? old.kind };
    const saved = await writeCopy(scene, subject.value, content, input.version, { unlock: input.unlock });
    if (saved.ok) scene.note('article.restoreRevision', 'article', subject.id, saved.value.version, { revision: revision.id, of: revision.version });
    return saved;
  },
});

/** Gives a revision a name to find it by; an empty one takes it away. */
export const nameRevision: Operation<null> = operation({
  action: 'article.edit',
  input: z.strictObject({ id, revisionId: id, name: line(60) }),
  subject: (db, input, actor) => articleSubject(db, input.id, actor),
  async run(scene, input, subject) {
    const revision = await revisionById(scene.db, input.revisionId);
    if (!revision || revision.articleId !== subject.id) return err({ code: 'not-found', what: 'revision' });
    await renameRevisionRow(scene.db, revision.id, input.name);
    scene.note('article.nameRevision', 'article', subject.id, revision.version, { name: input.name });
    return ok(null);
  },
});

/** What to list; `mine`: made by this user or with this person in the byline. */
export interface ArticleFilter {
  readonly state?: ArticleState;
  readonly kind?: ArticleContent['kind'];
  /** With the sections that are part of it. */
  readonly section?: string;
  /** Any of these sections, without their parts. */
  readonly sections?: readonly string[];
  readonly issueId?: string;
  readonly issueTotal?: number;
  readonly tag?: string;
  readonly personId?: string;
  readonly mine?: { readonly userId: string | null; readonly personId: string | null };
  readonly text?: string;
  /** When none is said: what is searched for by the order of writing, all else by its last change. */
  readonly order?: ArticleOrder;
  /** The order turned round. */
  readonly reverse?: boolean;
  /** 1 is the first page. */
  readonly page?: number;
  readonly pageSize?: number;
}

/** A filter from an address's query; what does not parse is left out. `mine=1` needs the actor. */
export function articleFilter(query: Readonly<Record<string, string | string[] | undefined>>, actor: Actor): ArticleFilter {
  const one = (key: string): string | undefined => { const value = query[key]; const text = (Array.isArray(value) ? value[0] : value)?.trim().slice(0, 100); return text === '' ? undefined : text; };
  const whole = (key: string): number | undefined => { const value = one(key); return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined; };
  return {
    state: articleStates.find((state) => state === one('state')), kind: storyKinds.find((kind) => kind === one('kind')),
    section: one('section'), issueTotal: whole('issue'), tag: one('tag'), personId: one('person'), text: one('text'),
    mine: one('mine') === undefined ? undefined : { userId: actor.userId, personId: actor.personId },
    order: listOrders.find((order) => order === one('sort')), reverse: one('reverse') === undefined ? undefined : true,
    page: whole('page'),
  };
}

/** Orders a list offers. */
export const listOrders = ['updated', 'priority', 'characters', 'section', 'title'] as const satisfies readonly ArticleOrder[];

/** A filter as the queries take it: a section with its parts, of sections asked for twice those in both. */
async function conditionsOf(db: Db, { section, sections, mine, text, order: _order, reverse: _reverse, page: _page, pageSize: _size, ...rest }: ArticleFilter): Promise<ArticleConditions> {
  const within = section === undefined ? undefined : [section, ...await partsOfSection(db, section)];
  return {
    ...rest, by: mine, text: text?.trim() ? searchQuery(text) : undefined,
    sections: within && sections ? within.filter((name) => sections.includes(name)) : within ?? sections,
  };
}

/** How many articles a filter finds. */
export const countListed = async (db: Db, filter: ArticleFilter): Promise<number> => countArticles(db, await conditionsOf(db, filter));

/** One page of the desk's list and the counts by state. Whoever may not read the desk must not be shown it. */
export async function listArticles(db: Db, filter: ArticleFilter = {}): Promise<ArticleList> {
  const { state, ...rest } = filter;
  const pageSize = Math.min(Math.max(filter.pageSize ?? 50, 1), 500);
  const page = Math.max(filter.page ?? 1, 1);
  const conditions = await conditionsOf(db, rest);
  const found = await countsByState(db, conditions);
  const counts = Object.fromEntries(articleStates.map((known) => [known, found.find((row) => row.state === known)?.count ?? 0])) as Record<ArticleState, number>;
  const rows = await listedArticles(db, { ...conditions, state }, filter.order ?? (conditions.text === undefined ? 'updated' : 'found'), filter.reverse ?? false, pageSize, (page - 1) * pageSize);
  const ids = rows.map((row) => row.id);
  const [names, tags, photos] = ids.length === 0 ? [[], [], []] : [await bylineNames(db, ids), await tagRows(db, ids), await photoRows(db, ids)];
  return {
    rows: rows.map((row) => ({
      id: row.id, kind: storyKinds.find((kind) => kind === row.kind) ?? 'story', state: stateOf(row.state), kicker: row.kicker, title: row.title, section: row.section,
      priority: row.priority, issueId: row.issueId, issueTotal: row.issueTotal, wantedPage: row.wantedPage, characters: row.characters,
      byline: row.bylineKind === 'source' ? [row.source] : names.filter((name) => name.articleId === row.id).map((name) => name.name),
      tags: tags.filter((tag) => tag.articleId === row.id).map((tag) => tag.tag), photos: photos.filter((photo) => photo.articleId === row.id).length,
      returnReason: row.returnReason, createdBy: row.createdByName ?? '', updatedAt: row.updatedAt, version: row.version,
    })),
    total: state === undefined ? Object.values(counts).reduce((sum, n) => sum + n, 0) : counts[state],
    page, pageSize, counts,
  };
}

/** All tags in use, most used first. */
export const listTags = (db: Db) => tagsInUse(db);

/** An article as its editor shows it; null when there is none or the actor may not read it. */
export async function articleView(db: Db, articleId: string, actor: Actor): Promise<ArticleView | null> {
  const stored = await storedArticle(db, articleId);
  if (!stored) return null;
  const { record, content, photos } = stored;
  const state = stateOf(record.state);
  const own = await isOwn(db, record, actor);
  const permits = (action: 'read' | 'edit' | 'submit' | 'review' | 'return' | 'spike' | 'restore') => actor.system === true || may(actor.roles, `article.${action}`, state, own);
  if (!permits('read')) return null;
  return {
    id: record.id, state, content, photos, issueTotal: record.issueTotal, characters: record.characters, returnReason: record.returnReason,
    createdBy: record.createdByName ?? '', createdAt: record.createdAt, updatedAt: record.updatedAt, version: record.version,
    standsOn: await standsOn(db, articleId), own, locked: state !== 'draft' && await isLocked(db, content.byline), mayUnlock: actor.roles.includes('chief-editor'),
    may: { edit: permits('edit'), submit: permits('submit'), review: permits('review'), return: permits('return'), spike: permits('spike'), restore: permits('restore') },
  };
}

/** Saves of an article, refused ones among them, newest first. */
export async function revisionsOf(db: Db, articleId: string): Promise<readonly RevisionView[]> {
  return (await revisionHeads(db, articleId)).map(({ articleId: _article, authorId: _author, ...revision }) => revision);
}

/** A revision with its text; null when there is none. */
export async function revisionText(db: Db, revisionId: string): Promise<RevisionText & { readonly articleId: string } | null> {
  const revision = await revisionById(db, revisionId);
  if (!revision) return null;
  const { authorId: _author, content, ...head } = revision;
  return { ...head, content: articleContentSchema.parse(content) };
}

export { articleSubject, standsOn, stateOf, type Saved } from './articles-subject';
export { submitArticle, reviewArticle, returnArticle, spikeArticle, restoreArticle } from './articles-steps';
