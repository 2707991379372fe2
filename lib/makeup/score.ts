import type { FaultRule, PageProof } from './page-proof';

/** One thing to be said against a page; hard ones forbid printing it. */
export interface Objection { readonly rule: FaultRule | 'grey-page' | 'white-space' | 'uneven-feet'; readonly hard: boolean; readonly weight: number; readonly params: Readonly<Record<string, string | number>> }

/** Weight of a fault in points: 1 a matter of taste, 10 a blemish, 100 what may not print (domain.md §6, custom of the trade). */
const weights: Readonly<Record<FaultRule, number>> = {
  overset: 100, overlap: 100, 'off-grid': 100, 'unknown-article': 100, 'missing-glyph': 100, 'jump-without-partner': 100,
  hole: 10, 'headline-too-long': 12, 'photo-too-narrow-text': 8, 'teaser-without-target': 8, 'short-column': 6, 'touching-headlines': 4,
  'through-gutter': 5, 'photo-missing': 3, 'masthead-field-missing': 10, 'loose-line': 2, 'glyph-fallback': 1, 'headline-word-broken': 6, 'photo-too-large': 6, 'table-too-wide': 8, 'lone-line': 4,
};
/** Share of white a page may have unremarked, and what each further hundredth weighs. */
const white = { borne: 0.005, perHundredth: 3 } as const;
const greyPage = 5;
const unevenFoot = 2;

/** Judges a proof by the rules of make-up: its faults by weight, white space, a page without a picture, columns of a block that end unevenly. */
export function score(proof: PageProof): Objection[] {
  const objections: Objection[] = proof.faults.map((fault) => ({ rule: fault.rule, hard: fault.hard, weight: weights[fault.rule], params: fault.params }));
  const stories = proof.regions.filter((region) => region.kind === 'story');
  if (proof.whiteSpace > white.borne) {
    objections.push({ rule: 'white-space', hard: false, weight: (proof.whiteSpace - white.borne) * 100 * white.perHundredth, params: { share: Math.round(proof.whiteSpace * 1000) / 1000 } });
  }
  if (stories.length > 1 && !proof.items.some((item) => item.kind === 'picture')) objections.push({ rule: 'grey-page', hard: false, weight: greyPage, params: {} });
  for (const { blockId, columns } of unevenFeet(proof)) objections.push({ rule: 'uneven-feet', hard: false, weight: unevenFoot * columns, params: { block: blockId, columns } });
  return objections;
}

/** Sum of the weights: the less, the better the page. */
export const weightOf = (objections: readonly Objection[]): number => objections.reduce((sum, objection) => sum + objection.weight, 0);

/** Blocks in which columns before the last end above the deepest, with how many do. */
function unevenFeet(proof: PageProof): { blockId: string; columns: number }[] {
  const feet = new Map<string, Map<number, number>>();
  for (const item of proof.items) {
    if (item.kind !== 'text' || (item.role !== 'body' && item.role !== 'byline' && item.role !== 'jump-to')) continue;
    // An opening mark compressed at a line's start stands half an em out.
    const x = (item.xs[0] ?? 0) + item.size;
    const column = proof.grid.columns.findIndex((entry) => x >= entry.x && x < entry.x + entry.width + item.size);
    const columns = feet.get(item.blockId) ?? new Map<number, number>();
    columns.set(column, Math.max(columns.get(column) ?? 0, item.baseline));
    feet.set(item.blockId, columns);
  }
  return [...feet].flatMap(([blockId, columns]) => {
    const inOrder = [...columns].sort((one, other) => one[0] - other[0]).map(([, baseline]) => baseline);
    const deepest = Math.max(...inOrder);
    const short = inOrder.slice(0, -1).filter((baseline) => deepest - baseline > proof.grid.leading * 0.5).length;
    return short > 0 ? [{ blockId, columns: short }] : [];
  });
}
