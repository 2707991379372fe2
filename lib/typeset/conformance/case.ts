import type { LineRules, ProhibitionLevel } from '../rules';
import type { RuleId } from './rules';

interface Common {
  readonly rule: RuleId;
  /** Copy, set in a face of square Han, half-em Latin and the word space below. */
  readonly text: string;
  /** What the case shows, where the rule alone does not say it. */
  readonly shows?: string;
}

interface Setting extends Common {
  /** Measure in ems. */
  readonly measure: number;
  /** Changes to the rules of body copy without indent; `fit` names the one way of choosing lines that a case is about. */
  readonly rules?: Partial<LineRules>;
  /** Width of a word space in ems; half an em when left out. */
  readonly space?: number;
}

/** The text falls into exactly these lines, whichever way lines are chosen. */
export interface LinesCase extends Setting { readonly kind: 'lines'; readonly expect: readonly string[] }
/** The glyphs of the first line stand at these places, in ems from the line's origin. */
export interface PlacesCase extends Setting { readonly kind: 'places'; readonly expect: readonly number[] }
/** Width of the text on one long line, in ems. */
export interface WidthCase extends Common { readonly kind: 'width'; readonly rules?: Partial<LineRules>; readonly expect: number }
/** Whether the mark in `text` may start (or end) a line at this level. */
export interface EdgeCase extends Common { readonly kind: 'starts' | 'ends'; readonly level: ProhibitionLevel; readonly expect: boolean }
/** Lines of a headline; word ends are UTF-16 offsets. */
export interface HeadlineCase extends Common {
  readonly kind: 'headline'; readonly measure: number; readonly maxLines: number; readonly wordEnds: readonly number[]; readonly expect: readonly string[];
}
/** Where columns of these capacities break text of paragraphs of so many lines (0: a crosshead); `text` says it in words. */
export interface ColumnsCase extends Common {
  readonly kind: 'columns'; readonly paragraphs: readonly number[]; readonly capacities: readonly number[]; readonly expect: readonly number[];
}

export type ConformanceCase = LinesCase | PlacesCase | WidthCase | EdgeCase | HeadlineCase | ColumnsCase;
