'use client';

import { useTranslations } from 'use-intl';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { licences, type Licence } from '@/lib/desk/views/photo';
import type { PhotoWords } from './photo-desk.types';
import { RightsBadge } from './rights-badge';

type Rights = Pick<PhotoWords, 'source' | 'licence' | 'rightsNote' | 'validUntil'>;

const isLicence = (text: string): text is Licence => (licences as readonly string[]).includes(text);

/** Whom a photo comes from, and on what terms and until when it may be printed. */
export function RightsFields({ words, today, readOnly, problems, onChange }: { words: Rights; today: string; readOnly: boolean; problems: Readonly<Record<string, string>>; onChange: (part: Partial<Rights>) => void }) {
  const t = useTranslations('photos');
  return (
    <fieldset className="flex flex-col gap-3 border-t border-line pt-3">
      <legend className="sr-only">{t('rights')}</legend>
      <div className="flex items-center gap-2 text-sm font-medium"><span aria-hidden>{t('rights')}</span><RightsBadge validUntil={words.validUntil} today={today} /></div>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('licence')} problem={problems.licence}><Select value={words.licence} disabled={readOnly} onChange={(event) => onChange({ licence: isLicence(event.target.value) ? event.target.value : '' })}>
          <option value="">{t('licences.none')}</option>{licences.map((licence) => <option key={licence} value={licence}>{t(`licences.${licence}`)}</option>)}
        </Select></Field>
        <Field label={t('validUntil')} problem={problems.validUntil}><Input type="date" value={words.validUntil ?? ''} readOnly={readOnly} onChange={(event) => onChange({ validUntil: event.target.value === '' ? null : event.target.value })} /></Field>
      </div>
      {readOnly ? null : <p className="-mt-2 text-xs text-ink-3">{t('validHint')}</p>}
      <Field label={t('source')} hint={readOnly ? undefined : t('sourceHint')} problem={problems.source}><Input value={words.source} readOnly={readOnly} maxLength={100} onChange={(event) => onChange({ source: event.target.value })} /></Field>
      <Field label={t('rightsNote')} problem={problems.rightsNote}><Textarea rows={2} value={words.rightsNote} readOnly={readOnly} maxLength={500} onChange={(event) => onChange({ rightsNote: event.target.value })} /></Field>
    </fieldset>
  );
}
