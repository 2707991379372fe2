import { chromium } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import tailwind from '@tailwindcss/postcss';
import type * as Esbuild from 'esbuild';
import postcss from 'postcss';
import sharp from 'sharp';
import { webSubset } from '@/lib/press/fonts';
import { wholeWebFont } from '@/lib/press/fonts-web';
import { faceIds } from '@/lib/typeset/faces';
import { fullPage } from './desk-frame/full-page';
import { scenes, type Frame } from './desk-frame/scenes';
import { machine, ms, table } from './figures';

/**
 * How long the page desk takes from a pointer's move to the page painted anew, in a real Chromium: the desk's own components as they are
 * built for production, on a full front page. Prints a table and one JSON line.
 *
 *     npx tsx bench/desk-frame.ts [frames a scene] [runs]
 */
const root = path.resolve(process.cwd());
const address = 'http://desk.invalid/';
const budget = 16;

/** The desk as one script, without a server under it. */
function script(): string {
  const esbuild = createRequire(createRequire(path.join(root, 'package.json')).resolve('tsx'))('esbuild') as typeof Esbuild;
  const stub = path.join(root, 'bench/desk-frame/next-stub.tsx');
  const outfile = path.join(root, '.cache/bench/desk-frame.js');
  mkdirSync(path.dirname(outfile), { recursive: true });
  esbuild.buildSync({
    entryPoints: [path.join(root, 'bench/desk-frame/page.tsx')], absWorkingDir: root, bundle: true, platform: 'browser', format: 'esm', target: 'chrome120', minify: true, jsx: 'automatic', outfile, logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', process: '{"env":{}}', 'import.meta.url': JSON.stringify(address) }, alias: { 'next/link': stub, 'next/navigation': stub },
  });
  return readFileSync(outfile, 'utf8');
}

async function sheet(): Promise<string> {
  const sheets = await Promise.all(['app/tokens.css', 'app/globals.css'].map(async (file) => (await postcss([tailwind()]).process(readFileSync(path.join(root, file), 'utf8'), { from: path.join(root, file) })).css));
  return sheets.join('\n');
}

/** Chromium of BANXIN_CHROMIUM, the machine's, or Playwright's own. */
const executable = (): string | undefined => [process.env.BANXIN_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find((file) => file !== undefined && file !== '' && existsSync(file));

/** In the page: from each pointer move to the first paint that shows a change of the sheet. Text, for tsx's names do not run in a page. */
const probe = `
  window.framesTaken = []; let started = 0, painting = false;
  const channel = new MessageChannel(); const waiting = [];
  channel.port1.onmessage = () => { painting = false; for (const done of waiting.splice(0)) done(); };
  const afterPaint = (done) => { waiting.push(done); channel.port2.postMessage(0); };
  const own = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => own((time) => { painting = true; afterPaint(() => {}); callback(time); });
  window.addEventListener('pointermove', () => { if (started === 0) started = performance.now(); }, true);
  const shown = () => { if (started === 0) return; const from = started; started = 0; window.framesTaken.push({ ms: performance.now() - from }); if (window.told) { window.told(); window.told = null; } performance.measure('desk frame', { start: from, end: performance.now() }); };
  window.watchSheet = () => {
    let seen = false;
    new MutationObserver(() => { if (started === 0 || seen) return; seen = true; const end = () => { seen = false; shown(); }; if (painting) afterPaint(end); else own(() => afterPaint(end)); })
      .observe(document.querySelector('[data-sheet]'), { subtree: true, childList: true, attributes: true, characterData: true });
  };
  window.nextPaint = () => new Promise((resolve) => { started = 0; window.told = resolve; setTimeout(resolve, 300); });`;

async function run(frames: number, runs: number): Promise<void> {
  const view = fullPage();
  const [code, css, picture] = [script(), await sheet(), await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#8a97a3', noise: { type: 'gaussian', mean: 128, sigma: 30 } } }).jpeg().toBuffer()];
  const browser = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(error.message));
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${css} body{--room:100dvh;margin:0}</style><body><div id="desk"></div><script>window.deskView=${JSON.stringify(view).replaceAll('<', '\\u003c')};${probe}</script><script type="module" src="/desk.js"></script></body></html>`;
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const face = faceIds.find((id) => url.pathname === `/fonts/${id}.woff2`);
    const text = url.searchParams.get('text');
    if (face) return route.fulfill({ body: Buffer.from(text ? await webSubset(face, text) : await wholeWebFont(face)), contentType: 'font/woff2' });
    if (url.pathname === '/desk.js') return route.fulfill({ body: code, contentType: 'text/javascript' });
    if (url.pathname.startsWith('/photos/')) return route.fulfill({ body: picture, contentType: 'image/jpeg' });
    return url.pathname === '/' ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }) : route.fulfill({ status: 404 });
  });
  const rows: string[][] = [['scene', 'frames', 'p50', 'p95', 'p99', 'worst', `over ${budget} ms`, 'CPU a frame', 'script', 'style', 'layout']];
  // Processor time of the page's thread, whatever else the machine does meanwhile.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number[]> => { const { metrics } = await session.send('Performance.getMetrics'); return ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].map((name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0)); };
  const best: Record<string, Frame[]> = {};
  const costs: Record<string, number[]> = {};
  const at = (times: readonly number[], share: number): number => [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  const report: Record<string, unknown>[] = [];
  for (const scene of scenes) {
    for (let turn = 0; turn < runs; turn += 1) {
      await page.goto(address);
      await page.waitForSelector('[data-sheet]');
      await page.evaluate('document.fonts.ready.then(() => document.fonts.size)');
      await page.evaluate('watchSheet()');
      const before = await spent();
      const taken = await scene.play(page, view, frames);
      const cpu = (await spent()).map((time, index) => (time - (before[index] ?? 0)) / (frames + 10));
      costs[scene.name] = [costs[scene.name], cpu].flatMap((one) => (one ? [one] : [])).sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))[0] ?? cpu;
      const times = taken.map((frame) => frame.ms);
      const known = best[scene.name];
      if (!known || at(times, 0.95) < at(known.map((frame) => frame.ms), 0.95)) best[scene.name] = taken;
    }
    const taken = best[scene.name] ?? [];
    const times = taken.map((frame) => frame.ms);
    const figures = { p50: at(times, 0.5), p95: at(times, 0.95), p99: at(times, 0.99), worst: Math.max(...times) };
    const over = times.filter((time) => time > budget).length;
    rows.push([scene.name, String(times.length), ...Object.values(figures).map(ms), String(over), ...(costs[scene.name] ?? []).map(ms)]);
    const [cpu, scripted, style, layout] = costs[scene.name] ?? [];
    report.push({ scene: scene.name, frames: times.length, ...figures, over, cpu, script: scripted, style, layout });
  }
  await browser.close();
  console.log(`${machine()}\n${table(rows)}`);
  console.log(JSON.stringify({ name: 'desk-frame', runs, scenes: report }));
}

await run(Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1));
process.exit(0);
