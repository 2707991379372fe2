import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateStanding } from '@/db/queries/articles';
import { emptyContent, type ArticleContent } from '@/lib/copy/article-content';
import { ok } from '@/lib/newsroom/result';
import type { ArticleState } from '@/lib/newsroom/states';
import { createArticle } from './articles';
import { createIssue } from './issues';
import { createPerson } from './people';
import { monthlyWork, personOf, workAsked, workCsv } from './person-work';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
const people: Record<string, string> = {};
const issues: Record<string, string> = {};
beforeAll(async () => {
  room = await temporaryNewsroom();
  for (const name of ['甲', '乙', '=1+1']) {
    const made = await createPerson(room.around, room.actors.editor, { name, guest: name === '乙' });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    people[name] = made.value.id;
  }
  for (const [number, date] of [[1, '2021-12-04'], [2, '2021-12-31'], [3, '2022-01-08']] as const) {
    const made = await createIssue(room.around, room.actors['chief-editor'], { date, totalNumber: number });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    issues[date] = made.value.id;
  }
  await piece('2021-12-04', ['甲'], 100);
  await piece('2021-12-31', ['甲', '乙', '=1+1'], 100);
  await piece('2021-12-31', ['甲'], 30, 'published', { kind: 'brief' });
  await piece('2021-12-31', ['甲'], 500, 'ready');
  await piece('2021-12-31', ['甲'], 900, 'spiked');
  await piece('2022-01-08', ['乙'], 70);
});
afterAll(() => room.close());

async function piece(date: string, names: readonly string[], length: number, state: ArticleState = 'published', more: Partial<ArticleContent> = {}): Promise<void> {
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '字'.repeat(length) }] }] };
  const byline = { kind: 'people' as const, label: '记者', names: names.map((name) => ({ personId: people[name]!, name, role: 'reporter' as const })) };
  const made = await createArticle(room.around, room.actors.editor, { content: { ...emptyContent(), title: '题', body, byline, issueId: issues[date]!, ...more } });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  await room.around.store.transact(async (db) => { await updateStanding(db, made.value.id, { state, placedFrom: null, updatedAt: room.around.now().toISOString() }); return ok(null); });
}
const work = (from: string, to: string, more = {}) => monthlyWork(room.around.store.read, { from, to, printed: true, ...more });

describe('a month’s work', () => {
  test('counts stories, briefs and characters by the issue’s date; shared pieces are parted evenly', async () => {
    expect((await work('2021-12', '2021-12')).map(({ month, name, stories, briefs, characters, shared }) => [month, name, stories, briefs, characters, shared])).toEqual([
      ['2021-12', '=1+1', 1, 0, 100, 33], ['2021-12', '乙', 1, 0, 100, 33], ['2021-12', '甲', 2, 1, 230, 163],
    ]);
  });
  test('spans months and keeps to one person when asked', async () => {
    expect((await work('2021-12', '2022-01', { personId: people.乙! })).map((row) => [row.month, row.characters, row.guest])).toEqual([['2021-12', 100, true], ['2022-01', 70, true]]);
  });
  test('is of published copy, or of all that was handed in; never of what was spiked', async () => {
    expect((await work('2021-12', '2021-12', { printed: false, personId: people.甲! }))[0]).toMatchObject({ stories: 3, characters: 730 });
  });
  test('goes into a table no spreadsheet runs', async () => {
    const text = workCsv(await work('2021-12', '2021-12'), ['月份', '姓名', '身份', '特约', '稿件', '简讯', '字数', '分摊字数'], () => '记者', '特约');
    expect(text.split('\r\n')).toEqual(["\ufeff月份,姓名,身份,特约,稿件,简讯,字数,分摊字数", "2021-12,'=1+1,记者,,1,0,100,33", '2021-12,乙,记者,特约,1,0,100,33', '2021-12,甲,记者,,2,1,230,163', '']);
  });
});

test('an address asks for months; what is none is this month, and a span turned round is put right', () => {
  expect(workAsked({ from: '2021-12', to: '2021-02' }, '2022-03-05')).toEqual({ from: '2021-02', to: '2021-12', printed: true });
  expect(workAsked({ from: "2021-13' or 1", all: '1' }, '2022-03-05')).toEqual({ from: '2022-03', to: '2022-03', printed: false });
});

test('a person is found by id or not at all', async () => {
  expect(await personOf(room.around.store.read, people.乙!)).toMatchObject({ name: '乙', guest: true });
  expect(await personOf(room.around.store.read, 'nobody')).toBeNull();
});
