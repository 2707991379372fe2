'use client';

import Link from 'next/link';
import { useState } from 'react';
import { CalendarDays, CalendarPlus, ChevronLeft, ChevronRight, Newspaper } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClasses } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { SidePanel } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { EventView } from '@/lib/desk/views/assignment';
import { EventForm } from './event-form';
import { PlanningNav } from './planning-nav';
import type { CalendarActions, CalendarDay } from './planning.types';

/** The span shown, and the addresses around it. */
export interface CalendarSpan { readonly by: 'week' | 'month'; readonly from: string; readonly to: string; readonly previous: string; readonly next: string; readonly today: string; readonly other: string; readonly current: boolean }

const dayMs = 24 * 3600 * 1000;
const asDate = (date: string): Date => new Date(`${date}T00:00:00Z`);
const choice = 'inline-flex h-8 items-center rounded-base border border-line bg-surface px-3 text-ink-2 hover:bg-hover aria-[current=true]:border-transparent aria-[current=true]:bg-seal-weak aria-[current=true]:font-medium aria-[current=true]:text-seal max-md:h-10';

function EventLine({ event, date, onOpen }: { event: EventView; date: string; onOpen: (event: EventView) => void }) {
  const t = useTranslations('planning');
  const days = event.untilDate ? Math.round((asDate(event.untilDate).getTime() - asDate(event.date).getTime()) / dayMs) + 1 : 1;
  const time = event.startTime ? `${event.startTime}${event.endTime ? `–${event.endTime}` : ''}` : t('allDay');
  return (
    <li className="relative flex gap-3 py-1.5 hover:bg-hover">
      <span className="w-24 shrink-0 text-sm text-ink-2">{time}</span>
      <span className="min-w-0 flex-1">
        <button type="button" aria-label={t('openEvent', { title: event.title })} className="text-left font-medium text-pretty after:absolute after:inset-0 hover:text-seal" onClick={() => onOpen(event)}>{event.title}</button>
        {days > 1 ? <span className="ml-1 text-xs text-ink-3">{t('continues', { day: Math.round((asDate(date).getTime() - asDate(event.date).getTime()) / dayMs) + 1, days })}</span> : null}
        {event.place || event.contact ? <span className="block text-sm text-pretty text-ink-2">{[event.place, event.contact].filter(Boolean).join(' · ')}</span> : null}
      </span>
    </li>
  );
}

function Day({ day, mayAdd, onOpen, onAdd }: { day: CalendarDay; mayAdd: boolean; onOpen: (event: EventView) => void; onAdd: (date: string) => void }) {
  const t = useTranslations('planning');
  const format = useFormatter();
  const title = format.dateTime(asDate(day.date), { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'long' });
  const nothing = day.events.length + day.issues.length + day.due.length === 0;
  return (
    <section aria-label={title} className={classes('grid gap-x-6 border-b border-line px-4 py-2 sm:grid-cols-[11rem_minmax(0,1fr)_auto] md:px-6', day.today ? 'bg-seal-weak' : 'bg-surface')}>
      <h2 className="py-1.5 text-base"><time dateTime={day.date}>{title}</time>{day.today ? <Badge tone="seal" className="ml-2">{t('todayMark')}</Badge> : null}<span className="block text-xs font-normal text-ink-3">{day.lunar}</span></h2>
      {nothing ? <p className="py-1.5 text-sm text-ink-3">{t('nothingToday')}</p> : (
        <ul>
          {day.issues.map((issue) => <li key={issue.total} className="flex gap-3 py-1.5"><Link href={`/desk/issues/${issue.total}`} className="inline-flex items-center gap-1.5 font-medium text-seal hover:underline"><Newspaper aria-hidden className="size-4" />{t('issueOut', { number: issue.number })}</Link></li>)}
          {day.events.map((event) => <EventLine key={event.id} event={event} date={day.date} onOpen={onOpen} />)}
          {day.due.map((task) => <li key={task.id} className="flex gap-3 py-1.5"><span className="w-24 shrink-0 text-sm text-ink-2">{task.due.slice(11)}</span><Link href={`/desk/planning?task=${task.id}`} className="min-w-0 text-pretty text-ink-2 hover:text-seal">{t('dueHere', { title: task.title })}{task.people.length > 0 ? <span className="text-ink-3"> · {task.people.map((person) => person.name).join(' ')}</span> : null}</Link></li>)}
        </ul>
      )}
      {mayAdd ? <Button look="quiet" size="small" aria-label={`${t('newEvent')}：${title}`} className="justify-self-end max-sm:hidden" onClick={() => onAdd(day.date)}><CalendarPlus aria-hidden /></Button> : null}
    </section>
  );
}

/** What happens when: events, issues that come out, and copy that falls due, a day a row. */
export function CalendarDesk({ days, span, mayAdd, actions }: { days: readonly CalendarDay[]; span: CalendarSpan; mayAdd: boolean; actions: CalendarActions }) {
  const t = useTranslations('planning');
  const format = useFormatter();
  const ready = useHydrated();
  const [open, setOpen] = useState<{ readonly event: EventView | null; readonly date: string } | null>(null);
  const day = (date: string) => format.dateTime(asDate(date), { timeZone: 'UTC', month: 'short', day: 'numeric' });
  const title = span.by === 'month' ? format.dateTime(asDate(span.from), { timeZone: 'UTC', year: 'numeric', month: 'long' }) : `${day(span.from)} – ${day(span.to)}`;
  const empty = days.every((one) => one.events.length + one.issues.length + one.due.length === 0);
  const add = mayAdd ? <Button look="primary" disabled={!ready} onClick={() => setOpen({ event: null, date: days.find((one) => one.today)?.date ?? span.from })}><CalendarPlus aria-hidden />{t('newEvent')}</Button> : null;
  return (
    <>
      <PageHead title={t('title')} detail={t('calendarDetail')} actions={add} />
      <PlanningNav here="calendar" />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3 md:px-6">
        <div role="group" aria-label={t('views')} className="flex gap-1">
          <Link href={span.by === 'week' ? '#' : span.other} aria-current={span.by === 'week'} className={choice}>{t('weekView')}</Link>
          <Link href={span.by === 'month' ? '#' : span.other} aria-current={span.by === 'month'} className={choice}>{t('month')}</Link>
        </div>
        <div className="flex items-center gap-1">
          <Link href={span.previous} aria-label={t('previous')} className={buttonClasses('plain', 'base', true)}><ChevronLeft aria-hidden /></Link>
          <span className="px-1 font-medium whitespace-nowrap">{title}</span>
          <Link href={span.next} aria-label={t('next')} className={buttonClasses('plain', 'base', true)}><ChevronRight aria-hidden /></Link>
          {span.current ? null : <Link href={span.today} className={buttonClasses('quiet')}>{t('today')}</Link>}
        </div>
      </div>
      {empty ? <EmptyState icon={<CalendarDays />} title={t('emptyCalendar')} action={add}>{t('emptyCalendarDetail')}</EmptyState>
        : days.map((one) => <Day key={one.date} day={one} mayAdd={mayAdd && ready} onOpen={(event) => setOpen({ event, date: event.date })} onAdd={(date) => setOpen({ event: null, date })} />)}
      <SidePanel open={open !== null} onOpenChange={(next) => { if (!next) setOpen(null); }} title={open?.event ? (open.event.mayEdit ? t('editEvent') : t('eventTitle')) : t('newEvent')}>
        {open ? <EventForm key={open.event?.id ?? open.date} event={open.event} date={open.date} mayPlan={mayAdd} actions={actions} onDone={() => setOpen(null)} /> : null}
      </SidePanel>
    </>
  );
}
