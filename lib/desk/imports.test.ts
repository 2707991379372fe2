import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articles, issues, people, photos } from '@/db/schema';
import { emptyContent } from '@/lib/copy/article-content';
import { importToContents } from '@/lib/copy/import/contents';
import type { ImportResult, RecognisedArticle } from '@/lib/copy/import/import-types';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import { ok } from '@/lib/newsroom/result';
import { articleView, listArticles } from './articles';
import { importCopy, previewImport } from './imports';
import { readPublication } from './publication';
import { matchTeaserLines } from './teaser-lines';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => {
  room = await temporaryNewsroom();
  const publication = await readPublication(room.around.store.read);
  await room.around.store.transact(async (db) => {
    await db.insert(issues).values(['issue-1', 'issue-2'].map((id, index) => ({ id, publicationId: publication.id, totalNumber: index + 1, numberInYear: index + 1, date: `2021-12-0${index + 4}`, lunar: '', weekday: '', formatId: 'tabloid', createdAt: '' })));
    return ok(null);
  });
});
afterAll(() => room.close());

let made = 0;
const recognised = (title: string, more: Partial<RecognisedArticle> = {}): RecognisedArticle => {
  made += 1;
  return {
    key: `s${made}`, kind: 'story', kicker: '', title, subtitle: '', elements: [{ kind: 'paragraph', text: '正文。' }], paragraphs: ['正文。'], byline: [], names: [], label: '', source: null,
    sourceInText: false, captions: [], credits: [], section: '', pages: [], start: 0, ...more,
  };
};
const read = (articles: readonly RecognisedArticle[]): ImportResult => ({ masthead: null, articles, doubts: [], pageCredits: [], leftover: [], pieces: [] });
const bring = (articles: readonly RecognisedArticle[], issueId: string | null = 'issue-1', actor = room.actors.editor) => importCopy(room.around, actor, { issueId, contents: importToContents(read(articles)) });

