'use client';

import { useId, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import type { Reply } from '@/lib/words/reply';

/** Asks for a template's name and keeps it; what is wrong stands under the field. */
export function TemplateName({ title, hint, act, first = '', send, onDone, onClose }: {
  title: string; hint?: string; act: string; first?: string; send: (name: string) => Promise<Reply<unknown>>; onDone: (name: string) => void; onClose: () => void;
}) {
  const t = useTranslations('pageTemplates');
  const common = useTranslations('common');
  const [name, setName] = useState(first);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      const reply = await send(name.trim());
      if (reply.ok) onDone(name.trim());
      else setProblem(reply.fields.name ?? reply.message);
    } catch { setProblem(common('offline')); } finally { setBusy(false); }
  };
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} title={title} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" type="submit" form={id} busy={busy} disabled={name.trim() === ''}>{act}</Button></>}>
      <form id={id} onSubmit={(event) => { void submit(event); }}>
        <Field label={t('name')} required {...(hint ? { hint } : {})} problem={problem || undefined}><Input value={name} maxLength={30} autoComplete="off" onChange={(event) => setName(event.target.value)} /></Field>
      </form>
    </Dialog>
  );
}
