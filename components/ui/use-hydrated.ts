'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and until React has taken over the page: what is typed before that would be lost. */
export const useHydrated = (): boolean => useSyncExternalStore(never, () => true, () => false);
