import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIssue, deleteIssue, editIssue, issueView, listIssues, proposeIssue } from './issues';
import { setPage } from './pages';
import { holdPages, letGoPages } from './locks';
import { pageVersionList } from './page-versions';
import { setPageCount } from './pages-count';
import { eventsOf } from './record';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

const make = (input: object) => createIssue(room.around, room.actors.editor, input);
async function made(input: object): Promise<string> {
  const issue = await make(input);
  if (!issue.ok) throw new Error(JSON.stringify(issue.error));
  return issue.value.id;
}

describe('numbering', () => {
  test('the first issue takes the numbers it is given, for a paper has a past', async () => {
    await made({ date: '2021-12-04', totalNumber: 710, numberInYear: 35 });
    expect(await issueView(room.around.store.read, 710, room.actors.editor)).toMatchObject({ weekday: '星期六', lunar: '辛丑年十一月初一', label: '第35期(总第710期)', status: 'planned' });
  });

  test('the next issue is proposed a week later, both numbers counted on, publication texts filled in', async () => {
    const proposal = await proposeIssue(room.around.store.read);
    expect(proposal).toMatchObject({ ok: true, value: { date: '2021-12-11', totalNumber: 711, numberInYear: 36, previous: { totalNumber: 710 } } });
  });

  test('a new year starts with number 1, the total counts on', async () => {
    expect(await proposeIssue(room.around.store.read, '2022-01-08')).toMatchObject({ ok: true, value: { totalNumber: 711, numberInYear: 1 } });
  });

  test('a gap asks for a reason and keeps it', async () => {
    expect(await make({ date: '2021-12-18', totalNumber: 712 })).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path: 'reasons.totalNumber', params: { expected: '711', actual: '712' } }] } });
    await made({ date: '2021-12-18', totalNumber: 712, reasons: { totalNumber: '第711期停刊' } });
    expect((await issueView(room.around.store.read, 712, null))?.overrides).toEqual({ totalNumber: { value: '712', reason: '第711期停刊' } });
  });

  test.each([
    ['a day the calendar lacks', { date: '2021-02-30' }, 'invalid'],
    ['a total number that is taken', { date: '2021-12-25', totalNumber: 712 }, 'refused'],
    ['a date out of order', { date: '2021-12-11', totalNumber: 713, numberInYear: 38 }, 'refused'],
    ['another lunar date without a reason', { date: '2021-12-25', lunar: '辛丑年十一月廿三' }, 'invalid'],
  ])('%s is refused', async (_what, input, code) => {
    const before = (await listIssues(room.around.store.read)).length;
    expect(await make(input)).toMatchObject({ ok: false, error: { code } });
    expect(await listIssues(room.around.store.read)).toHaveLength(before);
  });

  test('a reporter may not make an issue', async () => {
    expect(await createIssue(room.around, room.actors.reporter, { date: '2021-12-25' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

describe('pages of a new issue', () => {
  test('masthead on page one, folios on the others, the imprint on the last, sections in order', async () => {
    const view = await issueView(room.around.store.read, 710, room.actors.editor);
    expect(view?.flatplan.map((page) => [page.number, page.section, page.blocks.map((block) => block.kind)])).toEqual([
      [1, '要闻', ['masthead']], [2, '综合', ['folio']], [3, '民生', ['folio']], [4, '文化', ['folio', 'notice']],
    ]);
  });

  test('a page’s section and credits are saved once, a second save on the old version is stale', async () => {
    const page = (await issueView(room.around.store.read, 710, null))?.flatplan[1];
    const input = { pageId: page!.id, version: page!.version, section: '社区', credits: [{ role: '责编', name: '陆一苇' }] };
    expect(await setPage(room.around, room.actors.editor, input)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await setPage(room.around, room.actors.editor, input)).toMatchObject({ ok: false, error: { code: 'stale', currentVersion: 2 } });
  });
});

describe('number of pages', () => {
  const shape = async () => (await issueView(room.around.store.read, 710, null))!.flatplan.map((page) => page.blocks.map((block) => (block.kind === 'notice' ? block.role : block.kind)).join(' '));
  test('empty pages at the end go, and the imprint moves to the new last page', async () => {
    const issueId = (await issueView(room.around.store.read, 710, null))!.id;
    expect(await setPageCount(room.around, room.actors.editor, { issueId, pageCount: 2 })).toMatchObject({ ok: true });
    expect(await shape()).toEqual(['masthead', 'folio imprint']);
    expect(await setPageCount(room.around, room.actors.editor, { issueId, pageCount: 6 })).toMatchObject({ ok: true });
    expect(await shape()).toEqual(['masthead', 'folio', 'folio', 'folio', 'folio', 'folio imprint']);
  });
  test('a page somebody holds does not lose its imprint under their hands; a passed one is read again', async () => {
    const issueId = (await issueView(room.around.store.read, 710, null))!.id;
    const last = async () => (await issueView(room.around.store.read, 710, null))!.flatplan[5]!;
    const page = await last();
    expect(await holdPages(room.around, room.actors.editor, { pageIds: [page.id], holder: 'window-one' })).toMatchObject({ ok: true });
    expect(await setPageCount(room.around, room.actors['chief-editor'], { issueId, pageCount: 8 })).toMatchObject({ ok: false, error: { reason: 'page-locked', params: { page: '6' } } });
    expect((await last()).version).toBe(page.version);
    expect(await letGoPages(room.around, room.actors.editor, { pageIds: [page.id], holder: 'window-one' })).toMatchObject({ ok: true });
    expect(await setPage(room.around, room.actors.editor, { pageId: page.id, version: page.version, status: 'passed' })).toMatchObject({ ok: true });
    expect(await setPageCount(room.around, room.actors['chief-editor'], { issueId, pageCount: 8 })).toMatchObject({ ok: true });
    expect((await last()).status).toBe('third-proof');
    const kept = pageVersionList(room.around.store.read, room.actors.editor, page.id);
    expect(kept.ok && kept.value.rows.map((row) => row.by)).toEqual(['chief-editor', 'editor']);
    expect(await setPageCount(room.around, room.actors.editor, { issueId, pageCount: 6 })).toMatchObject({ ok: true });
  });
});

describe('editing the masthead', () => {
  test('a new date computes weekday and lunar date anew', async () => {
    const issueId = await made({ date: '2022-01-01' });
    expect(await editIssue(room.around, room.actors.editor, { issueId, version: 1, date: '2022-01-08' })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await issueView(room.around.store.read, 713, null)).toMatchObject({ date: '2022-01-08', weekday: '星期六', lunar: '辛丑年十二月初六' });
  });

  test('a lunar date by hand asks for a reason, and the record names who gave it', async () => {
    const issue = (await listIssues(room.around.store.read)).find((row) => row.totalNumber === 713)!;
    const input = { issueId: issue.id, version: issue.version, lunar: '辛丑年腊月初六' };
    expect(await editIssue(room.around, room.actors.editor, input)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await editIssue(room.around, room.actors.editor, { ...input, reasons: { lunar: '本刊历来写腊月' } })).toMatchObject({ ok: true });
    const [event] = await eventsOf(room.around.store.read, { kind: 'issue', id: issue.id });
    expect(event).toMatchObject({ action: 'issue.edit', actorName: 'editor', detail: { overrides: { lunar: { reason: '本刊历来写腊月' } } } });
  });

  test('only a planned issue is deleted, by the chief editor', async () => {
    const issueId = await made({ date: '2022-01-15' });
    expect(await deleteIssue(room.around, room.actors.editor, { issueId })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await deleteIssue(room.around, room.actors['chief-editor'], { issueId })).toMatchObject({ ok: true });
    expect(await issueView(room.around.store.read, 714, null)).toBeNull();
  });
});
