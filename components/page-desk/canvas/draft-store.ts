'use client';

import { createContext, startTransition, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Block, Cell } from '@/lib/makeup/block';
import type { EditProblem } from '@/lib/makeup/edits/block-edits';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { articlesIn, isHead } from '../block-names';

/** What letting go will do. */
export type DraftAct = 'move' | 'resize' | 'push' | 'swap' | 'fill' | 'place' | 'group' | 'jump' | 'picture' | 'crop';

/** A block while it is dragged: where it is wanted, and how it stood at the last place it could take (null: nowhere yet). */
export interface Draft {
  readonly page: number; readonly id: string; readonly wanted: Cell; readonly problem: EditProblem | null; readonly block: Block | null;
  readonly act?: DraftAct;
  /** Pages as they would be, where more changes than that block: neighbours pushed, two swapped, several moved. */
  readonly blocks?: Readonly<Record<number, readonly Block[]>>;
  /** The other blocks that go along, where they are wanted. */
  readonly along?: readonly (Cell & { readonly id: string })[];
  /** The block that is swapped with or filled. */
  readonly onto?: string;
  /** The picture that is taken hold of, in a block that holds it. */
  readonly photoId?: string;
}

/** The title of a story carried from the list, at a place on the screen. */
export interface Ghost { readonly title: string; readonly x: number; readonly y: number }

/** What is being dragged, apart from the desk: it changes with every frame, and only what shows it is drawn anew. */
export class DraftStore {
  private draft: Draft | null = null;
  private readonly listeners = new Set<() => void>();
  readonly get = (): Draft | null => this.draft;
  readonly set = (draft: Draft | null): void => {
    if (draft === this.draft) return;
    this.draft = draft;
    for (const listener of this.listeners) listener();
  };
  /** Where the pointer was last, on the screen. */
  pointer = { x: 0, y: 0 };
  private carried: Ghost | null = null;
  readonly ghost = (): Ghost | null => this.carried;
  readonly carry = (ghost: Ghost | null): void => {
    this.carried = ghost;
    for (const listener of this.listeners) listener();
  };
  readonly subscribe = (listener: () => void): (() => void) => { this.listeners.add(listener); return () => this.listeners.delete(listener); };
}

export const DraftContext = createContext<DraftStore | null>(null);

function useDrafts(): DraftStore {
  const store = use(DraftContext);
  if (!store) throw new Error('not on a page desk');
  return store;
}
const nothing = (): null => null;

/** What is being dragged now. */
export function useDraft(): Draft | null {
  const store = useDrafts();
  return useSyncExternalStore(store.subscribe, store.get, nothing);
}

/** The draft while it is this block that is dragged, goes along or is dropped on; null otherwise, so that other blocks are not drawn anew. */
export function useDraftOf(id: string): Draft | null {
  const store = useDrafts();
  return useSyncExternalStore(store.subscribe, () => { const draft = store.get(); return draft && (draft.id === id || draft.onto === id || draft.along?.some((other) => other.id === id)) ? draft : null; }, nothing);
}

/** The title carried at the pointer. */
export function useGhost(): Ghost | null {
  const store = useDrafts();
  return useSyncExternalStore(store.subscribe, store.ghost, nothing);
}

/** Time a drag must rest before what is not the page itself is shown anew, milliseconds. */
const rest = 150;

/** What is being dragged, as it was when the hand last rested: for panels beside the page, which must never hold up a frame. */
export function useRestedDraft(store: DraftStore): Draft | null {
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const off = store.subscribe(() => {
      clearTimeout(timer);
      const now = store.get();
      if (!now) setDraft(null);
      else timer = setTimeout(() => startTransition(() => setDraft(store.get())), rest);
    });
    return () => { clearTimeout(timer); off(); };
  }, [store]);
  return draft;
}

/** The issue as it would be if what is dragged were let go now. */
export function withDraft(issue: IssueLayout, draft: Draft | null): IssueLayout {
  const block = draft?.block;
  if (!draft) return issue;
  if (draft.blocks) { const { blocks } = draft; return { ...issue, pages: issue.pages.map((page) => (blocks[page.number] ? { ...page, blocks: blocks[page.number] ?? page.blocks } : page)) }; }
  if (!block) return issue;
  const moved = isHead(block) ? articlesIn(block) : [];
  return {
    ...issue,
    pages: issue.pages.map((page) => {
      const others = page.blocks.filter((other) => other.id !== block.id && !(other.kind === 'story' && moved.includes(other.articleId)));
      return page.number === draft.page ? { ...page, blocks: [...others, block] } : others.length === page.blocks.length ? page : { ...page, blocks: others };
    }),
  };
}
