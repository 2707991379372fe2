import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createArticle, returnArticle, reviewArticle, submitArticle } from './articles';
import { chooseNotices, listNotices, noticeBell, noticeChoices, notify, readNotices, type Telling } from './notices';
import { operation, type Actor } from './operation';
import { ok } from '@/lib/newsroom/result';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';
import { setUserActive, listUsers } from './users';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());
beforeEach(async () => { for (const actor of Object.values(room.actors)) await readNotices(room.around, actor, { ids: 'all' }); });

/** Tells something in a transaction of its own. */
const tell = (actor: Actor, telling: Telling) => operation({
  action: 'desk.read', input: z.object({}), subject: async () => ok({ value: null, state: 'any' as const, own: true, kind: 'notice' as const, id: '' }),
  run: async (scene) => { notify(scene, telling); return ok(null); },
})(room.around, actor, {});
const aboutStory = { kind: 'article', id: 'a', title: '桥' } as const;
const unreadOf = async (actor: Actor) => (await listNotices(room.around.store.read, actor, { unread: true })).map(({ kind, title, actorName, params }) => ({ kind, title, actorName, params }));
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => { if (!result.ok) throw new Error(JSON.stringify(result.error)); return result.value; };
/** A story written and handed in by the reporter. */
async function handedIn(title: string) {
  const made = value(await createArticle(room.around, room.actors.reporter, { content: { title } }));
  return value(await submitArticle(room.around, room.actors.reporter, made));
}

describe('a notice', () => {
  test('reaches each once, but never the one who acts', async () => {
    const { editor, reporter } = room.actors;
    await tell(editor, { to: [reporter.userId, reporter.userId, editor.userId, null, 'nobody'], kind: 'mentioned', subject: aboutStory, params: { text: '请核实' } });
    expect(await unreadOf(reporter)).toEqual([{ kind: 'mentioned', title: '桥', actorName: 'editor', params: { text: '请核实' } }]);
    expect(await unreadOf(editor)).toEqual([]);
  });

  test('is not made by the program itself', async () => {
    await tell({ userId: null, name: 'system', roles: [], personId: null, system: true }, { to: [room.actors.reporter.userId], kind: 'assigned', subject: aboutStory });
    expect(await unreadOf(room.actors.reporter)).toEqual([]);
  });

  test('is not made for a login that is closed', async () => {
    const user = (await listUsers(room.around.store.read)).find((known) => known.id === room.otherReporter.userId)!;
    value(await setUserActive(room.around, room.actors.administrator, { id: user.id, version: user.version, active: false }));
    await tell(room.actors.editor, { to: [user.id], kind: 'assigned', subject: aboutStory });
    expect(await unreadOf(room.otherReporter)).toEqual([]);
  });

  test('is undone with the act that gave cause', async () => {
    const failing = operation({
      action: 'desk.read', input: z.object({}), subject: async () => ok({ value: null, state: 'any' as const, own: true, kind: 'notice' as const, id: '' }),
      run: async (scene) => { notify(scene, { to: [room.actors.reporter.userId], kind: 'assigned', subject: aboutStory }); return { ok: false, error: { code: 'refused', reason: 'nothing-written' } }; },
    });
    await failing(room.around, room.actors.editor, {});
    expect(await unreadOf(room.actors.reporter)).toEqual([]);
  });

  test('leads to what it is about', async () => {
    const { editor, reporter } = room.actors;
    await tell(editor, { to: [reporter.userId], kind: 'signedOff', subject: { kind: 'issue', id: 'i', title: '第35期' }, params: { total: 710 } });
    await tell(editor, { to: [reporter.userId], kind: 'assigned', subject: { kind: 'assignment', id: 't', title: '看桥' } });
    await tell(editor, { to: [reporter.userId], kind: 'returned', subject: aboutStory });
    expect((await listNotices(room.around.store.read, reporter, { unread: true })).map((notice) => notice.href)).toEqual(['/desk/articles/a', '/desk/planning?task=t', '/desk/issues/710/proof']);
  });

  test('is read by its own reader only', async () => {
    const { editor, reporter, proofreader } = room.actors;
    await tell(editor, { to: [reporter.userId, proofreader.userId], kind: 'mentioned', subject: aboutStory });
    const [mine] = await listNotices(room.around.store.read, reporter, { unread: true });
    expect(await readNotices(room.around, proofreader, { ids: [mine!.id] })).toEqual({ ok: true, value: { unread: 1 } });
    expect((await noticeBell(room.around.store.read, reporter)).unread).toBe(1);
    expect(await readNotices(room.around, reporter, { ids: [mine!.id] })).toEqual({ ok: true, value: { unread: 0 } });
    expect((await listNotices(room.around.store.read, reporter))[0]).toMatchObject({ id: mine!.id, read: true });
  });
});

describe('copy on its way', () => {
  test('that is sent back tells its writer, with the reason', async () => {
    const story = await handedIn('退回的稿件');
    value(await returnArticle(room.around, room.actors.editor, { ...story, reason: '请补上时间' }));
    expect(await unreadOf(room.actors.reporter)).toEqual([{ kind: 'returned', title: '退回的稿件', actorName: 'editor', params: { reason: '请补上时间' } }]);
  });
  test('tells its writer when the last review is passed, not before', async () => {
    let story = await handedIn('终审的稿件');
    story = value(await reviewArticle(room.around, room.actors.editor, story));
    story = value(await reviewArticle(room.around, room.actors.editor, story));
    expect(await unreadOf(room.actors.reporter)).toEqual([]);
    value(await reviewArticle(room.around, room.actors['chief-editor'], story));
    expect(await unreadOf(room.actors.reporter)).toMatchObject([{ kind: 'approved', title: '终审的稿件' }]);
  });
});

describe('what somebody wants to be told', () => {
  test('is everything on the desk as long as nothing was chosen', async () => {
    expect(await noticeChoices(room.around.store.read, room.actors.proofreader)).toMatchObject({ email: '', language: 'zh', version: 0, choices: { assigned: { desk: true, mail: true }, approved: { desk: true, mail: false } } });
  });
  test('is asked before a notice is made', async () => {
    const { proofreader, editor } = room.actors;
    const { choices } = await noticeChoices(room.around.store.read, proofreader);
    value(await chooseNotices(room.around, proofreader, { email: 'reader@example.com', language: 'en', choices: { ...choices, mentioned: { desk: false, mail: false } } }));
    await tell(editor, { to: [proofreader.userId], kind: 'mentioned', subject: aboutStory });
    await tell(editor, { to: [proofreader.userId], kind: 'assigned', subject: aboutStory });
    expect((await unreadOf(proofreader)).map((notice) => notice.kind)).toEqual(['assigned']);
    expect(await noticeChoices(room.around.store.read, proofreader)).toMatchObject({ email: 'reader@example.com', language: 'en', choices: { mentioned: { desk: false } } });
  });
  test.each(['not an address', 'a@example.com, b@example.com', 'Name <a@example.com>', 'a@example.com\nBcc: b@example.com'])('mail does not go to %j', async (email) => {
    const { choices } = await noticeChoices(room.around.store.read, room.actors.editor);
    expect(await chooseNotices(room.around, room.actors.editor, { email, language: 'zh', choices })).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path: 'email', problem: 'field.email' }] } });
  });
});
