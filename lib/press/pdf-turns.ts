/**
 * PDFs are made one at a time: each holds its pictures, fonts and pages in memory, and the desk wants the processor too. Whoever
 * asks for the same file while it is being made or waited for gets that one.
 */
export function inTurns<Out>(): (key: string, wanted: () => boolean, make: () => Promise<Out>) => Promise<Out | null> {
  interface Turn { readonly askers: Set<() => boolean>; readonly result: Promise<Out | null> }
  const open = new Map<string, Turn>();
  let tail: Promise<unknown> = Promise.resolve();
  /** `wanted` is asked when the turn comes: null is the answer to those who have all gone away by then. */
  return (key, wanted, make) => {
    const same = open.get(key);
    if (same) {
      same.askers.add(wanted);
      return same.result;
    }
    const askers = new Set([wanted]);
    const result = tail.then(() => ([...askers].some((still) => still()) ? make() : null)).finally(() => open.delete(key));
    tail = result.catch(() => undefined);
    open.set(key, { askers, result });
    return result;
  };
}
