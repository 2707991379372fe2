import { z } from 'zod';
import type { Db } from '@/db/open';
import { confirmLocks, locksOf, locksOfHolder, locksOfIssue, putLock, removeLock, setAsked, type LockRecord } from '@/db/queries/locks';
import type { PageRecord } from '@/db/queries/pages';
import { askLife, isFresh, lockLife } from '@/lib/newsroom/page-lock';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { isOwn, liveLocks, lockedError } from './locks-check';
import { operation, type Actor, type Scene, type Subject, type Surroundings } from './operation';
import { pageSubject } from './pages';
import type { LockView } from './views/live';

/** A browser window; made up by the window itself when it opens. */
export const holderSchema = z.string().regex(/^[\w-]{8,64}$/);

const many = z.object({ pageIds: z.array(z.string()).min(1).max(64), holder: holderSchema });
const one = z.object({ pageId: z.string(), holder: holderSchema });

/** Pages of one issue as a subject; what is asked of the policy is the issue's status. */
async function pagesSubject(db: Db, pageIds: readonly string[]): Promise<Result<Subject<readonly PageRecord[]>, DeskError>> {
  const pages: PageRecord[] = [];
  let first: Subject<unknown> | null = null;
  for (const id of pageIds) {
    const subject = pageSubject(db, id);
    if (!subject.ok) return subject;
    if (pages[0] && pages[0].issueId !== subject.value.value.page.issueId) return err({ code: 'not-found', what: 'page' });
    pages.push(subject.value.value.page);
    first ??= subject.value;
  }
  return ok({ value: pages, state: first!.state, own: false, kind: 'page', id: pageIds[0]! });
}
const pageOnly = (db: Db, pageId: string) => pagesSubject(db, [pageId]);

/** Who asks, as kept in the lock's row: user and window. */
const askedBy = (userId: string, window: string): string => `${userId} ${window}`;
function askerOf(lock: LockRecord, now: Date): { readonly userId: string; readonly window: string; readonly name: string } | null {
  const [userId, window] = lock.askedBy.split(' ');
  return userId && window && isFresh(lock.askedAt, now, askLife) ? { userId, window, name: lock.askedName } : null;
}

/** The acting user's id; the program itself holds no pages. */
function userOf(scene: Scene): string {
  if (scene.actor.userId === null) throw new Error('only people hold pages');
  return scene.actor.userId;
}

function give(scene: Scene, pageId: string, to: { readonly userId: string; readonly name: string; readonly window: string }): void {
  putLock(scene.db, { pageId, userId: to.userId, userName: to.name, holder: to.window, since: scene.at, seenAt: scene.at });
}

/** Takes these pages for a window, or goes on holding them. Called inside a transaction after `checkLocks` or the like. */
export function takeLocks(scene: Scene, pageIds: readonly string[], holder: string): void {
  const mine = new Set(confirmLocks(scene.db, pageIds, userOf(scene), holder, scene.at));
  for (const pageId of pageIds) if (!mine.has(pageId)) give(scene, pageId, { userId: userOf(scene), name: scene.actor.name, window: holder });
}

/**
 * Holds pages for a window: all of them or none; 'page-locked' names who has them. From another window of the same person the pages
 * come over at once: one cannot make up in two places.
 */
export const holdPages = operation<typeof many, readonly PageRecord[], null>({
  action: 'page.hold', input: many, subject: async (db, input) => pagesSubject(db, input.pageIds),
  async run(scene, { pageIds, holder }, { value: pages }) {
    const others = liveLocks(scene.db, pageIds, scene.now).filter((lock) => lock.holder !== holder && lock.userId !== scene.actor.userId);
    if (others.length > 0) return err(lockedError(others, pages, scene.actor));
    takeLocks(scene, pageIds, holder);
    return ok(null);
  },
});

/** A sign of life of a window that holds pages. Out: those it holds still; the others somebody else has, or nobody. */
export const confirmPages = operation<typeof many, readonly PageRecord[], readonly string[]>({
  action: 'page.hold', input: many, subject: async (db, input) => pagesSubject(db, input.pageIds),
  async run(scene, { pageIds, holder }) { return ok(confirmLocks(scene.db, pageIds, userOf(scene), holder, scene.at)); },
});

/** Lets a page go; whoever asks for it has it. */
function release(scene: Scene, lock: LockRecord): void {
  const asker = askerOf(lock, scene.now);
  if (asker) give(scene, lock.pageId, asker); else removeLock(scene.db, lock.pageId, lock.holder);
}

