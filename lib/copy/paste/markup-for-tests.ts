import type { PastedElement, PastedNode } from './pasted-tree';

/** Enough of an HTML parser for the saved samples in tests; in the browser its own parser reads what is pasted (components/copy-editor/paste). */

const empty = new Set(['br', 'img', 'meta', 'link', 'input', 'hr', 'col']);
const names: Readonly<Record<string, string>> = { nbsp: '\u00A0', amp: '&', lt: '<', gt: '>', quot: '"', '#8203': '\u200B' };
const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => names[name] ?? whole);

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, quoted, single, bare] of source.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) if (name) attributes[name.toLowerCase()] = decoded(quoted ?? single ?? bare ?? '');
  return attributes;
}

export function parseMarkup(html: string): readonly PastedNode[] {
  const root: { tag: string; attributes: Record<string, string>; children: PastedNode[] } = { tag: '#root', attributes: {}, children: [] };
  const open = [root];
  const source = html.replace(/<!--[^]*?-->/g, '').replace(/<!\[[^>]*>/g, '');
  for (const [, text, closing, tag, rest] of source.matchAll(/([^<]+)|<(\/?)([a-zA-Z][\w:-]*)([^>]*)>/g)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) { parent.children.push(decoded(text)); continue; }
    const name = (tag ?? '').toLowerCase();
    if (closing) { const at = open.findLastIndex((element) => element.tag === name); if (at > 0) open.length = at; continue; }
    const element = { tag: name, attributes: attributesOf(rest ?? ''), children: [] as PastedNode[] };
    parent.children.push(element satisfies PastedElement);
    if (!empty.has(name) && !rest?.endsWith('/')) open.push(element);
  }
  return root.children;
}
