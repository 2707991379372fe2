import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingOf } from './line-opening';
import { monospacedTypeCase } from './monospaced-type-case';
import { breakLines, countLines, prepareParagraph } from './paragraph';
import { bodyRules } from './rules';
import type { LineRules } from './rules';
import { linesOf, setCopy, testSize, textOf } from './set-copy';
import { typeCase } from './type-case';
import { pt } from './units';

const prepared = (text: string, rules: Partial<LineRules> = {}) =>
  prepareParagraph([{ text, face: 'song', size: testSize }], { ...bodyRules, indent: 0, ...rules }, monospacedTypeCase);

/** Opening of each line but the last in ems; squeezed lines are not opened. */
function openingsOf(text: string, measureEm: number, rules: Partial<LineRules> = {}): number[] {
  const paragraph = prepared(text, rules);
  return breakLines(paragraph, () => ({ measure: pt(measureEm * testSize) })).filter((line) => !line.last)
    .map((line) => Math.max(0, openingOf(paragraph, line)) / testSize);
}
const worst = (openings: readonly number[]): number => Math.max(0, ...openings);

describe('lines are chosen over the whole paragraph', () => {
  // At eight ems the second line of first fit ends before the four ems of the number with three Han short of it; giving it a Han
  // of the first line's leaves both lines half as open.
  const copy = '天地玄黄宇宙洪荒日月盈昃辰12345678宿列张寒来暑往';

  test('what one line would open by is shared with the lines before it', () => {
    const first = openingsOf(copy, 8, { fit: 'first' });
    const total = openingsOf(copy, 8);
    expect(worst(total)).toBeLessThan(worst(first));
    expect(linesOf(copy, 8)).not.toEqual(linesOf(copy, 8, { fit: 'first' }));
  });

  test('copy that fills its lines as it is stays as it is', () => {
    expect(linesOf('天地玄黄宇宙洪荒日月盈昃', 4)).toEqual(['天地玄黄', '宇宙洪荒', '日月盈昃']);
  });

  test('of two ways alike the earlier lines are full', () => {
    expect(linesOf('天地玄黄宇宙洪荒日月盈昃辰', 6)).toEqual(['天地玄黄宇宙', '洪荒日月盈', '昃辰']);
  });

  test('lines that are not justified are filled one after the other', () => {
    expect(linesOf(copy, 8, { align: 'left' })).toEqual(linesOf(copy, 8, { align: 'left', fit: 'first' }));
  });

  test('each line may have a measure of its own, and fits it', () => {
    const paragraph = prepared('天地玄黄，宇宙洪荒。日月盈昃15天，辰宿列张，寒来暑往，秋收冬藏。');
    const measures = [60, 60, 90, 120, 75];
    const lines = breakLines(paragraph, (line) => ({ measure: pt(measures[line % measures.length]!) }));
    lines.forEach((line, index) => {
      expect(line.measure).toBe(measures[index % measures.length]);
      if (!line.last) expect(line.setWidth).toBeCloseTo(line.measure, 6);
    });
  });
});

