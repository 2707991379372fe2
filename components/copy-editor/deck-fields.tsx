'use client';

import { useTranslations } from 'use-intl';
import { useId } from 'react';
import { classes } from '@/components/ui/classes';
import { printedCharacters } from '@/lib/copy/characters';

interface DeckProps { name: 'kicker' | 'title' | 'subtitle'; value: string; onChange: (value: string) => void; onBlur: () => void; readOnly: boolean }

const looks: Record<DeckProps['name'], string> = {
  kicker: 'text-lg text-ink-2',
  title: 'font-song text-2xl font-bold',
  subtitle: 'text-lg text-ink-2',
};

/** One deck of the headline; Enter forces a break, as many lines as are typed are shown. */
function Deck({ name, value, onChange, onBlur, readOnly }: DeckProps) {
  const t = useTranslations('copy');
  const id = useId();
  const count = printedCharacters(value);
  return (
    <div className="group relative">
      <label htmlFor={id} className="sr-only">{name === 'title' ? t('headline') : t(name)}</label>
      <textarea id={id} rows={1} value={value} readOnly={readOnly} maxLength={300} spellCheck={false} lang="zh-CN" aria-describedby={`${id}-count`} placeholder={t(`${name}Placeholder`)}
        onChange={(event) => onChange(event.target.value)} onBlur={onBlur}
        className={classes('field-sizing-content block w-full resize-none rounded-small bg-transparent py-1 pr-14 outline-none placeholder:font-normal focus-visible:outline-none', looks[name])} />
      <span id={`${id}-count`} className="pointer-events-none absolute right-0 bottom-2 text-xs text-ink-3 opacity-0 group-focus-within:opacity-100">{t('deckCount', { count })}</span>
    </div>
  );
}

/** Kicker, title and subtitle, in the order they print. */
export function DeckFields({ kicker, title, subtitle, onChange, onBlur, readOnly }: {
  kicker: string; title: string; subtitle: string; onChange: (deck: Partial<{ kicker: string; title: string; subtitle: string }>) => void; onBlur: () => void; readOnly: boolean;
}) {
  const t = useTranslations('copy');
  return (
    <fieldset className="border-b border-line pb-3">
      <legend className="sr-only">{t('headline')}（{t('decksHint')}）</legend>
      <Deck name="kicker" value={kicker} onChange={(value) => onChange({ kicker: value })} onBlur={onBlur} readOnly={readOnly} />
      <Deck name="title" value={title} onChange={(value) => onChange({ title: value })} onBlur={onBlur} readOnly={readOnly} />
      <Deck name="subtitle" value={subtitle} onChange={(value) => onChange({ subtitle: value })} onBlur={onBlur} readOnly={readOnly} />
    </fieldset>
  );
}
