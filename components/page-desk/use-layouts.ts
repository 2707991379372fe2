'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LockView, PageNews } from '@/lib/desk/views/live';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { saysTheSame } from '@/lib/makeup/set-memory';
import { sameBlocks } from '@/lib/makeup/edits/page-changes';
import type { Finding } from '@/lib/proof/finding';
import { newBlockId } from './block-id';
import { keepPages } from './kept/page-keep';
import { changedPages, rebase, step, stepBack, stepForward, type Blocks, type Timeline } from './live/timeline';
import { useHolding } from './live/use-holding';
import { useOwnLocks } from './live/use-own-locks';
import { useStream } from './live/use-stream';
import type { DeskPage, DeskView, PageDeskActions } from './page-desk.types';

export type { Blocks };

export type LayoutSaveState =
  | { readonly kind: 'clean' } | { readonly kind: 'unsaved' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed' } | { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'stale'; readonly by: string; readonly at: string }
  /** Another has a page on which I have changes that are not saved. */
  | { readonly kind: 'taken'; readonly by: string };

const blocksOf = (view: DeskView): Blocks => Object.fromEntries(view.pages.map((page) => [page.id, page.blocks]));
/** Milliseconds after the last change until it is saved. */
const pause = 700;
/** Milliseconds from news of the copy to reading the issue anew, at least and between two readings. */
const [soon, seldom] = [250, 1_500];

/**
 * The layouts of an issue's pages while they are worked on: every step can be undone, what stands is saved by itself, and what others
 * save comes in at once. A page others changed while it has unsaved changes of mine is left alone and told of (`stale`, `taken`).
 */
export function useLayouts(first: DeskView, actions: PageDeskActions, number: number | null = null) {
  const [window] = useState(newBlockId);
  const [view, setView] = useState(first);
  const [timeline, setTimeline] = useState<Timeline>(() => ({ past: [], present: blocksOf(first), future: [] }));
  const [state, setState] = useState<LayoutSaveState>({ kind: 'clean' });
  const [findings, setFindings] = useState<readonly Finding[]>(first.findings);
  const line = useRef(timeline);
  const saved = useRef<Blocks>(timeline.present);
  const versions = useRef<Readonly<Record<string, number>>>(Object.fromEntries(first.pages.map((page) => [page.id, page.version])));
  const standing = useRef(state);
  const busy = useRef(false);
  const waiting = useRef<PageNews[]>([]);
  const rest = useRef<string | null>(null);
  /** Pages of which others have newer layouts than the one my unsaved changes were made on. */
  const overtaken = useRef(new Set<string>());

  const put = useCallback((next: Timeline) => { line.current = next; setTimeline(next); }, []);
  const become = useCallback((next: LayoutSaveState) => { standing.current = next; setState(next); }, []);
  const isDirty = useCallback((id: string) => line.current.present[id] !== saved.current[id], []);
  const dirtyPages = useCallback((): string[] => Object.keys(line.current.present).filter(isDirty), [isDirty]);
  /** What is to be said of the state when nothing stands in the way. */
  const settle = useCallback(() => become(dirtyPages().length > 0 ? { kind: 'unsaved' } : standing.current.kind === 'clean' ? { kind: 'clean' } : { kind: 'saved', at: new Date() }), [become, dirtyPages]);

  /** Pages as they stand on the server now: mine without unsaved changes follow; the others keep what I made. */
  const follow = useCallback((pages: readonly (DeskPage & { readonly by?: string; readonly at?: string })[], all: boolean) => {
    const theirs: Record<string, readonly DeskPage['blocks'][number][]> = {};
    let overtakenBy: { by: string; at: string } | null = null;
    for (const page of pages) {
      const [mine, base] = [line.current.present[page.id], saved.current[page.id]];
      if ((versions.current[page.id] ?? 0) > page.version) continue;
      const known = versions.current[page.id] === page.version;
      if (base && sameBlocks(base, page.blocks)) { if (!overtaken.current.has(page.id)) versions.current = { ...versions.current, [page.id]: page.version }; continue; }
      if (mine && mine !== base && sameBlocks(mine, page.blocks)) saved.current = { ...saved.current, [page.id]: mine };
      else if (mine === base) { theirs[page.id] = page.blocks; saved.current = { ...saved.current, [page.id]: page.blocks }; }
      else { if (!known) { overtaken.current.add(page.id); overtakenBy = { by: page.by ?? '', at: page.at ?? '' }; } continue; }
      versions.current = { ...versions.current, [page.id]: page.version };
    }
    const gone = all ? Object.keys(line.current.present).filter((id) => !pages.some((page) => page.id === id)) : [];
    if (gone.length > 0) saved.current = Object.fromEntries(Object.entries(saved.current).filter(([id]) => !gone.includes(id)));
    if (gone.length > 0 || Object.keys(theirs).length > 0) put(rebase(line.current, theirs, gone));
    if (overtakenBy) become({ kind: 'stale', ...overtakenBy });
    setView((was) => ({ ...was, pages: all ? pages : was.pages.map((page) => pages.find((entry) => entry.id === page.id) ?? page) }));
  }, [become, put]);

  const followView = useCallback((fresh: DeskView) => { follow(fresh.pages, true); setView(fresh); setFindings(fresh.findings); }, [follow]);
  /** Reads the issue anew and follows it; own unsaved changes stay. */
  const refresh = useCallback(async () => {
    if (busy.current) return;
    const reply = await actions.read(first.total).catch(() => null);
    if (reply?.ok && !busy.current) followView(reply.value);
  }, [actions, first.total, followView]);

  const reading = useRef<{ timer: ReturnType<typeof setTimeout> | null; last: number }>({ timer: null, last: -seldom });
  const readSoon = useCallback(() => {
    const plan = reading.current;
    const go = () => {
      if (busy.current) { plan.timer = setTimeout(go, soon); return; }
      plan.timer = null;
      plan.last = performance.now();
      void refresh();
    };
    plan.timer ??= setTimeout(go, Math.max(soon, plan.last + seldom - performance.now()) + Math.random() * soon);
  }, [refresh]);
  useEffect(() => { const plan = reading.current; return () => { if (plan.timer !== null) clearTimeout(plan.timer); plan.timer = null; }; }, []);

  const holding = useHolding(first.total, window, actions, isDirty);
  const receive = useCallback((news: PageNews) => { if (busy.current) waiting.current.push(news); else follow([news], false); }, [follow]);
  const told = useStream(first.total, window, 'desk', number, {
    onStart(start) {
      const behind = Object.entries(start.versions).some(([id, version]) => versions.current[id] !== version);
      if (behind || (rest.current !== null && rest.current !== start.rest)) readSoon();
      rest.current = start.rest;
    },
    onPage: receive,
    onRest(news) { rest.current = news.rest; readSoon(); },
    mayRest: () => holding.ids().length === 0 && dirtyPages().length === 0,
  });
  const { state: standingLive, own } = useOwnLocks(told.state, window);
  const stream = useMemo(() => ({ connection: told.connection, state: standingLive }), [told.connection, standingLive]);
  /** The server has answered that this page is mine now. */
  const claim = useCallback((pageId: string) => { own(pageId); holding.touch(pageId); }, [holding, own]);

  const me = stream.state.viewers.find((viewer) => viewer.window === window)?.userId;
  /** Pages other people make up now. */
  const foreign = useMemo(() => new Map<string, LockView>(stream.state.locks.filter((lock) => lock.holder !== window && lock.userId !== me).map((lock) => [lock.pageId, lock])), [stream.state.locks, window, me]);
  const barred = useRef(foreign);
  useEffect(() => {
    barred.current = foreign;
    for (const id of holding.ids()) if (stream.state.locks.some((lock) => lock.pageId === id && lock.holder !== window)) holding.drop(id);
    for (const lock of stream.state.locks) if (lock.holder === window && !holding.has(lock.pageId)) holding.touch(lock.pageId);
    const lost = dirtyPages().map((id) => foreign.get(id)).find((lock) => lock !== undefined);
    if (lost && standing.current.kind !== 'stale' && !busy.current) become({ kind: 'taken', by: lost.name });
    // The page is free again: what was kept is saved, unless it was made on a layout that is no more.
    else if (!lost && standing.current.kind === 'taken') { if (overtaken.current.size === 0) become({ kind: 'unsaved' }); else void refresh().then(() => become({ kind: 'stale', by: '', at: '' })); }
  }, [become, dirtyPages, foreign, holding, refresh, stream.state.locks, window]);

  const save = useCallback(async () => {
    const ids = dirtyPages();
    if (busy.current) return;
    if (ids.length === 0) { if (standing.current.kind === 'unsaved') become({ kind: 'saved', at: new Date() }); return; }
    const lost = ids.map((id) => barred.current.get(id)).find((lock) => lock !== undefined);
    if (lost) { become({ kind: 'taken', by: lost.name }); return; }
    busy.current = true;
    const sent = line.current.present;
    become({ kind: 'saving' });
    let readAgain = false;
    try {
      const reply = await actions.save({ issueId: first.issueId, holder: window, pages: ids.map((pageId) => ({ pageId, version: versions.current[pageId] ?? 0, blocks: sent[pageId] ?? [] })) });
      if (reply.ok) {
        versions.current = { ...versions.current, ...Object.fromEntries(reply.value.pages.map((page) => [page.pageId, page.version])) };
        saved.current = { ...saved.current, ...Object.fromEntries(ids.map((id) => [id, sent[id] ?? []])) };
        for (const id of ids) { overtaken.current.delete(id); holding.touch(id); }
        setFindings(reply.value.findings);
        setView((was) => ({ ...was, status: reply.value.status }));
        become(dirtyPages().length > 0 ? { kind: 'unsaved' } : { kind: 'saved', at: new Date() });
      } else if (reply.error.code === 'stale') {
        become({ kind: 'stale', by: reply.error.by, at: reply.error.at });
        readAgain = true;
      } else if (reply.error.code === 'refused' && (reply.error.reason === 'page-locked' || reply.error.reason === 'page-locked-own')) become({ kind: 'taken', by: String(reply.error.params?.name ?? '') });
      else become({ kind: 'refused', message: reply.message });
    } catch { become({ kind: 'failed' }); }
    finally { busy.current = false; }
    for (const news of waiting.current.splice(0)) follow([news], false);
    if (!readAgain) return;
    // Perhaps only the page's section or credits are newer: then my layout goes on the new version.
    const refused = standing.current;
    const reply = await actions.read(first.total).catch(() => null);
    if (!reply?.ok || standing.current !== refused) return;
    if (dirtyPages().every((id) => { const page = reply.value.pages.find((entry) => entry.id === id); return page && (sameBlocks(page.blocks, saved.current[id] ?? []) || sameBlocks(page.blocks, line.current.present[id] ?? [])); })) {
      overtaken.current.clear();
      followView(reply.value);
      settle();
    }
  }, [actions, become, dirtyPages, first.issueId, first.total, follow, followView, holding, settle, window]);

  useEffect(() => {
    if (!first.mayMakeUp || state.kind !== 'unsaved') return;
    const timer = setTimeout(() => { void save(); }, pause);
    return () => clearTimeout(timer);
  }, [timeline.present, state, save, first.mayMakeUp]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => { if (dirtyPages().length > 0) event.preventDefault(); };
    globalThis.addEventListener('beforeunload', warn);
    return () => { globalThis.removeEventListener('beforeunload', warn); if (standing.current.kind !== 'stale' && standing.current.kind !== 'taken') void save(); };
  }, [dirtyPages, save]);

  // What is not saved yet is kept in the browser too: a window may be closed by force.
  useEffect(() => {
    if (!first.mayMakeUp) return;
    const ids = dirtyPages();
    keepPages(globalThis.localStorage, first.issueId, window, ids.length === 0 ? null : { at: new Date().toISOString(), pages: Object.fromEntries(ids.map((id) => [id, line.current.present[id] ?? []])) });
  }, [dirtyPages, first.issueId, first.mayMakeUp, state.kind, timeline.present, window]);

  // What could not be sent is sent when the network is back.
  useEffect(() => {
    const retry = () => { if (standing.current.kind === 'failed') become({ kind: 'unsaved' }); };
    globalThis.addEventListener('online', retry);
    return () => globalThis.removeEventListener('online', retry);
  }, [become]);
  useEffect(() => { if (stream.connection === 'open' && standing.current.kind === 'failed') become({ kind: 'unsaved' }); }, [become, stream.connection]);

  // The screen may have been kept by the browser: what it shows is read anew when it is opened and when one comes back to it.
  useEffect(() => {
    const seen = () => { if (document.visibilityState === 'visible') void refresh(); };
    seen();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [refresh]);

  const reload = useCallback(async () => {
    const reply = await actions.read(first.total);
    if (!reply.ok) return reply;
    const ids = dirtyPages();
    overtaken.current.clear();
    const theirs = Object.fromEntries(reply.value.pages.map((page) => [page.id, page.blocks]));
    // Theirs come as a step that can be undone: mine are not lost.
    if (ids.length > 0) put(step(line.current, Object.fromEntries(ids.flatMap((id) => (theirs[id] ? [[id, theirs[id]]] : [])))));
    saved.current = { ...saved.current, ...Object.fromEntries(ids.flatMap((id) => (line.current.present[id] ? [[id, line.current.present[id]]] : []))) };
    followView(reply.value);
    versions.current = Object.fromEntries(reply.value.pages.map((page) => [page.id, page.version]));
    become({ kind: 'clean' });
    return reply;
  }, [actions, become, dirtyPages, first.total, followView, put]);

  const keepMine = useCallback(async () => {
    const reply = await actions.read(first.total);
    if (!reply.ok) return reply;
    const mine = Object.fromEntries(dirtyPages().map((id) => [id, line.current.present[id] ?? []]));
    const theirs = blocksOf(reply.value);
    overtaken.current.clear();
    saved.current = theirs;
    versions.current = Object.fromEntries(reply.value.pages.map((page) => [page.id, page.version]));
    put({ past: [...line.current.past, theirs], present: { ...theirs, ...mine }, future: [] });
    setView(reply.value);
    setFindings(reply.value.findings);
    become({ kind: 'unsaved' });
    return reply;
  }, [actions, become, dirtyPages, first.total, put]);

  /** May these pages change now? Not where another makes one of them up. */
  const free = useCallback((ids: readonly string[]): boolean => !ids.some((id) => barred.current.has(id)), []);
  const changed = useCallback((ids: readonly string[]) => {
    const asked = ids.filter((id) => !holding.has(id));
    for (const id of ids) if (holding.has(id)) holding.touch(id);
    if (standing.current.kind !== 'stale' && standing.current.kind !== 'taken') become({ kind: 'unsaved' });
    if (asked.length > 0 && first.mayMakeUp) void holding.hold(asked).then((reply) => { if (reply && !reply.ok && reply.error.code === 'refused' && reply.error.reason === 'page-locked' && !busy.current && asked.some(isDirty)) become({ kind: 'taken', by: String(reply.error.params?.name ?? '') }); });
  }, [become, first.mayMakeUp, holding, isDirty]);
  const change = useCallback((changes: Blocks): boolean => {
    if (!free(Object.keys(changes))) return false;
    put(step(line.current, changes));
    changed(Object.keys(changes));
    return true;
  }, [changed, free, put]);
  const walk = useCallback((way: (from: Timeline) => Timeline) => {
    const next = way(line.current);
    const ids = changedPages(next.present, line.current.present);
    if (ids.length === 0 || !free(ids)) return;
    put(next);
    changed(ids);
  }, [changed, free, put]);

  const pages: readonly DeskPage[] = useMemo(() => view.pages.map((page) => ({ ...page, blocks: timeline.present[page.id] ?? page.blocks })), [view.pages, timeline.present]);
  const read: IssueLayout = useMemo(() => ({ ...view.layout, pages: pages.map(({ number: page, section, credits, blocks }) => ({ number: page, section, credits, blocks })) }), [view.layout, pages]);
  // An issue read again that says the same stays the same one: what is measured or shown of it goes on.
  const [issue, setIssue] = useState(read);
  if (issue !== read && !saysTheSame(issue, read)) setIssue(read);
  const open = (to: Blocks | undefined): boolean => to !== undefined && !changedPages(to, timeline.present).some((id) => foreign.has(id));
  const [canUndo, canRedo] = [open(timeline.past.at(-1)), open(timeline.future[0])];
  const steps = useMemo(() => ({ undo: () => walk(stepBack), redo: () => walk(stepForward) }), [walk]);
  return useMemo(() => ({ view, pages, issue, findings, state, change, save, reload, keepMine, ...steps, canUndo, canRedo, isDirty, window, stream, foreign, claim, holding, actions }),
    [view, pages, issue, findings, state, change, save, reload, keepMine, steps, canUndo, canRedo, isDirty, window, stream, foreign, claim, holding, actions]);
}

export type Layouts = ReturnType<typeof useLayouts>;
