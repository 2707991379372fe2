import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, Home and End go from row to row of a list, to what a row is first for; Enter there does it, as on any button. For the
 * capture phase: a menu's button would open at an arrow key.
 */
export function listKeys(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  // Keys pressed in a menu come here too, though it hangs elsewhere in the document.
  const inside = event.target instanceof HTMLElement && event.currentTarget.contains(event.target) && !event.target.matches('input, select, textarea');
  if (step === undefined || !inside || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const firsts = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-first]')];
  const at = firsts.findIndex((first) => first.closest('li') === (event.target as HTMLElement).closest('li'));
  const next = firsts[Math.max(0, Math.min(firsts.length - 1, at + step))];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  next.closest('li')?.scrollIntoView({ block: 'nearest' });
}
