import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { Document, HeadingLevel, ImageRun, Packer, Paragraph } from 'docx';
import { copyDesk, deskOf, drawnPhoto, newStory, press, saved, troubles, unheardOf } from './newsroom';

const sample = (name: string): string => readFileSync(path.join('lib/copy/paste/samples', `${name}.html`), 'utf8');

/** Pastes what another program would leave in the clipboard. */
async function paste(target: Locator, data: { readonly html?: string; readonly text?: string }): Promise<void> {
  await target.evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    if (text !== undefined) clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** Lets files go over the copy, or pastes them. */
async function give(target: Locator, how: 'drop' | 'paste', file: { readonly name: string; readonly type: string; readonly data: Buffer }): Promise<void> {
  await target.evaluate((element, { how: way, name, type, base64 }) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name, { type }));
    const { left, top, width } = element.getBoundingClientRect();
    element.dispatchEvent(way === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + 30 }));
  }, { how, name: file.name, type: file.type, base64: file.data.toString('base64') });
}

const notice = (page: Page, text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text });
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.describe('a reporter who writes', () => {
  let page: Page;
  let wrong: string[];
  test.beforeEach(async ({ browser }) => { page = await deskOf(browser, 'jizhe'); wrong = troubles(page); });
  test.afterEach(async () => { await page.context().close(); });

  test('makes small headings, lists and a quote from the menu of an empty line, by arrows, letters and pinyin', async () => {
    await newStory(page, unheardOf('插入'));
    const desk = copyDesk(page);
    const menu = page.getByRole('listbox', { name: '插入什么' });
    await desk.body.click();
    await page.keyboard.type('/');
    await expect(menu.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(menu.getByRole('option', { name: /^列表/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.type('灯下');
    await expect(desk.body.locator('h3')).toHaveText('灯下');
    await page.keyboard.press('Enter');
    // The same key under a Chinese input method gives 、.
    await page.keyboard.insertText('、');
    await page.keyboard.type('yy');
    await expect(menu.getByRole('option')).toHaveText([/^引语/]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('路修到了家门口');
    await expect(desk.body.locator('blockquote p')).toHaveText('路修到了家门口');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await page.keyboard.type('x/y');
    await expect(desk.body.locator('p').last()).toHaveText('/x/y');
    await saved(page);
    expect(wrong).toEqual([]);
  });

  test('formats selected words beside them', async () => {
    await newStory(page, unheardOf('选中'), '桂花巷的灯亮了。');
    const desk = copyDesk(page);
    const bubble = page.getByRole('toolbar', { name: '选中文字的格式' });
    await desk.body.locator('p').dblclick({ position: { x: 60, y: 15 } });
    await bubble.getByRole('button', { name: '加粗' }).click();
    await expect(desk.body.locator('strong')).not.toHaveText('');
    await expect(bubble.getByRole('button', { name: '加粗' })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(bubble).toBeHidden();
    expect(wrong).toEqual([]);
  });

  test('pastes from Word, WPS and WeChat: copy comes along, what was left out is named, one undo takes it back', async () => {
    await newStory(page, unheardOf('贴稿'));
    const desk = copyDesk(page);
    await desk.body.click();
    await paste(desk.body, { html: sample('word'), text: '老街的灯亮了' });
    await expect(desk.body.locator('h3')).toHaveText('老街的灯亮了');
    await expect(desk.body.locator('ol li')).toHaveText(['先登记', '再验收']);
    await expect(desk.body.locator('ul li')).toHaveText(['巷口设箱']);
    await expect(desk.body.locator('table[data-head] td')).toHaveText(['街道', '新灯（盏）', '桂花巷', '126']);
    await expect(desk.body.locator('strong')).toHaveText('周阿婆');
    await expect(desk.body).not.toContainText('已经删去');
    const said = notice(page, '没有带进来');
    for (const words of ['图片 1 张', '批注 2 条', '修订中删去的文字 1 处', '脚注号 2 个']) await expect(said).toContainText(words);
    await page.keyboard.press('Control+z');
    await expect(desk.body).toHaveText('');
    await page.keyboard.press('Control+y');
    await paste(desk.body, { html: sample('wechat'), text: '一条巷子的四季' });
    await expect(desk.body.locator('h3')).toHaveText(['老街的灯亮了', '一条巷子的四季']);
    await expect(said).toContainText('音视频等 2 个');
    await paste(desk.body, { html: sample('wps'), text: '渡口换新船' });
    await expect(desk.body.locator('em').last()).toHaveText('“比老船稳当。”');
    await expect(said).toContainText('隐藏的文字 1 处');
    await saved(page);
    await page.reload();
    await expect(desk.body.locator('h3')).toHaveText(['老街的灯亮了', '一条巷子的四季', '渡口换新船']);
    expect(wrong).toEqual([]);
  });

  test('is told when a paste is too much for an article or a deck, and no text is lost', async () => {
    await newStory(page, unheardOf('超长'), '原来的正文。');
    const desk = copyDesk(page);
    await desk.body.click();
    await desk.body.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '长'.repeat(50 * 1024 * 1024 / 3));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(page.getByRole('alert').filter({ hasText: '一篇稿件最多 100,000 字，没有贴进来' })).toBeVisible();
    await expect(desk.body).toHaveText('原来的正文。');
    const before = await desk.title.inputValue();
    await desk.title.focus();
    await paste(desk.title, { text: '长标题'.repeat(20_000 / 3) });
    const alert = page.getByRole('alert').filter({ hasText: '标题最多 300 字，没有贴进来' });
    await expect(alert).toBeVisible();
    await expect(desk.title).toHaveValue(before);
    await alert.getByRole('button', { name: '贴到正文末尾' }).click();
    await expect(desk.body.locator('p').last()).toContainText('长标题长标题');
    await saved(page);
    expect(wrong).toEqual([]);
  });

  test('keeps rare characters, and marks that turn the writing round have no place', async () => {
    await newStory(page, unheardOf('生僻'));
    const desk = copyDesk(page);
    await desk.body.click();
    await paste(desk.body, { html: '<p>𬘭䶮两位\u202E先生</p>', text: '𬘭䶮两位先生' });
    await expect(desk.body.locator('p')).toHaveText('𬘭䶮两位先生');
    await expect(notice(page, '看不见的控制字符 1 个')).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type('/shuzi');
    await page.keyboard.press('Escape');
    for (let key = 0; key < 6; key += 1) await page.keyboard.press('Backspace');
    await desk.toolbar.getByRole('button', { name: '插入', exact: true }).click();
    await page.getByRole('menuitem', { name: '特殊字符…' }).click();
    await page.getByRole('region', { name: '特殊字符' }).getByRole('button', { name: '䶮' }).click();
    await page.keyboard.press('Escape');
    await expect(desk.body).toBeFocused();
    await expect(desk.body.locator('p').last()).toHaveText('䶮');
    await saved(page);
    expect(wrong).toEqual([]);
  });

  test('finds and replaces, one by one and all, half and full width alike, and takes all back at once', async () => {
    await newStory(page, unheardOf('查找'), '路灯Ａ和路灯a，还有路灯。');
    const desk = copyDesk(page);
    await desk.body.click();
    await page.keyboard.press('Control+h');
    const bar = page.getByRole('search', { name: '查找与替换' });
    await bar.getByRole('searchbox', { name: '查找' }).fill('路灯a');
    await expect(bar.getByRole('status')).toHaveText('共 2 处，第 1 处');
    await expect(desk.body.locator('.found')).toHaveCount(2);
    await bar.getByRole('button', { name: '区分大小写和全半角' }).click();
    await expect(bar.getByRole('status')).toHaveText('共 1 处，第 1 处');
    await bar.getByRole('searchbox', { name: '查找' }).fill('路灯');
    await expect(bar.getByRole('status')).toHaveText(/^共 3 处/);
    await bar.getByRole('searchbox', { name: '查找' }).press('Enter');
    await bar.getByRole('textbox', { name: '换成' }).fill('街灯');
    await bar.getByRole('button', { name: '替换', exact: true }).click();
    await expect(bar.getByRole('status')).toHaveText(/^共 2 处/);
    await bar.getByRole('button', { name: '全部替换' }).click();
    await expect(bar.getByRole('status')).toHaveText('已替换 2 处');
    await expect(desk.body).toHaveText('街灯Ａ和街灯a，还有街灯。');
    await bar.getByRole('textbox', { name: '换成' }).press('Escape');
    await expect(desk.body).toBeFocused();
    await expect(desk.body.locator('.found')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(desk.body).toContainText('路灯');
    await saved(page);
    expect(wrong).toEqual([]);
  });

  test('tidies marks and widths one by one; each can be ignored, all can be undone', async () => {
    await newStory(page, unheardOf('规范'), '他说"明天见",共有１２６盏 灯...');
    const desk = copyDesk(page);
    await press(desk.toolbar.getByRole('button', { name: '插入', exact: true }));
    await page.getByRole('menuitem', { name: '规范标点…' }).click();
    const bar = page.getByRole('region', { name: '规范标点' });
    await expect(bar.getByRole('listitem')).toHaveText([/引号.*"…" 改为 “…”/, /全角标点/, /半角字母数字.*126/, /多余空格/, /省略号/]);
    await bar.getByRole('button', { name: /^采纳：" ?…" 改为/ }).click();
    await expect(desk.body).toHaveText('他说“明天见”,共有１２６盏 灯...');
    await bar.getByRole('button', { name: /^忽略：.*删去空格|^忽略：删去空格/ }).click();
    await bar.getByRole('button', { name: '全部采纳' }).click();
    await expect(desk.body).toHaveText('他说“明天见”，共有126盏 灯……');
    await expect(bar.getByRole('status')).toContainText('没有要改的地方');
    await page.keyboard.press('Escape');
    await desk.body.focus();
    await page.keyboard.press('Control+z');
    await expect(desk.body).toHaveText('他说“明天见”,共有１２６盏 灯...');
    await saved(page);
    expect(wrong).toEqual([]);
  });

  test('drops and pastes pictures: they are uploaded, join the article’s photos and stand where they were let go', async () => {
    await newStory(page, unheardOf('拖图'), '第一段。');
    const desk = copyDesk(page);
    await desk.body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('第二段。');
    await give(desk.body, 'drop', { name: '渡口.jpg', type: 'image/jpeg', data: await drawnPhoto() });
    await expect(desk.body.locator('figure')).toHaveCount(1);
    await page.keyboard.press('Control+End');
    await give(desk.body, 'paste', { name: 'image.png', type: 'image/jpeg', data: await drawnPhoto() });
    await expect(desk.body.locator('figure')).toHaveCount(2);
    await expect(desk.body.locator('.under-way')).toHaveCount(0);
    await saved(page);
    await page.reload();
    await expect(desk.body.locator('figure')).toHaveCount(2);
    await expect(desk.tab('图片')).toContainText('2');
    await give(desk.body, 'drop', { name: '账本.xlsx', type: 'application/zip', data: Buffer.from('PK') });
    await expect(page.getByRole('alert').filter({ hasText: '账本.xlsx 不是图片' })).toBeVisible();
    expect(wrong).toEqual([]);
  });

  test('lets a Word file go over the copy: headline, crosshead and picture are where they belong; a broken one and a bomb are refused in words', async () => {
    await newStory(page, unheardOf('文件'));
    const desk = copyDesk(page);
    await desk.title.fill('');
    const title = unheardOf('渡口新船');
    const file = await Packer.toBuffer(new Document({ sections: [{ children: [
      new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), new Paragraph('头班船六点开。'), new Paragraph({ children: [new ImageRun({ type: 'jpg', data: await drawnPhoto(), transformation: { width: 300, height: 200 } })] }),
      new Paragraph({ text: '两岸', heading: HeadingLevel.HEADING_2 }), new Paragraph('岸上有人，船上有灯。'),
    ] }] }));
    await give(desk.body, 'drop', { name: '渡口.docx', type: docxType, data: file });
    await expect(desk.title).toHaveValue(title);
    await expect(desk.body.locator('h3')).toHaveText('两岸');
    await expect(desk.body.locator('figure')).toHaveCount(1);
    await expect(desk.body.locator(':scope > *').nth(1).locator('figure')).toHaveCount(1);
    await expect(notice(page, '已从“渡口.docx”带进')).toBeVisible();
    await saved(page);
    await give(desk.body, 'drop', { name: '坏的.docx', type: docxType, data: file.subarray(0, 900) });
    await expect(page.getByRole('alert').filter({ hasText: '读不了 坏的.docx' })).toContainText('打不开');
    await expect(desk.body.locator('h3')).toHaveText('两岸');
    expect(wrong).toEqual([]);
  });

  test('sees the story set as it prints while writing, how the title sets, and how long the copy is', async () => {
    await newStory(page, unheardOf('排样'), '清早六点，老船厂的门开了，街坊们推着车走上新步道。'.repeat(12));
    const desk = copyDesk(page);
    await expect(page.locator('[data-deck-measure=fits]')).toContainText(/主题 [\d.]+ 点 \d 行/);
    await press(desk.toolbar.getByRole('button', { name: '排样' }));
    const strip = page.getByRole('region', { name: '排样' });
    const drawn = async (): Promise<string> => (await strip.locator('svg text').allTextContents()).join('').replace(/\s/gu, '');
    await expect.poll(drawn).toContain('老船厂的门开了');
    await desk.body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('末尾加一句。');
    await expect.poll(drawn).toContain('末尾加一句。');
    await desk.title.fill('这个标题实在太长了'.repeat(30));
    await expect(page.locator('[data-deck-measure=over]')).toContainText('太长，排不下');
    await page.getByRole('button', { name: /^版面字数/ }).click();
    await expect(page.getByRole('dialog', { name: '字数明细' })).toContainText(/排成（每行 \d+ 字）\d+ 行/);
    await page.keyboard.press('Escape');
    await strip.getByRole('button', { name: '收起排样' }).click();
    await expect(strip).toBeHidden();
    expect(wrong).toEqual([]);
  });

  test('types with an input method while the strip is open and the menu of the line would open: no half syllable acts, nothing is lost', async () => {
    await newStory(page, unheardOf('输入'));
    const desk = copyDesk(page);
    await press(desk.toolbar.getByRole('button', { name: '排样' }));
    const input = await page.context().newCDPSession(page);
    const compose = async (syllables: readonly string[], characters: string) => {
      for (const text of syllables) await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await input.send('Input.insertText', { text: characters });
    };
    await desk.body.click();
    await compose(['、'], '、');
    await expect(page.getByRole('listbox', { name: '插入什么' })).toBeVisible();
    await compose(['x', "x'b", "x'b't"], '小标');
    await expect(page.getByRole('listbox', { name: '插入什么' }).getByRole('option')).toHaveText([/^小标题/]);
    await page.keyboard.press('Enter');
    await compose(['d', 'deng', 'dengxia'], '灯下');
    await page.keyboard.press('Enter');
    await compose(['q', 'qiu', 'qiushou'], '秋收');
    await compose(['le'], '了。');
    await expect(desk.body.locator('h3')).toHaveText('灯下');
    await expect(desk.body.locator('p')).toHaveText('秋收了。');
    await saved(page);
    await page.reload();
    await expect(desk.body.locator('p')).toHaveText('秋收了。');
    expect(wrong).toEqual([]);
  });
});
