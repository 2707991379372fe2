import { expect, test, type Page } from '@playwright/test';
import { alive } from './alive';
import { copyDesk, deskOf, drawnPhoto, newStory, openStory, press, saved, troubles, unheardOf } from './newsroom';

/** Saves of an article are posts to its own address. */
const isSave = (request: { method(): string; url(): string }) => request.method() === 'POST' && /\/desk\/articles\//.test(request.url());

/** Cuts the way to the server for saves, until the answer is called. */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  const handler = async (route: Parameters<Parameters<Page['route']>[1]>[0]) => { if (isSave(route.request())) await route.abort('connectionrefused'); else await route.fallback(); };
  await page.route('**/desk/articles/**', handler);
  return () => page.unroute('**/desk/articles/**', handler);
}

test.describe('a reporter', () => {
  test('writes a story: three decks, a crosshead, strong, kai and a list, saved while typing', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    const wrong = troubles(page);
    await newStory(page, '新步道');
    const desk = copyDesk(page);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => { const text = document.querySelector('[role=status][aria-label=保存状态]')?.textContent ?? ''; if (said.at(-1) !== text) said.push(text); })
        .observe(document.body, { subtree: true, childList: true, characterData: true });
    });

    await desk.kicker.fill('春水涨起来的时候');
    await desk.title.fill('');
    await desk.title.pressSequentially('沿河新步道');
    await desk.title.press('Enter');
    await desk.title.pressSequentially('今天向街坊开放');
    await desk.subtitle.fill('三公里长，推得动轮椅');

    await desk.body.click();
    await page.keyboard.type('清早六点，老船厂的门开了。');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Alt+2');
    await page.keyboard.type('一条路串起四个码头');
    await page.keyboard.press('Enter');
    await page.keyboard.type('街坊说：');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('等了三十年');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('，');
    await desk.toolbar.getByRole('button', { name: '楷体' }).click();
    await page.keyboard.type('（路灯下面）');
    await desk.toolbar.getByRole('button', { name: '楷体' }).click();
    await page.keyboard.type('终于走通了。');
    await page.keyboard.press('Enter');
    await desk.toolbar.getByRole('button', { name: '列表' }).click();
    await page.keyboard.type('渡口到船厂');
    await page.keyboard.press('Enter');
    await page.keyboard.type('船厂到菜场');
    await saved(page);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said).toContain('未保存');
    expect(said).toContain('保存中');
    expect(said.at(-1)).toMatch(/^已保存 \d\d:\d\d$/);

    await press(desk.tab('归属'));
    await desk.panel.getByRole('combobox', { name: '栏目' }).selectOption('民生');
    await desk.panel.getByRole('combobox', { name: '重要程度' }).selectOption('2');
    await desk.panel.getByRole('textbox', { name: '标签' }).fill('步道、沿河 惠民');
    await desk.panel.getByRole('textbox', { name: '标签' }).blur();
    await saved(page);
    await expect.poll(async () => { await page.reload(); return desk.panel.getByRole('textbox', { name: '标签' }).inputValue(); }).toBe('步道、沿河、惠民');

    await expect(desk.kicker).toHaveValue('春水涨起来的时候');
    await expect(desk.title).toHaveValue('沿河新步道\n今天向街坊开放');
    await expect(desk.subtitle).toHaveValue('三公里长，推得动轮椅');
    await expect(desk.panel.getByRole('combobox', { name: '栏目' })).toHaveValue('民生');
    await expect(desk.panel.getByRole('combobox', { name: '重要程度' })).toHaveValue('2');
    await expect(desk.body.locator('h3')).toHaveText('一条路串起四个码头');
    await expect(desk.body.locator('strong')).toHaveText('等了三十年');
    await expect(desk.body.locator('em')).toHaveText('（路灯下面）');
    await expect(desk.body.locator('li')).toHaveText(['渡口到船厂', '船厂到菜场']);
    await expect(desk.body.locator('p').nth(1)).toHaveText('街坊说：等了三十年，（路灯下面）终于走通了。');
    // 13 + 9 + 22 + 5 + 5 marks and characters: every one counts.
    await expect(page.getByText('版面字数 54')).toBeVisible();
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('writes a pull quote, an editor’s note, a numbered list and a table by keyboard; all is kept, and stands on the page', async ({ browser }) => {
    test.setTimeout(180_000);
    const editor = await deskOf(browser, 'bianji');
    await editor.goto('/desk/issues/new');
    await alive(editor);
    await editor.getByLabel('出版日期').fill('2027-03-06');
    await expect(editor.getByLabel('农历', { exact: true })).toHaveValue('丁未年正月廿九');
    await editor.getByLabel('总期号', { exact: true }).fill('796');
    await editor.getByLabel('改动总期号的理由').fill('留给合刊的号');
    await editor.getByRole('button', { name: '建立这一期' }).click();
    await expect(editor).toHaveURL(/\/desk\/issues\/796$/);

    const page = await deskOf(browser, 'jizhe');
    const wrong = troubles(page);
    const title = unheardOf('清单');
    const address = await newStory(page, title);
    const desk = copyDesk(page);
    const tool = (name: string) => desk.toolbar.getByRole('button', { name, exact: true });
    const act = async (name: string) => { await tool('表格').focus(); await page.keyboard.press('Enter'); await page.getByRole('menuitem', { name }).press('Enter'); await expect(desk.body).toBeFocused(); };

    await desk.body.click();
    await tool('编者按').click();
    await page.keyboard.type('编者按：看看清单上的事。');
    await page.keyboard.press('Enter');
    await page.keyboard.type('清早六点，老船厂的门开了，街坊们推着车走上新步道。');
    await page.keyboard.press('Enter');
    await tool('引语').click();
    await page.keyboard.type('路修到了家门口');
    await page.keyboard.press('Enter');
    await page.keyboard.type('街坊周婶');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1. 先登记');
    await page.keyboard.press('Enter');
    await page.keyboard.type('再验收');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await tool('插入表格').click();
    for (const cell of ['项目', '计划', '完成', '路灯', '200盏', '186盏', '步道', '6公里', '4公里']) { await page.keyboard.type(cell); if (cell !== '4公里') await page.keyboard.press('Tab'); }
    await page.keyboard.press('Tab');
    await page.keyboard.type('公交');
    await act('右边加一列');
    await page.keyboard.type('备注');
    await act('删去这一列');
    await act('首行不作表头');
    await expect(desk.body.locator('table[data-head]')).toHaveCount(0);
    await act('首行作表头');
    await saved(page);
    // 12 + 25 + 11 + 6 + 26 characters: the note, the paragraph, the quote with its source, the list and the table.
    await expect(page.getByText('版面字数 80')).toBeVisible();

    await openStory(page, address);
    await expect(desk.body.locator('aside')).toHaveText('编者按：看看清单上的事。');
    await expect(desk.body.locator('blockquote p')).toHaveText('路修到了家门口');
    await expect(desk.body.locator('blockquote footer')).toHaveText('街坊周婶');
    await expect(desk.body.locator('ol li')).toHaveText(['先登记', '再验收']);
    await expect(desk.body.locator('table[data-head] td')).toHaveText(['项目', '计划', '完成', '路灯', '200盏', '186盏', '步道', '6公里', '4公里', '公交', '', '']);
    await press(desk.tab('归属'));
    const issue = desk.panel.getByRole('combobox', { name: '期次' });
    await issue.selectOption({ label: await issue.locator('option').filter({ hasText: '796' }).innerText() });
    await saved(page);
    await desk.workflow.getByRole('button', { name: '送审' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await expect(page.getByText('待初审').first()).toBeVisible();
    expect(wrong).toEqual([]);

    await editor.goto(address);
    await press(editor.getByRole('button', { name: '初审通过' }));
    await expect(editor.getByText('待复审').first()).toBeVisible();
    await editor.getByRole('button', { name: '复审通过' }).click();
    await expect(editor.getByText('待终审').first()).toBeVisible();
    const chief = await deskOf(browser, 'zongbian');
    await chief.goto(address);
    await press(chief.getByRole('button', { name: '终审通过' }));
    await expect(chief.getByText('待上版').first()).toBeVisible();

    await editor.goto('/desk/issues/796/pages/2');
    await alive(editor, 'main [data-sheet]');
    await editor.getByRole('button', { name: new RegExp(`把《${title}.*放到本版`) }).click();
    const drawn = async (): Promise<string> => (await editor.locator('[data-sheet="2"] svg text').allTextContents()).join('').replace(/\s/gu, '');
    for (const words of ['看看清单上的事', '路修到了家门口', '——街坊周婶', '1.先登记', '2.再验收', '项目计划完成', '步道6公里4公里', '公交']) await expect.poll(drawn).toContain(words);
    for (const one of [page, editor, chief]) await one.context().close();
  });

  test('signs with a colleague and a name never used before, and puts them in order by keyboard', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    await newStory(page, unheardOf('署名'));
    const desk = copyDesk(page);
    await press(desk.tab('署名'));
    await desk.panel.getByRole('combobox', { name: '署名方式' }).selectOption('署名');
    const names = desk.panel.getByRole('list', { name: '署名人' });
    const newcomer = unheardOf('林');
    for (const name of ['方采薇', newcomer]) {
      await desk.panel.getByRole('button', { name: '添加署名人' }).click();
      await page.getByRole('combobox', { name: '添加署名人' }).fill(name);
      if (name === newcomer) await expect(page.getByRole('option', { name: `新增“${newcomer}”` })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(names.getByRole('listitem').filter({ hasText: name })).toBeVisible();
    }
    await names.getByRole('combobox', { name: `${newcomer}的身份` }).selectOption('实习记者');
    const before = await names.getByRole('listitem').count();
    await desk.panel.getByRole('button', { name: `上移${newcomer}` }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(desk.panel.getByText(`${newcomer}移到第 ${before - 1} 位`)).toBeAttached();
    await expect(names.getByRole('listitem').nth(before - 2)).toContainText(newcomer);
    await expect(names.getByRole('listitem').nth(before - 1)).toContainText('方采薇');
    await saved(page);
    await page.reload();
    await press(desk.tab('署名'));
    await expect(names.getByRole('listitem').nth(before - 2)).toContainText(newcomer);
    await expect(names.getByRole('listitem').nth(before - 1)).toContainText('方采薇');
    await expect(names.getByRole('combobox', { name: `${newcomer}的身份` })).toHaveValue('trainee');
    await expect(desk.panel.getByText(/^印出：/)).toContainText('记者');
    await page.goto('/desk/people');
    await expect(page.getByRole('row').filter({ hasText: newcomer })).toContainText('实习记者');
    await page.context().close();
  });

  test('types with an input method; no half syllable is saved and no character is lost', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    await page.clock.install();
    await page.goto('/desk/articles');
    await press(page.getByRole('button', { name: '写新稿' }).first());
    const desk = copyDesk(page);
    await expect(desk.title).toBeEditable();
    const sent: string[] = [];
    page.on('request', (request) => { if (isSave(request)) sent.push(request.postData() ?? ''); });
    const input = await page.context().newCDPSession(page);
    const compose = async (syllables: readonly string[], characters: string) => {
      for (const text of syllables) await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      // Somebody thinks for ten seconds over the candidates.
      await page.clock.runFor(10_000);
      await input.send('Input.insertText', { text: characters });
    };
    await desk.title.click();
    await compose(['d', 'dao', 'daot', 'daotian'], '稻田');
    await desk.body.click();
    await compose(['q', 'qiu', 'qiushou'], '秋收');
    await page.keyboard.press('Control+b');
    await compose(['k', 'kai', 'kailian'], '开镰');
    await page.keyboard.press('Control+b');
    await compose([',', '，'], '，');
    await page.keyboard.press('Enter');
    await compose(['y', 'yi', 'yiduan'], '一段');
    await page.clock.runFor(5000);
    await saved(page);
    await expect(desk.title).toHaveValue('稻田');
    await expect(desk.body.locator('p')).toHaveText(['秋收开镰，', '一段']);
    await expect(desk.body.locator('strong')).toHaveText('开镰');
    expect(sent.length).toBeGreaterThan(0);
    for (const text of sent) expect(text).not.toMatch(/"(?:text|title)":"[^"]*(?:dao|qiu|kai|yi)/);
    await page.context().close();
  });

  test('pastes from the web; only what a newspaper sets survives, and no script runs', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    const wrong = troubles(page);
    await newStory(page, unheardOf('粘贴'));
    const desk = copyDesk(page);
    await desk.body.click();
    await desk.body.evaluate((editor) => {
      const clipboard = new DataTransfer();
      clipboard.setData('text/html', `<meta charset="utf-8"><h1 style="color:red" onclick="window.ran=1">渡口的早晨</h1>
        <p style="font-size:40px" class="x">雾还没有散，<b>头班船</b>已经靠岸，<i>撑船的人</i>喊了一声。<a href="javascript:window.ran=2">点这里</a><script>window.ran=3</script><img src="x" onerror="window.ran=4"></p>
        <table border="1" onclick="window.ran=8"><tr><td style="background:red">第一格</td><td>第二格</td></tr></table><iframe srcdoc="<script>parent.ran=5</script>"></iframe>
        <ul><li>鱼两筐</li><li onmouseover="window.ran=6">菜三担</li></ul><svg onload="window.ran=7"></svg>`);
      clipboard.setData('text/plain', '渡口的早晨');
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    });
    await expect(desk.body.locator('h3')).toHaveText('渡口的早晨');
    await saved(page);
    await page.reload();
    await expect(desk.body.locator('h3')).toHaveText('渡口的早晨');
    await expect(desk.body.locator('strong')).toHaveText('头班船');
    await expect(desk.body.locator('em')).toHaveText('撑船的人');
    await expect(desk.body.locator('li')).toHaveText(['鱼两筐', '菜三担']);
    await expect(desk.body).toContainText('雾还没有散，头班船已经靠岸，撑船的人喊了一声。点这里');
    // A table is set as one; of its own looks nothing comes along.
    await expect(desk.body.locator('td')).toHaveText(['第一格', '第二格']);
    const kept = await desk.body.evaluate((editor) => [...editor.querySelectorAll('*')].map((element) => `${element.tagName}${[...element.attributes].filter(({ name }) => !['class', 'data-placeholder'].includes(name)).map(({ name }) => ` ${name}`).join('')}`));
    expect([...new Set(kept)].filter((tag) => !['P', 'H3', 'STRONG', 'EM', 'UL', 'LI', 'BR', 'TABLE', 'TBODY', 'TR', 'TD'].includes(tag))).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    // Chromium says of each handler that it was refused; nothing else may be wrong.
    expect(wrong.filter((text) => !text.startsWith('Executing inline event handler'))).toEqual([]);
    await page.context().close();
  });

  test('uploads a photo from the article, writes its caption and puts it into the text', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    await newStory(page, unheardOf('图片'), '开船的人把缆绳抛上岸。');
    const desk = copyDesk(page);
    await press(desk.tab('图片'));
    await desk.panel.locator('input[type=file]').setInputFiles({ name: '渡口.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto() });
    const photo = desk.panel.getByRole('listitem', { name: '图片 1' });
    await photo.getByRole('textbox', { name: '图说' }).fill('清早的渡口');
    await photo.getByRole('textbox', { name: '摄影' }).fill('柏远');
    await photo.getByRole('button', { name: '插入正文' }).click();
    await expect(photo.getByText('已在正文中')).toBeVisible();
    await expect(desk.body.getByText('图片：清早的渡口')).toBeVisible();
    await saved(page);
    await page.reload();
    const picture = desk.body.locator('figure img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(320);
    await press(desk.tab('图片'));
    await expect(photo.getByRole('textbox', { name: '摄影' })).toHaveValue('柏远');
    await desk.body.getByRole('button', { name: '移除图片位置' }).click();
    await expect(photo.getByRole('button', { name: '插入正文' })).toBeVisible();
    await page.context().close();
  });

  test('looks at an earlier revision beside the text of now and brings it back', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    await newStory(page, '第一稿的标题', '第一稿的正文。');
    const desk = copyDesk(page);
    await desk.title.fill('第二稿的标题');
    await expect(desk.saveState).not.toHaveText(/^已保存/);
    await saved(page);
    await press(desk.tab('版本'));
    const revisions = desk.panel.getByRole('list', { name: '版本' });
    await expect(revisions.getByRole('listitem').first()).toContainText('现在的');
    await revisions.getByRole('listitem').filter({ hasText: '第一稿的标题' }).first().getByRole('button', { name: '和现在比' }).click();
    const compared = page.getByRole('dialog');
    await expect(compared.locator('[data-change="changed"]')).toHaveCount(1);
    await expect(compared.locator('del')).toHaveText(/一/);
    await expect(compared.locator('ins')).toHaveText(/二/);
    await compared.getByRole('button', { name: '恢复成这一版' }).click();
    await page.getByRole('dialog', { name: /恢复成 .* 的版本/ }).getByRole('button', { name: '恢复成这一版' }).click();
    await expect(desk.title).toHaveValue('第一稿的标题');
    await expect(desk.body).toContainText('第一稿的正文。');
    await expect(revisions.getByRole('listitem').filter({ hasText: '第二稿的标题' })).not.toHaveCount(0);
    await page.reload();
    await expect(desk.title).toHaveValue('第一稿的标题');
    await page.context().close();
  });

  test('submits and cannot edit any more; gets it back with the reason and can; an editor spikes and restores it', async ({ browser }) => {
    const reporter = await deskOf(browser, 'jizhe');
    const editor = await deskOf(browser, 'bianji');
    const title = unheardOf('送审');
    const address = await newStory(reporter, title, '这是一篇要送审的稿件。');
    const hers = copyDesk(reporter);
    const his = copyDesk(editor);
    await hers.workflow.getByRole('button', { name: '送审' }).click();
    await reporter.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await expect(reporter.getByText('这篇稿件现在不能修改。')).toBeVisible();
    await expect(hers.title).not.toBeEditable();
    await expect(hers.body).toHaveAttribute('contenteditable', 'false');
    await expect(hers.workflow.getByRole('button')).toHaveCount(0);

    await openStory(editor, address);
    await his.workflow.getByRole('button', { name: '退回' }).click();
    const question = editor.getByRole('dialog', { name: '退回给作者' });
    await expect(question.getByRole('button', { name: '退回' })).toBeDisabled();
    await question.getByRole('textbox', { name: '退回理由' }).fill('请补上第二位街坊的话');
    await question.getByRole('button', { name: '退回' }).click();
    await expect(editor.getByText('已退回').first()).toBeVisible();

    await reporter.goto('/desk');
    await expect(reporter.getByRole('main')).toContainText(title);
    await openStory(reporter, address);
    await expect(reporter.getByText('退回理由：请补上第二位街坊的话')).toBeVisible();
    await expect(hers.title).toBeEditable();
    await hers.body.click();
    await reporter.keyboard.press('Control+End');
    await reporter.keyboard.insertText('街坊说好。');
    await saved(reporter);
    await hers.workflow.getByRole('button', { name: '送审' }).click();
    await reporter.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await expect(reporter.getByText('这篇稿件现在不能修改。')).toBeVisible();

    await openStory(editor, address);
    await expect(his.body).toContainText('这是一篇要送审的稿件。街坊说好。');
    await his.workflow.getByRole('button', { name: '更多操作' }).click();
    await editor.getByRole('menuitem', { name: '撤稿' }).click();
    await editor.getByRole('dialog', { name: '撤下这篇稿件？' }).getByRole('button', { name: '撤稿' }).click();
    await expect(editor.getByText('这篇稿件现在不能修改。')).toBeVisible();
    await his.workflow.getByRole('button', { name: '恢复' }).click();
    await expect(his.title).toBeEditable();
    await expect(his.title).toHaveValue(title);
    await reporter.context().close();
    await editor.context().close();
  });
});

