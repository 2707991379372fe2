import { describe, expect, test } from 'vitest';
import { glyphsOf } from './drawn-glyphs';
import { drawnWhole, signsIn, withFallbacks } from './fallback';
import type { FaceId } from './faces';
import { missingGlyphs } from './missing-glyphs';
import { breakLines, prepareParagraph } from './paragraph';
import { bodyRules } from './rules';
import { typeCase } from './type-case';
import { pt } from './units';

const split = (text: string, face: FaceId = 'song'): [string, FaceId][] =>
  withFallbacks([{ text, face, size: pt(9) }], typeCase).map((run) => [run.text, run.face]);

describe('what a face lacks is taken from the next that has it', () => {
  test('copy that its face can draw comes back untouched, the very same array', () => {
    const runs = [{ text: '二〇二一年，“龙”——A1', face: 'song', size: pt(9) }] as const;
    expect(withFallbacks(runs, typeCase)).toBe(runs);
  });

  test('a rare character outside the basic plane comes from 楷, which has it and 宋 and 黑 have not', () => {
    const rare = '𠀋';
    expect(['song', 'hei'].map((face) => typeCase.metrics(face as FaceId).advance(0x2000b))).toEqual([undefined, undefined]);
    expect(typeCase.metrics('kai').advance(0x2000b)).toBe(1);
    expect(split(`村民${rare}某说`)).toEqual([['村民', 'song'], [rare, 'kai'], ['某说', 'song']]);
    expect(split(`村民${rare}某说`, 'hei-bold')).toEqual([['村民', 'hei-bold'], [rare, 'kai'], ['某说', 'hei-bold']]);
  });

  test('an emoji comes from the face of signs, at the size that gives it one em', () => {
    expect(split('点赞👍多')).toEqual([['点赞', 'song'], ['👍', 'symbol'], ['多', 'song']]);
    const [line] = breakLines(prepareParagraph([{ text: '点赞👍多', face: 'song', size: pt(10) }], { ...bodyRules, indent: 0 }, typeCase), () => ({ measure: pt(1000) }));
    expect(line!.naturalWidth).toBeCloseTo(40, 6);
  });

  test('variation selectors and joiners stay with their base, and a sequence is one run', () => {
    expect(split('甲👍\ufe0f乙')).toEqual([['甲', 'song'], ['👍\ufe0f', 'symbol'], ['乙', 'song']]);
    expect(split('甲👨\u200d👩\u200d👧乙')).toEqual([['甲', 'song'], ['👨\u200d👩\u200d👧', 'symbol'], ['乙', 'song']]);
    expect(split('葛\u{e0100}城')).toEqual([['葛\u{e0100}城', 'song']]);
  });

  test('signs of several parts are runs of their own, and drawn as one or not at all (UTS #51)', () => {
    for (const sign of ['👨\u200d👩\u200d👧', '🇨🇳', '1\ufe0f\u20e3', '🏴\u{e0067}\u{e0062}\u{e007f}']) {
      expect(split(`甲👍${sign}👍乙`)).toEqual([['甲', 'song'], ['👍', 'symbol'], [sign, 'symbol'], ['👍', 'symbol'], ['乙', 'song']]);
      const drawn = drawnWhole(sign)!;
      expect([...drawn.drawn].filter((character) => character !== '\u200b')).toEqual(['〓']);
      expect([...drawn.drawn]).toHaveLength([...sign].length);
      expect(drawn.wanting).toBe(true);
    }
    expect(drawnWhole('👍🏽')).toEqual({ drawn: '👍\u200b', wanting: false });
    expect(drawnWhole('👍\ufe0f')).toBeNull();
  });

  test('a nameplate’s lettering is eked out with the heaviest 宋', () => {
    expect(split('青洲喆报', 'brush')).toEqual([['青洲', 'brush'], ['喆', 'song-heavy'], ['报', 'brush']]);
  });

  test('what no face has stays where it is, to be reported', () => {
    expect(split('甲\u{f0000}乙')).toEqual([['甲\u{f0000}乙', 'song']]);
    expect(missingGlyphs('甲\u{f0000}乙', 'song', typeCase)).toEqual(['\u{f0000}']);
  });

  test('no character is lost or doubled', () => {
    const text = '\u0301甲👍🏽\ufe0f𠀋\u200b\u{f0000}乙\ud800丙🇨🇳';
    expect(split(text).map(([piece]) => piece).join('')).toBe(text);
  });
});

describe('a substitution is told from a choice', () => {
  test('a stretch of nothing but what 宋 lacks was not asked for in 楷', () => {
    expect(glyphsOf('𠀋', 'kai', 'text', typeCase)).toBe('stands-in');
    expect(glyphsOf('村𠀋', 'kai', 'text', typeCase)).toBe('drawn');
    expect(glyphsOf('图为会场', 'kai', 'text', typeCase)).toBe('drawn');
    expect(glyphsOf('👍', 'symbol', 'text', typeCase)).toBe('stands-in');
    expect(glyphsOf('喆', 'song-heavy', 'lettering', typeCase)).toBe('stands-in');
    expect(glyphsOf('喆', 'song-heavy', 'text', typeCase)).toBe('drawn');
  });
  test('the signs of a text are found for the screen’s fonts', () => expect(signsIn('点赞👍👍，A', typeCase)).toBe('👍'));
});
