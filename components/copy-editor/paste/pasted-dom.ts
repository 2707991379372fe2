import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { PastedElement, PastedNode } from '@/lib/copy/paste/pasted-tree';

const kept = new Set(['class', 'style', 'href', 'src', 'data-src', 'width', 'height', 'colspan', 'rowspan', 'start', 'hidden', 'face']);

/**
 * HTML as a plain tree. Read by a parser of its own (parse5, the standard's rules), not by the browser's: even in a document without a window
 * the browser looks at event handlers, and reports each one to the content policy.
 */
export function pastedTree(html: string): readonly PastedNode[] {
  const read = (parent: DefaultTreeAdapterTypes.ParentNode): PastedNode[] => parent.childNodes.flatMap((node): PastedNode[] => {
    if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
    if (!('tagName' in node)) return [];
    const attributes = Object.fromEntries(node.attrs.filter(({ name }) => kept.has(name)).map(({ name, value }) => [name, value]));
    return [{ tag: node.tagName.toLowerCase(), attributes, children: read(node) } satisfies PastedElement];
  });
  return read(parseFragment(html));
}
