import type { TypeCase } from '../faces';
import { setHeadline } from '../headline';
import { breakLines, prepareParagraph } from '../paragraph';
import { bodyRules } from '../rules';
import type { LineRules } from '../rules';
import type { SetLine } from '../set-line';
import { pt } from '../units';
import type { ConformanceCase, EdgeCase } from './case';
import type { WptCase } from './wpt-zh';

const size = pt(10);
const inEm = (points: number): number => Math.round((points / size) * 10_000) / 10_000;

/** Square Han and marks, Latin of half an em, a word space of `space` ems; no ink recorded. */
const squareTypeCase = (space: number): TypeCase => ({
  metrics: (face) => ({ face, ascent: 0.88, descent: 0.12, advance: (codePoint) => (codePoint === 0x20 ? space : codePoint < 0x2000 ? 0.5 : 1) }),
});
const half = squareTypeCase(0.5);

/** Both ways of choosing lines: what a standard says holds for either. */
const bothFits = ['first', 'total'] as const;

function set(text: string, measure: number, rules: Partial<LineRules> = {}, typeCase: TypeCase = half): readonly SetLine[] {
  const prepared = prepareParagraph([{ text, face: 'song', size }], { ...bodyRules, indent: 0, ...rules }, typeCase);
  return breakLines(prepared, () => ({ measure: pt(measure * size) }));
}

const printed = (lines: readonly SetLine[]): string[] => lines.map((line) => line.runs.map((run) => run.text).join(''));
const placesOf = (line: SetLine | undefined): number[] => line?.runs.flatMap((run) => run.xs.map(inEm)) ?? [];

/** Breaks columns of paragraphs of so many lines; comes from make-up, which the typesetter does not know. */
export type BreakColumns = (paragraphs: readonly number[], capacities: readonly number[]) => readonly number[];

/** Everything the engine answers to a case: one answer for each way of choosing lines. The case passes when all equal its `expect`. */
export function answersTo(one: ConformanceCase, breakColumns: BreakColumns): readonly unknown[] {
  switch (one.kind) {
    case 'lines':
      return fitsOf(one.rules).map((fit) => printed(set(one.text, one.measure, { ...one.rules, fit }, squareTypeCase(one.space ?? 0.5))));
    case 'places':
      return fitsOf(one.rules).map((fit) => placesOf(set(one.text, one.measure, { ...one.rules, fit }, squareTypeCase(one.space ?? 0.5))[0]));
    case 'width': return [inEm(set(one.text, 1000, one.rules)[0]?.naturalWidth ?? 0)];
    case 'starts': return edgeAnswers(one, `天地玄黄${one.text}宇宙洪荒`, (lines) => lines[1]?.startsWith(one.text) === true, (lines) => lines.slice(1).some((line) => line.startsWith(one.text)));
    case 'ends': return edgeAnswers(one, `天地玄${one.text}黄宇宙洪`, (lines) => lines[0]?.endsWith(one.text) === true, (lines) => lines.slice(0, -1).some((line) => line.endsWith(one.text)));
    case 'headline': {
      const lines = setHeadline({ text: one.text, face: 'song-heavy', measure: pt(one.measure * size), align: 'left', wordEnds: one.wordEnds, maxLines: one.maxLines }, size, half);
      return [printed(lines.lines).map((line) => line.trim())];
    }
    case 'columns': return [breakColumns(one.paragraphs, one.capacities)];
  }
}

const fitsOf = (rules: Partial<LineRules> | undefined): readonly ('first' | 'total')[] => (rules?.fit ? [rules.fit] : bothFits);

/** Four Han fill the line; 0.4 em more is no room for any mark. Where the edge is allowed, first fit must use it; where not, neither way may. */
function edgeAnswers(one: EdgeCase, text: string, used: (lines: string[]) => boolean, found: (lines: string[]) => boolean): boolean[] {
  const rules = { level: one.level, align: 'left', lastLineHan: 0, hyphenate: false } as const;
  const first = printed(set(text, 4.4, { ...rules, fit: 'first' }));
  if (one.expect) return [used(first)];
  return [found(first), found(printed(set(text, 4.4, { ...rules, fit: 'total' })))];
}

/** Whether the character may start the second line, as the web-platform-tests ask it: six Han, the character, two Han, in 185 px of 30. */
export function wptAnswer({ codePoint, level }: WptCase): boolean {
  const mark = String.fromCodePoint(codePoint);
  const lines = printed(set(`文文文文文文${mark}字字`, 185 / 30, { level, align: 'left', lastLineHan: 0, hyphenate: false, fit: 'first' }));
  return lines[1]?.startsWith(mark) === true;
}
