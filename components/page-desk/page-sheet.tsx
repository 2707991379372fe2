'use client';

import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PageSvg } from '@/components/proof/page-svg';
import { classes } from '@/components/ui/classes';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { composePage } from '@/lib/makeup/compose';
import type { PageProof } from '@/lib/makeup/page-proof';
import { typeCase } from '@/lib/typeset/type-case';
import { BlockHandle, useCellStyle } from './block-handle';
import { CropMode } from './canvas/crop-mode';
import { PictureHandles } from './canvas/picture-handles';
import { DragGuides } from './canvas/drag-guides';
import { DragLabel } from './canvas/drag-label';
import { useDraft, withDraft, type Draft } from './canvas/draft-store';
import { useThisDesk } from './use-desk';

/** The place a dragged story, or a block from another page, would take. */
function DraftOutline({ draft, scale }: { draft: Draft; scale: number }) {
  const styleOf = useCellStyle(scale);
  return <div aria-hidden className={classes('pointer-events-none absolute z-20 outline-2', draft.problem ? 'bg-[rgb(200_30_50/0.12)] outline-[#c41e3a]' : 'bg-[rgb(183_41_26/0.05)] outline-[#b7291a]')} style={styleOf(draft.wanted)} />;
}

/** One page on the canvas: its proof, and over it the handles of its blocks in reading order. */
export const PageSheet = memo(function PageSheet({ number, issue, proof: standing, scale, guides, marks, active, onInspect }: {
  number: number; issue: IssueLayout; proof: PageProof; scale: number; guides: boolean; marks: boolean; active: boolean; onInspect: () => void;
}) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const page = desk.pageOf(number);
  const carried = useDraft();
  const live = useMemo(() => withDraft(issue, carried), [issue, carried]);
  const proof = useMemo(() => (live === issue ? standing : composePage(live, number, typeCase)), [live, issue, standing, number]);
  const overset = useMemo(() => new Map(proof.overset.map((entry) => [entry.blockId, entry])), [proof]);
  /** White rows inside blocks, where the checks speak of a hole. */
  const white = useMemo(() => new Map(proof.holes.flatMap((hole) => (hole.blockId !== null && hole.rows >= 2 ? [[hole.blockId, hole.rows] as const] : []))), [proof]);
  const blocks = [...page?.blocks ?? []].sort((one, other) => one.row - other.row || one.column - other.column);
  const { selection, mayMakeUp } = desk;
  const chosen = selection?.page === number ? blocks.find((block) => block.id === selection.id) : undefined;
  const [cropping, setCropping] = useState<{ readonly blockId: string; readonly photoId: string } | null>(null);
  const found = cropping ? blocks.find((block) => block.id === cropping.blockId) : undefined;
  const cropped = found && (found.kind === 'story' || found.kind === 'jump' || found.kind === 'photo') ? found : null;
  const crop = useCallback((blockId: string, photoId: string) => { if (mayMakeUp) setCropping({ blockId, photoId }); }, [mayMakeUp]);
  const endCrop = () => {
    setCropping(null);
    const target = cropping ? `[data-picture-handle="${cropping.photoId}"], [data-block-handle="${cropping.blockId}"][data-kind="photo"]` : '';
    requestAnimationFrame(() => { if (document.activeElement === document.body) document.querySelector<HTMLElement>(target)?.focus({ preventScroll: true }); });
  };
  const draft = carried?.page === number && !blocks.some((block) => block.id === carried.id) ? carried : null;
  const section = issue.pages.find((entry) => entry.number === number)?.section ?? '';
  return (
    <section aria-label={t('sheet', { page: number, section })} data-sheet={number} className={classes('relative isolate shrink-0 bg-[#fff]', active ? 'outline outline-line-strong' : 'outline outline-line')} style={{ width: proof.width * scale, height: proof.height * scale }}>
      <PageSvg proof={proof} before={carried ? standing : null} label={t('proofOf', { page: number })} guides={guides} marks={marks} className="pointer-events-none absolute inset-0 block will-change-transform select-none" />
      {blocks.map((block) => <BlockHandle key={block.id} block={block} page={number} scale={scale} overset={overset.get(block.id)} white={white.get(block.id) ?? 0} onInspect={onInspect} onCrop={crop} />)}
      {chosen && !cropping && (chosen.kind === 'story' || chosen.kind === 'jump') && (!carried || carried.act === 'picture') ? <PictureHandles block={chosen} issue={live} page={number} scale={scale} proof={proof} onCrop={(photoId) => crop(chosen.id, photoId)} /> : null}
      {cropped && cropping ? <CropMode key={cropping.photoId} block={cropped} photoId={cropping.photoId} page={number} scale={scale} proof={proof} onEnd={endCrop} /> : null}
      {carried?.page === number && carried.act !== 'picture' && carried.act !== 'crop' ? <DragGuides draft={carried} scale={scale} /> : null}
      {draft ? <DraftOutline draft={draft} scale={scale} /> : null}
      {carried?.page === number && carried.act !== 'crop' ? <DragLabel draft={carried} proof={proof} /> : null}
    </section>
  );
});
