import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import { outbox } from '@/db/schema';
import { mailSettingsRow } from '@/db/queries/mail';
import { err, ok } from '@/lib/newsroom/result';
import { mailQueue, mailSettingsView, saveMailSettings, sendTestMail } from './mail';
import { sendDueMail, waits } from './mail-post';
import { seal, unseal } from './mail-seal';
import type { MailServer, Outgoing, SendMail } from './mail-transport';
import { chooseNotices, listNotices, noticeChoices, notify } from './notices';
import { operation, type Actor } from './operation';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => { if (!result.ok) throw new Error(JSON.stringify(result.error)); return result.value; };

/** A mail server of the test's own on this machine: takes one login, keeps what it is given. */
async function localServer() {
  const letters: { from: string; to: string[]; source: string }[] = [];
  const server = new SMTPServer({
    // Nothing but this machine hears it.
    disabledCommands: ['STARTTLS'], allowInsecureAuth: true,
    onAuth: (auth, _session, done) => { if (auth.username === 'desk' && auth.password === 'right') done(null, { user: 'desk' }); else done(new Error('wrong')); },
    onRcptTo: (address, _session, done) => { done(address.address.startsWith('full@') ? Object.assign(new Error('mailbox is full'), { responseCode: 452 }) : null); },
    onData(stream, session, done) {
      let source = '';
      stream.on('data', (part: Buffer) => { source += part.toString('utf8'); });
      stream.on('end', () => { letters.push({ from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '', to: session.envelope.rcptTo.map((to) => to.address), source }); done(); });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()); });
  return { letters, port: (server.server.address() as AddressInfo).port, close: () => new Promise<void>((resolve) => { server.close(() => resolve()); }) };
}

let room: TemporaryNewsroom;
let post: Awaited<ReturnType<typeof localServer>>;
beforeAll(async () => { post = await localServer(); });
afterAll(() => post.close());
beforeEach(async () => {
  room = await temporaryNewsroom();
  post.letters.length = 0;
});
afterEach(() => room.close());

const settings = (more: object = {}) => ({ version: 0, enabled: true, host: '127.0.0.1', port: post.port, security: 'none', login: 'desk', sender: '采编平台 <desk@example.com>', siteUrl: 'https://desk.example.com/', password: 'right', ...more });
const setUp = async (more: object = {}) => value(await saveMailSettings(room.around, room.actors['chief-editor'], settings(more)));
const address = async (actor: Actor, email: string, language: 'zh' | 'en' = 'zh') => value(await chooseNotices(room.around, actor, { email, language, choices: (await noticeChoices(room.around.store.read, actor)).choices }));
const tell = (title: string, kind: 'assigned' | 'approved' = 'assigned') => operation({
  action: 'desk.read', input: z.object({}), subject: async () => ok({ value: null, state: 'any' as const, own: true, kind: 'notice' as const, id: '' }),
  run: async (scene) => { notify(scene, { to: [room.actors.reporter.userId], kind, subject: { kind: 'assignment', id: 't', title } }); return ok(null); },
})(room.around, room.actors.editor, {});
/** A letter's text as it is read. */
const textOf = (source: string): string => {
  const [head = '', body = ''] = source.split(/\r?\n\r?\n(.*)/s);
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : body.replace(/=\r?\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replace(/=/g, ''), 'hex').toString('utf8'));
};
const broken: SendMail = async () => err({ reason: 'mail-unreachable', params: { host: 'mail.example.com' } });

