/**
 * What the choice of lines over a whole paragraph weighs: how far each line is opened or squeezed, and breaks that are
 * legal but unwelcome. One unit is the hundredth part of a line opened by a tenth of an em at each of its gaps, which a
 * reader begins to see. Weights are custom (domain.md gives order and limits, not weights); the marks on the scale are
 * in ems of opening, so that each reads as "a line is opened by this much rather than".
 */

/** Cost of a line each of whose gaps opens by `em` ems: even openings cost least, for one wide line costs more than two half as wide. */
export function openingCost(em: number): number {
  const tenths = em < mostWeighed ? em * 10 : mostWeighed * 10;
  return tenths * tenths * (100 + 30 * tenths);
}
/** Lines opened further than this are all alike hopeless, in ems. */
const mostWeighed = 5;

/**
 * Cost of using up what word spaces and gaps between Han and Latin may gain, by the part used and the ems there are: a line
 * with an em of them or more, used up, is as unwelcome as one opened by 0.07 em.
 */
export const gainCost = (part: number, ems: number): number => 60 * part * part * (ems < 1 ? ems : 1);

/**
 * Cost of squeezing a line, by the part used and the ems it can give: full use of an em or more is as unwelcome as opening
 * by 0.06 em, so that a line is shrunk rather than stretched where it has what to give (CLREQ: pull in before pushing out).
 */
export const squeezeCost = (part: number, ems: number): number => 45 * part * part * (ems < 1 ? ems : 1);

/**
 * Cost of two lines in a row whose gaps differ by so many ems, one opened and one squeezed or one opened far more: a tenth
 * of an em costs as much as opening by 0.05 em. It stops growing at a fifth, for there the openings themselves weigh.
 */
export const contrastCost = (difference: number): number => {
  const square = difference * difference;
  return 3000 * (square < 0.04 ? square : 0.04);
};

/** Cost of a line that falls short by `em` ems and has no gap to open. */
export const gaplessCost = (em: number): number => openingCost(1) + 2000 * em;

/** What each line costs by being there: a paragraph takes fewer lines where the difference is not seen. */
export const lineCost = 15;

/** Breaks that are legal but unwelcome. */
export const breakPenalty = {
  /**
   * Between a number and its measure word or unit, inside such a unit, between 第 and its number: CLREQ has them unbreakable. Dearer than
   * any lines a reader would still call justified (two and a half of them opened by an em at each gap), so that it is borne only where
   * no line can hold them or no other setting is left.
   */
  number: Math.round(2.5 * openingCost(1)),
  /** Inside a name, title or word of `LineRules.keep`. */
  keep: Math.round(openingCost(0.2)),
  /** Behind the connector of a range (1–3), between pairs of —— or ……. */
  range: Math.round(openingCost(0.15)),
  /** Behind the hyphen of a compound. */
  compound: Math.round(openingCost(0.07)),
  /** Where a hyphen is put into a word. */
  hyphen: Math.round(openingCost(0.12)),
  /** Inside a word or number that no line can hold. */
  inside: 10_000,
} as const;

/** Two lines in a row that end with a hyphen put in. */
export const secondHyphen = openingCost(0.3);

/** A last line with fewer Han than the rules ask for: the line before is opened by up to half an em to give it its due. */
export const stubCost = openingCost(0.5);
