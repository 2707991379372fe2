'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ArrowLeft, PanelRight } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { titleLine } from '@/components/articles/title-line';
import { Button } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/error-state';
import { IconButton } from '@/components/ui/icon-button';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import { useHydrated } from '@/components/ui/use-hydrated';
import { articleContentSchema, type ArticleContent } from '@/lib/copy/article-content';
import type { ArticleView } from '@/lib/desk/views/article';
import './body.css';
import { BodyEditor, useBodyEditor, WritingBars, type Editor } from './body-editor';
import { BodyToolbar } from './body-toolbar';
import type { Choices, CopyActions, Step } from './copy-desk.types';
import { CopyFitLine } from './copy-fit-line';
import type { ReadCopyPlace } from './copy-fit-line.types';
import { CopyPanels } from './copy-panels';
import { DeckFields } from './deck-fields';
import { MergePanel } from './merge-panel';
import { ArticlePhotos } from './photo-anchor-view';
import { SaveStateLine } from './save-state';
import { StaleCompare } from './stale-compare';
import { CountLine } from './strip/count-line';
import { DeckMeasure } from './strip/deck-measure';
import { useSourceLock } from './source-lock';
import { SettingStrip } from './strip/setting-strip';
import { useSetting } from './strip/use-setting';
import { useAnchors, usePhotoFiles } from './use-photo-files';
import { addPlainText } from './writing/add-plain-text';
import { useCopy } from './use-copy';
import { useWideScreen } from './use-wide-screen';
import { WorkflowBar } from './workflow-bar';

