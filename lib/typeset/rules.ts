/** How strictly line starts and ends are forbidden to marks (CLREQ 3.1.4; GB/T 15834-2011 5.1). */
export type ProhibitionLevel = 'none' | 'basic' | 'gb' | 'strict';

/** The rules a paragraph is broken and justified by; all lengths in ems of the run's size. */
export interface LineRules {
  readonly level: ProhibitionLevel;
  /** First-line indent of a paragraph in ems; 2 in body copy. */
  readonly indent: number;
  readonly align: 'justify' | 'left' | 'centre' | 'right';
  /** Fewest Han characters on a paragraph's last line; 2 in newspapers. */
  readonly lastLineHan: number;
  /** Gap between Han and Latin or digits made by the layout, in ems; ¼. */
  readonly cjkLatinGap: number;
  /** True: a full-width stop at a line end takes half an em (GB/T 15834 5.1.10). */
  readonly compressLineEnd: boolean;
  /** True: adjacent marks are compressed, 2 em → 1.5 em. */
  readonly compressAdjacent: boolean;
  /** Ems added after every character (negative: taken away), for copy-fitting within `trackingLimits`; 0 when left out. */
  readonly tracking?: number;
  /** Words, names and titles that are not parted by a line end while the line can bear it (a soft preference). */
  readonly keep?: readonly string[];
  /** Long Latin words may be hyphenated; true when left out. */
  readonly hyphenate?: boolean;
  /** How lines are chosen: over the whole paragraph (when left out) or one after the other. */
  readonly fit?: 'total' | 'first';
}

/** Least and most tracking that copy-fitting may use, in ems: less than a reader sees. */
export const trackingLimits = { least: -0.02, most: 0.03 } as const;

/** Body copy as newspapers set it (domain.md §5). */
export const bodyRules: LineRules = {
  level: 'gb', indent: 2, align: 'justify', lastLineHan: 2, cjkLatinGap: 0.25, compressLineEnd: true, compressAdjacent: true,
};