test.describe('two editors on one story', () => {
  /** One editor saves; the other, who opened it before, types: both texts are shown to her. */
  async function collide(browser: Parameters<typeof deskOf>[0]) {
    const mine = await deskOf(browser, 'bianji');
    const theirs = await deskOf(browser, 'zongbian');
    const address = await newStory(mine, '原来的标题', '原来的正文。');
    await openStory(theirs, address);
    const other = copyDesk(theirs);
    await expect(other.title).toBeEditable();
    await other.title.fill('总编辑改的标题');
    await other.body.click();
    await saved(theirs);
    await theirs.keyboard.press('Control+End');
    await theirs.keyboard.press('Enter');
    await theirs.keyboard.insertText('总编辑添的一段。');
    await expect(other.saveState).not.toHaveText(/^已保存/);
    await saved(theirs);
    await theirs.context().close();
    await copyDesk(mine).title.fill('编辑改的标题');
    const both = mine.getByRole('dialog', { name: '您改稿时，沈禾清也改了这篇稿件' });
    await expect(both.getByRole('cell', { name: '编辑改的标题', exact: true })).toBeVisible();
    await expect(both.getByRole('cell', { name: '总编辑改的标题' })).toBeVisible();
    await expect(both.getByRole('cell', { name: '总编辑添的一段。' })).toBeVisible();
    return { page: mine, both, desk: copyDesk(mine), address };
  }
  const refusedRevision = (page: Page) => copyDesk(page).panel.getByRole('list', { name: '版本' }).getByRole('listitem').filter({ hasText: '未采用' });

  test('see both texts; “mine” stands and theirs is among the revisions', async ({ browser }) => {
    const { page, both, desk } = await collide(browser);
    await both.getByRole('button', { name: '用我的' }).click();
    await saved(page);
    await page.reload();
    await expect(desk.title).toHaveValue('编辑改的标题');
    await expect(desk.body).not.toContainText('总编辑添的一段');
    await press(desk.tab('版本'));
    await desk.panel.getByRole('list', { name: '版本' }).getByRole('listitem').filter({ hasText: '总编辑改的标题' }).first().getByRole('button', { name: '和现在比' }).click();
    await expect(page.getByRole('dialog').locator('[data-change="deleted"]')).toContainText('总编辑添的一段。');
    await page.context().close();
  });

  test('see both texts; “theirs” stands and mine is kept as a revision not taken', async ({ browser }) => {
    const { page, both, desk } = await collide(browser);
    await both.getByRole('button', { name: '用对方的' }).click();
    await expect(desk.title).toHaveValue('总编辑改的标题');
    await expect(desk.body).toContainText('总编辑添的一段。');
    await page.reload();
    await expect(desk.title).toHaveValue('总编辑改的标题');
    await press(desk.tab('版本'));
    await expect(refusedRevision(page).first()).toContainText('编辑改的标题');
    await refusedRevision(page).first().getByRole('button', { name: '和现在比' }).click();
    await expect(page.getByRole('dialog').locator('[data-change="inserted"]')).toContainText('总编辑添的一段。');
    await page.context().close();
  });

  test('merge by hand: a paragraph of theirs goes to the end of mine, and both are kept', async ({ browser }) => {
    const { page, both, desk } = await collide(browser);
    await both.getByRole('button', { name: '手工合并' }).click();
    const merging = page.getByRole('region', { name: '对方的文字' });
    await merging.getByRole('listitem').filter({ hasText: '总编辑添的一段。' }).getByRole('button', { name: '复制到正文末尾' }).click();
    await expect(desk.body).toContainText('总编辑添的一段。');
    await saved(page);
    await merging.getByRole('button', { name: '合并好了' }).click();
    await page.reload();
    await expect(desk.title).toHaveValue('编辑改的标题');
    await expect(desk.body.locator('p')).toHaveText(['原来的正文。', '总编辑添的一段。']);
    await press(desk.tab('版本'));
    await expect(desk.panel.getByRole('list', { name: '版本' })).toContainText('总编辑改的标题');
    await page.context().close();
  });
});

