'use client';

import { useEffect } from 'react';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { useTranslations } from 'use-intl';
import { bodyExtensions } from '@/lib/copy/extensions';
import type { BodyDocument } from '@/lib/copy/body-schema';
import { withPhotoFrames } from './photo-anchor-view';

export type { Editor };

/** The Tiptap editor of a body; `onChange` gets each new document. Content set later goes through `editor.commands.setContent`. */
export function useBodyEditor({ body, editable, onChange, onBlur }: { body: BodyDocument; editable: boolean; onChange: (body: BodyDocument) => void; onBlur: () => void }): Editor | null {
  const t = useTranslations('copy');
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editable,
    content: body,
    extensions: [...withPhotoFrames(bodyExtensions), UndoRedo, Gapcursor, Dropcursor.configure({ color: 'var(--seal)', width: 2 }), Placeholder.configure({
      includeChildren: true, showOnlyCurrent: false,
      placeholder: ({ node }) => (node.type.name === 'quoteText' ? t('quotePlaceholder') : node.type.name === 'quoteBy' ? t('quoteByPlaceholder') : node.type.name === 'editorNote' ? t('notePlaceholder') : t('bodyPlaceholder')),
    })],
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('body'), class: 'copy-body', spellcheck: 'false', lang: 'zh-CN' } },
    // ProseMirror's attributes are objects without a prototype, and server actions take none: a photo's place would not arrive.
    onUpdate: ({ editor: changed }) => { onChange(structuredClone(changed.getJSON()) as BodyDocument); },
    onBlur,
  });
  useEffect(() => { editor?.setEditable(editable, false); }, [editor, editable]);
  return editor;
}

/** Where the body is written: 宋 at a measure of about thirty characters. */
export function BodyEditor({ editor }: { editor: Editor | null }) {
  if (!editor) return <div aria-hidden className="copy-body min-h-80" />;
  return <EditorContent editor={editor} />;
}
