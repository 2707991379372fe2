import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { words } from '../lib/words/words';
import { settled } from './alive';
import { copyDesk, deskOf, drawnPhoto, type Login, newStory, press, saved, troubles } from './newsroom';

/** A screen by its name, and how to come to it. */
interface Screen { readonly name: string; readonly open: (page: Page) => Promise<unknown> }
const at = (name: string, address: string): Screen => ({ name, open: (page) => page.goto(address) });

/** The browser says of a page that was never there that it is not there. */
const expected404 = (text: string): boolean => /status of 404.*\/(?:issues\/9999|not-published|nowhere)$/.test(text);

/** A story with everything a story can have, made once. */
let story = '';
/** An idea with everything an idea can say, made once. */
const idea = '各样都写上的选题';

const copyScreens: readonly Screen[] = [
  { name: 'a story', open: (page) => page.goto(story) },
  { name: 'a story’s byline', open: async (page) => { await page.goto(story); await openTab(page, '署名'); } },
  { name: 'a story’s photos', open: async (page) => { await page.goto(story); await openTab(page, '图片'); } },
  { name: 'a story’s revisions', open: async (page) => { await page.goto(story); await openTab(page, '版本'); await expect(page.getByRole('list', { name: '版本' })).toBeVisible(); } },
];
const listScreens: readonly Screen[] = [
  at('overview', '/desk'), at('articles', '/desk/articles'), at('articles found by nobody', '/desk/articles?text=没有这样的稿件'),
  at('imports', '/desk/imports'), at('photos', '/desk/photos'), at('bylines', '/desk/people'), at('no such page', '/desk/nowhere'),
  { name: 'a photo', open: async (page) => { await page.goto('/desk/photos'); await press(page.getByRole('list', { name: '图片' }).getByRole('listitem').filter({ has: page.locator('img') }).first().getByRole('button')); await expect(page.getByRole('dialog').getByRole('textbox', { name: '图说' })).toBeVisible(); } },
  { name: 'the palette', open: async (page) => { await page.goto('/desk'); await press(page.getByRole('button', { name: '搜索与命令' })); await expect(page.getByRole('dialog')).toBeVisible(); } },
];
const planningScreens: readonly Screen[] = [
  at('the planning board', '/desk/planning?by=week'), at('the planning board of an issue', '/desk/planning'), at('one’s own plans', '/desk/planning?by=mine'), at('plans dropped', '/desk/planning?by=week&dropped=1'),
  { name: 'a new idea', open: async (page) => { await page.goto('/desk/planning?by=week'); await press(page.getByRole('button', { name: '新建选题' }).first()); await expect(page.getByRole('dialog').getByRole('textbox', { name: '题目' })).toBeVisible(); } },
  { name: 'an idea', open: async (page) => { await page.goto('/desk/planning?by=week'); await press(page.getByRole('button', { name: `看选题“${idea}”` })); await expect(page.getByRole('dialog').getByRole('textbox', { name: '题目' })).toHaveValue(idea); } },
  at('the calendar', '/desk/planning/calendar'), at('the calendar of a month', '/desk/planning/calendar?by=month'), at('filing from the field', '/desk/file'),
  { name: 'the bell', open: async (page) => { await page.goto('/desk'); await press(page.getByRole('button', { name: /^通知/ })); await expect(page.getByRole('dialog', { name: '通知' })).toBeVisible(); } },
  at('notices', '/desk/notices'), at('notice settings', '/desk/notices/settings'), at('mail settings', '/desk/settings/mail'),
];
const peopleScreens: readonly Screen[] = [at('work of all', '/desk/people/work'), at('sources', '/desk/people/sources'), at('tags', '/desk/tags')];
const issueScreens: readonly Screen[] = [
  at('issues', '/desk/issues'), at('a new issue', '/desk/issues/new'), at('the flatplan', '/desk/issues/765'),
  at('the page desk', '/desk/issues/765/pages/1'), at('proof and sign-off', '/desk/issues/765/proof'),
  { name: 'layouts to choose from', open: async (page) => { await page.goto('/desk/issues/765/pages/1'); await press(page.getByRole('button', { name: '自动拼本版' })); await expect(page.getByRole('dialog', { name: '选一个方案' })).toBeVisible({ timeout: 60_000 }); } },
];
const administratorScreens: readonly Screen[] = [
  at('settings', '/desk/settings'), at('own password', '/desk/settings/password'), at('users', '/desk/users'),
  { name: 'a new user', open: async (page) => { await page.goto('/desk/users'); await press(page.getByRole('button', { name: '添加用户' })); await expect(page.getByRole('dialog').getByRole('textbox', { name: '姓名' })).toBeVisible(); } },
];
const readerScreens: readonly Screen[] = [
  at('home', '/'), at('an issue', '/issues/764'), at('a page', '/issues/764/pages/2'), at('archive', '/archive'), at('no such issue', '/issues/9999'), at('sign in', '/login'),
  { name: 'a published story', open: async (page) => { await page.goto('/issues/764'); await page.locator('.ed-spot').first().click(); await expect(page.locator('#ozoom')).toBeVisible(); } },
];

