'use client';

import { useState } from 'react';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { useAct } from '@/components/ui/use-act';
import type { PageCredit, PageView } from '@/lib/desk/views/issue';
import type { Reply } from '@/lib/words/reply';

const usualRoles = ['责编', '美编', '校对'] as const;

/** The people named on a page's folio. */
export function CreditsForm({ page, save, onDone }: { page: PageView; save: (input: unknown) => Promise<Reply<unknown>>; onDone: () => void }) {
  const t = useTranslations('issue');
  const common = useTranslations('common');
  const { act, busy, problems } = useAct();
  const [credits, setCredits] = useState<readonly PageCredit[]>(page.credits.length > 0 ? page.credits : [{ role: usualRoles[0], name: '' }]);
  const set = (index: number, changes: Partial<PageCredit>) => setCredits((was) => was.map((credit, at) => (at === index ? { ...credit, ...changes } : credit)));
  const submit = async () => {
    const named = credits.filter((credit) => credit.name.trim() !== '');
    const reply = await act(() => save({ pageId: page.id, version: page.version, credits: named }), t('creditsSaved', { page: page.number }));
    if (reply?.ok) onDone();
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      {credits.map((credit, index) => (
        <div key={index} className="flex items-end gap-2">
          <Field label={t('creditRole')} problem={problems[`credits.${index}.role`]} className="w-28"><Input value={credit.role} list="credit-roles" maxLength={10} onChange={(event) => set(index, { role: event.target.value })} /></Field>
          <Field label={t('creditName')} problem={problems[`credits.${index}.name`]} className="flex-1"><Input value={credit.name} maxLength={40} autoFocus={index === 0} onChange={(event) => set(index, { name: event.target.value })} /></Field>
          <IconButton label={t('removeCredit', { name: credit.name || credit.role })} onClick={() => setCredits((was) => was.filter((_, at) => at !== index))}><X /></IconButton>
        </div>
      ))}
      <datalist id="credit-roles">{usualRoles.map((role) => <option key={role} value={role} />)}</datalist>
      <div className="flex gap-2">
        <Button disabled={credits.length >= 12} onClick={() => setCredits((was) => [...was, { role: usualRoles[Math.min(was.length, 2)] ?? usualRoles[0], name: '' }])}><Plus aria-hidden />{t('addCredit')}</Button>
        <Button type="submit" look="primary" busy={busy} className="ml-auto">{common('save')}</Button>
      </div>
    </form>
  );
}
