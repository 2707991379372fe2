'use client';

import { useEffect, useRef, useState } from 'react';
import { useEditorState, type Editor } from '@tiptap/react';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { writingDeskOf } from '../writing/writing-desk';
import { lookForNormal, normalState, showSuggestion, skip, takeSuggestions, type PlacedSuggestion } from './normal-plugin';

/** Most shown at once: the rest comes when these are settled. */
const most = 30;

/** Marks and widths that the standards have otherwise, to be taken or ignored one by one or all at once. */
export function NormalBar({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const suggestions = useEditorState({ editor, selector: ({ editor: now }) => normalState(now.state).suggestions });
  useEffect(() => { lookForNormal(editor.view, true); return () => { if (!editor.isDestroyed) lookForNormal(editor.view, false); }; }, [editor]);
  const close = () => { writingDeskOf(editor).open('none'); editor.commands.focus(); };
  // The focus goes on to the next suggestion, so that one can work through them with one key.
  const settle = (act: () => void, index: number, words: string) => {
    act();
    setSaid(words);
    requestAnimationFrame(() => { const buttons = list.current?.querySelectorAll<HTMLButtonElement>('[data-take]'); (buttons?.[Math.min(index, buttons.length - 1)] ?? list.current?.closest('section')?.querySelector<HTMLButtonElement>('[data-close]'))?.focus(); });
  };
  const now = ({ now: text, was }: PlacedSuggestion): string => (text === '' ? t('normalRemove') : t('normalChange', { was, now: text }));
  return (
    <section aria-label={t('normal')} className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <h2 className="text-sm font-medium">{t('normal')}</h2>
        <span role="status" className="min-w-0 flex-1 truncate text-xs text-ink-2">{said ? `${said}　` : ''}{suggestions.length === 0 ? t('normalNone') : t('normalCount', { count: suggestions.length })}</span>
        {suggestions.length > 1 ? <Button size="small" onClick={() => settle(() => takeSuggestions(editor.view, suggestions), 0, t('normalTaken', { count: suggestions.length }))}>{t('normalTakeAll')}</Button> : null}
        <IconButton data-close label={t('normalClose')} size="small" onClick={close}><X /></IconButton>
      </div>
      <p className="text-xs text-ink-3">{t('normalHint')}</p>
      <ul ref={list} className="max-h-40 divide-y divide-line overflow-y-auto" onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>
        {suggestions.slice(0, most).map((suggestion, index) => (
          <li key={suggestion.key} className="flex items-center gap-2 py-1 text-sm">
            <button type="button" className="min-w-0 flex-1 truncate rounded-small text-left hover:underline" onClick={() => showSuggestion(editor.view, suggestion)}>
              <span className="text-ink-3">{t(`normalKind.${suggestion.kind}`)}　</span><span className="font-medium">{now(suggestion)}</span><span className="font-song text-ink-2">　{t('normalIn', { context: suggestion.context })}</span>
            </button>
            <Button data-take size="small" aria-label={`${t('normalTake')}：${now(suggestion)}`} onClick={() => settle(() => takeSuggestions(editor.view, [suggestion]), index, t('normalTaken', { count: 1 }))}><Check aria-hidden />{t('normalTake')}</Button>
            <Button look="quiet" size="small" aria-label={`${t('normalSkip')}：${now(suggestion)}`} onClick={() => settle(() => skip(editor.view, [suggestion]), index, '')}>{t('normalSkip')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
