import type { Block } from '@/lib/makeup/block';

/** Blocks by page id. */
export type Blocks = Readonly<Record<string, readonly Block[]>>;

/** The states of an issue's pages one can go back to and forward to, and the one that stands. */
export interface Timeline { readonly past: readonly Blocks[]; readonly present: Blocks; readonly future: readonly Blocks[] }

/** Steps that can be undone. */
export const mostSteps = 200;

/** Pages that stand otherwise in one state than in another. */
export const changedPages = (one: Blocks, other: Blocks): string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((id) => one[id] !== other[id]);

/** A further step. */
export const step = (line: Timeline, changes: Blocks): Timeline => ({ past: [...line.past, line.present].slice(-mostSteps), present: { ...line.present, ...changes }, future: [] });

export function stepBack(line: Timeline): Timeline {
  const before = line.past.at(-1);
  return before ? { past: line.past.slice(0, -1), present: before, future: [line.present, ...line.future] } : line;
}

export function stepForward(line: Timeline): Timeline {
  const [after, ...rest] = line.future;
  return after ? { past: [...line.past, line.present], present: after, future: rest } : line;
}

/**
 * The same line after others have changed pages: those stand as `theirs` in every state, so that undoing one's own steps on other pages
 * leaves them alone. A step that changed such a page together with another one cannot be gone over any more (half of it is gone); the
 * line ends there. Pages that `theirs` does not name and `gone` does are taken out.
 */
export function rebase(line: Timeline, theirs: Blocks, gone: readonly string[] = []): Timeline {
  const states = [...line.past, line.present, ...line.future];
  const at = line.past.length;
  const touched = new Set([...Object.keys(theirs), ...gone]);
  const passable = (one: Blocks, other: Blocks): boolean => { const changed = changedPages(one, other); return changed.every((id) => touched.has(id)) || !changed.some((id) => touched.has(id)); };
  let first = at;
  while (first > 0 && passable(states[first - 1]!, states[first]!)) first -= 1;
  let last = at;
  while (last < states.length - 1 && passable(states[last]!, states[last + 1]!)) last += 1;
  const over = (blocks: Blocks): Blocks => ({ ...Object.fromEntries(Object.entries(blocks).filter(([id]) => !gone.includes(id))), ...theirs });
  const present = over(line.present);
  const past = distinct(states.slice(first, at).map(over), present);
  const future = distinct(states.slice(at + 1, last + 1).map(over).reverse(), present).reverse();
  return { past, present, future };
}

/** States that lead to `end`, without those that changed nothing. */
function distinct(states: readonly Blocks[], end: Blocks): Blocks[] {
  return states.filter((state, index) => changedPages(state, states[index + 1] ?? end).length > 0);
}
