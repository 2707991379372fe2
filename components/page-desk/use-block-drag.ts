'use client';

import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Block } from '@/lib/makeup/block';
import { gridOf } from '@/lib/makeup/grid';
import { fillEmpty } from '@/lib/makeup/templates/page-template';
import { typeCase } from '@/lib/typeset/type-case';
import { isSamePlace, planOf, type Asked, type Plan } from './canvas/drag-plan';
import type { Draft } from './canvas/draft-store';
import { edgeScroll } from './canvas/edge-scroll';
import { gridPointAt, pitchOf, sheetAt } from './canvas/sheet-places';
import { movedCell, resizedCell, type Edge } from './placement';
import type { Desk } from './use-desk';

/** What was held down and where the pointer was, when the page was last planned. */
interface Hand { readonly x: number; readonly y: number; readonly push: boolean }

/**
 * Moving and resizing a block by pointer, in whole columns and rows; the page is set anew as it goes, at most once a frame. Marked blocks go
 * along. Alt pushes the neighbours; on the middle of another block it trades places, on an empty one it fills it. Escape lets go without a change.
 */
export function useBlockDrag(desk: Desk, page: number, scale: number) {
  const t = useTranslations('pageCanvas');
  const current = useRef(desk);
  const letGo = useRef<(() => void) | null>(null);
  useEffect(() => { current.current = desk; }, [desk]);
  useEffect(() => () => letGo.current?.(), []);

  return useCallback((event: PointerEvent<HTMLElement>, block: Block, edge: Edge | null) => {
    if (event.button !== 0 || !current.current.mayMakeUp) return;
    event.stopPropagation();
    const { pointerId, clientX: fromX, clientY: fromY } = event;
    const { format } = current.current.issue;
    const grid = gridOf(format);
    const pitch = pitchOf(grid, scale);
    const origin = grid.rectOf(block);
    const home = sheetAt(fromX, fromY, page);
    const grip = { x: fromX - (home?.box.left ?? 0) - origin.x * scale, y: fromY - (home?.box.top ?? 0) - origin.y * scale };
    let begun = false;
    let last: Draft['blocks'];
    let hand: Hand = { x: fromX, y: fromY, push: event.altKey };
    let frame = 0;
    /** How far the table has gone under the hand. */
    const gone = { x: 0, y: 0 };
    const scroll = edgeScroll((right, down) => { gone.x += right; gone.y += down; if (begun) soon(hand); });

    const planAt = ({ x, y, push }: Hand): { asked: Asked; plan: Plan } | null => {
      const over = edge ? home : sheetAt(x, y, page);
      const columns = over ? (x - grip.x - over.box.left - origin.x * scale) / pitch.column : (x - fromX + gone.x) / pitch.column;
      const rows = over ? (y - grip.y - over.box.top - origin.y * scale) / pitch.row : (y - fromY + gone.y) / pitch.row;
      const wanted = edge ? resizedCell(block, edge, Math.round((x - fromX + gone.x) / pitch.column), Math.round((y - fromY + gone.y) / pitch.row), format) : movedCell(block, Math.round(columns), Math.round(rows), format);
      const at = over?.page ?? page;
      if (isSamePlace(block, wanted, page, at) && !begun) return null;
      const { issue, marked } = current.current;
      const asked: Asked = { from: page, block, page: at, wanted, resize: edge !== null, marked: marked.includes(block.id) ? marked : [], pointer: over ? gridPointAt(over.box, grid, scale, x, y) : null, push };
      const filled: Parameters<typeof planOf>[2] = (empty, on) => { const story = block.kind === 'story' ? issue.stories[block.articleId] : undefined; return story ? fillEmpty(issue, on, empty, story, typeCase) : null; };
      return { asked, plan: isSamePlace(block, wanted, page, at) ? { act: edge ? 'resize' : 'move', blocks: {} } : planOf(issue, asked, filled) };
    };
    const show = (now: Hand) => {
      hand = now;
      const planned = planAt(now);
      if (!planned) return;
      begun = true;
      const { asked, plan } = planned;
      if ('blocks' in plan) last = plan.blocks;
      const standing = current.current.pageOf(page)?.blocks ?? [];
      const [columns, rows] = [asked.wanted.column - block.column, asked.wanted.row - block.row];
      const along = plan.act === 'group' ? standing.filter((other) => other.id !== block.id && asked.marked.includes(other.id)).map((other) => ({ id: other.id, column: other.column + columns, row: other.row + rows, columns: other.columns, rows: other.rows })) : undefined;
      current.current.setDraft({
        page: asked.page, id: block.id, wanted: asked.wanted, problem: 'problem' in plan ? plan.problem : null, block: null, act: plan.act,
        ...(last ? { blocks: last } : {}), ...(along ? { along } : {}), ...(plan.onto ? { onto: plan.onto.id } : {}),
      });
    };
    const soon = (now: Hand) => { hand = now; cancelAnimationFrame(frame); frame = requestAnimationFrame(() => show(now)); };
    const move = (moved: globalThis.PointerEvent) => { if (moved.pointerId !== pointerId) return; soon({ x: moved.clientX, y: moved.clientY, push: moved.altKey }); scroll.over(moved.clientX, moved.clientY); };
    const stop = () => {
      cancelAnimationFrame(frame);
      scroll.end();
      letGo.current = null;
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keyup', onKey, true);
      current.current.setDraft(null);
    };
    const up = (released: globalThis.PointerEvent) => {
      if (released.pointerId !== pointerId) return;
      const planned = planAt({ x: released.clientX, y: released.clientY, push: released.altKey });
      if (planned && !isSamePlace(block, planned.asked.wanted, page, planned.asked.page)) finish(planned.asked, planned.plan);
      stop();
    };
    const finish = ({ wanted, page: onto, marked }: Asked, plan: Plan) => {
      const { say, problemWords, applyBlocks, nameOf, placeWords, setSelection } = current.current;
      if ('problem' in plan) { say(problemWords(plan.problem), true); return; }
      const names = { block: nameOf(block), place: placeWords(wanted), other: plan.onto ? nameOf(plan.onto) : '', count: marked.length, page: onto, columns: wanted.columns, rows: wanted.rows };
      const words = plan.act === 'swap' ? t('done.swap', names) : plan.act === 'fill' ? t('done.fill', names) : plan.act === 'push' ? t('done.push', names) : plan.act === 'group' ? t('done.group', names) : onto !== page ? t('done.page', names) : plan.act === 'resize' ? t('done.resize', names) : t('done.move', names);
      if (!applyBlocks(plan.blocks, words)) return;
      if (plan.act === 'fill' && plan.onto) setSelection({ page: onto, id: plan.onto.id });
      else if (onto !== page && plan.act !== 'swap') setSelection({ page: onto, id: block.id });
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key === 'Escape' && key.type === 'keydown') { key.preventDefault(); key.stopPropagation(); stop(); }
      else if (key.key === 'Alt' && begun) { key.preventDefault(); soon({ ...hand, push: key.type === 'keydown' }); }
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('keyup', onKey, true);
    letGo.current = stop;
  }, [page, scale, t]);
}