describe('what is unwelcome', () => {
  test('a number and its measure word or unit are kept wherever a line can hold them', () => {
    // Four ems over three gaps are better than 123456 without its 天.
    for (const fit of ['total', 'first'] as const) {
      expect(linesOf('天地玄黄123456天辰宿列张', 8, { lastLineHan: 0, fit })[0]).toBe('天地玄黄');
      expect(linesOf('天地玄黄宇宙洪荒日月盈昃2021年辰宿列张寒来暑往秋收', 14.5, { lastLineHan: 0, fit })[0]).toBe('天地玄黄宇宙洪荒日月盈昃');
    }
    for (let measure = 6; measure <= 24; measure += 0.25) {
      const lines = linesOf('云泽市园林部门于2021年12月4日公布了今年前10个月的进度，全市新建绿地512公顷，步道12公里，栽树1.2万株。', measure);
      for (const whole of ['12月', '4日', '10个月', '512公顷', '12公里', '1.2万株']) expect(lines.filter((line) => line.includes(whole)), `${whole} at ${measure}`).toHaveLength(1);
    }
  });

  test('and are parted where no line holds them, or the line before would be torn apart', () => {
    const lines = linesOf('天地玄123456平方公里黄宇宙洪荒', 7, { lastLineHan: 0 });
    expect(lines[0]).toBe('天地玄123456');
    expect(linesOf('天地123456公里辰宿列张', 8, { lastLineHan: 0 })[0]).toMatch(/^天地123456/u);
  });

  test('dates are parted between day, month and year, not within', () => {
    for (let measure = 12; measure <= 24; measure += 0.5) {
      for (const line of linesOf('云泽市园林部门于2021年12月4日公布了今年前10个月的进度，全市新建绿地512公顷。', measure)) {
        expect(line).not.toMatch(/\d$/u);
      }
    }
  });

  const named = '天地玄黄宇宙洪荒日甘棠梨月盈昃辰宿列张寒来暑往';
  test('a name is kept whole where the line can bear it', () => {
    expect(linesOf(named, 10)[0]).toBe('天地玄黄宇宙洪荒日甘');
    expect(linesOf(named, 10, { keep: ['甘棠梨'] })[0]).toBe('天地玄黄宇宙洪荒日');
    expect(linesOf(named, 10, { keep: ['甘棠梨'], fit: 'first' })[0]).toBe('天地玄黄宇宙洪荒日');
  });

  test('and is parted where nothing else would do', () => {
    expect(linesOf('甘棠梨甘棠梨', 2, { keep: ['甘棠梨甘棠梨'], lastLineHan: 0 })).toEqual(['甘棠', '梨甘', '棠梨']);
    expect(linesOf('天地甘棠梨', 4, { keep: ['甘棠梨'], lastLineHan: 0 })).toEqual(['天地甘棠', '梨']);
  });

  test('of names that overlap the longer is kept, and a list of hundreds finds the right one', () => {
    const keep = Array.from({ length: 500 }, (_, index) => `${String.fromCodePoint(0x5000 + index)}某`).concat('甘棠', '甘棠梨');
    expect(linesOf(named, 10, { keep })[1]!.startsWith('甘棠梨')).toBe(true);
  });

  test('one Han is not left on the last line', () => {
    for (let measure = 6; measure < 16; measure += 0.5) {
      const last = linesOf('天地玄黄，宇宙洪荒，日月盈昃，辰宿列张，寒来暑往。', measure).at(-1)!;
      expect(last.match(/\p{Script=Han}/gu)!.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('a line that cannot be opened', () => {
  test('of a single word stays short and its neighbours keep their measure', () => {
    const lines = setCopy('天地玄黄abcdefgh宇宙洪荒', 4, { lastLineHan: 0 });
    expect(textOf(lines)).toEqual(['天地玄黄', 'abcdefgh', '宇宙洪荒']);
    const [, word] = setCopy('天地玄黄宇abcdefgh宇宙洪荒', 5, { lastLineHan: 0 });
    expect(word!.setWidth).toBe(40);
  });

  test('before marks that no line may begin with is set as first fit does, and the copy after it is not', () => {
    const marks = '。'.repeat(40);
    const copy = `天地玄黄宇宙洪荒日月${marks}盈昃辰宿列张12345678寒来暑往秋收冬藏`;
    const lines = linesOf(copy, 8);
    expect(lines.join('')).toBe(copy);
    expect(lines.length).toBeLessThanOrEqual(linesOf(copy, 8, { fit: 'first' }).length);
  });
});

describe('whatever the copy', () => {
  const copy = fc.array(fc.constantFrom(
    ...'天地玄黄宇宙洪荒日月盈昃辰宿列张', '，', '。', '、', '“', '”', '（', '）', '——', '……', '2021年', '12月', '3.5%', 'Word', 'hyphenation', ' ', '第41次',
  ), { minLength: 1, maxLength: 160 }).map((pieces) => pieces.join(''));
  const measure = fc.double({ min: 3, max: 30, noNaN: true });
  const options = { seed: Number(process.env.FC_SEED ?? 41), numRuns: 300 * Number(process.env.FC_RUNS ?? 1) };

  test('total fit takes no more lines than first fit, and counts what it sets', () => {
    fc.assert(fc.property(copy, measure, (text, ems) => {
      const width = pt(9 * ems);
      const make = (fit: 'total' | 'first') => prepareParagraph([{ text, face: 'song', size: pt(9) }], { ...bodyRules, fit }, typeCase);
      const total = breakLines(make('total'), () => ({ measure: width }));
      expect(total.length).toBeLessThanOrEqual(breakLines(make('first'), () => ({ measure: width })).length);
      expect(countLines(make('total'), width)).toBe(total.length);
    }), options);
  });

  test('a paragraph set before, of any length, changes nothing in the next', () => {
    fc.assert(fc.property(copy, copy, measure, (one, other, ems) => {
      const set = (text: string) => JSON.stringify(setCopy(text, ems));
      const alone = set(one);
      set(other.repeat(8));
      expect(set(one)).toBe(alone);
    }), { ...options, numRuns: 100 });
  });
});

describe('a paragraph of a hundred thousand characters is set in bounded time', () => {
  const length = 100_000;
  const of = (text: string): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  test.each([
    ['copy', of('天地玄黄，宇宙洪荒。日月盈昃15天辰宿列张“寒来暑往”秋收冬藏；闰余成岁2021年12月4日律吕调阳')],
    ['stops only', of('。')], ['opening marks only', of('“')], ['marks in turn', of('，“')], ['Latin without spaces', of('a')], ['words', of('hyphenation ')],
    ['characters without width', of('\u200b')], ['directions', of('\u202e天\u202c')], ['spaces', of(' ')], ['marks and Han in turn', of(`${'。'.repeat(30)}天地`)],
  ])('%s', (_, text) => {
    for (const ems of [14, 1, 200]) {
      const lines = breakLines(prepareParagraph([{ text, face: 'song', size: pt(9) }], bodyRules, typeCase), () => ({ measure: pt(9 * ems) }));
      expect(lines.at(-1)!.end).toBe(text.length);
    }
  });
});
