import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { fictionalPage } from '../lib/copy/import/fictional-page';
import { inspector, openPageDesk, pagesSaved as saved, setNumber } from './at-page-desk';
import { importCopy, makeIssue } from './new-issue';
import { copyDesk, deskOf } from './newsroom';

/** Copy-fitting at the page desk and in the copy editor, with an issue of its own. */

const total = 793;
const lead = '凌未央夜访';

const openDesk = (page: Page, number: number) => openPageDesk(page, total, number);
async function editorAt(browser: Browser, number: number): Promise<Page> {
  const page = await deskOf(browser, 'bianji');
  await openDesk(page, number);
  return page;
}

const handle = (page: Page, title: string): Locator => page.locator(`[data-block-handle][data-kind="story"][aria-label*="${title}"]`);
const fitLine = (page: Page): Locator => inspector(page).locator('[data-copy-fit]');
const suggestions = (page: Page): Locator => inspector(page).getByRole('list', { name: '怎样排得合适' }).getByRole('button');
/** A sum over what the preview of a page draws, place by place: the same drawing, the same sum. */
const drawn = (page: Page, number: number): Promise<number> => page.locator(`[data-sheet="${number}"] svg`).first().evaluate((svg) => [...svg.innerHTML].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 2_147_483_647, 7));

async function select(page: Page, title: string): Promise<void> {
  await handle(page, title).click({ position: { x: 6, y: 6 } });
  await expect(fitLine(page)).toBeVisible();
}
const numberOf = async (page: Page, name: string): Promise<number> => Number(await inspector(page).getByLabel(name, { exact: true }).first().inputValue());

test.describe.serial('copy-fitting', () => {
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });

  test('an editor makes an issue and places its lead', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await makeIssue(page, { total, date: '2027-02-13', lunar: '丁未年正月初八', reason: '留给试排的号' });
    expect(await importCopy(page, total, fictionalPage)).toBe(12);
    await openDesk(page, 1);
    await page.getByRole('button', { name: new RegExp(`把《${lead}.*放到本版`) }).click();
    await expect(handle(page, lead)).toBeVisible();
    await expect(fitLine(page)).toHaveText(/正好/);
    await saved(page);
  });

  test('a story too long for its block says by how much; a suggestion makes it fit as it said, and one undo takes it back', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    await select(page, lead);
    await setNumber(page, '占行', await numberOf(page, '占行') - 3);
    await expect(fitLine(page)).toHaveText(/余 \d+ 行 \d+ 字/);
    const over = await fitLine(page).innerText();
    await expect(suggestions(page).first()).toBeEnabled();
    const fitting = suggestions(page).filter({ hasText: '正好' }).first();
    await expect(fitting).toBeEnabled();
    const before = await drawn(page, 1);
    // Pointed at, it is seen on the page; the page itself is not changed.
    await fitting.focus();
    await expect.poll(() => drawn(page, 1)).not.toBe(before);
    await fitLine(page).focus();
    await expect.poll(() => drawn(page, 1)).toBe(before);
    await fitting.click();
    await expect(fitLine(page)).toHaveText(/正好/);
    await expect(fitLine(page)).toBeFocused();
    await expect(handle(page, lead).getByText(/^\+\d+ 字/)).toHaveCount(0);
    await expect(suggestions(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(fitLine(page)).toHaveText(over.replace(/\s+/g, ' ').trim(), { useInnerText: true });
    await expect.poll(() => drawn(page, 1)).toBe(before);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(fitLine(page)).toHaveText(/正好/);
    await saved(page);
  });

  test('a block too deep says how much copy is wanting, and can be filled', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    await select(page, lead);
    await setNumber(page, '占行', await numberOf(page, '占行') + 4);
    await expect(fitLine(page)).toHaveText(/还差 \d+ 行，约 \d+ 字/);
    const fitting = suggestions(page).filter({ hasText: '正好' }).last();
    await expect(fitting).toBeEnabled();
    await fitting.click();
    await expect(fitLine(page)).toHaveText(/正好/);
    await saved(page);
  });

  test('headline dress and place, letter-spacing, byline, lace and caption change the page', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    await select(page, lead);
    const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['dress', () => inspector(page).getByLabel('题样式').selectOption({ label: '反白题' })],
      ['place', () => inspector(page).getByLabel('题位置').selectOption({ label: '竖题在左' })],
      ['byline', () => inspector(page).getByLabel('署名', { exact: true }).selectOption({ label: '题下' })],
      ['initial letter', () => inspector(page).getByLabel('首字下沉').selectOption({ label: '2 行' })],
      ['letter-spacing', () => setNumber(page, '字距（%）', 2)],
      ['lace', async () => { await inspector(page).locator('[data-group="border"] > summary').click(); await inspector(page).getByLabel('边框', { exact: true }).selectOption({ label: '花边' }); }],
      ['another lace', () => inspector(page).getByText('回纹', { exact: true }).click()],
    ];
    for (const [what, change] of changes) {
      const before = await drawn(page, 1);
      await change();
      await expect.poll(() => drawn(page, 1), { message: what }).not.toBe(before);
    }
    // What is out of range is refused beside the field, where it stays to be mended.
    await setNumber(page, '字距（%）', 9);
    await expect(inspector(page).getByLabel('字距（%）')).toHaveAttribute('aria-invalid', 'true');
    await expect(inspector(page).getByLabel('字距（%）')).toHaveValue('9');
    await setNumber(page, '字距（%）', 2);
    await expect(inspector(page).getByLabel('字距（%）')).not.toHaveAttribute('aria-invalid', 'true');
    for (const _ of changes) await page.getByRole('button', { name: '撤销', exact: true }).click();
    await saved(page);
  });

  test('while one types, the copy editor says how the story fits its block', async ({ browser }) => {
    const page = await editorAt(browser, 1);
    await select(page, lead);
    const address = await inspector(page).getByRole('link', { name: new RegExp(lead) }).getAttribute('href');
    await page.goto(address!);
    const line = page.locator('[data-copy-fit]');
    await expect(line).toHaveText(/^第1版：/);
    const desk = copyDesk(page);
    await desk.body.click();
    await page.keyboard.press('ControlOrMeta+End');
    const before = await line.innerText();
    await page.keyboard.insertText('渡口的灯亮到后半夜，摆渡的师傅把缆绳又紧了一遍。'.repeat(6));
    await expect(line).not.toHaveText(before);
    await expect(line).toHaveText(/^第1版：余 \d+ 行 \d+ 字$/);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(line).toHaveText(before);
  });
});
