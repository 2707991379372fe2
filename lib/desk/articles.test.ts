import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blocks, editions, events, issues, pages } from '@/db/schema';
import { emptyContent, type ArticleContent } from '@/lib/copy/article-content';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import { may } from '@/lib/newsroom/policy';
import { ok } from '@/lib/newsroom/result';
import { articleStates, roles, type ArticleState } from '@/lib/newsroom/states';
import { updateStanding } from '@/db/queries/articles';
import { eq } from 'drizzle-orm';
import { articleFilter, articleView, createArticle, listArticles, nameRevision, restoreArticle, restoreRevision, returnArticle, reviewArticle, revisionText, revisionsOf, saveArticle, spikeArticle, submitArticle } from './articles';
import type { DeskError } from './error';
import type { Actor } from './operation';
import { eventsOf } from './record';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

const copy = (title: string, text = '正文第一段。', more: Partial<ArticleContent> = {}): ArticleContent => ({ ...emptyContent(), title, body: bodyFromPlainText(text), ...more });

async function written(actor: Actor, content = copy('清淤工程完工')): Promise<string> {
  const made = await createArticle(room.around, actor, { content });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.id;
}

/** Puts an article into a state, past the workflow. */
async function putInto(id: string, state: ArticleState): Promise<number> {
  const version = await versionOf(id);
  await room.around.store.transact(async (db) => { await updateStanding(db, id, { state, placedFrom: null, updatedAt: room.around.now().toISOString() }); return ok(null); });
  return version + 1;
}
async function versionOf(id: string): Promise<number> {
  const view = await articleView(room.around.store.read, id, { userId: null, name: '系统', roles: [], personId: null, system: true });
  if (!view) throw new Error('no article');
  return view.version;
}

/** An issue of one page, in a status, with a story block or a briefs box of these articles. */
async function issueWith(status: string, articleIds: readonly string[], kind: 'story' | 'briefs' = 'story'): Promise<{ issueId: string; total: number; pageId: string }> {
  const [issueId, pageId, total] = [room.around.newId(), room.around.newId(), Number(room.around.newId().slice(3))];
  await room.around.store.transact(async (db) => {
    const [publication] = await db.query.publications.findMany();
    await db.insert(issues).values({ id: issueId, publicationId: publication!.id, totalNumber: total, numberInYear: total, date: '2021-12-04', lunar: '', weekday: '', formatId: 'tabloid', status, createdAt: '' });
    await db.insert(pages).values({ id: pageId, issueId, number: 2 });
    if (kind === 'briefs') await db.insert(blocks).values({ id: room.around.newId(), pageId, position: 0, kind, articleId: null, data: { kind, articleIds } });
    else await db.insert(blocks).values(articleIds.map((articleId, position) => ({ id: room.around.newId(), pageId, position, kind, articleId, data: { kind, articleId } })));
    await db.insert(editions).values({ id: room.around.newId(), issueId, revision: 1, sha256: 'x', content: '{}', signedBy: '总编辑', signedAt: '' });
    return ok(null);
  });
  return { issueId, total, pageId };
}

const codeOf = (result: { ok: true } | { ok: false; error: DeskError }) => result.ok ? 'ok' : result.error.code;

