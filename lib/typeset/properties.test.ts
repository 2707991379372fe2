import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, countLines, prepareParagraph } from './paragraph';
import { bodyRules, trackingLimits } from './rules';
import type { LineRules, ProhibitionLevel } from './rules';
import { textOf } from './set-copy';
import type { SetLine, TextRun } from './set-line';
import { typeCase } from './type-case';
import { pt } from './units';

/** Copy as it comes: mostly Han, with the marks, digits, Latin words, spaces and oddities that meet the rules. */
const han = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏第十年';
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...han) },
  { weight: 5, arbitrary: fc.constantFrom(...'，。、；：？！“”‘’（）《》【】「」·—…～–-/％℃￥％‰〖〗々ー⁈') },
  { weight: 2, arbitrary: fc.constantFrom('——', '……', '？！', '！！！', '2021', '3.5%', '1,234', '12', '010-1234', '12·4', '1–3', '￥50', 'Word', 'km/h', 'it’s', '5 km', '第41次', '—————', '…………') },
  { weight: 1, arbitrary: fc.constantFrom(
    ' ', '　', '\u00a0', '\u200b', '(', ')', '"', "'", ',', '.', '𬘭', '𠀋', '🀄', '👍', '👍🏽', '👨\u200d👩\u200d👧', '\u{f0000}', '\u0301', '\ufe0f', '\u200d', '\u2060', '\u00ad',
    '\u202e', '\u2067', '\u2069', '\u200f', '\u0000', '\u001b', '\ud800', 'abcdefghijklmnopqrstuvwxyz', 'internationalisation', 'https://example.org/a/b-c_d?e=f', 'русский', 'عربي') },
);
const copy = fc.array(piece, { minLength: 0, maxLength: 90, size: 'max' }).map((pieces) => pieces.join(''));
/** Copy in which Han stand together now and then, so that a column has somewhere to break. */
const phrases = fc.array(fc.tuple(fc.array(fc.constantFrom(...han), { minLength: 2, maxLength: 5 }), fc.array(piece, { maxLength: 3 })), { maxLength: 30, size: 'max' })
  .map((all) => all.map(([some, odd]) => some.join('') + odd.join('')).join(''));
const level = fc.constantFrom<ProhibitionLevel>('none', 'basic', 'gb', 'strict');
const align = fc.constantFrom<LineRules['align']>('justify', 'justify', 'left', 'centre', 'right');
const size = fc.constantFrom(7.875, 9, 10.5);
/** From less than a character to a page's width. */
const measureEm = fc.oneof(fc.double({ min: 0.2, max: 60, noNaN: true }), fc.integer({ min: 1, max: 20 }));
const indent = fc.constantFrom(0, 2);
const fit = fc.constantFrom<'total' | 'first'>('total', 'first');
const tracking = fc.oneof(fc.constant(0), fc.double({ min: trackingLimits.least, max: trackingLimits.most, noNaN: true }));
const keep = fc.constantFrom<readonly string[]>([], ['天地玄', '宇宙', '第41次']);

interface Job {
  text: string; level: ProhibitionLevel; align: LineRules['align']; size: number; measureEm: number; indent: number;
  fit?: 'total' | 'first'; tracking?: number; keep?: readonly string[]; hyphenate?: boolean;
}
const job: fc.Arbitrary<Job> = fc.record({ text: copy, level, align, size, measureEm, indent, fit, tracking, keep, hyphenate: fc.boolean() });

const prepared = (one: Job) => {
  const characters = [...one.text];
  const half = Math.floor(characters.length / 2);
  const runs: TextRun[] = [
    { text: characters.slice(0, half).join(''), face: 'song', size: pt(one.size) },
    { text: characters.slice(half).join(''), face: 'kai', size: pt(one.size) },
  ];
  const { level: at, align: how, indent: by, fit: way = 'total', tracking: tracked = 0, keep: kept = [], hyphenate = true } = one;
  return prepareParagraph(runs, { ...bodyRules, level: at, align: how, indent: by, fit: way, tracking: tracked, keep: kept, hyphenate }, typeCase);
};
const set = (one: Job): readonly SetLine[] => breakLines(prepared(one), () => ({ measure: pt(one.measureEm * one.size) }));

