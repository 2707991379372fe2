'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { LockView, ViewerView } from '@/lib/desk/views/live';
import { useThisDesk } from '../use-desk';

/** Milliseconds people may come and go without a word: who reloads a page has not left. */
const settled = 4_000;

const names = (viewers: readonly ViewerView[]): Map<string, string> => new Map(viewers.map((viewer) => [viewer.userId, viewer.name]));

/**
 * Tells of pages that change hands, where it concerns this window; and answers with what is for screen readers: whose the page
 * is, which the bar shows, and who came or went, once it has settled.
 */
export function useLiveSays(): string {
  const t = useTranslations('pageLive');
  const { live, number, say, window, stream } = useThisDesk();
  const { locks } = stream.state;
  const [spoken, setSpoken] = useState('');
  const before = useRef<readonly LockView[] | null>(null);
  useEffect(() => {
    if (live.connection !== 'open') return;
    const was = before.current;
    before.current = locks;
    if (was === null) return;
    const of = (list: readonly LockView[], pageId: string) => list.find((lock) => lock.pageId === pageId);
    for (const old of was) {
      const now = of(locks, old.pageId);
      if (old.holder === window && now && now.holder !== window && now.userId !== live.me && old.asked?.window !== now.holder) say(t('taken', { name: now.name, page: now.page }), true);
      if (old.asked?.window === window && now && now.holder !== window && now.asked === null) say(t('waits', { name: now.name, page: now.page }));
      if (!now && old.page === number && old.holder !== window && old.userId !== live.me) say(t('free', { page: old.page }));
    }
    for (const now of locks) {
      const old = of(was, now.pageId);
      if (now.holder === window && old && old.holder !== window && old.asked?.window === window) say(t('given', { page: now.page }));
      if (now.page === number && now.holder !== window && now.userId !== live.me && old?.holder !== now.holder && old?.holder !== window) setSpoken(t('heldBy', { page: now.page, name: now.name }));
    }
  }, [live.connection, live.me, locks, number, say, t, window]);

  const there = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    if (live.connection !== 'open') return;
    const timer = setTimeout(() => {
      const now = names(live.others.filter((viewer) => viewer.userId !== live.me));
      const was = there.current ?? new Map<string, string>();
      there.current = now;
      const came = [...now].filter(([id]) => !was.has(id)).map(([, name]) => t('came', { name }));
      const left = [...was].filter(([id]) => !now.has(id)).map(([, name]) => t('left', { name }));
      if (came.length + left.length > 0) setSpoken([...came, ...left].join(' '));
    }, settled);
    return () => clearTimeout(timer);
  }, [live.connection, live.me, live.others, t]);
  return spoken;
}
