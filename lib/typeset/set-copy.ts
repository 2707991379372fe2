import { monospacedTypeCase } from './monospaced-type-case';
import { breakLines, prepareParagraph } from './paragraph';
import { bodyRules } from './rules';
import type { LineRules } from './rules';
import type { SetLine } from './set-line';
import { pt } from './units';

/** Type size of test copy: ten points, so that ems are read off easily. */
export const testSize = pt(10);

/** Lines of a paragraph at a measure in ems, in the monospaced test face; without indent unless the rules say so. */
export function setCopy(text: string, measureEm: number, rules: Partial<LineRules> = {}): readonly SetLine[] {
  const prepared = prepareParagraph([{ text, face: 'song', size: testSize }], { ...bodyRules, indent: 0, ...rules }, monospacedTypeCase);
  return breakLines(prepared, () => ({ measure: pt(measureEm * testSize) }));
}

/** The text of lines as printed, hyphens put in included. */
export const printedOf = (lines: readonly SetLine[]): string[] => lines.map((line) => line.runs.map((run) => run.text).join(''));

/** The copy of lines: what the typesetter put in is left out. */
export const textOf = (lines: readonly SetLine[]): string[] => lines.map((line) => line.runs.map((run) => (run.added ? '' : run.text)).join(''));

/** The broken lines of a text. */
export const linesOf = (text: string, measureEm: number, rules: Partial<LineRules> = {}): string[] => textOf(setCopy(text, measureEm, rules));

/** The xs of a line's code points, in ems. */
export const xsOf = (line: SetLine): number[] => line.runs.flatMap((run) => run.xs.map((x) => Math.round((x / testSize) * 10_000) / 10_000));

/** Natural width of a text set on one long line, in ems. */
export const naturalEm = (text: string, rules: Partial<LineRules> = {}): number => {
  const [line] = setCopy(text, 1000, rules);
  return Math.round((line!.naturalWidth / testSize) * 10_000) / 10_000;
};
