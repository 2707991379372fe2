'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Ellipsis, PencilLine, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { placeOf, storyTitle } from '@/components/page-desk/block-names';
import { balanceOf } from '@/components/page-desk/page-fill';
import { storyLinesOf } from '@/components/page-desk/story-lines';
import { FindingList } from '@/components/proof/finding-list';
import { PdfMenu } from '@/components/proof/pdf-menu';
import { ProofFonts, proofFontCss } from '@/components/proof/proof-fonts';
import { Button, buttonClasses } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
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
import type { PlanPage } from './flatplan-page';
import type { FlatplanActions, FlatplanView } from './flatplan.types';
import { IssueStories } from './issue-stories';
import { MakeUpIssue } from './make-up-issue';
import { MastheadPanel } from './masthead-panel';
import { moveStory } from './move-story';
import { NoRoom } from './no-room';
import { PickCopy } from './pick-copy';
import { PlanHead } from './plan-head';
import { PlanPages } from './plan-pages';
import { goesAlong, isMissed, TakePageAway } from './take-page-away';
import { useFlatplan } from './use-flatplan';
import { usePlanDrag, type Carried, type Over } from './use-plan-drag';
import { usePlanNews } from './use-plan-news';

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

/** The flatplan of an issue: its stories beside its pages in small, its masthead, and what the checks find. */
export function Flatplan({ view, actions, picking }: { view: FlatplanView; actions: FlatplanActions; /** Opens with the choice of copy. */ picking: boolean }) {
  const t = useTranslations('issue');
  const router = useRouter();
  const ready = useHydrated();
  const { act } = useAct();
  const plan = useFlatplan(view, actions);
  const { layout } = plan;
  const { issue, findings } = view;
  const { heldBy, others } = usePlanNews(issue, plan.refresh);
  const [credits, setCredits] = useState<string | null>(null);
  const [masthead, setMasthead] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [pick, setPick] = useState(picking && issue.may.makeUp);
  const [spreads, setSpreads] = useState(false);
  const [taking, setTaking] = useState(false);
  const proofs = useMemo(() => new Map(composeIssue(layout, typeCase).map((proof) => [proof.page, proof])), [layout]);
  const css = useMemo(() => proofFontCss(view.layout), [view.layout]);
  const stories = useMemo(() => storyLinesOf(layout, view.stories, proofs, plan.placeable, typeCase), [layout, view.stories, proofs, plan.placeable]);
  const balance = useMemo(() => balanceOf(layout, [...proofs.values()], typeCase), [layout, proofs]);
  const count = issue.flatplan.length;
  const creditsPage = issue.flatplan.find((page) => page.id === credits);
  const look = (carried: Carried, page: number): Over => {
    if (carried.kind === 'page') return carried.number === page ? { page, words: t('dropSame', { page }), cell: null, wrong: false } : { page, words: t('dropPage', { page }), cell: null, wrong: false };
    if (placeOf(layout, carried.articleId)?.page === page) return { page, words: t('dropSame', { page }), cell: null, wrong: false };
    const move = moveStory(layout, carried.articleId, page, 'carried', typeCase);
    return move ? { page, words: t('dropStory', { page }), cell: move.block, wrong: false } : { page, words: t('dropNoRoom', { page }), cell: null, wrong: true };
  };
  const drop = (carried: Carried, { page }: Over) => {
    if (carried.kind === 'page') { if (carried.number !== page) void plan.movePage(carried.number, page); } else if (placeOf(layout, carried.articleId)?.page !== page) void plan.putStory(carried.articleId, page);
  };
  const { drag, start } = usePlanDrag(look, drop);
  const last = layout.pages.find((page) => page.number === count);
  const setCount = (wanted: number) => { if (wanted < count && last && isMissed(goesAlong(last))) setTaking(true); else void plan.setPageCount(wanted); };
  const go = (page: number) => document.querySelector<HTMLElement>(`[data-plan-page="${page}"] a`)?.focus();
  const remove = async () => { const reply = await act(() => actions.remove({ issueId: issue.id }), t('removed')); if (reply?.ok) router.push('/desk/issues'); };
  const pages = issue.flatplan.flatMap((page): PlanPage[] => {
    const proof = proofs.get(page.number);
    return proof ? [{
      page, proof, layout, total: issue.totalNumber, count, sections: view.sections, findings: findings.filter((finding) => finding.page === page.number), mayEdit: issue.may.edit, mayMakeUp: issue.may.makeUp,
      heldBy: heldBy.get(page.id) ?? null, here: others.filter((viewer) => viewer.page === page.number), over: drag?.over?.page === page.number ? drag.over : null, save: actions.setPage, onCredits: () => setCredits(page.id), onDrag: start, onMove: (to) => { void plan.movePage(page.number, to); }, onGo: go,
    }] : [];
  });
  return (
    <div inert={!ready} onKeyDown={(event) => { if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && !(event.target as HTMLElement).matches('input, textarea')) { event.preventDefault(); void plan.undo(); } }}>
      <ProofFonts css={css} />
      <PageHead title={<span className="flex flex-wrap items-center gap-2 whitespace-normal">{issue.label}<IssueStatusBadge status={issue.status} /></span>} detail={`${issue.date} ${issue.weekday}　${issue.lunar}`} actions={<>
        <MakeUpIssue view={view} save={actions.saveLayouts} />
        <PdfMenu total={issue.totalNumber} pages={issue.flatplan.map((page) => page.number)} label={t('pdf')} />
        <Menu trigger={<Button square aria-label={t('moreActs')}><Ellipsis /></Button>}>
          <MenuItem disabled={!issue.may.edit} onSelect={() => setMasthead(true)}><PencilLine aria-hidden />{t('editMasthead')}</MenuItem>
          <MenuItem danger disabled={!issue.may.delete} onSelect={() => setRemoving(true)}><Trash2 aria-hidden />{t('remove')}</MenuItem>
        </Menu>
        <Link href={`/desk/issues/${issue.totalNumber}/proof`} className={buttonClasses('primary')}>{t('toProof')}</Link>
      </>} />
      <div className="flex flex-col gap-4 px-4 pb-10 md:px-6">
        {issue.returnRemarks ? <Notice tone="warn">{t('returnedBecause', { remarks: issue.returnRemarks })}</Notice> : null}
        {plan.noRoom ? <NoRoom key={`${plan.noRoom.page} ${plan.noRoom.articleId}`} wanting={plan.noRoom} view={view} onTake={plan.takeLayout} onClose={() => plan.setNoRoom(null)} /> : null}
        <PlanHead balance={balance} count={count} mayEdit={issue.may.edit} canUndo={plan.canUndo} busy={plan.busy} spreads={spreads} onCount={setCount} onUndo={() => { void plan.undo(); }} onSpreads={setSpreads} />
        <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col max-lg:order-2 lg:sticky lg:top-[calc(var(--bar)+1rem)] lg:row-span-2 lg:max-h-[calc(var(--room)-2rem)]">
            <IssueStories stories={stories} pages={issue.flatplan.map((page) => page.number)} total={issue.totalNumber} mayMakeUp={issue.may.makeUp} onPick={() => setPick(true)}
              acts={{ put: (id, page) => { void plan.putStory(id, page); }, takeOff: (id) => { void plan.takeOff(id); }, takeOut: (id) => { void plan.takeOut(id); }, open: (page) => router.push(`/desk/issues/${issue.totalNumber}/pages/${page}`), drag: (event, story) => start(event, { kind: 'story', articleId: story.articleId, title: story.title }) }} />
          </div>
          <div className="flex min-w-0 flex-col gap-6 max-lg:order-1 lg:col-start-2">
            {issue.may.makeUp ? <p className="text-sm text-ink-3"><span className="max-md:hidden pointer-coarse:hidden">{t('planHint')}</span><span className="hidden pointer-coarse:inline">{t('planHintTouch')}</span></p> : null}
            <PlanPages pages={pages} spreads={spreads} busy={plan.busy} />
          </div>
          <div className="grid min-w-0 items-start gap-4 max-lg:order-3 lg:col-start-2 xl:grid-cols-2">
            <MastheadFacts view={view} onEdit={() => setMasthead(true)} />
            <section aria-label={t('findings')} className="border border-line bg-surface"><h2 className="flex h-10 items-center border-b border-line px-4 text-base">{t('findings')}<span className="ml-2 text-sm font-normal text-ink-3">{findings.length}</span></h2>{findings.length === 0 ? <p className="px-4 py-5 text-sm text-ink-3">{t('noFindings')}</p> : <FindingList findings={findings} total={issue.totalNumber} titleOf={(id) => storyTitle(layout, id)} />}</section>
          </div>
        </div>
      </div>
      {drag ? <div aria-hidden className={classes('pointer-events-none fixed z-50 max-w-64 rounded-base border bg-raised px-2 py-1 text-sm', drag.over?.wrong ? 'border-danger text-danger' : 'border-line-strong')} style={{ left: drag.x + 12, top: drag.y + 12 }}><span className="block truncate font-medium">{drag.carried.kind === 'story' ? drag.carried.title : t('toPageN', { page: drag.carried.number })}</span>{drag.over ? <span className="block text-xs">{drag.over.words}</span> : null}</div> : null}
      <PickCopy open={pick} onOpenChange={setPick} read={actions.looseCopy} onBring={(ids) => { void plan.bringIn(ids); }} />
      <SidePanel open={creditsPage !== undefined} onOpenChange={(open) => { if (!open) setCredits(null); }} title={t('creditsTitle', { page: creditsPage?.number ?? 0 })}>{creditsPage ? <CreditsForm key={creditsPage.version} page={creditsPage} save={actions.setPage} onDone={() => setCredits(null)} /> : null}</SidePanel>
      <MastheadPanel key={issue.version} open={masthead} onOpenChange={setMasthead} issue={issue} proposed={view.proposed} actions={actions} />
      {taking && last ? <TakePageAway page={last} layout={layout} onOpenChange={setTaking} onTake={() => plan.setPageCount(count - 1, true)} /> : null}
      <Confirm open={removing} onOpenChange={setRemoving} danger title={t('removeTitle')} act={t('remove')} onConfirm={remove}>{t('removeDetail')}</Confirm>
    </div>
  );
}