/** The desk of one article: decks and body in the middle, everything about it in the panel at the right. */
export function CopyDesk({ view: first, choices, teaserTargets, userKey, actions, readPlace }: {
  view: ArticleView; choices: Choices; teaserTargets: readonly { id: string; title: string }[]; userKey: string; actions: CopyActions; readPlace: ReadCopyPlace;
}) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const router = useRouter();
  const wide = useWideScreen();
  const [view, setView] = useState(first);
  const [busy, setBusy] = useState(false);
  const [panel, setPanel] = useState<boolean | null>(null);
  const [merging, setMerging] = useState<ArticleContent | null>(null);
  const [comparing, setComparing] = useState(true);
  const editorRef = useRef<Editor | null>(null);
  const composingDecks = useRef(false);
  const ready = useHydrated();
  const readOnly = !view.may.edit;
  const lock = useSourceLock(view, actions.save);
  const wordsReadOnly = readOnly || lock.wordsLocked;

  const copy = useCopy({
    view: first, userKey, save: lock.save,
    composing: () => composingDecks.current || (editorRef.current?.view.composing ?? false),
    onReplaced: (content) => { editorRef.current?.commands.setContent(content.body, { emitUpdate: false }); },
  });
  const { content, state, change, autosave } = copy;
  const flush = useCallback(() => { void autosave.flush(); }, [autosave]);
  const editor = useBodyEditor({ body: content.body, editable: !wordsReadOnly, onChange: (body) => change({ body }), onBlur: flush });
  // The editor comes to life after the first rendering: text found in this browser may have been put in hand before.
  useEffect(() => {
    editorRef.current = editor;
    if (editor && JSON.stringify(editor.getJSON()) !== JSON.stringify(autosave.latest.body)) editor.commands.setContent(autosave.latest.body, { emitUpdate: false });
  }, [editor, autosave]);
  const anchors = useAnchors(content.body);
  const files = usePhotoFiles(first.photos, (added) => change({ photos: [...autosave.latest.photos, ...added.filter((photo) => !autosave.latest.photos.some((known) => known.photoId === photo.photoId))] }));
  const photoContext = useMemo(() => ({ photos: content.photos, index: files.index }), [content.photos, files.index]);

  const stale = state.kind === 'stale' ? state.error : null;
  const theirs = useMemo(() => { const parsed = articleContentSchema.safeParse(stale?.theirs); return parsed.success ? parsed.data : null; }, [stale]);

  /** Takes what the server answered as what stands now. */
  const take = (next: ArticleView) => { setView(next); copy.forgetFound(); copy.adopt(next); files.learn(next.photos); router.refresh(); };
  const step = async (name: Step, reason?: string) => {
    setBusy(true);
    try {
      if (!await autosave.flush()) { toast.error(t('saveFailed')); return; }
      const reply = await actions.step(name, { id: view.id, version: autosave.version, ...(reason === undefined ? {} : { reason }) });
      if (!reply.ok) { toast.error(Object.values(reply.fields)[0] ?? reply.message); return; }
      take(reply.value);
      toast.success(t(({ submit: 'submitted', review: 'reviewed', return: 'returned', spike: 'spiked', restore: 'restored' } as const)[name]));
    } catch { toast.error(common('offline')); } finally { setBusy(false); }
  };
  const restore = async (revisionId: string) => {
    try {
      if (!await autosave.flush()) { toast.error(t('saveFailed')); return; }
      const reply = await actions.restoreRevision({ id: view.id, version: autosave.version, revisionId });
      if (!reply.ok) { toast.error(reply.message); return; }
      take(reply.value);
      toast.success(t('revisionRestored'));
    } catch { toast.error(common('offline')); }
  };
  const settle = (how: 'mine' | 'theirs' | 'merge') => {
    if (!stale || !theirs) return;
    if (how === 'theirs') { autosave.adopt(stale.currentVersion, theirs); copy.show(theirs); }
    else autosave.rebase(stale.currentVersion, autosave.latest);
    setMerging(how === 'merge' ? theirs : null);
    if (how === 'merge') setPanel(true);
  };
  const dropAnchors = (photoId: string) => {
    editor?.commands.command(({ tr, state: { doc } }) => { doc.descendants((node, position) => { if (node.type.name === 'photoAnchor' && node.attrs.photoId === photoId) tr.delete(tr.mapping.map(position), tr.mapping.map(position + node.nodeSize)); }); return true; });
  };
  const setting = useSetting({ id: view.id, content, files: files.index, read: readPlace });
  const open = panel ?? wide;
  const panels = merging ? (
    <MergePanel theirs={merging} onDone={() => setMerging(null)} onCopy={(line) => { if (editor) editor.chain().insertContentAt(editor.state.doc.content.size, { type: 'paragraph', content: [{ type: 'text', text: line }] }).run(); }} />
  ) : (
    <CopyPanels content={content} view={view} version={autosave.version} choices={choices} readOnly={readOnly} wordsReadOnly={wordsReadOnly} teaserTargets={teaserTargets} files={files} anchors={anchors} actions={actions} onChange={change}
      onAnchor={(photoId) => { editor?.chain().focus().insertPhotoAnchor(photoId).run(); }} onPhotoRemoved={dropAnchors} onRestore={restore} />
  );

  return (
    <ArticlePhotos value={photoContext}>
      <div className="flex h-(--room) flex-col" onCompositionStart={() => { composingDecks.current = true; }} onCompositionEnd={() => { composingDecks.current = false; }}>
        <div className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-2 py-1.5 md:px-4">
          <Button asChild look="quiet" square><Link href="/desk/articles" aria-label={`${common('back')}：${t('title')}`}><ArrowLeft aria-hidden /></Link></Button>
          <ArticleStateBadge state={view.state} />
          {readOnly ? null : <SaveStateLine state={state} onRetry={flush} />}
          <CopyFitLine setting={setting} />
          {stale && theirs && !comparing ? <Button size="small" onClick={() => setComparing(true)}>{t('staleTitle', { name: stale.by || t('someone') })}</Button> : null}
          <div className="ml-auto flex items-center gap-2">
            <WorkflowBar view={view} busy={busy} onStep={step} />
            <IconButton label={t('openPanel')} aria-pressed={open} onClick={() => setPanel(!open)}><PanelRight /></IconButton>
          </div>
        </div>
        <div className="flex min-h-0 flex-1">
          <div className="flex min-w-0 flex-1 flex-col">
          <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
            <article aria-label={t('editor')} className="mx-auto w-full max-w-152 px-5 pt-4 md:px-8">
              <h1 className="sr-only">{titleLine(content) || t('untitled')}</h1>
              <div className="flex flex-col gap-2">
                {readOnly ? <Notice tone="info">{t('readOnly')}</Notice> : lock.notice}
                {view.returnReason && view.state === 'returned' ? <Notice tone="warn">{t('returnedBecause', { reason: view.returnReason })}</Notice> : null}
                {copy.found ? (
                  <Notice tone="info"><span className="mr-3">{t('localRestored')}</span>
                    <button type="button" className="font-medium underline underline-offset-4" onClick={() => { if (copy.found) { copy.show(copy.found); autosave.changed(copy.found); } copy.forgetFound(); }}>{t('localDiscard')}</button>
                  </Notice>
                ) : null}
              </div>
              <DeckFields kicker={content.kicker} title={content.title} subtitle={content.subtitle} readOnly={wordsReadOnly || !ready} onChange={change} onBlur={flush} measure={(id) => <DeckMeasure id={id} setting={setting} />} onToBody={(text) => { if (editor) addPlainText(editor, text); }} />
              <div className="sticky top-0 z-10 -mx-2 flex flex-wrap items-center justify-between gap-x-2 border-b border-line bg-surface px-2 py-1">
                {editor && !wordsReadOnly ? <BodyToolbar editor={editor} photos={content.photos} strip={setting.strip} /> : <span />}
                <CountLine content={content} setting={setting} />
                {editor ? <WritingBars editor={editor} /> : null}
              </div>
              <BodyEditor editor={editor} mayUpload={choices.mayUpload} title={content.title} onTitle={(title) => change({ title })} attach={files.attach} />
            </article>
          </div>
          {setting.strip.open ? <SettingStrip setting={setting} onClose={() => setting.strip.onOpen(false)} /> : null}
          </div>
          {open && wide ? <aside aria-label={t('panel')} className="w-88 shrink-0 overflow-y-auto border-l border-line bg-surface max-lg:hidden">{panels}</aside> : null}
        </div>
        {wide ? null : <SidePanel open={open} onOpenChange={setPanel} title={t('panel')}><div className="-m-4">{panels}</div></SidePanel>}
        {stale && theirs ? <StaleCompare open={comparing} onOpenChange={setComparing} mine={content} theirs={theirs} by={stale.by} at={stale.at} onMine={() => settle('mine')} onTheirs={() => settle('theirs')} onMerge={() => settle('merge')} /> : null}
      </div>
    </ArticlePhotos>
  );
}
