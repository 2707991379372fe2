'use client';

import { useTranslations } from 'use-intl';
import { useId, useRef, useState, type ClipboardEvent, type ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import { printedCharacters } from '@/lib/copy/characters';

/** Most characters of a deck (article-content's schema). */
const most = 300;

interface DeckProps { name: 'kicker' | 'title' | 'subtitle'; value: string; onChange: (value: string) => void; onBlur: () => void; onTooLong: (text: string) => void; readOnly: boolean; measuredBy: string }

const looks: Record<DeckProps['name'], string> = {
  kicker: 'text-lg text-ink-2',
  title: 'font-song text-2xl font-bold',
  subtitle: 'text-lg text-ink-2',
};

/** One deck of the headline; Enter forces a break, as many lines as are typed are shown. */
function Deck({ name, value, onChange, onBlur, onTooLong, readOnly, measuredBy }: DeckProps) {
  const t = useTranslations('copy');
  const words = useTranslations('writing');
  const id = useId();
  const count = printedCharacters(value);
  // A browser would cut a paste that is too long without a word.
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (value.length - (selectionEnd - selectionStart) + text.length > most) { event.preventDefault(); onTooLong(text); }
  };
  return (
    <div className="group relative">
      <label htmlFor={id} className="sr-only">{name === 'title' ? t('headline') : t(name)}</label>
      <textarea id={id} rows={1} value={value} readOnly={readOnly} maxLength={most} spellCheck={false} lang="zh-CN" aria-describedby={`${id}-count ${measuredBy}`} placeholder={t(`${name}Placeholder`)}
        onChange={(event) => onChange(event.target.value)} onBlur={onBlur} onPaste={paste}
        className={classes('field-sizing-content block w-full resize-none rounded-small bg-transparent py-1 pr-14 outline-none placeholder:font-normal focus-visible:outline-none', looks[name])} />
      <span id={`${id}-count`} className="pointer-events-none absolute right-0 bottom-2 text-xs text-ink-3 opacity-0 group-focus-within:opacity-100">{t('deckCount', { count })}</span>
      {value.length >= most ? <p role="status" className="text-xs text-warn">{words('deckFull', { most })}</p> : null}
    </div>
  );
}

/** Kicker, title and subtitle, in the order they print, and how they set; `onToBody` takes a text that is too long for a deck. */
export function DeckFields({ kicker, title, subtitle, onChange, onBlur, readOnly, measure, onToBody }: {
  kicker: string; title: string; subtitle: string; onChange: (deck: Partial<{ kicker: string; title: string; subtitle: string }>) => void; onBlur: () => void; readOnly: boolean;
  measure: (id: string) => ReactNode; onToBody: (text: string) => void;
}) {
  const t = useTranslations('copy');
  const words = useTranslations('writing');
  const [tooLong, setTooLong] = useState<string | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const measured = useId();
  const deck = { onBlur, readOnly, onTooLong: setTooLong, measuredBy: measured };
  return (
    <fieldset ref={box} className="border-b border-line pb-3">
      <legend className="sr-only">{t('headline')}（{t('decksHint')}）</legend>
      <Deck name="kicker" value={kicker} onChange={(value) => onChange({ kicker: value })} {...deck} />
      <Deck name="title" value={title} onChange={(value) => onChange({ title: value })} {...deck} />
      <Deck name="subtitle" value={subtitle} onChange={(value) => onChange({ subtitle: value })} {...deck} />
      {tooLong === null ? null : (
        <div role="alert" className="mb-1 flex flex-wrap items-center gap-x-3 rounded-base bg-danger-weak px-3 py-2 text-sm text-danger">
          <span>{words('deckTooLong', { count: printedCharacters(tooLong.slice(0, 1_000_000)), most })}</span>
          <button type="button" className="font-medium underline underline-offset-4" onClick={() => { onToBody(tooLong); setTooLong(null); }}>{words('deckToBody')}</button>
          <button type="button" className="underline underline-offset-4" onClick={() => { setTooLong(null); box.current?.querySelector('textarea')?.focus(); }}>{words('noticeClose')}</button>
        </div>
      )}
      {measure(measured)}
    </fieldset>
  );
}
