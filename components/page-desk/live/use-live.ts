'use client';

import { useMemo } from 'react';

/** Who else is on the issue, and whose the pages are now. */
export interface Live {
  /** Name of the other person who makes up the page now; null: it is free, or one's own. */
  heldByOther(page: number): string | null;
}

/** What goes on in the issue at this moment. */
export function useLive(): Live {
  return useMemo(() => ({ heldByOther: () => null }), []);
}
