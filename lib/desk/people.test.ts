import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { editions, issues } from '@/db/schema';
import { ok } from '@/lib/newsroom/result';
import { createPerson, editPerson, listPeople } from './people';
import { editPublication, ensurePublication, firstSections, readPublication } from './publication';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

describe('people', () => {
  test('are added with their usual role, listed by name, and one name stands once', async () => {
    expect(await createPerson(room.around, room.actors.editor, { name: ' 𬘭　䶮 ', role: 'photographer' })).toMatchObject({ ok: true });
    expect((await listPeople(room.around.store.read)).find((person) => person.name === '𬘭　䶮')).toMatchObject({ role: 'photographer', active: true, stories: 0, login: null });
    expect(await createPerson(room.around, room.actors.editor, { name: '𬘭　䶮' })).toMatchObject({ ok: false, error: { reason: 'person-exists' } });
  });
  test('lose control and direction characters in their names', async () => {
    await createPerson(room.around, room.actors.editor, { name: '石\u202e砥\u0007' });
    expect((await listPeople(room.around.store.read)).map((person) => person.name)).toContain('石砥');
  });
  test('are renamed, but not into someone else', async () => {
    const made = await createPerson(room.around, room.actors.editor, { name: '江蓠' });
    const id = made.ok ? made.value.id : '';
    expect(await editPerson(room.around, room.actors.editor, { id, version: 1, name: '石砥', role: 'reporter', active: true })).toMatchObject({ ok: false, error: { reason: 'person-exists' } });
    expect(await editPerson(room.around, room.actors.editor, { id, version: 1, name: '江离', role: 'trainee', active: false })).toEqual({ ok: true, value: { id, version: 2 } });
    expect(await editPerson(room.around, room.actors.editor, { id, version: 1, name: '江蓠', role: 'trainee', active: true })).toMatchObject({ ok: false, error: { code: 'stale' } });
  });
  test.each(['reporter', 'proofreader'] as const)('are not a %s’s to change', async (role) => {
    expect(await createPerson(room.around, room.actors[role], { name: '某某' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

describe('the publication', () => {
  test('of a new database has the default format, four sections and empty masthead texts; asking again changes nothing', async () => {
    const publication = await readPublication(room.around.store.read);
    expect(publication).toMatchObject({ formatId: 'tabloid', sections: [...firstSections], publisher: '', permit: [], notices: [], hotline: '', profile: 'internal' });
    expect(await ensurePublication(room.around, { name: '另一家' })).toEqual(publication);
  });

  test('is changed field by field; the rest stays', async () => {
    const { version } = await readPublication(room.around.store.read);
    expect(await editPublication(room.around, room.actors.administrator, { version, permit: ['甲字', '', '乙字'], sections: ['要闻', '民生'] })).toMatchObject({ ok: true, value: { permit: ['甲字', '乙字'], sections: ['要闻', '民生'], name: '青渚新闻', version: version + 1 } });
  });

  test.each([
    [{ formatId: 'a4' }, 'formatId', 'field.format'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'field.time-zone'],
    [{ sections: ['甲', '甲'] }, 'sections', 'field.sections-twice'],
    [{ sections: [] }, 'sections', 'field.sections'],
    [{ usualWeekday: 8 }, 'usualWeekday', 'field.too_big'],
    [{ name: '' }, 'name', 'field.empty'],
  ])('%j is told by field', async (fields, path, problem) => {
    const { version } = await readPublication(room.around.store.read);
    expect(await editPublication(room.around, room.actors['chief-editor'], { version, ...fields })).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path, problem }] } });
  });

  test.each(['reporter', 'editor', 'proofreader'] as const)('is not a %s’s to change', async (role) => {
    expect(await editPublication(room.around, room.actors[role], { version: 1, name: '夺名' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test('a new name voids sign-offs, since it prints; a new visibility does not', async () => {
    const { id, version } = await readPublication(room.around.store.read);
    await room.around.store.transact(async (db) => {
      await db.insert(issues).values({ id: 'signed', publicationId: id, totalNumber: 1, numberInYear: 1, date: '2021-12-04', lunar: '', weekday: '', formatId: 'tabloid', status: 'signed-off', createdAt: '' });
      await db.insert(editions).values({ id: 'edition', issueId: 'signed', revision: 1, sha256: '', content: '{}', signedBy: '', signedAt: '' });
      return ok(null);
    });
    const status = async () => (await room.around.store.read.select().from(issues).where(eq(issues.id, 'signed')))[0]?.status;
    await editPublication(room.around, room.actors['chief-editor'], { version, visibility: 'staff' });
    expect(await status()).toBe('signed-off');
    await editPublication(room.around, room.actors['chief-editor'], { version: version + 1, name: '青渚日报' });
    expect(await status()).toBe('making');
    expect((await room.around.store.read.select().from(editions))[0]).toMatchObject({ voidReason: 'publication:name' });
  });
});
