import { diffArrays } from 'diff';

/** A stretch of a line that stayed, came or went. */
export interface DiffPart { readonly text: string; readonly change: 'same' | 'inserted' | 'deleted' }

/** Beyond so many words that came or went, two lines have nothing to do with each other; it also bounds the time. */
const mostChanges = 600;

/** Long lines less alike than this (0 to 1) are told as one gone and one come: chance words in common only confuse. */
const leastAlike = 0.1;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of a line: Chinese ones by dictionary, so that a changed word is marked whole and not by single characters. */
export const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map((word) => word.segment);

/** A line and what became of it, word by word; deleted before inserted. */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ text: before, change: 'same' }];
  const changes = likeness(before, after) < leastAlike && before.length + after.length > 80 ? undefined : diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostChanges });
  if (!changes) return [{ text: before, change: 'deleted' as const }, { text: after, change: 'inserted' as const }].filter((part) => part.text !== '');
  return changes.map(({ value, added, removed }) => ({ text: value.join(''), change: added ? 'inserted' : removed ? 'deleted' : 'same' }));
}

/** How alike two lines are, 0 to 1: pairs of neighbouring characters both have (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at += 1) { const pair = a.slice(at, at + 2); pairs.set(pair, (pairs.get(pair) ?? 0) + 1); }
  let both = 0;
  for (let at = 0; at + 1 < b.length; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) { both += 1; pairs.set(pair, left - 1); }
  }
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * both) / all;
}
