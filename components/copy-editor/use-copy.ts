'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { ArticleView } from '@/lib/desk/views/article';
import { Autosave, type SaveState } from './autosave';
import type { CopyActions } from './copy-desk.types';
import { forgetLocalCopy, keepLocalCopy, readLocalCopy } from './local-copy';

/**
 * The article in hand: its content, where it is saved, and text found in this browser from last time.
 * `onReplaced` is told when content comes from elsewhere than typing, so that the editor shows it.
 */
export function useCopy({ view, userKey, save, composing, onReplaced }: {
  view: ArticleView; userKey: string; save: CopyActions['save']; composing: () => boolean; onReplaced: (content: ArticleContent) => void;
}) {
  const [content, setContent] = useState(view.content);
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const [found, setFound] = useState<ArticleContent | null>(null);
  const outside = useRef({ save, composing, onReplaced });
  useEffect(() => { outside.current = { save, composing, onReplaced }; });
  const { id } = view;
  const [autosave] = useState(() => new Autosave(view.version, view.content));

  /** Content from elsewhere; the editor is told. */
  const show = useCallback((next: ArticleContent) => { setContent(next); outside.current.onReplaced(next); }, []);
  const change = useCallback((fields: Partial<ArticleContent>) => {
    const next = { ...autosave.latest, ...fields };
    setContent(next);
    autosave.changed(next);
  }, [autosave]);
  const adopt = useCallback((next: ArticleView) => { autosave.adopt(next.version, next.content); show(next.content); }, [autosave, show]);

  // Text that did not reach the server last time comes back by itself; built on an older version, it goes through the compare screen.
  useEffect(() => {
    autosave.connect({
      save: (version, latest) => outside.current.save({ id, version, content: latest }),
      keep: (copy) => { if (copy) keepLocalCopy(userKey, id, { ...copy, at: new Date().toISOString() }); else forgetLocalCopy(userKey, id); },
      composing: () => outside.current.composing(),
      onState: setState,
      now: () => new Date(),
    });
    const local = view.may.edit ? readLocalCopy(userKey, id) : null;
    if (local && JSON.stringify(local.content) !== JSON.stringify(view.content)) {
      setFound(view.content);
      show(local.content);
      autosave.recall(local.version, local.content);
    } else if (local) forgetLocalCopy(userKey, id);
    return () => { void autosave.flush(); autosave.close(); };
    // Once for the article in hand: later views come through adopt.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [autosave, id, userKey]);

  useEffect(() => {
    const flush = () => { void autosave.flush(); };
    const hide = () => { if (document.visibilityState === 'hidden') flush(); };
    const leave = (event: BeforeUnloadEvent) => { if (autosave.dirty) { flush(); event.preventDefault(); } };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeunload', leave);
    window.addEventListener('online', flush);
    return () => { document.removeEventListener('visibilitychange', hide); window.removeEventListener('beforeunload', leave); window.removeEventListener('online', flush); };
  }, [autosave]);

  return { content, state, found, forgetFound: useCallback(() => setFound(null), []), change, adopt, show, autosave };
}
