import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitHeadline, setHeadline } from './headline';
import type { HeadlineSpec, SetHeadline } from './headline';
import { monospacedTypeCase } from './monospaced-type-case';
import { typeCase } from './type-case';
import { pt } from './units';

const size = pt(20);
const spec = (text: string, ems: number, more: Partial<HeadlineSpec> = {}): HeadlineSpec => ({
  text, face: 'song-heavy', measure: pt(ems * size), align: 'left', wordEnds: [], maxLines: 2, ...more,
});
const linesOf = (set: SetHeadline): string[] => set.lines.map((line) => line.runs.map((run) => run.text).join(''));
const broken = (text: string, ems: number, more: Partial<HeadlineSpec> = {}): string[] =>
  linesOf(setHeadline(spec(text, ems, more), size, monospacedTypeCase));

describe('where a headline breaks', () => {
  test('a headline that fits stays on one line', () => expect(broken('春耕备耕忙', 5)).toEqual(['春耕备耕忙']));

  test('lines are balanced', () => expect(broken('全区春耕备耕工作现场推进会议召开', 12)).toEqual(['全区春耕备耕工作', '现场推进会议召开']));

  test('a word end is preferred to better balance', () => {
    // Words: 我区 / 召开 / 招商引资 / 座谈会 ; even halves would part 招商引资.
    expect(broken('我区召开招商引资座谈会', 8, { wordEnds: [2, 4, 8, 11] })).toEqual(['我区召开', '招商引资座谈会']);
  });

  test('a pause mark is preferred to a word end, though the lines are less even', () => {
    // 13 and a half ems and nine: even lines would part 清理 and 工作.
    expect(broken('镇里夜查河道淤泥清理工作、为渡口船工讲安全课', 15.4, { wordEnds: [2, 4, 6, 8, 10, 12, 13, 14, 16, 18, 19] })).toEqual(['镇里夜查河道淤泥清理工作、', '为渡口船工讲安全课']);
  });

  test('a short quoted phrase is not parted though words end inside it; a long one may be', () => {
    const text = '市里来我区调研“我为群众办实事”活动';
    const wordEnds = [2, 3, 5, 7, 9, 10, 12, 15, 16];
    for (const ems of [11, 12, 13]) expect(broken(text, ems, { wordEnds }).join('|')).toContain('“我为群众办实事”');
    expect(broken('区里推进“绿水青山环绕的健身步道建设工程”', 12, { wordEnds: [2, 4, 9, 11, 12, 14, 16, 18] }).length).toBe(2);
  });

  test('a space between two phrases is preferred, and swallowed at the break', () => {
    const set = setHeadline(spec('冒雨查险情 连夜送物资到村', 10), size, monospacedTypeCase);
    expect(linesOf(set)).toEqual(['冒雨查险情 ', '连夜送物资到村']);
    expect(set.lines[0]!.naturalWidth).toBe(100);
  });

  test.each([' ', '　'])('a space %j that is not broken at sets as one em', (space) => {
    const set = setHeadline(spec(`冒雨查险情${space}连夜送物资`, 20), size, monospacedTypeCase);
    expect(set.lines[0]!.naturalWidth).toBe(11 * size);
  });

  test('a line end in the deck forces a break and is not printed', () => {
    const set = setHeadline(spec('甲乙丙\n丁戊', 20), size, monospacedTypeCase);
    expect(linesOf(set)).toEqual(['甲乙丙', '丁戊']);
    expect(set.lines.map((line) => [line.start, line.end])).toEqual([[0, 4], [4, 6]]);
  });

  test('empty forced lines are left out, and the ranges still tile the text', () => {
    const set = setHeadline(spec('\n甲乙\n \n丙\n', 20), size, monospacedTypeCase);
    expect(linesOf(set)).toEqual(['甲乙', '丙']);
    expect(set.lines.map((line) => [line.start, line.end])).toEqual([[0, 6], [6, 8]]);
  });

  test.each([
    ['第 and its Han numeral', '区人大召开第四十一次会议', '第四十一次'],
    ['第 and its number', '本报出版第710期特刊纪念', '第710期'],
    ['a number and its measure word', '全区新增绿地1200亩惠及', '1200亩'],
    ['a Latin word', '全区首个Workshop揭牌了', 'Workshop'],
    ['a quoted opening', '推进“放管服”改革见成效', '“放'],
  ])('%s are not parted', (_, text, held) => {
    for (let ems = 6; ems <= 12; ems += 0.5) {
      const set = setHeadline(spec(text, ems, { maxLines: 3 }), size, monospacedTypeCase);
      expect(linesOf(set).some((line) => line.includes(held))).toBe(true);
    }
  });

  test('a line of one or two characters is avoided where the measure allows', () => {
    for (const line of broken('全区春耕备耕工作推进会', 9)) expect([...line].length).toBeGreaterThanOrEqual(3);
  });
});

