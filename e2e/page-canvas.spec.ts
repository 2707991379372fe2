import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { fictionalPage } from '../lib/copy/import/fictional-page';
import { hold } from './alive';
import { inspector, pagesSaved as saved, setNumber } from './at-page-desk';
import { answered, atDesk, cell, goTo, handle, layoutOf, placeAt, says } from './arranging';
import { importCopy, makeIssue } from './new-issue';
import { copyDesk, deskOf, drawnPhoto, press, saved as copySaved } from './newsroom';

/** What a hand does on the page itself, with a real mouse, and the same by keys. */

const total = 805;
const power = '我区召开夏季用电保障工作会';
const ferry = '渡口夜航';
const lead = '凌未央夜访';

const editorAt = async (browser: Browser, number: number): Promise<Page> => atDesk(await deskOf(browser, 'bianji'), total, number);
const label = (page: Page): Locator => page.locator('[data-drag-label]');
const marked = (page: Page): Locator => page.locator('[data-block-handle][aria-pressed="true"]');

/** The middle of what is to be taken hold of, or a place in it by its size. */
async function gripOf(target: Locator, across = 0.5, down = 0.5): Promise<{ x: number; y: number }> {
  const box = (await target.boundingBox())!;
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

/** Screen pixels of a column with its gutter and of a row: 14 characters of 9 points and a gutter of 13.5, rows of 12, on a sheet of 779.528 points. */
async function pitchOf(page: Page, number: number): Promise<{ column: number; row: number }> {
  const { width } = (await page.locator(`[data-sheet="${number}"]`).boundingBox())!;
  return { column: (139.5 / 779.528) * width, row: (12 / 779.528) * width };
}

/** Takes hold and carries by columns and rows; the caller lets go. */
async function carry(page: Page, number: number, from: { x: number; y: number }, columns: number, rows: number): Promise<void> {
  const pitch = await pitchOf(page, number);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + columns * pitch.column, from.y + rows * pitch.row, { steps: 6 });
}
const letGo = (page: Page): Promise<boolean> => answered(page, () => page.mouse.up());

