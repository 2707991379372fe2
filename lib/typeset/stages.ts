/**
 * Stages of shrinking, in the order in which they are used up (CLREQ; domain.md §5): the mark at the line's end,
 * word spaces down to ¼ em, brackets and quotes, ，、；, the gap between Han and Latin down to ⅛ em, 。？！：. The
 * interpunct, between word spaces and brackets in CLREQ's order, is half an em already and has nothing to give.
 */
export const shrinkStage = { lineEnd: 1, wordSpace: 2, bracket: 3, comma: 4, cjkLatinGap: 5, stop: 6 } as const;
export const shrinkStageCount = 6;

/** Smallest and largest word space in ems; the gap between Han and Latin stretches to the same half em. */
export const wordSpace = { least: 0.25, most: 0.5 } as const;
/** Part of the gap between Han and Latin that justification may take: ¼ em → ⅛ em. */
export const gapShrinks = 0.5;
