'use client';

import { useState } from 'react';
import { CalendarDays, Layers, Tags, Workflow, X } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useAct } from '@/components/ui/use-act';
import { BulkAnswers } from './bulk-answers';
import { IssueDialog, SectionDialog, TagsDialog } from './bulk-dialogs';
import type { BulkAct, BulkLine, ListActions, ListChoices, ListStep } from './list.types';
import type { ListedArticle } from './title-line';

type Asking = 'tags' | 'section' | 'issue' | ListStep;
const steps = ['submit', 'review', 'return', 'spike', 'restore'] as const;

/** What can be done to the articles that are chosen, at the foot of the screen; says of each what became of it. */
export function BulkBar({ rows, choices, bulk, onClear }: { rows: readonly ListedArticle[]; choices: ListChoices; bulk: ListActions['bulk']; onClear: () => void }) {
  const t = useTranslations('list');
  const { act, busy } = useAct();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [answers, setAnswers] = useState<readonly BulkLine[] | null>(null);
  const count = rows.length;
  const close = () => setAsking(null);
  const run = async (wanted: BulkAct) => {
    const reply = await act(() => bulk({ articles: rows.map(({ id, version }) => ({ id, version })), act: wanted }));
    if (!reply?.ok) return;
    close();
    const refused = reply.value.filter((line) => line.outcome === 'refused').length;
    const done = reply.value.filter((line) => line.outcome === 'done').length;
    if (refused > 0) setAnswers(reply.value);
    else toast.success(done > 0 ? t('answerAll', { count: done }) : t('answerNone', { count: reply.value.length }));
  };
  const dialog = { count, busy, onCancel: close, onApply: run };
  const step = steps.find((known) => known === asking);
  const title = { submit: 'submitTitle', review: 'reviewTitle', return: 'returnTitle', spike: 'spikeTitle', restore: 'restoreTitle' } as const;
  const detail = { submit: 'submitDetail', review: 'reviewDetail', spike: 'spikeDetail', restore: 'restoreDetail' } as const;
  return (
    <>
      <div className="h-16" />
      <div role="region" aria-label={t('bulk')} className="fixed right-0 bottom-(--foot) left-0 z-10 flex items-center gap-2 overflow-x-auto border-t border-line bg-raised px-4 py-2.5 max-md:gap-1 max-md:[&>button]:px-2 max-md:[&>button:not(:last-child)>svg]:hidden md:left-18 md:px-6">
        <span role="status" className="mr-2 font-medium whitespace-nowrap">{t('chosen', { count })}</span>
        <Button onClick={() => setAsking('tags')}><Tags aria-hidden />{t('tags')}</Button>
        <Button onClick={() => setAsking('section')}><Layers aria-hidden />{t('section')}</Button>
        <Button onClick={() => setAsking('issue')}><CalendarDays aria-hidden />{t('issue')}</Button>
        <Menu align="start" trigger={<Button><Workflow aria-hidden />{t('state')}</Button>}>
          {steps.map((known) => <MenuItem key={known} danger={known === 'spike'} onSelect={() => setAsking(known)}>{t(known)}</MenuItem>)}
        </Menu>
        <Button look="quiet" className="ml-auto" onClick={onClear}><X aria-hidden /><span className="max-md:sr-only">{t('clearChosen')}</span></Button>
      </div>
      {asking === 'tags' ? <TagsDialog {...dialog} rows={rows} known={choices.tags} /> : null}
      {asking === 'section' ? <SectionDialog {...dialog} sections={choices.sections} /> : null}
      {asking === 'issue' ? <IssueDialog {...dialog} issues={choices.issues} /> : null}
      {step ? (
        <Confirm open onOpenChange={(open) => { if (!open) close(); }} title={t(title[step], { count })} act={step === 'return' ? t('return').replace('…', '') : t(step)} danger={step === 'spike' || step === 'return'}
          {...(step === 'return' ? { reasonLabel: t('returnReason') } : {})} onConfirm={(reason) => run({ kind: 'step', step, ...(step === 'return' ? { reason } : {}) })}>
          {step === 'return' ? null : t(detail[step])}
        </Confirm>
      ) : null}
      <BulkAnswers answers={answers} onClose={() => setAnswers(null)} />
    </>
  );
}
