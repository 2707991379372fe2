/** HTML of the clipboard as a plain tree: what of it matters to copy, without a DOM, so that reading it is the same everywhere. */

export interface PastedElement {
  /** Lower case, with its prefix: `o:p`. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PastedNode[];
}
/** A string is text as it stands in the source, white space and all. */
export type PastedNode = PastedElement | string;

/** A style property of an element's own `style`; empty when it says nothing. Names and values in lower case. */
export function styleOf(element: PastedElement, property: string): string {
  for (const part of (element.attributes.style ?? '').split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0 && part.slice(0, colon).trim().toLowerCase() === property) return part.slice(colon + 1).trim().toLowerCase();
  }
  return '';
}

/** Has the element this class? Office writes some without quotes, never with prefixes. */
export const hasClass = (element: PastedElement, name: RegExp): boolean => name.test(element.attributes.class ?? '');

/** All text below a node, as it stands. */
export function textOf(node: PastedNode): string {
  if (typeof node === 'string') return node;
  return node.children.map(textOf).join('');
}
