import { describe, expect, test } from 'vitest';
import { hyphenPoints } from './hyphenation';
import { setHeadline } from './headline';
import { linesOf, printedOf, setCopy, testSize } from './set-copy';
import { monospacedTypeCase } from './monospaced-type-case';
import { textItems } from '@/lib/makeup/words';
import { pt } from './units';

/** A word with its hyphens. */
const hyphenated = (word: string): string => {
  const points = hyphenPoints(word);
  return [...word].map((letter, index) => (points.includes(index) ? `-${letter}` : letter)).join('');
};

describe('where English words are hyphenated', () => {
  // The divisions Liang's thesis gives for its own title, and those of The TeXbook, appendix H.
  test.each([
    ['hyphenation', 'hy-phen-ation'], ['concatenation', 'con-cate-na-tion'], ['supercalifragilistic', 'su-per-cal-ifrag-ilis-tic'],
  ])('%s', (word, divided) => expect(hyphenated(word)).toBe(divided));

  test('two letters stay before the hyphen, three go over', () => {
    for (const word of ['association', 'umbrella', 'reporter', 'newspaper', 'already']) {
      for (const point of hyphenPoints(word)) {
        expect(point).toBeGreaterThanOrEqual(2);
        expect(word.length - point).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test.each([['paper', 'words of five letters'], ['UNESCO', 'capitals'], ['COVID19', 'codes'], ['don’t', 'words with an apostrophe'], ['naïvement', 'other letters than a to z'], ['a'.repeat(41), 'what is too long for a word']])(
    '%s is left whole: %s', (word) => expect(hyphenPoints(word)).toEqual([]));
});

describe('hyphens at line ends', () => {
  test('are put in where a word would leave its line wide open', () => {
    const lines = setCopy('天地玄黄宇宙洪concatenation日月盈昃辰宿列张', 11);
    expect(printedOf(lines)[0]).toMatch(/^天地玄黄宇宙洪con(cate)?-$/);
  });

  test('are printed but are no part of the copy', () => {
    const copy = '天地玄黄宇宙洪concatenation日月盈昃辰宿列张';
    const lines = setCopy(copy, 11);
    expect(linesOf(copy, 11).join('')).toBe(copy);
    const hyphen = lines[0]!.runs.at(-1)!;
    expect(hyphen).toMatchObject({ text: '-', added: true });
    expect(lines[0]!.end).toBe(lines[1]!.start);
    expect(copy.slice(lines[0]!.start, lines[0]!.end)).not.toContain('-');
  });

  test('count in the width of their line, which is set to the measure', () => {
    const [line] = setCopy('天地玄黄宇宙洪concatenation日月盈昃辰宿列张', 11);
    expect(line!.setWidth).toBe(110);
    // In the test face a hyphen is half an em wide: its box ends at the measure.
    expect(line!.runs.at(-1)!.xs[0]).toBeCloseTo(105, 2);
  });

  test('keep the offsets of what follows them on the page', () => {
    const [line] = setCopy('天地玄黄宇宙洪concatenation日月盈昃辰宿列张', 11);
    const items = textItems(line!, 0, 0, { role: 'body', blockId: 'b', articleId: 'a', element: 0, offset: 0 });
    expect(items.map((item) => item.added ?? false)).toEqual([false, true]);
    expect(items.at(-1)!.offset).toBe(line!.end);
  });

  test('are not put in where the line is even without', () => {
    expect(printedOf(setCopy('天地玄黄concatenation日月盈昃辰宿', 10.75)).join('')).not.toContain('-');
  });

  test.each([
    ['天地玄黄宇宙concatenation洪荒日月盈昃辰hyphenation宿列张寒来暑往秋收冬藏闰余成岁', 12],
    ['天地玄黄宇宙洪concatenation荒日月盈昃辰宿列张hyphenation寒来暑往秋收冬藏闰余成岁', 13],
  ])('do not end two lines in a row where the second line can bear it', (copy, measure) => {
    const ends = printedOf(setCopy(copy, measure)).map((line) => line.endsWith('-'));
    expect(ends).toContain(true);
    expect(ends.some((end, index) => end && ends[index + 1])).toBe(false);
  });

  test.each(['www.concatenation.com', 'x_concatenation', 'concatenation2', 'user@concatenation'])('no address or code is hyphenated: %s', (code) => {
    for (let measure = 6; measure < 16; measure += 0.5) expect(printedOf(setCopy(`天地玄黄宇宙洪${code}日月盈昃`, measure)).join('')).not.toContain('-');
  });

  test('a word in quotes or before a stop is hyphenated like any other', () => {
    expect(printedOf(setCopy('天地玄黄宇宙洪（concatenation）日月盈昃辰宿', 11.5))[0]).toMatch(/-$/);
  });

  test('a rule turns them off', () => {
    for (let measure = 6; measure < 16; measure += 0.5) expect(printedOf(setCopy('天地玄黄宇宙洪concatenation日月盈昃', measure, { hyphenate: false })).join('')).not.toContain('-');
  });

  test('headlines have none', () => {
    const set = setHeadline({ text: '天地玄黄宇宙洪concatenation日月', face: 'song-heavy', measure: pt(11 * testSize), align: 'centre', wordEnds: [], maxLines: 3 }, testSize, monospacedTypeCase);
    expect(set.lines.flatMap((line) => line.runs).some((run) => run.added)).toBe(false);
  });

  test('nor lines that are not justified', () => {
    expect(printedOf(setCopy('天地玄黄宇宙洪concatenation日月', 11, { align: 'left' })).join('')).not.toContain('-');
  });
});