/** A fixed seed: the suite says the same every day. FC_SEED and FC_RUNS look further. */
const seed = Number(process.env.FC_SEED ?? 20211204);
const times = Number(process.env.FC_RUNS ?? 1);
const many = { seed, numRuns: 800 * times };
const some = { seed, numRuns: 300 * times };

describe('whatever the copy, the measure and the rules', () => {
  test('no character is lost, doubled or moved, and lines tile the text', () => {
    fc.assert(fc.property(job, (one) => {
      const lines = set(one);
      expect(textOf(lines).join('')).toBe(one.text);
      let at = 0;
      const astray = lines.filter((line) => {
        const tiles = line.start === at && line.end > line.start && textOf([line])[0] === one.text.slice(line.start, line.end);
        at = line.end;
        return !tiles;
      });
      expect(astray).toEqual([]);
      expect(at).toBe(one.text.length);
    }), many);
  });

  test('every code point has one x, a finite number', () => {
    fc.assert(fc.property(job, (one) => {
      const runs = set(one).flatMap((line) => line.runs);
      expect(runs.filter((run) => run.xs.length !== [...run.text].length || !run.xs.every(Number.isFinite))).toEqual([]);
    }), many);
  });

  test('a line stands out by no more than a hundredth of a point, unless it holds a single character with ink', () => {
    fc.assert(fc.property(job, (one) => {
      for (const line of set(one)) {
        if (line.setWidth > line.measure + 0.01) expect(inkOf(one.text.slice(line.start, line.end)).length).toBeLessThanOrEqual(1);
      }
    }), many);
  });

  test('a justified line equals its measure wherever it has a gap to open', () => {
    fc.assert(fc.property(job, (one) => {
      for (const line of set({ ...one, align: 'justify' })) {
        const han = [...one.text.slice(line.start, line.end)].filter((c) => /\p{Script=Han}/u.test(c)).length;
        if (line.last || han < 2 || line.setWidth > line.measure) continue;
        if (!/\p{Script=Han}{2}/u.test(one.text.slice(line.start, line.end))) continue;
        expect(line.setWidth).toBeCloseTo(line.measure, 6);
      }
    }), many);
  });

  test('the same copy is set the same, and counted as it is set', () => {
    fc.assert(fc.property(job, (one) => {
      const lines = set(one);
      expect(JSON.stringify(set(one))).toBe(JSON.stringify(lines));
      expect(countLines(prepared(one), pt(one.measureEm * one.size))).toBe(lines.length);
    }), some);
  });
});

const inkOf = (text: string): string[] => [...text].filter((c) => !/[\s\p{Cf}\p{Cc}\p{Cs}\p{Mn}]/u.test(c));

