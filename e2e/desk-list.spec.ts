import { expect, test, type Page } from '@playwright/test';
import { copyDesk, deskOf, newStory, press, saved, unheardOf } from './newsroom';

/** The list as a reader of the screen meets it. */
const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });
const bulk = (page: Page) => page.getByRole('region', { name: '对选中的稿件' });

/** A story of one's own with these tags, which nobody else uses. */
async function tagged(page: Page, title: string, tags: string): Promise<void> {
  await newStory(page, title, '渡口的风很大。');
  const desk = copyDesk(page);
  await press(desk.tab('归属'));
  await desk.panel.getByRole('textbox', { name: '标签' }).fill(tags);
  await desk.panel.getByRole('textbox', { name: '标签' }).blur();
  await saved(page);
}

test('an editor filters the list, keeps the filter, finds it again and takes it away', async ({ browser }) => {
  test.slow();
  const page = await deskOf(browser, 'bianji');
  const tag = unheardOf('筛');
  const [first, second] = [unheardOf('甲稿'), unheardOf('乙稿')];
  await tagged(page, first, tag);
  await tagged(page, second, tag);
  await page.goto('/desk/articles');
  await press(page.getByRole('button', { name: '标签：所有标签' }));
  await page.getByRole('combobox', { name: '标签' }).fill(tag);
  await page.getByRole('option', { name: tag }).click();
  await expect(page).toHaveURL(/tag=/);
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('main')).toContainText('共 2 篇');

  const name = unheardOf('渡口');
  await page.getByRole('button', { name: '存为常用' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '名称' }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  const kept = page.getByRole('list', { name: '常用筛选' });
  await expect(kept.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page).not.toHaveURL(/tag=/);
  await kept.getByRole('link', { name }).click();
  await expect(page.getByRole('row')).toHaveCount(3);

  const others = await deskOf(browser, 'zongbian');
  await others.goto('/desk/articles');
  await expect(others.getByRole('link', { name }), 'a kept filter is its owner’s').toHaveCount(0);
  await others.context().close();

  await kept.getByRole('button', { name: `删去“${name}”` }).click();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
  await page.context().close();
});

test('somebody is found among the bylines by the initials of their name', async ({ browser }) => {
  const page = await deskOf(browser, 'bianji');
  await page.goto('/desk/articles');
  await press(page.getByRole('button', { name: '署名人：所有署名人' }));
  await page.getByRole('combobox', { name: '署名人' }).fill('gwz');
  await page.getByRole('option', { name: '顾晚舟' }).click();
  await expect(page).toHaveURL(/person=/);
  await expect(page.getByRole('button', { name: '署名人：顾晚舟' })).toBeVisible();
  for (const text of await page.getByRole('row').locator('td:nth-child(3)').allInnerTexts()) expect(text).toContain('顾晚舟');
  await page.context().close();
});

