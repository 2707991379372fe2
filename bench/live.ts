import { chromium, type Browser, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { sampleLogins } from '@/db/sample/logins';
import { machine, ms, table } from './figures';

/**
 * How soon a page changed by one person stands so in another's browser, and what a save costs while many look on. Two browsers at the
 * page desk of a running server with the sample's data, and so many open lines besides. Prints a table and one JSON line.
 *
 *     BANXIN_URL=http://127.0.0.1:3000 npx tsx bench/live.ts [issue] [page] [changes]
 */
const url = process.env.BANXIN_URL ?? 'http://127.0.0.1:3000';
const [issue, number, changes] = [Number(process.argv[2] ?? 765), Number(process.argv[3] ?? 1), Number(process.argv[4] ?? 30)];
const crowds = [0, 10, 30];
const executable = [process.env.BANXIN_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find((file) => file !== undefined && file !== '' && existsSync(file));

async function deskOf(browser: Browser, login: string): Promise<Page> {
  const sample = sampleLogins.find((candidate) => candidate.login === login);
  if (!sample) throw new Error(`no login ${login}`);
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })).newPage();
  await page.goto(`${url}/login`, { waitUntil: 'networkidle' });
  await page.getByRole('textbox', { name: '登录名' }).fill(sample.login);
  await page.getByRole('textbox', { name: '密码' }).fill(sample.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL(/\/desk/);
  await page.goto(`${url}/desk/issues/${issue}/pages/${number}`);
  await page.waitForFunction(() => document.querySelector('main [data-block-handle]') !== null && document.querySelector('main [inert]') === null);
  return page;
}

/** Lines to the live channel that only listen. */
async function crowd(cookie: string, size: number): Promise<() => void> {
  const stop = new AbortController();
  for (let line = 0; line < size; line += 1) {
    const reply = await fetch(`${url}/api/issues/${issue}/live?window=bench-line-${line}-${Date.now()}&at=plan`, { headers: { cookie }, signal: stop.signal });
    if (!reply.ok || !reply.body) throw new Error(`no line: ${reply.status}`);
    const reader = reply.body.getReader();
    void (async () => { try { while (!(await reader.read()).done); } catch { /* stopped */ } })();
  }
  return () => stop.abort();
}

const share = (times: readonly number[], part: number): number => [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;

interface Measured { readonly lines: number; readonly shown: readonly number[]; readonly acted: readonly number[]; readonly saves: readonly number[] }

async function measure(editor: Page, chief: Page, lines: number): Promise<Measured> {
  const [shown, acted, saves]: [number[], number[], number[]] = [[], [], []];
  const block = editor.locator('[data-block-handle][data-kind="story"], [data-block-handle][data-kind="briefs"]').last();
  const id = await block.getAttribute('data-block-handle');
  for (let turn = 0; turn < changes; turn += 1) {
    await block.focus();
    const before = await chief.locator(`[data-block-handle="${id}"]`).getAttribute('aria-label');
    const sent = editor.waitForRequest((request) => request.method() === 'POST' && (request.postData() ?? '').includes('"blocks"')).then((request) => ({ request, at: performance.now() }));
    const seen = chief.waitForFunction(([handle, was]) => { const label = document.querySelector(`[data-block-handle="${handle}"]`)?.getAttribute('aria-label'); return label !== null && label !== was; }, [id, before] as const, { polling: 'raf' }).then(() => performance.now());
    const pressed = performance.now();
    await editor.keyboard.press(turn % 2 === 0 ? 'Shift+ArrowUp' : 'Shift+ArrowDown');
    const { request, at } = await sent;
    await request.response();
    saves.push(performance.now() - at);
    const there = await seen;
    shown.push(there - at);
    acted.push(there - pressed);
  }
  return { lines, shown, acted, saves };
}

const browser = await chromium.launch({ ...(executable ? { executablePath: executable } : {}), args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
try {
  const [editor, chief] = [await deskOf(browser, 'bianji'), await deskOf(browser, 'zongbian')];
  const cookie = (await chief.context().cookies()).map((entry) => `${entry.name}=${entry.value}`).join('; ');
  const results: Measured[] = [];
  for (const lines of crowds) {
    // A person may have twenty lines open; the editor's browser has one of them.
    const stops = [await crowd(cookie, Math.min(lines, 15)), await crowd((await editor.context().cookies()).map((entry) => `${entry.name}=${entry.value}`).join('; '), Math.max(0, lines - 15))];
    results.push(await measure(editor, chief, lines));
    for (const stop of stops) stop();
  }
  console.log(machine());
  console.log(table([['listeners besides', 'save → shown p50', 'p95', 'key → shown p50', 'p95', 'save p50', 'p95'],
    ...results.map(({ lines, shown, acted, saves }) => [String(lines), ...[shown, acted, saves].flatMap((times) => [ms(share(times, 0.5)), ms(share(times, 0.95))])])]));
  console.log(JSON.stringify({ name: 'live', changes, results: results.map(({ lines, shown, acted, saves }) => ({ listeners: lines, save_to_shown_ms: { p50: Math.round(share(shown, 0.5)), p95: Math.round(share(shown, 0.95)) }, key_to_shown_ms: { p50: Math.round(share(acted, 0.5)), p95: Math.round(share(acted, 0.95)) }, save_ms: { p50: Math.round(share(saves, 0.5)), p95: Math.round(share(saves, 0.95)) } })), machine: machine() }));
} finally { await browser.close(); }
