import { expect, test, type Page } from '@playwright/test';
import { copyDesk, deskOf, newStory, press, saved, unheardOf } from './newsroom';

async function tag(page: Page, tags: string): Promise<void> {
  const desk = copyDesk(page);
  await press(desk.tab('归属'));
  await desk.panel.getByRole('textbox', { name: '标签' }).fill(tags);
  await desk.panel.getByRole('textbox', { name: '标签' }).blur();
  await saved(page);
}

test('tags are suggested from the text; a tag is renamed in all copy, and its old name becomes the new one', async ({ browser }) => {
  test.slow();
  const page = await deskOf(browser, 'bianji');
  const [old, now] = [unheardOf('旧'), unheardOf('新')];
  const address = await newStory(page, unheardOf('水库清淤'), '水库清淤工程昨天完工，水库重新蓄水，沿河居民都来看。');
  await tag(page, old);
  await copyDesk(page).panel.getByRole('button', { name: '建议标签' }).click();
  await copyDesk(page).panel.getByRole('button', { name: '加上标签“水库”' }).click();
  await saved(page);
  await expect(copyDesk(page).panel.getByRole('textbox', { name: '标签' })).toHaveValue(`${old}、水库`);

  await page.goto('/desk/tags');
  await press(page.getByRole('button', { name: `标签“${old}”改名` }));
  await page.getByRole('dialog').getByRole('combobox', { name: '新的名称' }).fill(now);
  await page.getByRole('dialog').getByRole('button', { name: '改名' }).click();
  await expect(page.getByRole('row').filter({ hasText: now })).toContainText(old);
  await page.goto(address);
  await expect(copyDesk(page).panel.getByRole('textbox', { name: '标签' })).toHaveValue(`${now}、水库`);
  await tag(page, `${old}、水库`);
  await expect.poll(async () => { await page.reload(); return copyDesk(page).panel.getByRole('textbox', { name: '标签' }).inputValue(); }).toBe(`${now}、水库`);
  await page.context().close();
});
