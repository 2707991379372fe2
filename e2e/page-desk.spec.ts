import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { fictionalPage } from '../lib/copy/import/fictional-page';
import { alive, hold, settled } from './alive';
import { inspector, openPageDesk, pagesSaved as saved, setNumber } from './at-page-desk';
import { importCopy } from './new-issue';
import { deskOf } from './newsroom';

/** What an editor does at the page desk, with an issue of next year and copy of its own. */

const total = 790;
const lead = '凌未央夜访';
const power = '我区召开夏季用电保障工作会';

const openDesk = (page: Page, number: number) => openPageDesk(page, total, number);

async function editorAt(browser: Browser, number: number): Promise<Page> {
  const page = await deskOf(browser, 'bianji');
  await openDesk(page, number);
  return page;
}

const handle = (page: Page, kind: string, title = ''): Locator => page.locator(`[data-block-handle][data-kind="${kind}"]${title ? `[aria-label*="${title}"]` : ''}`);
const says = (page: Page): Locator => page.locator('[data-desk-says]');
const placeButton = (page: Page, title: string): Locator => page.getByRole('button', { name: new RegExp(`把《${title}.*放到本版`) });

/** How every block of the open page stands, in words. */
const layoutOf = (page: Page): Promise<string[]> => page.locator('[data-block-handle]').evaluateAll((handles) => handles.map((element) => element.getAttribute('aria-label') ?? ''));
/** The words the preview of a page draws, without spaces. */
const drawn = async (page: Page, number: number): Promise<string> => (await page.locator(`[data-sheet="${number}"] svg text`).allTextContents()).join('').replace(/\s/g, '');

/** The text of a block as the preview draws it: size, face, first place on the line. */
const typeOf = async (page: Page, block: Locator): Promise<{ size: number; face: string; x: number }[]> => {
  const id = await block.getAttribute('data-block-handle');
  return page.locator(`svg text[data-block="${id}"]`).evaluateAll((texts) => texts.map((text) => ({
    size: Number(text.getAttribute('font-size')), face: text.getAttribute('font-family') ?? '', x: Math.round(Number((text.getAttribute('x') ?? text.querySelector('tspan')?.getAttribute('x') ?? '').trim().split(/\s+/)[0])),
  })));
};

