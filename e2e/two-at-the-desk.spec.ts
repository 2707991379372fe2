import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { fictionalPage } from '../lib/copy/import/fictional-page';
import { hold } from './alive';
import { inspector, openPageDesk, pagesSaved as saved } from './at-page-desk';
import { importCopy, makeIssue } from './new-issue';
import { deskOf, type Login } from './newsroom';

/** Two people on one issue: the editor and the chief editor, each in a browser of their own, with an issue of its own. */

const total = 850;
const [editorName, chiefName] = ['陆一苇', '沈禾清'];
const lead = '凌未央夜访';
const ferry = '我区开展渡口夜航';

const handle = (page: Page, title: string): Locator => page.locator(`[data-block-handle][data-kind="story"][aria-label*="${title}"]`);
const says = (page: Page): Locator => page.locator('[data-desk-says]');
const people = (page: Page, words: RegExp): Locator => page.getByRole('toolbar', { name: '组版工具' }).getByRole('button', { name: words });
/** The line that says whose the page is. */
const held = (page: Page, number: number, name: string): Locator => page.locator('strong', { hasText: `第${number}版 ${name}正在拼版` });
const place = (page: Page, title: string): Locator => page.getByRole('button', { name: new RegExp(`把《${title}.*放到本版`) });
/** What stands where; how well the copy of a selected block fits is told besides, and is no part of it. */
const layoutOf = (page: Page): Promise<string[]> => page.locator('[data-block-handle]').evaluateAll((handles) => handles.map((element) => (element.getAttribute('aria-label') ?? '').replace(/(栏 × \d+ 行).*$/, '$1')));
const kept = (page: Page) => expect(page.getByRole('status', { name: '保存' })).toHaveText(/已保存/);
async function move(page: Page, title: string, key: string): Promise<void> { await hold(handle(page, title)); await page.keyboard.press(key); }
async function at(browser: Browser, login: Login, number: number): Promise<Page> {
  const page = await deskOf(browser, login);
  await openPageDesk(page, total, number);
  return page;
}
const both = async (browser: Browser, number: number): Promise<readonly [Page, Page]> => [await at(browser, 'bianji', number), await at(browser, 'zongbian', number)];
const tab = (page: Page, name: RegExp): Locator => inspector(page).getByRole('tab', { name });
const versions = (page: Page): Locator => inspector(page).getByRole('list', { name: '这一版的版本' }).getByRole('listitem');

