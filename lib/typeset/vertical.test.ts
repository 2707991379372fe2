import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monospacedTypeCase } from './monospaced-type-case';
import { typeCase } from './type-case';
import { pt } from './units';
import { setVertical, type SetVertical, type VerticalSpec } from './vertical';

const size = pt(20);
const spec = (text: string, ems: number, more: Partial<VerticalSpec> = {}): VerticalSpec => ({ text, face: 'song-heavy', measure: pt(ems * size), wordEnds: [], maxLines: 3, ...more });
const set = (text: string, ems = 30, more: Partial<VerticalSpec> = {}): SetVertical => setVertical(spec(text, ems, more), size, typeCase);
const linesOf = (vertical: SetVertical): string[] => vertical.lines.map((line) => line.runs.map((run) => run.text).join(''));

interface Placed { readonly character: string; readonly turned: boolean; readonly x: number; readonly baseline: number; readonly size: number }
const glyphs = (vertical: SetVertical, line = 0): Placed[] => (vertical.lines[line]?.runs ?? []).flatMap((run) =>
  [...run.text].map((character, index) => ({ character, turned: run.turned, x: (run.xs[index] ?? 0) / size, baseline: (run.baselines[index] ?? 0) / size, size: run.size })));
const glyph = (text: string, character: string): Placed => {
  const found = glyphs(set(text)).find((one) => one.character === character);
  if (!found) throw new Error(`${character} was lost`);
  return found;
};
/** Left and right edge of a mark's ink, in ems from the line's axis. */
const inkAcross = (placed: Placed): readonly [number, number] => {
  const ink = typeCase.metrics('song-heavy').ink?.(placed.character.codePointAt(0) ?? 0) ?? [0, 0];
  return [placed.x + ink[0], placed.x + ink[1]];
};

describe('a vertical line', () => {
  test('stands its Han upright, one under the other, in the middle of the line', () => {
    const placed = glyphs(set('沿河步道'));
    expect(placed.map(({ turned }) => turned)).toEqual([false, false, false, false]);
    placed.forEach(({ x, baseline }, index) => {
      expect(x).toBeCloseTo(-0.5, 3);
      expect(baseline).toBeCloseTo(index + 0.88, 3);
    });
  });

  test.each([...'《》〈〉（）【】「」『』“”'])('turns %s a quarter clockwise', (mark) => expect(glyph(`看${mark}河`, mark).turned).toBe(true));

  test('draws quotes as turned corner brackets (GB/T 15834-2011 5.2.3) and keeps the copy', () => {
    const runs = setVertical(spec('问“三‘问’”', 30), size, typeCase).lines[0]?.runs ?? [];
    expect(runs.map((run) => run.text).join('')).toBe('问“三‘问’”');
    expect(runs.map((run) => run.drawn ?? run.text).join('')).toBe('问『三「问」』');
  });

  test('turns dashes, ellipses and connectors, and keeps them on the axis', () => {
    for (const [text, mark] of [['手记——三问', '—'], ['未完……待续', '…'], ['春～秋', '～'], ['甲–乙', '–']] as const) {
      const placed = glyph(text, mark);
      expect(placed.turned, mark).toBe(true);
      // The ink of these marks lies 0.25 to 0.5 em over the baseline: turned, as far right of x.
      expect(placed.x, mark).toBeGreaterThan(-0.42);
      expect(placed.x, mark).toBeLessThan(-0.25);
    }
  });

  test.each([...'，。、'])('puts %s into the upper right corner of its em (GB/T 15834-2011 5.2.1)', (mark) => {
    const placed = glyph(`河${mark}山`, mark);
    expect(placed.turned).toBe(false);
    const [left, right] = inkAcross(placed);
    expect(left).toBeGreaterThan(0.1);
    expect(right).toBeLessThanOrEqual(0.5);
    // Its ink reaches 0.2 em over the baseline at most and 0.25 em under it: all of that is in the upper half of its em.
    expect(placed.baseline - 1 + 0.25).toBeLessThan(0.6);
    expect(placed.baseline - 1 - 0.2).toBeGreaterThan(0.05);
  });

  test.each([...'？！；：'])('stands %s upright, a little to the right (GB/T 15834-2011 5.2.1)', (mark) => {
    const placed = glyph(`河${mark}山`, mark);
    expect(placed.turned).toBe(false);
    const [left, right] = inkAcross(placed);
    expect((left + right) / 2).toBeGreaterThan(0.05);
    expect(right).toBeLessThanOrEqual(0.5);
  });

  test('keeps the whole em of a mark as tall as a character, at its end too', () => {
    expect(set('成了！').lines[0]?.depth).toBe(3 * size);
    expect(set('真的？！').lines[0]?.depth).toBe(4 * size);
  });

  test('a stop at its end takes half an em, as in any line', () => expect(set('成了。').lines[0]?.depth).toBe(2.5 * size));
});

