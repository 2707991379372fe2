import { expect, test, type Browser, type Page } from '@playwright/test';
import { fictionalPage } from '../lib/copy/import/fictional-page';
import { hold } from './alive';
import { inspector, pagesSaved as saved, setNumber } from './at-page-desk';
import { act, answered, atDesk, cell, drawingOf, goTo, handle, layoutOf, placeAt, placeButton, says, storedBlocks, table } from './arranging';
import { importCopy, makeIssue } from './new-issue';
import { deskOf } from './newsroom';

/** What a compositor does with blocks that stand already: swap, part, join, push, fill, align, copy, by pointer and by keyboard only. */

const total = 810;
const lead = '凌未央夜访';
const power = '我区召开夏季用电保障工作会';
const ferry = '渡口夜航';
const drill = '第三季度安全生产';
const viewing = '组织收看全市乡镇';

const editorAt = async (browser: Browser, number: number): Promise<Page> => atDesk(await deskOf(browser, 'bianji'), total, number);
const marked = (page: Page) => page.locator('[data-block-handle][aria-pressed="true"]');

test.describe.serial('arranging blocks', () => {
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });

  test('an editor makes an issue with a page of copy', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await makeIssue(page, { total, date: '2036-04-05', lunar: '丙辰年三月初九', reason: '留给改排的号' });
    expect(await importCopy(page, total, fictionalPage)).toBe(12);
  });

  test('an empty page says what to do, and its button places the first story', async ({ browser }) => {
    const page = await editorAt(browser, 2);
    const hint = page.locator('[data-empty-page]');
    await expect(hint).toContainText('把左边的稿件拖到版面上，或按稿件旁的“放到本版”');
    await expect(page.getByRole('note', { name: '提示' })).toContainText('按 ? 看全部快捷键');
    await hint.getByRole('button', { name: /^放上第一篇/ }).click();
    await expect(hint).toHaveCount(0);
    await expect(handle(page, 'story')).toHaveCount(1);
    await page.getByRole('button', { name: '知道了' }).click();
    await saved(page);
    await page.reload();
    await expect(page.getByRole('note', { name: '提示' })).toHaveCount(0);
    await hold(handle(page, 'story'));
    await page.keyboard.press('Delete');
    await expect(hint).toBeVisible();
    await saved(page);
  });

  test('two stories trade places and sizes: by the menu with both marked, and by Alt and an arrow with the one beside', async ({ browser }) => {
    const page = await editorAt(browser, 3);
    const [a, b] = [await placeAt(page, power, { column: 1, row: 5, columns: 2, rows: 30 }), await placeAt(page, ferry, { column: 4, row: 40, columns: 1, rows: 24 })];
    await a.click({ position: { x: 8, y: 8 } });
    await b.click({ position: { x: 8, y: 8 }, modifiers: ['Shift'] });
    await expect(marked(page)).toHaveCount(2);
    await page.getByRole('button', { name: '改排' }).click();
    await page.getByRole('menuitem', { name: /^对调选中的两块/ }).click();
    await expect(says(page)).toHaveText(/已对调$/);
    expect([await cell(a), await cell(b)]).toEqual([[4, 40, 1, 24], [1, 5, 2, 30]]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => cell(a)).toEqual([1, 5, 2, 30]);
    await b.focus();
    await setNumber(page, '起行', 10);
    await hold(a);
    await page.keyboard.press('Escape');
    await hold(b);
    await hold(a);
    await page.keyboard.press('Alt+ArrowRight');
    await expect(says(page)).toHaveText(/已对调$/);
    expect(await cell(b)).toEqual([1, 5, 2, 30]);
    await saved(page);
  });

  test('a story is parted in two frames and joined again; two briefs boxes become one', async ({ browser }) => {
    const page = await editorAt(browser, 3);
    const story = handle(page, 'story', ferry);
    const whole = await layoutOf(page);
    await hold(story);
    await page.keyboard.press('v');
    await expect(says(page)).toHaveText(/已左右分成两块$/);
    await expect(handle(page, 'jump', ferry)).toHaveCount(1);
    expect(await cell(handle(page, 'jump', ferry))).toEqual([2, 5, 1, 30]);
    await hold(story);
    await page.keyboard.press('j');
    await expect(says(page)).toHaveText(/已合并$/);
    await expect.poll(() => layoutOf(page)).toEqual(whole);
    await page.getByRole('button', { name: '加块' }).click();
    await page.getByRole('menuitem', { name: /^简讯框/ }).click();
    const briefs = handle(page, 'briefs');
    await hold(briefs.first());
    await page.keyboard.press('h');
    await expect(briefs).toHaveCount(2);
    await page.keyboard.press('j');
    await expect(briefs).toHaveCount(1);
    await page.keyboard.press('Delete');
    await saved(page);
  });

  test('a block grown with Ctrl and Shift pushes the one under it; a pinned one is named and stays', async ({ browser }) => {
    const page = await editorAt(browser, 4);
    const over = await placeAt(page, drill, { column: 1, row: 5, columns: 2, rows: 20 });
    const under = await placeAt(page, viewing, { column: 1, row: 25, columns: 2, rows: 20 });
    await hold(over);
    await page.keyboard.press('Control+Shift+ArrowDown');
    await expect(says(page)).toHaveText(/邻块已让开$/);
    expect([await cell(over), await cell(under)]).toEqual([[1, 5, 2, 21], [1, 26, 2, 20]]);
    await hold(under);
    await page.keyboard.press('p');
    await expect(says(page)).toHaveText(/已固定，自动拼版时不动它$/);
    await hold(over);
    await page.keyboard.press('Control+ArrowDown');
    await expect(says(page)).toHaveText(/组织收看.*不能再让开，没有改动。请先把它移开、缩小，或取消它的固定$/);
    expect(await cell(over)).toEqual([1, 5, 2, 21]);
    await hold(under);
    await page.keyboard.press('p');
    await expect(says(page)).toHaveText(/不再固定$/);
    await saved(page);
  });

  test('heads are aligned, holes are filled, and the room beside a block is taken', async ({ browser }) => {
    const page = await editorAt(browser, 4);
    const [a, b] = [handle(page, 'story', drill), handle(page, 'story', viewing)];
    await hold(b);
    await setNumber(page, '起行', 40);
    await setNumber(page, '起栏', 3);
    await setNumber(page, '起行', 8);
    await hold(a);
    await page.keyboard.press('t');
    await expect(says(page)).toHaveText('第4版的题已对齐');
    expect((await cell(a))[1]).toBe((await cell(b))[1]);
    await page.keyboard.press('e');
    await expect(says(page)).toHaveText(/已占满旁边的空位$/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '改排' }).click();
    await page.getByRole('menuitem', { name: /^补空/ }).click();
    await expect(says(page)).toHaveText('第4版的空处已补满');
    await saved(page);
  });

  test('a block cut on one page comes down on another with all it has; copied, only its dress comes, as an empty block that a story fills', async ({ browser }) => {
    const page = await editorAt(browser, 4);
    const story = handle(page, 'story', viewing);
    await hold(story);
    await page.keyboard.press('ControlOrMeta+x');
    await expect(says(page)).toHaveText(/^已剪下 1 块/);
    await expect(story).toHaveCount(1);
    await goTo(page, 1);
    await hold(table(page));
    await page.keyboard.press('ControlOrMeta+v');
    await expect(says(page)).toHaveText('1 块已移到第1版');
    await expect(story).toHaveCount(1);
    await hold(story);
    await page.keyboard.press('ControlOrMeta+c');
    await goTo(page, 4);
    await expect(story).toHaveCount(0);
    await hold(table(page));
    await page.keyboard.press('ControlOrMeta+v');
    await expect(says(page)).toHaveText(/其中 1 块是空块：稿件已在别处排了，贴的是它的样式$/);
    const empty = handle(page, 'empty');
    await expect(empty).toHaveCount(1);
    const at = await cell(empty);
    await placeButton(page, lead).click();
    await expect(empty).toHaveCount(0);
    expect(await cell(handle(page, 'story', lead))).toEqual(at);
    await saved(page);
  });

  test('all blocks of a page are marked, moved and taken off as one step each', async ({ browser }) => {
    const page = await editorAt(browser, 4);
    const before = await layoutOf(page);
    await hold(table(page));
    await page.keyboard.press('ControlOrMeta+a');
    await expect(says(page)).toHaveText(/^选中 2 块：/);
    await expect(marked(page)).toHaveCount(2);
    await expect(inspector(page).getByRole('region', { name: '选中的 2 块' })).toBeVisible();
    await inspector(page).getByRole('region', { name: '选中的 2 块' }).getByRole('button', { name: '取下' }).click();
    await expect(says(page)).toHaveText('已取下 2 块');
    await expect(handle(page, 'story')).toHaveCount(0);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(() => layoutOf(page)).toEqual(before);
    await saved(page);
  });

  test('the menu of a block comes with the right button, Shift+F10 and the menu key, and gives the focus back', async ({ browser }) => {
    const page = await editorAt(browser, 4);
    const story = handle(page, 'story', drill);
    await story.click({ button: 'right', position: { x: 20, y: 20 } });
    await expect(page.getByRole('menu', { name: /^稿件《我区召开第三季度.*》的改排$/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(story).toBeFocused();
    for (const key of ['Shift+F10', 'ContextMenu']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('menuitem', { name: /^上下分成两块/ })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(story).toBeFocused();
    }
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: '组版快捷键' });
    for (const words of ['移动，挡路的邻块让开', '与那一边的邻块对调', '补空', '全部快捷键']) await expect(sheet).toContainText(words);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(story).toBeFocused();
  });

  test('by keyboard only: stories placed, moved, resized, aligned, filled, continued on another page, and all of it taken back', async ({ browser }) => {
    test.setTimeout(120_000);
    const page = await editorAt(browser, 2);
    const heard: string[] = [];
    const listen = async (words: RegExp) => { await expect(says(page)).toHaveText(words); heard.push(await says(page).innerText()); };
    await hold(placeButton(page, '我区召开第九届'));
    await page.keyboard.press('Enter');
    await listen(/^稿件《我区召开第九届.*》：第 \d 栏第 \d+ 行，\d 栏 × \d+ 行$/);
    await hold(placeButton(page, '全国县域博物馆'));
    await page.keyboard.press('Enter');
    await listen(/^稿件《全国县域博物馆“夜间开放”.*》：第 \d 栏/);
    const [first, second] = [handle(page, 'story', '我区召开第九届'), handle(page, 'story', '全国县域博物馆')];
    await hold(table(page));
    while (await page.evaluate(() => !(document.activeElement?.getAttribute('aria-label') ?? '').includes('全国县域博物馆'))) await page.keyboard.press('Tab');
    for (const [keys, words] of [
      ['Shift+ArrowUp', /：\d 栏 × \d+ 行$/], ['ArrowDown', /：第 \d 栏第 \d+ 行/], ['m', /^保留选中稿件《全国县域博物馆.*按 Tab 移到另一块，就一起选中$/],
    ] as const) { await page.keyboard.press(keys); await listen(words); }
    await first.focus();
    await expect(marked(page)).toHaveCount(2);
    expect(await act(page, 't')).toBe(true);
    await listen(/^第2版的题已对齐$/);
    expect((await cell(first))[1]).toBe((await cell(second))[1]);
    await page.keyboard.press('Escape');
    await hold(second);
    await page.keyboard.press('f');
    await listen(/^旁边的空处已补满$/);
    // Cut short, its copy goes on at page three.
    await page.keyboard.press('Enter');
    await setNumber(page, '占行', 9);
    await expect(second).toHaveAttribute('aria-label', /余文 \d+ 字/);
    const to = inspector(page).getByLabel('余文转到', { exact: true });
    await hold(to);
    // Page three has room; the keys go through the list until it is chosen.
    await page.keyboard.press('ArrowDown');
    while (await to.inputValue() !== '3') await page.keyboard.press('ArrowUp');
    await hold(inspector(page).getByRole('button', { name: '转版', exact: true }));
    await page.keyboard.press('Enter');
    await listen(/^《全国县域博物馆“夜间开放”.*》余文转到第3版$/);
    await hold(table(page));
    for (;;) {
      const words = await says(page).innerText();
      const undo = page.getByRole('button', { name: '撤销', exact: true });
      if (await undo.isDisabled()) break;
      await act(page, 'ControlOrMeta+z');
      expect(words).not.toBe('');
    }
    await expect(says(page)).toHaveText('已撤销');
    expect(await act(page, 'ControlOrMeta+z')).toBe(false);
    await expect(says(page)).toHaveText('没有可撤销的');
    await expect(handle(page, 'story')).toHaveCount(0);
    expect(heard).toHaveLength(8);
    await saved(page);
  });

  test('after fifty acts of every kind fifty undos bring back the same page byte for byte, drawn and stored; fifty redos the other', async ({ browser }) => {
    test.setTimeout(300_000);
    const page = await editorAt(browser, 3);
    await expect(handle(page, 'story')).toHaveCount(2);
    await saved(page);
    const state = async () => { await saved(page); return { drawn: await drawingOf(page), stored: storedBlocks(total), labels: await layoutOf(page) }; };
    const before = await state();
    const keys = ['ArrowDown', 'Shift+ArrowUp', 'Control+ArrowUp', 'Alt+ArrowRight', 'v', 'Control+Shift+ArrowDown', 'h', 'p', 'ArrowLeft', 'e', 'j', 'Shift+ArrowRight', 't', 'Alt+ArrowDown', 'f', 'd', 'Control+ArrowLeft', 'Shift+ArrowLeft', 'p', 'ArrowUp', 'Delete'];
    const movable = page.locator('[data-block-handle]:not([data-kind="folio"])');
    const kinds = new Set<string>();
    let done = 0;
    for (let turn = 0; done < 50; turn += 1) {
      expect(turn, 'most of the acts are done, and not refused').toBeLessThan(250);
      if (await movable.count() < 3) {
        if (!await answered(page, () => placeButton(page, '我区召开第九届').or(placeButton(page, '全国县域')).or(placeButton(page, '市里的调研组')).first().click())) continue;
      } else {
        await hold(movable.nth(turn % await movable.count()));
        const key = keys[turn % keys.length]!;
        if (!await act(page, key)) continue;
        kinds.add(key);
      }
      done += 1;
    }
    expect(kinds.size).toBeGreaterThan(14);
    const after = await state();
    expect(after.stored).not.toBe(before.stored);
    await hold(table(page));
    for (let step = 0; step < 50; step += 1) expect(await act(page, 'ControlOrMeta+z')).toBe(true);
    await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
    await expect.poll(() => storedBlocks(total)).toBe(before.stored);
    expect(await state()).toEqual(before);
    await hold(table(page));
    for (let step = 0; step < 50; step += 1) expect(await act(page, 'ControlOrMeta+Shift+z')).toBe(true);
    await expect(page.getByRole('button', { name: '重做', exact: true })).toBeDisabled();
    await expect.poll(() => storedBlocks(total)).toBe(after.stored);
    expect(await state()).toEqual(after);
  });
});
