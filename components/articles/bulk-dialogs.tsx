'use client';

import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select } from '@/components/ui/field';
import { tagsOf } from '@/lib/copy/tags';
import type { BulkAct, IssueOption, SectionChoice } from './list.types';
import type { ListedArticle } from './title-line';

interface Asked { readonly count: number; readonly busy: boolean; onCancel(): void; onApply(act: BulkAct): Promise<void> }

function Ask({ title, busy, act, onCancel, onApply, children }: Omit<Asked, 'count' | 'onApply'> & { title: string; act: BulkAct | null; onApply: Asked['onApply']; children: ReactNode }) {
  const t = useTranslations('list');
  const common = useTranslations('common');
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onCancel(); }} title={title} actions={<><Button onClick={onCancel}>{common('cancel')}</Button><Button look="primary" busy={busy} disabled={act === null} onClick={() => { if (act) void onApply(act); }}>{t('apply')}</Button></>}>
      <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); if (act && !busy) void onApply(act); }}>{children}</form>
    </Dialog>
  );
}

/** Tags to add to the chosen articles and to take away from them; those they have can be ticked off. */
export function TagsDialog({ count, rows, known, ...asked }: Asked & { rows: readonly ListedArticle[]; known: readonly string[] }) {
  const t = useTranslations('list');
  const suggestions = useId();
  const [typed, setTyped] = useState('');
  const [remove, setRemove] = useState<readonly string[]>([]);
  const add = tagsOf(typed);
  const theirs = [...new Set(rows.flatMap((row) => row.tags))];
  return (
    <Ask {...asked} title={t('tagsTitle', { count })} act={add.length + remove.length > 0 ? { kind: 'tags', add, remove } : null}>
      <Field label={t('tagsAdd')} hint={t('tagsHint')}><Input value={typed} list={suggestions} onChange={(event) => setTyped(event.target.value)} /></Field>
      <datalist id={suggestions}>{known.slice(0, 200).map((tag) => <option key={tag} value={tag} />)}</datalist>
      {theirs.length > 0 ? (
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium text-ink-2">{t('tagsRemove')}</legend>
          <div className="flex flex-wrap gap-1.5">
            {theirs.map((tag) => <Button key={tag} size="small" aria-pressed={remove.includes(tag)} className={remove.includes(tag) ? 'text-danger! line-through' : ''} onClick={() => setRemove(remove.includes(tag) ? remove.filter((other) => other !== tag) : [...remove, tag])}>{tag}</Button>)}
          </div>
        </fieldset>
      ) : null}
    </Ask>
  );
}

export function SectionDialog({ count, sections, ...asked }: Asked & { sections: readonly SectionChoice[] }) {
  const t = useTranslations('list');
  const copy = useTranslations('copy');
  const [section, setSection] = useState(sections[0]?.name ?? '');
  return (
    <Ask {...asked} title={t('sectionTitle', { count })} act={{ kind: 'section', section }}>
      <Field label={t('section')}><Select value={section} onChange={(event) => setSection(event.target.value)}>{sections.map(({ name, parent }) => <option key={name} value={name}>{parent ? `　${name}` : name}</option>)}<option value="">{copy('noSection')}</option></Select></Field>
    </Ask>
  );
}

export function IssueDialog({ count, issues, ...asked }: Asked & { issues: readonly IssueOption[] }) {
  const t = useTranslations('list');
  const copy = useTranslations('copy');
  const open = issues.filter((issue) => issue.open);
  const [issueId, setIssueId] = useState(open[0]?.id ?? '');
  return (
    <Ask {...asked} title={t('issueTitle', { count })} act={{ kind: 'issue', issueId: issueId || null }}>
      <Field label={t('issue')}><Select value={issueId} onChange={(event) => setIssueId(event.target.value)}>{open.map((issue) => <option key={issue.id} value={issue.id}>{issue.label}</option>)}<option value="">{copy('noIssue')}</option></Select></Field>
    </Ask>
  );
}