test.describe.serial('on the page', () => {
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });

  test('an editor makes an issue with a page of copy', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await makeIssue(page, { total, date: '2035-05-05', lunar: '乙卯年三月廿八', reason: '留给版面手势的号' });
    expect(await importCopy(page, total, fictionalPage)).toBe(12);
  });

  test('a story of it gets a photo', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await page.goto(`/desk/issues/${total}`);
    await page.goto(await page.getByRole('list', { name: '本期稿件' }).getByRole('link', { name: power }).getAttribute('href') ?? '');
    const desk = copyDesk(page);
    await press(desk.tab('图片'));
    await desk.panel.locator('input[type=file]').setInputFiles({ name: '变电站.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto({ width: 600, height: 400 }) });
    await desk.panel.getByRole('listitem', { name: '图片 1' }).getByRole('textbox', { name: '图说' }).fill('夜里的变电站');
    await copySaved(page);
  });

  test('while a block is dragged its size, how its copy fits and what letting go does stand at the pointer, with the columns and rows it snaps to', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const block = await placeAt(page, power, { column: 1, row: 5, columns: 2, rows: 24 });
    await carry(page, 2, await gripOf(block, 0.1, 0.04), 1, 4);
    await expect(label(page)).toContainText('2 栏 × 24 行');
    await expect(label(page)).toContainText(/✓ 正好|✕ 余 \d+ 字 \/ \d+ 行|▽ 空 \d+ 行/);
    await expect(label(page)).toContainText('松开：放在这里');
    await expect(page.locator('[data-guides] > div')).not.toHaveCount(0);
    expect(await letGo(page)).toBe(true);
    expect(await cell(block)).toEqual([2, 9, 2, 24]);
    await expect(label(page)).toHaveCount(0);
    // The keyboard twin.
    await hold(block);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cell(block)).toEqual([1, 9, 2, 24]);
    await saved(page);
  });

  test('the text flows anew before one lets go, and Escape brings all back', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const block = handle(page, 'story', power);
    await hold(block);
    const before = await layoutOf(page);
    const lines = () => page.locator('[data-sheet="2"] svg g.bx-type g:not([visibility="hidden"]) > text').count();
    const standing = await lines();
    await carry(page, 2, await gripOf(block.locator('[data-edge="s"]')), 0, -10);
    await expect(label(page)).toContainText('2 栏 × 14 行');
    await expect(label(page)).toContainText(/✕ 余 \d+ 字 \/ \d+ 行/);
    expect(await lines()).toBeLessThan(standing);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(lines).toBe(standing);
    expect(await layoutOf(page)).toEqual(before);
  });

  test('heads on one row are shown to be level', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const other = await placeAt(page, ferry, { column: 4, row: 20, columns: 1, rows: 20 });
    await carry(page, 2, await gripOf(other, 0.5, 0.1), 0, -11);
    await expect(page.locator('[data-aligned="head"]')).toBeVisible();
    await expect(page.locator('[data-aligned="head"]')).toHaveText('齐题');
    expect(await letGo(page)).toBe(true);
    expect(await cell(other)).toEqual([4, 9, 1, 20]);
    await saved(page);
  });

  test('lying over a neighbour is refused in words; Alt makes room; on the middle of a block it trades places', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const [one, other] = [handle(page, 'story', power), handle(page, 'story', ferry)];
    const before = await layoutOf(page);
    await carry(page, 2, await gripOf(other, 0.5, 0.1), -2, -1);
    await expect(label(page)).toContainText('✕ 会压住');
    await expect(label(page)).toContainText('按住 Alt：邻块让开');
    expect(await letGo(page)).toBe(false);
    await expect(says(page)).toContainText('会压住');
    expect(await layoutOf(page)).toEqual(before);

    await carry(page, 2, await gripOf(other, 0.5, 0.1), -2, -2);
    await page.keyboard.down('Alt');
    await expect(label(page)).toContainText('松开：邻块让开');
    expect(await letGo(page)).toBe(true);
    await page.keyboard.up('Alt');
    await expect(says(page)).toContainText('邻块已让开');
    expect(await cell(other)).toEqual([2, 7, 1, 20]);
    // Pushed the way the hand goes, and made narrower where the page ends.
    expect(await cell(one)).toEqual([1, 9, 1, 24]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => layoutOf(page)).toEqual(before);

    const [from, to] = [await gripOf(other, 0.5, 0.5), await gripOf(one, 0.5, 0.5)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await expect(label(page)).toContainText(`松开：与稿件《${power}`);
    expect(await letGo(page)).toBe(true);
    await expect(says(page)).toContainText('已对调');
    expect(await cell(other)).toEqual([1, 9, 2, 24]);
    // The keyboard twin trades them back.
    await hold(other);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => cell(other)).toEqual([4, 9, 1, 20]);
    await saved(page);
  });

  test('Shift draws a rectangle that marks blocks, a press with Shift takes one out, and the marked ones move together', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const [one, other] = [handle(page, 'story', power), handle(page, 'story', ferry)];
    const sheet = (await page.locator('[data-sheet="2"]').boundingBox())!;
    await page.keyboard.down('Shift');
    await page.mouse.move(sheet.x + 4, sheet.y + sheet.height * 0.9);
    await page.mouse.down();
    await page.mouse.move(sheet.x + sheet.width - 4, sheet.y + sheet.height * 0.12, { steps: 4 });
    await expect(page.locator('[data-marquee]')).toBeVisible();
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(says(page)).toHaveText('选中 2 块');
    await expect(marked(page)).toHaveCount(2);
    await carry(page, 2, await gripOf(one, 0.1, 0.04), 0, 5);
    await expect(label(page)).toContainText('松开：2 块一起移过来');
    expect(await letGo(page)).toBe(true);
    expect([await cell(one), await cell(other)]).toEqual([[1, 14, 2, 24], [4, 14, 1, 20]]);
    await other.click({ modifiers: ['Shift'], position: { x: 8, y: 8 } });
    await expect(marked(page)).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => cell(other)).toEqual([4, 9, 1, 20]);
    await saved(page);
  });

  test('overset copy is dragged by its mark to the number of another page and goes on there', async ({ browser }) => {
    const page = await editorAt(browser, 3);
    const block = await placeAt(page, lead, { column: 1, row: 5, columns: 3, rows: 20 });
    const mark = block.locator('[data-overset-mark]');
    await expect(mark).toHaveText(/^\+\d+ 字 \/ \d+ 行$/);
    const from = await gripOf(mark);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const tab = await gripOf(page.locator('[data-page-tab="4"]'));
    await page.mouse.move(tab.x, tab.y, { steps: 6 });
    await expect(page.locator('[data-sheet="4"]')).toBeVisible();
    const sheet = (await page.locator('[data-sheet="4"]').boundingBox())!;
    await page.mouse.move(sheet.x + sheet.width * 0.3, sheet.y + sheet.height * 0.3, { steps: 6 });
    await expect(label(page)).toContainText('松开：余文转到第4版这里');
    expect(await letGo(page)).toBe(true);
    await expect(says(page)).toContainText('余文转到第4版');
    await expect(handle(page, 'jump', lead)).toBeVisible();
    await goTo(page, 3);
    await expect(block.locator('[data-overset-mark]')).toHaveCount(0);
    await saved(page);
  });

  test('marks say by shape, words and colour how the copy fits', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const block = handle(page, 'story', power);
    await hold(block);
    await setNumber(page, '占行', 60);
    await expect(block.locator('[data-white-mark]')).toHaveText(/^▽ 空 \d+ 行$/);
    await setNumber(page, '占行', 10);
    await expect(block.locator('[data-overset-mark]')).toHaveText(/^\+\d+ 字/);
    await inspector(page).getByRole('button', { name: '按文长定高' }).click();
    await expect(block.locator('[data-full-mark]')).toHaveText('✓ 正好');
    await expect(block).toHaveAttribute('aria-label', /，正好$/);
    await saved(page);
  });

  test('a picture is taken hold of on the page: moved by columns and rows, resized, and by keys', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const block = handle(page, 'story', power);
    await hold(block);
    await setNumber(page, '占行', 40);
    const box = inspector(page).getByRole('checkbox', { name: /变电站/ });
    if (!(await box.isChecked())) await box.check();
    await hold(block);
    const picture = page.locator('[data-picture-handle]');
    await expect(picture).toHaveCount(1);
    const at = async () => (/第 (\d+) 栏，题下第 (\d+) 行，(\d+) 栏 × (\d+) 行/.exec(await picture.getAttribute('aria-label') ?? '') ?? []).slice(1).map(Number);
    // To the upper left of the block, whatever the engine chose.
    await hold(picture);
    while ((await at())[2]! > 1) await answered(page, () => page.keyboard.press('Shift+ArrowLeft'));
    while ((await at())[0]! > 1) await answered(page, () => page.keyboard.press('ArrowLeft'));
    const [, row, , rows] = await at();
    await carry(page, 2, await gripOf(picture), 1, 3);
    await expect(label(page)).toContainText('松开：图放在这里');
    expect(await letGo(page)).toBe(true);
    expect(await at()).toEqual([2, row! + 3, 1, rows]);
    await picture.hover();
    await carry(page, 2, await gripOf(picture.locator('[data-picture-edge="sw"]')), -1, 2);
    expect(await letGo(page)).toBe(true);
    expect(await at()).toEqual([1, row! + 3, 2, rows! + 2]);
    await hold(picture);
    expect(await answered(page, () => page.keyboard.press('ArrowDown'))).toBe(true);
    await expect(says(page)).toContainText(`题下第 ${row! + 4} 行`);
    expect(await answered(page, () => page.keyboard.press('Shift+ArrowUp'))).toBe(true);
    expect(await at()).toEqual([1, row! + 4, 2, rows! + 1]);
    await expect(inspector(page).getByLabel('距题').first()).toHaveValue(String(row! + 4));
    // 600 pixels across two columns are too few to print.
    await expect(picture).toHaveAttribute('aria-label', /\d+ ppi，低于 200/);
    await saved(page);
  });

  test('a picture is cropped on the page by dragging, wheel and keys; Escape gives up, Enter keeps', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    await hold(handle(page, 'story', power));
    const picture = page.locator('[data-picture-handle]');
    const shown = () => page.locator('[data-sheet="2"] svg image').first().evaluate((image) => ['x', 'y', 'width', 'height'].map((name) => Number(image.getAttribute(name))));
    const before = await shown();
    await picture.dblclick();
    const crop = page.locator('[data-crop]');
    await expect(crop).toBeFocused();
    await crop.hover();
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await shown())[2]!).toBeGreaterThan(before[2]! * 1.2);
    await expect(says(page)).toHaveText(/^放大到 1\d\d%$/);
    const enlarged = await shown();
    const from = await gripOf(crop);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y + 6, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await shown())[0]!).toBeGreaterThan(enlarged[0]!);
    await page.keyboard.press('Escape');
    await expect(crop).toHaveCount(0);
    await expect.poll(shown).toEqual(before);

    await hold(picture);
    await page.keyboard.press('Enter');
    await expect(crop).toBeFocused();
    for (let turn = 0; turn < 8; turn += 1) await page.keyboard.press('+');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(says(page)).toHaveText(/^左右 \d+%，上下 \d+%$/);
    await page.keyboard.press('Enter');
    await expect(says(page)).toHaveText('裁切已定');
    await expect(crop).toHaveCount(0);
    expect((await shown())[2]!).toBeGreaterThan(before[2]! * 1.3);
    await saved(page);
    await page.reload();
    await expect.poll(async () => (await shown())[2]!).toBeGreaterThan(before[2]! * 1.3);
  });

  test('an empty block shows what it waits for, and a story let go over it fills it', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const block = handle(page, 'story', ferry);
    await hold(block);
    // A copy of a block whose story stands already is its dress: an empty block.
    await page.keyboard.press('ControlOrMeta+c');
    await goTo(page, 4);
    await expect(page.locator('[data-sheet="4"]')).toBeVisible();
    await hold(page.getByRole('group', { name: '版面', exact: true }));
    await page.keyboard.press('ControlOrMeta+v');
    const empty = handle(page, 'empty');
    await expect(empty).toHaveCount(1);
    await expect(empty.locator('[data-empty]')).toContainText(/头条|二条|稿件/);
    const stands = await cell(empty);
    const row = page.locator('[data-story]').filter({ hasText: '卞之遥到学校' }).first();
    await row.scrollIntoViewIfNeeded();
    const [from, to] = [await gripOf(row, 0.3, 0.5), await gripOf(empty)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await expect(label(page)).toContainText('松开：填入空块');
    expect(await letGo(page)).toBe(true);
    await expect(empty).toHaveCount(0);
    expect(await cell(page.locator('[data-sheet="4"] [data-block-handle][aria-label*="卞之遥到学校"]'))).toEqual(stands);
    await saved(page);
  });
});
