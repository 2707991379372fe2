import type { Db } from '@/db/open';
import { locksOf, type LockRecord } from '@/db/queries/locks';
import type { PageRecord } from '@/db/queries/pages';
import { isFresh, lockLife } from '@/lib/newsroom/page-lock';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import type { Actor } from './operation';

/** Locks of these pages that count at this moment. */
export const liveLocks = (db: Db, pageIds: readonly string[], now: Date): LockRecord[] => locksOf(db, pageIds).filter((lock) => isFresh(lock.seenAt, now, lockLife));

/** Does this window of this person hold it? A window's name alone is no proof: all on the issue can read it. */
export const isOwn = (lock: LockRecord, actor: Actor, holder: string | undefined): boolean => lock.holder === holder && lock.userId === actor.userId;

/** What is said to someone who wants pages that these locks keep: who holds them, and which they are. */
export function lockedError(locks: readonly LockRecord[], pages: readonly Pick<PageRecord, 'id' | 'number'>[], actor: Actor): DeskError {
  const numbers = pages.filter((page) => locks.some((lock) => lock.pageId === page.id)).map((page) => page.number);
  const others = [...new Set(locks.filter((lock) => lock.userId !== actor.userId).map((lock) => lock.userName))];
  return { code: 'refused', reason: others.length > 0 ? 'page-locked' : 'page-locked-own', params: { name: others.join('、'), page: numbers.sort((one, other) => one - other).join('、') } };
}

/** Refuses when one of these pages is held by another window than `holder` (undefined: none), naming all that are. The program itself goes through. */
export function checkLocks(db: Db, actor: Actor, pages: readonly Pick<PageRecord, 'id' | 'number'>[], holder: string | undefined, now: Date): Result<null, DeskError> {
  if (actor.system) return ok(null);
  const foreign = liveLocks(db, pages.map((page) => page.id), now).filter((lock) => !isOwn(lock, actor, holder));
  return foreign.length > 0 ? err(lockedError(foreign, pages, actor)) : ok(null);
}