describe('mail', () => {
  test('is off until somebody switches it on: nothing waits, nothing goes out', async () => {
    expect(await mailSettingsView(room.around.store.read)).toEqual({ enabled: false, host: '', port: 465, security: 'tls', login: '', sender: '', siteUrl: '', version: 0, hasPassword: false });
    await address(room.actors.reporter, 'reporter@example.com');
    await tell('看桥');
    expect(await room.around.store.read.select().from(outbox)).toEqual([]);
    expect(await sendDueMail(room.around)).toBe(0);
  });

  test('of a notice goes out after the act, by the server that is set, to the reader’s address and in their language', async () => {
    await setUp();
    await address(room.actors.reporter, 'reporter@example.com', 'en');
    await tell('看桥');
    expect(post.letters).toEqual([]);
    expect(await mailQueue(room.around.store.read)).toMatchObject({ waiting: 1, failed: 0, lastSent: null });
    expect(await sendDueMail(room.around)).toBe(1);
    expect(post.letters).toMatchObject([{ from: 'desk@example.com', to: ['reporter@example.com'] }]);
    expect(textOf(post.letters[0]!.source)).toContain('editor gave you the task “看桥”');
    expect(textOf(post.letters[0]!.source)).toContain('https://desk.example.com/desk/planning?task=t');
    expect(await mailQueue(room.around.store.read)).toMatchObject({ waiting: 0, failed: 0, lastSent: expect.any(String) });
    expect(await sendDueMail(room.around)).toBe(0);
  });

  test('goes only to who wants this kind by mail and has an address', async () => {
    await setUp();
    await tell('没有邮箱');
    await address(room.actors.reporter, 'reporter@example.com');
    await tell('终审', 'approved');
    expect(await sendDueMail(room.around)).toBe(0);
    expect(await listNotices(room.around.store.read, room.actors.reporter)).toHaveLength(2);
  });

  test('keeps a title with line breaks and headers in it inside the subject', async () => {
    await setUp();
    await address(room.actors.reporter, 'reporter@example.com');
    await tell('看桥\r\nBcc: thief@example.com');
    await sendDueMail(room.around);
    expect(post.letters[0]!.to).toEqual(['reporter@example.com']);
    expect(post.letters[0]!.source).not.toMatch(/^Bcc:/m);
    expect(textOf(post.letters[0]!.source)).toContain('“看桥Bcc: thief@example.com”');
  });

  test('that cannot be sent holds up nothing, is tried again ever later, and given up in the end', async () => {
    await setUp();
    await address(room.actors.reporter, 'reporter@example.com');
    expect(await tell('看桥')).toEqual({ ok: true, value: null });
    for (const wait of waits) {
      expect(await sendDueMail(room.around, broken)).toBe(0);
      expect(await mailQueue(room.around.store.read)).toMatchObject({ waiting: 1, failed: 0, lastError: expect.stringContaining('mail.example.com') });
      room.pass(wait - 1);
      let asked = 0;
      await sendDueMail(room.around, async () => { asked += 1; return ok(null); });
      expect(asked, 'not before its time').toBe(0);
      room.pass(1);
    }
    await sendDueMail(room.around, broken);
    expect(await mailQueue(room.around.store.read)).toMatchObject({ waiting: 0, failed: 1 });
  });

  test('that failed goes out by the next attempt', async () => {
    await setUp();
    await address(room.actors.reporter, 'reporter@example.com');
    await tell('看桥');
    await sendDueMail(room.around, broken);
    room.pass(waits[0]!);
    expect(await sendDueMail(room.around)).toBe(1);
    expect(await mailQueue(room.around.store.read)).toMatchObject({ waiting: 0, failed: 0 });
  });

  test('keeps its name when it is sent again, and a program that dies while sending tries it later', async () => {
    await setUp();
    await address(room.actors.reporter, 'reporter@example.com');
    await tell('看桥');
    const names: string[] = [];
    const noting = (answer: () => ReturnType<SendMail>): SendMail => async (_server: MailServer, mail: Outgoing) => { names.push(mail.messageId); return answer(); };
    await expect(sendDueMail(room.around, noting(async () => { throw new Error('power cut'); }))).rejects.toThrow('power cut');
    expect(await mailQueue(room.around.store.read)).toMatchObject({ waiting: 1 });
    room.pass(waits[0]!);
    expect(await sendDueMail(room.around, noting(async () => ok(null)))).toBe(1);
    expect(names[0]).toMatch(/^<id-\d+@example\.com>$/);
    expect(names[1]).toBe(names[0]);
  });

  test('that waits is given up when mail is switched off', async () => {
    const { version } = await setUp();
    await address(room.actors.reporter, 'reporter@example.com');
    await tell('看桥');
    await setUp({ version, enabled: false });
    expect(await mailQueue(room.around.store.read)).toMatchObject({ waiting: 0, failed: 0, lastError: '' });
  });
});

