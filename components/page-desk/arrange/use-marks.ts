'use client';

import { useCallback, useMemo, useState } from 'react';

/** A block of a page. */
export interface Selection { readonly page: number; readonly id: string }

/** Blocks of one page that are worked on together, the selected one last; `kept` stay when the selection goes on to another block. */
interface Marked { readonly page: number; readonly ids: readonly string[]; readonly kept: readonly string[] }

const none: Marked = { page: 0, ids: [], kept: [] };

/** Which blocks are marked. One of them is the selection, whose facts the inspector shows; the others go with it when it is moved, copied or taken off. */
export function useMarks() {
  const [marks, setMarks] = useState<Marked>(none);

  /** Selects one block. It stays one of several if it was marked with them or others are kept; otherwise the marks on others end. */
  const setSelection = useCallback((at: Selection | null) => setMarks((was) => {
    if (!at) return none;
    const same = was.page === at.page ? was : none;
    const beside = same.ids.includes(at.id) ? same.ids : same.kept;
    return { page: at.page, ids: [...beside.filter((id) => id !== at.id), at.id], kept: same.kept };
  }), []);

  /** Marks these blocks of a page and no others; the last is the selection. They stay marked when Tab goes on to another. */
  const mark = useCallback((page: number, ids: readonly string[]) => setMarks(ids.length === 0 ? none : { page, ids, kept: ids.length > 1 ? ids : [] }), []);

  /** Adds a block to the marked ones, or takes it out. Call it on press, and keep the press from moving the focus: focus selects. */
  const toggleMark = useCallback((page: number, id: string) => setMarks((was) => {
    const same = was.page === page ? was : none;
    const ids = same.ids.includes(id) ? same.ids.filter((other) => other !== id) : [...same.ids, id];
    return ids.length === 0 ? none : { page, ids, kept: ids.length > 1 ? ids : [] };
  }), []);

  /** Keeps the selected block marked while the selection goes on, or lets it go with the next. True: it is kept now. */
  const toggleKept = useCallback((at: Selection) => setMarks((was) => {
    const same = was.page === at.page ? was : none;
    const kept = same.kept.includes(at.id) ? same.kept.filter((id) => id !== at.id) : [...same.kept, at.id];
    return { page: at.page, ids: [...new Set([...kept.filter((id) => id !== at.id), at.id])], kept };
  }), []);

  /** Blocks that are gone are marked no more. */
  const unmark = useCallback((gone: (id: string) => boolean) => setMarks((was) => {
    const ids = was.ids.filter((id) => !gone(id));
    return ids.length === was.ids.length ? was : ids.length === 0 ? none : { page: was.page, ids, kept: was.kept.filter((id) => !gone(id)) };
  }), []);

  const selection = useMemo<Selection | null>(() => { const id = marks.ids.at(-1); return id === undefined ? null : { page: marks.page, id }; }, [marks]);
  return useMemo(() => ({ selection, marked: marks.ids, kept: marks.kept, setSelection, mark, toggleMark, toggleKept, unmark }), [selection, marks, setSelection, mark, toggleMark, toggleKept, unmark]);
}
export type Marks = ReturnType<typeof useMarks>;
