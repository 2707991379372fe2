'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { buttonClasses } from '@/components/ui/button';
import { IssueStatusBadge, ArticleStateBadge } from '@/components/ui/state-badge';
import { titleLine, type ListedArticle } from '@/components/articles/title-line';
import type { IssueStatus } from '@/lib/newsroom/states';

export interface IssueAhead { readonly total: number; readonly number: number; readonly date: string; readonly lunar: string; readonly status: IssueStatus; readonly stories: number; readonly placed: number; /** Days until it comes out; negative: past. */ readonly daysLeft: number }
export interface Waiting { readonly key: 'returnedToMe' | 'waitingReview' | 'waitingProof' | 'ready' | 'myCopy'; readonly rows: readonly ListedArticle[]; readonly total: number; readonly href: string }

export interface FirstStep { readonly key: 'stepSettings' | 'stepUsers' | 'stepIssue'; readonly href: string }

function Panel({ title, count, href, children }: { title: string; count?: number; href?: string; children: ReactNode }) {
  const t = useTranslations('copy');
  return (
    <section aria-label={title} className="border border-line bg-surface">
      <div className="flex h-10 items-center gap-2 border-b border-line px-4"><h2 className="text-base">{title}</h2>{count ? <span className="text-sm text-ink-3">{count}</span> : null}{href && count ? <Link href={href} className="ml-auto text-sm text-ink-2 hover:text-seal">{t('showAll')}</Link> : null}</div>
      {children}
    </section>
  );
}

function Copy({ rows, empty }: { rows: readonly ListedArticle[]; empty: string }) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  if (rows.length === 0) return <p className="px-4 py-5 text-sm text-ink-3">{empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="relative flex items-center gap-3 px-4 py-2 hover:bg-hover">
          <div className="min-w-0 flex-1">
            <Link href={`/desk/articles/${row.id}`} className="block truncate font-medium after:absolute after:inset-0">{titleLine(row) || t('untitled')}</Link>
            <p className="truncate text-xs text-ink-3">{row.state === 'returned' && row.returnReason ? <span className="text-danger">{t('returnedBecause', { reason: row.returnReason })}</span> : [row.byline.join(' '), row.section, common('characters', { count: row.characters })].filter(Boolean).join(' · ')}</p>
          </div>
          <ArticleStateBadge state={row.state} />
        </li>
      ))}
    </ul>
  );
}

/** What a newcomer does first. */
function FirstSteps({ steps }: { steps: readonly FirstStep[] }) {
  const t = useTranslations('copy');
  return (
    <Panel title={t('firstSteps')}>
      <ol className="divide-y divide-line">{steps.map((step, place) => <li key={step.key} className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-hover"><span aria-hidden className="grid size-6 place-content-center rounded-full bg-seal-weak text-sm font-medium text-seal">{place + 1}</span><Link href={step.href} className="font-medium after:absolute after:inset-0">{t(step.key)}</Link></li>)}</ol>
    </Panel>
  );
}

function IssuePanel({ issue, maySignOff, mayCreate }: { issue: IssueAhead | null; maySignOff: boolean; mayCreate: boolean }) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const format = useFormatter();
  if (!issue) return <Panel title={t('issueAhead')}><div className="flex flex-col items-start gap-3 p-4 text-sm text-ink-3">{t('issueAheadEmpty')}{mayCreate ? <Link href="/desk/issues/new" className={buttonClasses()}>{t('newIssue')}</Link> : null}</div></Panel>;
  const signing = maySignOff && issue.status === 'in-review';
  const share = issue.stories === 0 ? 0 : issue.placed / issue.stories;
  return (
    <Panel title={signing ? t('waitingSignOff') : t('issueAhead')}>
      <div className="flex flex-col gap-3 p-4">
        <div className="flex items-center gap-2"><span className="font-song text-2xl font-bold">{common('issueLabel', { number: issue.number })}</span><span className="text-sm text-ink-3">{common('issueTotal', { total: issue.total })}</span><span className="ml-auto"><IssueStatusBadge status={issue.status} /></span></div>
        <p className="text-ink-2">{t('deadline', { date: issue.date, weekday: format.dateTime(new Date(issue.date), { weekday: 'long', timeZone: 'UTC' }) })}<span className="ml-2 text-ink-3">{issue.lunar}</span></p>
        <p className={issue.daysLeft <= 1 ? 'font-medium text-seal' : 'font-medium'}>{issue.daysLeft < 0 ? t('daysOver', { days: -issue.daysLeft }) : t('daysLeft', { days: issue.daysLeft })}</p>
        <div>
          <div aria-hidden className="h-1 bg-sunken"><div className="h-1 bg-placed" style={{ width: `${share * 100}%` }} /></div>
          <p className="mt-1.5 text-sm text-ink-2">{t('placedOf', { placed: issue.placed, all: issue.stories })}</p>
        </div>
        <Link href={signing ? `/desk/issues/${issue.total}/proof` : `/desk/issues/${issue.total}`} className={buttonClasses(signing ? 'primary' : 'plain')}>{t('toFlatplan')}</Link>
      </div>
    </Panel>
  );
}

/** What waits for this person, and the issue everybody works on. */
export function Overview({ name, issue, maySignOff, mayCreate, firstSteps, waiting, actions }: { name: string; issue: IssueAhead | null; maySignOff: boolean; mayCreate: boolean; firstSteps: readonly FirstStep[]; waiting: readonly Waiting[]; actions: ReactNode }) {
  const t = useTranslations('copy');
  const empty = { returnedToMe: '', waitingReview: t('waitingReviewEmpty'), waitingProof: t('waitingProofEmpty'), ready: t('readyEmpty'), myCopy: t('myCopyEmpty') } as const;
  return (
    <div className="mx-auto max-w-6xl px-4 pb-8 md:px-6">
      <div className="flex flex-wrap items-center gap-3 py-5"><h1 className="flex-1 text-xl">{t('greeting', { name })}</h1>{actions}</div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="flex flex-col gap-4 max-lg:order-2">
          {firstSteps.length > 0 ? <FirstSteps steps={firstSteps} /> : null}
          {waiting.map((one) => <Panel key={one.key} title={t(one.key)} count={one.total} href={one.href}><Copy rows={one.rows} empty={empty[one.key]} /></Panel>)}
        </div>
        <IssuePanel issue={issue} maySignOff={maySignOff} mayCreate={mayCreate} />
      </div>
    </div>
  );
}
