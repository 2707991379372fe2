import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '@/db/open';
import type { Block } from '@/lib/makeup/block';
import { ok } from '@/lib/newsroom/result';
import { createArticle } from './articles';
import { createIssue, deleteIssue, issueView } from './issues';
import { saveLayouts } from './layout';
import { holdPages, lockViews } from './locks';
import { surroundings, type Actor } from './operation';
import { LiveHub } from './presence';
import { setPage } from './pages';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';
import type { LiveState, PageNews } from './views/live';

let room: TemporaryNewsroom;
let hub: LiveHub;
let issueId = '';
const read = () => room.around.store.read;
const pageOf = async (number: number) => (await issueView(read(), 710, null))!.flatplan[number - 1]!;

interface Heard { readonly events: { readonly name: string; readonly data: unknown }[]; closed: boolean; leave(): void; names(): string[]; state(): LiveState; pages(): PageNews[] }
function listen(actor: Actor, window: string, mayStill = () => Promise.resolve(true)): Heard {
  const events: { name: string; data: unknown }[] = [];
  const heard: Heard = {
    events, closed: false, leave: () => {},
    names: () => events.map((event) => event.name),
    state: () => events.filter((event) => event.name === 'state').at(-1)!.data as LiveState,
    pages: () => events.filter((event) => event.name === 'page').map((event) => event.data as PageNews),
  };
  heard.leave = hub.join({ issueId, window, at: 'desk', page: 1, actor, mayStill }, {
    send(frame) { const [, name, data] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(frame) ?? []; events.push({ name: name ?? frame, data: JSON.parse(data ?? 'null') }); },
    close() { heard.closed = true; },
  });
  return heard;
}
const notice = (id: string): Block => ({ kind: 'notice', id, column: 0, row: 40, columns: 2, rows: 4, title: '停航', text: '渡口周三停航', role: 'notice' });
async function save(around = room.around, id = 'n') {
  const page = await pageOf(2);
  const saved = await saveLayouts(around, room.actors.editor, { issueId, pages: [{ pageId: page.id, version: page.version, blocks: [...page.blocks.filter((block) => block.kind !== 'notice'), notice(id)] }] });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
}

beforeEach(async () => {
  vi.useFakeTimers();
  room = await temporaryNewsroom();
  hub = new LiveHub(room.around);
  const made = await createIssue(room.around, room.actors.editor, { date: '2021-12-04', totalNumber: 710, numberInYear: 35 });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  issueId = made.value.id;
});
afterEach(() => { hub.closeAll(); vi.useRealTimers(); room.close(); });
/** A quarter of a second passes, and the hub has looked. */
const moment = () => vi.advanceTimersByTimeAsync(250);

describe('whoever opens an issue', () => {
  test('is told what stands, and everyone there who came and who left', async () => {
    const editor = listen(room.actors.editor, 'window-one');
    expect(editor.names()).toEqual(['start', 'state']);
    const chief = listen(room.actors['chief-editor'], 'window-two');
    expect(editor.state().viewers.map((viewer) => [viewer.name, viewer.at, viewer.page])).toEqual([['editor', 'desk', 1], ['chief-editor', 'desk', 1]]);
    hub.turn(room.actors['chief-editor'].userId!, 'window-two', 3);
    expect(editor.state().viewers[1]?.page).toBe(3);
    chief.leave();
    await moment();
    expect(editor.state().viewers).toHaveLength(1);
  });
  test('is there once when the line is opened again', () => {
    const editor = listen(room.actors.editor, 'window-one');
    const again = listen(room.actors.editor, 'window-one');
    expect(editor.closed).toBe(true);
    expect(again.state().viewers).toHaveLength(1);
    expect(again.names()).toEqual(['start', 'state']);
    editor.leave();
    expect(hub.size).toBe(1);
  });
});

