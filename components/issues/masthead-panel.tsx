'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/error-state';
import { useAct } from '@/components/ui/use-act';
import type { IssueView } from '@/lib/desk/views/issue';
import type { FlatplanActions } from './flatplan.types';
import type { Proposed } from './issues.types';
import { MastheadFields } from './masthead-fields';
import { useMasthead } from './use-masthead';

function MastheadForm({ issue, proposed, actions, onDone }: { issue: IssueView; proposed: Proposed; actions: FlatplanActions; onDone: () => void }) {
  const t = useTranslations('issue');
  const { act, busy, problems } = useAct();
  const router = useRouter();
  const [refusal, setRefusal] = useState('');
  const masthead = useMasthead({
    date: issue.date, totalNumber: String(issue.totalNumber), numberInYear: String(issue.numberInYear), weekday: issue.weekday, lunar: issue.lunar, extra: issue.extra,
    publisher: issue.publisher, permit: issue.permit.join('\n'), notices: issue.notices.join('\n'), reasons: Object.fromEntries(Object.entries(issue.overrides).map(([name, { reason }]) => [name, reason])),
  }, proposed, actions.propose, issue.totalNumber);
  const submit = async () => {
    if (masthead.draft.date === '') { masthead.setDateProblem(t('dateImpossible')); return; }
    setRefusal('');
    const reply = await act(() => actions.editMasthead({ issueId: issue.id, version: issue.version, ...masthead.input() }), t('mastheadSaved'));
    if (reply?.ok) {
      onDone();
      const total = Number(masthead.draft.totalNumber);
      if (total !== issue.totalNumber) router.replace(`/desk/issues/${total}`);
    } else if (reply) setRefusal(reply.message);
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }} className="-mt-4">
      <MastheadFields masthead={masthead} problems={problems} />
      {refusal ? <div className="mb-4"><Notice tone="danger">{refusal}</Notice></div> : null}
      <Button type="submit" look="primary" busy={busy}>{t('saveMasthead')}</Button>
    </form>
  );
}

/** The issue's masthead fields, to be changed with reasons. */
export function MastheadPanel({ open, onOpenChange, issue, proposed, actions }: { open: boolean; onOpenChange: (open: boolean) => void; issue: IssueView; proposed: Proposed; actions: FlatplanActions }) {
  const t = useTranslations('issue');
  return (
    <SidePanel open={open} onOpenChange={onOpenChange} wide title={t('editMasthead')} description={issue.status === 'signed-off' ? t('mastheadVoids') : issue.label}>
      {open ? <MastheadForm issue={issue} proposed={proposed} actions={actions} onDone={() => onOpenChange(false)} /> : null}
    </SidePanel>
  );
}
