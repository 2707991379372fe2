'use client';

import { useCallback, useSyncExternalStore } from 'react';

const place = 'banxin-strip';
const listeners = new Set<() => void>();
let now: boolean | null = null;

const read = (): boolean => { if (now === null) { try { now = localStorage.getItem(place) === 'open'; } catch { now = false; } } return now; };
const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };

/** Is the strip open? This browser remembers it; closed at first. */
export function useStripOpen(): { readonly open: boolean; readonly onOpen: (open: boolean) => void } {
  const open = useSyncExternalStore(subscribe, read, () => false);
  const onOpen = useCallback((next: boolean) => {
    now = next;
    try { localStorage.setItem(place, next ? 'open' : 'closed'); } catch { /* private windows keep nothing */ }
    for (const listener of listeners) listener();
  }, []);
  return { open, onOpen };
}
