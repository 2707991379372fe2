import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { hostileTexts } from './hostile-texts';
import { patient } from './alive';
import { copyDesk } from './newsroom';
import { ownServer, type OwnServer } from './server';

/**
 * Text is never markup: more than a hundred texts made to run a script, in every field, pasted and shown on every screen of the desk and
 * of the web edition. Nothing runs, the browser's content policy has nothing to refuse, and what was written can be read.
 */

let server: OwnServer;
let total = 0;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await ownServer({ sample: true });
  const root = path.resolve(import.meta.dirname, '..');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', path.join(root, 'e2e', 'hostile-newsroom.ts'), server.data], { cwd: root, maxBuffer: 1 << 24 });
  total = Number(stdout);
  expect(total).toBeGreaterThan(765);
});
test.afterAll(() => server?.close());

/** What struck, was refused by the policy, was asked of another host, or opened a dialog. */
async function watched(page: Page): Promise<string[]> {
  patient(page);
  const found: string[] = [];
  await page.exposeFunction('reportStruck', (what: string) => { found.push(what); });
  await page.addInitScript(() => {
    const report = (what: string) => { void (window as unknown as { reportStruck(what: string): Promise<void> }).reportStruck(what); };
    Object.assign(window, { struck: () => report(`struck on ${location.pathname}`) });
    document.addEventListener('securitypolicyviolation', (event) => report(`${event.violatedDirective}: ${event.blockedURI} ${event.sample} on ${location.pathname}`));
  });
  page.on('dialog', (dialog) => { found.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on('request', (request) => { if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== server.url) found.push(`asked ${request.url()}`); });
  return found;
}

/** As it is read: runs of white space are one space, ends have none. */
const read = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Which of the texts the screen does not show: as text, as what a field holds, or as what a control is called. */
async function unseen(page: Page, texts: readonly string[]): Promise<string[]> {
  const seen = read(await page.evaluate(() => [
    document.body.innerText, ...[...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map((field) => field.value), ...[...document.querySelectorAll('[aria-label], [alt], [title]')].flatMap((element) => ['aria-label', 'alt', 'title'].map((name) => element.getAttribute(name) ?? '')),
  ].join('\n')));
  return texts.filter((text) => !seen.includes(read(text)));
}

async function deskPage(page: Page): Promise<string[]> {
  const found = await watched(page);
  await page.goto(`${server.url}/login`);
  await page.getByRole('textbox', { name: '登录名' }).fill('zongbian');
  await page.getByRole('textbox', { name: '密码' }).fill('qingzhu-zongbian');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).toHaveURL(/\/desk/);
  return found;
}

test('there are at least a hundred, all different', () => { expect(hostileTexts.length).toBeGreaterThanOrEqual(100); });

test('the watch itself sees a script that runs and one the policy refuses', async ({ page }) => {
  const found = await watched(page);
  await page.goto(`${server.url}/`);
  await page.evaluate(() => { (window as unknown as { struck(): void }).struck(); const image = document.createElement('div'); image.innerHTML = '<img src="//evil.example/x" onerror="struck()">'; document.body.append(image); });
  await expect.poll(() => found.some((what) => /^struck/.test(what)) && found.some((what) => /^(img|script)-src/.test(what))).toBe(true);
});

test('the desk shows them all and runs none', async ({ page }) => {
  test.setTimeout(300_000);
  const found = await deskPage(page);
  const missing = new Set(hostileTexts);
  const stories: string[] = [];
  for (let list = 1; list <= 4; list += 1) {
    await page.goto(`${server.url}/desk/articles?issue=${total}&page=${list}`);
    await expect(page.getByRole('main')).toBeVisible();
    const left = new Set(await unseen(page, [...missing]));
    for (const text of missing) if (!left.has(text)) missing.delete(text);
    stories.push(...await page.getByRole('main').locator('a[href^="/desk/articles/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')!)));
  }
  expect([...missing], 'titles the lists of articles do not show').toEqual([]);
  const addresses = [...new Set(stories.filter((address) => /\/desk\/articles\/[\w-]{20,}$/.test(address)))];
  expect(addresses.length).toBeGreaterThanOrEqual(hostileTexts.length);
  for (const address of addresses.filter((_, index) => index % 12 === 0)) {
    await page.goto(server.url + address);
    await expect(copyDesk(page).body).toBeVisible();
    const title = await copyDesk(page).title.inputValue();
    expect(read(await copyDesk(page).body.innerText())).toContain(read(title));
  }
  for (const address of [`/desk/issues/${total}`, ...[1, 2, 3, 4, 5, 6].map((number) => `/desk/issues/${total}/pages/${number}`), `/desk/issues/${total}/proof`, '/desk/photos', '/desk', '/desk/issues', `/desk/articles?text=${encodeURIComponent(hostileTexts[0]!)}`, `/desk/articles?tag=${encodeURIComponent(hostileTexts[1]!.slice(0, 30))}&section=${encodeURIComponent('"><script>struck()</script>')}`]) {
    const answer = await page.goto(server.url + address);
    expect(answer?.status(), address).toBeLessThan(400);
    await expect(page.getByRole('main')).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  }
  expect(found).toEqual([]);
});

