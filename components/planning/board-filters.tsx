'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { buttonClasses } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import type { BoardView, PlanningChoices } from './planning.types';

const choice = 'inline-flex h-8 items-center rounded-base border border-line bg-surface px-3 text-ink-2 hover:bg-hover aria-[current=true]:border-transparent aria-[current=true]:bg-seal-weak aria-[current=true]:font-medium aria-[current=true]:text-seal max-md:h-10';

/** Which assignments the board shows: of an issue, of a week, one's own. */
export function BoardFilters({ view, dropped, choices }: { view: BoardView; dropped: boolean; choices: PlanningChoices }) {
  const t = useTranslations('planning');
  const common = useTranslations('common');
  const format = useFormatter();
  const router = useRouter();
  const address = (query: Record<string, string>) => `/desk/planning?${new URLSearchParams({ ...query, ...(dropped ? { dropped: '1' } : {}) })}`;
  const here: Record<string, string> = view.by === 'issue' ? { by: 'issue', issue: String(view.total) } : view.by === 'week' ? { by: 'week', week: view.week } : { by: 'mine' };
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { timeZone: 'UTC', month: 'short', day: 'numeric' });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-6">
      <div role="group" aria-label={t('views')} className="flex gap-1">
        {choices.issues.length > 0 ? <Link href={address({ by: 'issue' })} aria-current={view.by === 'issue'} className={choice}>{t('byIssue')}</Link> : null}
        <Link href={address({ by: 'week' })} aria-current={view.by === 'week'} className={choice}>{t('byWeek')}</Link>
        <Link href={address({ by: 'mine' })} aria-current={view.by === 'mine'} className={choice}>{t('byMine')}</Link>
      </div>
      {view.by === 'issue' ? (
        <Select aria-label={t('issue')} className="w-auto" value={view.total} onChange={(event) => router.push(address({ by: 'issue', issue: event.target.value }))}>
          {choices.issues.map((issue) => <option key={issue.id} value={issue.total}>{common('issueLabel', { number: issue.number })} · {issue.date}</option>)}
        </Select>
      ) : null}
      {view.by === 'week' ? (
        <div className="flex items-center gap-1">
          <Link href={address({ by: 'week', week: view.previous })} aria-label={t('previousWeek')} className={buttonClasses('plain', 'base', true)}><ChevronLeft aria-hidden /></Link>
          <span className="px-1 font-medium whitespace-nowrap">{day(view.week)} – {day(view.until)}</span>
          <Link href={address({ by: 'week', week: view.next })} aria-label={t('nextWeek')} className={buttonClasses('plain', 'base', true)}><ChevronRight aria-hidden /></Link>
          {view.current ? null : <Link href={address({ by: 'week' })} className={buttonClasses('quiet')}>{t('thisWeek')}</Link>}
        </div>
      ) : null}
      <Link href={dropped ? `/desk/planning?${new URLSearchParams(here)}` : `/desk/planning?${new URLSearchParams({ ...here, dropped: '1' })}`} className="ml-auto text-sm text-ink-2 hover:text-seal">{dropped ? t('backToBoard') : t('showDropped')}</Link>
    </div>
  );
}
