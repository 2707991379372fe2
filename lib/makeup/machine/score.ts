import { weightFor, type MakeUpRule, type RuleWeights } from './make-up-rules';
import type { PageProof } from '@/lib/makeup/page-proof';

/** One thing to be said against a page; hard ones forbid printing it. */
export interface Objection { readonly rule: MakeUpRule; readonly hard: boolean; readonly weight: number; readonly params: Readonly<Record<string, string | number>> }

/** Share of white a page may have unremarked; each further hundredth has the rule's weight. */
const whiteBorne = 0.005;

/** Judges a proof by the rules of make-up: its faults by weight, white space, a page without a picture, columns of a block that end unevenly. */
export function score(proof: PageProof, weights: RuleWeights = {}): Objection[] {
  const objections: Objection[] = proof.faults.map((fault) => ({ rule: fault.rule, hard: fault.hard, weight: weightFor(fault.rule, weights), params: fault.blockId === null ? fault.params : { block: fault.blockId, ...fault.params } }));
  const stories = proof.regions.filter((region) => region.kind === 'story');
  if (proof.whiteSpace > whiteBorne) {
    objections.push({ rule: 'white-space', hard: false, weight: (proof.whiteSpace - whiteBorne) * 100 * weightFor('white-space', weights), params: { share: Math.round(proof.whiteSpace * 1000) / 1000 } });
  }
  if (stories.length > 1 && !proof.items.some((item) => item.kind === 'picture')) objections.push({ rule: 'grey-page', hard: false, weight: weightFor('grey-page', weights), params: {} });
  for (const { blockId, columns } of unevenFeet(proof)) objections.push({ rule: 'uneven-feet', hard: false, weight: weightFor('uneven-feet', weights) * columns, params: { block: blockId, columns } });
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
