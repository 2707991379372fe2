'use client';

import { useGhost } from './draft-store';

/** The title of a story carried on to a page, at the pointer. */
export function Ghost() {
  const ghost = useGhost();
  return ghost ? <div aria-hidden className="pointer-events-none fixed top-0 left-0 z-50 max-w-56 truncate rounded-base border border-line-strong bg-raised px-2 py-1 text-sm" style={{ transform: `translate(${ghost.x + 12}px, ${ghost.y + 12}px)` }}>{ghost.title}</div> : null;
}
