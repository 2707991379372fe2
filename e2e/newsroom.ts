import { expect, type Browser, type BrowserContextOptions, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { sampleLogins } from '../db/sample/logins';
import { patient } from './alive';
import { signIn } from './sign-in';

export type Login = Parameters<typeof signIn>[1] & (typeof sampleLogins)[number]['login'];

type Session = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
const sessions = new Map<Login, Session>();

/** A browser of its own in which one of the sample's people is signed in; their password is typed once. */
export async function deskOf(browser: Browser, login: Login, options: BrowserContextOptions = {}): Promise<Page> {
  const known = sessions.get(login);
  const context = await browser.newContext({ ...options, ...(known ? { storageState: known } : {}) });
  const page = patient(await context.newPage());
  if (!known) {
    await signIn(page, login);
    sessions.set(login, await context.storageState());
  }
  return page;
}

/** Waits until the page answers to this control: what the server rendered is seen before it can be used. */
export async function awake(control: Locator): Promise<void> {
  await expect.poll(() => control.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')))).toBe(true);
}

/** Clicks a control of a page that has just been opened. */
export async function press(control: Locator): Promise<void> {
  await awake(control);
  await control.click();
}

/** A name or title nobody used before: tests share one newsroom. Han characters only, as a byline name may be. */
export function unheardOf(prefix: string): string {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  return prefix + [...String(Date.now() % 1_000_000_000)].map((digit) => digits[Number(digit)]).join('');
}

/** The parts of the desk of one article. */
export function copyDesk(page: Page) {
  const panel = page.getByRole('complementary', { name: '稿件资料' });
  return {
    kicker: page.getByRole('textbox', { name: '引题' }),
    title: page.getByRole('textbox', { name: '主题' }),
    subtitle: page.getByRole('textbox', { name: '副题' }),
    body: page.getByRole('textbox', { name: '正文', exact: true }),
    toolbar: page.getByRole('toolbar', { name: '正文格式' }),
    workflow: page.getByRole('group', { name: '流转' }),
    saveState: page.getByRole('status', { name: '保存状态' }),
    panel,
    tab: (name: string): Locator => panel.getByRole('tab', { name: new RegExp(`^${name}`) }),
  };
}

/** Waits until the server has acknowledged everything typed. */
export async function saved(page: Page): Promise<void> {
  await expect(copyDesk(page).saveState).toHaveText(/^已保存 \d/);
}

/** Starts a story, gives it its headline, and answers with its address when it is saved. */
export async function newStory(page: Page, title: string, body = ''): Promise<string> {
  await page.goto('/desk/articles');
  await press(page.getByRole('button', { name: '写新稿' }).first());
  await expect(page).toHaveURL(/\/desk\/articles\/[\w-]{8,}$/);
  const desk = copyDesk(page);
  await expect(desk.title).toBeEditable();
  await desk.title.fill(title);
  if (body) {
    await desk.body.click();
    await saved(page);
    await page.keyboard.insertText(body);
    // The headline's save is not the body's: what was typed is noted after it is painted.
    await expect(desk.saveState).not.toHaveText(/^已保存/);
  }
  await saved(page);
  return new URL(page.url()).pathname;
}

/** Opens a story and waits until it can be worked on. */
export async function openStory(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(copyDesk(page).body).toBeVisible();
}

/** What went wrong in the browser without anybody seeing: errors on the console, refusals of the content security policy, uncaught exceptions. */
export function troubles(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' || /hydrat|Content Security Policy/i.test(message.text())) found.push(`${message.text()} — ${page.url()}`); });
  page.on('pageerror', (error) => { found.push(`${error.message} — ${page.url()}`); });
  return found;
}

/** A photograph nobody took: noise of its own, so that no two are the same picture. */
export async function drawnPhoto({ width = 1200, height = 800 } = {}): Promise<Buffer> {
  const hue = () => Math.floor(Math.random() * 200) + 20;
  return sharp({ create: { width, height, channels: 3, background: { r: hue(), g: hue(), b: hue() }, noise: { type: 'gaussian', mean: 128, sigma: 30 } } }).jpeg({ quality: 80 }).toBuffer();
}
