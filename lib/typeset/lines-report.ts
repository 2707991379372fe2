import type { TypeCase } from './faces';
import { openingOf } from './line-opening';
import { breakLines, prepareParagraph } from './paragraph';
import { bodyRules } from './rules';
import type { LineRules, ProhibitionLevel } from './rules';
import { em, pt, ptFromEm } from './units';
import type { Pt } from './units';

export interface LinesReportOptions {
  /** Measure in ems of the body size. */
  readonly measureEm: number;
  readonly size: Pt;
  readonly level: ProhibitionLevel;
  /** First-line indent in ems; 2 when left out. */
  readonly indent?: number;
  /** How lines are chosen; over the whole paragraph when left out. */
  readonly fit?: LineRules['fit'];
  /** Ems added after every character; none when left out. */
  readonly tracking?: number;
}

/**
 * One line: its text (nothing trimmed), its width before justification (after compression) and as set, in ems, indent
 * included; by how many ems each of its gaps is opened (negative: squeezed); `hyphen` where one was put in at its end.
 */
export interface ReportedLine { readonly text: string; readonly naturalEm: number; readonly setEm: number; readonly openingEm: number; readonly hyphen?: true }

/** How evenly lines are opened, over all lines but the last of each paragraph, in ems a gap; squeezed lines count as not opened. */
export interface Evenness {
  readonly justified: number;
  readonly worstEm: number;
  readonly meanEm: number;
  /** Root of the mean square: what one wide line among many even ones shows up in. */
  readonly rmsEm: number;
  /** Lines that had to be squeezed. */
  readonly squeezed: number;
}
export interface ReportedParagraph { readonly lines: readonly ReportedLine[]; readonly evenness: Evenness }
export interface LinesReport { readonly paragraphs: readonly ReportedParagraph[]; readonly evenness: Evenness }

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** How paragraphs of body copy break at a measure and how evenly their lines open, as `banxin lines` prints it. */
export function linesReport(paragraphs: readonly string[], options: LinesReportOptions, typeCase: TypeCase): LinesReport {
  const { size, level, measureEm, fit, tracking } = options;
  const rules: LineRules = { ...bodyRules, level, indent: options.indent ?? bodyRules.indent, ...(fit ? { fit } : {}), ...(tracking ? { tracking } : {}) };
  const measure = ptFromEm(em(measureEm), size);
  const inEms = (length: number) => rounded(length / size);
  const all: number[] = [];
  const reported = paragraphs.map((text): ReportedParagraph => {
    const prepared = prepareParagraph([{ text, face: 'song', size: pt(size) }], rules, typeCase);
    const openings: number[] = [];
    const lines = breakLines(prepared, () => ({ measure })).map((line): ReportedLine => {
      const opening = openingOf(prepared, line) / size;
      if (!line.last) openings.push(opening);
      const hyphen = line.runs.some((run) => run.added === true);
      return {
        text: text.slice(line.start, line.end), naturalEm: inEms(line.naturalWidth), setEm: inEms(line.setWidth), openingEm: rounded(opening),
        ...(hyphen ? { hyphen } : {}),
      };
    });
    all.push(...openings);
    return { lines, evenness: evennessOf(openings) };
  });
  return { paragraphs: reported, evenness: evennessOf(all) };
}

function evennessOf(openings: readonly number[]): Evenness {
  let worst = 0;
  let sum = 0;
  let squares = 0;
  let squeezed = 0;
  for (const opening of openings) {
    if (opening < -1e-9) { squeezed += 1; continue; }
    worst = Math.max(worst, opening);
    sum += opening;
    squares += opening * opening;
  }
  const count = Math.max(1, openings.length);
  return { justified: openings.length, worstEm: rounded(worst), meanEm: rounded(sum / count), rmsEm: rounded(Math.sqrt(squares / count)), squeezed };
}
