import createHyphenator from 'hyphen';
import patterns from 'hyphen/patterns/en-us.js';
import { charClass, isLatinRun } from './char-class';
import type { TypeCase } from './faces';
import type { PreparedParagraph } from './prepared-paragraph';

/** The hyphen put in at a line's end. It is drawn and is no part of the copy. */
export const addedHyphen = '-';

/** Words shorter than this are not hyphenated; letters that stay before a hyphen, and that go over to the next line. */
const shortest = 6;
const leastBefore = 2;
const leastAfter = 3;
/** Longer ones are no words: addresses, codes. */
const longest = 40;

/** Words remembered, by what they are in small letters. The library remembers them too, so it is made anew with the memory. */
const mostRemembered = 4000;
const softHyphen = '\u00ad';
const makeHyphenator = () => createHyphenator(patterns, { hyphenChar: softHyphen, html: false, minWordLength: shortest });
let hyphenator: ReturnType<typeof makeHyphenator> | null = null;
let remembered = new Map<string, readonly number[]>();

/**
 * Where an English word may be hyphenated: numbers of letters before the hyphen, ascending. By Liang's method and the
 * American English patterns of TeX, through the library `hyphen`. Empty for what is too short, holds anything
 * but the letters a–z, or is written in capitals.
 */
export function hyphenPoints(word: string): readonly number[] {
  if (word.length < shortest || word.length > longest || !/^[A-Za-z]?[a-z]+$/.test(word)) return [];
  const small = word.toLowerCase();
  const known = remembered.get(small);
  if (known) return known;
  if (!hyphenator || remembered.size >= mostRemembered) {
    hyphenator = makeHyphenator();
    remembered = new Map();
  }
  const points: number[] = [];
  let at = 0;
  for (const part of (hyphenator(small) as string).split(softHyphen).slice(0, -1)) {
    at += part.length;
    if (at >= leastBefore && small.length - at >= leastAfter) points.push(at);
  }
  remembered.set(small, points);
  return points;
}

const c = charClass;

/** Notes where the words of a paragraph may be hyphenated, and how wide the hyphen is there. */
export function markHyphens(p: PreparedParagraph, typeCase: TypeCase): void {
  for (let i = 0; i < p.length; i += 1) {
    if (p.kind[i] !== c.letter) continue;
    const first = i;
    while (i < p.length && p.kind[i] === c.letter) i += 1;
    if (i - first < shortest || !standsAlone(p, first, i)) continue;
    for (const point of hyphenPoints(p.text.slice(p.offset[first]!, p.offset[i]!))) {
      const after = first + point - 1;
      const { face, size } = p.runs[p.run[after]!]!;
      p.hyphen ??= new Float64Array(p.length + 1);
      p.hyphen[after] = (typeCase.metrics(face).advance(addedHyphen.codePointAt(0)!) ?? 1 / 3) * size;
    }
  }
}

/** True for a word of its own: part of no address, compound or code, though quotes, brackets and stops may stand about it. */
function standsAlone(p: PreparedParagraph, first: number, end: number): boolean {
  const before = first > 0 ? p.kind[first - 1]! : c.space;
  if (isLatinRun[before] && before !== c.latinOpen && before !== c.asciiOpen) return false;
  const after = end < p.length ? p.kind[end]! : c.space;
  if (!isLatinRun[after]) return true;
  if (after !== c.latinClose && after !== c.asciiClose && after !== c.asciiStop) return false;
  return end + 1 >= p.length || isLatinRun[p.kind[end + 1]!] === 0 || after !== c.asciiStop;
}
