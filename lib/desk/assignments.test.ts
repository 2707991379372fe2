import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleView, listArticles, returnArticle, spikeArticle, submitArticle } from './articles';
import { createAssignment, assignmentView, editAssignment, listAssignments, moveAssignment, noteAssignment } from './assignments';
import { fileCopy, startWriting } from './assignments-copy';
import { createEvent, editEvent, listEvents, removeEvent } from './calendar';
import { listNotices, readNotices } from './notices';
import type { Actor } from './operation';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => { if (!result.ok) throw new Error(JSON.stringify(result.error)); return result.value; };
const view = async (id: string, actor: Actor = room.actors.editor) => (await assignmentView(room.around.store.read, id, actor, room.around.now()))!;
const toldTo = async (actor: Actor) => {
  const told = (await listNotices(room.around.store.read, actor, { unread: true })).map(({ kind, title, params }) => ({ kind, title, params }));
  await readNotices(room.around, actor, { ids: 'all' });
  return told;
};
const plan = (title: string, more: object = {}) => ({ title, ...more });
/** A task given by the editor to the reporter. */
const task = async (title: string, more: object = {}) => value(await createAssignment(room.around, room.actors.editor, { plan: plan(title, { people: [room.actors.reporter.personId], ...more }), assign: true }));

describe('an idea', () => {
  test('of a reporter waits for the desk; the desk gives it out and the reporter is told until when', async () => {
    const { reporter, editor } = room.actors;
    const idea = value(await createAssignment(room.around, reporter, { plan: plan('看桥', { people: [reporter.personId], due: '2021-12-04T18:00', section: '民生' }) }));
    expect(await view(idea.id, reporter)).toMatchObject({ status: 'idea', due: '2021-12-04T18:00', dueAt: '2021-12-04T10:00:00.000Z', mine: true, may: { edit: true, assign: false, write: true } });
    expect(await moveAssignment(room.around, reporter, { ...idea, to: 'assigned' })).toMatchObject({ ok: false, error: { code: 'not-allowed', action: 'assignment.assign' } });
    value(await moveAssignment(room.around, editor, { ...idea, to: 'assigned' }));
    expect(await view(idea.id, reporter)).toMatchObject({ status: 'assigned', may: { edit: false, write: true } });
    expect(await toldTo(reporter)).toEqual([{ kind: 'assigned', title: '看桥', params: { due: '2021-12-04T10:00:00.000Z' } }]);
  });

  test('without anybody cannot be given out', async () => {
    const idea = value(await createAssignment(room.around, room.actors.editor, { plan: plan('没人写') }));
    expect(await moveAssignment(room.around, room.actors.editor, { ...idea, to: 'assigned' })).toMatchObject({ ok: false, error: { reason: 'assignment-nobody' } });
    expect(await createAssignment(room.around, room.actors.editor, { plan: plan('没人写'), assign: true })).toMatchObject({ ok: false, error: { reason: 'assignment-nobody' } });
  });

  test('of a reporter names nobody else', async () => {
    expect(await createAssignment(room.around, room.actors.reporter, { plan: plan('替人报', { people: [room.otherReporter.personId] }) })).toMatchObject({ ok: false, error: { code: 'not-allowed', action: 'assignment.assign' } });
    expect(await createAssignment(room.around, room.actors.reporter, { plan: plan('自己派自己', { people: [room.actors.reporter.personId] }), assign: true })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test('of somebody else is not a reporter’s to change, and its own no more once it is given out', async () => {
    const idea = value(await createAssignment(room.around, room.actors.reporter, { plan: plan('我的题', { people: [room.actors.reporter.personId] }) }));
    expect(await editAssignment(room.around, room.otherReporter, { ...idea, plan: plan('抢来的题') })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const edited = value(await editAssignment(room.around, room.actors.reporter, { ...idea, plan: plan('我的题，改', { people: [room.actors.reporter.personId] }) }));
    const given = value(await moveAssignment(room.around, room.actors.editor, { ...edited, to: 'assigned' }));
    expect(await editAssignment(room.around, room.actors.reporter, { ...given, plan: plan('再改') })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await noteAssignment(room.around, room.actors.reporter, { ...given, notes: '对方改到周三' })).toMatchObject({ ok: true });
    expect(await noteAssignment(room.around, room.otherReporter, { ...given, notes: '插话' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    await toldTo(room.actors.reporter);
  });

  test.each([
    [{ title: '' }, 'plan.title', 'field.empty'], [{ title: '题', due: '2021-02-30T10:00' }, 'due', 'field.time'], [{ title: '题', wantedCharacters: 0 }, 'plan.wantedCharacters', 'field.too_small'],
  ])('%j is told by field', async (fields, path, problem) => {
    expect(await createAssignment(room.around, room.actors.editor, { plan: fields })).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path, problem }] } });
  });

  test('that another changed meanwhile is not written over', async () => {
    const idea = value(await createAssignment(room.around, room.actors.editor, { plan: plan('两人改') }));
    value(await editAssignment(room.around, room.actors.editor, { ...idea, plan: plan('两人改，一') }));
    expect(await editAssignment(room.around, room.actors['chief-editor'], { ...idea, plan: plan('两人改，二') })).toMatchObject({ ok: false, error: { code: 'stale' } });
  });
});

describe('a task', () => {
  test('given to one more tells only the new one', async () => {
    const { id, version } = await task('两人写');
    await toldTo(room.actors.reporter);
    value(await editAssignment(room.around, room.actors.editor, { id, version, plan: plan('两人写', { people: [room.actors.reporter.personId, room.otherReporter.personId] }) }));
    expect(await toldTo(room.actors.reporter)).toEqual([]);
    expect(await toldTo(room.otherReporter)).toMatchObject([{ kind: 'assigned', title: '两人写' }]);
  });

  test('becomes a draft with its title, section and byline; begun twice it is the same draft', async () => {
    const { id, version } = await task('修路', { section: '民生' });
    const { articleId } = value(await startWriting(room.around, room.actors.reporter, { id, version }));
    expect((await articleView(room.around.store.read, articleId, room.actors.reporter))!).toMatchObject({ state: 'draft', own: true, content: { title: '修路', section: '民生', byline: { kind: 'people', label: '记者', names: [{ personId: room.actors.reporter.personId }] } } });
    expect(value(await startWriting(room.around, room.actors.editor, { id, version: version + 1 }))).toEqual({ articleId });
    expect(await startWriting(room.around, room.otherReporter, { id, version })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test('goes where its copy goes: handed in it is written and the desk is told, sent back it is assigned again', async () => {
    const { reporter, editor } = room.actors;
    const { id, version } = await task('随稿');
    const { articleId } = value(await startWriting(room.around, reporter, { id, version }));
    expect(await moveAssignment(room.around, editor, { id, version: version + 1, to: 'written' })).toMatchObject({ ok: false, error: { reason: 'assignment-has-copy' } });
    await toldTo(editor);
    const handedIn = value(await submitArticle(room.around, reporter, { id: articleId, version: 1 }));
    expect((await view(id)).status).toBe('written');
    expect(await toldTo(editor)).toMatchObject([{ kind: 'filed', title: '随稿' }]);
    const returned = value(await returnArticle(room.around, editor, { ...handedIn, reason: '缺时间' }));
    expect((await view(id)).status).toBe('assigned');
    value(await spikeArticle(room.around, editor, returned));
    expect(await moveAssignment(room.around, editor, { id, version: version + 1, to: 'dropped' })).toMatchObject({ ok: true });
    await toldTo(reporter);
  });

  test('for a photographer has no copy to write and is done when they say so', async () => {
    const { id, version } = await task('拍灯会', { kind: 'photo' });
    expect(await startWriting(room.around, room.actors.reporter, { id, version })).toMatchObject({ ok: false, error: { reason: 'assignment-no-copy' } });
    expect(await moveAssignment(room.around, room.otherReporter, { id, version, to: 'written' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    value(await moveAssignment(room.around, room.actors.reporter, { id, version, to: 'written' }));
    expect((await view(id)).status).toBe('written');
    await toldTo(room.actors.reporter);
  });

  test('is late when its time is past and it is not written', async () => {
    const { id } = await task('迟了', { due: '2021-12-01T08:00' });
    expect(await view(id)).toMatchObject({ overdue: true });
    await toldTo(room.actors.reporter);
  });

  test('is found by week in the newsroom’s zone, by person, and no more once dropped', async () => {
    const early = await task('周一零点', { due: '2021-12-13T00:00' });
    const late = await task('周日夜里', { due: '2021-12-19T23:59' });
    const next = await task('下周一', { due: '2021-12-20T00:00' });
    const week = { from: '2021-12-12T16:00:00.000Z', before: '2021-12-19T16:00:00.000Z', undated: false };
    const ids = async (conditions: Parameters<typeof listAssignments>[1]) => (await listAssignments(room.around.store.read, conditions, room.actors.editor, room.around.now())).map((one) => one.id);
    expect(await ids({ due: week, dropped: false })).toEqual([early.id, late.id]);
    expect(await ids({ personId: room.actors.reporter.personId!, dropped: false })).toEqual(expect.arrayContaining([early.id, late.id, next.id]));
    value(await moveAssignment(room.around, room.actors.editor, { ...late, to: 'dropped' }));
    expect(await ids({ due: week, dropped: false })).toEqual([early.id]);
    expect(await ids({ due: week, dropped: true })).toEqual([late.id]);
    expect(await moveAssignment(room.around, room.actors.editor, { id: late.id, version: 2, to: 'written' })).toMatchObject({ ok: false, error: { reason: 'assignment-dropped' } });
    await toldTo(room.actors.reporter);
  });
});

describe('copy from the field', () => {
  const key = '0f8fad5b-d9cb-469f-a165-70867728950e';
  test('is handed in as a story of paragraphs, tied to its task; the one who gave it out is told', async () => {
    const { id } = await task('汛情');
    await toldTo(room.actors.editor);
    const filed = value(await fileCopy(room.around, room.actors.reporter, { key, assignmentId: id, title: '水位回落', text: '上午九点，水位回落。\n\n  值守人员仍在堤上。  ' }));
    const story = (await articleView(room.around.store.read, filed.id, room.actors.reporter))!;
    expect(story).toMatchObject({ state: 'submitted', own: true, content: { title: '水位回落', body: { content: [{ content: [{ text: '上午九点，水位回落。' }] }, { content: [{ text: '值守人员仍在堤上。' }] }] }, byline: { kind: 'people' } } });
    expect(await view(id)).toMatchObject({ status: 'written', article: { id: filed.id } });
    expect(await toldTo(room.actors.editor)).toMatchObject([{ kind: 'filed', title: '水位回落' }]);
  });
  test('sent again with the same key makes no second story', async () => {
    const before = (await listArticles(room.around.store.read)).total;
    expect(value(await fileCopy(room.around, room.actors.reporter, { key, title: '水位回落', text: '又送一次' })).version).toBe(1);
    expect((await listArticles(room.around.store.read)).total).toBe(before);
    expect(await fileCopy(room.around, room.otherReporter, { key, title: '别人的', text: '钥匙相同' })).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path: 'key', problem: 'field.duplicate' }] } });
  });
  test('of a task that has copy becomes a story of its own', async () => {
    const { id, version } = await task('已有稿');
    const { articleId } = value(await startWriting(room.around, room.actors.reporter, { id, version }));
    const filed = value(await fileCopy(room.around, room.actors.reporter, { key: 'another-key', assignmentId: id, title: '现场补充', text: '补一段。' }));
    expect(filed.id).not.toBe(articleId);
    expect((await view(id)).article?.id).toBe(articleId);
  });
  test.each([
    [{ title: '', text: '' }, 'text', 'field.nothing-to-file'], [{ title: '有题', text: ' \n ' }, 'text', 'field.nothing-to-file'], [{ title: '题', text: '文', key: 'x' }, 'key', 'field.invalid_format'],
  ])('%j is told by field', async (fields, path, problem) => {
    expect(await fileCopy(room.around, room.actors.reporter, { key: 'yet-another-key', ...fields })).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path, problem }] } });
  });
  test('for somebody else’s task is refused', async () => {
    const { id } = await task('不是你的');
    expect(await fileCopy(room.around, room.otherReporter, { key: 'stolen-key-1', assignmentId: id, title: '题', text: '文' })).toMatchObject({ ok: false, error: { code: 'not-allowed', action: 'assignment.write' } });
  });
  test.each(['proofreader', 'administrator'] as const)('is not a %s’s', async (role) => expect(await fileCopy(room.around, room.actors[role], { key: 'role-key-1', title: '题', text: '文' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } }));
});

