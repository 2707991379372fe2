import type { Editor } from '@tiptap/core';
import { bodyCharacterLimit } from '@/lib/copy/body-schema';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import { sliceOf } from '../paste/paste-plugin';
import { writingDeskOf } from './writing-desk';

/** Puts a text at the end of the body, a line a paragraph; says so where it holds no more. */
export function addPlainText(editor: Editor, text: string): void {
  const { state, view } = editor;
  if (state.doc.textContent.length + text.length > bodyCharacterLimit) { writingDeskOf(editor).say({ kind: 'too-long', count: text.length, most: bodyCharacterLimit }); return; }
  const last = state.doc.lastChild;
  const empty = last?.type.name === 'paragraph' && last.content.size === 0;
  const end = state.doc.content.size;
  view.dispatch(state.tr.replaceWith(empty ? end - last.nodeSize : end, end, sliceOf(state.schema, bodyFromPlainText(text).content).content));
  editor.commands.focus('end');
}
