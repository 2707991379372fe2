'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Notice } from '@/components/ui/error-state';
import { Checkbox, Field, Input, Select, Textarea } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import { useAct } from '@/components/ui/use-act';
import type { AssignmentView } from '@/lib/desk/views/assignment';
import { assignmentKinds } from '@/lib/newsroom/assignment';
import type { PlanFields, Planner, PlanningActions, PlanningChoices } from './planning.types';

/** Hour at which copy is due when only a day was named. */
const usualHour = '18:00';

/** What a new plan begins with. */
export type PlanStart = Partial<Pick<PlanFields, 'title' | 'issueId' | 'eventId' | 'due' | 'people'>>;

const fieldsOf = (assignment: AssignmentView | null, start: PlanStart): PlanFields => assignment ? {
  title: assignment.title, kind: assignment.kind, notes: assignment.notes, section: assignment.section, issueId: assignment.issue?.id ?? null, eventId: assignment.event?.id ?? null,
  people: assignment.people.map((person) => person.id), due: assignment.due, wantedCharacters: assignment.wantedCharacters, wantsPhoto: assignment.wantsPhoto,
} : { title: '', kind: 'story', notes: '', section: '', issueId: null, eventId: null, people: [], due: '', wantedCharacters: null, wantsPhoto: false, ...start };

function PeopleField({ value, known, readOnly, problem, onChange }: { value: readonly string[]; known: ReadonlyMap<string, string>; readOnly: boolean; problem: string | undefined; onChange: (people: string[]) => void }) {
  const t = useTranslations('planning');
  const free = [...known].filter(([id]) => !value.includes(id));
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium text-ink-2">{t('people')}</legend>
      {value.length > 0 ? (
        <ul aria-label={t('people')} className="flex flex-wrap gap-1.5">
          {value.map((id) => <li key={id} className="inline-flex items-center gap-0.5 rounded-base border border-line bg-surface pl-2.5 text-base">{known.get(id) ?? '—'}{readOnly ? <span className="w-2.5" /> : <IconButton label={t('removePerson', { name: known.get(id) ?? '' })} size="small" onClick={() => onChange(value.filter((other) => other !== id))}><X /></IconButton>}</li>)}
        </ul>
      ) : <p className="text-sm text-ink-3">{t('nobody')}</p>}
      {readOnly ? null : <Combobox label={t('addPerson')} placeholder={t('findPerson')} nothing={t('noPerson')} options={free.map(([id, name]) => ({ id, text: name }))} onChoose={(id) => onChange([...value, id])} trigger={<Button size="small" className="self-start max-md:h-10"><Plus aria-hidden />{t('addPerson')}</Button>} />}
      {problem ? <p role="alert" className="text-xs font-medium text-danger">{problem}</p> : null}
    </fieldset>
  );
}

function DueFields({ due, readOnly, problem, onChange }: { due: string; readOnly: boolean; problem: string | undefined; onChange: (due: string) => void }) {
  const t = useTranslations('planning');
  const [day = '', time = ''] = due.split('T');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_8rem] gap-3">
      <Field label={t('dueDay')} hint={t('zone')} problem={problem}><Input type="date" value={day} readOnly={readOnly} onChange={(event) => onChange(event.target.value ? `${event.target.value}T${time || usualHour}` : '')} /></Field>
      <Field label={t('dueTime')}><Input type="time" value={time} readOnly={readOnly || !day} onChange={(event) => onChange(day ? `${day}T${event.target.value || usualHour}` : '')} /></Field>
    </div>
  );
}

