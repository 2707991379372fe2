'use client';

import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ProofFonts, proofFontCss } from '@/components/proof/proof-fonts';
import { useHydrated } from '@/components/ui/use-hydrated';
import { composePage } from '@/lib/makeup/compose';
import { gridOf } from '@/lib/makeup/grid';
import type { PageProof } from '@/lib/makeup/page-proof';
import { pageFindings } from '@/lib/proof/preflight';
import { typeCase } from '@/lib/typeset/type-case';
import { DeskPanel } from './arrange/desk-panel';
import { DeskSide } from './arrange/desk-side';
import { EmptyPageHint, HintLine } from './arrange/first-steps';
import { KeysSheet } from './arrange/keys-sheet';
import { SaidLine } from './arrange/said-line';
import { TableMenu } from './arrange/table-menu';
import { useArrangeKeys } from './arrange/use-arrange-keys';
import { useMakePage } from './arrange/use-make-page';
import { usePaletteCommands } from './arrange/use-palette-commands';
import { usePanels } from './arrange/use-panels';
import { articlesIn, placeOf } from './block-names';
import { Canvas } from './canvas';
import { DraftContext } from './canvas/draft-store';
import { Ghost } from './canvas/ghost';
import { KeptNotice } from './kept/kept-notice';
import { LiveBar } from './live/live-bar';
import { DeskToolbar } from './desk-toolbar';
import { MakeUpBar } from './make-up-bar';
import { MakeUpChoices } from './make-up-choices';
import type { DeskView, PageDeskActions } from './page-desk.types';
import { PageSheet } from './page-sheet';
import { ReadOnlyLine } from './read-only-line';
import { spreadOf } from './spread';
import { StaleNotice } from './stale-notice';
import { StoryPanel } from './story-panel';
import { Thermometer } from './thermometer';
import { DeskContext, useDesk, withPreview } from './use-desk';
import { useStoryDrag } from './use-story-drag';
import { useZoom } from './use-zoom';

/** The page desk: stories at the left, the page in the middle, its blocks' facts and the findings at the right. */
export function PageDesk({ view, number: first, actions }: { view: DeskView; number: number; actions: PageDeskActions }) {
  const t = useTranslations('pageDesk');
  const ready = useHydrated();
  const pathname = usePathname();
  const asked = Number(/\/pages\/(\d+)$/.exec(pathname)?.[1] ?? first);
  const number = view.pages.some((page) => page.number === asked) ? asked : first;
  const { desk, preview } = useDesk(view, actions, number);
  const { panels, shown, show, tab, setTab, inspect, inspector } = usePanels(desk.selection?.id);
  const [keysShown, setKeysShown] = useState(false);
  const scroller = useRef<HTMLDivElement | null>(null);
  const make = useMakePage(desk, number);
  const starting = useRef(make.start);
  useEffect(() => { starting.current = make.start; });
  const scene = useMemo(() => ({ desk, inspect, showKeys: () => setKeysShown(true) }), [desk, inspect]);
  useArrangeKeys(scene);

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
  const proofOf = (page: number): PageProof => standing.get(page) ?? composePage(desk.issue, page, typeCase);
  const findings = useMemo(() => [...(standing.get(number) ? pageFindings(standing.get(number)!) : []), ...desk.findings.filter((finding) => finding.page === number || (finding.articleId !== null && placeOf(desk.issue, finding.articleId)?.page === number))], [standing, number, desk.findings, desk.issue]);

  const go = useCallback((page: number) => {
    if (page !== number) window.history.pushState(null, '', `/desk/issues/${view.total}/pages/${page}`);
    desk.setSelection(null);
  }, [desk, number, view.total]);
  const makeUp = useCallback(() => { void starting.current(); }, []);
  usePaletteCommands(scene, go, makeUp);
  const showStory = useCallback((page: number, articleId: string) => {
    if (page !== number) go(page);
    const there = desk.pageOf(page)?.blocks.find((other) => articlesIn(other).includes(articleId));
    if (there) desk.setSelection({ page, id: there.id });
  }, [desk, go, number]);
  /** A press on a block that is not marked ends the marks on others; Shift and Ctrl add to them. */
  const onPress = (event: PointerEvent) => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block-handle]')?.dataset.blockHandle : undefined;
    if (event.shiftKey || event.ctrlKey || event.metaKey || desk.marked.length < 2 || id === undefined || desk.marked.includes(id)) return;
    desk.setSelection(null);
  };

  return (
    <DeskContext value={desk}>
    <DraftContext value={desk.drafts}>
      <ProofFonts css={css} />
      <div inert={!ready} className="flex h-(--room) flex-col overflow-hidden">
        <h1 className="sr-only">{t('title', { label: view.label, page: number })}</h1>
        <DeskToolbar number={number} overset={overset} shown={shown} onShow={show} zoom={zoom} making={make.progress !== null} makeUpButton={make.starter} scene={scene} onGo={go} onMakeUp={makeUp} />
        <LiveBar />
        <ReadOnlyLine />
        <StaleNotice />
        <KeptNotice />
        <HintLine />
        {make.choices.length > 0 ? <MakeUpChoices issue={desk.issue} proposals={make.choices} onTake={make.take} onClose={make.close} /> : null}
        <div className="relative flex min-h-0 flex-1">
          <DeskPanel label={t('stories')} side="left" open={panels.left}><StoryPanel proofs={standing} onShow={showStory} onDrag={drag.start} /></DeskPanel>
          <div className="flex min-w-0 flex-1 flex-col">
            <div className="relative min-h-0 flex-1" onPointerDownCapture={onPress}>
              {make.progress !== null ? <MakeUpBar progress={make.progress} onEnough={make.enough} onStop={make.stop} /> : null}
              <TableMenu scene={scene}>
                <Canvas scroller={scroller} zoom={zoom} covered={panels.left === true || panels.right === true}>
                  {numbers.map((page) => <PageSheet key={page} number={page} issue={seen} proof={previewed?.get(page) ?? proofOf(page)} scale={zoom.scale} guides={shown.guides} marks active={page === selectedPage} onInspect={inspect} />)}
                </Canvas>
              </TableMenu>
              <EmptyPageHint onStories={() => show({ left: true })} />
              <SaidLine />
            </div>
            <Thermometer proof={proofOf(number)} />
          </div>
          <DeskPanel label={t('inspector')} side="right" open={panels.right}><DeskSide scene={scene} proofOf={proofOf} findings={findings} tab={tab} onTab={setTab} onHide={() => show({ right: false })} first={inspector} /></DeskPanel>
        </div>
        <Ghost />
        <KeysSheet open={keysShown} onOpenChange={setKeysShown} />
      </div>
    </DraftContext>
    </DeskContext>
  );
}
