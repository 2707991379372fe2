'use client';

import { useMemo, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import type { CutIn, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { gridOf } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof, PictureItem } from '@/lib/makeup/page-proof';
import { flowStory, type SetFrame } from '@/lib/makeup/columns/story-flow';
import { typeCase } from '@/lib/typeset/type-case';
import { corners } from './block-corners';
import { edges } from '../placement';
import { useThisDesk } from '../use-desk';
import { movedCut, resizedCut, withCut, type PictureRoom } from './cut-in-edit';
import { leastPpi } from './drag-label';
import { usePictureDrag } from './use-picture-drag';

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function PictureHandle({ cut, frame, page, scale, proof, onCrop }: { cut: CutIn; frame: SetFrame; page: number; scale: number; proof: PageProof; onCrop: (photoId: string) => void }) {
  const t = useTranslations('pageCanvas');
  const desk = useThisDesk();
  const start = usePictureDrag(desk, page, scale);
  const { format } = desk.issue;
  const grid = gridOf(format);
  const placed = frame.cutIns.find((entry) => entry.cutIn.photoId === cut.photoId);
  const first = placed && frame.columns[placed.column];
  const last = placed && frame.columns[placed.column + placed.columns - 1];
  if (!placed || !first || !last) return null;
  const { block } = frame;
  const across = placed.span ?? { x: first.x, width: last.x + last.width - first.x };
  const room: PictureRoom = { columns: frame.columns.length, rows: frame.room, perColumn: format.charactersPerColumn };
  const pitch = { column: ((frame.columns[1]?.x ?? (frame.columns[0]?.x ?? 0) + (frame.columns[0]?.width ?? 1) + grid.gutter) - (frame.columns[0]?.x ?? 0)) * scale };
  const drawn = proof.items.find((item): item is PictureItem => item.kind === 'picture' && item.blockId === block.id && item.photoId === cut.photoId);
  const coarse = drawn !== undefined && drawn.ppi > 0 && drawn.ppi < leastPpi;
  const caption = desk.issue.stories[block.articleId]?.photos.find((photo) => photo.photoId === cut.photoId)?.caption || t('untitledPicture');
  const put = (next: CutIn) => {
    if (JSON.stringify(next) === JSON.stringify(cut)) { desk.say(t('pictureEdge'), true); return; }
    desk.put(page, withCut(block, next), t('pictureAt', { column: next.column + 1, row: next.row, columns: next.columns, rows: next.rows }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrows[event.key];
    if (arrow) {
      event.preventDefault();
      event.stopPropagation();
      if (!desk.mayMakeUp) return;
      const [columns, rows] = arrow;
      put(event.shiftKey ? resizedCut(cut, 'se', cut.characters === undefined ? columns : columns / format.charactersPerColumn, rows, room) : movedCut(cut, columns, rows, room));
    } else if (event.key === 'Enter' || event.key === ' ' || event.key.toLowerCase() === 'c') { event.preventDefault(); event.stopPropagation(); onCrop(cut.photoId); }
    else if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); document.querySelector<HTMLElement>(`[data-block-handle="${block.id}"]`)?.focus(); }
    // What is done with a block is not done by keys pressed on its picture.
    else if (event.key !== 'Tab') event.stopPropagation();
  };
  return (
    <div
      role="button" tabIndex={0} data-picture-handle={cut.photoId} aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight Enter"
      aria-label={[t('picture', { caption, column: cut.column + 1, row: cut.row, columns: cut.columns, rows: cut.rows }), coarse ? t('lowPpi', { ppi: Math.round(drawn.ppi) }) : '', t('pictureKeys')].filter(Boolean).join('，')}
      className={classes('group/picture absolute z-20 touch-none outline-none select-none', desk.mayMakeUp && 'cursor-move')}
      style={{ left: across.x * scale, top: grid.rowTop(frame.textRow + placed.row) * scale, width: across.width * scale, height: placed.rows * grid.leading * scale }}
      onKeyDown={onKeyDown} onDoubleClick={(event) => { event.stopPropagation(); onCrop(cut.photoId); }}
      onPointerDown={(event) => { if (event.shiftKey || event.ctrlKey || event.metaKey) return; start(event, block, cut, null, room, pitch); }}
    >
      <div className="absolute inset-0 outline outline-dashed outline-[#1f5aa6] group-hover/picture:outline-2 group-focus-visible/picture:outline-2 group-focus-visible/picture:outline-solid" />
      {coarse ? <span aria-hidden className="absolute top-0 left-0 rounded-br-small bg-[#fff1f2] px-1 text-2xs whitespace-nowrap text-[#a3142c]">⚠ {Math.round(drawn.ppi)} ppi</span> : null}
      {desk.mayMakeUp ? edges.map((edge) => (
        <span key={edge} aria-hidden data-picture-edge={edge} className={classes('absolute z-10 grid size-5 place-items-center opacity-0 group-hover/picture:opacity-100 group-focus/picture:opacity-100', corners[edge])} onPointerDown={(event) => start(event, block, cut, edge, room, pitch)}>
          <span className="size-2 rounded-full border border-[#1f5aa6] bg-[#fff]" />
        </span>
      )) : null}
    </div>
  );
}

/** The pictures of the selected story block, each to take hold of. `issue` is as it is on show, so that they go along with what is dragged. */
export function PictureHandles({ block, issue, page, scale, proof, onCrop }: { block: StoryBlock | JumpBlock; issue: IssueLayout; page: number; scale: number; proof: PageProof; onCrop: (photoId: string) => void }) {
  const frame = useMemo(() => (block.cutIns.length === 0 ? undefined : flowStory(issue, block.articleId, typeCase).find((entry) => entry.block.id === block.id && entry.page === page)), [issue, block, page]);
  return frame ? <>{frame.block.cutIns.map((cut) => <PictureHandle key={cut.photoId} cut={cut} frame={frame} page={page} scale={scale} proof={proof} onCrop={onCrop} />)}</> : null;
}
