'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Finding } from '@/lib/proof/finding';
import type { DeskPage, DeskView, PageDeskActions } from './page-desk.types';

/** Blocks by page id. */
export type Blocks = Readonly<Record<string, readonly Block[]>>;

export type LayoutSaveState =
  | { readonly kind: 'clean' } | { readonly kind: 'unsaved' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed' } | { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'stale'; readonly by: string; readonly at: string };

interface Timeline { readonly past: readonly Blocks[]; readonly present: Blocks; readonly future: readonly Blocks[] }

const blocksOf = (view: DeskView): Blocks => Object.fromEntries(view.pages.map((page) => [page.id, page.blocks]));
const mostSteps = 200;
const pause = 700;

/** The layouts of an issue's pages while they are worked on: every step can be undone, and what stands is saved by itself. */
export function useLayouts(first: DeskView, actions: PageDeskActions) {
  const [view, setView] = useState(first);
  const [timeline, setTimeline] = useState<Timeline>(() => ({ past: [], present: blocksOf(first), future: [] }));
  const [state, setState] = useState<LayoutSaveState>({ kind: 'clean' });
  const [findings, setFindings] = useState<readonly Finding[]>(first.findings);
  const saved = useRef<Blocks>(timeline.present);
  const versions = useRef<Readonly<Record<string, number>>>(Object.fromEntries(first.pages.map((page) => [page.id, page.version])));
  const present = useRef(timeline.present);
  const busy = useRef(false);
  useEffect(() => { present.current = timeline.present; }, [timeline.present]);

  const take = useCallback((fresh: DeskView, keep: boolean) => {
    versions.current = Object.fromEntries(fresh.pages.map((page) => [page.id, page.version]));
    const standing = blocksOf(fresh);
    saved.current = standing;
    setView(fresh);
    setFindings(fresh.findings);
    if (keep) return;
    setTimeline({ past: [], present: standing, future: [] });
    setState({ kind: 'clean' });
  }, []);

  const dirtyPages = (): string[] => Object.keys(present.current).filter((id) => present.current[id] !== saved.current[id]);

  const save = useCallback(async () => {
    const ids = dirtyPages();
    if (busy.current) return;
    if (ids.length === 0) { setState((was) => (was.kind === 'unsaved' ? { kind: 'saved', at: new Date() } : was)); return; }
    busy.current = true;
    const sent = present.current;
    setState({ kind: 'saving' });
    try {
      const reply = await actions.save({ issueId: first.issueId, pages: ids.map((pageId) => ({ pageId, version: versions.current[pageId] ?? 0, blocks: sent[pageId] ?? [] })) });
      if (reply.ok) {
        versions.current = { ...versions.current, ...Object.fromEntries(reply.value.pages.map((page) => [page.pageId, page.version])) };
        saved.current = { ...saved.current, ...Object.fromEntries(ids.map((id) => [id, sent[id] ?? []])) };
        setFindings(reply.value.findings);
        setView((was) => ({ ...was, status: reply.value.status }));
        setState(dirtyPages().length > 0 ? { kind: 'unsaved' } : { kind: 'saved', at: new Date() });
      } else if (reply.error.code === 'stale') setState({ kind: 'stale', by: reply.error.by, at: reply.error.at });
      else setState({ kind: 'refused', message: reply.message });
    } catch { setState({ kind: 'failed' }); }
    finally { busy.current = false; }
  }, [actions, first.issueId]);

  useEffect(() => {
    if (!first.mayMakeUp || state.kind !== 'unsaved') return;
    const timer = setTimeout(() => { void save(); }, pause);
    return () => clearTimeout(timer);
  }, [timeline.present, state, save, first.mayMakeUp]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => { if (dirtyPages().length > 0) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => { window.removeEventListener('beforeunload', warn); void save(); };
  }, [save]);

  const reload = useCallback(async () => {
    const reply = await actions.read(first.total);
    if (reply.ok) take(reply.value, false);
    return reply;
  }, [actions, first.total, take]);

  // Copy that was changed on another screen is set anew when one comes back to this one.
  useEffect(() => {
    const refresh = async () => {
      if (document.visibilityState !== 'visible' || busy.current || dirtyPages().length > 0) return;
      const before = present.current;
      const reply = await actions.read(first.total).catch(() => null);
      if (!reply?.ok || busy.current || present.current !== before || dirtyPages().length > 0) return;
      const same = reply.value.pages.every((page) => page.version === versions.current[page.id]) && reply.value.pages.length === Object.keys(versions.current).length;
      if (same) { setView((was) => ({ ...reply.value, pages: was.pages })); setFindings(reply.value.findings); } else take(reply.value, false);
    };
    void refresh();
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, [actions, first.total, take]);

  const keepMine = useCallback(async () => {
    const reply = await actions.read(first.total);
    if (!reply.ok) return reply;
    const mine = Object.fromEntries(dirtyPages().map((id) => [id, present.current[id] ?? []]));
    take(reply.value, true);
    setTimeline((was) => ({ past: [...was.past, blocksOf(reply.value)], present: { ...blocksOf(reply.value), ...mine }, future: [] }));
    setState({ kind: 'unsaved' });
    return reply;
  }, [actions, first.total, take]);

  const change = useCallback((changes: Blocks) => {
    setTimeline((was) => ({ past: [...was.past, was.present].slice(-mostSteps), present: { ...was.present, ...changes }, future: [] }));
    setState({ kind: 'unsaved' });
  }, []);
  const undo = useCallback(() => setTimeline((was) => {
    const before = was.past.at(-1);
    return before ? { past: was.past.slice(0, -1), present: before, future: [was.present, ...was.future] } : was;
  }), []);
  const redo = useCallback(() => setTimeline((was) => {
    const [after, ...rest] = was.future;
    return after ? { past: [...was.past, was.present], present: after, future: rest } : was;
  }), []);
  const stepped = useCallback((step: () => void) => () => { step(); setState((was) => (was.kind === 'stale' ? was : { kind: 'unsaved' })); }, []);

  const pages: readonly DeskPage[] = useMemo(() => view.pages.map((page) => ({ ...page, blocks: timeline.present[page.id] ?? page.blocks })), [view.pages, timeline.present]);
  const issue: IssueLayout = useMemo(() => ({ ...view.layout, pages: pages.map(({ number, section, credits, blocks }) => ({ number, section, credits, blocks })) }), [view.layout, pages]);
  const [canUndo, canRedo] = [timeline.past.length > 0, timeline.future.length > 0];
  const steps = useMemo(() => ({ undo: stepped(undo), redo: stepped(redo) }), [stepped, undo, redo]);
  return useMemo(() => ({ view, pages, issue, findings, state, change, save, reload, keepMine, ...steps, canUndo, canRedo }),
    [view, pages, issue, findings, state, change, save, reload, keepMine, steps, canUndo, canRedo]);
}
