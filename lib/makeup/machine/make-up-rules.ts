import type { FaultRule } from '@/lib/makeup/page-proof';

/** Rules of make-up that are not faults of a page by themselves: they judge a page or an issue as a whole. */
export const tasteRules = ['grey-page', 'white-space', 'uneven-feet', 'filler', 'jump', 'off-section', 'off-front', 'page-empty', 'photo-left-out', 'unplaced'] as const;
export type MakeUpRule = FaultRule | (typeof tasteRules)[number];

/** Weight of a rule in points: 1 a matter of taste, 10 a blemish, 100 what may not print (domain.md §6, custom of the trade). */
export const ruleWeights: Readonly<Record<MakeUpRule, number>> = {
  overset: 100, overlap: 100, 'off-grid': 100, 'unknown-article': 100, 'missing-glyph': 100, 'jump-without-partner': 100, unplaced: 100,
  hole: 10, 'headline-too-long': 12, 'photo-too-narrow-text': 8, 'teaser-without-target': 8, 'short-column': 6, 'touching-headlines': 4,
  'through-gutter': 5, 'photo-missing': 3, 'masthead-field-missing': 10, 'loose-line': 2, 'glyph-fallback': 1, 'headline-word-broken': 6, 'photo-too-large': 6, 'table-too-wide': 8, 'lone-line': 4, 'empty-block': 100,
  'grey-page': 5, 'white-space': 3, 'uneven-feet': 2, filler: 4, jump: 1.5, 'off-section': 3, 'off-front': 4, 'page-empty': 10, 'photo-left-out': 4,
};

/** Rules a publication may weigh for itself: matters of taste, never what may not print. */
export const weighable = ['touching-headlines', 'through-gutter', 'grey-page', 'white-space', 'uneven-feet', 'short-column', 'filler', 'jump', 'off-section', 'off-front'] as const satisfies readonly MakeUpRule[];

/** How much more or less than usual a publication minds a rule: 0 not at all, 1 as usual, 3 at most. */
export type RuleWeights = Readonly<Partial<Record<(typeof weighable)[number], number>>>;

/** Points of a rule for a publication. */
export function weightFor(rule: MakeUpRule, weights: RuleWeights): number {
  const own = (weights as Readonly<Record<string, number | undefined>>)[rule];
  const factor = (weighable as readonly string[]).includes(rule) && own !== undefined ? Math.max(0, Math.min(3, own)) : 1;
  return ruleWeights[rule] * factor;
}
