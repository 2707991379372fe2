'use client';

import { useTranslations } from 'use-intl';
import { Field, Select } from '@/components/ui/field';
import type { Doubt } from './import-desk.types';

/** What could have been read otherwise, each with its other readings. */
export function DoubtList({ doubts, titleOf, onChoose }: { doubts: readonly Doubt[]; titleOf: (key: string | null) => string; onChoose: (doubt: Doubt, choice: string) => void }) {
  const t = useTranslations('copy');
  const words = useTranslations('imports');
  if (doubts.length === 0) return <p className="px-4 py-3 text-sm text-ink-2">{t('import.noDoubts')}</p>;
  return (
    <ol className="divide-y divide-line">
      {doubts.map((doubt) => (
        <li key={doubt.id} className="flex flex-col gap-2 px-4 py-3">
          <p className="text-sm font-medium">{words(`doubt.${doubt.code}`, { ...doubt.params, exact: doubt.exact })}</p>
          {doubt.exact.trim() ? <blockquote className="line-clamp-3 border-l-2 border-warn pl-2 font-song text-base whitespace-pre-line text-ink-2">{doubt.exact}</blockquote> : null}
          {titleOf(doubt.articleKey) ? <p className="truncate text-xs text-ink-3">{t('import.aboutArticle', { title: titleOf(doubt.articleKey) })}</p> : null}
          {doubt.choices.length > 1 ? (
            <Field label={t('import.choice')} hideLabel>
              <Select value={doubt.chosen} onChange={(event) => onChoose(doubt, event.target.value)}>{doubt.choices.map((choice) => <option key={choice} value={choice}>{words(`choice.${choice}`)}</option>)}</Select>
            </Field>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
