import type { ProhibitionLevel } from '../rules';

/**
 * The public web-platform-tests for Chinese line breaking (github.com/web-platform-tests/wpt, css/css-text/i18n/zh:
 * css-text-line-break-zh-{cj,cpm,hyphens,in,iteration,po,pr}-{loose,normal,strict}.html, by Richard Ishida; 3-Clause BSD
 * License, © the web-platform-tests contributors), restated as data. Every test there sets six Han, one character under
 * test and two Han in room for six, and asserts whether the seventh character may start the second line. The lists are
 * those of the newest files and of the older ones, where these had more: U+2010 and U+2013 among the hyphens,
 * U+10AF6 among the inseparables (loose and strict only).
 */
export type CssLevel = 'loose' | 'normal' | 'strict';
export interface WptClass {
  readonly file: string;
  readonly what: string;
  readonly codePoints: readonly number[];
  /** Whether the characters may start a line at each level; code points in `except` are not tested at that level. */
  readonly mayStart: Readonly<Record<CssLevel, boolean>>;
  readonly notTestedAt?: Readonly<Partial<Record<CssLevel, readonly number[]>>>;
}

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const onlyStrict = { loose: true, normal: true, strict: false } as const;
const onlyLoose = { loose: true, normal: false, strict: false } as const;

export const wptClasses: readonly WptClass[] = [
  {
    file: 'cj', what: 'small kana and the prolonged sound mark',
    codePoints: [
      0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308e, 0x3095, 0x3096,
      0x30a1, 0x30a3, 0x30a5, 0x30a7, 0x30a9, 0x30c3, 0x30e3, 0x30e5, 0x30e7, 0x30ee, 0x30f5, 0x30f6, 0x30fc,
      ...span(0x31f0, 0x31ff), ...span(0xff67, 0xff70),
    ],
    mayStart: onlyStrict,
  },
  { file: 'cpm', what: 'centred punctuation', codePoints: [0x30fb, 0xff1a, 0xff1b, 0xff65, 0x203c, 0x2047, 0x2048, 0x2049, 0xff01, 0xff1f], mayStart: onlyLoose },
  { file: 'hyphens', what: 'hyphens and wave dashes', codePoints: [0x2010, 0x2013, 0x301c, 0x30a0], mayStart: onlyStrict },
  { file: 'in', what: 'inseparable leaders and ellipses', codePoints: [0x2024, 0x2025, 0x2026, 0x22ef, 0xfe19, 0x10af6], mayStart: onlyLoose, notTestedAt: { normal: [0x10af6] } },
  { file: 'iteration', what: 'iteration marks', codePoints: [0x3005, 0x303b, 0x309d, 0x309e, 0x30fd, 0x30fe], mayStart: onlyLoose },
  { file: 'po', what: 'postfixes: degrees, primes, per cent', codePoints: [0x00b0, 0x2030, 0x2032, 0x2033, 0x2035, 0x2103, 0x2109, 0xfe6a, 0xff05, 0xffe0], mayStart: onlyLoose },
  { file: 'pr', what: 'prefixes: currencies, №, ±', codePoints: [0x00b1, 0x20ac, 0x2116, 0xfe69, 0xff04, 0xffe1, 0xffe5, 0xffe6], mayStart: onlyLoose },
];

/**
 * CSS has three levels, CLREQ four: loose lets everything start a line, as our `none` does; normal is what a browser does
 * unasked, as `gb` is with us; strict is strict. `basic` lies between loose and normal and has no counterpart.
 */
export const levelOf: Readonly<Record<CssLevel, ProhibitionLevel>> = { loose: 'none', normal: 'gb', strict: 'strict' };

export interface WptCase { readonly file: string; readonly css: CssLevel; readonly level: ProhibitionLevel; readonly codePoint: number; readonly mayStart: boolean }

export const wptCases: readonly WptCase[] = wptClasses.flatMap(({ file, codePoints, mayStart, notTestedAt }) =>
  (['loose', 'normal', 'strict'] as const).flatMap((css) => codePoints
    .filter((codePoint) => !notTestedAt?.[css]?.includes(codePoint))
    .map((codePoint): WptCase => ({ file: `css-text-line-break-zh-${file}-${css}.html`, css, level: levelOf[css], codePoint, mayStart: mayStart[css] }))));

/** Cases in which a Chinese newspaper breaks otherwise than a browser, and why. An exception that comes to pass fails the suite. */
export interface WptException { readonly file: string; readonly css: CssLevel; readonly why: string }
export const wptExceptions: readonly WptException[] = [
  { file: 'hyphens', css: 'normal', why: 'GB/T 15834-2011 5.1.6: a connector (short ‐, en dash, wave) may not stand at the start of a line, at any level that keeps the standard' },
  { file: 'in', css: 'normal', why: 'GB/T 15834-2011 5.1.5 forbids only to part an ellipsis; CLREQ 3.1.4 holds …… back from a line’s start at its strict level alone' },
  { file: 'pr', css: 'normal', why: 'A sign of currency opens its amount: it may start a line and may not end one (GB/T 15834 names none; Unicode class PR is likewise free before, bound behind). The test text puts Han behind the sign, which copy does not' },
  { file: 'pr', css: 'strict', why: 'As at normal: ￥50 begins a line rather than leaving ￥ at the end of the one before' },
];
export const exceptionFor = (file: string): WptException | undefined =>
  wptExceptions.find((exception) => file === `css-text-line-break-zh-${exception.file}-${exception.css}.html`);
