'use client';

import { Toolbar } from 'radix-ui';
import { useRef } from 'react';
import { ALargeSmall, BetweenHorizontalStart, BetweenVerticalStart, Bold, FileText, Heading2, ImagePlus, List, ListOrdered, Minus, Newspaper, Omega, PanelTop, PenTool, Plus, Redo2, Search, StickyNote, Table2, Quote, Trash2, Undo2, type LucideIcon } from 'lucide-react';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'use-intl';
import { buttonClasses } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';
import { Tooltip } from '@/components/ui/tooltip';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { Editor } from './body-editor';
import { askForFiles } from './writing/acts';
import { writingDeskOf } from './writing/writing-desk';

interface Tool { name: 'crosshead' | 'strong' | 'kai' | 'list' | 'numbered' | 'note'; icon: LucideIcon; shortcut: string; run: (editor: Editor) => void }

const tools: readonly Tool[] = [
  { name: 'crosshead', icon: Heading2, shortcut: 'Ctrl Alt 2', run: (editor) => editor.chain().focus().toggleCrosshead().run() },
  { name: 'strong', icon: Bold, shortcut: 'Ctrl B', run: (editor) => editor.chain().focus().toggleMark('strong').run() },
  { name: 'kai', icon: PenTool, shortcut: 'Ctrl I', run: (editor) => editor.chain().focus().toggleKai().run() },
  { name: 'list', icon: List, shortcut: 'Ctrl Shift 8', run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'numbered', icon: ListOrdered, shortcut: 'Ctrl Shift 7', run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'note', icon: StickyNote, shortcut: '', run: (editor) => editor.chain().focus().toggleEditorNote().run() },
];

interface TableAct { name: 'addRow' | 'addColumn' | 'removeRow' | 'removeColumn' | 'removeTable'; icon: LucideIcon; shortcut?: string; run: (editor: Editor) => void }
const tableActs: readonly TableAct[] = [
  { name: 'addRow', icon: BetweenHorizontalStart, shortcut: 'Ctrl Enter', run: (editor) => editor.commands.addTableRow() },
  { name: 'addColumn', icon: BetweenVerticalStart, run: (editor) => editor.commands.addTableColumn() },
  { name: 'removeRow', icon: Minus, run: (editor) => editor.commands.removeTableRow() },
  { name: 'removeColumn', icon: Minus, run: (editor) => editor.commands.removeTableColumn() },
  { name: 'removeTable', icon: Trash2, run: (editor) => editor.commands.removeTable() },
];

const square = buttonClasses('quiet', 'base', true);

