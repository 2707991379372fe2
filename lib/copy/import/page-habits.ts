import { beginsStory } from './evidence';
import { isBody, isHead, type Item } from './items';

/** What a page does throughout: how it sets off paragraphs, and where its bylines stand. */
export interface PageHabits {
  /** Paragraphs are indented. */
  readonly indents: boolean;
  /** Empty lines that usually stand before a line (the median). */
  readonly usualBlank: number;
  /** Stories end with their bylines. */
  readonly bylinesEnd: boolean;
  /** Bylines stand under the headlines. */
  readonly bylinesHead: boolean;
  readonly anyBylines: boolean;
}

export function habitsOf(items: readonly Item[]): PageHabits {
  const blanks = items.filter((item) => item.from === 0).map((item) => item.line.blankBefore).sort((one, other) => one - other);
  const bylines = bylinePlaces(items);
  return {
    indents: indentsParagraphs(items), usualBlank: blanks[Math.floor(blanks.length / 2)] ?? 0, bylinesEnd: bylines === 'end', bylinesHead: bylines === 'head',
    anyBylines: items.some((item) => item.form === 'byline' || item.form === 'source'),
  };
}

/** Does the input indent its paragraphs? */
function indentsParagraphs(items: readonly Item[]): boolean {
  const bodies = items.filter((item) => (isBody(item) || item.form === 'exclaim') && item.from === 0);
  const indented = bodies.filter((item) => item.line.indented).length;
  return indented >= 2 && indented / bodies.length > 0.5 && items.some((item) => item.from === 0 && !item.line.indented);
}

/** Where stories of this input have their bylines. Bylines of briefs don't count; most paragraphs that begin a story under a headline must have one at the end for `end`. */
function bylinePlaces(items: readonly Item[]): 'end' | 'head' | 'mixed' {
  let ends = 0;
  let heads = 0;
  let begun = 0;
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (isBody(item) && before && isHead(before.form) && beginsStory(item.text)) begun += 1;
    if (item.form !== 'byline' && item.form !== 'source') continue;
    if (isBody(items[index + 1]) && before && isHead(before.form)) { heads += 1; continue; }
    let back = index - 1;
    while (back >= 0 && (isBody(items[back]) || items[back]?.form === 'caption')) back -= 1;
    if (items[back]?.form !== 'bullet' && items[back]?.form !== 'briefs-head') ends += 1;
  }
  if (ends >= 2 && ends > heads && ends >= begun * 0.6) return 'end';
  return heads >= 2 && heads > ends ? 'head' : 'mixed';
}

/** Where paragraphs are indented, an indented line that ends with ！ or ？ is one and no headline. */
export function settleIndents(items: readonly Item[]): Item[] {
  const indents = indentsParagraphs(items);
  return items.map((item) => (indents && item.form === 'exclaim' && item.from === 0 && item.line.indented ? { ...item, form: 'final' } : item));
}
