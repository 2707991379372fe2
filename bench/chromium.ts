import { chromium as playwright, type Browser } from '@playwright/test';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Story, StoryElement } from '@/lib/copy/story';
import { bylineText } from '@/lib/makeup/columns/byline';
import { gridOf } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { faceFile } from '@/lib/press/fonts';
import type { FaceId } from '@/lib/typeset/faces';
import { timed, type Contender } from './contender';
import { firstPage, storiesOn, typed } from './newspaper';

const escaped = (text: string): string => text.replace(/[&<>]/gu, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark);

function story(entry: Story): string {
  const element = (part: StoryElement): string => (part.kind === 'crosshead' ? `<h3>${escaped(part.text)}</h3>` : 'spans' in part ? `<p>${escaped(part.spans.map((span) => span.text).join(''))}</p>` : '');
  return `<h1>${escaped(entry.decks.title)}</h1>${entry.decks.subtitle ? `<h2>${escaped(entry.decks.subtitle)}</h2>` : ''}${entry.body.map(element).join('')}<p class="byline">${escaped(bylineText(entry.byline))}</p>`;
}

const sheets = (issue: IssueLayout): string => issue.pages.map((page) => `<section>${storiesOn(issue, page.number).map(story).join('')}</section>`).join('');

async function style(issue: IssueLayout): Promise<string> {
  const grid = gridOf(issue.format);
  const area = grid.typeArea;
  const faces: readonly FaceId[] = ['song', 'song-heavy', 'hei', 'hei-bold', 'kai'];
  const fonts = await Promise.all(faces.map(async (face) => `@font-face{font-family:${face};src:url("${pathToFileURL(path.resolve(await faceFile(face))).href}")}`));
  return `${fonts.join('')}
@page{size:${grid.width}pt ${grid.height}pt;margin:0}
*{margin:0;box-sizing:border-box}
section{width:${grid.width}pt;height:${grid.height}pt;padding:${area.y}pt ${grid.width - area.x - area.width}pt ${grid.height - area.y - area.height}pt ${area.x}pt;columns:${grid.columns.length};column-gap:${grid.gutter}pt;column-fill:auto;overflow:hidden;break-after:page}
body{font:${grid.bodySize}pt/${grid.leading}pt song}
p{text-indent:2em;text-align:justify;text-wrap:pretty;line-break:strict}
h1{font:27.5pt/1.2 song-heavy;margin:12pt 0 9pt}h2{font:12pt/1.3 hei;margin-bottom:9pt}h3{font:${grid.bodySize}pt/${grid.leading}pt hei-bold;text-align:center}
.byline{text-align:right;font-family:kai}`;
}

/** A Chromium: BANXIN_CHROMIUM, the machine's, or Playwright's own. */
function executable(): string | undefined {
  const found = [process.env.BANXIN_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', playwright.executablePath()];
  return found.find((file) => file !== undefined && file !== '' && existsSync(file));
}

/** A headless Chromium that sets the same copy in CSS columns; null where there is none. */
export async function chromium(issue: IssueLayout): Promise<Contender | null> {
  const executablePath = executable();
  if (!executablePath) {
    console.error('Chromium takes no part: none was found (set BANXIN_CHROMIUM).');
    return null;
  }
  const browser: Browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'banxin-bench-'));
  const file = path.join(folder, 'page.html');
  writeFileSync(file, `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${await style(issue)}</style><body></body></html>`);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  // Code as text: what tsx makes of functions does not run in a page.
  const layOut = (html: string): Promise<number> => page.evaluate(`(() => {
    document.body.replaceChildren();
    document.body.offsetHeight;
    const html = ${JSON.stringify(html)};
    const from = performance.now();
    document.body.innerHTML = html;
    document.body.lastElementChild.lastElementChild.getBoundingClientRect();
    return performance.now() - from;
  })()`);
  await layOut(sheets(issue));
  await page.evaluate('document.fonts.ready.then(() => document.fonts.size)');
  let shown: IssueLayout | null = issue;
  const show = async (wanted: IssueLayout): Promise<void> => {
    if (shown !== wanted) await layOut(sheets(wanted));
    shown = wanted;
  };
  return {
    name: 'Chromium',
    compose(wanted) {
      shown = null;
      return layOut(sheets(wanted));
    },
    async keystroke(wanted, nth) {
      await show(wanted);
      const paragraph = storiesOn(wanted, firstPage)[0]?.body[1];
      const text = paragraph && 'spans' in paragraph ? paragraph.spans.map((span) => span.text).join('') : '';
      return page.evaluate(`(() => {
        const text = document.querySelectorAll('section:first-child p')[1].firstChild;
        const from = performance.now();
        text.data = ${JSON.stringify(typed(text, nth))};
        document.body.firstElementChild.lastElementChild.getBoundingClientRect();
        return performance.now() - from;
      })()`);
    },
    async pdf(wanted) {
      await show(wanted);
      const { ms, result } = await timed(() => page.pdf({ preferCSSPageSize: true, printBackground: true }));
      return { ms, bytes: result };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
