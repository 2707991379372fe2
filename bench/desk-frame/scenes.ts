import type { Page } from '@playwright/test';
import type { DeskView } from '@/components/page-desk/page-desk.types';
import type { Block } from '@/lib/makeup/block';
import { gridOf } from '@/lib/makeup/grid';

/** One move of the pointer: milliseconds until the page was painted anew. */
export interface Frame { readonly ms: number }

/** What a hand does at the desk, in so many moves; each changes what the page shows. */
export interface Scene { readonly name: string; play(page: Page, view: DeskView, frames: number): Promise<Frame[]> }

const handleOf = (id: string): string => `[data-block-handle="${id}"]`;

function blockOf(view: DeskView, articleId: string): Block {
  const block = view.pages[0]?.blocks.find((entry) => 'articleId' in entry && entry.articleId === articleId && entry.kind === 'story');
  if (!block) throw new Error(`${articleId} is not on page 1`);
  return block;
}

/** Screen pixels of a column with its gutter, and of a row. */
async function pitchOf(page: Page, view: DeskView): Promise<{ column: number; row: number }> {
  const grid = gridOf(view.layout.format);
  const box = await page.locator('[data-sheet="1"]').boundingBox();
  const scale = (box?.width ?? 0) / grid.width;
  return { column: ((grid.columns[0]?.width ?? 0) + grid.gutter) * scale, row: grid.leading * scale };
}

/** Takes hold at a place and moves by a walk of columns and rows, one step a frame; lets go with Escape, so that nothing is changed. */
async function drag(page: Page, view: DeskView, from: { x: number; y: number }, frames: number, walk: (step: number) => { columns: number; rows: number }): Promise<Frame[]> {
  const pitch = await pitchOf(page, view);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // The first frames build what is only shown while something is dragged.
  const warm = 10;
  for (let step = 0; step < warm + frames; step += 1) {
    const { columns, rows } = walk(step);
    if (step === warm) await page.evaluate('framesTaken.length = 0');
    const painted = page.evaluate('nextPaint()');
    await page.mouse.move(from.x + columns * pitch.column, from.y + rows * pitch.row);
    await painted;
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return await page.evaluate('framesTaken') as Frame[];
}

/** There and back over so many rows in steps that never repeat the last: 1, 2, 3 … like a hand that hesitates. */
const sway = (most: number) => (step: number): number => { const turn = (step * 5 + Math.floor(step / most)) % (2 * most); return turn < most ? turn + 1 : 2 * most - turn; };

async function edgeOf(page: Page, id: string, edge: string): Promise<{ x: number; y: number }> {
  await page.locator(handleOf(id)).focus();
  const box = await page.locator(`${handleOf(id)} [data-edge="${edge}"]`).boundingBox();
  if (!box) throw new Error('no edge to take hold of');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function middleOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page.locator(handleOf(id)).focus();
  const box = await page.locator(handleOf(id)).boundingBox();
  if (!box) throw new Error('no block to take hold of');
  return { x: box.x + box.width * 0.5, y: box.y + Math.min(box.height * 0.5, 60) };
}

export const scenes: readonly Scene[] = [
  {
    name: 'lead made shallower and deeper', async play(page, view, frames) {
      const lead = blockOf(view, 'lead');
      const rows = sway(Math.min(18, lead.rows - 14));
      return drag(page, view, await edgeOf(page, lead.id, 's'), frames, (step) => ({ columns: 0, rows: -rows(step) }));
    },
  },
  {
    name: 'lead narrower and wider, with its depth', async play(page, view, frames) {
      const lead = blockOf(view, 'lead');
      const rows = sway(10);
      return drag(page, view, await edgeOf(page, lead.id, 'se'), frames, (step) => ({ columns: -(Math.floor(step / 3) % Math.max(1, lead.columns - 1)), rows: -rows(step) }));
    },
  },
  {
    name: 'lead moved by rows', async play(page, view, frames) {
      const lead = blockOf(view, 'lead');
      // Made shallower first, so that there is room to move it in.
      await page.locator(handleOf(lead.id)).focus();
      for (let press = 0; press < 14; press += 1) await page.keyboard.press('Shift+ArrowUp');
      const rows = sway(14);
      return drag(page, view, await middleOf(page, lead.id), frames, (step) => ({ columns: 0, rows: rows(step) }));
    },
  },
  {
    name: 'lead carried over its neighbours', async play(page, view, frames) {
      const lead = blockOf(view, 'lead');
      const rows = sway(20);
      return drag(page, view, await middleOf(page, lead.id), frames, (step) => ({ columns: -(step % 2), rows: rows(step) }));
    },
  },
];