test.describe.serial('at the page desk', () => {
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });

  test('an editor makes an issue of next year, with a number of its own and the reason for it, and pastes a page of copy into it', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await page.goto('/desk/issues/new');
    await alive(page);
    await page.getByLabel('出版日期').fill('2027-02-06');
    await expect(page.getByLabel('星期', { exact: true })).toHaveValue('星期六');
    await expect(page.getByLabel('农历', { exact: true })).toHaveValue('丁未年正月初一');
    await page.getByLabel('总期号', { exact: true }).fill(String(total));
    await page.getByLabel('改动总期号的理由').fill('留给春节合刊的号');
    await page.getByRole('button', { name: '建立这一期' }).click();
    await expect(page).toHaveURL(new RegExp(`/desk/issues/${total}$`));
    await expect(page.getByText('总期号改成了“790”：留给春节合刊的号')).toBeVisible();

    expect(await importCopy(page, total, fictionalPage)).toBe(12);
  });

  test('an issue nothing has been placed in cannot be signed off, and the chief editor reads what is missing', async ({ browser }) => {
    const chief = await deskOf(browser, 'zongbian');
    await chief.goto(`/desk/issues/${total}/proof`);
    await expect(chief.getByRole('button', { name: '签发' })).toBeDisabled();
    await expect(chief.getByText('各版还没有排上稿件。先组版或自动拼版，再由总编辑签发')).toBeVisible();
  });

  test('by keyboard only a story is placed, moved, resized and taken off; ten undos bring back the same layout, ten redos the other', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    const before = await layoutOf(page);
    const story = handle(page, 'story', lead);
    let steps = 0;
    const step = async (key: string) => { const was = JSON.stringify(await layoutOf(page)); await page.keyboard.press(key); await expect.poll(async () => JSON.stringify(await layoutOf(page))).not.toBe(was); steps += 1; };
    // The desk reads the issue once more when it is opened; only then the keys begin.
    await settled(page);
    await hold(placeButton(page, lead));
    await step('Enter');
    await hold(page.getByRole('group', { name: '版面', exact: true }));
    while (await page.evaluate(() => document.activeElement?.getAttribute('data-kind') !== 'story')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(inspector(page).getByLabel('起栏', { exact: true }).or(inspector(page).getByRole('link')).first()).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('aside')?.getAttribute('aria-label') ?? '')).toBe('属性与检查');
    await page.keyboard.press('Escape');
    await expect(story).toBeFocused();
    for (let press = 0; press < 4; press += 1) await step('Shift+ArrowUp');
    for (let press = 0; press < 4; press += 1) await step('ArrowDown');
    await step('Delete');
    await expect(story).toHaveCount(0);
    expect(steps).toBe(10);
    const after = await layoutOf(page);
    for (let press = 0; press < 10; press += 1) await step('ControlOrMeta+z');
    expect(await layoutOf(page)).toEqual(before);
    await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
    for (let press = 0; press < 10; press += 1) await step('ControlOrMeta+Shift+z');
    expect(await layoutOf(page)).toEqual(after);
    await saved(page);
  });

  test('a story cut short shows how much is left over; 转版 continues it on page two, each end naming the other’s page', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    await placeButton(page, lead).click();
    const story = handle(page, 'story', lead);
    await expect(story).toBeVisible();
    await setNumber(page, '占行', 24);
    await expect(story.getByText(/^\+\d+ 字 \/ \d+ 行$/)).toBeVisible();
    await expect(story).toHaveAttribute('aria-label', /余文 \d+ 字、\d+ 行/);
    await inspector(page).getByRole('tab', { name: /^检查 [1-9]/ }).click();
    await expect(inspector(page).getByRole('listitem').filter({ hasText: /余文|排不下|没有排完/ }).first()).toBeVisible();
    await inspector(page).getByRole('tab', { name: '属性' }).click();
    await inspector(page).getByLabel('余文转到', { exact: true }).selectOption({ label: '第2版' });
    await inspector(page).getByRole('button', { name: '转版', exact: true }).click();
    await expect(says(page)).toHaveText(/余文转到第2版/);
    await expect.poll(() => drawn(page, 1)).toContain('（下转第二版）');
    await expect(story.getByText(/^\+\d+ 字/)).toHaveCount(0);
    await saved(page);
    await page.getByRole('navigation', { name: '各版' }).getByRole('link', { name: /^第2版/ }).click();
    await expect(handle(page, 'jump', lead)).toBeVisible();
    await expect.poll(() => drawn(page, 2)).toContain('（上接第一版）');
    expect(await drawn(page, 2)).toContain('晏小舟');
  });

  test('headline size and face, and a broken measure, chosen in the inspector set the page anew', async ({ browser }) => {
    const page = await editorAt(browser, 3);
    await placeButton(page, power).click();
    const story = handle(page, 'story', power);
    await expect(story).toBeVisible();
    await inspector(page).getByLabel('题号').selectOption({ label: '四号 13.75' });
    await expect.poll(async () => Math.max(...(await typeOf(page, story)).map((text) => text.size))).toBe(13.75);
    const face = async () => (await typeOf(page, story)).find((text) => text.size === 13.75)!.face;
    const song = await face();
    await inspector(page).getByLabel('题字体').selectOption({ label: '黑体特粗' });
    await expect.poll(face).not.toBe(song);
    await setNumber(page, '占栏', 3);
    await setNumber(page, '占行', 40);
    const columns = async () => { const texts = await typeOf(page, story); const body = Math.min(...texts.map((text) => text.size)); const starts = texts.filter((text) => text.size === body).map((text) => text.x); return [...new Set(starts)].filter((x) => starts.filter((other) => other === x).length > 3).length; };
    await expect(inspector(page).getByText('与版面基本栏一致')).toBeVisible();
    await expect.poll(columns).toBe(3);
    await setNumber(page, '正文栏数', 2);
    await expect(inspector(page).getByText('破栏')).toBeVisible();
    await expect.poll(columns).toBe(2);
    await saved(page);
  });

  test('a photo that has not come yet, cut into the text, keeps an empty frame with its caption, and the checks beside the page say so', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    const story = handle(page, 'story', lead);
    await hold(story);
    await page.keyboard.press('Enter');
    const frames = page.locator('[data-sheet="1"] svg rect[fill="#f4f4f2"]');
    const photo = inspector(page).getByRole('checkbox', { name: /积水点/ });
    if (await photo.isChecked()) await photo.uncheck();
    await expect(frames).toHaveCount(0);
    await photo.check();
    await expect(inspector(page).getByText('图还没到，先留空框')).toBeVisible();
    await expect(frames).toHaveCount(1);
    expect(await drawn(page, 1)).toContain('凌未央走访“积水点”改造');
    await inspector(page).getByRole('tab', { name: /^检查/ }).click();
    await expect(inspector(page).getByText(/图片还没有到：凌未央走访/).first()).toBeVisible();
    await saved(page);
  });

  test('a briefs box, a teaser and a notice come from 加块, and what is written into the notice is printed', async ({ browser }) => {
    const page = await editorAt(browser, 3);
    const add = page.getByRole('button', { name: '加块' });
    await add.click();
    await page.getByRole('menuitem', { name: '简讯框（3 条）' }).click();
    await expect(handle(page, 'briefs')).toBeVisible();
    await add.click();
    await page.getByRole('menuitem', { name: /^导读：/ }).click();
    await expect(handle(page, 'teaser')).toBeVisible();
    await add.click();
    await page.getByRole('menuitem', { name: '告示', exact: true }).click();
    await expect(handle(page, 'notice')).toBeVisible();
    await inspector(page).getByLabel('文字', { exact: true }).fill('渡口周三停航一天');
    await inspector(page).getByLabel('文字', { exact: true }).blur();
    await expect.poll(() => drawn(page, 3)).toContain('渡口周三停航一天');
    expect(await drawn(page, 3)).toContain('卞之遥到学校讲防汛第一课');
    await saved(page);
  });

  test('a story dragged from the list stands in the column it is let go over', async ({ browser }) => {
    const page = await editorAt(browser, 4);
    const row = page.locator('[data-story]').filter({ hasText: '渡口夜航' });
    await row.scrollIntoViewIfNeeded();
    const from = (await row.boundingBox())!;
    const sheet = (await page.locator('[data-sheet="4"]').boundingBox())!;
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(sheet.x + sheet.width * 0.75, sheet.y + sheet.height * 0.5, { steps: 8 });
    await page.waitForTimeout(100);
    await page.mouse.up();
    const story = handle(page, 'story', '渡口夜航');
    await expect(story).toBeVisible();
    const box = (await story.boundingBox())!;
    expect(box.x).toBeLessThanOrEqual(sheet.x + sheet.width * 0.75);
    expect(box.x + box.width).toBeGreaterThanOrEqual(sheet.x + sheet.width * 0.75);
    expect(box.y + box.height).toBeGreaterThan(sheet.y + sheet.height * 0.5);
    await saved(page);
  });

  test('zoom by keys and buttons, guides, and two pages side by side', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const sheet = page.locator('[data-sheet="2"]');
    const width = async () => (await sheet.boundingBox())!.width;
    const canvas = page.getByRole('group', { name: '版面', exact: true });
    /** The whole sheet with 24 pixels of table above and below. */
    const fits = () => expect.poll(async () => Math.abs((await canvas.boundingBox())!.height - (await sheet.boundingBox())!.height - 48)).toBeLessThan(2);
    await fits();
    const fitted = await width();
    await hold(canvas);
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(fitted);
    await page.keyboard.press('0');
    await fits();
    await page.getByRole('button', { name: '缩小' }).click();
    await expect.poll(width).toBeLessThan(fitted);
    await page.getByRole('button', { name: /回到原大/ }).click();
    await expect(page.getByRole('button', { name: /现在 100%/ })).toBeVisible();
    await page.getByRole('button', { name: '适合整版' }).click();
    await expect(sheet.locator('svg g.guides')).toHaveCount(0);
    await page.getByRole('button', { name: '辅助线' }).click();
    await expect(sheet.locator('svg g.guides')).toHaveCount(1);
    await page.getByRole('button', { name: '对开并排' }).click();
    await expect(page.locator('[data-sheet]')).toHaveCount(2);
    await expect(page.locator('[data-sheet="3"]')).toBeVisible();
  });

  test('the machine makes up the whole issue in a thread of its own; a story stands on the page its editor asked for', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await page.goto(`/desk/issues/${total}`);
    await alive(page);
    await page.getByRole('list', { name: '本期稿件' }).getByRole('link', { name: power, exact: true }).click();
    await page.getByRole('tab', { name: /^归属/ }).click();
    await page.getByLabel('希望的版').selectOption('2');
    await expect(page.getByRole('status', { name: '保存状态' })).toHaveText(/^已保存/);
    await page.goto(`/desk/issues/${total}`);
    await alive(page);
    await expect(page.getByRole('list', { name: '本期稿件' }).getByRole('listitem').filter({ hasText: power })).toContainText('第3版');
    const thread = page.waitForEvent('worker');
    await page.getByRole('button', { name: '自动拼版' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '自动拼版' }).click();
    await thread;
    await expect(page.getByRole('progressbar', { name: '正在自动拼版…' })).toBeVisible();
    const choices = page.getByRole('dialog', { name: '选一个方案' });
    await expect(choices).toBeVisible({ timeout: 60_000 });
    // Each layout is shown page by page with what is to be said against it; the first is the best.
    const layouts = choices.getByRole('radio');
    await expect(layouts.first()).toBeChecked();
    const points = (await choices.getByText(/^扣 [\d.]+ 分$/).allTextContents()).map((text) => Number(/[\d.]+/.exec(text)![0]));
    expect(points).toEqual([...points].sort((one, other) => one - other));
    await expect(choices.getByRole('img', { name: '第1版' }).first()).toBeVisible();
    await expect(layouts.first()).toBeFocused();
    const last = await layouts.count() - 1;
    if (last > 0) { await page.keyboard.press('ArrowUp'); await expect(layouts.nth(last)).toBeChecked(); await page.keyboard.press('ArrowDown'); await expect(layouts.first()).toBeChecked(); }
    await choices.getByRole('button', { name: '用这个方案' }).click();
    await expect(page.getByText(/^已拼好/).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('list', { name: '本期稿件' }).getByRole('listitem').filter({ hasText: power })).toContainText('第2版');
    await expect(page.getByRole('group', { name: '稿件与空位' })).toContainText('待上版 0 篇');
    await expect(page.getByText(/余文 \d+ 字/)).toHaveCount(0);
  });

  test('a make-up is stopped without a trace, or taken as far as it got', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const before = await layoutOf(page);
    await page.getByRole('button', { name: '自动拼本版' }).click();
    await page.getByRole('button', { name: '停止', exact: true }).click();
    await expect(page.getByRole('progressbar', { name: '正在自动拼版…' })).toHaveCount(0);
    expect(await layoutOf(page)).toEqual(before);
    await page.getByRole('button', { name: '自动拼本版' }).click();
    await page.getByRole('button', { name: '够了，看方案' }).click();
    const choices = page.getByRole('dialog', { name: '选一个方案' });
    await expect(choices.or(says(page).filter({ hasText: /已自动拼好/ }))).toBeVisible();
    if (await choices.isVisible()) {
      await choices.getByRole('button', { name: '取消', exact: true }).click();
      expect(await layoutOf(page)).toEqual(before);
    }
  });

  test('the desk speaks English to whom wants it, and the paper stays Chinese', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji', { locale: 'en-GB', extraHTTPHeaders: { 'accept-language': 'en-GB' } });
    await openDesk(page, 1);
    await expect(page.getByRole('button', { name: 'Make up this page' })).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Properties and checks' })).toBeVisible();
    await hold(handle(page, 'masthead'));
    await expect(handle(page, 'masthead')).toHaveAttribute('aria-label', /^Masthead，|^Masthead, /);
    await expect.poll(() => drawn(page, 1)).toContain('星期六');
    await expect(page.getByRole('toolbar')).not.toContainText(/自动|加块|预览/);
  });
});
