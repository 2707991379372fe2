'use client';

import { createContext, use, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { saysTheSame } from '@/lib/makeup/set-memory';
import { useClipboard } from './arrange/use-clipboard';
import { useDeskWords } from './arrange/use-desk-words';
import { useEdits } from './arrange/use-edits';
import { useMarks, type Selection } from './arrange/use-marks';
import { useMoving } from './arrange/use-moving';
import { usePlacing } from './arrange/use-placing';
import { DraftStore } from './canvas/draft-store';
import { useLive } from './live/use-live';
import type { DeskPage, DeskView, PageDeskActions } from './page-desk.types';
import { useLayouts, type Blocks } from './use-layouts';

/** Pages as they would be with blocks changed, shown while one looks at it; `on` is the issue it was made from. */
export interface Preview { readonly on: IssueLayout; readonly blocks: Readonly<Record<number, readonly Block[]>> }

/** The issue with a preview's pages; a preview of an issue that has changed since is no more. One read again that says the same has not changed. */
export const withPreview = (issue: IssueLayout, preview: Preview | null): IssueLayout => (preview && saysTheSame(preview.on, issue) ? { ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: preview.blocks[page.number] ?? page.blocks })) } : issue);

export type { Selection } from './arrange/use-marks';

/** Everything that can be done with the pages of an issue; each act says aloud what it did, or why not. */
export function useDesk(first: DeskView, actions: PageDeskActions, number: number) {
  const t = useTranslations('pageDesk');
  const a = useTranslations('pageArrange');
  const layouts = useLayouts(first, actions, number);
  const { issue, pages, view } = layouts;
  const marks = useMarks();
  const [drafts] = useState(() => new DraftStore());
  const [preview, setPreview] = useState<Preview | null>(null);
  const live = useLive(layouts);
  const mayMakeUp = view.mayMakeUp && live.heldByOther(number) === null;
  const words = useDeskWords(issue);
  const { say } = words;

  const pageOf = useCallback((page: number): DeskPage | undefined => pages.find((entry) => entry.number === page), [pages]);
  const find = useCallback((at: Selection | null): Block | null => (at ? pageOf(at.page)?.blocks.find((block) => block.id === at.id) ?? null : null), [pageOf]);

  /** Changes pages in one step that can be undone; refused, with words, where another holds one of them. True: done. */
  const change = useCallback((changes: Blocks): boolean => {
    for (const page of pages) {
      const holder = changes[page.id] === undefined ? null : live.heldByOther(page.number);
      if (holder !== null) { say(a('heldByOther', { page: page.number, name: holder }), true); return false; }
    }
    layouts.change(changes);
    return true;
  }, [a, layouts, live, pages, say]);

  const standing = useMemo(() => ({ issue, pages, mayMakeUp, pageOf, change }), [issue, pages, mayMakeUp, pageOf, change]);
  const moving = useMoving(standing, words, marks);
  const placing = usePlacing(standing, view, number, words, marks, moving);
  const edits = useEdits(standing, number, words, marks, moving);
  const clipboard = useClipboard(standing, view.issueId, number, words, marks, moving, edits);

  /** Shows a changed block on its page without changing the page. */
  const previewBlock = useCallback((page: number, block: Block) => {
    const shown = pageOf(page);
    if (shown) setPreview({ on: issue, blocks: { [page]: shown.blocks.map((other) => (other.id === block.id ? block : other)) } });
  }, [issue, pageOf]);

  const undo = useCallback(() => { if (layouts.canUndo) { layouts.undo(); say(t('undone')); } else say(t('nothingToUndo'), true); }, [layouts, say, t]);
  const redo = useCallback(() => { if (layouts.canRedo) { layouts.redo(); say(t('redone')); } else say(t('nothingToRedo'), true); }, [layouts, say, t]);

  const desk = useMemo(() => ({
    ...layouts, ...marks, ...words, ...moving, ...placing, edits, clipboard, change, live, number, drafts, setDraft: drafts.set, setPreview, previewBlock, mayMakeUp, pageOf, find, undo, redo,
  }), [layouts, marks, words, moving, placing, edits, clipboard, change, live, number, drafts, previewBlock, mayMakeUp, pageOf, find, undo, redo]);
  return { desk, preview };
}

export type Desk = ReturnType<typeof useDesk>['desk'];
export const DeskContext = createContext<Desk | null>(null);

/** The desk this component stands on. */
export function useThisDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('not on a page desk');
  return desk;
}
