/**
 * Words for the full-text search. Chinese has no spaces, and names and two-character words must be found without a dictionary: every
 * run of Han becomes its pairs (青洲新闻 → 青洲 洲新 新闻) and, at its end, its last character; Latin words and figures stay whole.
 */

/** Scripts written without spaces between words. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇]`;
const han = new RegExp(unspaced, 'u');
const pieces = new RegExp(String.raw`${unspaced}+|(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+`, 'gu');

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

const lastOf = (run: string): string => [...run].at(-1) ?? '';

/** A text as the words it is found by, with a space between. */
export function indexWords(text: string): string {
  return (folded(text).match(pieces) ?? []).flatMap((piece) => (han.test(piece) ? [...pairsOf(piece), lastOf(piece)] : [piece])).join(' ');
}

/** One asked-for string as a phrase of FTS5: what follows it in the text may go on. */
function phraseOf(asked: string): string | null {
  const found = asked.match(pieces) ?? [];
  const last = found.at(-1);
  if (last === undefined) return null;
  const words = found.flatMap((piece, index) => {
    if (!han.test(piece)) return [piece];
    const pairs = pairsOf(piece);
    return index < found.length - 1 || pairs.length === 0 ? [...pairs, lastOf(piece)] : pairs;
  });
  // A Latin word may go on, and a single character may be the first of a pair.
  const open = !han.test(last) || [...last].length === 1;
  return `"${words.join(' ')}"${open ? ' *' : ''}`;
}

/** What was typed as a query of FTS5: strings between spaces must all occur, each as it stands. Null when nothing in it can be looked for. */
export function searchQuery(text: string): string | null {
  const phrases = folded(text).trim().split(/\s+/u).flatMap((asked) => { const phrase = phraseOf(asked); return phrase === null ? [] : [phrase]; });
  return phrases.length === 0 ? null : phrases.join(' AND ');
}
