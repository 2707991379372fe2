import { expect, test } from '@playwright/test';
import { ownServer } from './server';

test('a newcomer starts an empty newsroom: first administrator, first article', async ({ browser }) => {
  test.setTimeout(180_000);
  const server = await ownServer({ sample: false });
  try {
    const page = await browser.newPage({ baseURL: server.url });
    await page.goto('/');
    await expect(page.getByText('还没有出版的报纸')).toBeVisible();
    await page.goto('/desk');
    await expect(page).toHaveURL(/\/(welcome|login)/);
    await page.goto('/welcome');
    await page.getByRole('textbox', { name: '姓名' }).fill('新任管理员');
    await page.getByRole('textbox', { name: '登录名' }).fill('first');
    await page.getByRole('textbox', { name: '密码', exact: true }).fill('a-long-enough-password');
    await page.getByRole('textbox', { name: '再输一遍密码' }).fill('a-long-enough-password');
    await page.getByRole('button', { name: '建立并登录' }).click();
    await expect(page).toHaveURL(/\/desk/);
    await page.goto('/welcome');
    await expect(page, 'the first-run page is gone once there is somebody').not.toHaveURL(/\/welcome/);
    await page.goto('/desk/articles');
    await expect(page.getByText('还没有稿件')).toBeVisible();
    await page.getByRole('button', { name: '写新稿' }).or(page.getByRole('link', { name: '写新稿' })).first().click();
    await page.getByRole('textbox', { name: '主题' }).fill('第一篇稿件');
    await expect(page.getByText(/^已保存/)).toBeVisible();
  } finally {
    await server.close();
  }
});
