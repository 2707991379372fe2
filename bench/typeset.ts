import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import { bodyRules } from '@/lib/typeset/rules';
import { typeCase } from '@/lib/typeset/type-case';
import { pt } from '@/lib/typeset/units';
import { asBuilt } from './as-built';
import { banxin } from './banxin';
import { chromium } from './chromium';
import { timed, type Contender } from './contender';
import { figures, machine, ms, table } from './figures';
import { charactersOn, firstPage, inOtherWords, newspaper, storiesOn } from './newspaper';
import { typst } from './typst';

/**
 * Our typesetter beside Typst and headless Chromium's columns, in one run and taking turns: the same copy, fonts and
 * page. Usage: npx tsx bench/typeset.ts [--quick]. (--cold NAME FILE is how it starts itself for a cold figure, the file holding a made-up issue as JSON.)
 */

const quick = process.argv.includes('--quick');
const runs = { warm: quick ? 20 : 200, growth: quick ? 5 : 25, pdf: quick ? 3 : 15, cold: quick ? 1 : 5 };
const names = ['Banxin', 'Typst', 'Chromium'] as const;

async function contender(name: string, issue: IssueLayout): Promise<Contender | null> {
  switch (name) {
    case 'Typst': return typst();
    case 'Chromium': return chromium(issue);
    default: return banxin();
  }
}

interface ColdFigures { readonly compose: number; readonly pdf: number }

/** One contender's first page or pages and first PDF in this process; code is loaded, fonts and copy are not yet looked at: the issue is read, not made up here. */
async function coldOnce(name: string, file: string): Promise<ColdFigures | null> {
  const issue = JSON.parse(readFileSync(file, 'utf8')) as IssueLayout;
  const { ms: compose, result } = await timed(async () => {
    const one = await contender(name, issue);
    // Chromium has laid the issue out when it is there.
    if (one && name !== 'Chromium') await one.compose(issue);
    return one;
  });
  if (!result) return null;
  const { ms: pdf } = await result.pdf(issue);
  await result.close();
  return { compose, pdf };
}

function coldInNewProcess(name: string, file: string): ColdFigures | null {
  const child = spawnSync(process.execPath, [process.argv[1] ?? '', '--cold', name, file], { encoding: 'utf8' });
  const line = child.stdout.trim().split('\n').at(-1) ?? 'null';
  return child.status === 0 ? JSON.parse(line) as ColdFigures | null : null;
}

const rows: string[][] = [['', ...names.flatMap((name) => [name, 'p99']), 'runs']];
function row(what: string, times: readonly (readonly number[])[]): void {
  const found = times.map(figures);
  rows.push([what, ...found.flatMap((one) => [ms(one.median), ms(one.p99)]), String(found[0]?.runs ?? 0)]);
}

/** Runs before any is counted, by the number counted: a compiler at run time (ours, Chromium's) has seen the code often enough after some hundreds of pages and not before. */
const before = (count: number): number => (quick ? Math.ceil(count / 4) : Math.max(15, Math.min(300, 2 * count)));

/** Measures one thing with every contender in turn, again and again. */
async function inTurns(contenders: readonly (Contender | null)[], count: number, measure: (one: Contender, run: number) => Promise<number>): Promise<number[][]> {
  const times: number[][] = contenders.map(() => []);
  for (let run = -before(count); run < count; run += 1) for (const [index, one] of contenders.entries()) {
    if (!one) continue;
    const taken = await measure(one, run + before(count) + 1);
    if (run >= 0) times[index]?.push(taken);
  }
  return times;
}

async function main(): Promise<void> {
  const issues = new Map([1, 2, 4, 8].map((count) => [count, newspaper(count)] as const));
  const issueOf = (pages: number): IssueLayout => issues.get(pages) ?? newspaper(pages);
  const one = issueOf(1);
  const four = issueOf(4);
  const contenders = await Promise.all(names.map((name) => contender(name, four)));
  console.log(`npx tsx bench/typeset.ts · ${new Date().toISOString().slice(0, 10)} · ${machine()}`);
  console.log(`A page of ${charactersOn(one, firstPage)} characters in ${storiesOn(one, firstPage).length} stories; four pages have ${four.pages.reduce((sum, page) => sum + charactersOn(four, page.number), 0)}. Milliseconds: median, p99.\n`);

  row('compose one page, warm, no word seen before', await inTurns(contenders, runs.warm, (each, run) => each.compose(inOtherWords(one, run))));
  row('compose again after a keystroke in the lead', await inTurns(contenders, runs.warm, (each, run) => each.keystroke(one, run)));
  for (const pages of [1, 2, 4, 8]) {
    row(`compose ${pages} page${pages > 1 ? 's' : ''} (growth)`, await inTurns(contenders, runs.growth, (each, run) => each.compose(inOtherWords(issueOf(pages), run))));
  }
  for (const pages of [1, 4]) row(`PDF of ${pages} page${pages > 1 ? 's' : ''}, warm`, await inTurns(contenders, runs.pdf, async (each) => (await each.pdf(issueOf(pages))).ms));
  await Promise.all(contenders.map((each) => each?.close()));

  const folder = mkdtempSync(path.join(os.tmpdir(), 'banxin-bench-'));
  for (const pages of [1, 4]) {
    const file = path.join(folder, `${pages}.json`);
    writeFileSync(file, JSON.stringify(issueOf(pages)));
    const cold: (ColdFigures | null)[][] = names.map(() => []);
    for (let run = 0; run < runs.cold; run += 1) for (const [index, name] of names.entries()) {
      cold[index]?.push(coldInNewProcess(name, file));
    }
    const of = (read: (figure: ColdFigures) => number): number[][] => cold.map((times) => times.flatMap((time) => (time ? [read(time)] : [])));
    row(`compose ${pages} page${pages > 1 ? 's' : ''}, cold`, of((figure) => figure.compose));
    row(`PDF of ${pages} page${pages > 1 ? 's' : ''}, cold`, of((figure) => figure.pdf));
  }
  rmSync(folder, { recursive: true });

  console.log(table(rows));
  console.log('\nOne paragraph, prepared and broken at 14 characters (growth of the line breaker alone):');
  const copy = storiesOn(issueOf(8), firstPage).flatMap((story) => story.body.flatMap((element) => ('spans' in element ? element.spans.map((span) => span.text) : []))).join('');
  for (const times of [1, 2, 4, 8]) {
    const text = copy.slice(0, 475).repeat(times);
    const taken: number[] = [];
    for (let run = 0; run < runs.warm; run += 1) {
      const from = performance.now();
      breakLines(prepareParagraph([{ text, face: 'song', size: pt(9) }], bodyRules, typeCase), () => ({ measure: pt(126) }));
      taken.push(performance.now() - from);
    }
    console.log(`  ${text.length} characters: ${ms(figures(taken).median)} ms`);
  }
}

const cold = process.argv.indexOf('--cold');
if (!asBuilt('bench/typeset.ts')) { /* it has run */ } else if (cold > 0) console.log(JSON.stringify(await coldOnce(process.argv[cold + 1] ?? '', process.argv[cold + 2] ?? '')));
else await main();
