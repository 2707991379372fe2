'use client';

import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ProofFonts, proofFontCss } from '@/components/proof/proof-fonts';
import { FindingList } from '@/components/proof/finding-list';
import { useWideScreen } from '@/components/copy-editor/use-wide-screen';
import { classes } from '@/components/ui/classes';
import { IconButton } from '@/components/ui/icon-button';
import { Tabs } from '@/components/ui/tabs';
import { useHydrated } from '@/components/ui/use-hydrated';
import { composePage } from '@/lib/makeup/compose';
import { gridOf } from '@/lib/makeup/grid';
import type { PageProof } from '@/lib/makeup/page-proof';
import type { Proposal } from '@/lib/makeup/solve';
import { pageFindings } from '@/lib/proof/preflight';
import { typeCase } from '@/lib/typeset/type-case';
import { articlesIn, placeOf, storyTitle } from './block-names';
import { Canvas } from './canvas';
import { DraftContext } from './canvas/draft-store';
import { DraggedInspector } from './canvas/dragged-inspector';
import { Ghost } from './canvas/ghost';
import { PageHistory } from './history/page-history';
import { LiveBar } from './live/live-bar';
import { DeskToolbar, type Shown } from './desk-toolbar';
import { makeUpOrder } from './make-up-order';
import { MakeUpBar } from './make-up-bar';
import { MakeUpChoices } from './make-up-choices';
import type { DeskView, PageDeskActions } from './page-desk.types';
import { PageSheet } from './page-sheet';
import { spreadOf } from './spread';
import { StaleNotice } from './stale-notice';
import { StoryPanel } from './story-panel';
import { Thermometer } from './thermometer';
import { DeskContext, useDesk, withPreview } from './use-desk';
import { useMakeUp } from './use-make-up';
import { useStoryDrag } from './use-story-drag';
import { useZoom } from './use-zoom';

function Panel({ label, side, open, children }: { label: string; side: 'left' | 'right'; /** null: open where there is room for it. */ open: boolean | null; children: ReactNode }) {
  return (
    <aside aria-label={label} className={classes(
      'min-h-0 flex-col border-line bg-surface max-lg:absolute max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:h-[55%] max-lg:border-t lg:relative', open === null ? 'hidden lg:flex' : open ? 'flex' : 'hidden', side === 'left' ? 'lg:w-72 lg:border-r' : 'lg:w-80 lg:border-l',
    )}>{children}</aside>
  );
}

type Panels = Omit<Shown, 'left' | 'right'> & { readonly left: boolean | null; readonly right: boolean | null };

const textual = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, input:not([type="checkbox"])'));

