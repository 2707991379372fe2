'use client';

import { useState } from 'react';
import { BookmarkPlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import type { ListActions } from './list.types';

/** Keeps the present filter under a name. */
export function SaveFilterButton({ query, save }: { query: string; save: ListActions['saveFilter'] }) {
  const t = useTranslations('list');
  const common = useTranslations('common');
  const { act, busy, problems, clear } = useAct();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const keep = async () => {
    const reply = await act(() => save({ name, query }), t('filterSaved', { name: name.trim() }));
    if (reply?.ok) { setOpen(false); setName(''); }
  };
  return (
    <>
      <Button look="quiet" size="small" onClick={() => { clear(); setOpen(true); }}><BookmarkPlus aria-hidden />{t('saveFilter')}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('saveFilterTitle')} actions={<><Button onClick={() => setOpen(false)}>{common('cancel')}</Button><Button look="primary" busy={busy} disabled={!name.trim()} onClick={keep}>{common('save')}</Button></>}>
        <form onSubmit={(event) => { event.preventDefault(); if (name.trim()) void keep(); }}>
          <Field label={t('filterName')} hint={t('filterNameHint')} problem={problems.name} required><Input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} /></Field>
        </form>
      </Dialog>
    </>
  );
}
