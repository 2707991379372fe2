import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandIn } from './command-in-folder';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(path.join(os.tmpdir(), 'banxin-cli-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

const call = (argv: readonly string[], input = '') => commandIn(folder, argv, input);
const banxin = (...argv: string[]) => call(argv);

describe('usage', () => {
  test.each([
    ['nothing asked', []], ['no such command', ['print']], ['a folder where a file goes', ['pdf', '--issue', '1', '--out', '.']], ['an unknown option', ['lunar', '2021-12-04', '--colour']], ['a missing argument', ['lunar']], ['a missing option', ['pdf', '--issue', '1']],
    ['an issue that is not there', ['check', '--issue', '999']], ['no number', ['check', '--issue', 'last']], ['no such day', ['lunar', '2021-02-30']], ['pages the wrong way round', ['makeup', '--issue', '1', '--pages', '4-1']],
    ['a file that is not there', ['import', 'gone.txt', '--issue', '1']], ['no such role', ['user', 'add', 'li', '--role', 'king']],
  ])('%s ends with 2, words on standard error and nothing on standard output', async (_what, argv) => {
    if (argv.includes('1')) await banxin('issue', 'new', '--date', '2021-12-04', '--total', '1', '--number', '1');
    const said = await call([...argv, '--json']);
    expect(said).toMatchObject({ exit: 2, out: '' });
    expect(said.err).not.toBe('');
  });

  test('words come in Chinese, and in English when asked for', async () => {
    expect((await banxin('print')).err).toContain('没有命令');
    expect((await banxin('print', '--lang', 'en')).err).toContain('There is no command');
    expect((await banxin('check', '--issue', '999', '--lang=en')).err).toContain('There is no issue 999');
  });

  test('help lists every command', async () => {
    const help = await banxin('--help');
    expect(help.exit).toBe(0);
    for (const name of ['issue new', 'import', 'makeup', 'check', 'pdf', 'signoff', 'publish', 'export', 'backup', 'doctor']) expect(help.out).toContain(name);
  });
});

test('a folder in the way is said in words, and no draft is left beside it', async () => {
  await banxin('issue', 'new', '--date', '2021-12-04', '--total', '1', '--number', '1');
  const said = await banxin('pdf', '--issue', '1', '--out', 'taken');
  expect(said.exit).toBe(0);
  await mkdir(path.join(folder, 'papers'), { recursive: true });
  const refused = await banxin('pdf', '--issue', '1', '--out', 'papers', '--lang', 'en');
  expect(refused).toMatchObject({ exit: 2, out: '' });
  expect(refused.err).toMatch(/is a folder/);
  expect((await banxin('pdf', '--issue', '1', '--out', 'taken/page.pdf', '--lang', 'en')).err).toMatch(/stands in the way/);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

describe('answers', () => {
  test('lunar dates are those of the printed calendar, at the turn of the year too', async () => {
    const { out } = await banxin('lunar', '2021-12-04', '2024-02-04', '2024-02-10', '--json');
    expect(JSON.parse(out)).toEqual([
      { date: '2021-12-04', weekday: '星期六', lunar: '辛丑年十一月初一' }, { date: '2024-02-04', weekday: '星期日', lunar: '癸卯年十二月廿五' }, { date: '2024-02-10', weekday: '星期六', lunar: '甲辰年正月初一' },
    ]);
  });

  test('lines of standard input are broken at a measure, none of their characters lost', async () => {
    const copy = '　　初冬的青渚河两岸，清淤的船只一早就开了工。\n第二段';
    const { out } = await call(['lines', '--measure', '14', '--json'], `${copy}\n`);
    const report = JSON.parse(out) as { paragraphs: { lines: { text: string; setEm: number }[] }[] };
    expect(report.paragraphs.map((paragraph) => paragraph.lines.map((line) => line.text).join('')).join('\n')).toBe(copy);
    for (const line of report.paragraphs[0]!.lines.slice(0, -1)) expect(line.setEm).toBeCloseTo(14, 3);
  });

  test('a gap in the numbers asks for --reason and says what was expected', async () => {
    await banxin('issue', 'new', '--date', '2021-12-04', '--total', '1', '--number', '1');
    const gap = await banxin('issue', 'new', '--total', '9');
    expect(gap).toMatchObject({ exit: 2 });
    expect(gap.err).toContain('--reason');
    expect((await banxin('issue', 'new', '--date', '2021-12-04', '--total', '1')).exit).toBe(2);
  });

  test('a login gets the password that is printed, and a name is not given twice', async () => {
    const added = JSON.parse((await banxin('user', 'add', 'li', '--role', '总编辑', '--json')).out) as { roles: string[]; password: string };
    expect(added.roles).toEqual(['chief-editor']);
    expect(added.password.length).toBeGreaterThanOrEqual(12);
    expect((await banxin('user', 'add', '--login', 'li', '--role', 'editor')).exit).toBe(2);
  });

  test.each([['empty', Buffer.from('')], ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3])], ['blank', Buffer.from(' \n\n')]])('an %s file is refused with words and writes nothing', async (name, bytes) => {
    await banxin('issue', 'new', '--date', '2021-12-04', '--total', '1', '--number', '1');
    await writeFile(path.join(folder, `${name}.txt`), bytes);
    const said = await banxin('import', `${name}.txt`, '--issue', '1');
    expect(said).toMatchObject({ exit: 2, out: '' });
    expect((JSON.parse((await banxin('issue', 'list', '--json')).out) as { stories: number }[])[0]?.stories).toBe(0);
  });

  test('a database that is none is left alone', async () => {
    await writeFile(path.join(folder, 'letter.db'), 'Dear editor, this is no database.'.repeat(40));
    expect(await banxin('issue', 'list', '--db', 'letter.db')).toMatchObject({ exit: 2 });
    expect(await readFile(path.join(folder, 'letter.db'), 'utf8')).toContain('Dear editor');
  });
});

describe('backup', () => {
  test('a backup restored elsewhere has the same issues; neither overwrites anything', async () => {
    await banxin('issue', 'new', '--date', '2021-12-04', '--total', '1', '--number', '1');
    const before = (await banxin('issue', 'list', '--json')).out;
    expect((await banxin('backup', 'safe/monday.db')).exit).toBe(0);
    expect((await banxin('backup', 'safe/monday.db')).exit).toBe(1);
    expect((await banxin('restore', 'safe/monday.db', '--db', 'other/newsroom.db')).exit).toBe(0);
    expect((await banxin('issue', 'list', '--json', '--db', 'other/newsroom.db')).out).toBe(before);
    expect((await banxin('restore', 'safe/monday.db')).exit).toBe(1);
    expect((await banxin('restore', 'letter.db', '--db', 'third.db')).exit).toBe(2);
    await expect(stat(path.join(folder, 'third.db'))).rejects.toThrow();
  });
});
