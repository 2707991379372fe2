import { describe, expect, test } from 'vitest';
import { monospacedTypeCase } from './monospaced-type-case';
import { breakLines, countLines, prepareParagraph } from './paragraph';
import { bodyRules } from './rules';
import { linesOf, setCopy, testSize, textOf, xsOf } from './set-copy';
import { typeCase } from './type-case';
import { pt } from './units';

describe('indent and last line (domain.md §5)', () => {
  test('a paragraph of body copy is indented by two ems', () => {
    const lines = setCopy('天地玄黄宇宙洪荒日月盈昃', 6, { indent: 2 });
    expect(textOf(lines)).toEqual(['天地玄黄', '宇宙洪荒日月', '盈昃']);
    expect(lines[0]!.indent).toBe(20);
    expect(xsOf(lines[0]!)[0]).toBe(2);
    expect(xsOf(lines[1]!)[0]).toBe(0);
  });

  test('an indented line that is full needs no adjustment, and its widths contain the indent', () => {
    const [first] = setCopy('天地玄黄宇宙洪荒', 6, { indent: 2 });
    expect([first!.naturalWidth, first!.setWidth, first!.measure]).toEqual([60, 60, 60]);
  });

  test('a last line has two Han at least: one is drawn from the line before', () => {
    expect(linesOf('天地玄黄宇宙洪荒日月盈昃辰', 6)).toEqual(['天地玄黄宇宙', '洪荒日月盈', '昃辰']);
  });

  test('a mark does not count as one of the two Han', () => {
    expect(linesOf('天地玄黄宇宙洪荒日月盈昃辰。', 6)).toEqual(['天地玄黄宇宙', '洪荒日月盈', '昃辰。']);
  });

  test('one Han and its stop are pulled in when the line can shrink by as much', () => {
    expect(linesOf('天，地，玄黄宇。', 6.5)).toEqual(['天，地，玄黄宇。']);
  });

  test('the rule gives way where the line before has nothing to give', () => {
    expect(linesOf('天地玄', 2, { lastLineHan: 2 }).join('')).toBe('天地玄');
    expect(linesOf('天', 6)).toEqual(['天']);
  });
});

describe('words and numbers longer than the measure', () => {
  test('are broken between characters and never stand out', () => {
    const lines = setCopy('abcdefghijklmnopqrstuvwxyz', 5, { hyphenate: false });
    expect(textOf(lines)).toEqual(['abcdefghij', 'klmnopqrst', 'uvwxyz']);
    for (const line of lines) expect(line.setWidth).toBeLessThanOrEqual(50.01);
  });

  test('fill the line they begin on', () => {
    expect(linesOf('网址abcdefghijklmnop', 5, { lastLineHan: 0, hyphenate: false })[0]).toBe('网址abcde');
  });

  test('a word that the next line holds is moved there whole', () => {
    expect(linesOf('天地玄abcdefgh黄宇宙', 5, { lastLineHan: 0 })).toEqual(['天地玄', 'abcdefgh', '黄宇宙']);
  });
});

describe('spaces', () => {
  test('at a line end take no room but stay in the text', () => {
    const lines = setCopy('天地玄黄 宇宙洪荒', 4, { lastLineHan: 0 });
    expect(textOf(lines)).toEqual(['天地玄黄 ', '宇宙洪荒']);
    expect(lines[0]!.naturalWidth).toBe(40);
    expect(lines[0]!.runs[0]!.xs).toHaveLength(5);
  });

  test('many in a row at a line end do not hide the break', () => {
    expect(linesOf('天地玄黄          宇宙洪荒', 4, { lastLineHan: 0 })).toEqual(['天地玄黄          ', '宇宙洪荒']);
  });

  test('before the first character of a paragraph take no room: the indent is the layout’s', () => {
    expect(setCopy('　　天地', 10, { indent: 2 })[0]!.naturalWidth).toBe(40);
  });

  test('a no-break space keeps its neighbours together', () => {
    expect(linesOf('天地玄ab\u00a0cd黄宇宙洪', 4.5, { lastLineHan: 0 })[0]).toBe('天地玄');
  });
});

describe('characters without width', () => {
  test.each(['\u200b', '\u200d', '\ufeff', '\u0007', '\u00ad', '\ufe0f', '\ud800'])('%j is kept and takes no room', (mark) => {
    const lines = setCopy(`天地${mark}玄黄`, 4);
    expect(textOf(lines).join('')).toBe(`天地${mark}玄黄`);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.naturalWidth).toBe(40);
  });

  test('one between two marks does not keep them from being compressed', () => {
    expect(setCopy('天，\u200b“地', 10)[0]!.naturalWidth).toBe(35);
  });

  test('one does not let a stop start a line', () => {
    for (const line of linesOf('天地玄黄\u200b。宇宙', 4, { lastLineHan: 0 })) expect(line).not.toMatch(/^\u200b?。/);
  });
});

describe('characters beyond the basic plane', () => {
  test('have one x for each code point', () => {
    const [line] = setCopy('天𬘭地', 10);
    expect(line!.runs[0]!.xs).toHaveLength(3);
    expect([line!.start, line!.end]).toEqual([0, 4]);
  });
  test('are not taken apart at a line end', () => expect(linesOf('天𬘭𬘭地', 2)).toEqual(['天𬘭', '𬘭地']));
});

describe('measures', () => {
  test('may differ from line to line', () => {
    const prepared = prepareParagraph([{ text: '天地玄黄宇宙洪荒日月', face: 'song', size: testSize }], { ...bodyRules, indent: 0 }, monospacedTypeCase);
    const lines = breakLines(prepared, (line) => ({ measure: pt(line === 0 ? 30 : 50) }));
    expect(textOf(lines)).toEqual(['天地玄', '黄宇宙洪荒', '日月']);
    expect(lines.map((line) => line.measure)).toEqual([30, 50, 50]);
  });

  test.each([0.5, 0, -3])('of %d em sets one character a line and ends', (measure) => {
    expect(linesOf('天地。玄', measure, { lastLineHan: 0, level: 'none' })).toEqual(['天', '地', '。', '玄']);
  });

  test('lines are counted as they are broken', () => {
    const text = '12月2日，果农技术夜校开课。头一讲讲剪枝，课期共15天，分期分批教会73名果农“看芽”。';
    const prepared = prepareParagraph([{ text, face: 'song', size: pt(9) }], bodyRules, typeCase);
    for (let measure = 20; measure < 300; measure += 7) {
      expect(countLines(prepared, pt(measure))).toBe(breakLines(prepared, () => ({ measure: pt(measure) })).length);
    }
  });
});

describe('runs', () => {
  test('of several faces and sizes keep their text, face and size across lines', () => {
    const prepared = prepareParagraph([
      { text: '本报讯', face: 'hei', size: testSize },
      { text: '天地玄黄宇宙洪荒', face: 'song', size: testSize },
    ], { ...bodyRules, indent: 0 }, monospacedTypeCase);
    const lines = breakLines(prepared, () => ({ measure: pt(50) }));
    expect(lines.map((line) => line.runs.map((run) => [run.face, run.text]))).toEqual([
      [['hei', '本报讯'], ['song', '天地']],
      [['song', '玄黄宇宙']],
      [['song', '洪荒']],
    ]);
  });

  test('an empty paragraph has no lines, one of spaces has one', () => {
    expect(setCopy('', 10)).toEqual([]);
    expect(textOf(setCopy('  ', 10))).toEqual(['  ']);
  });
});
