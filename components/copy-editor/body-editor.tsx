'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import { bodyExtensions } from '@/lib/copy/extensions';
import type { BodyDocument } from '@/lib/copy/body-schema';
import type { PhotoView } from '@/lib/desk/views/photo';
import { FindBar } from './find/find-bar';
import { NormalBar } from './find/normal-bar';
import { withPhotoFrames } from './photo-anchor-view';
import { AfterPaint } from './writing/after-paint';
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
  const written = useRef<Editor | null>(null);
  const told = useRef(onChange);
  useEffect(() => { told.current = onChange; });
  // What hangs on the copy (saving, counts, panels) comes after the letter is on the screen, and is drawn between keys.
  const [waiting] = useState(() => new AfterPaint());
  useEffect(() => waiting.does(() => {
    const changed = written.current;
    // ProseMirror's attributes are objects without a prototype, and server actions take none: a photo's place would not arrive.
    if (changed && !changed.isDestroyed) startTransition(() => told.current(structuredClone(changed.getJSON()) as BodyDocument));
  }), [waiting]);
  // Who leaves leaves nothing behind: a page that goes away keeps its text first.
  useEffect(() => {
    const now = () => waiting.now();
    window.addEventListener('pagehide', now, true);
    window.addEventListener('beforeunload', now, true);
    document.addEventListener('visibilitychange', now, true);
    return () => { now(); window.removeEventListener('pagehide', now, true); window.removeEventListener('beforeunload', now, true); document.removeEventListener('visibilitychange', now, true); };
  }, [waiting]);
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
    onUpdate: ({ editor: changed }) => { written.current = changed; waiting.ask(); },
    onBlur: () => { waiting.now(); onBlur(); },
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
  return (
    <div data-writing className="relative">
      <EditorContent editor={editor} />
      <InsertMenu editor={editor} mayUpload={mayUpload} />
      {editor.isEditable ? <Bubble editor={editor} /> : null}
    </div>
  );
}

/** What stands open beside the copy, under its toolbar. */
export function WritingBars({ editor }: { editor: Editor }) {
  const { bar, notice } = useWriting(editor);
  return (
    <div className={classes('min-w-0 basis-full', (bar !== 'none' || notice) && 'flex flex-col gap-2 border-t border-line py-2')}>
      {bar === 'find' || bar === 'replace' ? <FindBar editor={editor} /> : null}
      {bar === 'normal' && editor.isEditable ? <NormalBar editor={editor} /> : null}
      {bar === 'signs' && editor.isEditable ? <SignsPanel editor={editor} /> : null}
      <WritingNotice editor={editor} />
    </div>
  );
}
