import { expect, type Page } from '@playwright/test';
import { sampleLogins } from '../db/sample/logins';

/** Signs in as one of the sample's logins and waits for the desk. */
export async function signIn(page: Page, login: 'jizhe' | 'bianji' | 'jiaodui' | 'zongbian' | 'guanli'): Promise<void> {
  const sample = sampleLogins.find((candidate) => candidate.login === login)!;
  await page.goto('/login');
  await page.getByRole('textbox', { name: '登录名' }).fill(sample.login);
  await page.getByRole('textbox', { name: '密码' }).fill(sample.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).toHaveURL(/\/desk/);
}
