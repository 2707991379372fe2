import { describe, expect, test } from 'vitest';
import type { LinesReport } from '@/lib/typeset/lines-report';
import type { Io } from '../command';
import { main } from '../main';

async function lines(input: string, ...argv: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io: Io = { out: (text) => { out += text; }, err: (text) => { err += text; }, input: async () => Buffer.from(input), cwd: process.cwd(), home: process.cwd(), env: {} };
  return { exit: await main(['lines', ...argv], io), out, err };
}

// The number that the second line has no room for leaves it open by far; total fit takes a share of it into the first.
const copy = '天地玄黄宇宙洪荒日月盈昃辰12345678宿列张寒来暑往';

describe('the lines command', () => {
  test('says in its document how far the gaps of each line, each paragraph and all of them are opened', async () => {
    const { out, exit } = await lines(`${copy}\n`, '--measure', '8', '--indent', '0', '--json');
    expect(exit).toBe(0);
    const report = JSON.parse(out) as LinesReport;
    const openings = report.paragraphs[0]!.lines.slice(0, -1).map((line) => Math.max(0, line.openingEm));
    expect(report.paragraphs[0]!.evenness.worstEm).toBe(Math.max(...openings));
    expect(report.evenness).toEqual(report.paragraphs[0]!.evenness);
  });

  test('sets line by line when asked to, and is then less even', async () => {
    const worst = async (fit: string) => (JSON.parse((await lines(copy, '--measure', '8', '--indent', '0', '--fit', fit, '--json')).out) as LinesReport).evenness.worstEm;
    expect(await worst('total')).toBeLessThan(await worst('first'));
  });

  test('prints a line of figures for each paragraph and one for all', async () => {
    const { out } = await lines(`${copy}\n${copy}\n`, '--measure', '8', '--report', '--lang', 'en');
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(out).toMatch(/^paragraph 1, \d lines: .* em at most/);
    expect(out).toMatch(/\nall: /);
  });

  test('takes tracking, a negative one too', async () => {
    const width = async (tracking: string) => (JSON.parse((await lines('天地玄黄', '--measure', '14', '--indent', '0', `--tracking=${tracking}`, '--json')).out) as LinesReport).paragraphs[0]!.lines[0]!.naturalEm;
    expect(await width('0.03')).toBeCloseTo(4.09, 3);
    expect(await width('-0.02')).toBeCloseTo(3.94, 3);
  });

  test.each([['--fit', 'best'], ['--tracking', '0.2'], ['--tracking', 'wide'], ['--level', 'hard']])('does not take %s %s', async (option, value) => {
    const said = await lines(copy, '--measure', '8', option, value);
    expect(said).toMatchObject({ exit: 2, out: '' });
    expect(said.err).toContain(value);
  });
});
