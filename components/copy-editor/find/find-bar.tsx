'use client';

import { useEffect, useRef, useState } from 'react';
import { useEditorState, type Editor } from '@tiptap/react';
import { ArrowDown, ArrowUp, CaseSensitive, ChevronRight, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { useWriting } from '../writing/use-writing';
import { writingDeskOf } from '../writing/writing-desk';
import { find, findState, goOn, replaceEverywhere, replaceNow } from './find-plugin';

/** Find and replace in the body. Enter goes on, Shift Enter back, Escape ends it and leaves the place selected. */
export function FindBar({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  const { bar } = useWriting(editor);
  const desk = writingDeskOf(editor);
  const field = useRef<HTMLInputElement>(null);
  const selected = editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, ' ');
  const [wanted, setWanted] = useState(() => findState(editor.state).wanted || (selected.length <= 100 ? selected : ''));
  const [text, setText] = useState('');
  const [exact, setExact] = useState(false);
  const [said, setSaid] = useState('');
  const { count, now } = useEditorState({ editor, selector: ({ editor: current }) => { const state = findState(current.state); return { count: state.matches.length, now: state.now }; } });
  useEffect(() => { field.current?.focus(); field.current?.select(); }, [bar]);
  useEffect(() => { find(editor.view, wanted, exact); }, [editor, wanted, exact]);
  useEffect(() => () => { if (!editor.isDestroyed) find(editor.view, '', false); }, [editor]);
  const close = () => { desk.open('none'); editor.commands.focus(); };
  const replacing = bar === 'replace' && editor.isEditable;
  const keys = (act: (back: boolean) => void) => (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') { event.preventDefault(); act(event.shiftKey); }
    if (event.key === 'Escape') { event.preventDefault(); close(); }
  };
  const status = said || (wanted === '' ? '' : count === 0 ? t('foundNone') : t('foundSome', { count, now: now + 1 }));
  const on = (by: 1 | -1) => { setSaid(''); goOn(editor.view, by); };
  return (
    <div role="search" aria-label={t('find')} className="flex flex-col gap-1.5">
      <div className="flex items-center gap-1">
        {editor.isEditable ? <IconButton label={t('findMore')} size="small" aria-expanded={replacing} onClick={() => desk.open(replacing ? 'find' : 'replace')}><ChevronRight className={replacing ? 'rotate-90' : ''} /></IconButton> : null}
        <Input ref={field} type="search" aria-label={t('findWhat')} placeholder={t('findWhat')} value={wanted} maxLength={200} onChange={(event) => { setSaid(''); setWanted(event.target.value); }} onKeyDown={keys((back) => on(back ? -1 : 1))} className="max-w-56" />
        <span role="status" className="min-w-20 text-xs text-ink-2 tabular-nums">{status}</span>
        <IconButton label={t('findExact')} size="small" aria-pressed={exact} onClick={() => setExact(!exact)}><CaseSensitive /></IconButton>
        <IconButton label={t('findPrevious')} shortcut="Shift Enter" size="small" disabled={count === 0} onClick={() => on(-1)}><ArrowUp /></IconButton>
        <IconButton label={t('findNext')} shortcut="Enter" size="small" disabled={count === 0} onClick={() => on(1)}><ArrowDown /></IconButton>
        <span className="flex-1" /><IconButton label={t('findClose')} shortcut="Esc" size="small" onClick={close}><X /></IconButton>
      </div>
      {replacing ? (
        <div className="flex flex-wrap items-center gap-1 pl-8">
          <Input aria-label={t('replaceWith')} placeholder={t('replaceWith')} value={text} maxLength={200} onChange={(event) => setText(event.target.value)} onKeyDown={keys(() => { setSaid(''); replaceNow(editor.view, text); })} className="max-w-56" />
          <Button size="small" disabled={count === 0} onClick={() => { setSaid(''); replaceNow(editor.view, text); }}>{t('replaceOne')}</Button>
          <Button size="small" disabled={count === 0} onClick={() => setSaid(t('replaced', { count: replaceEverywhere(editor.view, text) }))}>{t('replaceAll')}</Button>
        </div>
      ) : null}
    </div>
  );
}
