import type { SetLine } from '@/lib/typeset/set-line';
import type { Pt } from '@/lib/typeset/units';
import type { TextRole } from '@/lib/makeup/page-proof';

/** A set line that stands somewhere in a row: other matter's lines are not the size of the body. */
export interface Piece {
  readonly role: TextRole;
  readonly line: SetLine;
  /** From the column's left edge, in points. */
  readonly x: number;
  /** How far its baseline stands below the row's, in points; negative is above. */
  readonly drop: number;
  /** UTF-16 offset of the line's paragraph start in the element's text; null for what the engine adds. */
  readonly offset: number | null;
}

/** A straight rule in a row: x from the column's left edge, y from the row's top, in points. */
export interface RowRule { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly weight: number }

/** One row of other matter (a quote, a note, a table): whole rows of the baseline grid, so that the text after it stands on the grid again. */
export interface MatterRow {
  readonly pieces: readonly Piece[];
  readonly rules: readonly RowRule[];
  /** UTF-16 offset in the element's text where the copy from this row on begins. */
  readonly offset: number;
  /** A column may not end after this row. */
  readonly stay: boolean;
}

/** Other matter set at a measure, from an offset of its text on (0: from its beginning). */
export interface SetMatter { readonly rows: readonly MatterRow[]; readonly tooWide: boolean }
export type Matter = (measure: Pt, from: number) => SetMatter;

/** The em box of type stands in the middle of its row: how far its baseline stands below that of body copy. Ideographic box 0.88/0.12 em. */
export const dropOf = (size: number, bodySize: number): number => 0.38 * (size - bodySize);

/** Weights of rules, in points: the heavy one closes off, the fine one parts. */
export const ruleWeight = { heavy: 0.75, fine: 0.3 } as const;