/** A plan in the side panel: new, changed, or only read. `giveOut`: it was to be given out and nobody is named yet. */
export function AssignmentForm({ assignment, start = {}, giveOut = false, choices, planner, actions, onDone, onWrite }: {
  assignment: AssignmentView | null; start?: PlanStart; giveOut?: boolean; choices: PlanningChoices; planner: Planner; actions: PlanningActions; onDone: () => void; onWrite: (assignment: AssignmentView) => void;
}) {
  const t = useTranslations('planning');
  const common = useTranslations('common');
  const { act, busy, problems } = useAct();
  const [plan, setPlan] = useState(() => fieldsOf(assignment, start));
  const set = (changes: Partial<PlanFields>) => setPlan((was) => ({ ...was, ...changes }));
  const mayEdit = assignment ? assignment.may.edit : true;
  const mayNote = mayEdit || (assignment?.may.write ?? false);
  const idea = !assignment || assignment.status === 'idea';
  const problem = (name: keyof PlanFields) => problems[name] ?? problems[`plan.${name}`];
  // Reporters name nobody but themselves.
  const offered = planner.mayAssign ? choices.people : choices.people.filter((person) => person.id === planner.personId);
  const known = new Map([...offered, ...(assignment?.people ?? [])].map((person) => [person.id, person.name]));
  const save = async (assign: boolean) => {
    if (!assignment) {
      const reply = await act(() => actions.create({ plan, assign }), assign ? t('assigned') : t('added'));
      if (reply?.ok) onDone();
      return;
    }
    if (!mayEdit) {
      const reply = await act(() => actions.note({ id: assignment.id, version: assignment.version, notes: plan.notes }), t('saved'));
      if (reply?.ok) onDone();
      return;
    }
    const reply = await act(() => actions.edit({ id: assignment.id, version: assignment.version, plan }), assign ? undefined : t('saved'));
    if (!reply?.ok) return;
    if (assign) await act(() => actions.move({ ...reply.value, to: 'assigned' }), t('assigned'));
    onDone();
  };
  const mayGiveOut = planner.mayAssign && idea;
  const givesOut = mayGiveOut && plan.people.length > 0;
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void save(givesOut && (giveOut || !assignment)); }}>
      {giveOut && plan.people.length === 0 ? <Notice tone="warn">{t('chooseSomebody')}</Notice> : null}
      {assignment && !mayEdit ? <Notice tone="info">{mayNote ? t('readOnly') : t('foreign')}</Notice> : null}
      {assignment?.article ? <Link href={`/desk/articles/${assignment.article.id}`} className={`${buttonClasses()} self-start`}>{t('openCopy')}<ArticleStateBadge state={assignment.article.state} /></Link>
        : assignment?.may.write && assignment.status !== 'dropped' ? (
          <div className="flex flex-wrap gap-2">
            {assignment.kind === 'photo' ? null : <Button onClick={() => onWrite(assignment)}>{t('startWriting')}</Button>}
            <Link href={`/desk/file?task=${assignment.id}`} className={buttonClasses()}>{t('fileFromField')}</Link>
          </div>
        ) : null}
      <Field label={t('name')} hint={mayEdit ? t('nameHint') : undefined} problem={problem('title')} required><Input value={plan.title} maxLength={120} readOnly={!mayEdit} onChange={(event) => set({ title: event.target.value })} /></Field>
      <PeopleField value={plan.people} known={known} readOnly={!mayEdit} problem={problem('people')} onChange={(people) => set({ people })} />
      <DueFields due={plan.due} readOnly={!mayEdit} problem={problem('due')} onChange={(due) => set({ due })} />
      <Field label={t('notes')} hint={mayNote ? t('notesHint') : undefined} problem={problems.notes ?? problem('notes')}><Textarea rows={4} value={plan.notes} maxLength={4000} readOnly={!mayNote} onChange={(event) => set({ notes: event.target.value })} /></Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('kindLabel')}><Select value={plan.kind} disabled={!mayEdit} onChange={(event) => set({ kind: assignmentKinds.find((kind) => kind === event.target.value) ?? 'story' })}>{assignmentKinds.map((kind) => <option key={kind} value={kind}>{t(`kind.${kind}`)}</option>)}</Select></Field>
        <Field label={t('section')} problem={problem('section')}><Select value={plan.section} disabled={!mayEdit} onChange={(event) => set({ section: event.target.value })}><option value="">{t('noSection')}</option>{[...new Set([...choices.sections, ...(plan.section ? [plan.section] : [])])].map((section) => <option key={section}>{section}</option>)}</Select></Field>
        <Field label={t('issue')} problem={problem('issueId')}><Select value={plan.issueId ?? ''} disabled={!mayEdit} onChange={(event) => set({ issueId: event.target.value || null })}><option value="">{t('noIssue')}</option>{choices.issues.map((issue) => <option key={issue.id} value={issue.id}>{common('issueLabel', { number: issue.number })} · {issue.date}</option>)}{assignment?.issue && !choices.issues.some((issue) => issue.id === assignment.issue?.id) ? <option value={assignment.issue.id}>{common('issueLabel', { number: assignment.issue.number })}</option> : null}</Select></Field>
        <Field label={t('length')} hint={mayEdit ? t('lengthHint') : undefined} problem={problem('wantedCharacters')}><Input type="number" inputMode="numeric" min={1} max={50_000} step={1} value={plan.wantedCharacters ?? ''} readOnly={!mayEdit} onChange={(event) => set({ wantedCharacters: event.target.value ? Math.round(Number(event.target.value)) : null })} /></Field>
        <Field label={t('event')} problem={problem('eventId')} className="col-span-2"><Select value={plan.eventId ?? ''} disabled={!mayEdit} onChange={(event) => set({ eventId: event.target.value || null })}><option value="">{t('noEvent')}</option>{choices.events.map((event) => <option key={event.id} value={event.id}>{event.date} {event.title}</option>)}{assignment?.event && !choices.events.some((event) => event.id === assignment.event?.id) ? <option value={assignment.event.id}>{assignment.event.title}</option> : null}</Select></Field>
      </div>
      <Checkbox label={t('photoWanted')} checked={plan.wantsPhoto} disabled={!mayEdit} onChange={(event) => set({ wantsPhoto: event.target.checked })} />
      {assignment ? <p className="text-xs text-ink-3">{t('by', { name: assignment.createdBy || '—' })}</p> : null}
      <div className="flex flex-wrap gap-2">
        {!assignment ? <>
          {givesOut ? <Button type="submit" look="primary" busy={busy} disabled={!plan.title.trim()}>{t('assign')}</Button> : null}
          <Button type={givesOut ? 'button' : 'submit'} look={givesOut ? 'plain' : 'primary'} busy={busy} disabled={!plan.title.trim()} onClick={givesOut ? () => void save(false) : undefined}>{planner.mayAssign ? t('add') : t('newIdea')}</Button>
        </> : mayEdit ? <>
          {givesOut ? <Button look="primary" busy={busy} disabled={!plan.title.trim()} onClick={() => void save(true)}>{t('assign')}</Button> : null}
          <Button type="submit" look={givesOut ? 'plain' : 'primary'} busy={busy} disabled={!plan.title.trim()}>{t('save')}</Button>
        </> : mayNote ? <Button type="submit" look="primary" busy={busy}>{t('saveNotes')}</Button> : null}
      </div>
    </form>
  );
}