describe('imported copy', () => {
  test('is handed in, in its order, with people, missing pictures, lists and sources', async () => {
    const result = await bring([
      recognised('引调水工程\n全线贯通', {
        kicker: '历时三年', names: [{ name: '顾晚舟', role: 'reporter' }, { name: '方采薇', role: 'reporter' }], label: '记者',
        elements: [{ kind: 'paragraph', text: '第一段。' }, { kind: 'photo', caption: 0 }, { kind: 'crosshead', text: '小标题' }, { kind: 'listItem', text: '其一' }, { kind: 'listItem', text: '其二' }, { kind: 'paragraph', text: '末段。' }],
        captions: ['工程现场'], credits: ['柏远'],
      }),
      recognised('转发稿', { source: '云泽通讯社' }),
      recognised('电讯稿', { source: '云泽通讯社', sourceInText: true }),
      recognised('简讯一则', { kind: 'brief', names: [{ name: '顾晚舟', role: 'reporter' }], label: '记者' }),
    ]);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const views = await Promise.all(result.value.articles.map(({ id }) => articleView(room.around.store.read, id, room.actors.editor)));
    expect(views.map((view) => [view?.state, view?.version, view?.content.priority, view?.content.section, view?.content.byline.kind])).toEqual([
      ['submitted', 1, 1, '要闻', 'people'], ['submitted', 1, 2, '要闻', 'source'], ['submitted', 1, 3, '要闻', 'none'], ['submitted', 1, 4, '要闻', 'people'],
    ]);
    const [lead] = views;
    const photoId = lead!.photos[0]!.photoId;
    expect(lead).toMatchObject({ photos: [{ file: null, caption: '工程现场', credit: '柏远' }], content: { title: '引调水工程\n全线贯通', byline: { names: [{ name: '顾晚舟' }, { name: '方采薇' }] } } });
    expect(lead!.content.body).toEqual({ type: 'doc', content: [
      { type: 'paragraph', content: [{ type: 'text', text: '第一段。' }] },
      { type: 'photoAnchor', attrs: { photoId } },
      { type: 'crosshead', content: [{ type: 'text', text: '小标题' }] },
      { type: 'bulletList', content: ['其一', '其二'].map((text) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })) },
      { type: 'paragraph', content: [{ type: 'text', text: '末段。' }] },
    ] });
    expect((await room.around.store.read.select().from(people)).filter((person) => person.name === '顾晚舟')).toHaveLength(1);
    const list = await listArticles(room.around.store.read, { issueId: 'issue-1', order: 'sequence' });
    expect(list.rows.map((row) => row.id)).toEqual(result.value.articles.map(({ id }) => id));
  });

  test('of which one piece does not fit leaves nothing behind: no article, person or picture', async () => {
    const count = async () => [await room.around.store.read.select().from(articles), await room.around.store.read.select().from(people), await room.around.store.read.select().from(photos)].map((rows) => rows.length);
    const before = await count();
    const result = await bring([recognised('好的', { names: [{ name: '新来的人', role: 'reporter' }], label: '记者', captions: ['图'] }), recognised('长'.repeat(400))]);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path: 'contents.1.content.title', problem: 'field.tooLong' }] } });
    expect(await bring([recognised('好的')], 'no-issue')).toEqual({ ok: false, error: { code: 'not-found', what: 'issue' } });
    expect(await count()).toEqual(before);
  });

  test('points a teaser to a story of the same import', async () => {
    const result = await bring([recognised('导读', { kind: 'teaser', elements: [{ kind: 'paragraph', text: '候鸟归来的湿地' }], paragraphs: ['候鸟归来的湿地'] }), recognised('候鸟归来的湿地')], null);
    const ids = result.ok ? result.value.articles.map((article) => article.id) : [];
    expect((await articleView(room.around.store.read, ids[0]!, room.actors.editor))?.content.pointsTo).toEqual([ids[1]]);
  });

  test('is previewed and then taken in as previewed', async () => {
    const preview = await previewImport(room.around.store.read, { bytes: new TextEncoder().encode('水库除险加固工程完工\n  本报讯  近日，青渚区水库除险加固工程完工，惠及下游三镇。\n  工程历时两年，大坝加高三米。\n（记者 顾晚舟 方采薇）\n') });
    if (!preview.ok) throw new Error(JSON.stringify(preview.error));
    const taken = await importCopy(room.around, room.actors.editor, { issueId: null, contents: preview.value.contents });
    if (!taken.ok) throw new Error(JSON.stringify(taken.error));
    expect(taken.value.articles).toHaveLength(1);
    expect((await articleView(room.around.store.read, taken.value.articles[0]!.id, room.actors.editor))?.content).toMatchObject({ title: '水库除险加固工程完工', byline: { names: [{ name: '顾晚舟' }, { name: '方采薇' }] } });
  });

  test('with control characters in it is taken in without them', async () => {
    const preview = await previewImport(room.around.store.read, { text: '水库\u0007除险加固工程完工\n  近日，青渚区水库\u0000除险加固工程完工，\u202e惠及下游三镇。\n' });
    if (!preview.ok) throw new Error(JSON.stringify(preview.error));
    const taken = await importCopy(room.around, room.actors.editor, { issueId: null, contents: preview.value.contents });
    expect(taken.ok ? taken.value.articles.length : taken.error).toBe(1);
  });

  test('of nothing or of a program is refused with its reason', async () => {
    expect(await previewImport(room.around.store.read, { text: ' \n ' })).toEqual({ ok: false, error: { code: 'empty' } });
    expect(await previewImport(room.around.store.read, { bytes: Buffer.from('\x7fELF\x02\x01\x01\x00\x00', 'latin1') })).toMatchObject({ ok: false, error: { code: 'binary' } });
  });

  test('with nothing in it is refused', async () => expect(await bring([])).toEqual({ ok: false, error: { code: 'refused', reason: 'import-empty' } }));

  test.each(['reporter', 'proofreader', 'administrator'] as const)('is not brought in by a %s', async (role) => {
    expect(await bring([recognised('x')], null, room.actors[role])).toEqual({ ok: false, error: { code: 'not-allowed', action: 'article.import', state: 'any' } });
  });

  test('may belong to no issue yet', async () => expect((await bring([recognised('没有期次')], null)).ok).toBe(true));

  test('makes teasers point to their stories, also when these come later', async () => {
    const teaser = recognised('导读', { kind: 'teaser', elements: [{ kind: 'paragraph', text: '老街改造：留住烟火气' }, { kind: 'paragraph', text: '还没有写的稿件' }], paragraphs: ['老街改造：留住烟火气', '还没有写的稿件'] });
    const first = await bring([teaser, recognised('无关的稿')], 'issue-2');
    const teaserId = first.ok ? first.value.articles[0]!.id : '';
    const pointsTo = async () => (await articleView(room.around.store.read, teaserId, room.actors.editor))!.content.pointsTo;
    expect(await pointsTo()).toEqual([null, null]);
    const second = await bring([recognised('老街改造\n留住烟火气')], 'issue-2');
    expect(await pointsTo()).toEqual([second.ok && second.value.articles[0]!.id, null]);
  });
});

describe('lines of a teaser', () => {
  const teaser = (...lines: string[]) => ({ ...emptyContent('teaser'), body: bodyFromPlainText(lines.join('\n')) });
  const titles = [
    { id: 'a', kind: 'story', kicker: '', title: '清淤工程完工', subtitle: '惠及三镇' },
    { id: 'b', kind: 'story', kicker: '一年之后', title: '湿地归来', subtitle: '' },
    { id: 'c', kind: 'teaser', kicker: '', title: '清淤工程完工', subtitle: '' },
  ];
  test.each([
    ['清淤工程完工', 'a'], ['清淤工程，完工！', 'a'], ['我区清淤工程完工引关注', 'a'], ['一年之后湿地归来', 'b'], ['工程', null], ['无此稿', null],
  ])('%s announces %s', (line, target) => expect(matchTeaserLines(teaser(line), titles)).toEqual([target]));
  test('that two stories could answer are left open', () => {
    expect(matchTeaserLines(teaser('清淤工程完工'), [titles[0]!, { ...titles[0]!, id: 'd' }])).toEqual([null]);
  });
  test('that are settled stay', () => expect(matchTeaserLines({ ...teaser('清淤工程完工'), pointsTo: ['z'] }, titles)).toEqual(['z']));
});