describe('writing', () => {
  test('a reporter’s new story is theirs, a draft, and carries their byline', async () => {
    const { byline: _byline, ...content } = copy('清淤工程完工');
    const made = await createArticle(room.around, room.actors.reporter, { content });
    const id = made.ok ? made.value.id : '';
    const view = await articleView(room.around.store.read, id, room.actors.reporter);
    expect(view).toMatchObject({ state: 'draft', version: 1, own: true, characters: 6, content: { title: '清淤工程完工', byline: { kind: 'people', label: '记者', names: [{ name: 'reporter署名' }] } } });
    expect(view?.may).toEqual({ edit: true, submit: true, review: false, return: false, spike: true, restore: false });
  });

  test('every save is a revision with author, time and the version it built on', async () => {
    const id = await written(room.actors.reporter);
    room.pass(60_000);
    expect(await saveArticle(room.around, room.actors.reporter, { id, version: 1, content: copy('清淤工程提前完工') })).toEqual({ ok: true, value: { id, version: 2 } });
    const revisions = await revisionsOf(room.around.store.read, id);
    expect(revisions.map(({ version, baseVersion, kind, authorName, title }) => ({ version, baseVersion, kind, authorName, title }))).toEqual([
      { version: 2, baseVersion: 1, kind: 'saved', authorName: 'reporter', title: '清淤工程提前完工' },
      { version: 1, baseVersion: 0, kind: 'saved', authorName: 'reporter', title: '清淤工程完工' },
    ]);
    expect(revisions[0]!.createdAt > revisions[1]!.createdAt).toBe(true);
  });

  test('content comes back as it was saved', async () => {
    const id = await written(room.actors.editor);
    const before = copy('主题\n第二行', '第一段。\n● 一项\n● 又一项\n末段。', {
      kicker: '引题', subtitle: '副题', section: '民生', priority: 1, tags: ['水利', '工程', '水利', ' 民生 '], wantedPage: 3,
      byline: { kind: 'source', source: '云泽通讯社' },
    });
    expect(codeOf(await saveArticle(room.around, room.actors.editor, { id, version: 1, content: before }))).toBe('ok');
    const view = await articleView(room.around.store.read, id, room.actors.editor);
    expect(view?.content).toEqual({ ...before, tags: ['水利', '工程', '民生'] });
  });

  test('a name nobody knows yet becomes a person, once, and the order of names stays', async () => {
    const id = await written(room.actors.editor);
    const typed = (name: string) => ({ personId: `new:${name}`, name, role: 'reporter' as const });
    const content = copy('标题', '文。', { byline: { kind: 'people', label: '记者', names: [typed('顾晚舟'), typed('方采薇'), typed('丁晓澍')] } });
    expect(codeOf(await saveArticle(room.around, room.actors.editor, { id, version: 1, content }))).toBe('ok');
    expect(codeOf(await saveArticle(room.around, room.actors.editor, { id, version: 2, content }))).toBe('ok');
    const view = await articleView(room.around.store.read, id, room.actors.editor);
    const byline = view?.content.byline;
    expect(byline?.kind === 'people' && byline.names.map((name) => name.name)).toEqual(['顾晚舟', '方采薇', '丁晓澍']);
    expect((await room.around.store.read.query.people.findMany()).filter((person) => person.name === '顾晚舟')).toHaveLength(1);
  });

  test('someone in the byline may edit the copy as their own, another reporter may not', async () => {
    const id = await written(room.actors.editor, copy('联署稿', '文。', { byline: { kind: 'people', label: '记者', names: [{ personId: room.actors.reporter.personId!, name: 'x', role: 'reporter' }] } }));
    expect(codeOf(await saveArticle(room.around, room.actors.reporter, { id, version: 1, content: copy('联署稿', '改过。', { byline: { kind: 'people', label: '记者', names: [{ personId: room.actors.reporter.personId!, name: 'x', role: 'reporter' }] } }) }))).toBe('ok');
    expect(await saveArticle(room.around, room.otherReporter, { id, version: 2, content: copy('夺稿') })).toEqual({ ok: false, error: { code: 'not-allowed', action: 'article.edit', state: 'draft' } });
  });

  test('an issue or a photo that is not there is refused and nothing is written', async () => {
    const id = await written(room.actors.editor);
    expect(await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('改', '文。', { issueId: 'nowhere' }) })).toEqual({ ok: false, error: { code: 'not-found', what: 'issue' } });
    expect(await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('改', '文。', { photos: [{ photoId: 'nowhere', caption: '', credit: '' }] }) })).toEqual({ ok: false, error: { code: 'not-found', what: 'photo' } });
    expect(await versionOf(id)).toBe(1);
    expect(await revisionsOf(room.around.store.read, id)).toHaveLength(1);
  });

  test('input that does not parse is told by field', async () => {
    const id = await written(room.actors.editor);
    const refused = await saveArticle(room.around, room.actors.editor, { id, version: 1, content: { ...copy('x'), title: '长'.repeat(301), priority: 9 } });
    expect(refused.ok === false && refused.error.code === 'invalid' && refused.error.fields.map((field) => field.path).sort()).toEqual(['content.priority', 'content.title']);
    const unknown = await saveArticle(room.around, room.actors.editor, { id, version: 1, content: { ...copy('x'), body: { type: 'doc', content: [{ type: 'script' }] } } });
    expect(unknown.ok === false && unknown.error.code === 'invalid' && unknown.error.fields).toMatchObject([{ path: 'content.body', problem: 'field.bodyForeign' }]);
  });
});

