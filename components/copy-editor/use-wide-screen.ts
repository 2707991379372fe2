'use client';

import { useSyncExternalStore } from 'react';

const query = '(min-width: 64rem)';

/** Is there room for a panel beside the text? True on the server. */
export const useWideScreen = (): boolean => useSyncExternalStore(
  (changed) => { const list = window.matchMedia(query); list.addEventListener('change', changed); return () => list.removeEventListener('change', changed); },
  () => window.matchMedia(query).matches,
  () => true,
);
