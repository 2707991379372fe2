'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Input, Select } from '@/components/ui/field';
import { licences } from '@/lib/desk/views/photo';

const kinds = ['missing', 'unused', 'mine', 'expired', 'ending'] as const;

/** Search and filters of the library; what is chosen stands in the address. */
export function PhotoFilters({ query, onChange }: { query: { get(name: string): string | null }; onChange: (changes: Record<string, string>) => void }) {
  const t = useTranslations('photos');
  const [text, setText] = useState(query.get('text') ?? '');
  return (
    <form role="search" aria-label={t('filters')} className="flex flex-wrap gap-2 px-4 pb-3 md:px-6" onSubmit={(event) => { event.preventDefault(); onChange({ text: text.trim() }); }}>
      <Field label={t('search')} hideLabel className="w-64 max-md:w-full"><Input type="search" value={text} placeholder={t('search')} onChange={(event) => { setText(event.target.value); if (!event.target.value) onChange({ text: '' }); }} onBlur={() => { if (text.trim() !== (query.get('text') ?? '')) onChange({ text: text.trim() }); }} /></Field>
      <Field label={t('filters')} hideLabel><Select value={query.get('only') ?? ''} onChange={(event) => onChange({ only: event.target.value })}><option value="">{t('all')}</option>{kinds.map((kind) => <option key={kind} value={kind}>{t(kind)}</option>)}</Select></Field>
      <Field label={t('licenceFilter')} hideLabel><Select value={query.get('licence') ?? ''} onChange={(event) => onChange({ licence: event.target.value })}><option value="">{t('anyLicence')}</option>{licences.map((licence) => <option key={licence} value={licence}>{t(`licences.${licence}`)}</option>)}</Select></Field>
      <Field label={t('sort')} hideLabel><Select value={query.get('sort') ?? ''} onChange={(event) => onChange({ sort: event.target.value })}><option value="">{t('byUpload')}</option><option value="taken">{t('byTaken')}</option></Select></Field>
    </form>
  );
}
