'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveEvents, LiveStart, LiveState, PageNews, RestNews, Viewpoint } from '@/lib/desk/views/live';

/** How the line to the server is; `gone`: the issue is no more. */
export type Connection = 'opening' | 'open' | 'lost' | 'gone';

export interface StreamHandlers { onStart?(start: LiveStart): void; onPage?(news: PageNews): void; onRest?(news: RestNews): void; /** May the line rest while the window is hidden? */ mayRest?(): boolean }

/** Milliseconds of silence after which the line is thought dead: the server gives a sign every 15 seconds. */
const silence = 40_000;
/** Milliseconds a hidden window keeps its line: browsers have few lines to one server. */
const hiddenFor = 20_000;
const [leastWait, mostWait] = [1_000, 15_000];

/** Opens the live channel of an issue and keeps it open: after a lost network, a sleeping computer or a restarted server it comes back by itself. */
export function useStream(total: number, window: string, at: Viewpoint, page: number | null, handlers: StreamHandlers): { readonly connection: Connection; readonly state: LiveState } {
  const [connection, setConnection] = useState<Connection>('opening');
  const [state, setState] = useState<LiveState>({ viewers: [], locks: [] });
  const told = useRef(handlers);
  const shown = useRef(page);
  useEffect(() => { told.current = handlers; shown.current = page; });

  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let wait = leastWait;
    let heard = performance.now();
    let over = false;
    const close = () => { source?.close(); source = null; };
    const lose = () => {
      close();
      if (over) return;
      setConnection('lost');
      clearTimeout(again);
      again = setTimeout(open, wait);
      wait = Math.min(wait * 2, mostWait);
    };
    function open() {
      if (over || source || document.visibilityState === 'hidden' && (told.current.mayRest?.() ?? true)) return;
      heard = performance.now();
      const line = new EventSource(`/api/issues/${total}/live?${new URLSearchParams({ window, at, ...(shown.current === null ? {} : { page: String(shown.current) }) })}`);
      source = line;
      const on = <Name extends keyof LiveEvents>(name: Name, take: (data: LiveEvents[Name]) => void) => line.addEventListener(name, (event) => { heard = performance.now(); if (source === line) take(JSON.parse((event as MessageEvent<string>).data) as LiveEvents[Name]); });
      on('start', (start) => { wait = leastWait; setConnection('open'); told.current.onStart?.(start); });
      on('state', setState);
      on('page', (news) => told.current.onPage?.(news));
      on('rest', (news) => told.current.onRest?.(news));
      on('pulse', () => {});
      on('gone', () => { over = true; close(); setConnection('gone'); });
      // The browser's own attempts know no network that comes back and no answer that is a refusal.
      line.onerror = () => { if (source === line) lose(); };
    }
    const watch = setInterval(() => { if (source && performance.now() - heard > silence) lose(); }, 5_000);
    const back = () => { clearTimeout(again); wait = leastWait; if (!source) open(); };
    const onVisibility = () => {
      clearTimeout(rest);
      if (document.visibilityState === 'visible') back();
      else rest = setTimeout(() => { if (told.current.mayRest?.() ?? true) close(); }, hiddenFor);
    };
    const onOffline = () => { if (source) lose(); };
    document.addEventListener('visibilitychange', onVisibility);
    globalThis.addEventListener('online', back);
    globalThis.addEventListener('offline', onOffline);
    globalThis.addEventListener('pageshow', back);
    open();
    return () => {
      over = true;
      close();
      clearTimeout(again); clearTimeout(rest); clearInterval(watch);
      document.removeEventListener('visibilitychange', onVisibility);
      globalThis.removeEventListener('online', back);
      globalThis.removeEventListener('offline', onOffline);
      globalThis.removeEventListener('pageshow', back);
    };
  }, [total, window, at]);

  // Turning a page opens no new line.
  const turned = useRef(page);
  const turn = useCallback((to: number | null) => { void fetch(`/api/issues/${total}/live`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ window, page: to }) }).catch(() => undefined); }, [total, window]);
  useEffect(() => { if (turned.current !== page) { turned.current = page; turn(page); } }, [page, turn]);
  return useMemo(() => ({ connection, state }), [connection, state]);
}
