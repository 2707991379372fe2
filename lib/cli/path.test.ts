import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fictionalPage } from '@/lib/copy/import/fictional-page';
import type { PageProof } from '@/lib/makeup/page-proof';
import { commandIn } from './command-in-folder';

/**
 * The first whole path: from the text of a printed page to the press PDF and the web edition, through the command line alone,
 * on an empty database. A fictional page always; the real one of the same shape where the workplace has it.
 */
const realPage = path.resolve('..', 'shared', 'samples', 'real-page-one.txt');

interface Printed { readonly text: string; readonly date: string; readonly total: number; readonly number: number; readonly weekday: string; readonly lunar: string; readonly label: string }
const fictional: Printed = { text: fictionalPage, date: '2024-06-15', total: 318, number: 24, weekday: '星期六', lunar: '甲辰年五月初十', label: '第24期(总第318期)' };
const printed: readonly (readonly [string, Printed])[] = [
  ['a fictional page', fictional],
  ...(existsSync(realPage) ? [['the real page', { text: readFileSync(realPage, 'utf8'), date: '2021-12-04', total: 710, number: 35, weekday: '星期六', lunar: '辛丑年十一月初一', label: '第35期(总第710期)' }] as const] : []),
];

let folder = '';

const banxin = (...argv: string[]) => commandIn(folder, argv);
/** The JSON of a command that must succeed. */
async function done<T>(...argv: string[]): Promise<T> {
  const said = await banxin(...argv, '--json');
  expect(said.exit, said.err).toBe(0);
  return JSON.parse(said.out) as T;
}

interface Imported { readonly articles: readonly { readonly id: string; readonly kind: string; readonly title: string; readonly paragraphs: readonly string[]; readonly captions: readonly string[] }[]; readonly leftover: readonly unknown[] }
let imported: Imported;

/** Text of a PDF's pages in the order it is drawn, by poppler where the machine has it. */
async function pdfText(file: string): Promise<string[]> {
  const poppler = await promisify(execFile)('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { maxBuffer: 64 * 1024 * 1024 }).catch(() => null);
  if (poppler) return poppler.stdout.split('\f').slice(0, -1);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(await readFile(file)) }).promise;
  return Promise.all(Array.from({ length: document.numPages }, async (_value, index) => {
    const content = await (await document.getPage(index + 1)).getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join('');
  }));
}
const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

