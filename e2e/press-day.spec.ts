import { expect, test, type Browser, type Page } from '@playwright/test';
import { hold, patient } from './alive';
import { openPageDesk, pagesSaved as saved } from './at-page-desk';
import { signIn } from './sign-in';

/** One weekly from the reporter's desk to the reader: each step by the one whose job it is. */

const title = '三座便桥连起河对岸';
const sentence = '走了二十年的渡口，今年冬天不用再等船了。';
const bodyText = `${sentence}区里在上游修了三座便桥，桥面铺了防滑的木板，两边装了齐腰的栏杆。住在对岸的居民说，以前买一袋盐也要看水位，现在出门十分钟就到集市。`;

async function as(browser: Browser, login: Parameters<typeof signIn>[1]): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = patient(await context.newPage());
  await signIn(page, login);
  return page;
}

/** The text of a page as the preview draws it. */
const drawn = async (page: Page): Promise<string> => (await page.locator('[data-sheet] svg text, svg[role="img"] text').allTextContents()).join('').replace(/\s/g, '');

const openDesk = (page: Page) => openPageDesk(page, total, 1);


/** Keeps what stands here so that each step goes on with the issue the first one made. */
let total = 0;
let articleUrl = '';

test.describe.serial('press day', () => {
  test('an editor creates the next issue: the date gives weekday, lunar date and numbers', async ({ browser }) => {
    const page = await as(browser, 'bianji');
    await page.goto('/desk/issues/new');
    await page.getByRole('textbox', { name: '出版日期' }).or(page.getByLabel('出版日期')).first().fill('2026-12-05');
    await expect(page.getByLabel('星期', { exact: true })).toHaveValue('星期六');
    await expect(page.getByLabel('农历', { exact: true })).toHaveValue('丙午年十月廿七');
    await expect(page.getByLabel('年内期号')).toHaveValue('43');
    total = Number(await page.getByLabel('总期号').inputValue());
    expect(total).toBe(766);
    await page.getByRole('button', { name: '建立这一期' }).click();
    await expect(page).toHaveURL(new RegExp(`/desk/issues/${total}$`));
    await expect(page.getByText('第43期(总第766期)').first()).toBeVisible();
    await page.goto(`/issues/${total}`);
    await expect(page.locator('body')).not.toContainText('三座便桥');
  });

  test('a number already taken is refused in plain words', async ({ browser }) => {
    const page = await as(browser, 'bianji');
    await page.goto('/desk/issues/new');
    await page.getByLabel('总期号').fill('764');
    await expect(page.getByText('总第764期已经有了', { exact: false }).first()).toBeVisible();
    await page.getByRole('button', { name: '建立这一期' }).click();
    await expect(page).toHaveURL(/\/desk\/issues\/new/);
  });

  test('a reporter writes a story and hands it in', async ({ browser }) => {
    const page = await as(browser, 'jizhe');
    await page.goto('/desk/articles');
    await page.getByRole('button', { name: '写新稿' }).first().click();
    await page.getByRole('textbox', { name: '主题', exact: true }).fill(title);
    await page.getByRole('textbox', { name: '正文' }).click();
    await page.keyboard.insertText(bodyText);
    await page.getByRole('tab', { name: '归属' }).click();
    await page.getByLabel('期次').selectOption({ label: await page.getByLabel('期次').locator('option', { hasText: String(total) }).first().innerText() });
    await expect(page.getByText(/^已保存/).first()).toBeVisible();
    articleUrl = page.url();
    await page.getByRole('button', { name: '送审' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await expect(page.getByText('待初审').first()).toBeVisible();
  });

  test('an editor passes the reviews that are theirs', async ({ browser }) => {
    const page = await as(browser, 'bianji');
    await page.goto(articleUrl);
    await page.getByRole('button', { name: '初审通过' }).click();
    await expect(page.getByText('待复审').first()).toBeVisible();
    await page.getByRole('button', { name: '复审通过' }).click();
    await expect(page.getByText('待终审').first()).toBeVisible();
    const chief = await as(browser, 'zongbian');
    await chief.goto(articleUrl);
    await chief.getByRole('button', { name: '终审通过' }).click();
    await expect(chief.getByText('待上版').first()).toBeVisible();
  });

  test('the editor places it on a page, moves and resizes it by keyboard, and undoes', async ({ browser }) => {
    const page = await as(browser, 'bianji');
    await openDesk(page);
    const block = page.getByRole('button', { name: new RegExp(`稿件《${title}》`) });
    await page.getByRole('button', { name: `把《${title}》放到本版` }).click();
    await expect(block).toBeVisible();
    await expect.poll(() => drawn(page)).toContain('走了二十年的渡口');
    await saved(page);
    const before = await block.getAttribute('aria-label');
    await hold(block);
    await page.keyboard.press('ArrowDown');
    await expect(block).not.toHaveAttribute('aria-label', before!);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(block).toHaveAttribute('aria-label', before!);
    await page.keyboard.press('Shift+ArrowDown');
    await expect(block).not.toHaveAttribute('aria-label', before!);
    await saved(page);
  });

  test('a block pulled over another is refused, and says so', async ({ browser }) => {
    const page = await as(browser, 'bianji');
    await openDesk(page);
    const block = page.getByRole('button', { name: new RegExp(`稿件《${title}》`) });
    await hold(block);
    const before = await block.getAttribute('aria-label');
    for (let press = 0; press < 90; press += 1) await page.keyboard.press('ArrowUp');
    await expect(page.locator('[data-desk-says]')).toHaveText(/会压住|已到版心边缘|超出版心/);
    await expect(block).toBeVisible();
    await page.reload();
    await expect(block).toBeVisible();
    expect(before).toBeTruthy();
  });

  test('dragging with the pointer moves a block by whole columns and rows', async ({ browser }) => {
    const page = await as(browser, 'bianji');
    await openDesk(page);
    const block = page.getByRole('button', { name: new RegExp(`稿件《${title}》`) });
    await expect(block).toBeVisible();
    const before = await block.getAttribute('aria-label');
    const box = (await block.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 60, { steps: 6 });
    await page.mouse.up();
    await expect(block).not.toHaveAttribute('aria-label', before!);
    expect(await block.getAttribute('aria-label')).toMatch(/第 \d+ 栏第 \d+ 行/);
    await saved(page);
  });

  test('editing the copy reflows the page', async ({ browser }) => {
    const page = await as(browser, 'bianji');
    await page.goto(articleUrl);
    await page.getByRole('textbox', { name: '正文' }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('春天以前，还要再修两座。');
    await expect(page.getByText(/^已保存/).first()).toBeVisible();
    await openDesk(page);
    await expect.poll(() => drawn(page)).toContain('再修两座');
  });

  test('glyphs stand in the browser where the proof, and so the PDF, puts them', async ({ browser }) => {
    const page = await as(browser, 'bianji');
    await page.goto('/desk/issues/765/pages/1');
    await page.evaluate(() => document.fonts.ready);
    const worst = await page.evaluate(() => {
      let shift = 0;
      let glyphs = 0;
      for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
        const wanted = (text.getAttribute('x') ?? '').trim().split(/[\s,]+/).map(Number);
        if (wanted.length < 2) continue;
        const characters = Array.from(text.textContent ?? '');
        let unit = 0;
        for (const [index, character] of characters.entries()) {
          shift = Math.max(shift, Math.abs(text.getStartPositionOfChar(unit).x - wanted[index]!));
          unit += character.length;
          glyphs += 1;
        }
      }
      return { shift, glyphs };
    });
    expect(worst.glyphs).toBeGreaterThan(1500);
    expect(worst.shift).toBeLessThan(0.1);
  });

  test('the machine fills a page, and one undo takes it back', async ({ browser }) => {
    const page = await as(browser, 'bianji');
    await openDesk(page);
    await page.getByRole('button', { name: '自动拼本版' }).click();
    // One layout is taken at once; of several the editor takes one.
    const take = page.getByRole('dialog', { name: '选一个方案' }).getByRole('button', { name: '用这个方案' });
    const made = page.locator('[data-desk-says]').filter({ hasText: /已自动拼好/ });
    await expect(take.or(made)).toBeVisible({ timeout: 30_000 });
    if (await take.isVisible()) await take.click();
    await expect(made).toBeVisible();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(page.getByRole('button', { name: new RegExp(`稿件《${title}》`) })).toBeVisible();
    await saved(page);
  });

  test('the chief editor returns the issue with remarks', async ({ browser }) => {
    const editor = await as(browser, 'bianji');
    await editor.goto(`/desk/issues/${total}/proof`);
    await editor.getByRole('button', { name: '送审' }).click();
    await editor.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await expect(editor.getByText('待签发').first()).toBeVisible();
    await expect(editor.getByRole('button', { name: '签发' })).toBeDisabled();
    const chief = await as(browser, 'zongbian');
    await chief.goto(`/desk/issues/${total}/proof`);
    await expect(chief.getByRole('img', { name: /第1版大样/ })).toBeVisible();
    await chief.getByRole('button', { name: '退回' }).click();
    await chief.getByRole('dialog').getByLabel('退回意见').fill('标题再大一些');
    await chief.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await expect(chief.getByText('标题再大一些').first()).toBeVisible();
    await editor.reload();
    await expect(editor.getByText('标题再大一些').first()).toBeVisible();
  });

  test('the chief editor signs it off; a later change makes the sign-off void and says why', async ({ browser }) => {
    const chief = await as(browser, 'zongbian');
    await signOff(chief);
    const editions = chief.getByText('第 1 次签发');
    await expect(editions.first()).toBeVisible();
    await chief.goto(articleUrl);
    await chief.getByRole('textbox', { name: '主题', exact: true }).fill(`${title}了`);
    await expect(chief.getByText(/^已保存/).first()).toBeVisible();
    await chief.goto(`/desk/issues/${total}/proof`);
    await expect(chief.getByText('在编').first()).toBeVisible();
    await expect(chief.getByText(/已作废/).first()).toBeVisible();
  });

  test('signed again and published, a reader who is signed out clicks the story on the page image and reads it', async ({ browser }) => {
    test.setTimeout(180_000);
    const chief = await as(browser, 'zongbian');
    await signOff(chief);
    await chief.getByRole('button', { name: '出版' }).click();
    await chief.getByRole('dialog').getByRole('button', { name: '出版' }).click();
    await expect(chief.getByText('已出版').first()).toBeVisible({ timeout: 120_000 });

    const reader = await (await browser.newContext()).newPage();
    await reader.goto('/');
    await expect(reader.getByText('第43期(总第766期)').first()).toBeVisible();
    await reader.locator(`.ed-spot[aria-label="${title}了"]`).first().click();
    await expect(reader.locator('h1')).toContainText(title);
    await expect(reader.locator('#ozoom')).toContainText(sentence);
    await expect(reader.locator('#ozoom')).toContainText('再修两座');
  });

  test('a correction keeps the old edition readable until the corrected one is out', async ({ browser, request }) => {
    test.setTimeout(180_000);
    const chief = await as(browser, 'zongbian');
    await chief.goto(`/desk/issues/${total}/proof`);
    await chief.getByRole('button', { name: '更正' }).click();
    await chief.getByRole('dialog').getByLabel('更正理由').fill('桥的数目写错了');
    await chief.getByRole('dialog').getByRole('button', { name: '更正' }).click();
    await expect(chief.getByText('在编').first()).toBeVisible();
    await chief.goto(articleUrl);
    await chief.getByRole('textbox', { name: '主题', exact: true }).fill('四座便桥连起河对岸');
    await expect(chief.getByText(/^已保存/).first()).toBeVisible();
    expect(await (await request.get(`/issues/${total}`)).text()).not.toContain('四座便桥');
    await signOff(chief);
    await chief.getByRole('button', { name: '出版' }).click();
    await chief.getByRole('dialog').getByRole('button', { name: '出版' }).click();
    await expect(chief.getByText('已更正').first()).toBeVisible({ timeout: 120_000 });
    const text = await (await request.get(`/issues/${total}`)).text();
    expect(text).toContain('四座便桥');
    expect(text).toContain('桥的数目写错了');
  });
});

/** Signs the issue off on its proof screen, with a reason where findings are serious. */
async function signOff(chief: Page): Promise<void> {
  await chief.goto(`/desk/issues/${total}/proof`);
  await chief.getByRole('button', { name: '签发' }).click();
  const dialog = chief.getByRole('dialog');
  const reason = dialog.getByLabel('仍要签发的理由');
  if (await reason.isVisible()) await reason.fill('试刊，版面未满');
  await dialog.getByRole('button', { name: '签发' }).click();
  await expect(chief.getByText('已签发').first()).toBeVisible();
}
