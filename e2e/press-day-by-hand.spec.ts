import { expect, test, type Browser, type Page } from '@playwright/test';
import { specimenCopy } from '../lib/makeup/specimen';
import { hold } from './alive';
import { pagesSaved as saved } from './at-page-desk';
import { answered, atDesk, cell, goTo, handle, placeButton, says, table } from './arranging';
import { importCopy, makeIssue } from './new-issue';
import { deskOf } from './newsroom';

/** A whole issue made up in the browser: all of it by hand, and then the same copy with some blocks pinned and the rest by machine. */

const total = 820;
const pages = [1, 2, 3, 4] as const;
/** Headlines of the issue's copy, and how long each piece is, characters. */
const copy: readonly (readonly [title: string, characters: number])[] = [
  ['老船坞改成市民书房', 900], ['村口新装十二盏路灯', 320], ['橘园里的夜校开了课', 560], ['河堤加固赶在汛前完工', 480], ['老街修鞋铺搬进便民点', 260],
  ['三所小学共用一座操场', 620], ['茶农把秤杆交给合作社', 420], ['渡船改用电池不再冒烟', 700], ['菜场二楼办起了食堂', 380], ['一条断头路接通两个镇', 540],
  ['剧团排新戏请矿工来看', 460], ['社区医生背着药箱上岛', 640], ['旧水塔里开出摄影展', 340], ['养蜂人教孩子认野花', 500], ['夜班公交多跑两个来回', 280], ['围垦区里量出新岸线', 600],
];
const byline = ['冯听雨', '秦大川', '叶半夏', '严小楼'];
const text = copy.map(([title, characters], index) => [title, ...specimenCopy(characters, index + 3).map((element) => ('spans' in element ? element.spans.map((span) => span.text).join('') : '')), `(记者 ${byline[index % byline.length]})`].join('\n\n')).join('\n\n');

const editorAt = async (browser: Browser, number: number): Promise<Page> => atDesk(await deskOf(browser, 'bianji'), total, number);
const thermometer = (page: Page, number: number) => page.getByRole('meter', { name: new RegExp(`第${number}版`) });
const waiting = async (page: Page): Promise<number> => Number(/\d+/.exec(await page.getByLabel('显示哪些稿件').locator('option[value="waiting"]').innerText())?.[0]);

test.describe.serial('press day by hand', () => {
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });

  test('an editor makes an issue of four pages and brings its copy in', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await makeIssue(page, { total, date: '2037-04-04', lunar: '丁巳年二月十九', reason: '留给手工拼版的号' });
    expect(await importCopy(page, total, text)).toBe(copy.length);
  });

  test('page after page is filled by hand until no story waits: placed, fitted, holes filled, what is left over continued', async ({ browser }) => {
    test.setTimeout(300_000);
    const page = await editorAt(browser, 1);
    const stories = copy.map(([title]) => title);
    for (const number of pages) {
      await goTo(page, number);
      // Stories go on to the page while there is room for them; the last page takes what is left.
      while (stories.length > 0) {
        const title = stories[0]!;
        if (!await answered(page, () => placeButton(page, title).click())) break;
        await expect(handle(page, 'story', title)).toBeVisible();
        stories.shift();
        if (number < 4 && stories.length <= 4 * (4 - number)) break;
      }
      await hold(table(page));
      await page.keyboard.press('Escape');
      await answered(page, () => page.keyboard.press('f'));
      expect(await page.locator('[data-block-handle]').count()).toBeGreaterThan(2);
    }
    expect(stories).toEqual([]);
    expect(await waiting(page)).toBe(0);
    await saved(page);
    await page.goto(`/desk/issues/${total}`);
    for (const number of pages) await expect(page.getByRole('link', { name: new RegExp(`第${number}版`) }).first()).toBeVisible();
    await atDesk(page, total, 1);
    for (const number of pages) {
      await goTo(page, number);
      await expect(thermometer(page, number)).not.toHaveAttribute('aria-valuetext', /余文/);
      await expect(page.locator('[data-empty-page]')).toHaveCount(0);
    }
  });

  test('with two blocks of page two pinned by hand, the machine makes up the rest of the page around them', async ({ browser }) => {
    test.setTimeout(180_000);
    const page = await editorAt(browser, 2);
    const [first, second] = [page.locator('[data-block-handle][data-kind="story"]').first(), page.locator('[data-block-handle][data-kind="story"]').nth(1)];
    const ids = [await first.getAttribute('data-block-handle'), await second.getAttribute('data-block-handle')];
    for (const block of [first, second]) { await hold(block); expect(await answered(page, () => page.keyboard.press('p'))).toBe(true); }
    const cells = async () => Promise.all(ids.map((id) => cell(page.locator(`[data-block-handle="${id}"]`))));
    const before = await cells();
    await page.getByRole('button', { name: '自动拼本版' }).click();
    const use = page.getByRole('dialog').getByRole('button', { name: /^用这/ }).first();
    await expect(use.or(says(page).filter({ hasText: /已自动拼好/ })).first()).toBeVisible({ timeout: 60_000 });
    if (await use.isVisible()) await use.click();
    await expect(says(page)).toHaveText(/第2版已自动拼好/);
    expect(await cells()).toEqual(before);
    await saved(page);
  });
});
