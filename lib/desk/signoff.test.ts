import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articles, editions } from '@/db/schema';
import { emptyContent, type ArticleContent } from '@/lib/copy/article-content';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import type { Block } from '@/lib/makeup/block';
import { damageOf } from '@/lib/press/edition';
import { damagedFiles } from '@/lib/press/page-images';
import { issuePdf } from '@/lib/press/pdf-issue';
import { standingFolder } from '@/lib/press/reading-files';
import { articleView, createArticle, reviewArticle, saveArticle, submitArticle } from './articles';
import { checkIssue } from './checks';
import { editionBySha, latestPublished, publishedEdition, publishedEditions } from './editions';
import { createIssue, editIssue, issueView } from './issues';
import { savePageLayout, saveLayouts } from './layout';
import { editPerson, listPeople } from './people';
import { editPublication, readPublication } from './publication';
import { eventsOf } from './record';
import { publishIssue, returnIssue, signOffIssue, startCorrection, submitIssue, unpublishIssue } from './signoff';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
let issueId = '';
beforeAll(async () => {
  room = await temporaryNewsroom();
  const made = await createIssue(room.around, room.actors.editor, { date: '2021-12-04', totalNumber: 710, numberInYear: 35, pageCount: 2, publisher: '青渚区融媒体中心编印', permit: ['内资00015号'], notices: ['内部资料 免费交流'] });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  issueId = made.value.id;
});
afterAll(() => room.close());

const read = () => room.around.store.read;
const view = async () => (await issueView(read(), 710, room.actors['chief-editor']))!;

async function story(title: string, sentences = 8, more: Partial<ArticleContent> = {}): Promise<string> {
  const content: ArticleContent = { ...emptyContent(), title, body: bodyFromPlainText('初冬的青渚河两岸，清淤的船只一早就开了工。'.repeat(sentences)), byline: { kind: 'source', source: '青渚通讯社' }, issueId, ...more };
  const made = await createArticle(room.around, room.actors.editor, { content });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const submitted = await submitArticle(room.around, room.actors.editor, { id: made.value.id, version: made.value.version });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.error));
  return made.value.id;
}
const stateOf = (id: string) => read().select({ state: articles.state }).from(articles).where(eq(articles.id, id)).get()?.state;

