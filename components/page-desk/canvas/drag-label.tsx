'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import type { PageProof, PictureItem } from '@/lib/makeup/page-proof';
import { useThisDesk } from '../use-desk';
import type { Draft } from './draft-store';

/** Least effective resolution of a picture in print, as the checks have it. */
export const leastPpi = 200;

/** Beside the pointer while something is dragged: its size, how its copy fits there, and what letting go does. */
export function DragLabel({ draft, proof }: { draft: Draft; /** The page as it is on show. */ proof: PageProof }) {
  const t = useTranslations('pageCanvas');
  const desk = useThisDesk();
  const box = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const label = box.current;
    if (!label) return;
    // Its size is noted when it changes: to ask for it at each move would lay the page out once more.
    let [width, height] = [label.offsetWidth, label.offsetHeight];
    const sized = new ResizeObserver(() => { [width, height] = [label.offsetWidth, label.offsetHeight]; });
    sized.observe(label);
    const put = (x: number, y: number) => {
      const left = Math.min(x + 18, window.innerWidth - width - 8);
      const top = y + 22 + height > window.innerHeight ? y - height - 12 : y + 22;
      label.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    };
    put(desk.drafts.pointer.x, desk.drafts.pointer.y);
    const move = (event: PointerEvent) => put(event.clientX, event.clientY);
    window.addEventListener('pointermove', move, { passive: true });
    return () => { window.removeEventListener('pointermove', move); sized.disconnect(); };
  }, [desk.drafts]);
  const page = desk.pageOf(draft.page);
  const other = page?.blocks.find((block) => block.id === draft.onto);
  const shownId = draft.act === 'fill' ? draft.onto ?? draft.id : draft.id;
  const overset = proof.overset.find((entry) => entry.blockId === shownId);
  const white = proof.holes.filter((hole) => hole.blockId === shownId).reduce((most, hole) => Math.max(most, hole.rows), 0);
  const region = proof.regions.find((entry) => entry.blockId === shownId);
  const copy = region && ['story', 'jump', 'briefs', 'notice'].includes(region.kind);
  const picture = draft.photoId === undefined ? undefined : proof.items.find((item): item is PictureItem => item.kind === 'picture' && item.blockId === draft.id && item.photoId === draft.photoId);
  const { problem } = draft;
  const act = draft.act ?? 'move';
  const words = problem ? (problem.kind === 'overlap' ? t('wouldOverlap', { other: desk.nameOf(problem.other) }) : problem.kind === 'off-grid' ? t(act === 'place' || act === 'jump' ? 'noRoomHere' : 'offGrid') : desk.problemWords(problem))
    : act === 'swap' ? t('willSwap', { other: other ? desk.nameOf(other) : '' }) : act === 'fill' ? t('willFill', { other: other ? desk.nameOf(other) : '' }) : act === 'group' ? t('willGroup', { count: (draft.along?.length ?? 0) + 1 })
      : act === 'jump' ? t('willJump', { page: draft.page }) : act === 'push' ? t('willPush') : act === 'resize' ? t('willResize') : act === 'place' ? t('willPlace') : act === 'picture' ? t('willPicture') : t('willMove');
  const fit = problem ? null : overset ? { tone: 'text-[#a3142c]', mark: '✕', text: t('over', { characters: overset.characters, lines: overset.lines }) } : white >= 1 ? { tone: 'text-[#1f5aa6]', mark: '▽', text: t('white', { rows: white }) } : copy ? { tone: 'text-[#1d6b37]', mark: '✓', text: t('full') } : null;
  return (
    <div ref={box} aria-hidden data-drag-label className={classes('pointer-events-none fixed top-0 left-0 z-50 rounded-base border bg-[#fff] px-2 py-1 text-xs text-[#1c1c1c] tabular-nums will-change-transform', problem ? 'border-[#c41e3a]' : 'border-[#8a8a8a]')}>
      <p className="font-medium whitespace-nowrap">{draft.act === 'picture' ? null : t('size', { columns: draft.wanted.columns, rows: draft.wanted.rows })}{fit ? <span className={classes('ml-2', fit.tone)}>{fit.mark} {fit.text}</span> : null}</p>
      {picture && picture.ppi > 0 && picture.ppi < leastPpi ? <p className="whitespace-nowrap text-[#a3142c]">⚠ {t('ppi', { ppi: Math.round(picture.ppi) })}</p> : null}
      <p className={classes('whitespace-nowrap', problem ? 'text-[#a3142c]' : 'text-[#4a4a4a]')}>{problem ? '✕ ' : ''}{words}</p>
      {problem?.kind === 'overlap' && (act === 'move' || act === 'resize') ? <p className="whitespace-nowrap text-[#4a4a4a]">{t('tryAlt')}</p> : null}
    </div>
  );
}
