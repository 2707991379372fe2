import type { BodyBlock } from '../body-schema';
import { BlockWriter } from './block-writer';
import { DroppedCount, type Dropped } from './dropped';
import { tableOf } from './pasted-table';
import { pastedText } from './pasted-text';
import { hasClass, styleOf, textOf, type PastedElement, type PastedNode } from './pasted-tree';

/**
 * HTML from Word, WPS, WeChat and web pages as blocks of a body. Words are kept, all looks but bold and 楷体 go; pictures,
 * comments, struck-out changes and whatever else no newspaper sets are counted as dropped. The marks of Word and WPS are those
 * their own HTML has (class Mso…, style mso-…); WeChat writes sections and spans with inline styles.
 */

/** A picture that came inside the HTML itself (data: address), to be uploaded, and the number of blocks before it. */
export interface PastedPicture { readonly address: string; readonly after: number }
export interface PastedCopy { readonly blocks: readonly BodyBlock[]; readonly dropped: Dropped; readonly pictures: readonly PastedPicture[] }

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blockTags = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside', 'center', 'address', 'figure', 'figcaption', 'caption', 'blockquote', 'pre', 'dl', 'dt', 'dd', 'tr', 'td', 'th', 'table', 'fieldset', 'details', 'summary', 'hr', 'form', 'body', 'html']);
const silent = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link', 'base', 'xml', 'button', 'input', 'select', 'textarea', 'option', 'colgroup', 'col', 'source', 'track', 'area', 'map']);
const media = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'svg', 'mpvoice', 'mpvideosnap', 'qqmusic']);
/** Deeper than any copy; browsers stop at 512 themselves. */
const deepest = 600;

/** Address of a picture inside the HTML that browsers can show; others come from elsewhere and stay there. */
const inline = /^data:image\/(?:png|jpe?g|webp|gif);base64,[A-Za-z0-9+/=\s]+$/i;

/** How words look at a place: italics and a 楷体 face both make 楷体, each can be taken back on its own. */
interface Look { readonly strong: boolean; readonly italic: boolean; readonly kaiFace: boolean }
const plain: Look = { strong: false, italic: false, kaiFace: false };
const written = ({ strong, italic, kaiFace }: Look) => ({ strong, kai: italic || kaiFace });

export function readPasted(nodes: readonly PastedNode[]): PastedCopy {
  const writer = new BlockWriter();
  const dropped = new DroppedCount();
  const pictures: PastedPicture[] = [];
  /** Inside an item blocks are no blocks: an item is one paragraph. */
  let items = 0;
  const open = (place?: Parameters<BlockWriter['begin']>[0]): void => { if (items > 0) writer.write(' ', written(plain)); else writer.begin(place); };

  const image = (element: PastedElement): void => {
    const address = element.attributes.src ?? '';
    // Pixels that count visitors are no pictures.
    if (element.attributes.width === '1' || element.attributes.height === '1') return;
    // Pages that load pictures late have a stand-in here.
    if (!inline.test(address) || element.attributes['data-src'] !== undefined) { dropped.add('image'); return; }
    writer.begin();
    pictures.push({ address, after: writer.blocks.length });
  };

  const read = (node: PastedNode, look: Look, depth: number, keepsSpaces: boolean): void => {
    if (typeof node === 'string') {
      const { text, steered } = pastedText(node, keepsSpaces);
      dropped.add('invisible', steered);
      writer.write(text, written(look));
      return;
    }
    if (depth > deepest) { writer.write(pastedText(textOf(node)).text, written(look)); return; }
    const { tag } = node;
    if (silent.has(tag)) return;
    if (node.attributes.hidden !== undefined || styleOf(node, 'display') === 'none' || styleOf(node, 'mso-hide') === 'all') {
      if (textOf(node).trim() !== '') dropped.add('hidden');
      return;
    }
    if (media.has(tag) || tag.startsWith('mp-')) { dropped.add('media'); return; }
    if (tag === 'math' || tag.startsWith('m:')) { dropped.add('formula'); return; }
    if (tag === 'img' || tag === 'v:imagedata') { image(node); return; }
    if (tag === 'del' || hasClass(node, /\bmso-?del\b/i)) { if (textOf(node).trim() !== '') dropped.add('deleted'); return; }
    if (hasClass(node, /\bMsoComment(?:Reference)?\b|\bmsocomanchor\b/i) || styleOf(node, 'mso-element') === 'comment-list' || styleOf(node, 'mso-special-character') === 'comment') {
      if (textOf(node).trim() !== '') dropped.add('comment');
      return;
    }
    if (styleOf(node, 'mso-footnote-id') !== '' || styleOf(node, 'mso-endnote-id') !== '' || hasClass(node, /\bMso(?:Foot|End)noteReference\b/)) {
      // The reference goes; the note itself stands at the end and is read as copy.
      if (tag === 'a' || tag === 'span') { dropped.add('note'); return; }
    }
    if (styleOf(node, 'mso-list') === 'ignore') return;

    const inside = (place: Look = lookOf(node, look)): void => {
      const spaces = keepsSpaces || tag === 'pre' || styleOf(node, 'white-space').startsWith('pre') || styleOf(node, 'mso-spacerun') === 'yes';
      for (const child of node.children) read(child, place, depth + 1, spaces);
    };
    if (tag === 'br') { open(); return; }
    if (tag === 'a') { if (/^(?:https?|mailto|javascript|file|ftp):/i.test(node.attributes.href ?? '')) dropped.add('link'); inside(); return; }
    if (headings.has(tag) || hasClass(node, /^Mso(?:Title|Subtitle|Heading)/)) {
      open({ kind: 'crosshead' });
      inside(plain);
      open();
      return;
    }
    if (tag === 'ul' || tag === 'ol') {
      writer.begin();
      const start = Math.min(999, Math.max(1, Math.floor(Number(node.attributes.start ?? 1)) || 1));
      for (const child of node.children) {
        if (typeof child !== 'string' && child.tag === 'li') { item(child, node, tag === 'ol', start, look, depth, keepsSpaces); }
        else read(child, look, depth + 1, keepsSpaces);
      }
      writer.begin();
      return;
    }
    if (tag === 'table') {
      const table = tableOf(node);
      if (table) { countInside(node); writer.put(table); return; }
      if (cellCount(node) > 1) dropped.add('table');
      open();
      inside();
      open();
      return;
    }
    const marker = officeMarker(node);
    if (marker !== null) {
      writer.begin(marker.kind === 'text' ? { kind: 'paragraph' } : { kind: 'item', list: `office ${marker.kind}`, ordered: marker.kind === 'number', start: marker.kind === 'number' ? marker.number : 1 });
      if (marker.kind === 'text') writer.write(marker.text, written(lookOf(node, look)));
      inside();
      writer.begin();
      return;
    }
    if (blockTags.has(tag) || tag === 'li') {
      open();
      inside();
      open();
      return;
    }
    inside();
  };

  /** An item and, after it, the items of lists inside it: newspapers don't nest lists. */
  const item = (element: PastedElement, list: PastedElement, ordered: boolean, start: number, look: Look, depth: number, keepsSpaces: boolean): void => {
    const isList = (node: PastedNode): boolean => typeof node !== 'string' && (node.tag === 'ul' || node.tag === 'ol');
    writer.begin({ kind: 'item', list, ordered, start });
    items += 1;
    for (const child of element.children) if (!isList(child)) read(child, look, depth + 1, keepsSpaces);
    items -= 1;
    writer.close();
    for (const child of element.children) if (isList(child)) { dropped.add('nested'); for (const inner of (child as PastedElement).children) if (typeof inner !== 'string') item(inner, list, ordered, start, look, depth + 1, keepsSpaces); }
  };

  /** What stands in the cells of a table and has no place in one. */
  const countInside = (node: PastedNode): void => {
    if (typeof node === 'string') return;
    if (node.tag === 'img') dropped.add('image');
    if (node.tag === 'a' && /^https?:/i.test(node.attributes.href ?? '')) dropped.add('link');
    node.children.forEach(countInside);
  };

  for (const node of nodes) read(node, plain, 0, false);
  writer.close();
  return { blocks: writer.blocks, dropped: dropped.all, pictures };
}

