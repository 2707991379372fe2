import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { fictionalPage } from '../lib/copy/import/fictional-page';
import { alive, hold } from './alive';
import { inspector, openPageDesk, pagesSaved, setNumber } from './at-page-desk';
import { deskOf } from './newsroom';

/** What an editor does on the flatplan and in the list of stories, with an issue and copy of its own. */

const total = 830;
const lead = '凌未央夜访';
const power = '我区召开夏季用电保障工作会';
const safety = '我区召开第三季度安全生产集中检查动员会';

async function planOf(browser: Browser, options: Parameters<typeof deskOf>[2] = {}): Promise<Page> {
  const page = await deskOf(browser, 'bianji', options);
  await page.goto(`/desk/issues/${total}`);
  await alive(page, 'main [data-plan-page]');
  return page;
}

const sheet = (page: Page, number: number): Locator => page.locator(`[data-plan-page="${number}"]`);
const thumbnail = (page: Page, number: number): Locator => sheet(page, number).getByRole('link', { name: `组第${number}版` });
const stories = (page: Page): Locator => page.getByRole('list', { name: '本期稿件' });
const story = (page: Page, title: string): Locator => stories(page).getByRole('listitem').filter({ hasText: title });
const storyMenu = (page: Page, title: string): Locator => page.getByRole('button', { name: new RegExp(`移动《${title}`) });
const standsOn = (page: Page, title: string, number: number) => expect(story(page, title).getByRole('link', { name: new RegExp(`看第${number}版上的`) })).toBeVisible();
const waits = (page: Page, title: string) => expect(story(page, title).getByRole('link', { name: /看第\d+版上的/ })).toHaveCount(0);
const plan = (page: Page): Locator => page.locator('[aria-label="各版"][aria-busy]');
/** The act is done and the fresh pages are on the screen. */
const settled = (page: Page) => expect(plan(page)).toHaveAttribute('aria-busy', 'false');
/** The words the thumbnail of a page draws, without spaces. */
const drawn = async (page: Page, number: number): Promise<string> => (await sheet(page, number).locator('svg text').allTextContents()).join('').replace(/\s/g, '');
const sections = (page: Page, count = 4): Promise<string[]> => Promise.all(Array.from({ length: count }, (_, index) => page.getByLabel(`第${index + 1}版版名`).inputValue()));

async function putOn(page: Page, title: string, number: number): Promise<void> {
  await storyMenu(page, title).click();
  await page.getByRole('menuitem', { name: `第${number}版`, exact: true }).click();
}

/** Carries something by its middle to the middle of something else. */
async function carry(page: Page, from: Locator, to: Locator, over?: () => Promise<void>): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = (await from.boundingBox())!;
  await page.mouse.move(start.x + start.width / 2, start.y + Math.min(start.height / 2, 20));
  await page.mouse.down();
  const end = (await to.boundingBox())!;
  await page.mouse.move(end.x + end.width / 2, end.y + 60, { steps: 6 });
  await over?.();
  await page.mouse.up();
}

