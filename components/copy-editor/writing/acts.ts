import type { Editor } from '@tiptap/core';
import { ALargeSmall, Bold, FileText, Heading2, ImagePlus, List, ListOrdered, Omega, PenTool, Quote, Search, StickyNote, Table2, type LucideIcon } from 'lucide-react';
import { writingDeskOf } from './writing-desk';

export type ActName = 'crosshead' | 'list' | 'numbered' | 'note' | 'quote' | 'table' | 'photo' | 'document' | 'signs' | 'find' | 'normal' | 'strong' | 'kai';

/** Something one can do to the copy; `keys` are what one may type to find it besides its name: pinyin, its initials, English. */
export interface Act { readonly name: ActName; readonly icon: LucideIcon; readonly keys: string; readonly run: (editor: Editor) => void }

/** What the menu of an empty line offers. Files are asked for by the component that may upload. */
export const insertActs: readonly Act[] = [
  { name: 'crosshead', icon: Heading2, keys: 'xbt xiaobiaoti h2 h3 heading crosshead', run: (editor) => editor.chain().focus().toggleCrosshead().run() },
  { name: 'list', icon: List, keys: 'lb liebiao ul bullet list', run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'numbered', icon: ListOrdered, keys: 'bh bianhao ol number list', run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'quote', icon: Quote, keys: 'yy yinyu quote pull', run: (editor) => editor.chain().focus().insertPullQuote().run() },
  { name: 'note', icon: StickyNote, keys: 'bza bianzhean note editor', run: (editor) => editor.chain().focus().toggleEditorNote().run() },
  { name: 'table', icon: Table2, keys: 'bg biaoge table', run: (editor) => editor.chain().focus().insertTable().run() },
  { name: 'photo', icon: ImagePlus, keys: 'tp tupian zp zhaopian photo picture image', run: (editor) => askForFiles(editor, 'image/*') },
  { name: 'document', icon: FileText, keys: 'word docx wj wenjian file', run: (editor) => askForFiles(editor, '.docx') },
  { name: 'signs', icon: Omega, keys: 'ts tszf teshuzifu fh fuhao special symbol', run: (editor) => writingDeskOf(editor).open('signs') },
  { name: 'find', icon: Search, keys: 'cz chazhao th tihuan find replace', run: (editor) => writingDeskOf(editor).open('replace') },
  { name: 'normal', icon: ALargeSmall, keys: 'gf guifan bd biaodian tidy punctuation quotes', run: (editor) => writingDeskOf(editor).open('normal') },
];

/** What one does to selected words. */
export const bubbleActs: readonly Act[] = [
  { name: 'strong', icon: Bold, keys: '', run: (editor) => editor.chain().focus().toggleMark('strong').run() },
  { name: 'kai', icon: PenTool, keys: '', run: (editor) => editor.chain().focus().toggleKai().run() },
  ...insertActs.filter((act) => ['crosshead', 'list', 'quote', 'note'].includes(act.name)),
];

/** Asks for files of this kind; they go where the cursor stands. */
export function askForFiles(editor: Editor, accept: string): void {
  const at = editor.state.selection.to;
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = accept !== '.docx';
  input.onchange = () => { writingDeskOf(editor).takeFiles?.([...(input.files ?? [])], at); };
  input.click();
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/['’\s·]/gu, '');

/** Acts a few typed letters may mean: by their name, or by a key that begins with them. */
export const actsFor = (typed: string, nameOf: (act: Act) => string): readonly Act[] => {
  const wanted = plain(typed);
  return wanted === '' ? insertActs : insertActs.filter((act) => plain(nameOf(act)).includes(wanted) || act.keys.split(' ').some((word) => word.startsWith(wanted)));
};