const storyBlock = (id: string, articleId: string, row: number, rows = 20, column = 0, columns = 5): Block =>
  ({ kind: 'story', id, articleId, column, columns, row, rows, measureColumns: columns, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' });
async function place(page: number, ...blocks: Block[]) {
  const on = (await view()).flatplan[page - 1]!;
  return savePageLayout(room.around, room.actors.editor, { pageId: on.id, version: on.version, blocks: [...on.blocks.filter((block) => block.kind !== 'story'), ...blocks] });
}

describe('placing stories', () => {
  let first = '';
  let second = '';
  beforeAll(async () => { first = await story('清淤工程开工'); second = await story('新桥合龙'); });

  test('a story on a page is placed, the issue is in the making, the page has its next version', async () => {
    expect(await place(1, storyBlock('a', first, 12))).toMatchObject({ ok: true, value: { page: 1, version: 2 } });
    expect(stateOf(first)).toBe('placed');
    expect((await view()).status).toBe('making');
  });

  test('taken off the page it stands where it stood before', async () => {
    expect(await place(1)).toMatchObject({ ok: true });
    expect(stateOf(first)).toBe('submitted');
  });

  test('blocks off the grid or over one another are refused by name, and nothing is written', async () => {
    expect(await place(1, storyBlock('a', first, 70))).toMatchObject({ ok: false, error: { code: 'refused', reason: 'block-off-grid', params: { block: '清淤工程开工', page: 1 } } });
    expect(await place(1, storyBlock('a', first, 12), storyBlock('b', second, 30))).toMatchObject({ ok: false, error: { reason: 'block-overlap', params: { block: '新桥合龙', other: '清淤工程开工' } } });
    expect(stateOf(first)).toBe('submitted');
  });

  test('a story nobody knows, a draft, and a story placed twice are refused', async () => {
    expect(await place(1, storyBlock('a', 'nobody', 12))).toMatchObject({ ok: false, error: { reason: 'unknown-article' } });
    const draft = await createArticle(room.around, room.actors.reporter, { content: { ...emptyContent(), title: '草稿' } });
    expect(await place(1, storyBlock('a', draft.ok ? draft.value.id : '', 12))).toMatchObject({ ok: false, error: { reason: 'article-not-placeable' } });
    expect(await place(1, storyBlock('a', first, 12), storyBlock('b', first, 40))).toMatchObject({ ok: false, error: { reason: 'article-placed-twice' } });
  });

  test('a stale page is refused and shows what stands there now', async () => {
    const on = (await view()).flatplan[0]!;
    expect(await place(1, storyBlock('a', first, 12), storyBlock('b', second, 40))).toMatchObject({ ok: true });
    const late = await savePageLayout(room.around, room.actors['chief-editor'], { pageId: on.id, version: on.version, blocks: on.blocks });
    expect(late).toMatchObject({ ok: false, error: { code: 'stale', by: 'editor' } });
  });

  test('a block moves from page to page in one save', async () => {
    const [one, two] = (await view()).flatplan;
    const moved = await saveLayouts(room.around, room.actors.editor, { issueId, pages: [
      { pageId: one!.id, version: one!.version, blocks: one!.blocks.filter((block) => block.id !== 'b') },
      { pageId: two!.id, version: two!.version, blocks: [...two!.blocks, storyBlock('b', second, 4)] },
    ] });
    expect(moved).toMatchObject({ ok: true });
    expect(stateOf(second)).toBe('placed');
  });

  test('two editors save the same page at once: one is written, the other is told', async () => {
    const on = (await view()).flatplan[0]!;
    const save = (rows: number) => savePageLayout(room.around, room.actors.editor, { pageId: on.id, version: on.version, blocks: [...on.blocks.filter((block) => block.kind !== 'story'), storyBlock('a', first, 12, rows)] });
    const results = await Promise.all([save(24), save(26)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: 'stale' } });
  });
});

describe('signing off', () => {
  test('an issue is submitted, returned with remarks, and the remarks are shown', async () => {
    expect(await submitIssue(room.around, room.actors.editor, { issueId })).toMatchObject({ ok: true, value: { status: 'in-review' } });
    expect(await returnIssue(room.around, room.actors.editor, { issueId, remarks: '头条再压一压' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await returnIssue(room.around, room.actors['chief-editor'], { issueId, remarks: '头条再压一压' })).toMatchObject({ ok: true, value: { status: 'making' } });
    expect((await view()).returnRemarks).toBe('头条再压一压');
  });

  test('serious findings stop the sign-off until a reason is given', async () => {
    const long = await story('文件全文', 400);
    expect(await place(2, storyBlock('c', long, 4, 10))).toMatchObject({ ok: true });
    expect((await checkIssue(read(), issueId)).filter((finding) => finding.severity === 'serious').map((finding) => finding.rule)).toContain('overset');
    expect(await signOffIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: false, error: { reason: 'serious-findings' } });
    expect(await signOffIssue(room.around, room.actors['chief-editor'], { issueId, override: '下期续登' })).toMatchObject({ ok: true, value: { status: 'signed-off' } });
    expect((await view()).editions[0]).toMatchObject({ revision: 1, overrideReason: '下期续登', signedBy: 'chief-editor' });
  });

  test('any later change makes the sign-off void and says why', async () => {
    const before = await view();
    expect(await editIssue(room.around, room.actors['chief-editor'], { issueId, version: before.version, notices: ['内部资料 免费交流', '监督电话 0000'] })).toMatchObject({ ok: true });
    expect(await view()).toMatchObject({ status: 'making', editions: [{ revision: 1, voidReason: 'masthead' }] });
    expect(await publishIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test('a story corrected after signing makes it void too', async () => {
    expect(await place(2)).toMatchObject({ ok: true });
    expect(await signOffIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: true, value: { status: 'signed-off', edition: { revision: 2 } } });
    const placed = (await view()).flatplan[0]!.stories[0]!;
    const article = (await articleView(read(), placed.articleId, room.actors.proofreader))!;
    expect(await saveArticle(room.around, room.actors.proofreader, { id: article.id, version: article.version, content: { ...article.content, title: '清淤工程昨日开工' } })).toMatchObject({ ok: true });
    expect(await view()).toMatchObject({ status: 'making', editions: [{ revision: 2, voidReason: expect.stringContaining('story') as string }, { revision: 1 }] });
  });

  test('a byline renamed after signing makes it void', async () => {
    const placed = (await view()).flatplan[0]!.stories[0]!;
    const article = (await articleView(read(), placed.articleId, room.actors.editor))!;
    const { personId, name } = room.actors.reporter;
    const names = [{ personId: personId!, name, role: 'reporter' as const }];
    expect(await saveArticle(room.around, room.actors.editor, { id: article.id, version: article.version, content: { ...article.content, byline: { kind: 'people', label: '记者', names } } })).toMatchObject({ ok: true });
    expect(await signOffIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: true });
    const person = (await listPeople(read())).find((one) => one.id === personId)!;
    expect(await editPerson(room.around, room.actors.editor, { id: person.id, version: person.version, name: person.name, role: 'trainee', active: true })).toMatchObject({ ok: true });
    expect((await view()).status).toBe('signed-off');
    expect(await editPerson(room.around, room.actors.editor, { id: person.id, version: person.version + 1, name: '江蓠', role: 'trainee', active: true })).toMatchObject({ ok: true });
    expect(await view()).toMatchObject({ status: 'making', editions: [{ voidReason: 'story:清淤工程昨日开工' }, {}, {}] });
  });

  test('signing without submission counts as submitting', async () => {
    expect(await signOffIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: true });
    const record = await eventsOf(read(), { kind: 'issue', id: issueId });
    expect(record.slice(0, 2).map((event) => event.action)).toEqual(['issue.signOff', 'issue.submit']);
  });
});

describe('publishing', { timeout: 120_000 }, () => {
  test('readers see nothing before, and the whole edition after', async () => {
    expect(await publishedEditions(read())).toEqual([]);
    expect(await latestPublished(read())).toBeNull();
    const signed = (await view()).editions[0]!;
    expect(await editionBySha(read(), signed.sha256)).toBeNull();
    const published = await publishIssue(room.around, room.actors['chief-editor'], { issueId });
    expect(published).toMatchObject({ ok: true, value: { status: 'published', edition: { sha256: signed.sha256 } } });
    const edition = await publishedEdition(read(), 710);
    expect(edition?.content.stories.map((entry) => entry.story.decks.title)).toEqual(['清淤工程昨日开工']);
    expect(stateOf(edition!.content.stories[0]!.story.articleId)).toBe('published');
    const files = await readdir(path.join(room.around.store.dataDir, 'editions', signed.sha256));
    expect(files).toEqual(expect.arrayContaining(['issue.pdf', 'page-1.pdf', 'page-1-900.webp', 'page-2-1800.webp', 'hotspots.json', 'manifest.json']));
    expect((await readFile(path.join(room.around.store.dataDir, 'editions', signed.sha256, 'page-1.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await readdir(path.join(room.around.store.dataDir, 'editions'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('numbers of a printed issue are fixed, also while it is corrected', async () => {
    expect(await startCorrection(room.around, room.actors['chief-editor'], { issueId, reason: '标题有误' })).toMatchObject({ ok: true, value: { status: 'making' } });
    expect(await editIssue(room.around, room.actors.editor, { issueId, version: (await view()).version, numberInYear: 36, reasons: { numberInYear: '更正' } })).toMatchObject({ ok: false, error: { reason: 'numbers-printed' } });
  });

  test('signed again without a change it has the same hash, and readers keep its files meanwhile', async () => {
    const old = (await publishedEdition(read(), 710))!;
    expect(await signOffIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: true, value: { edition: { sha256: old.sha256 } } });
    expect((await editionBySha(read(), old.sha256))?.revision).toBe(old.revision);
    expect(await returnIssue(room.around, room.actors['chief-editor'], { issueId, remarks: '再看一遍' })).toMatchObject({ ok: true });
    expect((await editionBySha(read(), old.sha256))?.revision).toBe(old.revision);
  });

  test('readers keep the old edition until the corrected one is published, and can still read it then', async () => {
    const old = (await publishedEdition(read(), 710))!;
    const articleId = old.content.stories[0]!.story.articleId;
    const article = (await articleView(read(), articleId, room.actors.editor))!;
    expect(await saveArticle(room.around, room.actors.editor, { id: articleId, version: article.version, content: { ...article.content, title: '清淤工程今日开工' } })).toMatchObject({ ok: true });
    expect((await publishedEdition(read(), 710))?.sha256).toBe(old.sha256);
    expect(await signOffIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: true });
    expect((await publishedEdition(read(), 710))?.sha256).toBe(old.sha256);
    expect(await publishIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: true, value: { status: 'corrected' } });
    const corrected = (await publishedEdition(read(), 710))!;
    expect(corrected).toMatchObject({ correction: '标题有误', revision: old.revision + 2 });
    expect(corrected.content.stories[0]!.slug).toBe(old.content.stories[0]!.slug);
    expect((await editionBySha(read(), old.sha256))?.content.stories[0]!.story.decks.title).toBe('清淤工程昨日开工');
  });

  test('a changed file of an edition is found; a damaged list too, and then the files are drawn anew', { timeout: 60_000 }, async () => {
    const { sha256 } = (await publishedEdition(read(), 710))!;
    const { store } = room.around;
    const file = (name: string) => path.join(store.dataDir, 'editions', sha256, name);
    const whole = await readFile(file('page-1.pdf'));
    await writeFile(file('page-1.pdf'), Buffer.concat([whole, Buffer.from('x')]));
    expect(await damagedFiles(store, sha256)).toEqual(['page-1.pdf']);
    await writeFile(file('manifest.json'), '{');
    expect(await damagedFiles(store, sha256)).toEqual(['manifest.json']);
    await standingFolder(store, (await publishedEdition(read(), 710))!);
    expect(await damagedFiles(store, sha256)).toEqual([]);
    expect((await readFile(file('page-1.pdf'))).equals(whole)).toBe(true);
  });

  test('a frozen edition that somebody changed in the database does not pass its hashes', () => {
    const record = read().select().from(editions).where(eq(editions.issueId, issueId)).all().at(-1)!;
    expect(damageOf(record.content, record.sha256)).toEqual([]);
    const changed = record.content.replaceAll('清淤工程今日开工', '清淤工程明日开工');
    expect(damageOf(changed, record.sha256).map((damage) => damage.part)).toEqual(expect.arrayContaining(['whole', 'page', 'story']));
  });

  test('an unpublished issue is out of sight with its reason kept, and may be published again', async () => {
    expect(await unpublishIssue(room.around, room.actors['chief-editor'], { issueId, reason: '照片授权未到' })).toMatchObject({ ok: true, value: { status: 'signed-off' } });
    expect(await publishedEditions(read())).toEqual([]);
    expect((await view()).editions[0]).toMatchObject({ unpublishReason: '照片授权未到' });
    expect(await publishIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: true });
    expect((await publishedEdition(read(), 710))?.revision).toBe(6);
  });

  test('the press PDF of a published issue is the signed one, whatever the paper is called by now', async () => {
    const before = (await issuePdf(room.around.store, issueId))!;
    const { version } = await readPublication(read());
    expect(await editPublication(room.around, room.actors.administrator, { version, name: '青渚日报' })).toMatchObject({ ok: true });
    const after = (await issuePdf(room.around.store, issueId))!;
    expect(after.bytes.equals(before.bytes)).toBe(true);
  });
});

test('three reviews held are not missed by the checks', async () => {
  const reviewed = await story('三审稿', 4);
  for (const actor of ['editor', 'chief-editor', 'chief-editor'] as const) {
    const now = (await articleView(read(), reviewed, room.actors[actor]))!;
    await reviewArticle(room.around, room.actors[actor], { id: reviewed, version: now.version });
  }
  expect(stateOf(reviewed)).toBe('ready');
  expect((await checkIssue(read(), issueId)).filter((finding) => finding.rule === 'not-reviewed' && finding.articleId === reviewed)).toEqual([]);
});
