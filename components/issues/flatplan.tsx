'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Ellipsis, PencilLine, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { storyTitle } from '@/components/page-desk/block-names';
import { FindingList } from '@/components/proof/finding-list';
import { PdfMenu } from '@/components/proof/pdf-menu';
import { ProofFonts, proofFontCss } from '@/components/proof/proof-fonts';
import { Button, buttonClasses } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { SidePanel } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/error-state';
import { Menu, MenuItem } from '@/components/ui/menu';
import { PageHead } from '@/components/ui/page-head';
import { IssueStatusBadge } from '@/components/ui/state-badge';
import { useAct } from '@/components/ui/use-act';
import { useHydrated } from '@/components/ui/use-hydrated';
import { composeIssue } from '@/lib/makeup/compose';
import { typeCase } from '@/lib/typeset/type-case';
import { CreditsForm } from './credits-form';
import { FlatplanPage } from './flatplan-page';
import type { FlatplanActions, FlatplanView } from './flatplan.types';
import { IssueStories } from './issue-stories';
import { MakeUpIssue } from './make-up-issue';
import { MastheadPanel } from './masthead-panel';

/** What the masthead prints, and what was changed by hand. */
function MastheadFacts({ view, onEdit }: { view: FlatplanView; onEdit: () => void }) {
  const t = useTranslations('issue');
  const { issue } = view;
  const facts = [[t('date'), `${issue.date} ${issue.weekday}`], [t('lunar'), issue.lunar], [t('label'), issue.label], [t('publisher'), issue.publisher], [t('permit'), issue.permit.join(' ')], [t('notices'), issue.notices.join(' ')]] as const;
  return (
    <section aria-label={t('masthead')} className="border border-line bg-surface">
      <div className="flex h-10 items-center border-b border-line px-4"><h2 className="text-base">{t('masthead')}</h2>{issue.may.edit ? <Button look="quiet" size="small" className="ml-auto" onClick={onEdit}><PencilLine aria-hidden />{t('editMasthead')}</Button> : null}</div>
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 p-4 text-sm">{facts.map(([name, value]) => <div key={name} className="contents"><dt className="text-ink-3">{name}</dt><dd className="break-words">{value || '—'}</dd></div>)}</dl>
      {Object.entries(issue.overrides).map(([field, { value, reason }]) => <p key={field} className="border-t border-line px-4 py-2 text-sm text-warn">{t('overridden', { field: t(field as 'weekday'), value, reason })}</p>)}
    </section>
  );
}

/** The flatplan of an issue: its pages in small, its stories, its masthead, and what the checks find. */
export function Flatplan({ view, actions }: { view: FlatplanView; actions: FlatplanActions }) {
  const t = useTranslations('issue');
  const router = useRouter();
  const ready = useHydrated();
  const { act } = useAct();
  const { issue, layout, findings } = view;
  const [credits, setCredits] = useState<string | null>(null);
  const [masthead, setMasthead] = useState(false);
  const [removing, setRemoving] = useState(false);
  const proofs = useMemo(() => composeIssue(layout, typeCase), [layout]);
  const css = useMemo(() => proofFontCss(layout), [layout]);
  const creditsPage = issue.flatplan.find((page) => page.id === credits);
  const remove = async () => { const reply = await act(() => actions.remove({ issueId: issue.id }), t('removed')); if (reply?.ok) router.push('/desk/issues'); };
  return (
    <div inert={!ready}>
      <ProofFonts css={css} />
      <PageHead title={<span className="flex flex-wrap items-center gap-2 whitespace-normal">{issue.label}<IssueStatusBadge status={issue.status} /></span>} detail={`${issue.date} ${issue.weekday}　${issue.lunar}`} actions={<>
        <MakeUpIssue view={view} save={actions.saveLayouts} />
        <PdfMenu total={issue.totalNumber} pages={proofs.map((proof) => proof.page)} label={t('pdf')} />
        <Menu trigger={<Button square aria-label={t('moreActs')}><Ellipsis /></Button>}>
          <MenuItem disabled={!issue.may.edit} onSelect={() => setMasthead(true)}><PencilLine aria-hidden />{t('editMasthead')}</MenuItem>
          <MenuItem danger disabled={!issue.may.delete} onSelect={() => setRemoving(true)}><Trash2 aria-hidden />{t('remove')}</MenuItem>
        </Menu>
        <Link href={`/desk/issues/${issue.totalNumber}/proof`} className={buttonClasses('primary')}>{t('toProof')}</Link>
      </>} />
      <div className="flex flex-col gap-6 px-4 pb-10 md:px-6">
        {issue.returnRemarks ? <Notice tone="warn">{t('returnedBecause', { remarks: issue.returnRemarks })}</Notice> : null}
        <ul aria-label={t('plan')} className="grid grid-cols-2 gap-x-4 gap-y-6 md:grid-cols-3 md:gap-x-6 lg:grid-cols-4 2xl:grid-cols-6">
          {issue.flatplan.map((page) => {
            const proof = proofs.find((entry) => entry.page === page.number);
            return proof ? <FlatplanPage key={page.id} page={page} proof={proof} total={issue.totalNumber} sections={view.sections} findings={findings.filter((finding) => finding.page === page.number)} mayEdit={issue.may.edit} save={actions.setPage} onCredits={() => setCredits(page.id)} /> : null;
          })}
        </ul>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <section aria-label={t('stories')} className="min-w-0 border border-line bg-surface"><h2 className="flex h-10 items-center border-b border-line px-4 text-base md:px-6">{t('stories')}<span className="ml-2 text-sm font-normal text-ink-3">{view.stories.length}</span></h2><IssueStories layout={layout} stories={view.stories} total={issue.totalNumber} /></section>
          <div className="flex min-w-0 flex-col gap-4">
            <MastheadFacts view={view} onEdit={() => setMasthead(true)} />
            <section aria-label={t('findings')} className="border border-line bg-surface"><h2 className="flex h-10 items-center border-b border-line px-4 text-base">{t('findings')}<span className="ml-2 text-sm font-normal text-ink-3">{findings.length}</span></h2>{findings.length === 0 ? <p className="px-4 py-5 text-sm text-ink-3">{t('noFindings')}</p> : <FindingList findings={findings} total={issue.totalNumber} titleOf={(id) => storyTitle(layout, id)} />}</section>
          </div>
        </div>
      </div>
      <SidePanel open={creditsPage !== undefined} onOpenChange={(open) => { if (!open) setCredits(null); }} title={t('creditsTitle', { page: creditsPage?.number ?? 0 })}>{creditsPage ? <CreditsForm key={creditsPage.version} page={creditsPage} save={actions.setPage} onDone={() => setCredits(null)} /> : null}</SidePanel>
      <MastheadPanel key={issue.version} open={masthead} onOpenChange={setMasthead} issue={issue} proposed={view.proposed} actions={actions} />
      <Confirm open={removing} onOpenChange={setRemoving} danger title={t('removeTitle')} act={t('remove')} onConfirm={remove}>{t('removeDetail')}</Confirm>
    </div>
  );
}