test.describe.serial('two people at one issue', () => {
  test.afterEach(async ({ browser }) => { for (const context of browser.contexts()) await context.close(); });

  test('the editor makes an issue with copy in it', async ({ browser }) => {
    const page = await deskOf(browser, 'bianji');
    await makeIssue(page, { total, date: '2043-12-26', lunar: '癸亥年十一月廿六', reason: '留给年末合刊的号' });
    expect(await importCopy(page, total, fictionalPage)).toBe(12);
  });

  test('each sees that the other is there, and on which page; who leaves is seen no more', async ({ browser }) => {
    const [editor, chief] = await both(browser, 2);
    await expect(people(editor, new RegExp(`${chiefName}（第2版）`))).toBeVisible();
    await expect(people(chief, new RegExp(`${editorName}（第2版）`))).toBeVisible();
    await chief.getByRole('navigation', { name: '各版' }).getByRole('link', { name: /^第3版/ }).click();
    await expect(people(editor, new RegExp(`${chiefName}（第3版）`))).toBeVisible();
    await chief.goto(`/desk/issues/${total}`);
    await expect(people(editor, new RegExp(`${chiefName}（版面安排）`))).toBeVisible();
    await expect(chief.getByText(new RegExp(`${editorName}在这一版`))).toBeVisible();
    await chief.close();
    await expect(people(editor, new RegExp(chiefName))).toHaveCount(0);
  });

  test('what one places, the other sees; the page is held by who changed it, and the other’s controls are off with the reason', async ({ browser }) => {
    const [editor, chief] = await both(browser, 2);
    await place(editor, lead).click();
    await expect(handle(editor, lead)).toBeVisible();
    await saved(editor);
    await expect(handle(chief, lead)).toBeVisible();
    expect(await layoutOf(chief)).toEqual(await layoutOf(editor));
    await expect(held(chief, 2, editorName)).toBeVisible();
    await expect(chief.getByRole('button', { name: '自动拼本版' })).toBeDisabled();
    const before = await layoutOf(editor);
    await move(chief, lead, 'ArrowDown');
    expect(await layoutOf(chief)).toEqual(before);
    // Another page is free.
    await chief.getByRole('navigation', { name: '各版' }).getByRole('link', { name: /^第3版/ }).click();
    await place(chief, ferry).click();
    await expect(handle(chief, ferry)).toBeVisible();
    await kept(chief);
    await editor.getByRole('navigation', { name: '各版' }).getByRole('link', { name: /^第3版/ }).click();
    await expect(handle(editor, ferry)).toBeVisible();
    await expect(held(editor, 3, chiefName)).toBeVisible();
    // The editor's own step on page 2 can be undone without touching what the chief made of page 3.
    await editor.getByRole('navigation', { name: '各版' }).getByRole('link', { name: /^第2版/ }).click();
    await editor.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(handle(editor, lead)).toHaveCount(0);
    await editor.getByRole('button', { name: '重做', exact: true }).click();
    await expect(handle(editor, lead)).toBeVisible();
    await kept(editor);
    await expect(handle(chief, ferry)).toBeVisible();
    await saved(chief);
  });

  test('a page is asked for; the holder asks to wait, then gives it; the one has it and the other can only look', async ({ browser }) => {
    const [editor, chief] = await both(browser, 3);
    await move(chief, ferry, 'ArrowDown');
    await kept(chief);
    await expect(held(editor, 3, chiefName)).toBeVisible();
    await expect(editor.getByRole('button', { name: '接手第3版', exact: true })).toHaveCount(0);
    await editor.getByRole('button', { name: '请求接手第3版' }).click();
    await expect(editor.getByText(`已请求接手，等${chiefName}答复`)).toBeVisible();
    await chief.getByRole('button', { name: '再等等' }).click();
    await expect(says(editor)).toHaveText(`${chiefName}请您再等等，第3版还没有拼完`);
    await editor.getByRole('button', { name: '请求接手第3版' }).click();
    await expect(chief.getByText(`${editorName}请求接手第3版。`)).toBeVisible();
    await chief.getByRole('button', { name: `交给${editorName}` }).click();
    await expect(says(editor)).toHaveText('第3版已交给您，可以改动了');
    await expect(held(chief, 3, editorName)).toBeVisible();
    await move(editor, ferry, 'ArrowDown');
    await kept(editor);
    await expect.poll(() => layoutOf(chief)).toEqual(await layoutOf(editor));
    // And lets it go by hand.
    await people(editor, /同在这一期/).click();
    await editor.getByRole('menuitem', { name: '放开第3版' }).click();
    await expect(says(chief)).toHaveText('第3版现在空着，可以改动了');
    await expect(chief.getByRole('button', { name: '自动拼本版' })).toBeEnabled();
  });

  test('the chief editor takes a page over; what the editor had not saved stays, is refused while the chief has the page, and can be kept afterwards', async ({ browser }) => {
    const [editor, chief] = await both(browser, 2);
    await move(editor, lead, 'ArrowDown');
    await kept(editor);
    await expect(held(chief, 2, editorName)).toBeVisible();
    // The editor's saves get no further, so that there is something unsaved when the page is taken over.
    await editor.route('**/desk/issues/*/pages/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
    await move(editor, lead, 'ArrowDown');
    const mine = await layoutOf(editor);
    await expect(editor.getByText('没有保存，请检查网络')).toBeVisible();
    await chief.getByRole('button', { name: '接手第2版', exact: true }).click();
    await chief.getByRole('dialog').getByRole('button', { name: '接手', exact: true }).click();
    await expect(says(chief)).toHaveText('已接手第2版');
    await expect(says(editor)).toHaveText(`${chiefName}接手了第2版`);
    await expect(editor.getByText(`${chiefName}正在拼这些版，您还没有保存的改动留在这里，没有丢。`)).toBeVisible();
    await editor.unroute('**/desk/issues/*/pages/*');
    await move(chief, lead, 'ArrowUp');
    await kept(chief);
    const theirs = await layoutOf(chief);
    await expect(editor.getByText(/您的改动还没有保存/)).toBeVisible();
    expect(await layoutOf(editor)).toEqual(mine);
    await expect(editor.getByRole('button', { name: '保留我的版面' })).toBeDisabled();
    await people(chief, /同在这一期/).click();
    await chief.getByRole('menuitem', { name: '放开第2版' }).click();
    await editor.getByRole('button', { name: '保留我的版面' }).click();
    await kept(editor);
    await expect.poll(() => layoutOf(chief)).toEqual(mine);
    expect(theirs).not.toEqual(mine);
    // Theirs are a step back away.
    await editor.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(() => layoutOf(editor)).toEqual(theirs);
    await kept(editor);
  });

  test('when the network is gone and comes back, both have what the other did meanwhile', async ({ browser }) => {
    const [editor, chief] = await both(browser, 3);
    await expect(people(editor, new RegExp(chiefName))).toBeVisible();
    await chief.context().setOffline(true);
    await expect(chief.getByText(/和服务器的连线断了/)).toBeVisible();
    await move(editor, ferry, 'ArrowDown');
    await kept(editor);
    await chief.context().setOffline(false);
    await expect(chief.getByText(/和服务器的连线断了/)).toHaveCount(0);
    await expect.poll(() => layoutOf(chief)).toEqual(await layoutOf(editor));
    await expect(held(chief, 3, editorName)).toBeVisible();
  });

  test('a browser that crashes leaves no page held', async ({ browser }) => {
    const [editor, chief] = await both(browser, 3);
    await move(editor, ferry, 'ArrowUp');
    await kept(editor);
    await expect(held(chief, 3, editorName)).toBeVisible();
    await editor.context().close();
    await expect(held(chief, 3, editorName)).toHaveCount(0);
    await move(chief, ferry, 'ArrowDown');
    await kept(chief);
  });

  test('of two layouts the other’s can be taken instead of one’s own', async ({ browser }) => {
    const [editor, chief] = await both(browser, 2);
    // Whoever held the page before may hold it for some seconds yet; it is known as soon as the other is seen to be there.
    await expect(people(editor, new RegExp(chiefName))).toBeVisible();
    await expect(held(editor, 2, chiefName)).toHaveCount(0);
    await move(editor, lead, 'ArrowDown');
    await kept(editor);
    await expect(held(chief, 2, editorName)).toBeVisible();
    await editor.route('**/desk/issues/*/pages/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
    await move(editor, lead, 'ArrowDown');
    await expect(editor.getByText('没有保存，请检查网络')).toBeVisible();
    await chief.getByRole('button', { name: '接手第2版', exact: true }).click();
    await chief.getByRole('dialog').getByRole('button', { name: '接手', exact: true }).click();
    await expect(says(chief)).toHaveText('已接手第2版');
    await move(chief, lead, 'ArrowUp');
    await kept(chief);
    const theirs = await layoutOf(chief);
    await editor.unroute('**/desk/issues/*/pages/*');
    await editor.getByRole('button', { name: '载入对方的版面' }).click();
    await expect.poll(() => layoutOf(editor)).toEqual(theirs);
    await expect(editor.getByRole('button', { name: '载入对方的版面' })).toHaveCount(0);
  });

  test('versions of a page are listed with what changed; two are compared over each other, side by side and in turns by a key; one is named and restored, and that is undone', async ({ browser }) => {
    const page = await at(browser, 'bianji', 3);
    await tab(page, /^版本/).click();
    await expect(versions(page).first()).toContainText(chiefName);
    await expect(versions(page).filter({ hasText: /加了《我区开展渡口夜航/ })).toHaveCount(1);
    await expect(versions(page).last()).toContainText('最早的版本');
    const now = await layoutOf(page);

    // Name a version and compare it with the page now. Who wants nothing to move by itself turns the two by hand.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const added = versions(page).filter({ hasText: /加了《我区开展渡口夜航/ });
    await added.getByRole('button', { name: /命名$/ }).click();
    await added.getByLabel('版本的名字').fill('头一稿');
    await added.getByRole('button', { name: '保存', exact: true }).click();
    await expect(versions(page).filter({ hasText: '头一稿' })).toHaveCount(1);
    await versions(page).last().getByRole('button', { name: /^把 .*的版本和现在比较$/ }).click();
    const compare = page.getByRole('dialog', { name: '比较第3版的两个版本' });
    await expect(compare.getByRole('heading', { name: '改动 1 处' })).toBeVisible();
    await expect(compare.getByRole('listitem').filter({ hasText: /^1加了《我区开展渡口夜航/ })).toBeVisible();
    await expect(compare.locator('[data-compare="overlay"] svg')).toHaveCount(2);
    await compare.getByRole('button', { name: '并排' }).click();
    await expect(compare.locator('[data-compare="side"] figure')).toHaveCount(2);
    await page.keyboard.press('b');
    await expect(compare.getByText('正在看：前')).toBeVisible();
    await page.keyboard.press('b');
    await expect(compare.getByText('正在看：后')).toBeVisible();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await compare.getByRole('button', { name: '自动交替' }).click();
    await expect(compare.getByText('正在看：前')).toBeVisible();
    await expect(compare.getByText('正在看：后')).toBeVisible();
    await compare.getByRole('button', { name: '停止交替' }).click();

    // Restore it: the page is as it was; undo: as it is now.
    await compare.getByRole('button', { name: '恢复“前”这个版本' }).click();
    await expect(says(page)).toHaveText(/已恢复 .*的版本，不满意可以撤销/);
    await expect(handle(page, ferry)).toHaveCount(0);
    await kept(page);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(() => layoutOf(page)).toEqual(now);
    await kept(page);
  });

  test('a version whose story stands on another page now comes back without it, and says so', async ({ browser }) => {
    const page = await at(browser, 'bianji', 4);
    await page.getByRole('button', { name: new RegExp(`把《${ferry}.*移到本版`) }).click();
    await expect(handle(page, ferry)).toBeVisible();
    await kept(page);
    await page.getByRole('navigation', { name: '各版' }).getByRole('link', { name: /^第3版/ }).click();
    await tab(page, /^版本/).click();
    await versions(page).filter({ hasText: '头一稿' }).getByRole('button', { name: /^恢复/ }).click();
    await expect(says(page)).toHaveText(/没有放回的：《我区开展渡口夜航.*》（已排在第4版）/);
  });
});
