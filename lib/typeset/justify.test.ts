import { describe, expect, test } from 'vitest';
import { breakLines, prepareParagraph } from './paragraph';
import { bodyRules } from './rules';
import { linesOf, setCopy, testSize, xsOf } from './set-copy';
import { pt } from './units';

const em = (points: number) => Math.round((points / testSize) * 10_000) / 10_000;

describe('pull in before pushing out (CLREQ 3.1.4)', () => {
  test('a stop that finds no room is pulled in when the line has a comma to shrink', () => {
    const [first] = setCopy('天地玄，黄宇宙洪荒日月盈昃。辰宿列张寒来暑往', 14);
    expect(first!.runs[0]!.text).toBe('天地玄，黄宇宙洪荒日月盈昃。');
    const [tight] = setCopy('天地玄，黄宇宙洪荒日月盈昃辰。宿列张寒来暑往', 14);
    expect(tight!.runs[0]!.text).toBe('天地玄，黄宇宙洪荒日月盈昃辰。');
    expect(em(tight!.naturalWidth)).toBe(14.5);
    expect(em(tight!.setWidth)).toBe(14);
  });

  test('without anything to shrink the character before the stop is pushed out and the line opens', () => {
    const [first] = setCopy('天地玄黄宇宙洪荒日月盈昃辰宿。列张寒来暑往', 14);
    expect(first!.runs[0]!.text).toBe('天地玄黄宇宙洪荒日月盈昃辰');
    expect(em(first!.naturalWidth)).toBe(13);
    expect(em(first!.setWidth)).toBe(14);
  });

  test('a line that is full as it is takes nothing more, whatever could shrink', () => {
    expect(linesOf('天，地，玄，黄宇宙洪荒日月盈昃辰宿', 14)[0]).toBe('天，地，玄，黄宇宙洪荒日月盈');
  });

  test('half an em left by a mark at the line end opens the gaps rather than squeezing the line', () => {
    const [first] = setCopy('天，地，玄黄宇宙洪荒日月盈，昃辰宿列张寒', 14);
    expect(first!.runs[0]!.text).toBe('天，地，玄黄宇宙洪荒日月盈，');
    expect(em(first!.naturalWidth)).toBe(13.5);
  });
});

describe('shrink order (CLREQ; domain.md §5)', () => {
  // Widths of boxes are read from the xs of the Han around them, which begin where their boxes do.
  test('brackets and quotes give before ，、；', () => {
    // 14 ems less half for the stop at the end: half an em too long, and the closing quote gives it.
    const [squeezed] = setCopy('天”地，玄黄宇宙洪荒日月盈。辰宿列张', 13);
    expect(squeezed!.runs[0]!.text).toBe('天”地，玄黄宇宙洪荒日月盈。');
    const xs = xsOf(squeezed!);
    expect(xs[2]! - xs[0]!).toBeCloseTo(1.5, 3); // 天” takes 1.5 em
    expect(xs[4]! - xs[2]!).toBeCloseTo(2, 3); // 地， still takes 2
  });

  test('，、； give before 。？！', () => {
    const [line] = setCopy('天。地，玄黄宇宙洪荒日月盈。辰宿列张', 13);
    const xs = xsOf(line!);
    expect(line!.runs[0]!.text).toBe('天。地，玄黄宇宙洪荒日月盈。');
    expect(xs[2]! - xs[0]!).toBeCloseTo(2, 3);
    expect(xs[4]! - xs[2]!).toBeCloseTo(1.5, 3);
  });

  test('the colon, which CLREQ does not name, gives after ，、；', () => {
    const [line] = setCopy('天：地，玄黄宇宙洪荒日月盈。辰宿列张', 13);
    const xs = xsOf(line!);
    expect(xs[2]! - xs[0]!).toBeCloseTo(2, 3);
    expect(xs[4]! - xs[2]!).toBeCloseTo(1.5, 3);
  });

  test('marks of one stage share alike', () => {
    const [line] = setCopy('天，地，玄黄宇宙洪荒日月盈。辰宿列张', 13);
    const xs = xsOf(line!);
    expect(xs[2]! - xs[0]!).toBeCloseTo(1.75, 3);
    expect(xs[4]! - xs[2]!).toBeCloseTo(1.75, 3);
  });

  test('a mark gives half an em at most, so two marks cannot make room for two characters', () => {
    const lines = setCopy('天，地，玄黄宇宙洪荒日月盈昃辰宿列张寒来', 13);
    for (const line of lines.slice(0, -1)) expect(em(line.naturalWidth)).toBeLessThanOrEqual(14);
  });

  test('the gap between Han and Latin shrinks to an eighth of an em, no further', () => {
    // Natural: 12 Han + 1 em of digits + two gaps of a quarter = 13.5; the gaps give an eighth each at most.
    const [line] = setCopy('天地玄12黄宇宙洪荒日月盈昃辰宿列张', 13.25, { lastLineHan: 0 });
    expect(line!.runs[0]!.text).toBe('天地玄12黄宇宙洪荒日月盈昃');
    const xs = xsOf(line!);
    expect(xs[3]! - xs[2]!).toBeCloseTo(1.125, 3);
    const [loose] = setCopy('天地玄12黄宇宙洪荒日月盈昃辰宿列张', 13.2, { lastLineHan: 0 });
    expect(loose!.runs[0]!.text).toBe('天地玄12黄宇宙洪荒日月盈');
  });
});

