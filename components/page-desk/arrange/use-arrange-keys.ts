'use client';

import { useEffect, useRef } from 'react';
import { commands, isOpen, isPressed, type CommandScene } from './commands';

const textual = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, input:not([type="checkbox"]), select'));
const arrows: Readonly<Record<string, readonly [columns: number, rows: number, 'left' | 'right' | 'up' | 'down']>> = { ArrowLeft: [-1, 0, 'left'], ArrowRight: [1, 0, 'right'], ArrowUp: [0, -1, 'up'], ArrowDown: [0, 1, 'down'] };

/** Opens the menu of what has the focus, as a right press would: browsers do it only on some systems. */
function openMenu(target: Element): void {
  const box = target.getBoundingClientRect();
  target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: box.left + Math.min(24, box.width / 2), clientY: box.top + Math.min(24, box.height / 2) }));
}

/** The keys of the page desk. Plain arrows, Delete, Enter and Escape belong to the block that has the focus. */
export function useArrangeKeys(scene: CommandScene): void {
  const current = useRef(scene);
  useEffect(() => { current.current = scene; }, [scene]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { desk } = current.current;
      const target = event.target instanceof Element ? event.target : null;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const table = target?.closest('[data-table]') ?? null;
      const arrow = arrows[event.key];
      if (table && arrow && (event.ctrlKey || event.metaKey || event.altKey) && desk.edits.one) {
        event.preventDefault();
        if (!desk.mayMakeUp) return;
        if (event.altKey) desk.edits.swapTowards(arrow[2]);
        else desk.edits.push(arrow[0], arrow[1], event.shiftKey);
        return;
      }
      if (table && target && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) { event.preventDefault(); openMenu(target); return; }
      const pressed = commands.find((one) => isPressed(one.chord, event) && (one.where === 'desk' ? !textual(event.target) : table !== null));
      if (!pressed || (pressed.changes && !desk.mayMakeUp)) return;
      event.preventDefault();
      // Undo and redo say themselves that there is nothing; two to swap are asked for in words.
      if (isOpen(pressed, desk) || pressed.on !== 'block' || pressed.id === 'undo' || pressed.id === 'redo') pressed.run(current.current);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