describe.each(printed)('from the text of %s to print and web', { timeout: 180_000 }, (_name, page) => {
  const issue = String(page.total);
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'banxin-path-'));
    await writeFile(path.join(folder, 'page.txt'), page.text);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('an issue is made on an empty database, its masthead computed', async () => {
    const { text: _text, ...masthead } = page;
    expect(await done('issue', 'new', '--date', page.date, '--total', issue, '--number', String(page.number))).toMatchObject(masthead);
  });

  test('the page is taken in, nothing of it left over', async () => {
    imported = await done<Imported>('import', 'page.txt', '--issue', issue);
    expect(imported.articles.length).toBeGreaterThan(8);
    expect(imported.leftover).toEqual([]);
  });

  test('it is made up: every story placed, no copy overset', async () => {
    const made = await done<{ pages: { page: number; faults: { rule: string; hard: boolean }[] }[]; unplaced: string[] }>('makeup', '--issue', issue, '--seed', '1');
    expect(made.unplaced).toEqual([]);
    expect(made.pages.length).toBeLessThanOrEqual(4);
    expect(made.pages.flatMap((page) => page.faults).filter((fault) => fault.hard)).toEqual([]);
  });

  test('the checks find nothing serious, though the photo is missing and no review was held', async () => {
    const found = await done<{ findings: { rule: string; severity: string }[] }>('check', '--issue', issue);
    expect(found.findings.filter((finding) => finding.severity === 'serious')).toEqual([]);
    expect(found.findings.map((finding) => finding.rule)).toEqual(expect.arrayContaining(['photo-missing', 'not-reviewed']));
  });

  test('the PDF prints every character of every paragraph once and in order, and the masthead on page one', async () => {
    const pdf = await done<{ pages: number; bytes: number; sha256: string }>('pdf', '--issue', issue, '--out', 'press/issue.pdf');
    expect(pdf.sha256).toMatch(/^[0-9a-f]{64}$/);
    const pages = (await pdfText(path.join(folder, 'press', 'issue.pdf'))).map(withoutSpace);
    expect(pages).toHaveLength(pdf.pages);
    for (const words of [page.lunar, page.weekday, page.label]) expect(pages[0]).toContain(words);
    let rest = pages.join('\n');
    for (const article of imported.articles.filter((entry) => entry.kind !== 'teaser')) {
      // A story stands in a few frames and columns; its text is cut there, and nowhere loses a character.
      let copy = withoutSpace(article.paragraphs.join(''));
      let from = 0;
      let cuts = 0;
      while (copy !== '') {
        let length = copy.length;
        while (length > 0 && rest.indexOf(copy.slice(0, length), from) < 0) length = length > 64 ? Math.floor(length * 0.98) : length - 1;
        while (length < copy.length && rest.indexOf(copy.slice(0, length + 1), from) >= 0) length += 1;
        expect(length, `《${article.title}》: ${copy.slice(0, 30)}`).toBeGreaterThan(0);
        const at = rest.indexOf(copy.slice(0, length), from);
        rest = rest.slice(0, at) + '\u0000' + rest.slice(at + length);
        from = at + 1;
        copy = copy.slice(length);
        cuts += 1;
      }
      expect(cuts, `《${article.title}》 in pieces`).toBeLessThan(12);
    }
    for (const article of imported.articles) for (const paragraph of article.kind === 'teaser' ? [] : article.paragraphs) {
      const start = withoutSpace(paragraph).slice(0, 14);
      if (start.length === 14) expect(rest.includes(start) && !withoutSpace(imported.articles.map((entry) => entry.title).join('')).includes(start), `printed twice: ${start}`).toBe(false);
    }
  });

  test('the proof of page one holds no character the fonts lack', async () => {
    const proof = await done<PageProof>('compose', '--issue', issue, '--page', '1');
    expect(proof.faults.filter((fault) => fault.rule === 'missing-glyph')).toEqual([]);
    expect(proof.overset).toEqual([]);
  });

  test('nobody signs off without a name, and no reporter does', async () => {
    expect((await banxin('signoff', '--issue', issue)).exit).toBe(2);
    await done('user', 'add', 'reporter', '--role', '记者', '--password', 'try-this-once');
    expect((await banxin('signoff', '--issue', issue, '--as', 'reporter')).exit).toBe(1);
  });

  test('the chief editor signs off, publishes, and the web edition is exported', async () => {
    await done('user', 'add', 'chief', '--role', 'chief-editor', '--name', '总编辑');
    const signed = await done<{ status: string; edition: number; sha256: string }>('signoff', '--issue', issue, '--as', 'chief');
    expect(signed).toMatchObject({ status: 'signed-off', edition: 1 });
    expect((await banxin('export', '--issue', issue, '--out', 'web')).exit).toBe(1);
    expect(await done('publish', '--issue', issue, '--as', 'chief')).toEqual({ issue: page.total, status: 'published', edition: 1, sha256: signed.sha256 });
    const written = await done<{ files: number; bytes: number }>('export', '--issue', issue, '--out', 'web');
    const names = await readdir(path.join(folder, 'web'));
    expect(written.files).toBe(names.length);
    const index = await readFile(path.join(folder, 'web', 'index.html'), 'utf8');
    expect(index).toContain('map name="PagePicMap"');
    expect(index).not.toContain('<script');
    const links = [...index.matchAll(/(?:href|src)="([^"#:]+)"/g)].map((match) => match[1]!);
    expect(links.filter((link) => !names.includes(link))).toEqual([]);
    expect((await done<{ ok: boolean }>('verify', '--issue', issue)).ok).toBe(true);
  });
});
