import { pt, type Pt } from '@/lib/typeset/units';

/** A way to set a title: so large, in so many lines at most. */
export interface Rung { readonly size: Pt; readonly lines: number }

const rung = (size: number, lines: number): Rung => ({ size: pt(size), lines });

/**
 * Ladders by columns of about 14 body ems, best rung first (domain.md §6: one column 2–3 body lines high, two columns 4–5,
 * three about 5). One strong line comes before two weaker ones; the last rungs are for titles that are too long for their place.
 */
const common: readonly (readonly Rung[])[] = [
  [rung(18, 1), rung(15.75, 1), rung(15.75, 2), rung(15, 2), rung(13.75, 2), rung(13.75, 3), rung(12, 3), rung(12, 4), rung(10.5, 6)],
  [rung(24, 1), rung(21, 1), rung(18, 1), rung(21, 2), rung(18, 2), rung(15.75, 2), rung(15.75, 3), rung(13.75, 4), rung(12, 6)],
  [rung(28, 1), rung(24, 1), rung(21, 1), rung(24, 2), rung(21, 2), rung(18, 2), rung(18, 3), rung(15.75, 4), rung(12, 6)],
  [rung(36, 1), rung(28, 1), rung(24, 1), rung(28, 2), rung(24, 2), rung(21, 2), rung(18, 3), rung(12, 6)],
  [rung(36, 1), rung(28, 1), rung(24, 1), rung(28, 2), rung(24, 2), rung(18, 3), rung(12, 6)],
];

/** The lead of an issue or page: a step or two heavier, 6–8 body lines high. */
const lead: readonly (readonly Rung[])[] = [
  common[0] ?? [],
  [rung(28, 1), rung(24, 1), rung(24, 2), rung(21, 2), rung(18, 3), rung(15.75, 3), rung(13.75, 4), rung(12, 6)],
  [rung(36, 1), rung(28, 1), rung(36, 2), rung(28, 2), rung(24, 2), rung(28, 3), rung(24, 3), rung(21, 3), rung(18, 4), rung(12, 6)],
  [rung(42, 1), rung(36, 1), rung(36, 2), rung(28, 2), rung(24, 2), rung(28, 3), rung(24, 3), rung(18, 4), rung(12, 6)],
  [rung(42, 1), rung(36, 1), rung(36, 2), rung(28, 2), rung(24, 3), rung(18, 4), rung(12, 6)],
];

/**
 * Ladders of heads that stand at the left of their text, by the columns they take: the depth beside the text is theirs, so a
 * title is stacked in a size or two more than over its text.
 */
const beside: readonly (readonly Rung[])[] = [
  [rung(24, 2), rung(21, 2), rung(24, 3), rung(21, 3), rung(18, 2), rung(18, 3), rung(15.75, 3), rung(18, 4), rung(15.75, 4), rung(13.75, 4), rung(12, 6), rung(10.5, 8)],
  [rung(28, 1), rung(28, 2), rung(24, 2), rung(28, 3), rung(24, 3), rung(21, 2), rung(21, 3), rung(18, 3), rung(15.75, 4), rung(12, 6)],
  [rung(36, 1), rung(28, 1), rung(36, 2), rung(28, 2), rung(24, 2), rung(28, 3), rung(24, 3), rung(18, 3), rung(12, 6)],
];
const leadBeside: readonly (readonly Rung[])[] = [
  [rung(28, 2), rung(24, 2), rung(28, 3), rung(24, 3), ...(beside[0] ?? [])],
  [rung(36, 2), rung(28, 2), rung(36, 3), rung(28, 3), ...(beside[1] ?? [])],
  [rung(42, 2), rung(36, 2), rung(28, 2), rung(36, 3), rung(28, 3), ...(beside[2] ?? [])],
];

/** The rungs for a head of this measure at the left of its text. */
export function ladderBeside(measure: Pt, columnMeasure: Pt, gutter: Pt, isLead: boolean): readonly Rung[] {
  const columns = Math.max(1, Math.min(3, Math.round((measure + gutter) / (columnMeasure + gutter))));
  return (isLead ? leadBeside : beside)[columns - 1] ?? [];
}

/** The rungs for a headline of this measure. */
export function ladderFor(measure: Pt, columnMeasure: Pt, gutter: Pt, isLead: boolean): readonly Rung[] {
  const columns = Math.max(1, Math.min(5, Math.round((measure + gutter) / (columnMeasure + gutter))));
  return (isLead ? lead : common)[columns - 1] ?? [];
}

/**
 * The rungs for a title of just so many lines: from the largest size of this measure's ladder down, each in that number of lines.
 */
export function stackedLadder(measure: Pt, columnMeasure: Pt, gutter: Pt, isLead: boolean, lines: number, isBeside = false): readonly Rung[] {
  const largest = Math.max(...(isBeside ? ladderBeside : ladderFor)(measure, columnMeasure, gutter, isLead).map(({ size }) => size));
  return sizes.filter((size) => size <= largest && size >= 10.5).map((size) => rung(size, lines));
}

const sizes = [42, 36, 28, 24, 21, 18, 15.75, 15, 13.75, 12, 10.5, 9, 7.875];

/** Sizes for a kicker or subtitle of a title: so many steps of the 号数 ladder below it, and the smaller ones after it as the measure asks. */
export function deckSizes(title: number, steps: number): readonly Pt[] {
  const at = sizes.findIndex((size) => size <= title + 0.01);
  const first = Math.min(sizes.length - 3, (at < 0 ? 0 : at) + steps);
  return sizes.slice(first, Math.max(first + 3, 11)).map((size) => pt(size));
}
