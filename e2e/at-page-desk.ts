import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive';

/** The parts of a page desk that several journeys use. */

/** Opens the desk of an issue's page and waits until it can be worked on. */
export async function openPageDesk(page: Page, total: number, number: number): Promise<void> {
  await page.goto(`/desk/issues/${total}/pages/${number}`);
  await alive(page, 'main [data-sheet]');
}

/** Waits until the pages as they stand are kept. */
export const pagesSaved = (page: Page) => expect(page.getByRole('status', { name: '保存' }).first()).toHaveText(/已保存|没有改动/);
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: '属性与检查' });

/** Types a number into a field of the inspector and leaves it. */
export async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const field = inspector(page).getByLabel(name, { exact: true }).first();
  await field.fill(String(value));
  await field.press('Enter');
  await field.blur();
}
