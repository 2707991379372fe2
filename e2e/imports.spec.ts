import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { expect, test, type Page } from '@playwright/test';
import { fictionalPage, fictionalPageFacts } from '../lib/copy/import/fictional-page';
import { deskOf, unheardOf } from './newsroom';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Text in GB18030's two bytes a character, as old editing systems write it. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) for (let low = 0x40; low <= 0xfe; low += 1) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return Buffer.from([...text].flatMap((character) => character.codePointAt(0)! < 0x80 ? [character.codePointAt(0)!] : codes.get(character)!));
}

/** Opens the desk's import screen, ready to take text. */
async function openImports(page: Page, issue = ''): Promise<void> {
  await page.goto(`/desk/imports${issue ? `?issue=${issue}` : ''}`);
  await expect(page.getByRole('textbox', { name: '粘贴文字' })).toBeEditable();
}

const chooseFile = (page: Page, name: string, mimeType: string, buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });

/** Number of articles the newsroom has. */
async function articles(page: Page): Promise<number> {
  await page.goto('/desk/articles');
  return Number((await page.getByText(/^共 [\d,]+ 篇$/).innerText()).replace(/\D/g, ''));
}

test.describe('an editor', () => {
  let page: Page;
  test.beforeEach(async ({ browser }) => { page = await deskOf(browser, 'bianji'); });
  test.afterEach(async () => { await page.context().close(); });

  test('pastes a whole page, decides what was doubtful, and imports it into the issue in the making', async ({ browser }) => {
    // An issue of this test's own: the next one, removed again at the end.
    const chief = await deskOf(browser, 'zongbian');
    await chief.goto('/desk/issues/new');
    await chief.getByRole('button', { name: '建立这一期' }).click();
    await expect(chief).toHaveURL(/\/desk\/issues\/\d+$/);
    const total = /\d+$/.exec(chief.url())![0];

    await openImports(page, total);
    const issue = page.getByRole('combobox', { name: '导入到' });
    await issue.selectOption({ label: (await issue.locator('option').filter({ hasText: `总第${total}期` }).innerText()) });
    await page.getByRole('textbox', { name: '粘贴文字' }).fill(fictionalPage);
    await page.getByRole('button', { name: '识别', exact: true }).click();

    const { stories, briefs, teasers, captions, teaserLines } = fictionalPageFacts;
    const all = stories + briefs + teasers;
    await expect(page.getByRole('heading', { level: 1, name: `认出 ${all} 篇` })).toBeVisible();
    const masthead = page.getByRole('region', { name: '报头' });
    for (const fact of ['2024-06-15', '星期六', '甲辰年五月初十', '第24期', '总第318期', '内部资料 免费赠阅', '云栖市柳汀区新闻中心编印']) await expect(masthead).toContainText(fact);
    await expect(masthead, 'the paper’s own number is another').toContainText(`文字里的报头是总第318期，要导入的是总第${total}期。`);
    const cards = page.getByRole('article');
    await expect(cards).toHaveCount(all);
    await expect(cards.filter({ hasText: '简讯' })).toHaveCount(briefs);
    const teaser = cards.filter({ hasText: '导读' });
    await expect(teaser).toHaveCount(teasers);
    const lead = page.getByRole('article', { name: /凌未央夜访城区防汛排涝现场/ });
    await expect(lead).toContainText('（记者 晏小舟 祝云 何田田 苗青 柴一禾）');
    await lead.getByRole('button', { expanded: false }).click();
    // The caption stood in the middle of a sentence; the sentence is whole again.
    await expect(lead).toContainText('荷花池社区等“积水点”改造工地');
    await expect(lead.getByText('凌未央走访“积水点”改造、沿河步道贯通等惠民工程')).toHaveCount(captions);
    await expect(page.getByRole('article', { name: /博物馆“夜间开放”交流会/ })).toContainText('来源：云栖通讯社');
    await expect(page.getByRole('region', { name: '没有归到稿件里的文字' })).toContainText('每个字都有着落');
    expect(teaserLines).toBe(3);

    // The headline of two phrases: one line at first, two by the editor's decision.
    const doubts = page.getByRole('region', { name: /^拿不准的地方/ });
    const doubt = doubts.getByRole('listitem').filter({ hasText: '标题是空格分开的两句' }).filter({ hasText: '凌未央夜访' });
    await expect(lead.getByRole('heading')).toHaveText('凌未央夜访城区防汛排涝现场 察看“积水点”改造、沿河步道贯通等惠民工程', { useInnerText: true });
    await doubt.getByRole('combobox').selectOption('一个主题，分两行');
    await expect(lead.getByRole('heading')).toHaveText('凌未央夜访城区防汛排涝现场\n察看“积水点”改造、沿河步道贯通等惠民工程', { useInnerText: true });

    // One story is left out.
    await page.getByRole('checkbox', { name: /我区召开夏季用电保障工作会/ }).uncheck();
    await expect(page.getByText('有 1 篇没有勾选，不会导入。')).toBeVisible();
    await page.getByRole('button', { name: `导入 ${all - 1} 篇` }).click();
    await expect(page.getByRole('heading', { level: 1, name: `已导入 ${all - 1} 篇` })).toBeVisible();
    await page.getByRole('list', { name: '稿件' }).getByRole('link', { name: /凌未央夜访/ }).click();
    await expect(page.getByRole('textbox', { name: '主题' })).toHaveValue('凌未央夜访城区防汛排涝现场\n察看“积水点”改造、沿河步道贯通等惠民工程');
    await expect(page.getByRole('textbox', { name: '正文', exact: true })).toContainText('荷花池社区等“积水点”改造工地');
    await expect(page.getByRole('textbox', { name: '正文', exact: true }).locator('figure')).toHaveCount(captions);
    await page.goto(`/desk/articles?issue=${total}`);
    await expect(page.getByRole('main')).toContainText(`共 ${all - 1} 篇`);
    await expect(page.getByRole('table', { name: '稿件' }).getByRole('link', { name: /夏季用电/ })).toHaveCount(0);
    await expect(page.getByRole('row').filter({ hasText: '凌未央夜访' })).toContainText('待初审');

    await chief.getByRole('button', { name: '更多操作' }).click();
    await chief.getByRole('menuitem', { name: '删除这一期' }).click();
    await chief.getByRole('dialog').getByRole('button', { name: '删除这一期' }).click();
    await expect(chief).toHaveURL(/\/desk\/issues$/);
    await chief.context().close();
  });

  test('uploads a Word file: headline, crosshead and byline are where they belong', async () => {
    const title = unheardOf('渡口开船');
    const file = new Document({ sections: [{ children: [
      new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), new Paragraph('七月的一天，头班船开了。撑船的人在岸边等着。'),
      new Paragraph({ text: '两岸', heading: HeadingLevel.HEADING_2 }), new Paragraph('船上有灯，岸上有人。'), new Paragraph('（记者 方采薇 柏远）'),
    ] }] });
    await openImports(page);
    await page.getByRole('combobox', { name: '导入到' }).selectOption('先不定期');
    await chooseFile(page, '渡口.docx', docxType, await Packer.toBuffer(file));
    const card = page.getByRole('article', { name: title });
    await expect(card).toContainText('（记者 方采薇 柏远）');
    await page.getByRole('button', { name: '导入 1 篇' }).click();
    await page.getByRole('list', { name: '稿件' }).getByRole('link', { name: title }).click();
    await expect(page.getByRole('textbox', { name: '主题' })).toHaveValue(title);
    await expect(page.getByRole('textbox', { name: '正文', exact: true }).locator('h3')).toHaveText('两岸');
    await page.getByRole('tab', { name: /^署名/ }).click();
    await expect(page.getByRole('list', { name: '署名人' }).getByRole('listitem')).toContainText(['方采薇', '柏远']);
  });

  test('uploads a text in GB18030 and reads it, every character', async () => {
    const title = unheardOf('老桥通车');
    await openImports(page);
    await page.getByRole('combobox', { name: '导入到' }).selectOption('先不定期');
    await chooseFile(page, '老桥.txt', 'text/plain', inGb18030(`${title}\n\n昨天上午，老桥通车了。桥头的“小板凳”坐满了人，喆喆和堃堃也来了。\n\n桥上有灯，桥下有船，来往的人都说好走。\n\n(记者 方采薇)\n`));
    await expect(page.getByText('编码 GB18030')).toBeVisible();
    const card = page.getByRole('article', { name: title });
    await expect(card).toContainText('桥头的“小板凳”坐满了人，喆喆和堃堃也来了。');
    await expect(card).toContainText('（记者 方采薇）');
  });

  test('is told in plain words why an empty, a binary and a 50 MB file cannot be read, and nothing is half written', async () => {
    const before = await articles(page);
    await openImports(page);
    const problem = page.getByRole('main').getByRole('alert');
    await chooseFile(page, '空.txt', 'text/plain', Buffer.alloc(0));
    await expect(problem).toHaveText('文件里没有文字。请换一个文件，或直接粘贴文字。');
    await chooseFile(page, '只有空行.txt', 'text/plain', Buffer.from('\n \n\u3000\n'));
    await expect(problem).toHaveText('文件里没有文字。请换一个文件，或直接粘贴文字。');
    await chooseFile(page, '版面.txt', 'text/plain', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1'));
    await expect(problem).toHaveText('这不是文字稿，是 PDF。请复制其中的文字粘贴进来。');
    await chooseFile(page, '程序.txt', 'text/plain', Buffer.from(Array.from({ length: 4096 }, (_, place) => (place * 37) % 256)));
    await expect(problem).toHaveText('这不是文字稿。请上传 .txt 或 .docx 文件。');
    await chooseFile(page, '坏的.docx', docxType, (await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('河水清了。')] }] }))).subarray(0, 900));
    await expect(problem).toHaveText('这个 Word 文件打不开，可能没有传完或已损坏。请重新保存后再上传。');
    await page.evaluate(() => {
      const picked = new DataTransfer();
      picked.items.add(new File([new Uint8Array(50 * 1024 * 1024).fill(65)], '全年合订.txt', { type: 'text/plain' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = picked.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(problem).toHaveText('文件有 50 MB，超过 20 MB 的上限。请只上传文字稿，或分几次导入。');
    // A browser that would send it all the same is told so by the server.
    const origin = new URL(page.url()).origin;
    const answer = await page.request.post('/desk/imports/read', { headers: { origin, 'x-file-name': 'a.txt' }, data: Buffer.alloc(21 * 1024 * 1024, 65) });
    expect(answer.status()).toBe(413);
    expect((await answer.json() as { message: string }).message).toContain('超过 20 MB 的上限');
    await page.getByRole('textbox', { name: '粘贴文字' }).fill('还能接着用。');
    await expect(page.getByRole('button', { name: '识别', exact: true })).toBeEnabled();
    expect(await articles(page)).toBe(before);
  });
});

test('a reporter has no way to import', async ({ browser }) => {
  const page = await deskOf(browser, 'jizhe');
  await page.goto('/desk/articles');
  await expect(page.getByRole('link', { name: /导入/ })).toHaveCount(0);
  await page.goto('/desk/imports');
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
  const origin = new URL(page.url()).origin;
  expect((await page.request.post('/desk/imports/read', { headers: { origin }, data: '一段文字。' })).status()).toBe(403);
  await page.context().close();
});
