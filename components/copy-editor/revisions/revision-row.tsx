'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import type { RevisionView } from '@/lib/desk/views/article';

/** One save in the list: who, when, its name; tick it, compare it with the present text, name it. */
export function RevisionRow({ revision, time, current, picked, mayName, onPick, onCompare, onName }: {
  revision: RevisionView; time: string; current: boolean; picked: boolean; mayName: boolean; onPick: (on: boolean) => void; onCompare: () => void; onName: (name: string) => Promise<boolean>;
}) {
  const t = useTranslations('revisions');
  const copy = useTranslations('copy');
  const common = useTranslations('common');
  const [naming, setNaming] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const about = { name: revision.authorName, time };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (await onName((naming ?? '').trim())) setNaming(null);
    setBusy(false);
  };
  return (
    <li className="flex flex-col gap-1.5 px-4 py-2">
      <div className="flex items-start gap-2.5">
        <input type="checkbox" aria-label={t('pick', about)} checked={picked} onChange={(event) => onPick(event.target.checked)} className="mt-0.5 size-4 shrink-0 accent-seal-fill" />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">{copy('revisionBy', about)}
            {revision.kind === 'refused' ? <Badge tone="warn">{copy('revisionRefused')}</Badge> : current ? <Badge tone="good">{copy('revisionCurrent')}</Badge> : null}
          </p>
          {revision.name ? <p className="text-sm font-medium wrap-anywhere">{revision.name}</p> : null}
          <p className="truncate text-xs text-ink-3">{revision.title || copy('untitled')} · {common('characters', { count: revision.characters })}</p>
        </div>
      </div>
      {naming === null ? (
        <div className="-ml-2 flex gap-1 pl-6.5">
          {current ? null : <Button size="small" look="quiet" onClick={onCompare}>{t('withNow')}</Button>}
          {mayName ? <Button size="small" look="quiet" aria-label={t('nameOf', about)} onClick={() => setNaming(revision.name)}>{t('name')}</Button> : null}
        </div>
      ) : (
        <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-2 pl-6.5">
          <Field label={t('nameField')} hint={t('nameHint')}><Input autoFocus maxLength={60} value={naming} onChange={(event) => setNaming(event.target.value)} /></Field>
          <div className="flex gap-2"><Button size="small" look="primary" type="submit" busy={busy}>{common('save')}</Button><Button size="small" onClick={() => setNaming(null)}>{common('cancel')}</Button></div>
        </form>
      )}
    </li>
  );
}
