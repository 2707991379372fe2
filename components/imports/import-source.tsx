'use client';

import { useRef, useState } from 'react';
import { FileUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Notice } from '@/components/ui/error-state';
import { Field, Select, Textarea } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { OpenIssue } from './import-desk.types';

/** Where the copy comes from: pasted, chosen or dropped; and the issue it goes into. */
export function ImportSource({ issues, issueId, onIssue, mostMegabytes, busy, problem, onText, onFile }: {
  issues: readonly OpenIssue[]; issueId: string; onIssue: (id: string) => void; mostMegabytes: number; busy: boolean; problem: string; onText: (text: string) => void; onFile: (file: File) => void;
}) {
  const t = useTranslations('copy');
  const ready = useHydrated();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <form className="flex max-w-3xl flex-col gap-4 px-4 pb-8 md:px-6" onSubmit={(event) => { event.preventDefault(); onText(text); }}>
      {problem ? <Notice>{problem}</Notice> : null}
      <Field label={t('import.issue')} className="max-w-sm">
        <Select value={issueId} disabled={!ready} onChange={(event) => onIssue(event.target.value)}><option value="">{t('import.noIssue')}</option>{issues.map((issue) => <option key={issue.id} value={issue.id}>{issue.label}</option>)}</Select>
      </Field>
      <div onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); const file = event.dataTransfer.files[0]; if (file) onFile(file); }}
        className={classes('flex flex-wrap items-center gap-3 rounded-base border border-dashed p-4', over ? 'border-seal bg-seal-weak' : 'border-line-strong bg-surface')}>
        <Button busy={busy} disabled={!ready} onClick={() => input.current?.click()}><FileUp aria-hidden />{t('import.file')}</Button>
        <input ref={input} type="file" accept=".txt,.docx,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document" className="sr-only" tabIndex={-1} aria-label={t('import.file')} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) onFile(file); }} />
        <span className="text-sm text-ink-3">{over ? t('import.drop') : t('import.fileHint', { most: mostMegabytes })}</span>
      </div>
      <Field label={t('import.paste')}><Textarea rows={12} value={text} readOnly={!ready} spellCheck={false} placeholder={t('import.pastePlaceholder')} onChange={(event) => setText(event.target.value)} className="font-song text-lg leading-7" /></Field>
      <Button type="submit" look="primary" busy={busy} disabled={!text.trim()} className="self-start">{busy ? t('import.reading') : t('import.read')}</Button>
    </form>
  );
}
