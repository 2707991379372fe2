/** What counts as a character of copy, and which characters may stand in copy at all. */

/**
 * Characters that have no place in copy: controls (but the tab), line and paragraph separators, halves of
 * surrogate pairs and code points Unicode keeps for programs.
 */
const foreign = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const foreignAll = new RegExp(foreign.source, 'g');

/** Does the text hold a character that may not stand in copy? A line end is one: breaks are paragraphs, or a deck's own '\n'. */
export const hasForeignCharacter = (text: string): boolean => foreign.test(text);

/** The text without the characters that may not stand in copy. */
export const withoutForeignCharacters = (text: string): string => text.replace(foreignAll, '');

/**
 * The text as it is set: outer white space gone (the engine makes indents), a tab is a space, characters
 * without ink or advance (zero-width, direction and soft-hyphen marks) gone, Latin letters with combining
 * marks composed (decomposed é has no glyph of its own). No other character changes.
 */
export function settable(text: string): string {
  return trimmed(text)
    .replace(/\t/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+/gu, (letter) => letter.normalize('NFC'));
}

const withoutInk = /[\s\u200B\u2060]/u;

/** Without white space at its end. Counted from the end: a pattern ending in `+$` is tried anew from every space of a long gap. */
export function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && withoutInk.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without white space at both ends, ideographic space and byte order mark included. */
export const trimmed = (text: string): string => trimmedEnd(text).replace(/^[\s\u200B\u2060]+/u, '');

/**
 * Characters by the print rule (版面字数): every character that prints counts one, a mark like a Han
 * character, a digit or Latin letter like either; spaces and characters without ink count nothing; a
 * combining mark or a variation selector belongs to the character before it.
 */
export function printedCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/^[\s\p{M}\p{C}]$/u.test(character)) count += 1;
  return count;
}
