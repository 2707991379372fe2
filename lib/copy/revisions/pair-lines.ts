import { diffArrays } from 'diff';
import type { CopyLine } from './lines';
import { likeness } from './words';

/** A line before and after; one of both is null where a line came or went. Indexes into the two lists. */
export interface LinePair { readonly before: number | null; readonly after: number | null; /** It stands elsewhere among the others. */ readonly moved: boolean }

/** At least so alike (0 to 1): a line rewritten where it stands, and one rewritten and moved. */
const rewritten = 0.3;
const movedAndRewritten = 0.7;
/** A shorter line found elsewhere says little: "完" or a name may stand twice. Characters. */
const shortestMoved = 6;
/** More comparisons than this are not made: lines are then taken in order. */
const mostCompared = 40_000;

const isDeck = (line: CopyLine): boolean => line.kind === 'kicker' || line.kind === 'title' || line.kind === 'subtitle';
/** May one have become the other? A deck only a deck of its kind. */
const sameSort = (a: CopyLine, b: CopyLine): boolean => (isDeck(a) || isDeck(b) ? a.kind === b.kind : true);

/**
 * Which line became which: equal lines in order (longest common subsequence), then lines rewritten in place, then lines that moved, whole or
 * rewritten. In the order of the text after, with lines that went where they stood.
 */
export function pairLines(before: readonly CopyLine[], after: readonly CopyLine[]): LinePair[] {
  const key = (line: CopyLine): string => `${isDeck(line) ? line.kind : ''}\n${line.text}`;
  const hunks = diffArrays(before.map(key), after.map(key), { maxEditLength: 4000 }) ?? [{ value: before.map(key), removed: true, added: false }, { value: after.map(key), removed: false, added: true }];
  const partner = new Map<number, number>();
  const moved = new Set<number>();
  const gone: number[][] = [];
  const come: number[][] = [];
  const order: ({ readonly before: number } | { readonly after: number })[] = [];
  let i = 0;
  let j = 0;
  let open = false;
  for (const { value, added, removed } of hunks) {
    if (!added && !removed) { open = false; for (let k = 0; k < value.length; k += 1) { partner.set(j, i); order.push({ after: j }); i += 1; j += 1; } continue; }
    if (!open) { gone.push([]); come.push([]); open = true; }
    for (let k = 0; k < value.length; k += 1) {
      if (removed) { gone.at(-1)!.push(i); order.push({ before: i }); i += 1; } else { come.at(-1)!.push(j); order.push({ after: j }); j += 1; }
    }
  }
  const taken = new Set<number>();
  const pair = (lineBefore: number, lineAfter: number, elsewhere: boolean) => { taken.add(lineBefore); partner.set(lineAfter, lineBefore); if (elsewhere) moved.add(lineAfter); };
  // What stands elsewhere word for word has moved; no rewriting explains it better.
  for (const added of come.flat()) {
    const line = after[added]!;
    if (line.text.length < shortestMoved) continue;
    const from = gone.flat().find((old) => !taken.has(old) && before[old]!.text === line.text && sameSort(before[old]!, line));
    if (from !== undefined) pair(from, added, true);
  }
  const match = (olds: readonly number[], news: readonly number[], least: number, elsewhere: boolean) => {
    if (olds.length * news.length > mostCompared) {
      if (!elsewhere) news.forEach((added, place) => { const old = olds[place]; if (old !== undefined && !taken.has(old) && !partner.has(added)) pair(old, added, false); });
      return;
    }
    for (const added of news) {
      if (partner.has(added)) continue;
      let best = -1;
      let most = least;
      for (const old of olds) {
        if (taken.has(old) || !sameSort(before[old]!, after[added]!)) continue;
        const alike = likeness(before[old]!.text, after[added]!.text);
        if (alike > most || (best < 0 && alike === most)) { best = old; most = alike; }
      }
      if (best >= 0) pair(best, added, elsewhere);
    }
  };
  gone.forEach((olds, hunk) => match(olds, come[hunk] ?? [], rewritten, false));
  match(gone.flat(), come.flat(), movedAndRewritten, true);
  // A headline that was rewritten from its first word to its last is still the headline.
  for (const added of come.flat()) if (!partner.has(added) && isDeck(after[added]!)) { const old = gone.flat().find((line) => !taken.has(line) && before[line]!.kind === after[added]!.kind); if (old !== undefined) pair(old, added, false); }
  return order.flatMap((line): LinePair[] => ('after' in line ? [{ before: partner.get(line.after) ?? null, after: line.after, moved: moved.has(line.after) }] : taken.has(line.before) ? [] : [{ before: line.before, after: null, moved: false }]));
}