describe('two people on one story', () => {
  test('the second save is refused, shows what stands, and keeps its own text', async () => {
    const id = await written(room.actors.editor);
    await saveArticle(room.around, room.actors['chief-editor'], { id, version: 1, content: copy('总编辑的标题') });
    const refused = await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('编辑的标题') });
    expect(refused).toMatchObject({ ok: false, error: { code: 'stale', currentVersion: 2, by: 'chief-editor', theirs: { title: '总编辑的标题' } } });
    if (refused.ok || refused.error.code !== 'stale') throw new Error('unreachable');
    expect(await revisionText(room.around.store.read, refused.error.kept!)).toMatchObject({ kind: 'refused', baseVersion: 1, authorName: 'editor', content: { title: '编辑的标题' } });
    expect((await articleView(room.around.store.read, id, room.actors.editor))?.content.title).toBe('总编辑的标题');
  });

  test('of twenty at once on the same version one is saved and nineteen texts are kept', async () => {
    const id = await written(room.actors.editor);
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy(`标题${index}`) })));
    expect(all.filter((result) => result.ok)).toHaveLength(1);
    const revisions = await revisionsOf(room.around.store.read, id);
    expect(revisions.filter((revision) => revision.kind === 'refused')).toHaveLength(19);
    expect(new Set(revisions.filter((revision) => revision.version !== 1 || revision.kind === 'refused').map((revision) => revision.title)).size).toBe(20);
  });

  test('a save is not stale because the story went a step further meanwhile', async () => {
    const id = await written(room.actors.editor);
    await submitArticle(room.around, room.actors.editor, { id, version: 1 });
    await reviewArticle(room.around, room.actors['chief-editor'], { id, version: 2 });
    expect(await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('接着改') })).toEqual({ ok: true, value: { id, version: 4 } });
  });

  test('what a reporter was writing when the story was spiked under their hands is kept; a stranger’s is not', async () => {
    const id = await written(room.actors.reporter);
    await spikeArticle(room.around, room.actors.editor, { id, version: 1 });
    const refused = await saveArticle(room.around, room.actors.reporter, { id, version: 1, content: copy('还在写的文字') });
    if (refused.ok || refused.error.code !== 'not-allowed') throw new Error('not refused');
    expect(await revisionText(room.around.store.read, refused.error.kept!)).toMatchObject({ kind: 'refused', content: { title: '还在写的文字' } });
    expect(await articleView(room.around.store.read, id, room.actors.editor)).toMatchObject({ state: 'spiked', content: { title: '清淤工程完工' } });
    expect(await saveArticle(room.around, room.otherReporter, { id, version: 1, content: copy('不是我的') })).toEqual({ ok: false, error: { code: 'not-allowed', action: 'article.edit', state: 'spiked' } });
    expect(await revisionsOf(room.around.store.read, id)).toHaveLength(2);
  });

  test('a text that was refused can be made the current one', async () => {
    const id = await written(room.actors.editor);
    await saveArticle(room.around, room.actors['chief-editor'], { id, version: 1, content: copy('甲') });
    const refused = await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('乙') });
    if (refused.ok || refused.error.code !== 'stale') throw new Error('not refused');
    expect(await restoreRevision(room.around, room.actors.editor, { id, version: 2, revisionId: refused.error.kept })).toEqual({ ok: true, value: { id, version: 3 } });
    expect((await articleView(room.around.store.read, id, room.actors.editor))?.content.title).toBe('乙');
  });

  test('a revision of another story is not found here', async () => {
    const [id, other] = [await written(room.actors.editor), await written(room.actors.editor)];
    const [revision] = await revisionsOf(room.around.store.read, other);
    expect(await restoreRevision(room.around, room.actors.editor, { id, version: 1, revisionId: revision!.id })).toEqual({ ok: false, error: { code: 'not-found', what: 'revision' } });
  });

  test('revisions can be named', async () => {
    const id = await written(room.actors.editor);
    const [revision] = await revisionsOf(room.around.store.read, id);
    expect(codeOf(await nameRevision(room.around, room.actors.editor, { id, revisionId: revision!.id, name: '送审稿' }))).toBe('ok');
    expect((await revisionsOf(room.around.store.read, id))[0]?.name).toBe('送审稿');
  });
});

