'use client';

import { Toolbar } from 'radix-ui';
import { Bold, Heading2, ImagePlus, List, PenTool, Redo2, Undo2, type LucideIcon } from 'lucide-react';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'use-intl';
import { buttonClasses } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu';
import { Tooltip } from '@/components/ui/tooltip';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { Editor } from './body-editor';

interface Tool { name: 'crosshead' | 'strong' | 'kai' | 'list'; icon: LucideIcon; shortcut: string; run: (editor: Editor) => void }

const tools: readonly Tool[] = [
  { name: 'crosshead', icon: Heading2, shortcut: 'Ctrl Alt 2', run: (editor) => editor.chain().focus().toggleCrosshead().run() },
  { name: 'strong', icon: Bold, shortcut: 'Ctrl B', run: (editor) => editor.chain().focus().toggleMark('strong').run() },
  { name: 'kai', icon: PenTool, shortcut: 'Ctrl I', run: (editor) => editor.chain().focus().toggleKai().run() },
  { name: 'list', icon: List, shortcut: 'Ctrl Shift 8', run: (editor) => editor.chain().focus().toggleBulletList().run() },
];

const square = buttonClasses('quiet', 'base', true);

/** Formatting of the body; arrow keys move along it. */
export function BodyToolbar({ editor, photos }: { editor: Editor; photos: ArticleContent['photos'] }) {
  const t = useTranslations('copy');
  const on = useEditorState({ editor, selector: ({ editor: now }) => ({
    crosshead: now.isActive('crosshead'), strong: now.isActive('strong'), kai: now.isActive('kai'), list: now.isActive('bulletList'), undo: now.can().undo(), redo: now.can().redo(),
  }) });
  return (
    <Toolbar.Root aria-label={t('toolbar')} className="flex items-center gap-0.5">
      {tools.map(({ name, icon: Icon, shortcut, run }) => (
        <Tooltip key={name} text={t(name)} shortcut={shortcut}>
          <Toolbar.Button aria-label={t(name)} aria-pressed={on[name]} onMouseDown={(event) => event.preventDefault()} onClick={() => run(editor)} className={square}><Icon aria-hidden /></Toolbar.Button>
        </Tooltip>
      ))}
      <Menu align="start" trigger={<Toolbar.Button aria-label={t('insertPhoto')} title={t('insertPhoto')} className={square}><ImagePlus aria-hidden /></Toolbar.Button>}>
        <MenuLabel>{photos.length === 0 ? t('noPhotosYet') : t('insertPhoto')}</MenuLabel>
        {photos.map((photo, place) => (
          <MenuItem key={photo.photoId} onSelect={() => { editor.chain().focus().insertPhotoAnchor(photo.photoId).run(); }}><span className="max-w-60 truncate">{photo.caption || t('photoN', { n: place + 1 })}</span></MenuItem>
        ))}
      </Menu>
      <Toolbar.Separator className="mx-1 h-5 w-px bg-line" />
      <Tooltip text={t('undo')} shortcut="Ctrl Z"><Toolbar.Button aria-label={t('undo')} disabled={!on.undo} onClick={() => editor.chain().focus().undo().run()} className={square}><Undo2 aria-hidden /></Toolbar.Button></Tooltip>
      <Tooltip text={t('redo')} shortcut="Ctrl Y"><Toolbar.Button aria-label={t('redo')} disabled={!on.redo} onClick={() => editor.chain().focus().redo().run()} className={square}><Redo2 aria-hidden /></Toolbar.Button></Tooltip>
    </Toolbar.Root>
  );
}