describe('what is saved', () => {
  test('is told with the blocks and by whom, within a look', async () => {
    const heard = listen(room.actors['chief-editor'], 'window-two');
    await save();
    await moment();
    expect(heard.pages()).toMatchObject([{ number: 2, version: 2, by: 'editor', blocks: [{ kind: 'folio' }, { id: 'n' }] }]);
  });
  test('by another process is told alike', async () => {
    const heard = listen(room.actors['chief-editor'], 'window-two');
    const other = openStore(room.around.store.file);
    await save({ ...surroundings(other), now: room.around.now, newId: () => `other-${Math.random()}` });
    other.close();
    await moment();
    expect(heard.pages()).toMatchObject([{ number: 2, version: 2, by: 'editor' }]);
  });
  test('goes to those on the issue only, once', async () => {
    const second = await createIssue(room.around, room.actors.editor, { date: '2021-12-11', totalNumber: 711, numberInYear: 36 });
    if (!second.ok) throw new Error('unreachable');
    const first = issueId;
    issueId = second.value.id;
    const elsewhere = listen(room.actors.proofreader, 'window-three');
    issueId = first;
    const heard = listen(room.actors['chief-editor'], 'window-two');
    await save();
    await moment();
    await moment();
    expect(heard.pages()).toHaveLength(1);
    expect(elsewhere.pages()).toEqual([]);
  });
  test('of the copy, a page’s section or the issue’s status is told as other news, without the pages', async () => {
    const heard = listen(room.actors['chief-editor'], 'window-two');
    const made = await createArticle(room.around, room.actors.editor, { content: { issueId, title: '渡口停航' } });
    expect(made.ok).toBe(true);
    await moment();
    expect(heard.names().filter((name) => name !== 'state')).toEqual(['start', 'rest']);
    const page = await pageOf(2);
    await setPage(room.around, room.actors.editor, { pageId: page.id, version: page.version, section: '民生' });
    await moment();
    expect(heard.pages()).toMatchObject([{ section: '民生', version: 2 }]);
  });
  test('an issue that is deleted ends the line with a word', async () => {
    const heard = listen(room.actors.editor, 'window-one');
    expect(await deleteIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: true });
    await moment();
    expect(heard.names().at(-1)).toBe('gone');
    expect([heard.closed, hub.size]).toEqual([true, 0]);
  });
});

describe('locks', () => {
  const holdFirst = async () => holdPages(room.around, room.actors.editor, { pageIds: [(await pageOf(1)).id], holder: 'window-one' });
  test('are told when they are taken and when they run out, without anyone writing', async () => {
    const heard = listen(room.actors['chief-editor'], 'window-two');
    await holdFirst();
    await moment();
    expect(heard.state().locks).toMatchObject([{ page: 1, name: 'editor', holder: 'window-one' }]);
    room.pass(45_000);
    await moment();
    expect(heard.state().locks).toEqual([]);
  });
  test('of a window whose line broke are let go when it does not come back', async () => {
    const editor = listen(room.actors.editor, 'window-one');
    await holdFirst();
    editor.leave();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(lockViews(read(), issueId, room.around.now())).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(lockViews(read(), issueId, room.around.now())).toEqual([]);
  });
  test('stay with a window that is back soon', async () => {
    const editor = listen(room.actors.editor, 'window-one');
    await holdFirst();
    editor.leave();
    await vi.advanceTimersByTimeAsync(1_000);
    listen(room.actors.editor, 'window-one');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(lockViews(read(), issueId, room.around.now())).toHaveLength(1);
  });
});

describe('lines', () => {
  test('of those who may no longer look are closed', async () => {
    let may = true;
    const heard = listen(room.actors.editor, 'window-one', () => Promise.resolve(may));
    await vi.advanceTimersByTimeAsync(16_000);
    expect([heard.names().at(-1), heard.closed]).toEqual(['pulse', false]);
    may = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect([heard.closed, hub.size]).toEqual([true, 0]);
  });
  test('are all closed when the server stops, and nothing runs on', async () => {
    const heard = [listen(room.actors.editor, 'window-one'), listen(room.actors.editor, 'window-two'), listen(room.actors['chief-editor'], 'window-three')];
    hub.closeAll();
    expect(heard.every((one) => one.closed)).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([hub.size, vi.getTimerCount()]).toEqual([0, 0]);
  });
  test('of one person are twenty at most; the oldest is closed for another', () => {
    const heard = Array.from({ length: 21 }, (_, index) => listen(room.actors.editor, `window-number-${index}`));
    expect(heard.map((one) => one.closed)).toEqual([true, ...Array.from({ length: 20 }, () => false)]);
  });
});

test('a page that cannot be read neither stops the server nor keeps the others from being told', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  const editor = listen(room.actors.editor, 'window-one');
  const broken = await pageOf(3);
  const other = await pageOf(2);
  expect(await room.around.store.transact(async (db) => { db.run(sql`update blocks set data = '{"kind":"nothing"}' where page_id = ${broken.id}`); db.run(sql`update pages set version = version + 1 where id = ${broken.id}`); return ok(null); })).toMatchObject({ ok: true });
  await moment();
  expect(quiet).toHaveBeenCalledTimes(1);
  expect(await room.around.store.transact(async (db) => { db.run(sql`update pages set version = version + 1 where id = ${other.id}`); return ok(null); })).toMatchObject({ ok: true });
  await moment();
  expect(editor.pages().map((page) => page.number)).toEqual([2]);
  quiet.mockRestore();
});
