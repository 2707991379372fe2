'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';
import { heartbeat, idleAfter } from '@/lib/newsroom/page-lock';
import type { Reply } from '@/lib/words/reply';
import type { PageDeskActions } from '../page-desk.types';

/** Milliseconds between two looks for pages that nobody works on any more. */
const lookEvery = 5_000;

/**
 * The pages this window holds on the server: taken at the first change, confirmed by a sign of life, let go after two minutes without
 * a change, and when the window is closed. `isDirty` pages are kept until they are saved.
 */
export function useHolding(total: number, window: string, actions: PageDeskActions, isDirty: (pageId: string) => boolean) {
  /** Pages held, with when they were changed last (this window's own clock, for a span only). */
  const held = useRef(new Map<string, number>());
  const dirty = useRef(isDirty);
  useEffect(() => { dirty.current = isDirty; });
  const send = useCallback((body: object): BodyInit => new Blob([JSON.stringify({ window, ...body })], { type: 'application/json' }), [window]);

  const hold = useCallback(async (pageIds: readonly string[]): Promise<Reply<null> | null> => {
    const reply = await actions.hold({ pageIds, holder: window }).catch(() => null);
    if (reply?.ok) for (const id of pageIds) held.current.set(id, performance.now());
    return reply;
  }, [actions, window]);

  const letGo = useCallback(async (pageIds: readonly string[]): Promise<void> => {
    for (const id of pageIds) held.current.delete(id);
    if (pageIds.length > 0) await actions.letGo({ pageIds, holder: window }).catch(() => null);
  }, [actions, window]);

  useEffect(() => {
    const beat = setInterval(() => {
      if (held.current.size > 0) void fetch(`/api/issues/${total}/live`, { method: 'POST', body: send({ holding: [...held.current.keys()] }) }).catch(() => undefined);
    }, heartbeat);
    const idle = setInterval(() => {
      const now = performance.now();
      const left = [...held.current].filter(([id, changed]) => now - changed > idleAfter && !dirty.current(id)).map(([id]) => id);
      if (left.length > 0) void letGo(left);
    }, lookEvery);
    const leave = () => { if (held.current.size > 0) navigator.sendBeacon(`/api/issues/${total}/live`, send({ leave: true })); };
    globalThis.addEventListener('pagehide', leave);
    const still = held.current;
    return () => {
      clearInterval(beat); clearInterval(idle);
      globalThis.removeEventListener('pagehide', leave);
      if (still.size > 0) leave();
      still.clear();
    };
  }, [letGo, send, total]);

  return useMemo(() => ({
    hold, letGo,
    ids: (): string[] => [...held.current.keys()],
    has: (id: string): boolean => held.current.has(id),
    /** It is held, and was changed just now. */
    touch: (id: string): void => { held.current.set(id, performance.now()); },
    /** It is somebody else's. */
    drop: (id: string): void => { held.current.delete(id); },
  }), [hold, letGo]);
}
