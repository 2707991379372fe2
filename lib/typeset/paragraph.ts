import type { TypeCase } from './faces';
import { setLine } from './justify';
import { prepare } from './prepare';
import { PreparedParagraph } from './prepared-paragraph';
import type { LineRules } from './rules';
import type { SetLine, TextRun } from './set-line';
import { firstFitEnds, totalFit } from './total-fit';
import type { Pt } from './units';

export type { PreparedParagraph };

/** Room for one line: its measure in points, indent included. */
export interface LineSlot { readonly measure: Pt }

/** Width of a space typed between Han in body copy, in ems. */
const bodyHanSpace = 0.5;

/** Costly once per paragraph; independent of the measure. Throws when a face has no metrics table. `memory` as for `prepare`. */
export function prepareParagraph(runs: readonly TextRun[], rules: LineRules, typeCase: TypeCase, memory?: (units: number) => PreparedParagraph): PreparedParagraph {
  return prepare(runs, rules, typeCase, bodyHanSpace, memory);
}

/** Indent of a paragraph's first line, in points: ems of its first run. */
const firstIndent = (paragraph: PreparedParagraph): number => paragraph.rules.indent * (paragraph.runs[0]?.size ?? 0);

/**
 * Where the lines of a paragraph end, as code point indices, given each line's measure. This is the only place that
 * chooses breaks: lines are set and counted from what it says. Lines that are not justified have no openings to make
 * even, and are filled one after the other.
 */
function chooseBreaks(paragraph: PreparedParagraph, measure: (line: number) => number, counted = false): number[] {
  if (paragraph.length === 0) return [];
  const lines = { measure, indent: firstIndent(paragraph) };
  const { fit, align } = paragraph.rules;
  return fit === 'first' || align !== 'justify' ? firstFitEnds(paragraph, lines) : totalFit(paragraph, lines, counted);
}

/**
 * Lines for a paragraph; `slot(n)` gives the measure of the n-th line (0-based). The lines tile the paragraph's text. An empty paragraph has none. A measure of less than a character
 * sets one character a line, which then stands out.
 */
export function breakLines(paragraph: PreparedParagraph, slot: (line: number) => LineSlot): readonly SetLine[] {
  const ends = chooseBreaks(paragraph, (line) => slot(line).measure);
  let start = 0;
  return ends.map((end, line) => {
    const indent = line === 0 ? firstIndent(paragraph) : 0;
    const set = setLine(paragraph, { start, end, measure: slot(line).measure, indent, last: end === paragraph.length });
    start = end;
    return set;
  });
}

/** Number of lines at one constant measure, remembered per paragraph and measure. */
export function countLines(paragraph: PreparedParagraph, measure: Pt): number {
  const counts = (paragraph.counts ??= new Map<number, number>());
  const known = counts.get(measure);
  if (known !== undefined) return known;
  const count = chooseBreaks(paragraph, () => measure, true).length;
  counts.set(measure, count);
  return count;
}
