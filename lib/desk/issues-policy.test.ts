import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issues } from '@/db/schema';
import { may, type Action } from '@/lib/newsroom/policy';
import { ok } from '@/lib/newsroom/result';
import { issueStatuses, roles } from '@/lib/newsroom/states';
import { bringIntoIssue, takeOutOfIssue } from './issue-copy';
import { createIssue, deleteIssue, editIssue, issueView } from './issues';
import { makeUpIssue, saveLayouts, savePageLayout } from './layout';
import type { Operation } from './operation';
import { setPage } from './pages';
import { setPageCount } from './pages-count';
import { movePages } from './pages-order';
import { publishIssue, returnIssue, signOffIssue, startCorrection, submitIssue, unpublishIssue } from './signoff';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
let issueId = '';
let pageId = '';
const read = () => room.around.store.read;

async function issueInStatus(status: string): Promise<void> {
  if (!read().select({ id: issues.id }).from(issues).where(eq(issues.id, issueId)).get()) {
    const made = await createIssue(room.around, room.actors.editor, { date: '2021-12-04', totalNumber: 710, numberInYear: 35 });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    issueId = made.value.id;
    pageId = (await issueView(read(), 710, null))!.flatplan[0]!.id;
  }
  await room.around.store.transact(async (db) => { db.update(issues).set({ status }).where(eq(issues.id, issueId)).run(); return ok(null); });
}
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

/** Each operation with an input that parses; versions are wrong on purpose, for rights are asked before them. */
const operations: readonly (readonly [string, Action, Operation<unknown>, () => object])[] = [
  ['editIssue', 'issue.edit', editIssue, () => ({ issueId, version: 99 })],
  ['setPage', 'issue.edit', setPage, () => ({ pageId, version: 99 })],
  ['setPageCount', 'issue.edit', setPageCount, () => ({ issueId, version: 99, pageCount: 4 })],
  ['savePageLayout', 'issue.makeUp', savePageLayout, () => ({ pageId, version: 99, blocks: [] })],
  ['saveLayouts', 'issue.makeUp', saveLayouts, () => ({ issueId, pages: [{ pageId, version: 99, blocks: [] }] })],
  ['movePages', 'issue.makeUp', movePages, () => ({ issueId, pages: [{ pageId, version: 99 }] })],
  ['bringIntoIssue', 'issue.makeUp', bringIntoIssue, () => ({ issueId, articleIds: ['nobody'] })],
  ['takeOutOfIssue', 'issue.makeUp', takeOutOfIssue, () => ({ issueId, articleId: 'nobody' })],
  ['makeUpIssue', 'issue.makeUp', makeUpIssue, () => ({ issueId, version: 99 })],
  ['submitIssue', 'issue.submit', submitIssue, () => ({ issueId, version: 99 })],
  ['returnIssue', 'issue.return', returnIssue, () => ({ issueId, version: 99, remarks: '请再核对' })],
  ['signOffIssue', 'issue.signOff', signOffIssue, () => ({ issueId, version: 99 })],
  ['publishIssue', 'issue.publish', publishIssue, () => ({ issueId, version: 99 })],
  ['unpublishIssue', 'issue.unpublish', unpublishIssue, () => ({ issueId, version: 99, reason: '更换' })],
  ['startCorrection', 'issue.correct', startCorrection, () => ({ issueId, version: 99, reason: '更正' })],
];

describe.each(operations)('%s asks the policy for %s', (_name, action, operation, input) => {
  test.each(issueStatuses)('of an issue that is %s, role by role', async (status) => {
    for (const role of roles) {
      await issueInStatus(status);
      const result = await operation(room.around, room.actors[role], input());
      const code = result.ok ? 'ok' : result.error.code;
      expect(code === 'not-allowed', `${role}: ${code}`).toBe(!may([role], action, status, false));
    }
  });
  test('and lets nobody in who is not signed in', async () => {
    await issueInStatus('making');
    expect(await operation(room.around, null, input())).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
  });
});

test.each(issueStatuses)('deleteIssue of an issue that is %s asks the policy', async (status) => {
  for (const role of roles) {
    await issueInStatus(status);
    const result = await deleteIssue(room.around, room.actors[role], { issueId });
    expect(!result.ok && result.error.code === 'not-allowed', role).toBe(!may([role], 'issue.delete', status, false));
  }
});

test('createIssue lets in whom the table lets in', async () => {
  for (const role of roles) {
    const result = await createIssue(room.around, room.actors[role], { date: '1999-13-01' });
    expect(!result.ok && result.error.code === 'not-allowed', role).toBe(!may([role], 'issue.create', 'any', false));
  }
});
