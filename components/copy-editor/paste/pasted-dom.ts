import type { PastedElement, PastedNode } from '@/lib/copy/paste/pasted-tree';

const kept = ['class', 'style', 'href', 'src', 'data-src', 'width', 'height', 'colspan', 'rowspan', 'start', 'hidden', 'face'];

/** HTML as a plain tree. The browser's parser reads it into a document without a window: no script of it runs, no picture is fetched. */
export function pastedTree(html: string): readonly PastedNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const read = (parent: Node): PastedNode[] => [...parent.childNodes].flatMap((node): PastedNode[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
    if (!(node instanceof Element)) return [];
    const attributes: Record<string, string> = {};
    for (const name of kept) { const value = node.getAttribute(name); if (value !== null) attributes[name] = value; }
    return [{ tag: node.localName.toLowerCase(), attributes, children: read(node) } satisfies PastedElement];
  });
  return read(body);
}
