import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { awake, deskOf, press, troubles } from './newsroom';

/** Masthead, folios and imprint designed once for the publication. What is saved is put back: other journeys share the paper. */

const lettering = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 160"><path d="M20 20h120v120h-120zM180 20h120v120h-120zM340 20h120v120h-120z" fill="#b01818"/></svg>';
const preview = (page: Page): Locator => page.getByRole('region', { name: '预览' });
const masthead = (page: Page): Locator => preview(page).getByRole('img', { name: '报头' });
const words = (drawing: Locator): Promise<string> => drawing.evaluate((svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent).join('|'));

async function designer(page: Page): Promise<void> {
  await page.goto('/desk/settings/masthead');
  await awake(page.getByRole('combobox', { name: '方向' }));
  await expect(page.getByRole('combobox', { name: '方向' })).toBeEnabled();
}
const send = (page: Page, name: string, body: string | Buffer, mimeType = 'image/svg+xml') => page.getByLabel(/上传报名图|换一张图/).first().setInputFiles({ name, mimeType, buffer: Buffer.from(body) });

/** Saves, and waits until it is kept: while it is under way the button is off too. */
async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存设计' }).click();
  await expect(page.getByText('报头设计已保存').last()).toBeVisible();
  await expect(page.getByText('有改动还没保存')).toHaveCount(0);
}
/** Back to the design the sample began with, whatever a journey left. */
async function asEver(browser: Browser): Promise<void> {
  const page = await deskOf(browser, 'zongbian');
  await designer(page);
  const back = page.getByRole('button', { name: '恢复原样' });
  if (await back.count() === 0) return;
  await back.click();
  await keep(page);
}

test.describe.serial('the masthead design', () => {
  test.afterEach(async ({ browser }) => {
    for (const context of browser.contexts()) await context.close();
    await asEver(browser);
    for (const context of browser.contexts()) await context.close();
  });

  test('every choice is seen at once as it prints, and no fact that must be printed can go', async ({ browser }) => {
    const page = await deskOf(browser, 'zongbian');
    const wrong = troubles(page);
    await page.goto('/desk/settings');
    await press(page.getByRole('link', { name: '设计报头、报眉和版权栏' }));
    await designer(page);
    const first = await words(masthead(page));
    await page.getByRole('combobox', { name: '日期、期号等资料' }).selectOption('strip');
    await page.getByRole('combobox', { name: '报名位置' }).selectOption('centre');
    await page.getByRole('combobox', { name: '左报眼' }).selectOption('date');
    await page.getByRole('combobox', { name: '右报眼' }).selectOption('text');
    await page.getByRole('textbox', { name: '文字' }).fill('弘扬时代新风\n建设美丽家园');
    await expect.poll(() => words(masthead(page))).toContain('建设美丽家园');
    await page.getByRole('checkbox', { name: '不印农历' }).check();
    const lunar = /[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/;
    expect(first).toMatch(lunar);
    await expect.poll(() => words(masthead(page))).not.toMatch(lunar);
    for (const fact of [/期\(总第/, /准/, /编印/, /内部资料/]) expect(await words(masthead(page))).toMatch(fact);
    await expect(page.getByRole('checkbox', { name: /不印(?!农历|星期)/ })).toHaveCount(0);
    await page.getByRole('button', { name: '把“准印证号”上移' }).click();
    await expect(page.getByText('“准印证号”现在是第 4 项，共 6 项。')).toBeAttached();
    await page.getByRole('combobox', { name: '方向' }).selectOption('vertical');
    await expect.poll(() => masthead(page).evaluate((svg) => { const box = svg.closest('figure')?.querySelector('div')?.getBoundingClientRect(); return box ? box.height > box.width : false; })).toBe(true);
    await page.getByRole('combobox', { name: '版号写法' }).selectOption('letter');
    await expect.poll(() => words(preview(page).getByRole('img', { name: '报眉：第2版' }))).toContain('A02');
    await page.getByRole('combobox', { name: '排法' }).selectOption('3');
    await page.getByRole('button', { name: '放弃改动' }).click();
    await expect.poll(() => words(masthead(page))).toBe(first);
    expect(wrong).toEqual([]);
  });

  test('hostile drawings are refused with what is wrong; a good one is drawn as a picture and never served as a drawing', async ({ browser }) => {
    const page = await deskOf(browser, 'zongbian');
    await designer(page);
    const refusal = page.getByRole('alert').filter({ hasText: /SVG|图/ });
    for (const [body, said] of [
      ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><script>alert(1)</script></svg>', 'script'],
      ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><foreignObject/></svg>', 'foreignobject'],
      ['<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 3"><path d="&a;"/></svg>', 'ENTITY'],
      ['<svg viewBox="0 0 9 3"><use href="http://evil.example/a.svg#b"/></svg>', '文件以外'],
      ['<svg viewBox="0 0 9 3"><text>青渚</text></svg>', '转曲'],
      [`<svg viewBox="0 0 9 3">${'<path d="M0 0h1"/>'.repeat(100_000)}</svg>`, '太复杂'],
    ] as const) {
      await send(page, 'bad.svg', body);
      await expect(refusal).toContainText(said);
    }
    await send(page, 'name.svg', lettering);
    await expect(masthead(page).locator('image')).toHaveCount(1);
    const address = await masthead(page).locator('image').getAttribute('href');
    const answer = await page.request.get(address!);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
    await page.getByRole('button', { name: '去掉图，用字体' }).click();
    await expect(masthead(page).locator('image')).toHaveCount(0);
  });

  test('a saved design prints on the pages of the next issue proof, and the first one can be had back', async ({ browser }) => {
    const page = await deskOf(browser, 'zongbian');
    await designer(page);
    await page.getByRole('combobox', { name: '日期、期号等资料' }).selectOption('strip');
    await send(page, 'name.svg', lettering);
    await expect(masthead(page).locator('image')).toHaveCount(1);
    await keep(page);
    await page.reload();
    await awake(page.getByRole('combobox', { name: '方向' }));
    await expect(page.getByRole('combobox', { name: '日期、期号等资料' })).toHaveValue('strip');
    await expect(masthead(page).locator('image')).toHaveCount(1);
    await page.getByRole('button', { name: '恢复原样' }).click();
    await keep(page);
    await page.reload();
    await awake(page.getByRole('combobox', { name: '方向' }));
    await expect(page.getByRole('combobox', { name: '日期、期号等资料' })).toHaveValue('box');
    await expect(masthead(page).locator('image')).toHaveCount(0);
  });

  test('an editor sees the design and can change nothing; artwork is refused whatever the browser sends', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await page.goto('/desk/settings/masthead');
    await expect(page.getByText('只有总编辑和管理员能改报头设计。')).toBeVisible();
    await expect(page.getByRole('combobox', { name: '方向' })).toBeDisabled();
    await expect(page.getByRole('button', { name: '保存设计' })).toHaveCount(0);
    const answer = await page.request.post('/desk/settings/masthead/upload', { data: lettering, headers: { 'x-file-name': 'a.svg' } });
    expect(answer.status()).toBe(403);
  });
});
