import { Extension, Mark, Node, mergeAttributes, type Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { BulletList, ListItem as TiptapListItem } from '@tiptap/extension-list';
import { Paragraph as TiptapParagraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Plugin } from '@tiptap/pm/state';
import { isPhotoId } from './body-schema';
import { hasForeignCharacter, withoutForeignCharacters } from './characters';
import { EditorNote, OrderedList, PullQuote, QuoteBy, QuoteText } from './matter-nodes';
import { Table, TableCell, TableRow } from './table-nodes';

/** The editor's schema: what body-schema.ts lets into the database, and nothing else. */

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    crosshead: {
      /** Makes the paragraphs of the selection crossheads, or crossheads paragraphs again. */
      toggleCrosshead: () => ReturnType;
    };
    photoAnchor: {
      /** Puts the place of a photo after the block of the selection. */
      insertPhotoAnchor: (photoId: string) => ReturnType;
    };
    kai: {
      /** Emphasis in 楷体 on or off. */
      toggleKai: () => ReturnType;
    };
  }
}

const Paragraph = TiptapParagraph.extend({ content: 'text*' });

/** A small heading between paragraphs; plain text, set bold by the style sheet. */
export const Crosshead = Node.create({
  name: 'crosshead',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
  renderHTML: ({ HTMLAttributes }) => ['h3', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return { toggleCrosshead: () => ({ commands }) => commands.toggleNode(this.name, 'paragraph') };
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-2': () => this.editor.commands.toggleCrosshead(),
      Backspace: () => {
        const { empty, $anchor } = this.editor.state.selection;
        if (!empty || $anchor.parent.type.name !== this.name || $anchor.parentOffset > 0) return false;
        return this.editor.commands.clearNodes();
      },
    };
  },
});

/** The place of a photo among the paragraphs; caption and credit stand with the article's photos. */
export const PhotoAnchor = Node.create({
  name: 'photoAnchor',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    photoId: {
      isRequired: true,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-photo-id'),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-photo-id': attributes.photoId }),
      validate: (value: unknown) => {
        if (!isPhotoId(value)) throw new RangeError('photoAnchor needs the id of a photo');
      },
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-photo-id]', getAttrs: (element) => (isPhotoId(element.getAttribute('data-photo-id')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
  addCommands() {
    return {
      insertPhotoAnchor: (photoId) => ({ state, commands }) => {
        if (!isPhotoId(photoId)) return false;
        const { $to } = state.selection;
        return commands.insertContentAt($to.depth > 0 ? $to.after(1) : $to.pos, { type: this.name, attrs: { photoId } });
      },
    };
  },
});

/** A list item holds one paragraph: newspapers don't nest lists. */
const ListItem = TiptapListItem.extend({ content: 'paragraph' });

const Strong = Bold.extend({ name: 'strong' });

/** Emphasis in 楷体, where Latin type would use italics. */
export const Kai = Mark.create({
  name: 'kai',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: ({ HTMLAttributes }) => ['em', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return { toggleKai: () => ({ commands }) => commands.toggleMark(this.name) };
  },
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleKai() };
  },
});

/** Keeps characters out that may not stand in copy, however they came in, and breaks pasted lines into paragraphs. */
const PlainCharacters = Extension.create({
  name: 'plainCharacters',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.first(({ commands }) => [() => commands.splitListItem('listItem'), () => commands.splitBlock()]) };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: { transformPastedHTML: (html) => html.replace(/<br\b[^>]*>/gi, '</p><p>') },
      appendTransaction(transactions, _before, state) {
        if (!transactions.some((transaction) => transaction.docChanged)) return null;
        const cleaned = state.tr;
        state.doc.descendants((node, position) => {
          if (!node.isText || !node.text || !hasForeignCharacter(node.text)) return;
          const from = cleaned.mapping.map(position);
          const kept = withoutForeignCharacters(node.text);
          if (kept === '') cleaned.delete(from, from + node.nodeSize);
          else cleaned.replaceWith(from, from + node.nodeSize, state.schema.text(kept, node.marks));
        });
        return cleaned.docChanged ? cleaned : null;
      },
    }),
  ],
});

/** Nodes and marks of the body, and nothing of the editor's comfort (undo, placeholder): the editor adds those itself. */
export const bodyExtensions: Extensions = [
  Document, Paragraph, Text, Crosshead, BulletList, OrderedList, ListItem, PullQuote, QuoteText, QuoteBy, EditorNote, Table, TableRow, TableCell, PhotoAnchor, Strong, Kai, PlainCharacters,
];
