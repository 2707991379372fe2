'use client';

import Link from 'next/link';
import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { storyTitle } from '@/components/page-desk/block-names';
import { Badge } from '@/components/ui/badge';
import { buttonClasses } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { PageHead } from '@/components/ui/page-head';
import { IssueStatusBadge } from '@/components/ui/state-badge';
import { useHydrated } from '@/components/ui/use-hydrated';
import { composeIssue } from '@/lib/makeup/compose';
import { seriousFindings } from '@/lib/proof/preflight';
import { typeCase } from '@/lib/typeset/type-case';
import { EditionList } from './edition-list';
import { FindingList } from './finding-list';
import { PageSvg } from './page-svg';
import { PdfMenu } from './pdf-menu';
import { ProofFonts, proofFontCss } from './proof-fonts';
import type { ProofView, TakeStep } from './proof.types';
import { RecordList } from './record-list';
import { StepButtons } from './step-buttons';

function Box({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section aria-label={title} className="border border-line bg-surface">
      <h2 className="flex h-10 items-center border-b border-line px-4 text-base">{title}{count === undefined ? null : <span className="ml-2 text-sm font-normal text-ink-3">{count}</span>}</h2>
      {children}
    </section>
  );
}

/** Where the chief editor sees every page as it will print, with what is wrong, and signs. */
export function ProofScreen({ view, take, here }: { view: ProofView; take: TakeStep; /** Who else is on the issue. */ here?: ReactNode }) {
  const t = useTranslations('proof');
  const ready = useHydrated();
  const { issue, layout, findings } = view;
  const proofs = useMemo(() => composeIssue(layout, typeCase), [layout]);
  const css = useMemo(() => proofFontCss(layout), [layout]);
  const serious = seriousFindings(findings).length;
  const total = issue.totalNumber;
  return (
    <div inert={!ready}>
      <ProofFonts css={css} />
      <PageHead title={<span className="flex flex-wrap items-center gap-2 whitespace-normal">{t('title', { label: issue.label })}<IssueStatusBadge status={issue.status} />{serious > 0 ? <Badge tone="danger">{t('serious', { count: serious })}</Badge> : null}</span>} detail={`${issue.date} ${issue.weekday}　${issue.lunar}`} actions={<>
        <Link href={`/desk/issues/${total}`} className={buttonClasses('plain')}>{t('flatplan')}</Link>
        <PdfMenu total={total} pages={proofs.map((proof) => proof.page)} label={t('pdf')} />
        {issue.readable ? <a href={`/issues/${total}`} className={buttonClasses('plain')}>{t('openIssue')}</a> : null}
      </>} />
      <div className="grid items-start gap-6 px-4 pb-12 md:px-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4 lg:order-2">
          {issue.returnRemarks ? <Notice tone="warn">{t('returnRemarks', { remarks: issue.returnRemarks })}</Notice> : null}
          {here}
          <Box title={t('steps')}><div className="p-4"><StepButtons issue={issue} serious={serious} take={take} /></div></Box>
          <Box title={t('findings')} count={findings.length}>{findings.length === 0 ? <p className="px-4 py-5 text-sm text-ink-3">{t('noFindings')}</p> : <div tabIndex={0} role="group" aria-label={t('findings')} className="max-h-[28rem] overflow-y-auto"><FindingList findings={findings} total={total} titleOf={(id) => storyTitle(layout, id)} /></div>}</Box>
          <Box title={t('editions')} count={issue.editions.length}><EditionList editions={issue.editions} pages={issue.flatplan.map((page) => page.number)} voidReasons={view.voidReasons} /></Box>
          <Box title={t('record')} count={view.record.length}><div tabIndex={0} role="group" aria-label={t('record')} className="max-h-80 overflow-y-auto"><RecordList record={view.record} /></div></Box>
        </div>
        <div role="group" aria-label={t('proofs')} className="flex min-w-0 flex-col gap-8">
          {proofs.map((proof) => {
            const section = issue.flatplan.find((page) => page.number === proof.page)?.section ?? '';
            return (
              <section key={proof.page} aria-label={t('pageHead', { page: proof.page, section })} className="min-w-0">
                <div className="mb-2 flex flex-wrap items-center gap-2"><h2 className="text-lg">{t('pageHead', { page: proof.page, section })}</h2><span className="ml-auto flex gap-2"><PdfMenu size="small" look="quiet" total={total} page={proof.page} label={t('pdfPage')} /><Link href={`/desk/issues/${total}/pages/${proof.page}`} className={buttonClasses('quiet', 'small')}>{t('openDesk')}</Link></span></div>
                <div className="border border-line bg-[#fff]" style={{ aspectRatio: `${proof.width} / ${proof.height}` }}><PageSvg proof={proof} label={t('proofOf', { page: proof.page })} className="block" /></div>
              </section>
            );
          })}
        </div>
      </div>
    </div>
  );
}
