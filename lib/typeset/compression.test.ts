import { describe, expect, test } from 'vitest';
import { naturalEm, setCopy, xsOf } from './set-copy';

describe('widths of marks by rule (GB/T 15834-2011 5.1)', () => {
  test.each([
    ['a stop or comma between Han takes one em', '甲，乙', 3],
    ['a single dash takes one em', '北京—上海', 5],
    ['the long dash takes two ems', '甲——乙', 4],
    ['the ellipsis takes two ems', '甲……乙', 4],
    ['the interpunct takes half an em', '甲·乙', 2.5],
    ['the short connector takes half an em', '甲-乙', 2.5],
    ['the en dash takes half an em', '甲–乙', 2.5],
    ['the solidus takes half an em', '甲/乙', 2.5],
    ['the wave connector takes one em', '甲～乙', 3],
    ['？！ stacked take one em (5.1.2)', '甲？！乙', 3],
    ['！！ stacked take one em (5.1.2)', '甲！！乙', 3],
    ['！！！ stacked take two ems (5.1.2)', '甲！！！乙', 4],
  ])('%s', (_, text, ems) => expect(naturalEm(text)).toBe(ems));

  test('a single ？ takes one em within the line', () => expect(naturalEm('甲？乙')).toBe(3));
});

describe('adjacent marks: two ems become one and a half (GB/T 15834-2011 5.1.11; CLREQ)', () => {
  test.each([
    ['closing before stop', '甲”。乙', 3.5],
    ['stop before closing', '甲。”乙', 3.5],
    ['comma before opening', '甲，“乙', 3.5],
    ['closing before opening', '甲”“乙', 3.5],
    ['opening before opening', '甲“《乙', 3.5],
    ['colon before opening', '甲：“乙', 3.5],
    ['three marks lose half an em twice', '甲》”。乙', 4],
  ])('%s', (_, text, ems) => expect(naturalEm(text)).toBe(ems));

  test('an opening mark and the closing mark behind it have no blank between them to lose', () => {
    expect(naturalEm('甲（）乙')).toBe(4);
  });

  test('between closing and opening it is the closing mark that gives its blank half', () => {
    expect(xsOf(setCopy('甲，“乙', 20)[0]!)).toEqual([0, 1, 1.5, 2.5]);
  });

  test('of two opening marks the second gives its blank half, and its glyph begins half an em further left', () => {
    expect(xsOf(setCopy('甲“《乙', 20)[0]!)).toEqual([0, 1, 1.5, 2.5]);
  });

  test('nothing is compressed when the rule is off', () => {
    expect(naturalEm('甲，“乙', { compressAdjacent: false })).toBe(4);
  });
});

describe('marks at line edges', () => {
  test('a stop at the line end takes half an em (GB/T 15834-2011 5.1.10)', () => {
    expect(naturalEm('甲乙。')).toBe(2.5);
    expect(naturalEm('甲乙。', { compressLineEnd: false })).toBe(3);
  });

  test('a closing mark at the line end takes half an em', () => expect(naturalEm('甲乙）')).toBe(2.5));

  test('an opening mark at the line start loses its leading half (CLREQ)', () => {
    const [line] = setCopy('“甲乙', 20);
    expect(line!.naturalWidth).toBe(25);
    expect(xsOf(line!)).toEqual([-0.5, 0.5, 1.5]);
  });

  test('an opening mark after the indent stands at the indent', () => {
    const [line] = setCopy('“甲乙', 20, { indent: 2 });
    expect(xsOf(line!)).toEqual([1.5, 2.5, 3.5]);
  });
});

describe('the gap between Han and Latin (CLREQ: ¼ em)', () => {
  test.each([
    ['between Han and digits, both sides', '在12月', 3 - 0 + 0.5],
    ['between Han and letters', '用AB型', 3.5],
    ['after %', '占5%的', 3.5],
    ['none beside a full-width mark', '，AB，甲', 4],
    ['none at the line edges', 'AB', 1],
    ['none between ℃ and Han', '5℃时', 2.5],
    ['none beside brackets of half width', '甲(乙', 2.5],
  ])('%s', (_, text, ems) => expect(naturalEm(text)).toBe(ems));

  test('a gap at the line end is dropped', () => {
    const lines = setCopy('甲乙丙丁12345678', 4, { align: 'left' });
    expect(lines[0]!.naturalWidth).toBe(40);
  });
});

describe('curly quotes', () => {
  test('are one em among Han, even around Latin', () => expect(naturalEm('说“OK”吧')).toBe(5));
  test('are of Latin width among Latin', () => expect(naturalEm('say “OK” now')).toBeLessThanOrEqual(6));
  test('the apostrophe in a Latin word is of Latin width', () => expect(naturalEm('it’s')).toBeLessThanOrEqual(2));
});

describe('spaces in copy', () => {
  test('between Latin words: the word space', () => expect(naturalEm('AB CD')).toBe(2.5));
  test('between Han and Latin: the gap, not a space more', () => expect(naturalEm('甲 AB')).toBe(2.25));
  test('between Han: half an em in body copy', () => expect(naturalEm('甲 乙')).toBe(2.5));
  test('U+3000 between Han: one em', () => expect(naturalEm('甲　乙')).toBe(3));
});