/** Lets go what a window holds of these pages. Pages it does not hold stay as they are. */
export const letGoPages = operation<typeof many, readonly PageRecord[], null>({
  action: 'page.hold', input: many, subject: async (db, input) => pagesSubject(db, input.pageIds),
  async run(scene, { pageIds, holder }) {
    for (const lock of locksOf(scene.db, pageIds)) if (isOwn(lock, scene.actor, holder)) release(scene, lock);
    return ok(null);
  },
});

/**
 * Lets go everything a window of this person holds, in whatever issues: it is closed, or has not come back. Answers with how many issues
 * had a page of it.
 */
export async function letGoAll(around: Surroundings, actor: Actor, holder: string): Promise<number> {
  const db = around.store.read;
  const byIssue = new Map<string, string[]>();
  for (const { pageId } of locksOfHolder(db, actor.userId ?? '', holder)) {
    const page = pageSubject(db, pageId);
    if (page.ok) byIssue.set(page.value.value.issue.id, [...byIssue.get(page.value.value.issue.id) ?? [], pageId]);
  }
  for (const pageIds of byIssue.values()) await letGoPages(around, actor, { pageIds, holder });
  return byIssue.size;
}

/** Asks the holder for the page. A page nobody holds is had at once. Out: is it mine now? */
export const askForPage = operation<typeof one, readonly PageRecord[], { readonly mine: boolean }>({
  action: 'page.ask', input: one, subject: async (db, input) => pageOnly(db, input.pageId),
  async run(scene, { pageId, holder }) {
    const [lock] = liveLocks(scene.db, [pageId], scene.now);
    if (!lock || lock.userId === scene.actor.userId) { takeLocks(scene, [pageId], holder); return ok({ mine: true }); }
    const asker = askerOf(lock, scene.now);
    if (asker && asker.userId !== scene.actor.userId) return err({ code: 'refused', reason: 'page-asked', params: { name: asker.name } });
    setAsked(scene.db, pageId, { askedBy: askedBy(userOf(scene), holder), askedName: scene.actor.name, askedAt: scene.at });
    return ok({ mine: false });
  },
});

const answerInput = one.extend({ give: z.boolean() });

/** The holder answers a request: gives the page to whoever asks, or keeps it. 'page-not-held' when it is no longer theirs to give. */
export const answerForPage = operation<typeof answerInput, readonly PageRecord[], null>({
  action: 'page.hold', input: answerInput, subject: async (db, input) => pageOnly(db, input.pageId),
  async run(scene, input, { value: [page] }) {
    const [lock] = locksOf(scene.db, [input.pageId]);
    if (!lock || !isOwn(lock, scene.actor, input.holder)) return err({ code: 'refused', reason: 'page-not-held', params: { page: page?.number ?? 0 } });
    const asker = askerOf(lock, scene.now);
    if (input.give && asker) {
      give(scene, lock.pageId, asker);
      scene.note('page.handOver', 'page', lock.pageId, null, { to: asker.name });
    } else setAsked(scene.db, lock.pageId, { askedBy: '', askedName: '', askedAt: '' });
    return ok(null);
  },
});

/** The chief editor takes a page over at once from whoever holds it. Its holder is told, and what they have not saved stays with them. */
export const takeOverPage = operation<typeof one, readonly PageRecord[], null>({
  action: 'page.takeOver', input: one, subject: async (db, input) => pageOnly(db, input.pageId),
  async run(scene, { pageId, holder }) {
    const [lock] = liveLocks(scene.db, [pageId], scene.now);
    give(scene, pageId, { userId: userOf(scene), name: scene.actor.name, window: holder });
    if (lock && lock.holder !== holder) scene.note('page.takeOver', 'page', pageId, null, { from: lock.userName });
    return ok(null);
  },
});

/** Whose the pages of an issue are at this moment. */
export const lockViews = (db: Db, issueId: string, now: Date): LockView[] => locksOfIssue(db, issueId).filter((lock) => isFresh(lock.seenAt, now, lockLife)).map((lock) => {
  const asker = askerOf(lock, now);
  return { pageId: lock.pageId, page: lock.page, userId: lock.userId, name: lock.userName, holder: lock.holder, since: lock.since, asked: asker ? { window: asker.window, name: asker.name } : null };
});
