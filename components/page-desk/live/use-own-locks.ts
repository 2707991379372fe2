'use client';

import { useCallback, useMemo, useState } from 'react';
import type { LiveState, LockView } from '@/lib/desk/views/live';

/** One holding of a page: the same page held anew is another one. */
const holdingOf = (lock: LockView): string => `${lock.pageId} ${lock.holder} ${lock.since}`;

/** Locks as they stand for this window: of those it has overcome the page is its own. */
export function withOwn(state: LiveState, window: string, overcome: ReadonlySet<string>): LiveState {
  const me = state.viewers.find((viewer) => viewer.window === window);
  if (!me || !state.locks.some((lock) => overcome.has(holdingOf(lock)))) return state;
  return { ...state, locks: state.locks.map((lock) => (overcome.has(holdingOf(lock)) ? { ...lock, holder: window, userId: me.userId, name: me.name, asked: null } : lock)) };
}

/**
 * What the line tells of the issue, and pages that have become this window's besides: once the server has answered that a page is mine
 * it is, though the line may still tell of the lock before. `own` is called with that answer.
 */
export function useOwnLocks(told: LiveState, window: string): { readonly state: LiveState; own(pageId: string): void } {
  const [overcome, setOvercome] = useState<ReadonlySet<string>>(() => new Set());
  const state = useMemo(() => withOwn(told, window, overcome), [told, window, overcome]);
  const own = useCallback((pageId: string) => {
    const lock = told.locks.find((one) => one.pageId === pageId && one.holder !== window);
    if (lock) setOvercome((was) => new Set([...was, holdingOf(lock)]));
  }, [told, window]);
  return useMemo(() => ({ state, own }), [state, own]);
}
