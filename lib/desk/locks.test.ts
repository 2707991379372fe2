import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Block } from '@/lib/makeup/block';
import { askLife, lockLife } from '@/lib/newsroom/page-lock';
import { roles } from '@/lib/newsroom/states';
import { createIssue, issueView } from './issues';
import { makeUpIssue, saveLayouts } from './layout';
import { answerForPage, askForPage, confirmPages, holdPages, letGoAll, letGoPages, lockViews, takeOverPage } from './locks';
import type { Actor } from './operation';
import { setPage } from './pages';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

const [desk, otherDesk, laptop] = ['window-of-the-editor', 'window-of-the-chief', 'second-window'] as const;

let room: TemporaryNewsroom;
let issueId = '';
let pages: { id: string; version: number }[] = [];
let editor: Actor;
let chief: Actor;
const read = () => room.around.store.read;
const locks = () => lockViews(read(), issueId, room.around.now());
const holders = () => locks().map((lock) => [lock.page, lock.name]);
const first = () => pages[0]!.id;

beforeEach(async () => {
  room = await temporaryNewsroom();
  editor = room.actors.editor;
  chief = room.actors['chief-editor'];
  const made = await createIssue(room.around, editor, { date: '2021-12-04', totalNumber: 710, numberInYear: 35 });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  issueId = made.value.id;
  await refresh();
});
afterEach(() => room.close());
async function refresh() { pages = (await issueView(read(), 710, null))!.flatplan.map(({ id, version }) => ({ id, version })); }

const hold = (actor: Actor, holder: string, pageIds = [first()]) => holdPages(room.around, actor, { pageIds, holder });
const notice = (id: string): Block => ({ kind: 'notice', id, column: 0, row: 40, columns: 2, rows: 4, title: '停航', text: '渡口周三停航', role: 'notice' });
async function save(actor: Actor, holder: string | undefined, numbers: readonly number[], id = 'notice-1') {
  await refresh();
  const view = (await issueView(read(), 710, null))!.flatplan;
  return saveLayouts(room.around, actor, { issueId, ...(holder ? { holder } : {}), pages: numbers.map((number) => ({ pageId: view[number - 1]!.id, version: view[number - 1]!.version, blocks: [...view[number - 1]!.blocks.filter((block) => block.kind !== 'notice' || block.role !== 'notice'), notice(`${id}-${number}`)] })) });
}
const locked = (name: string, page: string) => ({ ok: false, error: { code: 'refused', reason: 'page-locked', params: { name, page } } });

describe('a page that is held', () => {
  test('is named with its holder to everyone, and nobody else can hold it', async () => {
    expect(await hold(editor, desk)).toMatchObject({ ok: true });
    expect(holders()).toEqual([[1, 'editor']]);
    expect(await hold(chief, otherDesk)).toMatchObject(locked('editor', '1'));
  });
  test('takes no layout of another, neither from the page desk nor from the automatic make-up; its holder saves as before', async () => {
    await hold(editor, desk);
    expect(await save(chief, otherDesk, [1])).toMatchObject(locked('editor', '1'));
    expect(await save(chief, undefined, [1])).toMatchObject(locked('editor', '1'));
    expect(await makeUpIssue(room.around, chief, { issueId, pages: [1, 2], tries: 1 })).toMatchObject(locked('editor', '1'));
    expect(await save(editor, desk, [1])).toMatchObject({ ok: true });
  });
  test('keeps several pages from being saved at once, all or none, and is named', async () => {
    await hold(editor, desk, [pages[1]!.id, pages[3]!.id]);
    const before = pages.map((page) => page.version);
    expect(await save(chief, otherDesk, [1, 2, 4])).toMatchObject(locked('editor', '2、4'));
    await refresh();
    expect(pages.map((page) => page.version)).toEqual(before);
    expect(await save(chief, otherDesk, [1, 3])).toMatchObject({ ok: true });
  });
  test('does not stop the program itself', async () => {
    await hold(editor, desk);
    expect(await save({ userId: null, name: '系统', roles: [], personId: null, system: true }, undefined, [1])).toMatchObject({ ok: true });
  });
  test('is taken with the first save when nobody holds it', async () => {
    await save(editor, desk, [2]);
    expect(holders()).toEqual([[2, 'editor']]);
  });
});

describe('a lock', () => {
  test(`is none after ${lockLife / 1000} seconds without a sign of life, and lives on with one`, async () => {
    await hold(editor, desk);
    room.pass(lockLife - 1_000);
    expect(await confirmPages(room.around, editor, { pageIds: [first()], holder: desk })).toEqual({ ok: true, value: [first()] });
    room.pass(lockLife - 1_000);
    expect(holders()).toEqual([[1, 'editor']]);
    room.pass(1_000);
    expect(holders()).toEqual([]);
    expect(await hold(chief, otherDesk)).toMatchObject({ ok: true });
    expect(await confirmPages(room.around, editor, { pageIds: [first()], holder: desk })).toEqual({ ok: true, value: [] });
  });
  test('lives no longer when the server’s clock is put back an hour', async () => {
    await hold(editor, desk);
    room.pass(-3_600_000);
    expect(holders()).toEqual([]);
    expect(await hold(chief, otherDesk)).toMatchObject({ ok: true });
  });
  test('is let go by its holder only, whatever window another names as theirs', async () => {
    await hold(editor, desk);
    await letGoPages(room.around, chief, { pageIds: [first()], holder: desk });
    expect(await confirmPages(room.around, chief, { pageIds: [first()], holder: desk })).toEqual({ ok: true, value: [] });
    expect(await save(chief, desk, [1])).toMatchObject(locked('editor', '1'));
    expect(holders()).toEqual([[1, 'editor']]);
    await letGoPages(room.around, editor, { pageIds: [first()], holder: desk });
    expect(holders()).toEqual([]);
  });
  test('comes over to another window of the same person with the first change there; the first window can write no more', async () => {
    await save(editor, desk, [1]);
    expect(await save(editor, laptop, [1], 'other')).toMatchObject({ ok: false, error: { code: 'refused', reason: 'page-locked-own', params: { page: '1' } } });
    expect(await hold(editor, laptop)).toMatchObject({ ok: true });
    expect(await confirmPages(room.around, editor, { pageIds: [first()], holder: desk })).toEqual({ ok: true, value: [] });
    expect(await save(editor, desk, [1], 'third')).toMatchObject({ ok: false, error: { reason: 'page-locked-own' } });
    expect(await save(editor, laptop, [1], 'fourth')).toMatchObject({ ok: true });
  });
});

