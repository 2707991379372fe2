import { z } from 'zod';
import type { Db } from '@/db/open';
import { choicesRow, insertMail, insertNotice, keepChoices, listeners, mailIsOn, markRead, noticeRows, unreadNotices } from '@/db/queries/notices';
import { noticeHref, noticeKinds, noticeSubjects, usualChoices, type NoticeChoices, type NoticeKind, type NoticeSubject } from '@/lib/newsroom/notice-kinds';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Actor, type Operation, type Scene, type Subject } from './operation';
import { id, line } from './text-input';
import type { NoticeBellView, NoticeChoicesView, NoticeView } from './views/notice';

/** What is to be told to whom. `title`: of the subject; `params`: `reason`, `text`, `due` (a moment), and an issue's `total`. */
export interface Telling {
  readonly to: readonly (string | null)[];
  readonly kind: NoticeKind;
  readonly subject: { readonly kind: NoticeSubject; readonly id: string; readonly title: string };
  readonly params?: Readonly<Record<string, string | number>>;
}

const oneKind = z.object({ desk: z.boolean(), mail: z.boolean() });
const storedChoices = z.partialRecord(z.enum(noticeKinds), oneKind).catch({});
const choicesOf = (stored: unknown): NoticeChoices => ({ ...usualChoices, ...storedChoices.parse(stored ?? {}) });

/** Longest text of a notice's param: enough for a reason or the beginning of a comment. */
const longestParam = 200;
const cut = (value: string | number): string | number => typeof value === 'string' && value.length > longestParam ? `${[...value].slice(0, longestParam).join('')}…` : value;

/**
 * Tells users something, in the transaction of the operation that gave cause: on the desk, by mail, as each has chosen. Nobody is told of
 * what they did themselves; the program itself (seeding) tells nobody. Mail only goes into the outbox here and is sent afterwards.
 */
export function notify(scene: Scene, { to, kind, subject, params = {} }: Telling): void {
  if (scene.actor.system) return;
  const userIds = [...new Set(to)].filter((userId): userId is string => userId !== null && userId !== scene.actor.userId);
  if (userIds.length === 0) return;
  const mail = mailIsOn(scene.db);
  for (const user of listeners(scene.db, userIds)) {
    const ways = choicesOf(user.choices)[kind];
    const byMail = mail && ways.mail && Boolean(user.email);
    if (!ways.desk && !byMail) continue;
    const noticeId = scene.newId();
    insertNotice(scene.db, {
      id: noticeId, userId: user.id, kind, subjectKind: subject.kind, subjectId: subject.id, title: subject.title.replace(/\n/g, '').slice(0, 300),
      params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, cut(value)])), actorName: scene.actor.name, at: scene.at, onDesk: ways.desk,
    });
    if (byMail) insertMail(scene.db, { id: scene.newId(), noticeId, createdAt: scene.at });
  }
}

type NoticeRow = Awaited<ReturnType<typeof noticeRows>>[number];

/** A row as it is shown; null for a kind or subject this program does not know (written by a later one). */
export function noticeView(row: NoticeRow): NoticeView | null {
  const kind = noticeKinds.find((known) => known === row.kind);
  const subjectKind = noticeSubjects.find((known) => known === row.subjectKind);
  if (!kind || !subjectKind) return null;
  const subject = { kind: subjectKind, id: row.subjectId };
  return { id: row.id, kind, subject, title: row.title, params: row.params, actorName: row.actorName, at: row.at, read: row.readAt !== null, href: noticeHref(subject, row.params.total) };
}

/** Somebody's own notices, newest first, `most` at most; `before`: those older than this moment. */
export async function listNotices(db: Db, actor: Actor, { unread = false, most = 50, before }: { readonly unread?: boolean; readonly most?: number; readonly before?: string } = {}): Promise<readonly NoticeView[]> {
  if (actor.userId === null) return [];
  return (await noticeRows(db, actor.userId, unread, most, before)).map(noticeView).filter((view) => view !== null);
}

/** What the bell shows. */
export async function noticeBell(db: Db, actor: Actor): Promise<NoticeBellView> {
  return { unread: actor.userId === null ? 0 : unreadNotices(db, actor.userId), latest: await listNotices(db, actor, { most: 8 }) };
}

/** What somebody chose to be told. */
export async function noticeChoices(db: Db, actor: Actor): Promise<NoticeChoicesView> {
  const row = actor.userId === null ? undefined : await choicesRow(db, actor.userId);
  return { email: row?.email ?? '', language: row?.language ?? 'zh', choices: choicesOf(row?.choices), version: row?.version ?? 0 };
}

/** Notices and choices belong to a login: the program itself has none. */
const ownSubject = async (_db: Db, _input: unknown, actor: Actor): Promise<Result<Subject<string>, DeskError>> =>
  actor.userId === null ? err({ code: 'not-found', what: 'user' }) : ok({ value: actor.userId, state: 'any', own: true, kind: 'notice', id: actor.userId });

/** Marks one's own notices as read: those named, or all. Others' are not touched. */
export const readNotices: Operation<{ readonly unread: number }> = operation({
  action: 'notice.read',
  input: z.strictObject({ ids: z.union([z.literal('all'), z.array(id).min(1).max(200)]) }),
  subject: ownSubject,
  async run(scene, input, { value: userId }) {
    await markRead(scene.db, userId, input.ids, scene.at);
    return ok({ unread: unreadNotices(scene.db, userId) });
  },
});

/** An address as mail takes it; empty: none. No list of several, no name before it. */
export const mailAddress = line(200).pipe(z.union([z.literal(''), z.email('field.email')], 'field.email'));

/** Says what one wants to be told where. */
export const chooseNotices: Operation<null> = operation({
  action: 'notice.read',
  input: z.strictObject({ email: mailAddress, language: z.enum(['zh', 'en']), choices: z.record(z.enum(noticeKinds), z.strictObject({ desk: z.boolean(), mail: z.boolean() })) }),
  subject: ownSubject,
  async run(scene, input, { value: userId }) {
    await keepChoices(scene.db, { userId, ...input });
    scene.note('notice.choose', 'user', userId, null, { email: input.email !== '' });
    return ok(null);
  },
});

/** Does the newsroom send mail at all? */
export const isMailOn = (db: Db): boolean => mailIsOn(db);
