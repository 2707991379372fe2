'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newBlockId } from '@/components/page-desk/block-id';
import { useStream } from '@/components/page-desk/live/use-stream';
import type { IssueView } from '@/lib/desk/views/issue';
import type { LiveStart, PageNews, RestNews, ViewerView } from '@/lib/desk/views/live';

/** Milliseconds in which several news make one reading. */
const together = 150;

/** Follows what others do with the issue: `refresh` is called when pages or copy have changed. Out: by page id, who else makes it up at this moment; and who else has the issue open. */
export function usePlanNews(issue: IssueView, refresh: () => Promise<void>): { readonly heldBy: ReadonlyMap<string, string>; readonly others: readonly ViewerView[] } {
  const [window] = useState(newBlockId);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const versions = useRef(issue.flatplan);
  const rest = useRef<string | null>(null);
  useEffect(() => { versions.current = issue.flatplan; }, [issue.flatplan]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = useCallback(() => { clearTimeout(timer.current); timer.current = setTimeout(() => { void refresh(); }, together); }, [refresh]);
  const handlers = useMemo(() => ({
    onStart: (start: LiveStart) => {
      const known = rest.current;
      rest.current = start.rest;
      if ((known !== null && known !== start.rest) || Object.keys(start.versions).length !== versions.current.length || versions.current.some((page) => start.versions[page.id] !== page.version)) soon();
    },
    onPage: (news: PageNews) => { if (versions.current.find((page) => page.id === news.id)?.version !== news.version) soon(); },
    onRest: (news: RestNews) => { if (rest.current !== news.rest) { rest.current = news.rest; soon(); } },
  }), [soon]);
  const { state } = useStream(issue.totalNumber, window, 'plan', null, handlers);
  const me = state.viewers.find((viewer) => viewer.window === window)?.userId;
  return useMemo(() => ({ heldBy: new Map(state.locks.filter((lock) => lock.userId !== me).map((lock) => [lock.pageId, lock.name])), others: state.viewers.filter((viewer) => viewer.window !== window) }), [state, window, me]);
}
