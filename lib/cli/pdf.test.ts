import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPressPdf } from '@/lib/press/pdf-check';
import { commandIn } from './command-in-folder';

let folder = '';

const banxin = (...argv: string[]) => commandIn(folder, argv);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'banxin-pdf-cli-'));
  await banxin('issue', 'new', '--date', '2021-12-04', '--total', '1', '--number', '1');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = async (file: string): Promise<string> => (await readFile(path.join(folder, file))).toString('latin1', 0, 8);

describe('banxin pdf', () => {
  test('makes PDF/X-4 when nothing is said', async () => {
    const said = await banxin('pdf', '--issue', '1', '--out', 'usual.pdf', '--json');
    expect(JSON.parse(said.out)).toMatchObject({ standard: 'x4', pages: 4 });
    expect(await start('usual.pdf')).toBe('%PDF-1.6');
    expect(checkPressPdf(await readFile(path.join(folder, 'usual.pdf')), 'x4')).toEqual([]);
  });

  test.each([['x1a', '%PDF-1.4'], ['PDF/X-1a:2003', '%PDF-1.4'], ['pdfx4', '%PDF-1.6'], ['reader', '%PDF-1.7']])('--standard %s', async (standard, version) => {
    expect((await banxin('pdf', '--issue', '1', '--standard', standard, '--out', 'asked.pdf')).exit).toBe(0);
    expect(await start('asked.pdf')).toBe(version);
  });

  test('marks make the sheet larger than the trim', async () => {
    await banxin('pdf', '--issue', '1', '--page', '1', '--bleed', '--marks', '--out', 'marks.pdf');
    const text = (await readFile(path.join(folder, 'marks.pdf'))).toString('latin1');
    const width = (name: string): number => { const [left = 0, , right = 0] = new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(text)?.[1]?.split(' ').map(Number) ?? []; return right - left; };
    expect(width('MediaBox')).toBeGreaterThan(width('BleedBox'));
    expect(width('BleedBox') - width('TrimBox')).toBeCloseTo((6 * 72) / 25.4, 3);
  });

  test('a file for each page, named by date, number and page', async () => {
    const said = await banxin('pdf', '--issue', '1', '--per-page', '--out', 'pages', '--json');
    expect((JSON.parse(said.out) as { files: unknown[] }).files).toHaveLength(4);
    expect(await readdir(path.join(folder, 'pages'))).toEqual([1, 2, 3, 4].map((page) => `2021-12-04-1-${page}.pdf`));
  });

  test.each([
    ['no such standard', ['--standard', 'pdfx9'], /pdfx9/], ['a reader’s file with marks', ['--standard', 'reader', '--marks'], /读者版/], ['one page and each page', ['--page', '1', '--per-page'], /--per-page/],
    ['a profile that is not there', ['--profile', 'none.icc'], /none\.icc/], ['a profile that is none', ['--profile', 'text.icc'], /text\.icc/],
  ])('%s ends with 2 and words', async (_what, options, words) => {
    await writeFile(path.join(folder, 'text.icc'), 'no profile');
    const said = await banxin('pdf', '--issue', '1', ...options, '--out', 'never.pdf');
    expect(said).toMatchObject({ exit: 2, out: '' });
    expect(said.err).toMatch(words);
  });
});
