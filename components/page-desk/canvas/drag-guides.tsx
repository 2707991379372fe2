'use client';

import { useTranslations } from 'use-intl';
import { gridOf } from '@/lib/makeup/grid';
import { alignmentsOf } from './alignments';
import type { Draft } from './draft-store';
import { useThisDesk } from '../use-desk';

/** While a block is dragged: the columns and rows it snaps to, and the edges that stand in line with its neighbours'. */
export function DragGuides({ draft, scale }: { draft: Draft; scale: number }) {
  const t = useTranslations('pageCanvas');
  const desk = useThisDesk();
  const grid = gridOf(desk.issue.format);
  const { wanted } = draft;
  const area = { left: grid.typeArea.x * scale, top: grid.typeArea.y * scale, width: grid.typeArea.width * scale, height: grid.typeArea.height * scale };
  const columns = grid.columns.slice(Math.max(0, wanted.column), wanted.column + wanted.columns);
  const lines = draft.problem ? [] : alignmentsOf(desk.pageOf(draft.page)?.blocks ?? [], wanted, [draft.id, ...draft.along?.map((other) => other.id) ?? []], desk.issue.format);
  const rowTop = (row: number): number => grid.rowTop(row) * scale;
  const leftOf = (column: number): number => (grid.columns[column]?.x ?? 0) * scale;
  const rightOf = (column: number): number => { const last = grid.columns[column - 1]; return last ? (last.x + last.width) * scale : area.left; };
  return (
    <div aria-hidden data-guides className="pointer-events-none absolute inset-0">
      {columns.map((column) => <div key={column.x} className="absolute border-x border-[rgb(31_90_166/0.45)] bg-[rgb(31_90_166/0.04)]" style={{ left: column.x * scale, top: area.top, width: column.width * scale, height: area.height }} />)}
      {[wanted.row, wanted.row + wanted.rows].map((row) => <div key={row} className="absolute h-px bg-[rgb(31_90_166/0.55)]" style={{ left: area.left, width: area.width, top: rowTop(row) }} />)}
      {lines.map(({ edge, line, from, to }) => (edge === 'head' || edge === 'foot'
        ? <div key={edge} data-aligned={edge} className="absolute border-t-2 border-dashed border-[#a3107c]" style={{ left: leftOf(from), width: rightOf(to) - leftOf(from), top: rowTop(line) - 1 }}><span className="absolute -top-2 right-0 translate-x-full rounded-small bg-[#a3107c] px-1 text-2xs whitespace-nowrap text-[#fff]">{t(edge === 'head' ? 'alignedHead' : 'alignedFoot')}</span></div>
        : <div key={edge} data-aligned={edge} className="absolute border-l-2 border-dashed border-[#a3107c]" style={{ top: rowTop(from), height: rowTop(to) - rowTop(from), left: (edge === 'left' ? leftOf(line) : rightOf(line)) - 1 }} />))}
    </div>
  );
}