describe('on the way into print', () => {
  test('handed in, sent back with a reason, handed in again, reviewed three times', async () => {
    const id = await written(room.actors.reporter);
    expect(await submitArticle(room.around, room.actors.reporter, { id, version: 1 })).toEqual({ ok: true, value: { id, version: 2 } });
    expect(await saveArticle(room.around, room.actors.reporter, { id, version: 2, content: copy('交了再改') })).toMatchObject({ ok: false, error: { code: 'not-allowed', action: 'article.edit', state: 'submitted' } });
    expect(codeOf(await returnArticle(room.around, room.actors.editor, { id, version: 2, reason: '缺少数据来源' }))).toBe('ok');
    expect(await articleView(room.around.store.read, id, room.actors.reporter)).toMatchObject({ state: 'returned', returnReason: '缺少数据来源' });
    await submitArticle(room.around, room.actors.reporter, { id, version: 3 });
    await reviewArticle(room.around, room.actors.editor, { id, version: 4 });
    await reviewArticle(room.around, room.actors.editor, { id, version: 5 });
    expect(await reviewArticle(room.around, room.actors.editor, { id, version: 6 })).toEqual({ ok: false, error: { code: 'not-allowed', action: 'article.review', state: 'second-review' } });
    expect(codeOf(await reviewArticle(room.around, room.actors['chief-editor'], { id, version: 6 }))).toBe('ok');
    expect(await articleView(room.around.store.read, id, room.actors.editor)).toMatchObject({ state: 'ready', returnReason: '' });
    expect((await eventsOf(room.around.store.read, { kind: 'article', id })).map((event) => event.action)).toEqual(['article.review', 'article.review', 'article.review', 'article.submit', 'article.return', 'article.saveRefused', 'article.submit', 'article.create']);
  });

  test('two editors who pass the same review pass one, not two', async () => {
    const id = await written(room.actors.editor);
    await submitArticle(room.around, room.actors.editor, { id, version: 1 });
    const both = await Promise.all([reviewArticle(room.around, room.actors.editor, { id, version: 2 }), reviewArticle(room.around, room.actors['chief-editor'], { id, version: 2 })]);
    expect(both.map(codeOf).sort()).toEqual(['ok', 'stale']);
    expect((await articleView(room.around.store.read, id, room.actors.editor))?.state).toBe('first-review');
  });

  test('sending back asks for a reason', async () => {
    const id = await written(room.actors.editor);
    await submitArticle(room.around, room.actors.editor, { id, version: 1 });
    expect(await returnArticle(room.around, room.actors.editor, { id, version: 2, reason: ' ' })).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path: 'reason', problem: 'field.reason' }] } });
  });

  test('an empty story is not handed in', async () => {
    const id = await written(room.actors.reporter, emptyContent());
    expect(await submitArticle(room.around, room.actors.reporter, { id, version: 1 })).toEqual({ ok: false, error: { code: 'refused', reason: 'nothing-written' } });
  });

  test('a story on a page is not spiked; the refusal names the page', async () => {
    const id = await written(room.actors.editor);
    const { total } = await issueWith('making', [id]);
    expect(await spikeArticle(room.around, room.actors.editor, { id, version: 1 })).toEqual({ ok: false, error: { code: 'refused', reason: 'spike-on-page', params: { total, page: 2 } } });
    expect((await articleView(room.around.store.read, id, room.actors.editor))?.state).toBe('draft');
  });

  test('a brief in a briefs box stands on its page too', async () => {
    const id = await written(room.actors.editor, copy('简讯', '短。', { kind: 'brief' }));
    await issueWith('making', [id], 'briefs');
    expect(await spikeArticle(room.around, room.actors.editor, { id, version: 1 })).toMatchObject({ ok: false, error: { reason: 'spike-on-page' } });
    expect(await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('简讯', '短。', { kind: 'story' }) })).toMatchObject({ ok: false, error: { reason: 'kind-on-page' } });
  });

  test('a story on no page is spiked, kept, and comes back as a draft', async () => {
    const id = await written(room.actors.editor);
    await spikeArticle(room.around, room.actors.editor, { id, version: 1 });
    expect((await articleView(room.around.store.read, id, room.actors.editor))?.content.title).toBe('清淤工程完工');
    await restoreArticle(room.around, room.actors.editor, { id, version: 2 });
    expect((await articleView(room.around.store.read, id, room.actors.editor))?.state).toBe('draft');
  });
});