describe('the calendar', () => {
  const fair = { title: '庙会', date: '2021-12-10', untilDate: '2021-12-12', startTime: '09:00', place: '河滩' };
  test('shows an event on every day it takes', async () => {
    const made = value(await createEvent(room.around, room.actors.reporter, { event: fair }));
    for (const [from, to, found] of [['2021-12-12', '2021-12-18', 1], ['2021-12-13', '2021-12-18', 0], ['2021-12-01', '2021-12-10', 1]] as const) expect(await listEvents(room.around.store.read, from, to, room.actors.editor)).toHaveLength(found);
    expect((await listEvents(room.around.store.read, '2021-12-10', '2021-12-10', room.otherReporter))[0]).toMatchObject({ title: '庙会', mayEdit: false });
    expect(await editEvent(room.around, room.otherReporter, { ...made, event: { ...fair, title: '别人的庙会' } })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const edited = value(await editEvent(room.around, room.actors.reporter, { ...made, event: { ...fair, untilDate: '2021-12-10' } }));
    expect((await listEvents(room.around.store.read, '2021-12-10', '2021-12-10', room.actors.reporter))[0]).toMatchObject({ untilDate: null });
    const { id } = await task('逛庙会', { eventId: made.id });
    value(await removeEvent(room.around, room.actors.editor, edited));
    expect(await view(id)).toMatchObject({ event: null, title: '逛庙会' });
  });
  test.each([
    [{ ...fair, date: '2021-02-30' }, 'event.date', 'field.date'], [{ ...fair, untilDate: '2021-12-09' }, 'event.untilDate', 'field.event-over'], [{ ...fair, untilDate: null, endTime: '08:00' }, 'event.endTime', 'field.event-over'],
    [{ ...fair, untilDate: '2022-12-09' }, 'event.untilDate', 'field.event-long'], [{ ...fair, startTime: '25:00' }, 'event.startTime', 'field.time'],
  ])('%j is told by field', async (event, path, problem) => {
    expect(await createEvent(room.around, room.actors.editor, { event })).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path, problem }] } });
  });
});