describe('the mail settings', () => {
  test('never show the password, and the database holds it sealed', async () => {
    const view = await setUp();
    expect(view).toMatchObject({ hasPassword: true, siteUrl: 'https://desk.example.com' });
    expect(JSON.stringify(view)).not.toContain('right');
    const row = (await mailSettingsRow(room.around.store.read))!;
    expect(row.password).not.toContain('right');
    expect(unseal(room.around.store.dataDir, row.password)).toBe('right');
    expect(fs.statSync(path.join(room.around.store.dataDir, 'mail-key')).mode & 0o777).toBe(0o600);
  });
  test('keep the password when it is not typed again, but never send it to another server', async () => {
    const { password: _password, ...untyped } = settings();
    const first = await setUp();
    const second = value(await saveMailSettings(room.around, room.actors['chief-editor'], { ...untyped, version: first.version, login: 'desk2' }));
    expect(second.hasPassword).toBe(true);
    expect(value(await saveMailSettings(room.around, room.actors['chief-editor'], { ...untyped, version: second.version, host: 'elsewhere.example.com' })).hasPassword).toBe(false);
  });
  test.each(['reporter', 'editor', 'proofreader'] as const)('are not a %s’s to change or test', async (role) => {
    expect(await saveMailSettings(room.around, room.actors[role], settings())).toMatchObject({ ok: false, error: { code: 'not-allowed', action: 'mail.edit' } });
    expect(await sendTestMail(room.around, room.actors[role])).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(fs.existsSync(path.join(room.around.store.dataDir, 'mail-key'))).toBe(false);
  });
  test.each([
    [{ host: '' }, 'host', 'field.empty'], [{ host: 'two words' }, 'host', 'field.host'], [{ host: 'a/b' }, 'host', 'field.host'], [{ sender: 'nobody' }, 'sender', 'field.email'], [{ sender: 'a@example.com, b@example.com' }, 'sender', 'field.email'],
    [{ siteUrl: 'javascript:alert(1)' }, 'siteUrl', 'field.url'], [{ port: 0 }, 'port', 'field.too_small'],
  ])('%j is told by field', async (fields, at, problem) => {
    expect(await saveMailSettings(room.around, room.actors.administrator, settings(fields))).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path: at, problem }] } });
  });
  test('of two who change them at once tell the later one', async () => {
    await setUp();
    expect(await saveMailSettings(room.around, room.actors.administrator, settings())).toMatchObject({ ok: false, error: { code: 'stale' } });
  });
});

describe('a test mail', () => {
  test('goes to one’s own address', async () => {
    await setUp();
    expect(await sendTestMail(room.around, room.actors['chief-editor'])).toMatchObject({ ok: false, error: { reason: 'mail-no-address' } });
    await address(room.actors['chief-editor'], 'chief@example.com');
    expect(await sendTestMail(room.around, room.actors['chief-editor'])).toEqual({ ok: true, value: { email: 'chief@example.com' } });
    expect(post.letters).toMatchObject([{ to: ['chief@example.com'] }]);
  });
  test('says in plain words what is wrong: login, address, encryption, refusal', async () => {
    await address(room.actors['chief-editor'], 'chief@example.com');
    expect(await sendTestMail(room.around, room.actors['chief-editor'])).toMatchObject({ ok: false, error: { reason: 'mail-off' } });
    let { version } = await setUp({ password: 'wrong' });
    expect(await sendTestMail(room.around, room.actors['chief-editor'])).toMatchObject({ ok: false, error: { reason: 'mail-login' } });
    ({ version } = await setUp({ version, security: 'starttls' }));
    expect(await sendTestMail(room.around, room.actors['chief-editor'])).toMatchObject({ ok: false, error: { reason: 'mail-secure' } });
    ({ version } = await setUp({ version, port: 1 }));
    expect(await sendTestMail(room.around, room.actors['chief-editor'])).toMatchObject({ ok: false, error: { reason: 'mail-unreachable', params: { host: '127.0.0.1' } } });
    await setUp({ version });
    await address(room.actors['chief-editor'], 'full@example.com');
    expect(await sendTestMail(room.around, room.actors['chief-editor'])).toMatchObject({ ok: false, error: { reason: 'mail-refused', params: { answer: expect.stringContaining('mailbox is full') } } });
  });
  test('asks for the password again when the key is gone', async () => {
    await setUp();
    await address(room.actors['chief-editor'], 'chief@example.com');
    fs.rmSync(path.join(room.around.store.dataDir, 'mail-key'));
    expect(await sendTestMail(room.around, room.actors['chief-editor'])).toMatchObject({ ok: false, error: { reason: 'mail-key-lost' } });
  });
});

test('what is sealed opens with its own key only, and not when it was changed', () => {
  const sealed = seal(room.around.store.dataDir, '密码 password');
  expect(unseal(room.around.store.dataDir, sealed)).toBe('密码 password');
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[bytes.length - 1]! ^= 1;
  expect(unseal(room.around.store.dataDir, bytes.toString('base64url'))).toBeNull();
  expect(seal(room.around.store.dataDir, '密码 password')).not.toBe(sealed);
});
