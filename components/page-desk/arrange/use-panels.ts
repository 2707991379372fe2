'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWideScreen } from '@/components/copy-editor/use-wide-screen';
import type { Shown } from '../desk-toolbar';

type Panels = Omit<Shown, 'left' | 'right'> & { /** null: open where there is room for it. */ readonly left: boolean | null; readonly right: boolean | null };

/** Which panels are open, and which part of the right one; on a small screen the two share one place. */
export function usePanels(selectedId: string | undefined) {
  const [panels, setPanels] = useState<Panels>({ guides: false, spread: false, left: null, right: null });
  const [tab, setTab] = useState('block');
  const inspector = useRef<HTMLDivElement | null>(null);
  const wide = useWideScreen();
  const show = useCallback((changes: Partial<Panels>) => setPanels((was) => {
    const other = wide ? {} : changes.left ? { right: false } : changes.right ? { left: false } : {};
    return { ...was, ...changes, ...other };
  }), [wide]);
  /** Opens the facts of the selected block, and goes to the first of them. */
  const inspect = useCallback(() => {
    show({ right: true });
    setTab('block');
    setTimeout(() => inspector.current?.querySelector<HTMLElement>('input, select, button')?.focus(), 30);
  }, [show]);
  // Where the panel covers the lower half of a small screen, the block it tells of is brought above it.
  useEffect(() => {
    if (!wide && panels.right && selectedId) document.querySelector(`[data-block-handle="${selectedId}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [wide, panels.right, selectedId]);
  const shown: Shown = useMemo(() => ({ ...panels, left: panels.left ?? wide, right: panels.right ?? wide }), [panels, wide]);
  return { panels, shown, show, tab, setTab, inspect, inspector };
}
