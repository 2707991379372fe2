import { expect, test, type Locator, type Page } from '@playwright/test';
import { fictionalPage } from '../lib/copy/import/fictional-page';
import { hold } from './alive';
import { openPageDesk, pagesSaved as saved } from './at-page-desk';
import { importCopy, makeIssue } from './new-issue';
import { deskOf } from './newsroom';

/** What a page desk keeps when its window goes, what the palette can do with a page, and what a published issue says; with an issue of its own. */

const total = 870;
const lead = '凌未央夜访';
const handle = (page: Page, title: string): Locator => page.locator(`[data-block-handle][data-kind="story"][aria-label*="${title}"]`);
const says = (page: Page): Locator => page.locator('[data-desk-says]');
const placeOf = async (page: Page): Promise<string> => (await handle(page, lead).getAttribute('aria-label') ?? '').replace(/(栏 × \d+ 行).*$/, '$1');

test.describe.serial('what a page desk keeps', () => {
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });

  test('the editor makes an issue with copy in it', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await makeIssue(page, { total, date: '2046-11-24', lunar: '丙寅年十月廿七', reason: '留给年末合刊的号' });
    expect(await importCopy(page, total, fictionalPage)).toBe(12);
  });

  test('a window that dies with unsaved changes leaves them in the browser; the next one offers them back, and they can be undone', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await openPageDesk(page, total, 2);
    await page.getByRole('button', { name: new RegExp(`把《${lead}.*放到本版`) }).click();
    await expect(handle(page, lead)).toBeVisible();
    await saved(page);
    const kept = await placeOf(page);
    await page.route('**/desk/issues/*/pages/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
    await hold(handle(page, lead));
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => placeOf(page)).not.toBe(kept);
    const unsaved = await placeOf(page);
    await expect(page.getByText('没有保存，请检查网络')).toBeVisible();
    const again = await page.context().newPage();
    await page.close();
    await openPageDesk(again, total, 2);
    expect(await placeOf(again)).toBe(kept);
    const offer = again.locator('[data-kept]');
    await expect(offer).toContainText(/这个浏览器里还留着 .*没来得及保存的改动：第2版。/);
    await offer.getByRole('button', { name: '放回版面' }).click();
    await expect(says(again)).toHaveText('已放回没保存的改动，不满意可以撤销');
    await expect.poll(() => placeOf(again)).toBe(unsaved);
    await expect(offer).toHaveCount(0);
    await saved(again);
    await again.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(() => placeOf(again)).toBe(kept);
    await saved(again);
    // Nothing is offered once it is dealt with.
    await openPageDesk(again, total, 2);
    await expect(handle(again, lead)).toBeVisible();
    await expect(again.locator('[data-kept]')).toHaveCount(0);
  });

  test('the palette lists what can be done with the page, and does it', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await openPageDesk(page, total, 2);
    await hold(handle(page, lead));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('固定');
    await page.getByRole('option', { name: /固定或放开.*凌未央/ }).click();
    await expect(says(page)).toHaveText(/已固定，自动拼版时不动它/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('第3版');
    await page.getByRole('option', { name: /^第3版/ }).click();
    await expect(page).toHaveURL(/\/pages\/3$/);
    await saved(page);
  });

  test('a published issue says in one line why nothing can be changed, and who is on it is named beside its proofs', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await openPageDesk(page, 763, 1);
    await expect(page.locator('[data-read-only]')).toHaveText(/这一期已出版，版面不能再改。/);
    await expect(page.getByRole('toolbar', { name: '组版工具' }).getByText('已出版')).toBeVisible();
    const chief = await deskOf(browser, 'zongbian');
    await chief.goto('/desk/issues/763/proof');
    await expect(chief.locator('[data-here]')).toHaveText(/陆一苇（第1版）/);
  });
});