test('readers are shown them all and run none; nor does the feed', async ({ page }) => {
  test.setTimeout(300_000);
  const found = await watched(page);
  const stories = new Set<string>();
  const missing = new Set(hostileTexts);
  for (const address of ['/', '/archive', `/issues/${total}`, ...[1, 2, 3, 4, 5, 6].map((number) => `/issues/${total}/pages/${number}`)]) {
    expect((await page.goto(server.url + address))?.status(), address).toBe(200);
    for (const story of await page.locator(`a[href*="/issues/${total}/stories/"]`).evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) stories.add(story.replace(/[?#].*/, ''));
    const left = new Set(await unseen(page, [...missing]));
    for (const text of missing) if (!left.has(text)) missing.delete(text);
  }
  expect(stories.size).toBe(hostileTexts.length);
  for (const address of [...stories].filter((_, index) => index % 4 === 0)) {
    await page.goto(new URL(address, server.url).href);
    const title = read(await page.locator('h1').innerText());
    expect(hostileTexts.map(read)).toContain(title);
    expect(read(await page.locator('#ozoom').innerText())).toContain(title);
  }
  expect([...missing], 'headlines the pages do not show').toEqual([]);
  const feed = await (await page.request.get(`${server.url}/feed.xml`)).text();
  expect(feed.replace(/<!\[CDATA\[[^]*?\]\]>/g, '')).not.toMatch(/<script|struck\(\)<\/script|<img|<svg/i);
  expect(found).toEqual([]);
});

test('pasted as web pages into a story, and typed into its fields, none runs and what can be read is kept', async ({ page }) => {
  test.setTimeout(300_000);
  const found = await deskPage(page);
  await page.goto(`${server.url}/desk/articles`);
  await page.getByRole('button', { name: '写新稿' }).first().click();
  const desk = copyDesk(page);
  await expect(desk.title).toBeEditable();
  await desk.body.click();
  for (const text of hostileTexts) {
    await desk.body.evaluate((body, html) => {
      const data = new DataTransfer();
      data.setData('text/html', `<p>先${html}</p><p>后</p>`);
      data.setData('text/plain', html);
      body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  }
  for (const text of hostileTexts) await desk.body.evaluate((body, plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  const kept = read(await desk.body.innerText());
  expect(hostileTexts.filter((text) => !kept.includes(read(text))), 'texts pasted as plain text that are not there').toEqual([]);
  expect(kept.split('先').length, 'readable words of the pasted pages').toBeGreaterThan(hostileTexts.length * 0.9);
  expect(await desk.body.locator('script, iframe, object, embed, svg, style, form, input, [onerror], [onload], [href^="javascript"]').count()).toBe(0);
  await desk.title.fill(hostileTexts.slice(0, 4).join('').slice(0, 200));
  await expect(desk.saveState).toHaveText(/^已保存 \d/);
  await page.reload();
  await expect(desk.body).toBeVisible();
  expect(found).toEqual([]);
});
