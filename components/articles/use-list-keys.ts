'use client';

import { useEffect, useSyncExternalStore, type RefObject } from 'react';

const place = 'banxin-list-keys';
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => { listeners.add(listener); window.addEventListener('storage', listener); return () => { listeners.delete(listener); window.removeEventListener('storage', listener); }; };
const read = (): boolean => { try { return localStorage.getItem(place) !== 'off'; } catch { return true; } };

/** Are single letters taken as keys anywhere on the screen? They can be switched off (WCAG 2.1.4); inside the list they always work. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true);
  return [on, (next) => {
    try { localStorage.setItem(place, next ? 'on' : 'off'); } catch { /* kept nowhere: as usual */ }
    for (const listener of listeners) listener();
  }];
}

/** Somebody is typing, or a dialog or menu has the keys. */
const isTaken = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=menu]') !== null) || document.querySelector('[role=dialog], [role=menu]') !== null;

/** Keys of a list whose rows carry `data-row` on the link that opens them: j k ↑ ↓ go from row to row, x chooses, / searches, Escape lets go. Enter is the link's own. */
export function useListKeys({ container, singleKeys, onToggle, onClear }: { container: RefObject<HTMLElement | null>; singleKeys: boolean; onToggle: (id: string) => void; onClear: () => void }): void {
  useEffect(() => {
    const rows = (): HTMLElement[] => [...(container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].filter((row) => row.getClientRects().length > 0);
    const rowOf = (target: EventTarget | null): string | undefined => (target instanceof Element ? target.closest('[data-row-of]')?.getAttribute('data-row-of') ?? undefined : undefined);
    const step = (by: 1 | -1): void => {
      const all = rows();
      const at = all.findIndex((row) => row.dataset.row === rowOf(document.activeElement));
      const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isTaken(event.target)) return;
      const inside = container.current?.contains(document.activeElement) ?? false;
      const done = (): boolean => {
        switch (event.key) {
          case 'ArrowDown': case 'ArrowUp': if (!inside) return false; step(event.key === 'ArrowDown' ? 1 : -1); return true;
          case 'Escape': onClear(); return false;
        }
        if (!inside && !singleKeys) return false;
        switch (event.key) {
          case 'j': step(1); return true;
          case 'k': step(-1); return true;
          case 'x': { const row = rowOf(document.activeElement); if (row === undefined) return false; onToggle(row); return true; }
          case '/': document.querySelector<HTMLElement>('[role=search] input[type=search]')?.focus(); return true;
          default: return false;
        }
      };
      if (done()) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [container, singleKeys, onToggle, onClear]);
}
