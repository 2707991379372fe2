import { z } from 'zod';
import { dueMail, mailSettingsRow, updateMail } from '@/db/queries/mail';
import { mailIsOn } from '@/db/queries/notices';
import { firstPublication } from '@/db/queries/publications';
import { noticeHref, noticeKinds, noticeSubjects } from '@/lib/newsroom/notice-kinds';
import { ok, type Result } from '@/lib/newsroom/result';
import { describeError } from '@/lib/words/describe-error';
import { noticeLetter } from '@/lib/words/describe-notice';
import type { DeskError } from './error';
import { mailServer, messageId } from './mail';
import { sendMail, type MailServer, type Outgoing, type SendMail } from './mail-transport';
import { operation, surroundings, type Actor, type Operation, type Surroundings } from './operation';
import { store } from './store';
import { id } from './text-input';

/**
 * The post: takes mail from the outbox after the transaction that put it there, and tries again, ever later, what could not be sent.
 * A mail is marked as tried before it is sent, so that one that brings the program down is not tried for ever.
 */

const minute = 60_000;
/** Waits after the first, second … attempt; after the last it is given up. */
export const waits: readonly number[] = [1, 5, 15, 60, 180, 720, 1440].map((minutes) => minutes * minute);
/** Mails sent in one go, so that a long queue does not hold up everything else. */
const atOnce = 20;

/** The program itself: the post asks nobody. */
const post: Actor = { userId: null, name: 'post', roles: [], personId: null, system: true };

interface Taken { readonly id: string; readonly server: Result<MailServer, DeskError>; readonly mail: Outgoing | null; readonly last: boolean }

/** Takes the mail that is due, and puts down when it is tried next. Null: none. */
const takeMail = (dataDir: string): Operation<Taken | null> => operation({
  action: 'mail.send',
  input: z.strictObject({}),
  subject: async () => ok({ value: null, state: 'any', own: false, kind: 'mail', id: '' }),
  async run(scene): Promise<Result<Taken | null, DeskError>> {
    const settings = await mailSettingsRow(scene.db);
    const due = settings?.enabled ? await dueMail(scene.db, scene.at) : undefined;
    if (!settings || !due) return ok(null);
    const wait = waits[due.attempts];
    await updateMail(scene.db, due.id, { attempts: due.attempts + 1, nextAt: wait === undefined ? null : new Date(scene.now.getTime() + wait).toISOString() });
    const kind = noticeKinds.find((known) => known === due.kind);
    const subjectKind = noticeSubjects.find((known) => known === due.subjectKind);
    const paper = await firstPublication(scene.db);
    const address = (below: string): string => settings.siteUrl === '' ? '' : `${settings.siteUrl}${below}`;
    const mail = kind && subjectKind && due.active && due.email ? {
      from: settings.sender, to: due.email, messageId: messageId(due.id, settings.sender),
      ...noticeLetter({ kind, subject: { kind: subjectKind }, title: due.title, actorName: due.actorName, params: due.params }, { name: due.userName, language: due.language ?? 'zh' },
        { name: paper?.name ?? '', timeZone: paper?.timeZone ?? 'UTC' }, address(noticeHref({ kind: subjectKind, id: due.subjectId }, due.params.total)), address('/desk/notices/settings')),
    } : null;
    return ok({ id: due.id, server: mailServer(dataDir, settings), mail, last: wait === undefined });
  },
});

/** Writes down what became of a mail. */
const settleMail: Operation<null> = operation({
  action: 'mail.send',
  input: z.strictObject({ id, sent: z.boolean(), givenUp: z.boolean(), problem: z.string().max(500) }),
  subject: async () => ok({ value: null, state: 'any', own: false, kind: 'mail', id: '' }),
  async run(scene, { id: mailId, sent, givenUp, problem }) {
    await updateMail(scene.db, mailId, { lastError: problem, ...(sent ? { sentAt: scene.at } : {}), ...(sent || givenUp ? { nextAt: null } : {}) });
    return ok(null);
  },
});

/** Sends what is due; answers how many went out. Whoever has closed their login or taken back their address gets none. */
export async function sendDueMail(around: Surroundings, send: SendMail = sendMail): Promise<number> {
  const take = takeMail(around.store.dataDir);
  let sent = 0;
  for (let turn = 0; turn < atOnce; turn += 1) {
    if (!mailIsOn(around.store.read)) return sent;
    const taken = await take(around, post, {});
    if (!taken.ok || taken.value === null) return sent;
    const { id: mailId, server, mail, last } = taken.value;
    const answer: Result<null, DeskError> = !server.ok ? server : mail === null ? ok(null) : await send(server.value, mail).then((result) => result.ok ? result : { ok: false, error: { code: 'refused', ...result.error } });
    if (answer.ok && mail !== null) sent += 1;
    await settleMail(around, post, { id: mailId, sent: answer.ok && mail !== null, givenUp: mail === null || (!answer.ok && last), problem: answer.ok ? '' : describeError(answer.error, 'zh').slice(0, 500) });
  }
  return sent;
}

const kept = globalThis as typeof globalThis & { banxinPost?: ReturnType<typeof setInterval> };

/** Has the running server look into its outbox every few seconds; once a process. What goes wrong is said on the log and tried again. */
export function startPost(everyMs = 5_000): void {
  let busy = false;
  kept.banxinPost ??= setInterval(() => {
    if (busy) return;
    busy = true;
    void Promise.resolve().then(() => sendDueMail(surroundings(store())))
      .catch((error: unknown) => { console.error('Mail:', error instanceof Error ? error.message : error); })
      .finally(() => { busy = false; });
  }, everyMs);
  kept.banxinPost.unref();
}
