'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, type ButtonLook } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { useAct } from '@/components/ui/use-act';
import type { IssueView } from '@/lib/desk/views/issue';
import type { IssueStatus } from '@/lib/newsroom/states';
import { steps, type Step, type TakeStep } from './proof.types';

/** The step that comes next for an issue; its button stands out. */
const next: Readonly<Record<IssueStatus, Step>> = { planned: 'submit', making: 'submit', 'in-review': 'signOff', 'signed-off': 'publish', published: 'correct', corrected: 'correct' };
/** Steps worth showing in a status, allowed or not: what cannot be done now says why. */
const shownIn: Readonly<Record<IssueStatus, readonly Step[]>> = {
  planned: ['submit', 'signOff'], making: ['submit', 'signOff'], 'in-review': ['return', 'signOff'], 'signed-off': ['return', 'publish'], published: ['unpublish', 'correct'], corrected: ['unpublish', 'correct'],
};
const done = { submit: 'submitted', return: 'returned', signOff: 'signedOff', publish: 'published', unpublish: 'unpublished', correct: 'correcting' } as const;
const danger: ReadonlySet<Step> = new Set<Step>(['return', 'unpublish']);

/** Submit, return, sign off, publish, unpublish, correct: each asks first, and wants a reason where one is due. */
export function StepButtons({ issue, serious, take }: { issue: IssueView; serious: number; take: TakeStep }) {
  const t = useTranslations('proof');
  const common = useTranslations('common');
  const { act, busy } = useAct();
  const [asked, setAsked] = useState<Step | null>(null);
  const reasonLabel = { submit: undefined, return: t('remarks'), signOff: serious > 0 ? t('override') : undefined, publish: undefined, unpublish: t('unpublishReason'), correct: t('correctReason') } as const;
  const detail = { submit: t('submitDetail'), return: undefined, signOff: serious > 0 ? t('signOffWithReason', { count: serious }) : t('signOffDetail'), publish: t('publishDetail'), unpublish: undefined, correct: t('correctDetail') } as const;
  const confirm = async (reason: string) => {
    if (!asked) return;
    await act(() => take(asked, { issueId: issue.id, version: issue.version, ...(reason ? { reason } : {}) }), t(done[asked]));
  };
  const look = (step: Step): ButtonLook => (issue.may[step] && step === next[issue.status] && step !== 'correct' ? 'primary' : 'plain');
  const unable = shownIn[issue.status].filter((step) => !issue.may[step]);
  return (
    <div role="group" aria-label={t('steps')} className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {steps.filter((step) => shownIn[issue.status].includes(step)).map((step) => (
          <Button key={step} look={look(step)} disabled={!issue.may[step]} busy={busy && asked === step} aria-describedby={issue.may[step] ? undefined : `why-not-${step}`} onClick={() => setAsked(step)}>{t(step)}</Button>
        ))}
      </div>
      {unable.map((step) => <p key={step} id={`why-not-${step}`} className="text-sm text-ink-3">{t(step)}：{step === 'signOff' && issue.status === 'planned' ? t('whyNot.planned') : t(`whyNot.${step}`, { status: common(`issueStatus.${issue.status}`) })}</p>)}
      {asked ? (
        <Confirm open onOpenChange={(open) => { if (!open) setAsked(null); }} title={t(`${asked}Title`)} act={t(asked)} danger={danger.has(asked)} onConfirm={confirm} {...(reasonLabel[asked] ? { reasonLabel: reasonLabel[asked] } : {})}>{detail[asked]}</Confirm>
      ) : null}
    </div>
  );
}