describe('copy of a signed issue', () => {
  const edition = async (issueId: string) => (await room.around.store.read.select().from(editions).where(eq(editions.issueId, issueId)))[0]!;
  const statusOf = async (issueId: string) => (await room.around.store.read.select().from(issues).where(eq(issues.id, issueId)))[0]!.status;

  test('changed after signing makes the sign-off void and says why', async () => {
    const id = await written(room.actors.editor);
    const version = await putInto(id, 'placed');
    const { issueId } = await issueWith('signed-off', [id]);
    expect(codeOf(await saveArticle(room.around, room.actors.proofreader, { id, version, content: copy('改错字') }))).toBe('ok');
    expect(await statusOf(issueId)).toBe('making');
    expect(await edition(issueId)).toMatchObject({ voidReason: 'story:改错字' });
    expect((await edition(issueId)).voidedAt).not.toBeNull();
    expect((await eventsOf(room.around.store.read, { kind: 'issue', id: issueId }))[0]).toMatchObject({ action: 'issue.signOffVoid', actorName: 'proofreader' });
  });

  test('saved without a change leaves the sign-off as it is', async () => {
    const id = await written(room.actors.editor);
    const version = await putInto(id, 'placed');
    const { issueId } = await issueWith('signed-off', [id]);
    await saveArticle(room.around, room.actors.editor, { id, version, content: copy('清淤工程完工') });
    expect(await statusOf(issueId)).toBe('signed-off');
  });

  test('refused as stale leaves the sign-off as it is', async () => {
    const id = await written(room.actors.editor);
    await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('甲') });
    await putInto(id, 'placed');
    const { issueId } = await issueWith('signed-off', [id]);
    expect(codeOf(await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('乙') }))).toBe('stale');
    expect(await statusOf(issueId)).toBe('signed-off');
  });

  test('of a published issue is not changed by anybody', async () => {
    const id = await written(room.actors.editor);
    const version = await putInto(id, 'published');
    const { issueId } = await issueWith('published', [id]);
    expect(codeOf(await saveArticle(room.around, room.actors['chief-editor'], { id, version, content: copy('后悔') }))).toBe('not-allowed');
    expect(await edition(issueId)).toMatchObject({ voidedAt: null });
  });
});

describe('a throw in the middle of a save', () => {
  test('leaves nothing half-written and the next save goes on', async () => {
    const id = await written(room.actors.editor);
    let calls = 0;
    const breaking = { ...room.around, newId: () => { calls += 1; throw new Error('power cut'); } };
    await expect(saveArticle(breaking, room.actors.editor, { id, version: 1, content: copy('写了一半') })).rejects.toThrow('power cut');
    expect(calls).toBe(1);
    expect(await articleView(room.around.store.read, id, room.actors.editor)).toMatchObject({ version: 1, content: { title: '清淤工程完工' } });
    expect(codeOf(await saveArticle(room.around, room.actors.editor, { id, version: 1, content: copy('写完') }))).toBe('ok');
  });
});

