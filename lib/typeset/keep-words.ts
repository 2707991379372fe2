import type { PreparedParagraph } from './prepared-paragraph';
import { breakKind } from './prohibitions';
import { breakPenalty } from './total-fit-cost';

/** Words by their first code point, longest first. */
type KeepIndex = ReadonlyMap<number, readonly (readonly number[])[]>;

/** Built once for a list of words: a house has hundreds of names, and the same list serves every paragraph. */
const indexes = new WeakMap<readonly string[], KeepIndex>();

function indexOf(words: readonly string[]): KeepIndex {
  let index = indexes.get(words);
  if (index) return index;
  const made = new Map<number, number[][]>();
  for (const word of new Set(words)) {
    const points = Array.from(word.normalize('NFC').trim(), (character) => character.codePointAt(0)!);
    if (points.length < 2) continue;
    const first = made.get(points[0]!);
    if (first) first.push(points);
    else made.set(points[0]!, [points]);
  }
  for (const list of made.values()) list.sort((one, other) => other.length - one.length);
  index = made;
  indexes.set(words, index);
  return index;
}

/** A short key that is the same for lists of the same words, for memories of set copy; empty for no words. */
export function keepKey(words: readonly string[] | undefined): string {
  if (!words || words.length === 0) return '';
  const known = keys.get(words);
  if (known !== undefined) return known;
  const all = words.join('\n');
  let number = numbers.get(all);
  if (number === undefined) { number = numbers.size + 1; numbers.set(all, number); }
  const key = `k${number}`;
  keys.set(words, key);
  return key;
}
const keys = new WeakMap<readonly string[], string>();
const numbers = new Map<string, number>();

/** Makes the breaks inside words, names and titles that are kept together unwelcome; of two that overlap, the one that begins first. */
export function keepTogether(p: PreparedParagraph, words: readonly string[]): void {
  const index = indexOf(words);
  if (index.size === 0) return;
  for (let i = 0; i < p.length; i += 1) {
    const candidates = index.get(p.codePoint[i]!);
    if (!candidates) continue;
    const word = candidates.find((points) => matches(p, i, points));
    if (!word) continue;
    const end = i + word.length - 1;
    for (; i < end; i += 1) {
      if (p.breakAfter[i] !== breakKind.free) continue;
      p.breakAfter[i] = breakKind.soft;
      p.penaltyAfter[i] = breakPenalty.keep;
    }
  }
}

function matches(p: PreparedParagraph, at: number, points: readonly number[]): boolean {
  if (at + points.length > p.length) return false;
  for (let k = 1; k < points.length; k += 1) if (p.codePoint[at + k] !== points[k]) return false;
  return true;
}