describe('Latin in a vertical line (domain.md §5)', () => {
  test.each(['第8次', '第12次', '看5G网', '用A型'])('%s: up to two figures or capitals stand upright in one em', (text) => {
    const vertical = set(text);
    expect(vertical.lines[0]?.depth).toBe(3 * size);
    const placed = glyphs(vertical);
    const latin = placed.filter(({ character }) => /[0-9A-Z]/.test(character));
    expect(new Set(latin.map(({ baseline }) => baseline)).size).toBe(1);
    for (const one of latin) {
      expect(one.turned).toBe(false);
      expect(one.x).toBeGreaterThanOrEqual(-0.55);
      expect(one.x).toBeLessThan(0.5);
    }
    expect(placed.at(-1)?.baseline).toBeCloseTo(2.88, 3);
  });

  test('two figures stand side by side and do not run into one another', () => {
    const [, first, second] = glyphs(set('第12次'));
    const advance = typeCase.metrics('song-heavy').advance(0x31) ?? 0;
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(((first?.size ?? 0) / size) * (advance - 0.1));
  });

  test.each([['清淤200车', '200'], ['涨了12.5倍', '12.5'], ['降至18%', '18%'], ['办Workshop班', 'Workshop'], ['在12·4前', '12·4'], ['涨GDP了', 'GDP']])('%s: more is turned as one', (text, latin) => {
    const run = set(text).lines[0]?.runs.find((one) => one.turned);
    expect(run?.text).toBe(latin);
    expect(run?.xs.every((x) => x === run.xs[0])).toBe(true);
    const steps = run?.baselines ?? [];
    steps.slice(1).forEach((step, index) => expect(step).toBeGreaterThan(steps[index] ?? 0));
  });
});

describe('vertical lines', () => {
  test('follow one another from the first at the right, and break at words', () => {
    const vertical = set('沿河步道贯通 老旧小区换新颜', 8, { wordEnds: [2, 4, 6, 7, 9, 11, 12] });
    expect(linesOf(vertical)).toEqual(['沿河步道贯通 ', '老旧小区换新颜']);
    expect(vertical.fits).toBe(true);
  });

  test('obey the prohibition rules', () => {
    for (let ems = 3; ems < 12; ems += 0.5) for (const line of linesOf(set('《河长》手记，“三问”治水：清淤、植树、护岸。', ems, { maxLines: 9 })).map((one) => one.trim())) {
      expect('，。、：；？！》”'.includes(line[0] ?? '')).toBe(false);
      expect('《“'.includes(line.at(-1) ?? '')).toBe(false);
    }
  });

  test('leave a name whole', () => {
    for (let ems = 4; ems < 9; ems += 0.5) expect(linesOf(set('老支书欧阳云帆和他的渡船', ems, { maxLines: 4, keep: ['欧阳云帆'] })).some((line) => line.includes('欧阳云帆'))).toBe(true);
  });

  test('break where the deck has a line end, which is not printed', () => {
    const vertical = set('5G进山\n12次调试');
    expect(linesOf(vertical)).toEqual(['5G进山', '12次调试']);
    expect(glyphs(vertical, 1).slice(0, 2).every(({ turned }) => !turned)).toBe(true);
    expect(vertical.lines.map(({ start, end }) => [start, end])).toEqual([[0, 5], [5, 10]]);
  });
});

describe('whatever stands', () => {
  const deck = fc.array(fc.constantFrom(...'天地玄黄第十次，。、“”《》：——！？… 　\n7%Aa', '12', 'GDP', '𬘭', '3.5', '（', '）'), { maxLength: 30 }).map((all) => all.join(''));
  test('no character is lost or doubled, each has its place, and the line runs down', () => {
    fc.assert(fc.property(deck, fc.double({ min: 1, max: 20, noNaN: true }), fc.constantFrom(typeCase, monospacedTypeCase), (text, ems, faces) => {
      const vertical = setVertical(spec(text, ems, { maxLines: 4 }), size, faces);
      expect(linesOf(vertical).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      for (const line of vertical.lines) {
        let down = -Infinity;
        for (const run of line.runs) {
          expect(run.xs).toHaveLength([...run.text].length);
          expect(run.baselines).toHaveLength(run.xs.length);
          for (const [index, x] of run.xs.entries()) {
            expect(Math.abs(x)).toBeLessThanOrEqual(1.1 * size);
            const baseline = run.baselines[index] ?? 0;
            expect(baseline).toBeGreaterThanOrEqual(down - 1.4 * size); // an upright glyph's origin is 0.88 em below its top, a turned one's at it
            down = Math.max(down, baseline);
          }
        }
      }
    }), { seed: Number(process.env.FC_SEED ?? 710), numRuns: 400 * Number(process.env.FC_RUNS ?? 1) });
  });
});
