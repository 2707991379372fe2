import { Node, mergeAttributes, wrappingInputRule } from '@tiptap/core';
import { OrderedList as TiptapOrderedList } from '@tiptap/extension-list';
import { Fragment, type Node as DocumentNode } from '@tiptap/pm/model';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { isListStart } from './body-schema';

/** Nodes of other matter than paragraphs: numbered lists, pull quotes, editor's notes. Tables have their own file. */

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pullQuote: {
      /** Puts a pull quote after the block of the selection (in its place when it is an empty paragraph); selected text stands in it already. */
      insertPullQuote: () => ReturnType;
    };
    editorNote: {
      /** Makes the paragraphs of the selection an editor's note, or a note paragraphs again. */
      toggleEditorNote: () => ReturnType;
    };
  }
}

/** A numbered list; `start` is its first number. */
export const OrderedList = TiptapOrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => { const start = Number(element.getAttribute('start') ?? 1); return isListStart(start) ? start : 1; },
      validate: (value: unknown) => { if (!isListStart(value)) throw new RangeError('a list starts with a whole number from 1 to 999'); },
    },
  }),
  addInputRules() {
    return [wrappingInputRule({ find: /^([1-9]\d{0,2})\.\s$/, type: this.type, getAttributes: (match) => ({ start: Number(match[1]) }) })];
  },
  addProseMirrorPlugins: () => [],
});

/** The words of a pull quote. */
export const QuoteText = Node.create({
  name: 'quoteText',
  content: 'text*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-quote-text]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-quote-text': '' }), 0],
});

/** Who said it; may be empty. */
export const QuoteBy = Node.create({
  name: 'quoteBy',
  content: 'text*',
  marks: '',
  parseHTML: () => [{ tag: 'footer[data-quote-by]' }],
  renderHTML: ({ HTMLAttributes }) => ['footer', mergeAttributes(HTMLAttributes, { 'data-quote-by': '' }), 0],
});

/** The node of this name around the selection's start, with where it stands; null outside one. */
export function nodeAround(state: EditorState, name: string): { readonly node: DocumentNode; readonly at: number; readonly depth: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === name) return { node: $from.node(depth), at: $from.before(depth), depth };
  return null;
}

/** Where a new block goes: in place of the empty paragraph the selection stands in, else after its block. */
export function placeForBlock(state: EditorState): { readonly from: number; readonly to: number } {
  const { $from, $to } = state.selection;
  const block = $from.depth === 1 ? $from.parent : null;
  if (block?.type.name === 'paragraph' && block.content.size === 0) return { from: $from.before(1), to: $from.after(1) };
  const after = $to.depth > 0 ? $to.after(1) : $to.pos;
  return { from: after, to: after };
}

/** A pull quote: words and their source, one paragraph each, that stays one block. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'quoteText quoteBy',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'blockquote[data-pull-quote]' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes, { 'data-pull-quote': '' }), 0],
  addCommands() {
    return {
      insertPullQuote: () => ({ state, tr, dispatch }) => {
        if (nodeAround(state, this.name)) return false;
        const { schema, selection } = state;
        const words = selection.empty ? '' : state.doc.textBetween(selection.from, selection.to, ' ').trim();
        const { quoteText, quoteBy, pullQuote } = schema.nodes;
        if (!quoteText || !quoteBy || !pullQuote) return false;
        const quote = pullQuote.create(null, [quoteText.create(null, words === '' ? null : schema.text(words)), quoteBy.create()]);
        const { from, to } = placeForBlock(state);
        if (dispatch) {
          tr.replaceWith(from, to, quote);
          tr.setSelection(TextSelection.create(tr.doc, from + 2 + words.length)).scrollIntoView();
        }
        return true;
      },
    };
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.command(({ state, tr, dispatch }) => {
        const quote = nodeAround(state, 'pullQuote');
        if (!quote || !state.selection.empty) return false;
        const { $from } = state.selection;
        if ($from.parent.type.name === 'quoteText') {
          if (dispatch) tr.setSelection(TextSelection.create(tr.doc, $from.after() + 1)).scrollIntoView();
          return true;
        }
        const after = quote.at + quote.node.nodeSize;
        const { paragraph } = state.schema.nodes;
        if (dispatch && paragraph) {
          tr.insert(after, paragraph.create());
          tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
        }
        return true;
      }),
      Backspace: () => this.editor.commands.command(({ state, tr, dispatch }) => {
        const quote = nodeAround(state, 'pullQuote');
        const { $from, empty } = state.selection;
        if (!quote || !empty || $from.parentOffset > 0) return false;
        if ($from.parent.type.name === 'quoteBy') {
          if (dispatch) tr.setSelection(TextSelection.create(tr.doc, $from.before() - 1));
          return true;
        }
        // At its beginning the quote becomes paragraphs again; no word is lost.
        const { paragraph } = state.schema.nodes;
        if (!paragraph) return false;
        const parts: DocumentNode[] = [];
        quote.node.forEach((part, _offset, index) => { if (index === 0 || part.content.size > 0) parts.push(paragraph.create(null, part.content)); });
        if (dispatch) {
          tr.replaceWith(quote.at, quote.at + quote.node.nodeSize, Fragment.from(parts));
          tr.setSelection(TextSelection.create(tr.doc, quote.at + 1));
        }
        return true;
      }),
    };
  },
});

/** A paragraph of an editor's note (编者按); neighbours make one note. */
export const EditorNote = Node.create({
  name: 'editorNote',
  group: 'block',
  content: 'text*',
  defining: true,
  parseHTML: () => [{ tag: 'aside[data-note]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { 'data-note': '' }), 0],
  addCommands() {
    return { toggleEditorNote: () => ({ commands }) => commands.toggleNode(this.name, 'paragraph') };
  },
  addKeyboardShortcuts() {
    return {
      Backspace: () => {
        const { empty, $anchor } = this.editor.state.selection;
        if (!empty || $anchor.parent.type.name !== this.name || $anchor.parentOffset > 0) return false;
        return this.editor.commands.clearNodes();
      },
    };
  },
});
