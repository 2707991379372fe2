'use client';

import { useEffect, useRef } from 'react';
import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'use-intl';
import { uploadPhoto } from '@/components/photos/upload';
import type { PhotoView } from '@/lib/desk/views/photo';
import type { DocumentCopy } from '@/lib/copy/import/docx-body';
import type { Reply } from '@/lib/words/reply';
import { blockPlace, endPlace, keepPlace } from '../paste/under-way';
import { sliceOf } from '../paste/paste-plugin';
import { writingDeskOf } from './writing-desk';

const isPicture = (file: File): boolean => file.type.startsWith('image/') || /\.(?:jpe?g|png|webp|gif|hei[cf]|tiff?|avif)$/i.test(file.name);
const isDocument = (file: File): boolean => /\.docx$/i.test(file.name);

/** Sends a Word file to be read; rejects when the server can't be reached. */
async function readDocument(file: File): Promise<Reply<DocumentCopy>> {
  const answer = await fetch('/desk/imports/story', { method: 'POST', body: file, headers: { 'x-file-name': encodeURIComponent(file.name) } });
  return await answer.json() as Reply<DocumentCopy>;
}

const fileOf = ({ name, type, data }: DocumentCopy['pictures'][number]): File => new File([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))], name, { type });

interface Hands { readonly mayUpload: boolean; readonly attach: (photos: readonly PhotoView[]) => void; readonly title: string; readonly onTitle: (title: string) => void }

/** Takes files that are pasted, dropped or chosen: pictures are uploaded to where they were let go, a Word file is read into the copy. */
export function useTakeFiles(editor: Editor | null, hands: Hands): void {
  const t = useTranslations('writing');
  const common = useTranslations('common');
  const latest = useRef(hands);
  useEffect(() => { latest.current = hands; });
  useEffect(() => {
    if (!editor) return;
    const desk = writingDeskOf(editor);
    let turn = 0;
    const pictures = async (files: readonly File[], at: number) => {
      if (files.length === 0) return;
      if (!latest.current.mayUpload) { desk.say({ kind: 'problem', message: t('photoNotAllowed') }); return; }
      const waiting = files.map((file) => ({ file, id: `file ${turn += 1}` }));
      // All keep their places first, the last first: several at one place then stand in their order.
      for (const { file, id } of [...waiting].reverse()) keepPlace(editor.view, id, at, t('photoPlacing', { name: file.name }));
      for (const { file, id } of waiting) {
        let photoId: string | null = null;
        try {
          const reply = await uploadPhoto(file, () => undefined);
          if (reply.ok) { latest.current.attach([reply.value]); photoId = reply.value.id; }
          else desk.say({ kind: 'problem', message: `${file.name}：${reply.message}` });
        } catch { desk.say({ kind: 'problem', message: `${file.name}：${common('offline')}` }); }
        endPlace(editor.view, id, photoId);
      }
    };
    const document = async (file: File, at: number) => {
      keepPlace(editor.view, file.name, at, t('documentReading', { name: file.name }));
      const reply = await readDocument(file).catch(() => null);
      endPlace(editor.view, file.name, null);
      if (!reply?.ok) { desk.say({ kind: 'problem', message: t('documentFailed', { name: file.name, message: reply?.message ?? common('offline') }) }); return; }
      const { title, blocks: read, pictures: found, dropped } = reply.value;
      const { doc, schema } = editor.state;
      const empty = doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0;
      const fills = title !== '' && latest.current.title.trim() === '';
      const blocks = title !== '' && !fills ? [{ type: 'crosshead' as const, content: [{ type: 'text' as const, text: title.replace(/\n/g, ' ') }] }, ...read] : read;
      const place = empty ? 0 : blockPlace(doc, at);
      const nodes = sliceOf(schema, blocks).content;
      const transaction = editor.state.tr.replaceWith(place, empty ? doc.content.size : place, nodes);
      transaction.setSelection(TextSelection.near(transaction.doc.resolve(Math.min(place + nodes.size, transaction.doc.content.size)), -1)).scrollIntoView();
      editor.view.dispatch(transaction);
      if (fills) latest.current.onTitle(title);
      const shift = blocks.length - read.length;
      // A picture stands after the block it stood after in the file.
      const ends: number[] = [];
      let end = place;
      nodes.forEach((node) => { end += node.nodeSize; ends.push(end); });
      desk.say({ kind: 'document', name: file.name, blocks: blocks.length, dropped, pictures: latest.current.mayUpload ? found.length : 0, title: title === '' ? 'none' : fills ? 'filled' : 'kept' });
      if (!latest.current.mayUpload) return;
      const byPlace = new Map<number, File[]>();
      for (const picture of found) { const block = picture.after + shift; byPlace.set(block, [...byPlace.get(block) ?? [], fileOf(picture)]); }
      const jobs = [...byPlace].sort(([one], [other]) => other - one).map(([block, files]) => pictures(files, block === 0 ? place : ends[block - 1] ?? end));
      await Promise.all(jobs);
    };
    desk.takeFiles = (files, at) => {
      const other = files.find((file) => !isPicture(file) && !isDocument(file));
      if (other) desk.say({ kind: 'problem', message: t('fileNotTaken', { name: other.name }) });
      void pictures(files.filter(isPicture), at);
      for (const file of files.filter(isDocument)) void document(file, at);
    };
    return () => { desk.takeFiles = null; };
  }, [editor, t, common]);
}
