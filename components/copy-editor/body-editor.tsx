'use client';

import { startTransition, useEffect, useState } from 'react';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { useTranslations } from 'use-intl';
import { bodyExtensions } from '@/lib/copy/extensions';
import type { BodyDocument } from '@/lib/copy/body-schema';
import type { PhotoView } from '@/lib/desk/views/photo';
import { FindBar } from './find/find-bar';
import { NormalBar } from './find/normal-bar';
import { withPhotoFrames } from './photo-anchor-view';
import { Bubble } from './writing/bubble';
import { writingExtensions } from './writing/extensions';
import { InsertMenu } from './writing/insert-menu';
import { SignsPanel } from './writing/signs-panel';
import { useTakeFiles } from './writing/use-take-files';
import { useWriting } from './writing/use-writing';
import { WritingDesk } from './writing/writing-desk';
import { WritingNotice } from './writing/writing-notice';

export type { Editor };

/** The Tiptap editor of a body; `onChange` gets each new document. Content set later goes through `editor.commands.setContent`. */
export function useBodyEditor({ body, editable, onChange, onBlur }: { body: BodyDocument; editable: boolean; onChange: (body: BodyDocument) => void; onBlur: () => void }): Editor | null {
  const t = useTranslations('copy');
  const [desk] = useState(() => new WritingDesk());
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editable,
    content: body,
    extensions: [...withPhotoFrames(bodyExtensions), ...writingExtensions(desk), UndoRedo, Gapcursor, Dropcursor.configure({ color: 'var(--seal)', width: 2 }), Placeholder.configure({
      includeChildren: true, showOnlyCurrent: false,
      placeholder: ({ node }) => (node.type.name === 'quoteText' ? t('quotePlaceholder') : node.type.name === 'quoteBy' ? t('quoteByPlaceholder') : node.type.name === 'editorNote' ? t('notePlaceholder') : t('bodyPlaceholder')),
    })],
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('body'), class: 'copy-body', spellcheck: 'false', lang: 'zh-CN' } },
    // ProseMirror's attributes are objects without a prototype, and server actions take none: a photo's place would not arrive.
    // The letter is on the screen already: what is drawn from the copy (counts, panels, places) may wait for the next key.
    onUpdate: ({ editor: changed }) => { startTransition(() => onChange(structuredClone(changed.getJSON()) as BodyDocument)); },
    onBlur,
  });
  useEffect(() => { editor?.setEditable(editable, false); }, [editor, editable]);
  return editor;
}

/** What the body needs besides its text: the title a Word file may fill, and where uploaded photos go. */
interface BodyHands { readonly mayUpload: boolean; readonly title: string; readonly onTitle: (title: string) => void; readonly attach: (photos: readonly PhotoView[]) => void }

/** Where the body is written: 宋 at a measure of about thirty characters, with what helps writing about it. */
export function BodyEditor({ editor, ...hands }: BodyHands & { editor: Editor | null }) {
  useTakeFiles(editor, hands);
  if (!editor) return <div aria-hidden className="copy-body min-h-80" />;
  return <WrittenBody editor={editor} mayUpload={hands.mayUpload} />;
}

function WrittenBody({ editor, mayUpload }: { editor: Editor; mayUpload: boolean }) {
  const { bar, notice } = useWriting(editor);
  return (
    <>
      <div className={bar === 'none' && notice === null ? '' : 'sticky top-10 z-10 -mx-2 flex flex-col gap-2 border-b border-line bg-surface px-2 py-2'}>
        {bar === 'find' || bar === 'replace' ? <FindBar editor={editor} /> : null}
        {bar === 'normal' && editor.isEditable ? <NormalBar editor={editor} /> : null}
        {bar === 'signs' && editor.isEditable ? <SignsPanel editor={editor} /> : null}
        <WritingNotice editor={editor} />
      </div>
      <div data-writing className="relative">
        <EditorContent editor={editor} />
        <InsertMenu editor={editor} mayUpload={mayUpload} />
        {editor.isEditable ? <Bubble editor={editor} /> : null}
      </div>
    </>
  );
}