const cellCount = (node: PastedNode): number => (typeof node === 'string' ? 0 : Number(node.tag === 'td' || node.tag === 'th') + node.children.reduce((sum, child) => sum + cellCount(child), 0));

/** Bold and 楷体 by tag or by style; a style of its own outweighs the tag (Google's documents wrap all in a `b` of normal weight). */
function lookOf(element: PastedElement, around: Look): Look {
  const weight = styleOf(element, 'font-weight');
  const strong = weight !== '' ? weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 : around.strong || element.tag === 'b' || element.tag === 'strong';
  const slant = styleOf(element, 'font-style');
  const italic = slant !== '' ? slant === 'italic' || slant === 'oblique' : around.italic || element.tag === 'i' || element.tag === 'em';
  const face = `${styleOf(element, 'font-family')} ${element.attributes.face ?? ''}`.trim();
  // A Latin face says nothing of the Han beside it.
  const kaiFace = /楷|kai(?:ti|_gb)/i.test(face) || (around.kaiFace && !/\p{Script=Han}|song|simhei|yahei|fang/iu.test(face));
  return { strong, italic, kaiFace };
}

type Marker = { readonly kind: 'bullet' } | { readonly kind: 'number'; readonly number: number } | { readonly kind: 'text'; readonly text: string };

/** The mark of a list paragraph of Word or WPS; null for other paragraphs. 一、 and （一） are copy and stay as words. */
function officeMarker(element: PastedElement): Marker | null {
  const list = styleOf(element, 'mso-list');
  if (element.tag !== 'p' || list === '' || list === 'none' || list === 'ignore') return null;
  const find = (node: PastedNode): string | null => {
    if (typeof node === 'string') return null;
    if (styleOf(node, 'mso-list') === 'ignore') return textOf(node);
    for (const child of node.children) { const found = find(child); if (found !== null) return found; }
    return null;
  };
  const mark = (find(element) ?? '').replace(/[\s\u00A0]+/g, '');
  const number = /^(\d{1,3})[.．、)]$/.exec(mark)?.[1];
  if (number !== undefined && Number(number) > 0) return { kind: 'number', number: Number(number) };
  if (/[\p{Script=Han}\p{N}]/u.test(mark)) return { kind: 'text', text: mark };
  return { kind: 'bullet' };
}