test('my desk lists the sections one looks after', async ({ browser }) => {
  const page = await deskOf(browser, 'jiaodui');
  const choose = async (section: string, on: boolean) => {
    await page.goto('/desk/articles?desk=1');
    await press(page.getByRole('button', { name: '选择栏目' }));
    await page.getByRole('dialog', { name: '我的版块' }).getByRole('checkbox', { name: section, exact: true }).setChecked(on);
    await page.getByRole('dialog', { name: '我的版块' }).getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await page.goto('/desk/articles');
  await page.getByRole('navigation', { name: '谁的稿件' }).getByRole('link', { name: /^我的版块/ }).click();
  await expect(page.getByText('还没有选您负责的栏目')).toBeVisible();
  await choose('民生', true);
  await expect(page.getByRole('row').nth(1)).toContainText('民生');
  for (const text of await page.getByRole('row').locator('td:nth-child(5)').allInnerTexts()) expect(text).toBe('民生');
  await choose('民生', false);
  await expect(page.getByText('还没有选您负责的栏目')).toBeVisible();
  await page.context().close();
});

test('an editor sets tags and section of several at once and is told what became of each', async ({ browser }) => {
  test.slow();
  const page = await deskOf(browser, 'bianji');
  const tag = unheardOf('批');
  const more = unheardOf('添');
  const [first, second] = [unheardOf('丙稿'), unheardOf('丁稿')];
  await tagged(page, first, tag);
  await tagged(page, second, tag);
  await page.goto(`/desk/articles?tag=${encodeURIComponent(tag)}`);
  await press(row(page, first).getByRole('checkbox'));
  await row(page, second).getByRole('checkbox').click();
  await expect(bulk(page).getByRole('status')).toHaveText('已选 2 篇');

  await bulk(page).getByRole('button', { name: '标签' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: '加上' }).fill(more);
  await page.getByRole('dialog').getByRole('button', { name: '改', exact: true }).click();
  await expect(page.getByText('2 篇都已改好')).toBeVisible();

  await bulk(page).getByRole('button', { name: '栏目' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: '栏目' }).selectOption('民生');
  await page.getByRole('dialog').getByRole('button', { name: '改', exact: true }).click();
  await expect(row(page, first)).toContainText('民生');
  await expect(row(page, second)).toContainText('民生');

  // One is handed in; the review of both passes that one and says why not the other.
  await row(page, second).getByRole('checkbox').click();
  await bulk(page).getByRole('button', { name: '流转' }).click();
  await page.getByRole('menuitem', { name: '送审' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await expect(row(page, first)).toContainText('待初审');
  await page.getByRole('checkbox', { name: '全选本页' }).click();
  await expect(bulk(page).getByRole('status')).toHaveText('已选 2 篇');
  await bulk(page).getByRole('button', { name: '流转' }).click();
  await page.getByRole('menuitem', { name: '通过审稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '通过审稿' }).click();
  const answer = page.getByRole('dialog', { name: '结果' });
  await expect(answer).toContainText('1 篇没有改；1 篇已改');
  await expect(answer.getByRole('listitem').filter({ hasText: second })).toContainText('目前状态是“草稿”');
  await answer.getByRole('button', { name: '完成' }).click();
  await expect(row(page, first)).toContainText('待复审');
  await expect(row(page, second)).toContainText('草稿');
  await page.goto(`/desk/articles?tag=${encodeURIComponent(more)}`);
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.context().close();
});

test('the list is worked by keys: from row to row, chosen, opened, searched; single letters can be switched off', async ({ browser }) => {
  const page = await deskOf(browser, 'bianji');
  await page.goto('/desk/articles');
  const titles = page.getByRole('row').locator('td:nth-child(2) a');
  await page.keyboard.press('j');
  await expect(titles.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(titles.nth(2)).toBeFocused();
  await page.keyboard.press('k');
  await expect(titles.nth(1)).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByRole('row').nth(2).getByRole('checkbox')).toBeChecked();
  await expect(bulk(page).getByRole('status')).toHaveText('已选 1 篇');
  await page.keyboard.press('Escape');
  await expect(bulk(page)).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('jx');
  await expect(page.getByRole('searchbox'), 'what is typed is text, not a key').toHaveValue('jx');

  await page.goto('/desk/articles');
  await press(page.getByRole('button', { name: '快捷键' }));
  await page.getByRole('checkbox', { name: /^使用单键快捷键/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '稿件' }).click();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  await titles.nth(0).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/articles\/[\w-]+$/);
  await page.context().close();
});

test('the list stands in the order its columns are asked for', async ({ browser }) => {
  const page = await deskOf(browser, 'bianji');
  await page.goto('/desk/articles?issue=764');
  const lengths = async () => (await page.getByRole('row').locator('td:nth-child(7)').allInnerTexts()).map((text) => Number(text.replace(/,/g, '')));
  const column = page.getByRole('columnheader', { name: '字数' });
  await press(column.getByRole('link'));
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(async () => { const all = await lengths(); return all.length > 3 && all.every((length, at) => at === 0 || length <= all[at - 1]!); }).toBe(true);
  await column.getByRole('link').click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => { const all = await lengths(); return all.length > 3 && all.every((length, at) => at === 0 || length >= all[at - 1]!); }).toBe(true);
  await page.context().close();
});