test.describe.serial('on the flatplan', () => {
  test.slow();
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });

  test('an issue without copy says how to get some; copy that is handed in and has no issue is chosen for it', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await page.goto('/desk/issues/new');
    await alive(page);
    await page.getByLabel('出版日期').fill('2041-05-04');
    await expect(page.getByLabel('农历', { exact: true })).toHaveValue('辛酉年四月初五');
    await page.getByLabel('总期号', { exact: true }).fill(String(total));
    await page.getByLabel('改动总期号的理由').fill('留给排版序的号');
    await page.getByRole('button', { name: '建立这一期' }).click();
    await expect(page).toHaveURL(new RegExp(`/desk/issues/${total}$`));
    await expect(page.getByText('这一期还没有稿件', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: '导入来稿' })).toHaveAttribute('href', `/desk/imports?issue=${total}`);
    await expect(page.getByRole('link', { name: '写新稿' })).toBeVisible();
    await expect(thumbnail(page, 2)).toContainText('把稿件拖到这里');

    await page.goto('/desk/imports');
    await expect(page.getByRole('textbox', { name: '粘贴文字' })).toBeEditable();
    await page.getByRole('combobox', { name: '导入到' }).selectOption({ value: '' });
    await page.getByRole('textbox', { name: '粘贴文字' }).fill(fictionalPage);
    await page.getByRole('button', { name: '识别', exact: true }).click();
    await page.getByRole('button', { name: '导入 12 篇' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '已导入 12 篇' })).toBeVisible();

    await page.goto(`/desk/issues/${total}`);
    await page.getByRole('button', { name: '选稿进本期' }).click();
    const panel = page.getByRole('dialog', { name: '选稿进本期' });
    await panel.getByRole('searchbox').fill('用电');
    await expect(panel.getByRole('checkbox')).toHaveCount(1);
    await panel.getByRole('checkbox', { name: new RegExp(power) }).check();
    await panel.getByRole('searchbox').fill('');
    for (const box of await panel.getByRole('checkbox').all()) await box.check();
    await panel.getByRole('button', { name: /^选进本期（\d+）$/ }).click();
    await expect(page.getByText(/^选进了 \d+ 篇$/)).toBeVisible();
    // The one ticked first came first.
    await page.getByLabel('排序').selectOption('copy');
    await expect(stories(page).getByRole('listitem').first()).toContainText(power);
    await expect(page.getByRole('group', { name: '稿件与空位' })).toContainText(/待上版 \d+ 篇 \d+ 行.*各版空 \d+ 行.*还缺 \d+ 行稿/);
  });

  test('copy can be taken out of the issue again, and brought back', async ({ browser }) => {
    const page = await planOf(browser);
    await storyMenu(page, power).click();
    await page.getByRole('menuitem', { name: '移出本期' }).click();
    await expect(page.getByText(/已移出本期/)).toBeVisible();
    await expect(story(page, power)).toHaveCount(0);
    await page.getByRole('button', { name: '选稿进本期' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: new RegExp(power) }).check();
    await page.getByRole('dialog').getByRole('button', { name: '选进本期（1）' }).click();
    await expect(story(page, power)).toBeVisible();
  });

  test('the list is filtered by kind and photo, found by title, and put in order by length', async ({ browser }) => {
    const page = await planOf(browser);
    const all = await stories(page).getByRole('listitem').count();
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByLabel('体裁').selectOption('brief');
    await expect(stories(page).getByRole('listitem')).toHaveCount(3);
    await expect(page.getByText(`3/${all} 篇`)).toBeVisible();
    await expect(page.getByRole('button', { name: '筛选（1）' })).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect(stories(page).getByRole('listitem')).toHaveCount(all);
    await page.getByLabel('只看有图的').check();
    await expect.poll(() => stories(page).getByRole('listitem').count()).toBeLessThan(all);
    await page.getByLabel('只看有图的').uncheck();
    await page.getByLabel('查找稿件').fill('安全生产');
    await expect(stories(page).getByRole('listitem')).toHaveCount(1);
    await page.getByLabel('查找稿件').fill('');
    await page.getByLabel('排序').selectOption('length');
    const lengths = (await stories(page).getByRole('listitem').allInnerTexts()).map((text) => Number(/(\d+) 字/.exec(text)![1]));
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
  });

  test('a story dragged from the list on to a page stands there; dragged from its thumbnail to another it leaves the first', async ({ browser }) => {
    const page = await planOf(browser);
    await page.getByLabel('查找稿件').fill('用电');
    await carry(page, story(page, power), thumbnail(page, 2), async () => { await expect(page.getByText('放到第2版', { exact: true })).toBeVisible(); });
    await standsOn(page, power, 2);
    await expect.poll(() => drawn(page, 2)).toContain(power.slice(0, 6));
    await expect(sheet(page, 2).getByRole('meter', { name: '第2版排了多少' })).toHaveAttribute('aria-valuetext', /已排 \d+%，空 \d+ 行/);
    await settled(page);

    await carry(page, sheet(page, 2).locator('[data-plan-story]').first(), thumbnail(page, 3));
    await standsOn(page, power, 3);
    await expect.poll(() => drawn(page, 2)).not.toContain(power.slice(0, 6));
    await page.reload();
    await alive(page, 'main [data-plan-page]');
    await standsOn(page, power, 3);
  });

  test('a drag let go of with Escape changes nothing', async ({ browser }) => {
    const page = await planOf(browser);
    await page.getByLabel('查找稿件').fill('安全生产');
    await carry(page, story(page, safety), thumbnail(page, 2), async () => { await page.keyboard.press('Escape'); });
    await waits(page, safety);
  });

  test('by keyboard only: arrows choose a story, its menu puts it on a page, Ctrl+Z takes it back', async ({ browser }) => {
    const page = await planOf(browser);
    await hold(stories(page).getByRole('button').first());
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    for (let step = 0; step < 20 && !(await page.evaluate((title) => document.activeElement?.getAttribute('aria-label')?.includes(title), safety)); step += 1) await page.keyboard.press('ArrowDown');
    await expect(storyMenu(page, safety)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: '第1版', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await standsOn(page, safety, 1);
    await settled(page);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('已撤销')).toBeVisible();
    await waits(page, safety);
    await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
  });

  test('Shift and arrows move a page: copy and section go with it, masthead and folios stay with their numbers', async ({ browser }) => {
    const page = await planOf(browser);
    const before = await sections(page);
    await hold(thumbnail(page, 3));
    await page.keyboard.press('ArrowLeft');
    await expect(thumbnail(page, 2)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(page.getByText('原第3版现在是第2版')).toBeVisible();
    await expect(thumbnail(page, 2)).toBeFocused();
    await standsOn(page, power, 2);
    expect(await sections(page)).toEqual([before[0], before[2], before[1], before[3]]);
    await settled(page);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(page.getByText('原第2版现在是第1版')).toBeVisible();
    await standsOn(page, power, 1);
    expect(await drawn(page, 1)).toContain('总第830期');
    expect(await drawn(page, 1)).toContain(power.slice(0, 6));
    await settled(page);
    await page.keyboard.press('ControlOrMeta+z');
    await standsOn(page, power, 2);
    await settled(page);
    await page.keyboard.press('ControlOrMeta+z');
    await standsOn(page, power, 3);
    expect(await sections(page)).toEqual(before);
  });

  test('a page dragged by its name takes another’s place; its menu does the same', async ({ browser }) => {
    const page = await planOf(browser);
    const before = await sections(page);
    await carry(page, sheet(page, 3).getByRole('heading', { name: '第3版' }), thumbnail(page, 2), async () => { await expect(page.getByText('移为第2版')).toBeVisible(); });
    await standsOn(page, power, 2);
    await settled(page);
    await page.getByRole('button', { name: '第2版的操作' }).click();
    await page.getByRole('menuitem', { name: '后移一位' }).click();
    await standsOn(page, power, 3);
    await settled(page);
    expect(await sections(page)).toEqual(before);
  });

  test('a page whose story goes on at the next is not put behind it: the refusal names the story', async ({ browser }) => {
    const page = await planOf(browser);
    await page.getByLabel('查找稿件').fill(lead);
    await putOn(page, lead, 1);
    await standsOn(page, lead, 1);
    await settled(page);
    await openPageDesk(page, total, 1);
    await page.locator(`[data-block-handle][data-kind="story"][aria-label*="${lead}"]`).click({ position: { x: 6, y: 6 } });
    await setNumber(page, '占行', 24);
    const row = page.getByRole('list', { name: '稿件', exact: true }).getByRole('listitem').filter({ hasText: lead });
    await expect(row.getByText(/^\+\d+ 字 \/ \d+ 行$/)).toBeVisible();
    await inspector(page).getByLabel('余文转到', { exact: true }).selectOption({ label: '第2版' });
    await inspector(page).getByRole('button', { name: '转版', exact: true }).click();
    await expect(row.getByRole('button', { name: /转到第2版的部分/ })).toHaveText('转2版');
    await pagesSaved(page);

    await page.goto(`/desk/issues/${total}`);
    await alive(page, 'main [data-plan-page]');
    await expect(story(page, lead).getByText('转2版')).toBeVisible();
    await page.getByRole('button', { name: '第1版的操作' }).click();
    await page.getByRole('menuitem', { name: '后移一位' }).click();
    await expect(page.getByText(/《.*凌未央夜访.*》的题在第2版，转文会排在前面的第1版/)).toBeVisible();
    await standsOn(page, lead, 1);
  });

  test('a story that fits whole where it is moved to leaves its continuation behind; one undo brings both back', async ({ browser }) => {
    const page = await planOf(browser);
    await page.getByLabel('查找稿件').fill(lead);
    await putOn(page, lead, 4);
    await standsOn(page, lead, 4);
    await expect(story(page, lead).getByText('转2版')).toHaveCount(0);
    await expect(story(page, lead).getByText('正好', { exact: true })).toBeVisible();
    await settled(page);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await standsOn(page, lead, 1);
    await expect(story(page, lead).getByText('转2版')).toBeVisible();
  });

  test('a full page says that it has no room and offers what helps; made up anew, it holds the story', async ({ browser }) => {
    const page = await planOf(browser);
    await openPageDesk(page, total, 3);
    await page.locator(`[data-block-handle][data-kind="story"][aria-label*="${power}"]`).click({ position: { x: 6, y: 6 } });
    await setNumber(page, '占栏', 5);
    await setNumber(page, '占行', 80);
    await expect(page.getByRole('meter', { name: '第3版排了多少' })).toHaveAttribute('aria-valuetext', /空 \d+ 行/);
    await pagesSaved(page);
    await page.goto(`/desk/issues/${total}`);
    await alive(page, 'main [data-plan-page]');
    await page.getByLabel('查找稿件').fill('安全生产');
    await putOn(page, safety, 3);
    const alert = page.getByRole('alert').filter({ hasText: '没有空位' });
    await expect(alert).toHaveText(`第3版没有空位放《${safety}》。先在版上腾出地方，或让自动拼版重排这一版。`);
    await expect(page.getByRole('link', { name: '组第3版' }).first()).toBeVisible();
    await page.getByRole('button', { name: '自动拼第3版' }).click();
    const choices = page.getByRole('dialog', { name: '选一个方案' });
    await expect(choices).toBeVisible({ timeout: 60_000 });
    await choices.getByRole('button', { name: '用这个方案' }).click();
    await expect(page.getByText('已拼好 1 个版')).toBeVisible();
    await expect(alert).toHaveCount(0);
    await standsOn(page, safety, 3);
  });

  test('a page is added and taken away; one with copy on it asks first, and names what would go', async ({ browser }) => {
    const page = await planOf(browser);
    await page.getByRole('button', { name: '加一版' }).click();
    await expect(sheet(page, 5)).toBeVisible();
    await expect(page.getByText('单数版：付印前要凑成双数。')).toBeVisible();
    await expect.poll(() => drawn(page, 5)).not.toBe('');
    await settled(page);
    await page.getByRole('button', { name: '减去末版' }).click();
    await expect(sheet(page, 5)).toHaveCount(0);
    await settled(page);
    await page.getByLabel('查找稿件').fill('用电');
    await putOn(page, power, 4);
    await standsOn(page, power, 4);
    await settled(page);
    await page.getByRole('button', { name: '减去末版' }).click();
    const asked = page.getByRole('dialog', { name: '减去第4版？' });
    await expect(asked).toContainText(/篇稿件回到待上版.*用电/);
    await asked.getByRole('button', { name: '取消' }).click();
    await expect(sheet(page, 4)).toBeVisible();
    await page.getByRole('button', { name: '减去末版' }).click();
    await asked.getByRole('button', { name: '减去第4版' }).click();
    await expect(sheet(page, 4)).toHaveCount(0);
    await settled(page);
    // The story waits; a fourth page and its place on it, as it was.
    await page.getByRole('button', { name: '加一版' }).click();
    await expect(sheet(page, 4)).toBeVisible();
    await expect.poll(() => drawn(page, 4)).not.toBe('');
    await settled(page);
    await putOn(page, power, 4);
    await standsOn(page, power, 4);
    await settled(page);
  });

  test('pages lie as the spreads they are printed as', async ({ browser }) => {
    const page = await planOf(browser);
    await page.getByRole('button', { name: '按对开看' }).click();
    await expect(plan(page).getByRole('list')).toHaveCount(3);
    await expect(page.getByRole('list', { name: '对开 2–3' }).locator('[data-plan-page]')).toHaveCount(2);
    const [left, right] = await Promise.all([thumbnail(page, 2).boundingBox(), thumbnail(page, 3).boundingBox()]);
    expect(Math.abs(left!.x + left!.width - right!.x)).toBeLessThan(8);
  });

  test('what another editor changes is seen at once', async ({ browser }) => {
    const page = await planOf(browser);
    const other = await deskOf(browser, 'zongbian');
    await other.goto(`/desk/issues/${total}`);
    await alive(other, 'main [data-plan-page]');
    await page.getByLabel('查找稿件').fill('用电');
    await putOn(page, power, 2);
    await standsOn(page, power, 2);
    await standsOn(other, power, 2);
  });

  test('on a phone the pages stand two by two, stories and pages move by their menus', async ({ browser }) => {
    const page = await planOf(browser, { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByLabel('查找稿件').fill('用电');
    await putOn(page, power, 3);
    await standsOn(page, power, 3);
    await expect(page.getByRole('button', { name: '第3版的操作' })).toBeVisible();
  });
});

test.describe.serial('the list of stories at the page desk', () => {
  test.slow();
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });
  const list = (page: Page): Locator => page.getByRole('list', { name: '稿件', exact: true });
  const row = (page: Page, title: string): Locator => list(page).getByRole('listitem').filter({ hasText: title });

  test('an empty page says what to do; by keyboard a story is chosen, placed and opened; it says how it fits', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await page.goto(`/desk/issues/${total}`);
    await alive(page, 'main [data-plan-page]');
    await page.getByRole('button', { name: '加一版' }).click();
    await expect(sheet(page, 5)).toBeVisible();
    await settled(page);
    await page.getByLabel('查找稿件').fill('安全生产');
    if (await story(page, safety).getByRole('link', { name: /看第\d+版上的/ }).count() > 0) {
      await storyMenu(page, safety).click();
      await page.getByRole('menuitem', { name: '从版上取下' }).click();
      await waits(page, safety);
      await settled(page);
    }
    await openPageDesk(page, total, 5);
    await expect(page.getByText('第5版还没有稿件。把稿件拖到版上')).toBeVisible();
    await expect(page.getByRole('meter', { name: '第5版排了多少' })).toHaveAttribute('aria-valuetext', /^空版，空 \d+ 行$/);
    await page.getByLabel('显示哪些稿件').selectOption('waiting');
    await hold(list(page).getByRole('button').first());
    for (let step = 0; step < 20 && !(await page.evaluate((title) => document.activeElement?.getAttribute('aria-label')?.includes(title), safety)); step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-block-handle][data-kind="story"][aria-label*="${safety}"]`)).toBeVisible();
    await page.getByLabel('显示哪些稿件').selectOption('here');
    await expect(row(page, safety).getByText('正好', { exact: true })).toBeVisible();
    await expect(page.getByRole('meter', { name: '第5版排了多少' })).toHaveAttribute('aria-valuetext', /^已排 \d+%，空 \d+ 行$/);
    await hold(row(page, safety).getByRole('button', { name: /看第5版上的/ }));
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-block-handle][aria-label*="${safety}"]`)).toHaveAttribute('aria-pressed', 'true');
    await setNumber(page, '占行', 40);
    await expect(row(page, safety).getByText(/^空 \d+ 行$/)).toBeVisible();
    await setNumber(page, '占行', 7);
    await expect(row(page, safety).getByText(/^\+\d+ 字 \/ \d+ 行$/)).toBeVisible();
    await pagesSaved(page);
  });
});