describe('whoever asks for a page', () => {
  const ask = (actor: Actor, holder: string) => askForPage(room.around, actor, { pageId: first(), holder });
  const answer = (give: boolean) => answerForPage(room.around, editor, { pageId: first(), holder: desk, give });
  test('has it at once when nobody holds it', async () => {
    expect(await ask(chief, otherDesk)).toEqual({ ok: true, value: { mine: true } });
    expect(holders()).toEqual([[1, 'chief-editor']]);
  });
  test('is seen by its holder, who gives it', async () => {
    await hold(editor, desk);
    expect(await ask(chief, otherDesk)).toEqual({ ok: true, value: { mine: false } });
    expect(locks()[0]?.asked).toEqual({ window: otherDesk, name: 'chief-editor' });
    expect(await answer(true)).toMatchObject({ ok: true });
    expect(locks()).toMatchObject([{ name: 'chief-editor', holder: otherDesk, asked: null }]);
    expect(await answer(true)).toMatchObject({ ok: false, error: { reason: 'page-not-held' } });
  });
  test('or asks to wait', async () => {
    await hold(editor, desk);
    await ask(chief, otherDesk);
    await answer(false);
    expect(locks()).toMatchObject([{ name: 'editor', asked: null }]);
  });
  test('has it when the holder lets it go', async () => {
    await hold(editor, desk);
    await ask(chief, otherDesk);
    await letGoPages(room.around, editor, { pageIds: [first()], holder: desk });
    expect(holders()).toEqual([[1, 'chief-editor']]);
  });
  test('is forgotten after a while', async () => {
    await hold(editor, desk);
    await ask(chief, otherDesk);
    for (let passed = 0; passed < askLife; passed += 30_000) { room.pass(30_000); await confirmPages(room.around, editor, { pageIds: [first()], holder: desk }); }
    expect(locks()[0]?.asked).toBeNull();
    await answer(true);
    expect(holders()).toEqual([[1, 'editor']]);
  });
  test('keeps a third one waiting', async () => {
    await hold(editor, desk);
    await ask(chief, otherDesk);
    const third: Actor = { ...room.actors.proofreader, roles: ['editor'] };
    expect(await ask(third, laptop)).toMatchObject({ ok: false, error: { reason: 'page-asked', params: { name: 'chief-editor' } } });
  });
});

describe('rights', () => {
  test('only the chief editor takes a page over; it is on the record', async () => {
    await hold(editor, desk);
    for (const role of roles.filter((known) => known !== 'chief-editor')) expect(await takeOverPage(room.around, room.actors[role], { pageId: first(), holder: laptop })).toMatchObject({ ok: false, error: { code: 'not-allowed', action: 'page.takeOver' } });
    expect(await takeOverPage(room.around, chief, { pageId: first(), holder: otherDesk })).toMatchObject({ ok: true });
    expect(holders()).toEqual([[1, 'chief-editor']]);
    expect(await save(editor, desk, [1])).toMatchObject(locked('chief-editor', '1'));
  });
  test('reporters, proofreaders and administrators neither hold pages nor ask for them', async () => {
    for (const role of ['reporter', 'proofreader', 'administrator'] as const) {
      expect(await hold(room.actors[role], laptop), role).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      expect(await askForPage(room.around, room.actors[role], { pageId: first(), holder: laptop }), role).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
  });
  test('pages of two issues are not held together, and a page that is not there is not found', async () => {
    const other = await createIssue(room.around, editor, { date: '2021-12-11', totalNumber: 711, numberInYear: 36 });
    if (!other.ok) throw new Error('unreachable');
    const elsewhere = (await issueView(read(), 711, null))!.flatplan[0]!.id;
    expect(await hold(editor, desk, [first(), elsewhere])).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await hold(editor, desk, ['nowhere'])).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await hold(editor, 'x', [first()])).toMatchObject({ ok: false, error: { code: 'invalid' } });
    // A window that holds pages of both lets both go when it is closed.
    expect(await hold(editor, desk, [first()])).toMatchObject({ ok: true });
    expect(await hold(editor, desk, [elsewhere])).toMatchObject({ ok: true });
    expect(await letGoAll(room.around, editor, desk)).toBe(2);
    expect(holders()).toEqual([]);
    expect(await hold(chief, otherDesk, [elsewhere])).toMatchObject({ ok: true });
  });
  test('section, credits and proof of a page wait while somebody else makes it up; whoever makes it up may set them', async () => {
    await hold(editor, desk);
    const version = pages[0]!.version;
    expect(await setPage(room.around, chief, { pageId: first(), version, section: '民生' })).toMatchObject({ ok: false, error: { code: 'refused', reason: 'page-locked', params: { name: 'editor', page: '1' } } });
    expect(await setPage(room.around, editor, { pageId: first(), version, section: '民生' })).toMatchObject({ ok: true });
  });
});
