import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { fictionalPage } from '../lib/copy/import/fictional-page';
import { openPageDesk, pagesSaved } from './at-page-desk';
import { importCopy, makeIssue } from './new-issue';
import { deskOf, press } from './newsroom';

/** Page templates at the page desk, with an issue of its own. */

const total = 840;
const name = '头版试用模板';
const renamed = '头版模板（已改名）';

const handles = (page: Page, kind?: string): Locator => page.locator(kind ? `[data-block-handle][data-kind="${kind}"]` : '[data-block-handle]');
const menu = (page: Page): Locator => page.getByRole('button', { name: '版式模板' });
const picker = (page: Page): Locator => page.getByRole('dialog', { name: '套用模板' });
const undo = (page: Page): Locator => page.getByRole('button', { name: /^撤销/ });
/** What stands on the page shown, by kind and place. */
const standing = (page: Page): Promise<string[]> => handles(page).evaluateAll((all) => all.map((handle) => `${handle.getAttribute('data-block-handle')} ${handle.getAttribute('data-kind')}`).sort());

async function editorAt(browser: Browser, number: number): Promise<Page> {
  const page = await deskOf(browser, 'bianji');
  await openPageDesk(page, total, number);
  return page;
}
async function choose(page: Page, item: RegExp): Promise<void> {
  await press(menu(page));
  await page.getByRole('menuitem', { name: item }).click();
}

test.describe.serial('page templates', () => {
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });

  test('an editor makes an issue with copy', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await makeIssue(page, { total, date: '2042-03-08', lunar: '壬戌年二月十七', reason: '留给模板的号' });
    expect(await importCopy(page, total, fictionalPage)).toBe(12);
  });

  test('by keyboard alone a built-in template is put on page one and filled; one undo takes all of it back', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    const before = await standing(page);
    await press(menu(page));
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: '套用模板…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(picker(page)).toContainText('还没有本报自己的模板');
    await expect(picker(page).getByRole('radio', { name: /头版：头条带图/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(picker(page).getByRole('radio', { name: /头版：通栏头条/ })).toBeChecked();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(picker(page)).toBeHidden();
    await expect(page.getByText(/已把“头版：头条带图.*”放到第1版：填了 \d+ 篇/).first()).toBeAttached();
    await expect(handles(page, 'story').first()).toBeVisible();
    await expect(handles(page, 'masthead')).toHaveCount(1);
    const made = await standing(page);
    expect(made.length).toBeGreaterThan(before.length + 3);
    await pagesSaved(page);
    await undo(page).click();
    await expect.poll(() => standing(page)).toEqual(before);
    await page.getByRole('button', { name: /^重做/ }).click();
    await expect.poll(() => standing(page)).toEqual(made);
    await pagesSaved(page);
  });

  test('a page is kept as a template under a name of its own, put on another page empty, and filled from the menu', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    await choose(page, /把本版存为模板/);
    const dialog = page.getByRole('dialog', { name: '把第1版存为模板' });
    await dialog.getByRole('textbox', { name: '模板名称' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(menu(page)).toBeFocused();
    await choose(page, /把本版存为模板/);
    await dialog.getByRole('textbox', { name: '模板名称' }).fill(name);
    await dialog.getByRole('button', { name: '存为模板' }).click();
    await expect(dialog.getByRole('alert')).toContainText('已经有版式模板');
    await dialog.getByRole('button', { name: '取消' }).click();

    await openPageDesk(page, total, 2);
    await choose(page, /套用模板…/);
    await expect(picker(page).getByRole('radio', { name })).toBeChecked();
    await picker(page).getByRole('button', { name: '只套用' }).click();
    await expect(picker(page)).toBeHidden();
    await expect(handles(page, 'folio')).toHaveCount(1);
    await expect(handles(page, 'masthead')).toHaveCount(0);
    const places = await handles(page, 'empty').count();
    expect(places).toBeGreaterThan(3);
    await choose(page, new RegExp(`给空块填稿（${places} 个）`));
    await expect.poll(() => handles(page, 'empty').count()).toBeLessThan(places);
    await pagesSaved(page);
  });

  test('a template is renamed and removed; pages made from it stay', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const before = await standing(page);
    await choose(page, /套用模板…/);
    await picker(page).getByText(name, { exact: true }).click();
    await picker(page).getByRole('button', { name: '改名' }).click();
    const dialog = page.getByRole('dialog', { name: '模板改名' });
    await dialog.getByRole('textbox', { name: '模板名称' }).fill(renamed);
    await page.keyboard.press('Enter');
    await expect(picker(page).getByRole('radio', { name: renamed })).toBeVisible();
    await picker(page).getByText(renamed, { exact: true }).click();
    await picker(page).getByRole('button', { name: '删去' }).click();
    await page.getByRole('dialog', { name: `删去模板“${renamed}”？` }).getByRole('button', { name: '删去' }).click();
    await expect(picker(page)).toContainText('还没有本报自己的模板');
    await picker(page).getByRole('button', { name: '取消' }).click();
    expect(await standing(page)).toEqual(before);
  });

  test('what is pinned in the way is named, and the page stays as it was', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    await handles(page, 'story').first().click({ position: { x: 6, y: 6 } });
    await page.getByRole('complementary', { name: '属性与检查' }).getByRole('checkbox', { name: /固定位置/ }).first().check();
    const before = await standing(page);
    await choose(page, /套用模板…/);
    await picker(page).getByText('头版：大图打头').click();
    await picker(page).getByRole('button', { name: '只套用' }).click();
    await expect(picker(page)).toContainText('固定在版上');
    await picker(page).getByRole('button', { name: '取消' }).click();
    expect(await standing(page)).toEqual(before);
  });

  test('who may not make up may look at the menu and change nothing', async ({ browser }) => {
    const page = await deskOf(browser, 'jiaodui');
    await openPageDesk(page, total, 1);
    await press(menu(page));
    await expect(page.getByRole('menuitem', { name: '套用模板…' })).toHaveAttribute('data-disabled', '');
  });
});
