import { describe, expect, test } from 'vitest';
import { textFaces } from './faces';
import type { FaceId } from './faces';
import { breakLines, prepareParagraph } from './paragraph';
import { bodyRules } from './rules';
import { typeCase } from './type-case';
import { pt } from './units';

/** Ink of the n-th code point of a text set on one line at 100 points: [left, right] in ems from the line's origin. */
function inkOf(text: string, n: number, face: FaceId): readonly [number, number] {
  const prepared = prepareParagraph([{ text, face, size: pt(100) }], { ...bodyRules, indent: 0, align: 'left' }, typeCase);
  const [line] = breakLines(prepared, () => ({ measure: pt(10_000) }));
  const x = line!.runs[0]!.xs[n]! / 100;
  const [left, right] = typeCase.metrics(face).ink!([...text][n]!.codePointAt(0)!)!;
  return [x + left, x + right];
}

const near = 0.031; // ems

describe.each(textFaces)('in %s the ink of a mark lies in the box its rule gives', (face) => {
  test.each([...'，。、；：？！”’」』）〕］｝〉》】'])('%s compressed: in the half em behind its character', (mark) => {
    const [left, right] = inkOf(`国${mark}（国`, 1, face);
    expect(left).toBeGreaterThan(1 - near);
    expect(right).toBeLessThan(1.5 + near);
  });

  test.each([...'“‘「『（〔［｛〈《【'])('%s at a line start: in the first half em', (mark) => {
    const [left, right] = inkOf(`${mark}国`, 0, face);
    expect(left).toBeGreaterThan(-near);
    expect(right).toBeLessThan(0.5 + near);
  });

  test.each([...'“‘（《'])('%s within a line: in the second half of its em', (mark) => {
    const [left, right] = inkOf(`国${mark}国`, 1, face);
    expect(left).toBeGreaterThan(1.5 - near);
    expect(right).toBeLessThan(2 + near);
  });

  test('the interpunct stands in the middle of its half em', () => {
    const [left, right] = inkOf('国·国', 1, face);
    expect((left + right) / 2).toBeCloseTo(1.25, 2);
  });

  test('the halves of the long dash join and stand in the middle of two ems', () => {
    const [left, middle] = inkOf('国——国', 1, face);
    const [second, right] = inkOf('国——国', 2, face);
    expect(second).toBeLessThanOrEqual(middle);
    expect(middle - second).toBeLessThan(0.02);
    expect((left + right) / 2).toBeCloseTo(2, 2);
  });

  test('the points of an ellipsis keep one distance across its two halves', () => {
    const [left, right] = inkOf('国……国', 1, face);
    expect((left + right) / 2).toBeCloseTo(1.5, 2);
  });
});

test.each(['song', 'hei', 'kai'] as const)('in %s an accent stands over the middle of its letter', (face) => {
  for (const accent of ['\u0301', '\u030c', '\u0304']) {
    const [left, right] = inkOf(`国ê${accent}国`, 2, face);
    const letter = typeCase.metrics(face).advance(0xea)!;
    expect((left + right) / 2).toBeCloseTo(1.25 + letter / 2, 2);
  }
});

test('Han stand on one em in a face whose ideographs are wider (XiaoWei 1.024 em)', () => {
  const prepared = prepareParagraph([{ text: '国国', face: 'xiaowei', size: pt(100) }], { ...bodyRules, indent: 0 }, typeCase);
  const [line] = breakLines(prepared, () => ({ measure: pt(1000) }));
  expect(line!.naturalWidth).toBe(200);
  expect(line!.runs[0]!.xs).toEqual([-1.2, 98.8]);
});
