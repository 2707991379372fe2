import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End go from row to row of a list, to what a row is first for; Enter there does it, as on any button. */
export function listKeys(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  const typed = event.target instanceof HTMLElement && event.target.matches('input, select, textarea, [role="menuitem"]');
  if (step === undefined || typed || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const firsts = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-first]')];
  const at = firsts.findIndex((first) => first.closest('li') === (event.target as HTMLElement).closest('li'));
  const next = firsts[Math.max(0, Math.min(firsts.length - 1, at + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.closest('li')?.scrollIntoView({ block: 'nearest' });
}
