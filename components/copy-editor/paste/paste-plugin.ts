import { Fragment, Slice, type Schema } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { bodyCharacterLimit, type BodyBlock } from '@/lib/copy/body-schema';
import { withoutForeignCharacters } from '@/lib/copy/characters';
import { readPasted } from '@/lib/copy/paste/read-pasted';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import type { WritingDesk } from '../writing/writing-desk';
import { pastedTree } from './pasted-dom';

/** HTML above this, in UTF-16 units, is not read: its plain text stands beside it in the clipboard. */
const heaviest = 20 * 1024 * 1024;
/** What ProseMirror writes into the HTML of its own copy. */
const own = /data-pm-slice/;
/** Blocks that hold one line of words. */
const oneLine = new Set(['tableCell', 'quoteBy', 'quoteText']);

/** Blocks as a slice: a paragraph at either end joins the one it is put into. */
export function sliceOf(schema: Schema, blocks: readonly BodyBlock[]): Slice {
  return new Slice(Fragment.from(blocks.map((block) => schema.nodeFromJSON(block))), blocks[0]?.type === 'paragraph' ? 1 : 0, blocks.at(-1)?.type === 'paragraph' ? 1 : 0);
}

const lengthOf = (blocks: readonly BodyBlock[]): number => { let count = 0; const add = (part: { readonly text?: unknown; readonly content?: unknown }): void => { if (typeof part.text === 'string') count += part.text.length; if (Array.isArray(part.content)) for (const child of part.content as typeof part[]) add(child); }; blocks.forEach(add); return count; };

/** A picture inside the HTML as a file. */
function fileOf(address: string, index: number): File | null {
  const match = /^data:image\/([a-z]+);base64,(.*)$/is.exec(address);
  if (!match) return null;
  try {
    const bytes = Uint8Array.from(atob((match[2] ?? '').replace(/\s/g, '')), (character) => character.charCodeAt(0));
    const kind = (match[1] ?? 'png').toLowerCase();
    return new File([bytes], `pasted-${index + 1}.${kind === 'jpeg' ? 'jpg' : kind}`, { type: `image/${kind}` });
  } catch { return null; }
}

/** Is there room for so many more characters? Says so when there is not. */
function fits(view: EditorView, count: number, desk: WritingDesk): boolean {
  const { from, to } = view.state.selection;
  const left = view.state.doc.textContent.length - view.state.doc.textBetween(from, to).length;
  if (left + count <= bodyCharacterLimit) return true;
  desk.say({ kind: 'too-long', count, most: bodyCharacterLimit });
  return false;
}

/** Puts what another program left in the clipboard, or let go over the copy, where the selection stands. True when nothing more is to be done. */
function take(view: EditorView, data: DataTransfer, desk: WritingDesk): boolean {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const files = [...data.files];
  // A file copied in a file manager comes with its name or address as text.
  if (html === '' && (text === '' || files.some((file) => file.name === text.trim()) || /^file:\/\//.test(text))) {
    if (files.length === 0) return false;
    desk.takeFiles?.(files, view.state.selection.to);
    return true;
  }
  const before = view.state.selection.from;
  if (text.length > bodyCharacterLimit * 4) { desk.say({ kind: 'too-long', count: text.length, most: bodyCharacterLimit }); return true; }
  const parent = view.state.selection.$from.parent.type.name;
  if (oneLine.has(parent)) {
    const line = withoutForeignCharacters((text || html).replace(/\s+/gu, ' ').trim());
    if (fits(view, line.length, desk)) view.dispatch(view.state.tr.insertText(line).scrollIntoView().setMeta('paste', true));
    return true;
  }
  if (own.test(html)) return !fits(view, text.length, desk);
  const heavy = html.length > heaviest;
  const read = html === '' || heavy ? null : readPasted(pastedTree(html));
  const empty = !read || (read.blocks.length === 0 && read.pictures.length === 0);
  // A picture copied from a page comes as its address and as a file; Word and Excel add a picture of the words, which nobody wants.
  if (read && read.blocks.length === 0 && files.length > 0) { desk.takeFiles?.(files, before); return true; }
  const blocks = empty ? bodyFromPlainText(text).content : read.blocks;
  const count = lengthOf(blocks);
  if (!fits(view, count, desk)) return true;
  if (count > 0 || blocks.some((block) => block.type === 'table')) {
    view.dispatch(view.state.tr.replaceSelection(sliceOf(view.state.schema, blocks)).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  }
  const pictures = read?.pictures.flatMap(({ address }, index) => fileOf(address, index) ?? []) ?? [];
  if (pictures.length > 0) desk.takeFiles?.(pictures, view.state.selection.to);
  const dropped = read?.dropped ?? {};
  if (heavy) desk.say({ kind: 'too-heavy', megabytes: Math.ceil(html.length / 1024 / 1024) });
  else if (Object.keys(dropped).length > 0 || pictures.length > 0) desk.say({ kind: 'pasted', blocks: count > 0 ? blocks.length : 0, dropped, pictures: pictures.length });
  else desk.say(null);
  return true;
}

/** Event handlers of our own HTML, which only a hostile clipboard has: ProseMirror's parser is the browser's, and would report them. */
const withoutHandlers = (html: string): string => html.replace(/<[^>]*>/g, (tag) => tag.replace(/([\s/"'])on[\w-]+\s*=/gi, '$1data-was='));

/**
 * Paste and drop: everything from outside is read as copy, and what has no place in it is named. Taken before ProseMirror sees it, whose
 * parser is the browser's (pasted-dom.ts says why not).
 */
export const pastePlugin = (desk: WritingDesk) => new Plugin({
  props: {
    transformPastedHTML: withoutHandlers,
    handleDOMEvents: {
      paste(view, event) {
        if (!view.editable || !event.clipboardData || !take(view, event.clipboardData, desk)) return false;
        event.preventDefault();
        return true;
      },
      drop(view, event) {
        const data = event.dataTransfer;
        if (view.dragging || !view.editable || !data || own.test(data.getData('text/html'))) return false;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!place) return false;
        event.preventDefault();
        if (data.files.length > 0) { desk.takeFiles?.([...data.files], place.pos); return true; }
        view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
        take(view, data, desk);
        return true;
      },
    },
  },
});