describe('how its lines are set', () => {
  test('marks at line edges are compressed', () => {
    const set = setHeadline(spec('“断头路”', 20), size, monospacedTypeCase);
    expect(set.lines[0]!.naturalWidth).toBe(4 * size);
    expect(set.lines[0]!.runs[0]!.xs[0]).toBe(-0.5 * size);
  });

  test('centred lines are centred by what shows of them', () => {
    const set = setHeadline(spec('“断头路”', 10, { align: 'centre' }), size, monospacedTypeCase);
    expect(set.lines[0]!.runs[0]!.xs[1]).toBe(3.5 * size);
  });

  test('sizes scale everything alike', () => {
    const small = setHeadline(spec('在12月，春耕 备耕', 20), pt(10), typeCase);
    const large = setHeadline(spec('在12月，春耕 备耕', 20), pt(20), typeCase);
    expect(large.lines[0]!.naturalWidth).toBeCloseTo(2 * small.lines[0]!.naturalWidth, 6);
    expect(large.lines[0]!.runs[0]!.size).toBe(20);
    large.lines[0]!.runs[0]!.xs.forEach((x, i) => expect(x).toBeCloseTo(2 * small.lines[0]!.runs[0]!.xs[i]!, 2));
  });
});

describe('fitting to a ladder of sizes', () => {
  const ladder = [36, 28, 24, 18].map(pt);

  test('takes the largest size at which the deck fits', () => {
    const fitted = fitHeadline(spec('春耕备耕忙', 10, { maxLines: 1, measure: pt(150) }), ladder, monospacedTypeCase);
    expect([fitted.size, fitted.fits]).toEqual([28, true]);
  });

  test('goes a size down rather than break inside a word', () => {
    // At 36 pt five characters a line: 招商引资 would be parted. At 28 pt the words fit.
    const text = '召开招商引资座谈会';
    const wordEnds = [2, 6, 9];
    const fitted = fitHeadline(spec(text, 0, { measure: pt(5.5 * 36), wordEnds }), ladder, monospacedTypeCase);
    expect(fitted.size).toBe(28);
    expect(linesOf(fitted)).toEqual(['召开招商引资', '座谈会']);
  });

  test('breaks inside a word rather than not at all', () => {
    const fitted = fitHeadline(spec('召开招商引资座谈会', 0, { measure: pt(3.2 * 18), wordEnds: [2, 6, 9], maxLines: 3 }), ladder, monospacedTypeCase);
    expect([fitted.size, fitted.fits, fitted.lines.length]).toEqual([18, true, 3]);
  });

  test('says so when even the smallest size does not fit, with all lines there are', () => {
    const fitted = fitHeadline(spec('全区春耕备耕工作现场推进会议', 0, { measure: pt(72) }), ladder, monospacedTypeCase);
    expect(fitted.fits).toBe(false);
    expect(fitted.size).toBe(18);
    expect(linesOf(fitted).join('')).toBe('全区春耕备耕工作现场推进会议');
    for (const line of fitted.lines) expect(line.setWidth).toBeLessThanOrEqual(72.01);
  });

  test('more forced lines than allowed do not fit', () => {
    expect(fitHeadline(spec('甲\n乙\n丙', 20), ladder, monospacedTypeCase).fits).toBe(false);
  });

  test('an empty deck has no lines', () => expect(setHeadline(spec('', 10), size, monospacedTypeCase).lines).toEqual([]));
  test('an empty ladder is a mistake of the caller', () => expect(() => fitHeadline(spec('甲', 10), [], monospacedTypeCase)).toThrow('ladder'));
});

