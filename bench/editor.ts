import { chromium } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import tailwind from '@tailwindcss/postcss';
import type * as Esbuild from 'esbuild';
import postcss from 'postcss';
import { webSubset } from '@/lib/press/fonts';
import { wholeWebFont } from '@/lib/press/fonts-web';
import { faceIds } from '@/lib/typeset/faces';
import { longStory } from './editor/long-story';
import { machine, ms, table } from './figures';

/**
 * From a key's event to the next paint in the copy desk, in a real Chromium: the desk's own components as they are built for production, a
 * story of 5,000 characters, without and with the live strip. Keys come as people type: runs of quick ones, and rests after which the
 * story is set anew. Prints a table and one JSON line.
 *
 *     npx tsx bench/editor.ts [keys] [characters]
 */
const root = path.resolve(process.cwd());
const address = 'http://desk.invalid/';
const budget = 16;
/** Milliseconds between keys: a quick typist, with the rests of one who thinks. */
const rests = [90, 110, 80, 130, 100, 240, 95, 120, 700, 85, 105, 150, 420];

/** A script of the desk, without a server under it. */
function script(entry: string, name: string): string {
  const esbuild = createRequire(createRequire(path.join(root, 'package.json')).resolve('tsx'))('esbuild') as typeof Esbuild;
  const stub = path.join(root, 'bench/desk-frame/next-stub.tsx');
  const outfile = path.join(root, '.cache/bench', name);
  mkdirSync(path.dirname(outfile), { recursive: true });
  esbuild.buildSync({
    entryPoints: [path.join(root, entry)], absWorkingDir: root, bundle: true, platform: 'browser', format: 'esm', target: 'chrome120', minify: true, jsx: 'automatic', outfile, logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', process: '{"env":{}}', 'import.meta.url': JSON.stringify(address) }, alias: { 'next/link': stub, 'next/navigation': stub },
  });
  return readFileSync(outfile, 'utf8');
}

async function sheet(): Promise<string> {
  const sheets = await Promise.all(['app/tokens.css', 'app/globals.css', 'components/copy-editor/body.css'].map(async (file) => (await postcss([tailwind()]).process(readFileSync(path.join(root, file), 'utf8'), { from: path.join(root, file) })).css));
  return sheets.join('\n');
}

/** Chromium of BANXIN_CHROMIUM, the machine's, or Playwright's own. */
const executable = (): string | undefined => [process.env.BANXIN_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find((file) => file !== undefined && file !== '' && existsSync(file));

/** In the page: from when a key was pressed (its event's own time, so that waiting behind other work counts) to the paint after it. Text, for tsx's names do not run in a page. */
const probe = `
  window.keysTaken = [];
  const channel = new MessageChannel(); let from = 0;
  channel.port1.onmessage = () => { window.keysTaken.push(performance.now() - from); if (window.told) { window.told(); window.told = null; } };
  window.addEventListener('keydown', (event) => { from = event.timeStamp; requestAnimationFrame(() => channel.port2.postMessage(0)); }, true);
  window.nextKey = () => new Promise((resolve) => { window.told = resolve; setTimeout(resolve, 1000); });`;

async function run(keys: number, characters: number): Promise<void> {
  const { view, place } = longStory(characters);
  const [code, worker, css] = [script('bench/editor/page.tsx', 'editor.js'), script('components/copy-editor/strip/strip.worker.ts', 'strip.worker.js'), await sheet()];
  const browser = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
  const rows: string[][] = [['scene', 'keys', 'p50', 'p95', 'p99', 'worst', `over ${budget} ms`, 'CPU a key', 'script', 'style', 'layout']];
  const report: Record<string, unknown>[] = [];
  for (const strip of ['closed', 'open'] as const) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => console.error(error.message));
    const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${css} body{--room:100dvh;margin:0}</style><body><div id="desk"></div><script>localStorage.setItem('banxin-strip','${strip}');window.copyView=${JSON.stringify(view).replaceAll('<', '\\u003c')};window.copyPlace=${JSON.stringify(place).replaceAll('<', '\\u003c')};${probe}</script><script type="module" src="/desk.js"></script></body></html>`;
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const face = faceIds.find((id) => url.pathname === `/fonts/${id}.woff2`);
      const text = url.searchParams.get('text');
      if (face) return route.fulfill({ body: Buffer.from(text ? await webSubset(face, text) : await wholeWebFont(face)), contentType: 'font/woff2' });
      if (url.pathname === '/desk.js') return route.fulfill({ body: code, contentType: 'text/javascript' });
      if (url.pathname === '/strip.worker.ts') return route.fulfill({ body: worker, contentType: 'text/javascript' });
      return url.pathname === '/' ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }) : route.fulfill({ status: 404 });
    });
    await page.goto(address);
    const body = page.getByRole('textbox', { name: '正文', exact: true });
    await body.waitFor();
    if (strip === 'open') await page.waitForFunction(`document.querySelectorAll('svg.bx-strip text').length > ${Math.floor(characters / 20)}`);
    await page.evaluate('document.fonts.ready.then(() => document.fonts.size)');
    // In the middle of the story: all that stands behind moves with a line more.
    await body.locator('p').nth(Math.floor((await body.locator('p').count()) / 2)).click();
    await page.keyboard.press('End');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // Processor time of the page's thread, whatever else the machine does meanwhile; what is drawn after the key's own paint counts too.
    const spent = async (): Promise<number[]> => { const { metrics } = await session.send('Performance.getMetrics'); return ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].map((name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0)); };
    const warm = 20;
    let before: number[] = [];
    for (let key = 0; key < keys + warm; key += 1) {
      if (key === warm) { before = await spent(); await page.evaluate('window.keysTaken.length = 0'); }
      const painted = page.evaluate('nextKey()');
      await page.keyboard.press('abcdefghij'.charAt(key % 10));
      await painted;
      await new Promise((resolve) => setTimeout(resolve, rests[key % rests.length]));
    }
    const costs = (await spent()).map((time, index) => (time - (before[index] ?? 0)) / keys);
    const [cpu, scripted, style, layout] = costs;
    const times = (await page.evaluate('window.keysTaken') as number[]).sort((one, other) => one - other);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
    const figures = { p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: times.at(-1) ?? Number.NaN };
    const over = times.filter((time) => time > budget).length;
    rows.push([`strip ${strip}`, String(times.length), ...Object.values(figures).map(ms), String(over), ...costs.map(ms)]);
    report.push({ strip, keys: times.length, ...figures, over, cpu, script: scripted, style, layout });
    await page.close();
  }
  await browser.close();
  console.log(`${machine()}\n${table(rows)}`);
  console.log(JSON.stringify({ name: 'editor', characters, scenes: report }));
}

await run(Number(process.argv[2] ?? 300), Number(process.argv[3] ?? 5000));
process.exit(0);