/** Formatting of the body; arrow keys move along it. */
export function BodyToolbar({ editor, photos, strip }: { editor: Editor; photos: ArticleContent['photos']; strip: { readonly open: boolean; readonly onOpen: (open: boolean) => void } }) {
  const t = useTranslations('copy');
  const words = useTranslations('writing');
  const on = useEditorState({ editor, selector: ({ editor: now }) => ({
    crosshead: now.isActive('crosshead'), strong: now.isActive('strong'), kai: now.isActive('kai'), list: now.isActive('bulletList'), numbered: now.isActive('orderedList'), note: now.isActive('editorNote'), table: now.isActive('table'), head: now.isActive('table', { head: true }), undo: now.can().undo(), redo: now.can().redo(),
  }) });
  // After an act of a menu the copy has the focus again, not the menu's button; a menu left without one gives it back as usual.
  const acted = useRef(false);
  const act = (run: () => void) => () => { acted.current = true; run(); };
  // A bar opens once its menu has gone, and takes the focus itself.
  const wanted = useRef<'signs' | 'replace' | 'normal' | null>(null);
  const openWanted = (event: Event) => {
    if (wanted.current === null) { backToCopy(event); return; }
    event.preventDefault();
    writingDeskOf(editor).open(wanted.current);
    wanted.current = null;
  };
  const backToCopy = (event: Event) => { if (!acted.current) return; event.preventDefault(); editor.view.focus(); };
  return (
    <Toolbar.Root aria-label={t('toolbar')} className="flex flex-wrap items-center gap-0.5">
      {tools.map(({ name, icon: Icon, shortcut, run }) => (
        <Tooltip key={name} text={t(name)} shortcut={shortcut || undefined}>
          <Toolbar.Button aria-label={t(name)} aria-pressed={on[name]} onMouseDown={(event) => event.preventDefault()} onClick={() => run(editor)} className={square}><Icon aria-hidden /></Toolbar.Button>
        </Tooltip>
      ))}
      <Tooltip text={t('quote')}><Toolbar.Button aria-label={t('quote')} onMouseDown={(event) => event.preventDefault()} onClick={() => editor.chain().focus().insertPullQuote().run()} className={square}><Quote aria-hidden /></Toolbar.Button></Tooltip>
      {on.table ? (
        <Menu align="start" onCloseAutoFocus={backToCopy} trigger={<Toolbar.Button aria-label={t('tableMenu')} title={t('tableMenu')} onFocus={() => { acted.current = false; }} className={square}><Table2 aria-hidden /></Toolbar.Button>}>
          <MenuItem onSelect={act(() => editor.commands.toggleTableHead())}><PanelTop aria-hidden />{on.head ? t('tableActs.headOff') : t('tableActs.headOn')}</MenuItem>
          <MenuSeparator />
          {tableActs.map(({ name, icon: Icon, shortcut, run }) => (
            <MenuItem key={name} danger={name === 'removeTable'} onSelect={act(() => run(editor))}><Icon aria-hidden /><span className="flex-1">{t(`tableActs.${name}`)}</span>{shortcut ? <kbd className="font-ui text-xs text-ink-3">{shortcut}</kbd> : null}</MenuItem>
          ))}
        </Menu>
      ) : (
        <Tooltip text={t('table')}><Toolbar.Button aria-label={t('table')} onMouseDown={(event) => event.preventDefault()} onClick={() => editor.chain().focus().insertTable().run()} className={square}><Table2 aria-hidden /></Toolbar.Button></Tooltip>
      )}
      <Menu align="start" trigger={<Toolbar.Button aria-label={t('insertPhoto')} title={t('insertPhoto')} className={square}><ImagePlus aria-hidden /></Toolbar.Button>}>
        <MenuLabel>{photos.length === 0 ? t('noPhotosYet') : t('insertPhoto')}</MenuLabel>
        {photos.map((photo, place) => (
          <MenuItem key={photo.photoId} onSelect={() => { editor.chain().focus().insertPhotoAnchor(photo.photoId).run(); }}><span className="max-w-60 truncate">{photo.caption || t('photoN', { n: place + 1 })}</span></MenuItem>
        ))}
      </Menu>
      <Menu align="start" onCloseAutoFocus={openWanted} trigger={<Toolbar.Button aria-label={words('insert')} title={words('insert')} onFocus={() => { acted.current = false; }} className={square}><Plus aria-hidden /></Toolbar.Button>}>
        <MenuLabel>{words('insertHint')}</MenuLabel>
        <MenuItem onSelect={() => { wanted.current = 'signs'; }}><Omega aria-hidden />{words('act.signs')}</MenuItem>
        <MenuItem onSelect={act(() => askForFiles(editor, '.docx'))}><FileText aria-hidden />{words('act.document')}</MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => { wanted.current = 'replace'; }}><Search aria-hidden /><span className="flex-1">{words('act.find')}</span><kbd className="font-ui text-xs text-ink-3">Ctrl F</kbd></MenuItem>
        <MenuItem onSelect={() => { wanted.current = 'normal'; }}><ALargeSmall aria-hidden />{words('act.normal')}</MenuItem>
      </Menu>
      <Tooltip text={words('stripOpen')}><Toolbar.Button aria-label={words('strip')} aria-pressed={strip.open} onMouseDown={(event) => event.preventDefault()} onClick={() => strip.onOpen(!strip.open)} className={square}><Newspaper aria-hidden /></Toolbar.Button></Tooltip>
      <Toolbar.Separator className="mx-1 h-5 w-px bg-line" />
      <Tooltip text={t('undo')} shortcut="Ctrl Z"><Toolbar.Button aria-label={t('undo')} disabled={!on.undo} onClick={() => editor.chain().focus().undo().run()} className={square}><Undo2 aria-hidden /></Toolbar.Button></Tooltip>
      <Tooltip text={t('redo')} shortcut="Ctrl Y"><Toolbar.Button aria-label={t('redo')} disabled={!on.redo} onClick={() => editor.chain().focus().redo().run()} className={square}><Redo2 aria-hidden /></Toolbar.Button></Tooltip>
    </Toolbar.Root>
  );
}
