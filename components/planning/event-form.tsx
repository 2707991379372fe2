'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Field, Input, Textarea } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import type { EventView } from '@/lib/desk/views/assignment';
import type { CalendarActions } from './planning.types';

const empty = { title: '', date: '', untilDate: '', startTime: '', endTime: '', place: '', contact: '', notes: '' };
type Fields = typeof empty;

const fieldsOf = (event: EventView): Fields => ({ title: event.title, date: event.date, untilDate: event.untilDate ?? '', startTime: event.startTime, endTime: event.endTime, place: event.place, contact: event.contact, notes: event.notes });

/** An event in the side panel: new on a day, changed, or only read. */
export function EventForm({ event, date, mayPlan, actions, onDone }: { event: EventView | null; date: string; mayPlan: boolean; actions: CalendarActions; onDone: () => void }) {
  const t = useTranslations('planning');
  const { act, busy, problems } = useAct();
  const [fields, setFields] = useState<Fields>(() => event ? fieldsOf(event) : { ...empty, date });
  const [asking, setAsking] = useState(false);
  const mayEdit = event ? event.mayEdit : true;
  const text = (name: keyof Fields, label: string, more: { type?: string; most?: number; required?: boolean } = {}) => (
    <Field label={label} problem={problems[`event.${name}`]} required={more.required ?? false}><Input type={more.type ?? 'text'} value={fields[name]} readOnly={!mayEdit} {...(more.most ? { maxLength: more.most } : {})} onChange={(change) => setFields((was) => ({ ...was, [name]: change.target.value }))} /></Field>
  );
  const save = async () => {
    const wanted = { ...fields, untilDate: fields.untilDate || null };
    const reply = event ? await act(() => actions.edit({ id: event.id, version: event.version, event: wanted }), t('eventSaved')) : await act(() => actions.create({ event: wanted }), t('eventAdded'));
    if (reply?.ok) onDone();
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(submit) => { submit.preventDefault(); void save(); }}>
      {event && mayPlan ? <Link href={`/desk/planning?event=${event.id}`} className={`${buttonClasses()} self-start`}>{t('makeTask')}</Link> : null}
      {text('title', t('eventTitle'), { most: 120, required: true })}
      <div className="grid grid-cols-2 gap-3">{text('date', t('day'), { type: 'date', required: true })}{text('untilDate', t('until'), { type: 'date' })}{text('startTime', t('start'), { type: 'time' })}{text('endTime', t('end'), { type: 'time' })}</div>
      {text('place', t('place'), { most: 120 })}
      {text('contact', t('contact'), { most: 120 })}
      <Field label={t('eventNotes')} problem={problems['event.notes']}><Textarea rows={4} maxLength={2000} value={fields.notes} readOnly={!mayEdit} onChange={(change) => setFields((was) => ({ ...was, notes: change.target.value }))} /></Field>
      {event ? <p className="text-xs text-ink-3">{t('by', { name: event.createdBy || '—' })}</p> : null}
      {mayEdit ? (
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" busy={busy} disabled={!fields.title.trim() || !fields.date}>{event ? t('save') : t('addEvent')}</Button>
          {event ? <Button look="danger" busy={busy} onClick={() => setAsking(true)}>{t('removeEvent')}</Button> : null}
        </div>
      ) : null}
      {event ? <Confirm open={asking} onOpenChange={setAsking} title={t('removeEvent')} act={t('removeEvent')} danger onConfirm={async () => { const reply = await act(() => actions.remove({ id: event.id, version: event.version }), t('eventRemoved')); if (reply?.ok) onDone(); }}>{t('removeEventAsk', { title: event.title })}</Confirm> : null}
    </form>
  );
}