async function openTab(page: Page, name: string): Promise<void> {
  await expect(copyDesk(page).title).toBeEditable();
  const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) });
  if (!await tab.isVisible()) await press(page.getByRole('button', { name: '打开稿件资料' }));
  await press(tab);
}

/** What is wrong with the screen that stands: for each rule broken, where. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).setLegacyMode(true).analyze();
  return found.flatMap((rule) => rule.nodes.slice(0, 3).map((node) => `${rule.id}: ${node.target.join(' ')} — ${node.any.concat(node.all).map((check) => check.message).join('; ').slice(0, 160)}`));
}

/** Both themes on one loaded screen; sideways scrolling; anything said on the console. */
async function inspect(page: Page, screens: readonly Screen[]): Promise<void> {
  const wrong = troubles(page);
  for (const { name, open } of screens) {
    await open(page);
    await settled(page);
    const width = page.viewportSize()!.width;
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${name} is no wider than ${width} px`).toBeLessThanOrEqual(width);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((chosen) => { document.documentElement.dataset.theme = chosen; }, theme);
      expect.soft(await violations(page), `${name}, ${theme}, ${width} px`).toEqual([]);
    }
    expect.soft(wrong.splice(0).filter((text) => !expected404(text)), `${name} says nothing on the console`).toEqual([]);
  }
}

test.beforeEach(() => { test.slow(); });

test.beforeAll(async ({ browser }) => {
  const page = await deskOf(browser, 'zongbian');
  story = await newStory(page, '各样都有的稿件', '清早的渡口。');
  const desk = copyDesk(page);
  await press(desk.tab('图片'));
  await desk.panel.locator('input[type=file]').setInputFiles({ name: '渡口.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto() });
  await desk.panel.getByRole('button', { name: '插入正文' }).click();
  await saved(page);
  await press(desk.tab('署名'));
  await desk.panel.getByRole('combobox', { name: '署名方式' }).selectOption('署名');
  await desk.panel.getByRole('button', { name: '添加署名人' }).click();
  await page.getByRole('option', { name: /方采薇/ }).click();
  await expect(desk.panel.getByRole('list', { name: '署名人' })).toContainText('方采薇');
  await saved(page);
  await page.goto('/desk/planning?by=week');
  await press(page.getByRole('button', { name: '新建选题' }).first());
  const plan = page.getByRole('dialog');
  await plan.getByRole('textbox', { name: '题目' }).fill(idea);
  await plan.getByRole('textbox', { name: '说明' }).fill('先去渡口看看，再找船工聊聊。');
  await plan.getByRole('combobox', { name: '种类' }).selectOption('brief');
  await plan.getByRole('spinbutton', { name: '字数' }).fill('300');
  await plan.getByRole('checkbox', { name: '要配图' }).check();
  await plan.getByRole('button', { name: '存为选题' }).click();
  await expect(plan).toBeHidden();
  await page.context().close();
});

for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  test.describe(`at ${viewport.width} px, in light and dark, everybody can use`, () => {
    const groups: readonly (readonly [string, Login, readonly Screen[]])[] = [
      ['the desk of a story', 'zongbian', copyScreens], ['overview, lists, imports and photos', 'zongbian', listScreens],
      ['planning, filing, notices and mail', 'zongbian', planningScreens], ['work, sources and tags', 'zongbian', peopleScreens],
      ['the desk of issues, pages and proofs', 'zongbian', issueScreens], ['the administrator’s screens', 'guanli', administratorScreens],
    ];
    for (const [name, login, screens] of groups) test(name, async ({ browser }) => {
      const page = await deskOf(browser, login, { viewport, reducedMotion: 'reduce' });
      await inspect(page, screens);
      await page.context().close();
    });
    test('the readers’ edition', async ({ browser }) => {
      const page = await (await browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage();
      await inspect(page, readerScreens);
      await page.context().close();
    });
  });
}

/** Words of the Chinese interface that are not the same in English, without those that are also the paper's own text. */
function chineseWords(): string[] {
  const leaves = (table: object): string[] => Object.values(table).flatMap((value: unknown) => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? leaves(value) : []));
  const english = new Set(leaves(words.en));
  return [...new Set(leaves(words.zh))].filter((text) => /\p{Script=Han}/u.test(text) && !text.includes('{') && !english.has(text));
}

test('by the switch the interface is English; no Chinese word of it is left, and it is kept', async ({ browser }) => {
  const page = await deskOf(browser, 'zongbian');
  const wrong = troubles(page);
  await page.goto('/desk');
  await press(page.getByRole('button', { name: /^我的账号/ }));
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Articles' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // The paper's own: what its settings, sections, bylines and pages say.
  const papers = new Set(['要闻', '综合', '民生', '副刊', '记者', '简讯', '编辑', '摄影', '校对', '导读']);
  const chinese = chineseWords().filter((text) => !papers.has(text));
  // Tags of the sample that are words of the interface too.
  const tags = new Set(['热线', '通知', '提醒']);
  for (const address of ['/desk', '/desk/articles', story, '/desk/imports', '/desk/photos', '/desk/people', '/desk/issues', '/desk/issues/new', '/desk/issues/765', '/desk/issues/765/pages/1', '/desk/issues/765/proof', '/desk/settings', '/desk/settings/password', '/desk/planning?by=week', '/desk/planning', '/desk/planning?by=mine', '/desk/planning/calendar', '/desk/file', '/desk/notices', '/desk/notices/settings', '/desk/settings/mail', '/desk/people/work', '/desk/people/sources', '/desk/tags', '/desk/nowhere']) {
    await page.goto(address);
    await settled(page);
    // What an issue's masthead prints is the paper's: its label and its weekday.
    const printed = address.startsWith('/desk/issues');
    const left = await page.evaluate((interfaceWords) => {
      const known = new Set(interfaceWords);
      const said: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest('svg, script, style, .copy-body, textarea')) said.push(node.textContent?.trim() ?? '');
      for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], img[alt]')) if (!element.closest('svg')) for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(element.getAttribute(name)?.trim() ?? '');
      return [...new Set(said.filter((text) => known.has(text)))];
    }, printed ? chinese.filter((text) => !text.startsWith('星期')) : address === '/desk/tags' ? chinese.filter((text) => !tags.has(text)) : chinese);
    expect.soft(left, address).toEqual([]);
    for (const part of [page.getByRole('navigation', { name: 'Main navigation' }), page.locator('h1')]) {
      const text = (await part.allInnerTexts()).join(' ').replace(/各样都有的稿件|沈禾清|第\d+期\(总第\d+期\)/g, '');
      expect.soft(text, `${address}: navigation and heading`).not.toMatch(/\p{Script=Han}/u);
    }
  }
  expect(wrong.filter((text) => !expected404(text))).toEqual([]);
  await page.context().close();
});

test('the theme chosen by the switch is kept on the next page', async ({ browser }) => {
  const page = await deskOf(browser, 'jiaodui');
  await page.goto('/desk');
  await press(page.getByRole('button', { name: /^我的账号/ }));
  await page.getByRole('menuitemradio', { name: '深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto('/desk/articles');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
  await page.context().close();
});
