/**
 * Marks and widths of running Chinese copy as the standards have them: GB/T 15834—2011 (punctuation) and GB/T 15835—2011
 * (figures). Only suggestions come out: what a writer meant is for the writer to say. Latin passages are left alone.
 */

export type NormalKind = 'quote' | 'mark' | 'bracket' | 'ellipsis' | 'dash' | 'width' | 'space' | 'dot' | 'range' | 'double';

/** One place to change, UTF-16 offsets in the text. */
export interface NormalEdit { readonly from: number; readonly to: number; readonly text: string }
/** What belongs together is taken together: both marks of a pair. Edits stand in order. */
export interface NormalSuggestion { readonly kind: NormalKind; readonly edits: readonly NormalEdit[] }

const han = '\\p{Script=Han}';
/** Han and the marks among them. */
const wide = `${han}、。，；：？！“”‘’（）《》〈〉【】…—·`;

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' };
/** Full-width letters, digits and the point among them, in half width (GB/T 15835 4.1: figures are half width). */
const halfWidth = (text: string): string => text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A．]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xFEE0));

interface Rule { readonly kind: NormalKind; readonly find: RegExp; readonly make: (match: RegExpExecArray) => readonly NormalEdit[] | null }

const whole = (text: (match: RegExpExecArray) => string) => (match: RegExpExecArray): readonly NormalEdit[] => [{ from: match.index, to: match.index + match[0].length, text: text(match) }];
/** Both ends of a match become these marks. */
const ends = (open: string, close: string) => (match: RegExpExecArray): readonly NormalEdit[] => {
  const end = match.index + match[0].length;
  return [{ from: match.index, to: match.index + 1, text: open }, { from: end - 1, to: end, text: close }];
};

/** In order: an earlier rule keeps its place against later ones. */
const rules: readonly Rule[] = [
  // GB/T 15834 4.11: six dots, in two ems.
  { kind: 'ellipsis', find: new RegExp(`(?<=[${wide}A-Za-z0-9])(?:\\.{3,}|。{2,}|・{3,}|·{3,}|⋯+|…{3,}|(?<!…)…(?!…))`, 'gu'), make: whole(() => '……') },
  // 4.10: a dash is two ems; a single one may be a hyphen of places and times (4.13) and is left.
  { kind: 'dash', find: new RegExp(`(?<=[${wide}])(?:--+|－－+|──+|—{3,})`, 'gu'), make: whole(() => '——') },
  // 4.9: double quotation marks, single ones inside them.
  { kind: 'quote', find: /["＂]([^"＂]*)["＂]/gu, make: ends('“', '”') },
  { kind: 'quote', find: /「([^「」]*)」/gu, make: ends('“', '”') },
  { kind: 'quote', find: /『([^『』]*)』/gu, make: ends('‘', '’') },
  { kind: 'quote', find: new RegExp(`(?<![A-Za-z0-9])'([^']*${han}[^']*)'(?![A-Za-z0-9])`, 'gu'), make: ends('‘', '’') },
  { kind: 'bracket', find: new RegExp(`\\(([^()]*${han}[^()]*)\\)|(?<=[${wide}])\\(([^()]*)\\)`, 'gu'), make: ends('（', '）') },
  { kind: 'width', find: /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A](?:[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]|．(?=[\uFF10-\uFF19]))*/gu, make: whole((match) => halfWidth(match[0])) },
  { kind: 'double', find: /([、，；：])\1+/gu, make: whole((match) => match[1] ?? '') },
  // 4.13.3: the wave between numbers.
  { kind: 'range', find: /(?<=[\d%‰℃元万亿日月年岁时点])[~∼〜](?=\d)/gu, make: whole(() => '～') },
  // 4.14: the dot of foreign names stands in the middle.
  { kind: 'dot', find: new RegExp(`(?<=${han})[•・‧∙⋅](?=${han})`, 'gu'), make: whole(() => '·') },
  { kind: 'mark', find: new RegExp(`(?<=[${wide}]["\']?)[ ]?([,;:!?])(?!\\/\\/)[ ]?`, 'gu'), make: whole((match) => fullWidth[match[1] ?? ''] ?? '') },
  { kind: 'mark', find: new RegExp(`(?<=[A-Za-z0-9%])([,;!?])(?=${han})`, 'gu'), make: whole((match) => fullWidth[match[1] ?? ''] ?? '') },
  { kind: 'mark', find: new RegExp(`(?<=[${han}”’）》])\\.(?=[ ]*$|[${wide}])`, 'gu'), make: whole(() => '。') },
  { kind: 'space', find: new RegExp(`(?<=[${wide}])[ \\u3000\\u00A0\\t]+(?=[${wide}])`, 'gu'), make: whole(() => '') },
];

/** Everything in a paragraph that the standards have otherwise, in order of place. A paragraph without Han has none. */
export function normalSuggestions(text: string): readonly NormalSuggestion[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const taken: { from: number; to: number }[] = [];
  const found: NormalSuggestion[] = [];
  for (const { kind, find, make } of rules) {
    for (const match of text.matchAll(find)) {
      const edits = make(match);
      if (!edits || edits.some((edit) => text.slice(edit.from, edit.to) === edit.text || taken.some((other) => edit.from < other.to && edit.to > other.from))) continue;
      taken.push(...edits);
      found.push({ kind, edits });
    }
  }
  return found.sort((one, other) => (one.edits[0]?.from ?? 0) - (other.edits[0]?.from ?? 0));
}

/** The text with suggestions taken. */
export function normalised(text: string, suggestions: readonly NormalSuggestion[]): string {
  const edits = suggestions.flatMap((suggestion) => suggestion.edits).sort((one, other) => other.from - one.from);
  return edits.reduce((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), text);
}
