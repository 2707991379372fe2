'use client';

import { memo, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import type { Block, Cell } from '@/lib/makeup/block';
import { gridOf } from '@/lib/makeup/grid';
import type { Overset } from '@/lib/makeup/page-proof';
import { corners } from './canvas/block-corners';
import { edges } from './placement';
import { useBlockDrag } from './use-block-drag';
import { useDraftOf } from './canvas/draft-store';
import { EmptyFrame } from './canvas/empty-frame';
import { FitBadge } from './canvas/fit-badge';
import { useThisDesk } from './use-desk';

/** Least height of what one aims at, pixels (WCAG 2.5.8). A shallower block is taken hold of a little beyond its rows, above the page's first row or on both sides. */
const leastHeight = 24;

/** Where a cell of the page stands on the screen. */
export function useCellStyle(scale: number) {
  const grid = gridOf(useThisDesk().issue.format);
  return (cell: Cell) => { const rect = grid.rectOf(cell); return { left: rect.x * scale, top: rect.y * scale, width: rect.width * scale, height: rect.height * scale }; };
}

/** The eight small squares a selected block is resized by; keys and number fields do the same. */
function Corners({ block, start }: { block: Block; start: ReturnType<typeof useBlockDrag> }) {
  return edges.map((edge) => (
    <span key={edge} aria-hidden data-edge={edge} className={classes('absolute z-30 grid size-5 place-items-center', corners[edge])} onPointerDown={(event) => start(event, block, edge)}>
      <span className="size-2 rounded-[1px] border border-[#b7291a] bg-[#fff]" />
    </span>
  ));
}

/** A block to take hold of: selected by focus or press, moved and resized by pointer or keys. The page below shows what it holds. */
export const BlockHandle = memo(function BlockHandle({ block, page, scale, overset, white, onInspect, onCrop }: { block: Block; page: number; scale: number; overset: Overset | undefined; /** Rows left white in it. */ white: number; onInspect: () => void; /** Crops the picture of a photo block. */ onCrop: (blockId: string, photoId: string) => void }) {
  const t = useTranslations('pageDesk');
  const c = useTranslations('pageCanvas');
  const desk = useThisDesk();
  const start = useBlockDrag(desk, page, scale);
  const draft = useDraftOf(block.id);
  const styleOf = useCellStyle(scale);
  const selected = desk.selection?.id === block.id;
  const marked = desk.marked.includes(block.id);
  const dragged = draft?.id === block.id && draft.act !== 'picture' && draft.act !== 'crop' && draft.page === page ? draft : null;
  const along = draft?.along?.find((other) => other.id === block.id);
  const aimedAt = draft?.onto === block.id && !draft.problem;
  const shown = dragged?.wanted ?? along ?? block;
  const select = () => { if (!selected) desk.setSelection({ page, id: block.id }); };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const arrow = arrows[event.key];
    if (arrow && desk.mayMakeUp) { event.preventDefault(); (event.shiftKey ? desk.stretch : desk.nudge)(page, block, ...arrow); }
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      // The block goes, and the focus with it: it stays on the table.
      const table = event.currentTarget.closest<HTMLElement>('[data-table]');
      desk.takeOff(page, block);
      if (desk.mayMakeUp) table?.focus({ preventScroll: true });
    }
    else if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); select(); onInspect(); }
    else if (event.key.toLowerCase() === 'c' && block.kind === 'photo' && desk.mayMakeUp && !block.group?.length) { event.preventDefault(); onCrop(block.id, block.photoId); }
    else if (event.key === 'Escape') desk.setSelection(null);
  };
  const copy = block.kind === 'story' || block.kind === 'jump';
  const words = overset ? t('oversetWords', { characters: overset.characters, lines: overset.lines }) : white > 0 ? t('underBadge', { rows: white }) : copy && selected ? c('fullWords') : '';
  const at = styleOf(shown);
  const lack = Math.max(0, leastHeight - at.height);
  const above = shown.row === 0 ? lack : lack / 2;
  return (
    <div
      role="button" tabIndex={0} data-block-handle={block.id} data-kind={block.kind} aria-pressed={selected || marked} aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight Delete Enter"
      aria-label={[desk.nameOf(block), desk.placeWords(block), words].filter(Boolean).join('，')}
      className={classes('group absolute outline-none select-none', dragged?.problem ? 'z-20' : '', desk.mayMakeUp && (dragged ? 'cursor-grabbing' : 'cursor-grab'))}
      style={{ ...at, top: at.top - above, height: at.height + lack, touchAction: selected ? 'none' : 'auto' }}
      onFocus={select} onKeyDown={onKeyDown} onDoubleClick={() => { if (block.kind === 'photo' && desk.mayMakeUp && !block.group?.length) onCrop(block.id, block.photoId); else onInspect(); }}
      onPointerDown={(event) => {
        if (event.button === 0 && (event.shiftKey || event.ctrlKey || event.metaKey)) {
          // Held back, or the focus that comes with the press would select this block alone.
          event.preventDefault();
          event.stopPropagation();
          const next = marked ? desk.marked.length - 1 : desk.marked.length + 1;
          desk.toggleMark(page, block.id);
          desk.say(next > 0 ? c('marked', { count: next }) : c('unmarked'));
          return;
        }
        if (event.pointerType === 'touch' && !selected) return;
        start(event, block, null);
      }}
    >
      <div className={classes(
        'absolute inset-x-0 rounded-[1px]',
        dragged?.problem ? 'bg-[rgb(200_30_50/0.12)] outline-2 outline-[#c41e3a]' : aimedAt ? 'bg-[rgb(31_90_166/0.12)] outline-2 outline-[#1f5aa6] outline-dashed' : selected ? 'outline-2 outline-[#b7291a]' : marked ? 'bg-[rgb(183_41_26/0.06)] outline-2 outline-dashed outline-[#b7291a]' : 'group-hover:outline group-hover:outline-[#1f5aa6] group-focus-visible:outline-2 group-focus-visible:outline-[#1f5aa6]',
        overset && !selected && !dragged && !marked && 'outline outline-dashed outline-[#c41e3a]',
      )} style={{ top: above, height: at.height }}>
        {block.kind === 'empty' ? <EmptyFrame block={block} /> : null}
        <FitBadge block={block} overset={overset} white={white} quiet={!selected} />
        {block.pinned && selected ? <span aria-hidden className="absolute top-0 left-0 rounded-br-small bg-[#b7291a] px-1.5 py-0.5 text-xs text-[#fff]">{t('pinned')}</span> : null}
        {selected && desk.mayMakeUp ? <Corners block={block} start={start} /> : null}
      </div>
    </div>
  );
});