test.describe('when the server cannot be reached', () => {
  test('the text stays on the page, is tried again by itself and saved when the server is back', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    const title = unheardOf('断线');
    await newStory(page, title);
    const desk = copyDesk(page);
    const back = await cutOff(page);
    await desk.body.click();
    await page.keyboard.insertText('写到一半网断了。');
    await expect(page.getByRole('alert').filter({ hasText: '保存失败—文字仍在本页' })).toBeVisible();
    await page.keyboard.insertText('还能接着写。');
    await back();
    await saved(page);
    await page.reload();
    await expect(desk.body).toContainText('写到一半网断了。还能接着写。');
    await page.context().close();
  });

  test('text not yet saved is there again after a reload, and can be given up for the saved one', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    page.on('dialog', (dialog) => void dialog.accept());
    await newStory(page, '存过的标题');
    const desk = copyDesk(page);
    const back = await cutOff(page);
    await desk.title.fill('没存上的标题');
    await expect(page.getByRole('alert').filter({ hasText: '保存失败' })).toBeVisible();
    await page.reload();
    await expect(page.getByText('找回了上次没来得及保存的文字。')).toBeVisible();
    await expect(desk.title).toHaveValue('没存上的标题');
    await back();
    await saved(page);
    await page.getByRole('button', { name: '不要，用已保存的' }).click();
    await expect(desk.title).toHaveValue('存过的标题');
    await saved(page);
    await page.reload();
    await expect(desk.title).toHaveValue('存过的标题');
    await page.context().close();
  });
});
