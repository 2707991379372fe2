'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/error-state';
import { Field, Input, Textarea } from '@/components/ui/field';
import { ComputedField } from './computed-field';
import type { ComputedName, Masthead } from './use-masthead';

/** A group of fields under its name. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-x-8 gap-y-4 border-t border-line py-6 lg:grid-cols-[9rem_minmax(0,1fr)]">
      <h2 className="text-lg">{title}</h2>
      <div className="grid content-start gap-4 sm:grid-cols-2">{children}</div>
    </section>
  );
}

/** What is odd about the numbers, in words. */
function Continuity({ masthead }: { masthead: Masthead }) {
  const t = useTranslations('issue');
  const { continuity, proposal } = masthead.proposed;
  return (
    <div className="flex flex-col gap-2 sm:col-span-2" aria-live="polite">
      <p className="text-sm text-ink-3">{proposal.previous ? t('previous', { number: proposal.previous.numberInYear, total: proposal.previous.totalNumber, date: proposal.previous.date }) : t('noPrevious')}</p>
      {continuity.map((finding) => <Notice key={finding.kind} tone={finding.kind.endsWith('gap') ? 'warn' : 'danger'}>{t(`continuity.${finding.kind}`, { ...finding } as Record<string, string | number>)}</Notice>)}
      {proposal.usualWeekday ? null : <Notice tone="warn">{t('unusualWeekday')}</Notice>}
    </div>
  );
}

/** Everything a masthead prints; numbers, weekday and lunar date follow the date. */
export function MastheadFields({ masthead, problems, disabled = false, children }: { masthead: Masthead; problems: Readonly<Record<string, string>>; disabled?: boolean; children?: ReactNode }) {
  const t = useTranslations('issue');
  const { draft, proposed: { proposal } } = masthead;
  const first = proposal.previous === null;
  const problem = (name: string) => problems[name] ?? Object.entries(problems).find(([path]) => path.startsWith(`${name}.`))?.[1];
  const computed = (name: ComputedName, numeric: boolean) => (
    <ComputedField name={name} value={draft[name]} computed={String(proposal[name])} reason={draft.reasons[name] ?? ''} problem={problem(name)} reasonProblem={problems[`reasons.${name}`]} numeric={numeric} free={first && numeric} disabled={disabled}
      onChange={(value) => masthead.setComputed(name, value, String(proposal[name]))} onReason={(reason) => masthead.setReason(name, reason)} />
  );
  return (
    <>
      <Group title={t('basics')}>
        <Field label={t('date')} hint={masthead.computing ? t('computing') : undefined} problem={masthead.dateProblem || problem('date')} required>
          <Input type="date" min="1901-01-01" max="2100-12-31" value={draft.date} readOnly={disabled}
            onChange={(event) => { masthead.set({ date: event.target.value }); masthead.setDateProblem(event.target.value === '' ? t('dateImpossible') : ''); }} onBlur={(event) => { if (event.target.value === '') masthead.setDateProblem(t('dateImpossible')); }} />
        </Field>
        <Field label={t('extra')} hint={t('extraHint')} problem={problem('extra')}><Input value={draft.extra} maxLength={20} readOnly={disabled} onChange={(event) => masthead.set({ extra: event.target.value })} /></Field>
        {computed('weekday', false)}{computed('lunar', false)}{computed('numberInYear', true)}{computed('totalNumber', true)}
        <Continuity masthead={masthead} />
        {children}
      </Group>
      <Group title={t('printed')}>
        <Field label={t('publisher')} problem={problem('publisher')} className="sm:col-span-2"><Input value={draft.publisher} maxLength={120} readOnly={disabled} onChange={(event) => masthead.set({ publisher: event.target.value })} /></Field>
        <Field label={t('permit')} hint={t('permitHint')} problem={problem('permit')}><Textarea rows={3} value={draft.permit} readOnly={disabled} onChange={(event) => masthead.set({ permit: event.target.value })} /></Field>
        <Field label={t('notices')} hint={t('noticesHint')} problem={problem('notices')}><Textarea rows={3} value={draft.notices} readOnly={disabled} onChange={(event) => masthead.set({ notices: event.target.value })} /></Field>
      </Group>
    </>
  );
}
