import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fictionalPage } from '@/lib/copy/import/fictional-page';
import { commandIn } from './command-in-folder';

let folder = '';
const banxin = (...argv: string[]) => commandIn(folder, argv);

interface Answer { blocks: { page: number; kind: string; title: string; fit: string; lines: number; perLine: number; suggestions: { words: string; result: { fit: string } }[] }[] }

describe('banxin fit', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'banxin-fit-'));
    await writeFile(path.join(folder, 'page.txt'), fictionalPage);
    for (const call of [['issue', 'new', '--date', '2024-06-15', '--total', '318', '--number', '24'], ['import', 'page.txt', '--issue', '318']]) expect((await banxin(...call)).exit).toBe(0);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('an issue without blocks has nothing to fit', async () => {
    const said = await banxin('fit', '--issue', '318', '--json');
    expect(said.exit).toBe(0);
    expect((JSON.parse(said.out) as Answer).blocks).toEqual([]);
  });

  test('after make-up every block of copy is listed, none of it over, and those with room say what would fill them', async () => {
    expect((await banxin('makeup', '--issue', '318', '--seed', '1')).exit).toBe(0);
    const said = await banxin('fit', '--issue', '318', '--json');
    expect(said.exit, said.err).toBe(0);
    const { blocks } = JSON.parse(said.out) as Answer;
    expect(blocks.filter((block) => block.kind === 'story').length).toBeGreaterThan(5);
    for (const block of blocks) {
      expect(['fits', 'under']).toContain(block.fit);
      expect(block.perLine).toBeGreaterThan(8);
      expect(block.fit === 'fits' ? block.suggestions : []).toEqual([]);
    }
    const english = await banxin('fit', '--issue', '318', '--page', '1', '--lang=en');
    expect(english.out).toMatch(/^page 1 .+: (Fits|\d+ lines? short)/mu);
  });

  test('a page that is not there is refused', async () => {
    expect(await banxin('fit', '--issue', '318', '--page', '99')).toMatchObject({ exit: 2, out: '' });
    expect((await banxin('fit')).exit).toBe(2);
  });
});
