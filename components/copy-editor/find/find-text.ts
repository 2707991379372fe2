import type { Node as DocumentNode } from '@tiptap/pm/model';

/** A place in the document. */
export interface Match { readonly from: number; readonly to: number }

/** Lower case and half width, one UTF-16 unit for one, so that places in it are places in the text. */
export function folded(text: string): string {
  const half = text.replace(/[\uFF01-\uFF5E]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xFEE0)).replace(/\u3000/gu, ' ');
  const lower = half.toLowerCase();
  // A few letters change their length with their case (İ): then case is left as it is.
  return lower.length === text.length ? lower : half;
}

/** Places of a string in a text, from the left, none over another. */
export function placesIn(text: string, wanted: string, exact: boolean): number[] {
  if (wanted === '') return [];
  const [where, what] = exact ? [text, wanted] : [folded(text), folded(wanted)];
  const places: number[] = [];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) places.push(at);
  return places;
}

/** Visits every block of text with where its first character stands. Offsets in its text are offsets of positions: blocks hold nothing but text. */
export function eachTextBlock(doc: DocumentNode, visit: (block: DocumentNode, start: number) => void): void {
  doc.descendants((node, position) => { if (node.isTextblock) { visit(node, position + 1); return false; } return true; });
}

export function matchesIn(doc: DocumentNode, wanted: string, exact: boolean): Match[] {
  const matches: Match[] = [];
  eachTextBlock(doc, (block, start) => { for (const at of placesIn(block.textContent, wanted, exact)) matches.push({ from: start + at, to: start + at + wanted.length }); });
  return matches;
}
