import { describe, expect, test } from 'vitest';
import { bodyRules } from '@/lib/typeset/rules';
import { typeCase } from '@/lib/typeset/type-case';
import { pt } from '@/lib/typeset/units';
import { columnWidths, tableRows } from './table-rows';

const body = { size: pt(9), leading: pt(12), rules: bodyRules };
const budget = { head: true, rows: [['项目', '计划', '完成'], ['沿河步道（公里）', '6', '4'], ['新装路灯，含巷口与渡口两处（盏）', '200', '186']] };
const printed = (rows: ReturnType<ReturnType<typeof tableRows>>['rows']): string => rows.flatMap((row) => row.pieces).sort((a, b) => (a.offset! + a.line.start) - (b.offset! + b.line.start))
  .flatMap((piece) => piece.line.runs.map((run) => run.text)).join('');

describe('a table in a column', () => {
  test.each([60, 90, 126, 260, 700])('prints every cell once at a measure of %i pt, inside the measure', (measure) => {
    const set = tableRows(budget, body, typeCase)(pt(measure), 0);
    expect(printed(set.rows)).toBe(budget.rows.flat().join(''));
    if (!set.tooWide) for (const piece of set.rows.flatMap((row) => row.pieces)) {
      expect(piece.x).toBeGreaterThanOrEqual(0);
      expect(piece.x + piece.line.setWidth).toBeLessThanOrEqual(measure + 0.01);
    }
  });

  test('stands together to its last row', () => {
    const { rows } = tableRows(budget, body, typeCase)(pt(126), 0);
    expect(rows.map((row) => row.stay)).toEqual([...rows.slice(1).map(() => true), false]);
  });

  test('figures of one unit stand flush right under one another', () => {
    const ends = tableRows({ head: true, rows: [['路灯', '盏'], ['东岸', '5'], ['西岸', '1,200']] }, body, typeCase)(pt(200), 0).rows
      .flatMap((row) => row.pieces).filter((piece) => /\d/.test(piece.line.runs[0]?.text ?? '')).map((piece) => piece.x + piece.line.setWidth);
    expect(ends[0]).toBeCloseTo(ends[1]!, 6);
  });

  test('a cell that cannot hold one character is told', () => {
    expect(tableRows({ head: false, rows: [['一', '二', '三', '四', '五', '六', '七', '八']] }, body, typeCase)(pt(60), 0).tooWide).toBe(true);
    expect(tableRows(budget, body, typeCase)(pt(126), 0).tooWide).toBe(false);
  });

  test('goes on from a row of it with that row', () => {
    const whole = tableRows(budget, body, typeCase)(pt(126), 0);
    const third = whole.rows.at(-1)!;
    expect(printed(tableRows(budget, body, typeCase)(pt(200), third.offset).rows)).toBe('新装路灯，含巷口与渡口两处（盏）200186');
  });
});

test('columns take what they ask where it fits, and share what is over', () => {
  expect(columnWidths([9, 9], [20, 40], 100)).toEqual({ widths: [40, 60], tooWide: false });
});

test('columns share a narrow measure: none below its least, all of it used', () => {
  const { widths, tooWide } = columnWidths([10, 10, 10], [15, 200, 60], 100);
  expect(tooWide).toBe(false);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 6);
  for (const width of widths) expect(width).toBeGreaterThanOrEqual(10);
  expect(widths[0]).toBeLessThanOrEqual(15);
});