describe('stretch order', () => {
  test('word spaces and the gap between Han and Latin open first, up to half an em', () => {
    // Natural 13.5 with two gaps: half an em is missing, a quarter for each gap.
    const [line] = setCopy('天地玄12黄宇宙洪荒日月盈昃（辰宿）列张', 14);
    expect(line!.runs[0]!.text).toBe('天地玄12黄宇宙洪荒日月盈昃');
    const xs = xsOf(line!);
    expect(xs[3]! - xs[2]!).toBeCloseTo(1.5, 3);
    expect(xs[1]! - xs[0]!).toBeCloseTo(1, 3);
  });

  test('word spaces open before the gap between Han and Latin', () => {
    // Natural: 9 Han, two Latin words of an em, a word space of half an em at most in the test face, two gaps.
    const wide = { advance: (codePoint: number) => (codePoint === 0x20 ? 0.25 : codePoint < 0x2000 ? 0.5 : 1) };
    const face = { metrics: () => ({ face: 'song' as const, ascent: 0.88, descent: 0.12, ...wide }) };
    const prepared = prepareParagraph([{ text: '天地玄AB CD黄宇宙洪荒日（月盈昃）', face: 'song', size: testSize }], { ...bodyRules, indent: 0 }, face);
    const [line] = breakLines(prepared, () => ({ measure: pt(120) }));
    expect(line!.naturalWidth).toBe(117.5);
    const xs = xsOf(line!);
    expect(xs[6]! - xs[5]!).toBeCloseTo(0.5, 3); // the word space: ¼ → ½ em
    expect(xs[3]! - xs[2]!).toBeCloseTo(1.25, 3); // the gap: as it was
  });

  test('then every gap opens alike', () => {
    const [line] = setCopy('天地玄黄宇宙洪荒日月盈昃辰（宿列）张', 14);
    expect(line!.runs[0]!.text).toBe('天地玄黄宇宙洪荒日月盈昃辰');
    const xs = xsOf(line!);
    for (let i = 1; i < xs.length; i += 1) expect(xs[i]! - xs[i - 1]!).toBeCloseTo(1 + 1 / 12, 3);
  });

  test('never inside a number, a Latin word, —— or ……', () => {
    for (const held of ['2021', 'Word', '——', '……']) {
      const [line] = setCopy(`天地玄黄${held}宇宙洪荒（日月盈昃）`, 11, { lastLineHan: 0 });
      const text = line!.runs[0]!.text;
      const at = text.indexOf(held);
      const xs = xsOf(line!);
      const step = held === '——' || held === '……' ? 1 : 0.5;
      expect(line!.setWidth).toBeCloseTo(110, 6);
      expect(line!.naturalWidth).toBeLessThan(110);
      for (let i = 1; i < held.length; i += 1) expect(xs[at + i]! - xs[at + i - 1]!).toBeCloseTo(step, 3);
    }
  });

  test('not around a connector or the solidus (CLREQ)', () => {
    const [line] = setCopy('天地玄/黄宇宙洪荒日月盈昃（辰宿）列张', 13.5);
    const xs = xsOf(line!);
    expect(line!.naturalWidth).toBeLessThan(135);
    expect(xs[4]! - xs[2]!).toBeCloseTo(1.5, 3);
  });
});

describe('alignment', () => {
  test('the last line of a justified paragraph is not opened', () => {
    const lines = setCopy('天地玄黄宇宙洪荒日月', 6);
    expect(em(lines[1]!.setWidth)).toBe(4);
  });
  test('centred lines stand in the middle of their measure', () => {
    expect(xsOf(setCopy('天地', 6, { align: 'centre' })[0]!)).toEqual([2, 3]);
  });
  test('right-set lines end at the measure', () => {
    expect(xsOf(setCopy('天地', 6, { align: 'right' })[0]!)).toEqual([4, 5]);
  });
  test('left-set lines keep their natural width', () => {
    const [first] = setCopy('天地玄黄（宇宙洪荒）', 4.9, { align: 'left' });
    expect(first!.setWidth).toBe(first!.naturalWidth);
  });
});