describe('prohibitions wherever a legal break exists', () => {
  const stops = '。．，、；：！？”」』）〕］｝〉》】〗⁈';
  const held: Readonly<Record<Exclude<ProhibitionLevel, 'none'>, { readonly noStart: RegExp; readonly noEnd: RegExp }>> = {
    basic: { noStart: new RegExp(`^[${stops}]`, 'u'), noEnd: /[“「『（〔［｛〈《【〖]$/u },
    gb: { noStart: new RegExp(`^[${stops}‰％℃々]`, 'u'), noEnd: /[“「『（〔［｛〈《【〖￥]$/u },
    strict: { noStart: new RegExp(`^(?:[${stops}‰％℃々ー…]|——)`, 'u'), noEnd: /[“「『（〔［｛〈《【〖￥]$/u },
  };
  /** What is printed of a line: without what takes no room at its edges. */
  const edges = (text: string): string => text.replace(/^[\s\p{Cf}\p{Cc}\p{Mn}]+|[\s\p{Cf}\p{Cc}\p{Mn}]+$/gu, '');
  /** Ems that the longest stretch without two Han in a row may take: between two Han a line may always be broken. */
  const longestPiece = (text: string): number => Math.max(...text.split(new RegExp(`(?<=[${han}])(?=[${han}])`, 'u')).map((part) => [...part].length)) * 1.35 + 1;

  for (const at of ['basic', 'gb', 'strict'] as const) {
    test(`at level ${at} no mark stands at a line’s start or end where it may not, if every piece fits a line`, () => {
      fc.assert(fc.property(fc.record({ job, text: phrases, measureEm: fc.integer({ min: 4, max: 20 }) }), ({ job: drawn, text, measureEm: ems }) => {
        const one = { ...drawn, text };
        const measured = { ...one, level: at, measureEm: Math.max(ems, longestPiece(text) + one.indent) };
        const lines = set(measured);
        lines.forEach((line, index) => {
          const printed = edges(one.text.slice(line.start, line.end));
          if (index > 0) expect(printed).not.toMatch(held[at].noStart);
          if (!line.last) expect(printed).not.toMatch(held[at].noEnd);
        });
      }), many);
    });
  }
});

describe('prohibitions at a newspaper’s measures', () => {
  // Han and full marks only, never more than two marks in a row: there is always a legal break in a line of eight ems.
  const phrase = fc.tuple(
    fc.array(fc.constantFrom(...'天地玄黄宇宙洪荒日月盈昃'), { minLength: 2, maxLength: 6 }),
    fc.constantFrom('，', '。', '、', '；', '：“', '”。', '（', '）', '《', '》', '！”', ''),
  ).map(([han, mark]) => han.join('') + mark);
  const sentence = fc.array(phrase, { minLength: 1, maxLength: 20 }).map((phrases) => `${phrases.join('')}天地。`);

  for (const at of ['basic', 'gb', 'strict'] as const) {
    test(`no line starts with a stop or closing mark nor ends with an opening mark at level ${at}`, () => {
      fc.assert(fc.property(sentence, fc.integer({ min: 8, max: 30 }), (text, ems) => {
        const lines = set({ text, level: at, align: 'justify', size: 9, measureEm: ems, indent: 2 });
        lines.forEach((line, index) => {
          const printed = text.slice(line.start, line.end);
          if (index > 0) expect(printed).not.toMatch(/^[，。、；：！”）》]/);
          if (!line.last) expect(printed).not.toMatch(/[“（《]$/);
        });
      }), some);
    });
  }

  test('a last line holds two Han, unless the line before could spare one only by opening visibly', () => {
    fc.assert(fc.property(sentence, fc.integer({ min: 10, max: 30 }), (text, ems) => {
      const lines = set({ text, level: 'gb', align: 'justify', size: 9, measureEm: ems, indent: 2 });
      const [before, last] = lines.slice(-2);
      if (!before || !last) return;
      if ([...text.slice(last.start, last.end)].filter((c) => /\p{Script=Han}/u.test(c)).length >= 2) return;
      // What the Han before the last break would leave: two ems less (it and the mark beside it), shared by the other gaps.
      const gaps = [...text.slice(before.start, before.end)].length - 2;
      const spare = before.measure - before.naturalWidth + 9;
      expect(spare / gaps / 9).toBeGreaterThan(0.15);
    }), some);
  });

  test('no gap of Han opens by more than a fifth of an em', () => {
    fc.assert(fc.property(sentence, fc.integer({ min: 14, max: 30 }), (text, ems) => {
      const lines = set({ text, level: 'gb', align: 'justify', size: 9, measureEm: ems, indent: 2 });
      for (const line of lines.slice(0, -2)) {
        const gaps = [...text.slice(line.start, line.end)].length - 1;
        expect((line.setWidth - line.naturalWidth) / gaps / 9).toBeLessThanOrEqual(0.21);
      }
    }), some);
  });
});
