import { z } from 'zod';
import type { Db } from '@/db/open';
import { giveUpWaiting, keepMailSettings, mailSettingsRow, outboxCounts, type MailSettingsRow } from '@/db/queries/mail';
import { mayEver } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { testLetter } from '@/lib/words/describe-notice';
import type { DeskError } from './error';
import { seal, unseal } from './mail-seal';
import { sendMail, type MailServer, type SendMail } from './mail-transport';
import { noticeChoices } from './notices';
import { operation, type Actor, type Operation, type Subject, type Surroundings } from './operation';
import { readPublication } from './publication';
import { id, line } from './text-input';
import type { MailQueueView, MailSettingsView } from './views/notice';

/** Why mail that waited when mail was switched off never went out; no failure. */
export const switchedOff = 'off';

const off = { enabled: false, host: '', port: 465, security: 'tls', login: '', password: '', sender: '', siteUrl: '', version: 0 } as const;

async function standing(db: Db): Promise<MailSettingsRow> {
  return await mailSettingsRow(db) ?? { ...off, publicationId: (await readPublication(db)).id };
}

/** The mail settings for those who may change them; the password itself never leaves the server. */
export async function mailSettingsView(db: Db): Promise<MailSettingsView> {
  const { password, publicationId: _id, ...row } = await standing(db);
  return { ...row, hasPassword: password !== '' };
}

/** How the post is doing. */
export const mailQueue = (db: Db): Promise<MailQueueView> => outboxCounts(db, switchedOff);

const mailSubject = async (db: Db): Promise<Result<Subject<MailSettingsRow>, DeskError>> => {
  const row = await standing(db);
  return ok({ value: row, state: 'any', own: false, kind: 'mail', id: row.publicationId, version: row.version });
};

const hostName = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*|\[?[0-9A-Fa-f:]{2,39}\]?)$/;
/** desk@example.com, or a name before it: 采编平台 <desk@example.com>. */
const senderForm = /^(?:[^<>@"\\]{1,80}<[^\s<>@"\\]{1,64}@[^\s<>@"\\]{1,190}>|[^\s<>@"\\]{1,64}@[^\s<>@"\\]{1,190})$/;
const isSite = (text: string): boolean => { try { const url = new URL(text); return (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.search === '' && url.hash === ''; } catch { return false; } };

const settingsInput = z.strictObject({
  version: z.number().int().min(0), enabled: z.boolean(),
  host: line(200).refine((text) => text === '' || hostName.test(text), 'field.host'), port: z.number().int().min(1).max(65_535), security: z.enum(['tls', 'starttls', 'none']),
  login: line(200), sender: line(300).refine((text) => text === '' || senderForm.test(text), 'field.email'),
  siteUrl: line(200).transform((text) => text.replace(/\/+$/, '')).refine((text) => text === '' || isSite(text), 'field.url'),
  /** Sealed; null: none any more; left out: what stands. */
  password: z.string().max(2000).nullable().optional(),
}).superRefine((settings, issues) => {
  for (const field of ['host', 'sender'] as const) if (settings.enabled && settings[field] === '') issues.addIssue({ code: 'custom', path: [field], message: 'field.empty' });
});

const keepSettings: Operation<MailSettingsView> = operation({
  action: 'mail.edit',
  input: settingsInput,
  subject: mailSubject,
  baseVersion: (input) => input.version,
  async run(scene, { version: _seen, password, ...fields }, { value: before }) {
    // A stored password goes to the server it was typed for and to no other.
    const kept = fields.host === before.host ? before.password : '';
    await keepMailSettings(scene.db, { publicationId: before.publicationId, ...fields, password: password === undefined ? kept : password ?? '' });
    if (!fields.enabled) await giveUpWaiting(scene.db, switchedOff);
    scene.note('mail.edit', 'mail', before.publicationId, before.version + 1, { enabled: fields.enabled, host: fields.host, password: password !== undefined });
    return ok(await mailSettingsView(scene.db));
  },
});

const typedPassword = z.object({ password: z.string().min(1).max(500) });

/**
 * Changes how mail goes out. `password`: a new one, sealed before it is kept; null: none any more; left out: what stands, unless the server is another.
 * Switched off, what waits is given up.
 */
export const saveMailSettings: Operation<MailSettingsView> = async (around, actor, input) => {
  const typed = typedPassword.safeParse(input);
  const allowed = actor !== null && (actor.system === true || mayEver(actor.roles, 'mail.edit'));
  if (!typed.success || !allowed) return keepSettings(around, actor, input);
  return keepSettings(around, actor, { ...(input as object), password: seal(around.store.dataDir, typed.data.password) });
};

/** The server as mail is sent by it; an error when mail is not set up or the password cannot be opened. */
export function mailServer(dataDir: string, row: MailSettingsRow): Result<MailServer, DeskError> {
  if (row.host === '' || row.sender === '') return err({ code: 'refused', reason: 'mail-off' });
  const password = row.password === '' ? '' : unseal(dataDir, row.password);
  if (password === null) return err({ code: 'refused', reason: 'mail-key-lost' });
  return ok({ host: row.host, port: row.port, security: row.security, login: row.login, password });
}

const mayTest = operation({
  action: 'mail.edit',
  input: z.strictObject({}),
  subject: mailSubject,
  async run(scene, _input, { value: settings }): Promise<Result<{ readonly settings: MailSettingsRow; readonly email: string; readonly language: 'zh' | 'en'; readonly paper: string }, DeskError>> {
    const { email, language } = await noticeChoices(scene.db, scene.actor);
    if (email === '') return err({ code: 'refused', reason: 'mail-no-address' });
    scene.note('mail.test', 'mail', settings.publicationId, settings.version, {});
    return ok({ settings, email, language, paper: (await readPublication(scene.db)).name });
  },
});

/** Sends a letter to one's own address at once, by the settings as they are kept, and says what the server answered. */
export async function sendTestMail(around: Surroundings, actor: Actor | null, send: SendMail = sendMail): Promise<Result<{ readonly email: string }, DeskError>> {
  const asked = await mayTest(around, actor, {});
  if (!asked.ok) return asked;
  const { settings, email, language, paper } = asked.value;
  const server = mailServer(around.store.dataDir, settings);
  if (!server.ok) return server;
  const sent = await send(server.value, { from: settings.sender, to: email, ...testLetter(language, paper), messageId: messageId(around.newId(), settings.sender) });
  return sent.ok ? ok({ email }) : err({ code: 'refused', ...sent.error });
}

/** A mail's name in the world: ours and the sender's host. */
export const messageId = (mailId: string, sender: string): string => `<${id.parse(mailId)}@${/@([^\s<>]+)>?$/.exec(sender)?.[1] ?? 'localhost'}>`;
