import type { TypeCase } from './faces';
import { breakLines, prepareParagraph } from './paragraph';
import { bodyRules } from './rules';
import type { ProhibitionLevel } from './rules';
import { em, pt, ptFromEm } from './units';
import type { Pt } from './units';

export interface LinesReportOptions {
  /** Measure in ems of the body size. */
  readonly measureEm: number;
  readonly size: Pt;
  readonly level: ProhibitionLevel;
  /** First-line indent in ems; 2 when left out. */
  readonly indent?: number;
}

/** One line: its text (nothing trimmed), its width before justification (after compression) and as set, in ems, indent included. */
export interface ReportedLine { readonly text: string; readonly naturalEm: number; readonly setEm: number }
export interface LinesReport { readonly paragraphs: readonly { readonly lines: readonly ReportedLine[] }[] }

/** How paragraphs of body copy break at a measure, as `banxin lines` prints it. */
export function linesReport(paragraphs: readonly string[], options: LinesReportOptions, typeCase: TypeCase): LinesReport {
  const { size, level, measureEm } = options;
  const rules = { ...bodyRules, level, indent: options.indent ?? bodyRules.indent };
  const measure = ptFromEm(em(measureEm), size);
  const inEms = (length: number) => Math.round((length / size) * 10_000) / 10_000;
  return {
    paragraphs: paragraphs.map((text) => {
      const prepared = prepareParagraph([{ text, face: 'song', size: pt(size) }], rules, typeCase);
      const lines = breakLines(prepared, () => ({ measure }));
      return {
        lines: lines.map((line) => ({
          text: text.slice(line.start, line.end),
          naturalEm: inEms(line.naturalWidth),
          setEm: inEms(line.setWidth),
        })),
      };
    }),
  };
}
