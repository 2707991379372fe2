'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { newBlockId } from '@/components/page-desk/block-id';
import { storyTitle } from '@/components/page-desk/block-names';
import type { Block } from '@/lib/makeup/block';
import { withMoved } from '@/lib/makeup/edits/page-order';
import { stepArticle } from '@/lib/newsroom/workflow';
import { typeCase } from '@/lib/typeset/type-case';
import type { Reply } from '@/lib/words/reply';
import type { FlatplanActions, FlatplanView } from './flatplan.types';
import { moveStory, takeOffStory, withBlocks, type PageBlocks } from './move-story';

/** How pages stood before an act and after it, by page id; `order`: the ids by number before. */
interface Done { readonly order: readonly string[]; readonly before: Readonly<Record<string, readonly Block[]>>; readonly after: Readonly<Record<string, readonly Block[]>> }

export interface NoRoom { readonly articleId: string; readonly page: number }

/** Milliseconds after which one no longer waits for the server's fresh pages. */
const longest = 20_000;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const idsOf = (view: FlatplanView): string[] => view.issue.flatplan.map((page) => page.id);
const blocksOf = (view: FlatplanView): Record<string, readonly Block[]> => Object.fromEntries(view.issue.flatplan.map((page) => [page.id, page.blocks]));

/** Everything that can be done on the flatplan. Acts come one after the other, each on the pages the one before has left; all can be undone. */
export function useFlatplan(view: FlatplanView, actions: FlatplanActions) {
  const t = useTranslations('issue');
  const common = useTranslations('common');
  const router = useRouter();
  const now = useRef(view);
  const waiting = useRef<(() => void)[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const [busy, setBusy] = useState(0);
  const done = useRef<readonly Done[]>([]);
  const [canUndo, setCanUndo] = useState(false);
  const keep = useCallback((steps: readonly Done[]) => { done.current = steps; setCanUndo(steps.length > 0); }, []);
  const [ahead, setAhead] = useState<{ readonly on: FlatplanView['layout']; readonly blocks: PageBlocks } | null>(null);
  const [noRoom, setNoRoom] = useState<NoRoom | null>(null);
  useEffect(() => { now.current = view; for (const go of waiting.current.splice(0)) go(); }, [view]);

  /** Reads the issue anew; answers when its pages are on the screen. */
  const refresh = useCallback(() => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longest);
    waiting.current.push(() => { clearTimeout(timer); resolve(); });
    router.refresh();
  }), [router]);

  const act = useCallback((run: () => Promise<void>) => {
    setBusy((count) => count + 1);
    queue.current = queue.current.then(run).catch(() => { toast.error(common('offline')); setAhead(null); }).finally(() => setBusy((count) => count - 1));
    return queue.current;
  }, [common]);

  /** Asks the server; says why not. True: done, and the fresh pages are here. */
  const ask = useCallback(async <T>(asked: Promise<Reply<T>>): Promise<T | null> => {
    const reply = await asked;
    if (!reply.ok) { setAhead(null); toast.error(reply.message); if (reply.error.code === 'stale') await refresh(); return null; }
    await refresh();
    return reply.value;
  }, [refresh]);

  const remember = useCallback((was: FlatplanView) => {
    keep([...done.current.slice(-49), { order: idsOf(was), before: blocksOf(was), after: blocksOf(now.current) }]);
  }, [keep]);

  const save = useCallback(async (blocks: PageBlocks): Promise<boolean> => {
    const was = now.current;
    const pages = was.issue.flatplan.flatMap((page) => { const wanted = blocks[page.number]; return wanted ? [{ pageId: page.id, version: page.version, blocks: wanted }] : []; });
    if (pages.length === 0) return true;
    setAhead({ on: was.layout, blocks });
    const saved = await ask(actions.saveLayouts({ issueId: was.issue.id, pages }));
    if (saved) remember(was);
    return saved !== null;
  }, [actions, ask, remember]);

  const placeable = useCallback((articleId: string): boolean => {
    const state = now.current.stories.find((story) => story.articleId === articleId)?.state;
    return state === 'placed' || (state !== undefined && stepArticle({ state, placedFrom: null }, 'place').ok);
  }, []);

  const putStory = useCallback((articleId: string, page: number) => act(async () => {
    const { layout } = now.current;
    const title = storyTitle(layout, articleId);
    setNoRoom(null);
    if (!placeable(articleId)) { toast.error(t('notNow', { title })); return; }
    const move = moveStory(layout, articleId, page, newBlockId(), typeCase);
    if (!move) { setNoRoom({ articleId, page }); return; }
    if (await save(move.blocks)) toast.success(move.overset > 0 ? t('storyMovedOver', { title, page, characters: move.overset }) : t('storyMoved', { title, page }));
  }), [act, placeable, save, t]);

  const takeOff = useCallback((articleId: string) => act(async () => {
    const title = storyTitle(now.current.layout, articleId);
    if (await save(takeOffStory(now.current.layout, articleId))) toast.success(t('storyOff', { title }));
  }), [act, save, t]);

  /** Keeps a layout the machine has made of a page. */
  const takeLayout = useCallback((blocks: PageBlocks) => act(async () => { if (await save(blocks)) toast.success(t('madeUp', { pages: Object.keys(blocks).length })); }), [act, save, t]);

  const order = useCallback((ids: readonly string[]) => actions.movePages({ issueId: now.current.issue.id, pages: ids.map((pageId) => ({ pageId, version: now.current.issue.flatplan.find((page) => page.id === pageId)?.version ?? 0 })) }), [actions]);

  const movePage = useCallback((from: number, to: number) => act(async () => {
    const was = now.current;
    const ids = idsOf(was);
    if (to < 1 || to > ids.length || from === to) return;
    const moved = await ask(order(withMoved(ids.length, from, to).map((number) => ids[number - 1]!)));
    if (!moved) return;
    remember(was);
    toast.success(t('pageMoved', { from, to }));
    for (const { page, blocks } of moved.cut) toast.warning(t('cutBlocks', { page, blocks }));
    document.querySelector<HTMLElement>(`[data-plan-page="${to}"] a`)?.focus();
  }), [act, ask, order, remember, t]);

  const undo = useCallback(() => act(async () => {
    const step = done.current.at(-1);
    if (!step) return;
    keep(done.current.slice(0, -1));
    const stands = blocksOf(now.current);
    const changed = Object.keys(step.before).filter((id) => !same(step.before[id], step.after[id]));
    if (changed.some((id) => !same(stands[id], step.after[id]))) { toast.error(t('cannotUndo')); return; }
    if (!same(idsOf(now.current), step.order) && !await ask(order(step.order))) return;
    const pages = now.current.issue.flatplan.filter((page) => step.before[page.id] && !same(page.blocks, step.before[page.id])).map((page) => ({ pageId: page.id, version: page.version, blocks: step.before[page.id]! }));
    if (pages.length === 0 || await ask(actions.saveLayouts({ issueId: now.current.issue.id, pages }))) toast.success(t('undone'));
  }), [act, actions, ask, keep, order, t]);

  const setPageCount = useCallback((pageCount: number, takeOff = false) => act(async () => {
    const { issue } = now.current;
    if (await ask(actions.setPageCount({ issueId: issue.id, version: issue.version, pageCount, takeOff }))) toast.success(t('pagesNow', { count: pageCount }));
    // Pages that are gone cannot be put back by undoing what was before.
    keep([]);
  }), [act, actions, ask, keep, t]);

  const bringIn = useCallback((articleIds: readonly string[]) => act(async () => {
    const brought = await ask(actions.bringIn({ issueId: now.current.issue.id, articleIds }));
    if (brought) toast.success(t('brought', { count: brought.brought }));
  }), [act, actions, ask, t]);

  const takeOut = useCallback((articleId: string) => act(async () => {
    const title = storyTitle(now.current.layout, articleId);
    const reply = await actions.takeOut({ issueId: now.current.issue.id, articleId });
    if (!reply.ok) { toast.error(reply.message); return; }
    await refresh();
    toast.success(t('takenOut', { title }));
  }), [act, actions, refresh, t]);

  const layout = useMemo(() => (ahead && ahead.on === view.layout ? withBlocks(view.layout, ahead.blocks) : view.layout), [ahead, view.layout]);
  return { layout, busy: busy > 0, canUndo, noRoom, setNoRoom, refresh, placeable, putStory, takeOff, takeLayout, movePage, undo, setPageCount, bringIn, takeOut };
}

export type FlatplanDesk = ReturnType<typeof useFlatplan>;
