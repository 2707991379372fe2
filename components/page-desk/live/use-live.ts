'use client';

import { useMemo } from 'react';
import type { LockView, ViewerView } from '@/lib/desk/views/live';
import type { Reply } from '@/lib/words/reply';
import type { Layouts } from '../use-layouts';
import type { Connection } from './use-stream';

/** Who else is on the issue, and whose the pages are now. */
export interface Live {
  /** Name of the other person who makes up the page now; null: it is free, or one's own. */
  heldByOther(page: number): string | null;
  readonly connection: Connection;
  /** Windows on the issue but this one. */
  readonly others: readonly ViewerView[];
  /** The viewer's own id; undefined until the line is open. */
  readonly me: string | undefined;
  /** Whose the page is; null: it is free. */
  lockOf(page: number): LockView | null;
  /** Does this window hold it? */
  isMine(lock: LockView | null): boolean;
  /** Has this window asked for it? */
  haveAsked(lock: LockView | null): boolean;
  readonly mayTakeOver: boolean;
  ask(page: number): Promise<Reply<{ readonly mine: boolean }> | null>;
  /** Answers whoever asks for a page of mine; what is not saved is saved first when it is given. */
  answer(page: number, give: boolean): Promise<Reply<null> | null>;
  takeOver(page: number): Promise<Reply<null> | null>;
  /** Takes the page to this window from another one of one's own. */
  bring(page: number): Promise<Reply<null> | null>;
  letGo(page: number): Promise<void>;
}

/** What goes on in the issue at this moment, and the acts on pages others hold. */
export function useLive(layouts: Layouts): Live {
  const { stream, foreign, window, actions, holding, save, claim, view } = layouts;
  return useMemo(() => {
    const idOf = (page: number): string => view.pages.find((entry) => entry.number === page)?.id ?? '';
    const lockOf = (page: number): LockView | null => { const id = idOf(page); return stream.state.locks.find((lock) => lock.pageId === id) ?? null; };
    const offline = () => null;
    return {
      heldByOther: (page) => foreign.get(idOf(page))?.name ?? null,
      connection: stream.connection,
      others: stream.state.viewers.filter((viewer) => viewer.window !== window),
      me: stream.state.viewers.find((viewer) => viewer.window === window)?.userId,
      lockOf, isMine: (lock) => lock?.holder === window, haveAsked: (lock) => lock?.asked?.window === window,
      mayTakeOver: view.mayTakeOver === true,
      ask: async (page) => { const reply = await actions.ask({ pageId: idOf(page), holder: window }).catch(offline); if (reply?.ok && reply.value.mine) claim(idOf(page)); return reply; },
      answer: async (page, give) => { if (give) await save(); return actions.answer({ pageId: idOf(page), holder: window, give }).catch(offline); },
      takeOver: async (page) => { const reply = await actions.takeOver({ pageId: idOf(page), holder: window }).catch(offline); if (reply?.ok) claim(idOf(page)); return reply; },
      bring: async (page) => { const reply = await holding.hold([idOf(page)]); if (reply?.ok) claim(idOf(page)); return reply; },
      letGo: async (page) => { await save(); await holding.letGo([idOf(page)]); },
    };
  }, [stream, foreign, window, actions, holding, save, claim, view]);
}
