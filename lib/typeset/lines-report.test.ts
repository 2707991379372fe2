import { describe, expect, test } from 'vitest';
import { issues } from '@/db/sample/issues';
import { linesReport } from './lines-report';
import { typeCase } from './type-case';
import { pt } from './units';

const options = { measureEm: 14, size: pt(9), level: 'gb' } as const;

test('a report gives the lines of each paragraph with their widths in ems', () => {
  const text = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏。';
  expect(linesReport([text, ''], options, typeCase).paragraphs.map((paragraph) => paragraph.lines)).toEqual([
    [
      { text: '天地玄黄宇宙洪荒日月盈昃', naturalEm: 14, setEm: 14, openingEm: 0 },
      { text: '辰宿列张寒来暑往秋收冬藏。', naturalEm: 12.5, setEm: 12.5, openingEm: 0 },
    ],
    [],
  ]);
});

test('the indent is two ems unless it is given', () => {
  const report = linesReport(['天地玄黄宇宙洪荒日月盈昃辰宿列张'], { ...options, indent: 0 }, typeCase);
  expect(report.paragraphs[0]!.lines[0]!.text).toBe('天地玄黄宇宙洪荒日月盈昃辰宿');
});

test('the widths do not depend on the size', () => {
  const text = ['12月2日，天地玄黄（宇宙洪荒）日月盈昃，辰宿列张。'];
  expect(linesReport(text, { ...options, size: pt(21) }, typeCase)).toEqual(linesReport(text, options, typeCase));
});

describe('how far gaps are opened', () => {
  test('is the missing width shared among the gaps of a line', () => {
    // Thirteen Han stand on the first line, for the bracket may not end it and the next begins with it: one em missing, twelve gaps.
    const { paragraphs: [paragraph] } = linesReport(['天地玄黄宇宙洪荒日月盈昃辰（宿列）张寒来暑往秋收冬藏闰余成岁'], { ...options, indent: 0, fit: 'first' }, typeCase);
    expect(paragraph!.lines[0]!.openingEm).toBeCloseTo(1 / 12, 3);
    expect(paragraph!.evenness.worstEm).toBeCloseTo(1 / 12, 3);
  });

  test('counts neither the last line nor a squeezed one as opened', () => {
    const { evenness } = linesReport(['天，地，玄黄宇宙洪荒日月盈。辰宿列张'], { ...options, measureEm: 13, indent: 0 }, typeCase);
    expect(evenness).toEqual({ justified: 1, worstEm: 0, meanEm: 0, rmsEm: 0, squeezed: 1 });
  });
});

/** Paragraphs of the fictional weekly, as they stand in the sample. */
const sample = issues.flatMap((issue) => issue.stories.flatMap((story) => story.body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))));
const evenness = (paragraphs: readonly string[], measureEm: number, fit: 'total' | 'first') => linesReport(paragraphs, { ...options, measureEm, fit }, typeCase);

describe('total fit against first fit on the sample weekly', () => {
  // The basic columns of the formats (domain.md §4), and two columns as one.
  test.each([12, 13, 14, 25, 29.5])('at %d characters a line gaps are opened less and more evenly, in no more lines', (measureEm) => {
    const total = evenness(sample, measureEm, 'total');
    const first = evenness(sample, measureEm, 'first');
    expect(total.evenness.meanEm).toBeLessThan(first.evenness.meanEm);
    expect(total.evenness.rmsEm).toBeLessThan(first.evenness.rmsEm);
    total.paragraphs.forEach((paragraph, index) => expect(paragraph.lines.length).toBeLessThanOrEqual(first.paragraphs[index]!.lines.length));
  });

  test.each([12, 13, 14, 25, 29.5])('at %d characters no paragraph has a wider gap than by first fit, of those that can be seen (a fortieth of an em)', (measureEm) => {
    const first = evenness(sample, measureEm, 'first');
    const wider = evenness(sample, measureEm, 'total').paragraphs.filter((paragraph, index) => paragraph.evenness.worstEm > Math.max(0.025, first.paragraphs[index]!.evenness.worstEm) + 1e-4);
    expect(wider.map(({ lines }) => lines.map((line) => line.text))).toEqual([]);
  });

  test.each([12, 13, 14])('at %d characters fewer lines stand beside one that is opened by a tenth of an em more or less', (measureEm) => {
    const uneven = (fit: 'total' | 'first') => evenness(sample, measureEm, fit).paragraphs.flatMap(({ lines }) => lines.slice(1, -1).map((line, index) => Math.abs(line.openingEm - lines[index]!.openingEm)))
      .filter((difference) => difference > 0.1).length;
    expect(uneven('total')).toBeLessThan(0.75 * uneven('first'));
  });

  test('at 14 characters the mean falls by a quarter at least, and no line is loose (a quarter of an em) that need not be: a number is kept with its unit', () => {
    const total = evenness(sample, 14, 'total');
    expect(total.evenness.meanEm).toBeLessThan(0.75 * evenness(sample, 14, 'first').evenness.meanEm);
    const loose = total.paragraphs.flatMap(({ lines }) => lines.flatMap((line, index) => (line.openingEm >= 0.25 ? [lines.slice(index + 1, index + 3).map((next) => next.text).join('')] : [])));
    // The number begins the next line, or that line is opened too and the number begins the one after it.
    for (const next of loose) expect(next).toMatch(/^.{0,14}?\d+(?:\.\d+)?[个万亩公]/u);
    expect(loose.length).toBeLessThan(8);
  });
});