describe('the desk’s list', () => {
  test('filters by state, section, tag, author and text, and counts all states beside it', async () => {
    const section = '副刊专页';
    const byline = { kind: 'people' as const, label: '记者', names: [{ personId: room.actors.reporter.personId!, name: 'reporter署名', role: 'reporter' as const }] };
    const mine = await written(room.actors.reporter, copy('湿地百分之百%恢复', '候鸟归来。', { section, tags: ['生态'], byline }));
    const other = await written(room.actors.editor, copy('另一篇', '正文提到候鸟。', { section }));
    await submitArticle(room.around, room.actors.editor, { id: other, version: 1 });
    const list = (filter: Parameters<typeof listArticles>[1]) => listArticles(room.around.store.read, filter);
    expect(await list({ section })).toMatchObject({ total: 2, counts: { draft: 1, submitted: 1, ready: 0 } });
    expect((await list({ section, state: 'submitted' })).rows.map((row) => row.id)).toEqual([other]);
    expect((await list({ section, state: 'submitted' })).counts.draft).toBe(1);
    expect((await list({ section, tag: '生态' })).rows.map((row) => row.id)).toEqual([mine]);
    expect((await list({ section, text: '候鸟' })).total).toBe(2);
    expect((await list({ section, text: '百%恢' })).total).toBe(1);
    expect((await list({ section, text: '百之' })).total).toBe(0);
    expect((await list({ section, text: '%' })).total).toBe(0);
    expect((await list({ section, text: '_' })).total).toBe(0);
    expect((await list({ section, mine: { userId: room.actors.reporter.userId, personId: null } })).rows.map((row) => row.id)).toEqual([mine]);
    expect((await list({ section, mine: { userId: null, personId: null } })).total).toBe(0);
    expect((await list({ section, text: 'reporter署名' })).rows.map((row) => row.byline)).toEqual([['reporter署名']]);
    expect(await list({ section, pageSize: 1, page: 2 })).toMatchObject({ total: 2, page: 2, rows: [{}] });
  });

  test('takes its filter from an address and leaves out what it does not know', () => {
    expect(articleFilter({ state: 'ready', kind: 'nonsense', issue: '710', mine: '1', text: ' 水 ', page: 'x' }, room.actors.reporter)).toEqual({
      state: 'ready', kind: undefined, section: undefined, issueTotal: 710, tag: undefined, personId: undefined, text: '水',
      mine: { userId: room.actors.reporter.userId, personId: room.actors.reporter.personId }, page: undefined,
    });
  });
});

describe('every operation on articles asks the policy, in every state, for every role, own and not', () => {
  const operations = {
    'article.edit': (actor: Actor | null, id: string, version: number) => saveArticle(room.around, actor, { id, version, content: copy('又改') }),
    'article.submit': (actor: Actor | null, id: string, version: number) => submitArticle(room.around, actor, { id, version }),
    'article.review': (actor: Actor | null, id: string, version: number) => reviewArticle(room.around, actor, { id, version }),
    'article.return': (actor: Actor | null, id: string, version: number) => returnArticle(room.around, actor, { id, version, reason: '请补充' }),
    'article.spike': (actor: Actor | null, id: string, version: number) => spikeArticle(room.around, actor, { id, version }),
    'article.restore': (actor: Actor | null, id: string, version: number) => restoreArticle(room.around, actor, { id, version }),
  };
  test.each(articleStates)('%s', async (state) => {
    for (const [action, operate] of Object.entries(operations) as [keyof typeof operations, (typeof operations)['article.edit']][]) {
      for (const role of roles) {
        for (const own of [true, false]) {
          const actor = room.actors[role];
          const id = await written(own ? { ...room.actors.editor, userId: actor.userId } : { ...room.actors.editor, userId: room.otherReporter.userId }, copy('题'));
          const version = await putInto(id, state);
          const result = await operate(actor, id, version);
          const expected = may([role], action, state, own);
          expect([action, state, role, own, result.ok || result.error.code !== 'not-allowed', result.ok]).toEqual([action, state, role, own, expected, expected]);
          if (!expected) expect(await versionOf(id)).toBe(version);
        }
      }
      expect(codeOf(await operate(null, 'any', 1))).toBe('not-signed-in');
    }
  });
});

test('the record only grows: what was noted stays as it was', async () => {
  const before = await room.around.store.read.select().from(events);
  await written(room.actors.editor);
  const after = await room.around.store.read.select().from(events);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
});