describe('a deck of two phrases parted by a space', () => {
  const text = '沿河步道贯通到渡口 老旧小区改造过半';
  const wordEnds = [2, 4, 6, 9, 10, 12, 14, 16];
  const linesOf = (ems: number, maxLines: number): string[] =>
    setHeadline(spec(text, ems, { maxLines, wordEnds }), size, monospacedTypeCase).lines.map((line) => line.runs.map((run) => run.text).join('').trim());

  test('stands on one line where it fits', () => expect(linesOf(20, 3)).toHaveLength(1));
  test('breaks at the space before it breaks at a word', () => expect(linesOf(14, 3)).toEqual(['沿河步道贯通到渡口', '老旧小区改造过半']));
  test('a phrase longer than the line is broken inside, the other is not drawn into it', () => {
    const lines = linesOf(8.5, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('老旧小区改造过半');
  });
  test('a set that breaks inside a phrase says that it breaks ill', () => {
    expect(setHeadline(spec('沿河步道贯通 老旧小区改造过半民生清单公布', 11, { maxLines: 2, wordEnds: [2, 4, 6, 9, 11, 13, 15, 17, 19] }), size, monospacedTypeCase).wellBroken).toBe(false);
  });
});

describe('whatever the deck', () => {
  const deck = fc.array(fc.constantFrom(...'天地玄黄第十次，“”：——！？ 　\n12%A', 'Word', '2021年', '。', '（', '）'), { maxLength: 40 }).map((all) => all.join(''));

  test('lines tile it, none is wider than the measure unless it is one character, and what fits says so', () => {
    fc.assert(fc.property(deck, fc.double({ min: 1, max: 30, noNaN: true }), fc.integer({ min: 1, max: 4 }), fc.constantFrom('left' as const, 'centre' as const), (text, ems, maxLines, align) => {
      const wordEnds = Array.from({ length: text.length >> 1 }, (_, i) => 2 * i);
      const set = setHeadline(spec(text, ems, { maxLines, align, wordEnds }), size, typeCase);
      let at = 0;
      for (const line of set.lines) {
        expect(line.start).toBe(at);
        at = line.end;
        const printed = line.runs.map((run) => run.text).join('');
        expect(text.slice(line.start, line.end).replace(/\s/g, '')).toBe(printed.replace(/\s/g, ''));
        if (line.setWidth > line.measure + 0.01) expect([...printed.trim()].length).toBe(1);
      }
      if (set.lines.length > 0) expect(at).toBe(text.length);
      if (set.fits) {
        expect(set.lines.length).toBeLessThanOrEqual(maxLines);
        for (const line of set.lines) expect(line.naturalWidth).toBeLessThanOrEqual(line.measure + 0.01);
      }
    }), { seed: Number(process.env.FC_SEED ?? 710), numRuns: 1000 * Number(process.env.FC_RUNS ?? 1) });
  });
});

describe('a deck of 20,000 characters', () => {
  test.each([
    ['Han', '沿'.repeat(20_000)], ['one word', 'a'.repeat(20_000)], ['marks', '，。'.repeat(10_000)], ['phrases', '沿河 步道 '.repeat(3334)], ['figures', '12公里'.repeat(5000)],
  ])('of %s is set in as many lines as it needs, says that it does not fit, and loses nothing', (_, text) => {
    for (const vertical of [false, true]) {
      const set = setHeadline({ ...spec(text, 20, { maxLines: 3, wordEnds: Array.from({ length: 9999 }, (_unused, index) => 2 * index + 2) }), vertical, keep: ['河步', '沿沿'] }, size, monospacedTypeCase);
      expect(set.fits).toBe(false);
      expect(set.lines.map((line) => text.slice(line.start, line.end)).join('')).toBe(text);
    }
  });
});
