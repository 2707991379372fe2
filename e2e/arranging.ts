import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { inspector, openPageDesk, setNumber } from './at-page-desk';

/** What journeys at the page desk need to arrange blocks and to see how they stand. */

export const handle = (page: Page, kind: string, title = ''): Locator => page.locator(`[data-block-handle][data-kind="${kind}"]${title ? `[aria-label*="${title}"]` : ''}`);
export const says = (page: Page): Locator => page.locator('[data-desk-says]');
export const placeButton = (page: Page, title: string): Locator => page.getByRole('button', { name: new RegExp(`把《[^》]*${title}.*放到本版`) });
export const table = (page: Page): Locator => page.getByRole('group', { name: '版面', exact: true });
/** Turns to another page of the issue and waits until it lies on the table. */
export async function goTo(page: Page, number: number): Promise<void> {
  await page.getByRole('navigation', { name: '各版' }).getByRole('link', { name: new RegExp(`^第${number}版`) }).click();
  await expect(page.locator(`[data-sheet="${number}"]`)).toBeVisible();
}

/** Where a block stands: column, row, columns, rows, counted from one as they are read out. */
export async function cell(block: Locator): Promise<readonly number[]> {
  const words = await block.getAttribute('aria-label') ?? '';
  return (/第 (\d+) 栏第 (\d+) 行，(\d+) 栏 × (\d+) 行/.exec(words) ?? []).slice(1).map(Number);
}

/** How every block of the open page stands, in words. */
export const layoutOf = (page: Page): Promise<string[]> => page.locator('[data-block-handle]').evaluateAll((handles) => handles.map((element) => element.getAttribute('aria-label') ?? ''));

/** The drawing of the open page, whole. */
export const drawingOf = (page: Page): Promise<string> => page.locator('[data-sheet] > svg').evaluateAll((drawings) => drawings.map((drawing) => drawing.outerHTML).join('\n'));

/** The blocks of an issue's pages as they are stored, byte for byte. */
export function storedBlocks(total: number): string {
  const data = process.env.BANXIN_TEST_DATA;
  if (!data) throw new Error('BANXIN_TEST_DATA names the server’s data folder; npm test sets it.');
  const database = new Database(path.join(data, 'banxin.db'), { readonly: true });
  try {
    const rows = database.prepare('select pages.number as page, blocks.data as data from blocks join pages on pages.id = blocks.page_id join issues on issues.id = pages.issue_id where issues.total_number = ? order by pages.number, blocks.position').all(total) as { page: number; data: string }[];
    return rows.map((row) => `${row.page} ${row.data}`).join('\n');
  } finally { database.close(); }
}

/** Does something and waits for what the desk says to it. True: it was done; false: refused in words. */
export async function answered(page: Page, doing: () => Promise<void>): Promise<boolean> {
  const turn = await says(page).getAttribute('data-turn');
  await doing();
  await expect.poll(() => says(page).getAttribute('data-turn')).not.toBe(turn);
  return !/text-danger/.test(await says(page).getAttribute('class') ?? '');
}
/** Presses keys and waits for what the desk says to them. */
export const act = (page: Page, keys: string): Promise<boolean> => answered(page, () => page.keyboard.press(keys));

/** Places a story and gives it a cell by the fields of the inspector. */
export async function placeAt(page: Page, title: string, at: { column: number; row: number; columns: number; rows: number }): Promise<Locator> {
  await placeButton(page, title).click();
  const block = handle(page, 'story', title);
  await expect(block).toBeVisible();
  // Made small first, so that it fits wherever it is moved to.
  await setNumber(page, '占栏', 1);
  await setNumber(page, '占行', Math.min(8, at.rows));
  await setNumber(page, '起行', at.row);
  await setNumber(page, '起栏', at.column);
  await setNumber(page, '占栏', at.columns);
  await setNumber(page, '占行', at.rows);
  await expect.poll(() => cell(block)).toEqual([at.column, at.row, at.columns, at.rows]);
  return block;
}

/** Opens a page of an issue and waits until the desk has read it once more: only then the keys begin. */
export async function atDesk(page: Page, total: number, number: number): Promise<Page> {
  await openPageDesk(page, total, number);
  await expect(inspector(page).or(table(page)).first()).toBeVisible();
  return page;
}
