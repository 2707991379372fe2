import { expect, type Page } from '@playwright/test';
import { alive } from './alive';
import { press } from './newsroom';

/** Makes an issue of its own for a journey: a number and a year nobody else uses (dates rise with total numbers, and a year counts its own), for the reason given, on a date with its lunar date. */
export async function makeIssue(page: Page, { total, date, lunar, reason }: { total: number; date: string; lunar: string; reason: string }): Promise<void> {
  await page.goto('/desk/issues/new');
  await alive(page);
  await page.getByLabel('出版日期').fill(date);
  await expect(page.getByLabel('农历', { exact: true })).toHaveValue(lunar);
  await page.getByLabel('总期号', { exact: true }).fill(String(total));
  await page.getByLabel('改动总期号的理由').fill(reason);
  await page.getByRole('button', { name: '建立这一期' }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/issues/${total}$`), { timeout: 20_000 });
}

/** Pastes a page of copy into an issue; answers how many pieces it became. */
export async function importCopy(page: Page, total: number, text: string): Promise<number> {
  await page.goto(`/desk/imports?issue=${total}`);
  await expect(page.getByRole('textbox', { name: '粘贴文字' })).toBeEditable();
  const issue = page.getByRole('combobox', { name: '导入到' });
  await issue.selectOption({ label: await issue.locator('option').filter({ hasText: `总第${total}期` }).innerText() });
  await page.getByRole('textbox', { name: '粘贴文字' }).fill(text);
  await press(page.getByRole('button', { name: '识别', exact: true }));
  const take = page.getByRole('button', { name: /^导入 \d+ 篇$/ });
  await expect(take).toBeVisible();
  const pieces = Number(/\d+/.exec(await take.innerText())?.[0]);
  await take.click();
  await expect(page.getByRole('heading', { level: 1, name: `已导入 ${pieces} 篇` })).toBeVisible({ timeout: 20_000 });
  return pieces;
}