/** Ctrl+Z and Shift+Ctrl+Z wherever the focus is on the screen, but for text that is being typed. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z' || textual(event.target)) return;
      event.preventDefault();
      if (event.shiftKey) redo(); else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

/** The page desk: stories at the left, the page in the middle, its blocks' facts and the findings at the right. */
export function PageDesk({ view, number: first, actions }: { view: DeskView; number: number; actions: PageDeskActions }) {
  const t = useTranslations('pageDesk');
  const ready = useHydrated();
  const pathname = usePathname();
  const asked = Number(/\/pages\/(\d+)$/.exec(pathname)?.[1] ?? first);
  const number = view.pages.some((page) => page.number === asked) ? asked : first;
  const { desk, preview } = useDesk(view, actions, number);
  const [shown, setShown] = useState<Panels>({ guides: false, spread: false, left: null, right: null });
  const wide = useWideScreen();
  const show = useCallback((changes: Partial<Panels>) => setShown((was) => {
    // On a small screen the two panels share one place.
    const other = wide ? {} : changes.left ? { right: false } : changes.right ? { left: false } : {};
    return { ...was, ...changes, ...other };
  }), [wide]);
  const [tab, setTab] = useState('block');
  const scroller = useRef<HTMLDivElement | null>(null);
  const inspector = useRef<HTMLDivElement | null>(null);
  const starter = useRef<HTMLButtonElement | null>(null);
  const make = useMakeUp(starter);
  const [choices, setChoices] = useState<readonly Proposal[]>([]);
  useUndoKeys(desk.undo, desk.redo);

  const last = Math.max(...desk.pages.map((page) => page.number));
  const numbers = useMemo(() => (shown.spread ? spreadOf(number, last) : [number]), [shown.spread, number, last]);
  const grid = gridOf(desk.issue.format);
  const zoom = useZoom(scroller, { width: grid.width * numbers.length + (numbers.length - 1) * 24, height: grid.height });
  const drag = useStoryDrag(desk, zoom.scale);
  const seen = useMemo(() => withPreview(desk.issue, preview), [desk.issue, preview]);
  const standing = useMemo(() => new Map(desk.issue.pages.map((page) => [page.number, composePage(desk.issue, page.number, typeCase)])), [desk.issue]);
  const previewed = useMemo(() => (seen === desk.issue ? null : new Map(numbers.map((page) => [page, composePage(seen, page, typeCase)]))), [seen, desk.issue, numbers]);
  const overset = useMemo(() => new Set([...standing.values()].filter((proof) => proof.overset.length > 0).map((proof) => proof.page)), [standing]);
  const css = useMemo(() => proofFontCss(desk.view.layout), [desk.view.layout]);
  const selectedPage = desk.selection?.page ?? number;
  const block = desk.find(desk.selection);
  const proofOf = (page: number): PageProof => standing.get(page) ?? composePage(desk.issue, page, typeCase);
  const findings = useMemo(() => [...(standing.get(number) ? pageFindings(standing.get(number)!) : []), ...desk.findings.filter((finding) => finding.page === number || (finding.articleId !== null && placeOf(desk.issue, finding.articleId)?.page === number))], [standing, number, desk.findings, desk.issue]);

  const go = useCallback((page: number) => {
    if (page !== number) window.history.pushState(null, '', `/desk/issues/${view.total}/pages/${page}`);
    desk.setSelection(null);
  }, [desk, number, view.total]);
  const inspect = useCallback(() => {
    show({ right: true });
    setTab('block');
    setTimeout(() => inspector.current?.querySelector<HTMLElement>('input, select, button')?.focus(), 30);
  }, [show]);
  const showStory = useCallback((page: number, articleId: string) => {
    if (page !== number) go(page);
    const there = desk.pageOf(page)?.blocks.find((other) => articlesIn(other).includes(articleId));
    if (there) desk.setSelection({ page, id: there.id });
  }, [desk, go, number]);
  // Where the panel covers the lower half of a small screen, the block it tells of is brought above it.
  const selectedId = desk.selection?.id;
  useEffect(() => {
    if (!wide && shown.right && selectedId) document.querySelector(`[data-block-handle="${selectedId}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [wide, shown.right, selectedId]);
  const takeLayout = (proposal: Proposal) => {
    setChoices([]);
    const page = desk.pageOf(number);
    const laid = proposal.pages.find((entry) => entry.number === number);
    if (!page || !laid) return;
    desk.change({ [page.id]: laid.blocks });
    desk.setSelection(null);
    desk.say(t('madeUp', { page: number, blocks: laid.blocks.length }));
  };
  const makePage = async () => {
    desk.say('');
    const proposals = await make.run(makeUpOrder(desk.issue, desk.view.stories, [number], 1 + Math.floor(Math.random() * 1000))).catch(() => { desk.say(t('makeUpFailed'), true); return null; });
    if (!proposals) return;
    if (proposals.length > 1) setChoices(proposals);
    else if (proposals[0]) takeLayout(proposals[0]);
    else desk.say(t('makeUpFailed'), true);
  };

  return (
    <DeskContext value={desk}>
    <DraftContext value={desk.drafts}>
      <ProofFonts css={css} />
      <div inert={!ready} className="flex h-(--room) flex-col overflow-hidden">
        <h1 className="sr-only">{t('title', { label: view.label, page: number })}</h1>
        <DeskToolbar number={number} overset={overset} shown={{ ...shown, left: shown.left ?? wide, right: shown.right ?? wide }} onShow={show} zoom={zoom} making={make.progress !== null} makeUpButton={starter} onGo={go} onMakeUp={() => { void makePage(); }} />
        <LiveBar />
        <StaleNotice />
        {choices.length > 0 ? <MakeUpChoices issue={desk.issue} proposals={choices} onTake={takeLayout} onClose={() => setChoices([])} /> : null}
        <div className="relative flex min-h-0 flex-1">
          <Panel label={t('stories')} side="left" open={shown.left}><StoryPanel proofs={standing} onShow={showStory} onDrag={drag.start} /></Panel>
          <div className="flex min-w-0 flex-1 flex-col">
          <div className="relative min-h-0 flex-1">
            {make.progress !== null ? <MakeUpBar progress={make.progress} onEnough={make.enough} onStop={make.stop} /> : null}
            <Canvas scroller={scroller} zoom={zoom} covered={shown.left === true || shown.right === true}>
              {numbers.map((page) => <PageSheet key={page} number={page} issue={seen} proof={previewed?.get(page) ?? proofOf(page)} scale={zoom.scale} guides={shown.guides} marks active={page === selectedPage} onInspect={inspect} />)}
            </Canvas>
            <div role="status" aria-live="polite" data-desk-says className={classes('pointer-events-none absolute bottom-3 left-3 z-10 max-lg:top-3 max-lg:bottom-auto max-w-[calc(100%-1.5rem)] rounded-base border px-2.5 py-1 text-sm', said(desk.said.text, desk.said.wrong))}>{desk.said.text}</div>
          </div>
          <Thermometer proof={proofOf(number)} />
          </div>
          <Panel label={t('inspector')} side="right" open={shown.right}>
            <span className="absolute top-1 right-2 z-10 lg:hidden"><IconButton size="small" label={t('hideInspector')} onClick={() => show({ right: false })}><X /></IconButton></span>
            <Tabs label={t('inspector')} value={tab} onValueChange={setTab} className="h-full" panelClassName="overflow-y-auto" tabs={[
              { id: 'block', label: t('tabBlock'), panel: <DraggedInspector block={block} page={selectedPage} issue={desk.issue} proof={proofOf(selectedPage)} first={inspector} /> },
              { id: 'history', label: t('tabHistory'), panel: <PageHistory page={number} /> },
              { id: 'findings', label: t('tabFindings', { count: findings.length }), panel: findings.length === 0 ? <p className="p-4 text-sm text-ink-3">{t('noFindings')}</p> : <FindingList findings={findings} total={view.total} here={number} titleOf={(id) => storyTitle(desk.issue, id)} onShow={(finding) => { if (finding.blockId) desk.setSelection({ page: number, id: finding.blockId }); }} /> },
            ]} />
          </Panel>
        </div>
        <Ghost />
      </div>
    </DraftContext>
    </DeskContext>
  );
}

const said = (text: string, wrong: boolean): string => (text === '' ? 'invisible' : wrong ? 'border-danger bg-danger-weak text-danger' : 'border-line bg-raised text-ink-2');
