import type { TypeCase } from '@/lib/typeset/faces';
import type { Block } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { fitOf, stateOf, type CopyFit, type FitState } from './copy-fit';
import { photoWays } from './copy-fit-pictures';
import { bylineWays, depthWays, headlineWays, trackingWays, withBlocks, type FitGround, type FitKind, type FitStep, type FitWay } from './copy-fit-ways';
import { freePlaces } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { blocksOn, largest, suggestJump } from '@/lib/makeup/edits/jump-place';
import type { Fault, PageProof } from '@/lib/makeup/page-proof';
import { jumpLines } from '@/lib/makeup/machine/story-fit';

/** What a suggestion comes to: measured on the issue with its blocks changed. */
export interface FitResult extends CopyFit {
  /** White of the block's page afterwards, share of the type area. */
  readonly whiteSpace: number;
  /** Faults of the pages concerned that were not there before; never hard ones. */
  readonly faultsAdded: readonly Fault[];
}

/** A way to make copy fit without a word changed. */
export interface FitSuggestion {
  /** Its only step, or several together. */
  readonly kind: FitKind | 'combined';
  readonly steps: readonly FitStep[];
  /** All blocks of the pages it changes, by page number. */
  readonly blocks: Readonly<Record<number, readonly Block[]>>;
  readonly result: FitResult;
}

/** Settings tried for one question at most; beyond it what was found so far is what is offered. */
const mostTrials = 120;

interface Trials { left: number }
type WaysOf = (ground: FitGround) => readonly FitWay[];

/** What is tried for copy that is over, in this order (issue: tighter headline, photo size or crop, byline run in, letter-spacing). */
const whenOver: readonly WaysOf[] = [
  (ground) => headlineWays(ground, false), (ground) => photoWays(ground, 'size'), (ground) => photoWays(ground, 'crop'), bylineWays, (ground) => trackingWays(ground, false),
];
const whenUnder: readonly WaysOf[] = [(ground) => headlineWays(ground, true), (ground) => photoWays(ground, 'larger'), (ground) => trackingWays(ground, true)];

/** How much is wrong: lines of copy that are over, or white that a reader sees in rows of a column. Trading one for more of the other helps nobody. */
const amiss = (state: FitState): number => (state.kind === 'over' ? state.over.lines : state.rowsFree * state.columns + state.endShort);

/**
 * Ways to make the copy of a block fit, in the order a compositor tries them, each set by the engine: the mildest change of its
 * kind that fits, or the one that helps most; changes together where none is enough alone; then a deeper block and a
 * continuation. None when the copy fits already. Words, and other blocks, stay as they are.
 */
export function suggestFits(issue: IssueLayout, pageNumber: number, blockId: string, typeCase: TypeCase): readonly FitSuggestion[] {
  const block = blocksOn(issue, pageNumber).find((entry) => entry.id === blockId);
  const state = block ? stateOf(issue, pageNumber, block, typeCase) : null;
  if (!block || !state || state.kind === 'fits') return [];
  const over = state.kind === 'over';
  const trials: Trials = { left: mostTrials };
  const before = memoryOf(issue, typeCase);
  const judge = (ways: readonly FitWay[], changed: IssueLayout): FitSuggestion | null => suggestionOf({ pageNumber, block, typeCase, before }, ways, changed);
  const ground = groundOf(issue, state, before, typeCase);
  const best = (ways: readonly FitWay[]): FitSuggestion | null => {
    const chosen = choose(ground, ways, pageNumber, block, trials);
    return chosen && judge([chosen.way], chosen.issue);
  };

  const order = over ? whenOver : whenUnder;
  const single = order.map((waysOf) => best(waysOf(ground)));
  // A harder crop is only of use where a mild one is not enough.
  const offered = over && single[1]?.result.kind === 'fits' ? single.map((entry, index) => (index === 2 ? null : entry)) : single;
  const found = offered.filter((entry) => entry !== null);
  const depth = best(depthWays(ground, over));
  const enough = [...found, depth].some((entry) => entry !== null && entry.result.kind !== state.kind);
  const together = enough ? null : fewest(issue, pageNumber, block, state, [...order, (at) => depthWays(at, over)], typeCase, trials);
  const all = [...found, together && judge(together.ways, together.issue), depth];
  return [...all, ...(over ? jumps(issue, state, judge, typeCase) : [])].filter((entry) => entry !== null);
}

type Memory = (page: number) => PageProof;
function memoryOf(issue: IssueLayout, typeCase: TypeCase): Memory {
  const known = new Map<number, PageProof>();
  return (page) => { const proof = known.get(page) ?? composePage(issue, page, typeCase); known.set(page, proof); return proof; };
}

const groundOf = (issue: IssueLayout, state: FitState, proofOf: Memory, typeCase: TypeCase): FitGround =>
  ({ issue, state, typeCase, proofs: new Map([...new Set(state.frames.map((frame) => frame.page))].map((page) => [page, proofOf(page)])) });

interface Chosen { readonly way: FitWay; readonly issue: IssueLayout; readonly state: FitState }

/**
 * Of ways that do more and more of the same: the first that takes the copy out of being over (or under), found by halving; the one that
 * does most where none does. Copy that is under is never pushed over. Null when none helps.
 */
function choose(ground: FitGround, ways: readonly FitWay[], page: number, block: Block, trials: Trials): Chosen | null {
  const tried = new Map<number, Chosen | null>();
  const at = (index: number): Chosen | null => {
    const known = tried.get(index);
    if (known !== undefined) return known;
    const way = ways[index];
    let result: Chosen | null = null;
    if (way && trials.left > 0) {
      trials.left -= 1;
      const issue = withBlocks(ground.issue, way.blocks);
      const own = blocksOn(issue, page).find((entry) => entry.id === block.id) ?? block;
      const state = stateOf(issue, page, own, ground.typeCase);
      result = state && { way, issue, state };
    }
    tried.set(index, result);
    return result;
  };
  const start = ground.state.kind;
  let least = 0;
  let most = ways.length;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    const chosen = at(middle);
    if (!chosen || chosen.state.kind === start) least = middle + 1; else most = middle;
  }
  const turned = at(least);
  const chosen = turned && (start === 'over' || turned.state.kind === 'fits') ? turned : at(Math.min(least, ways.length) - 1);
  return chosen && amiss(chosen.state) < amiss(ground.state) ? chosen : null;
}

interface Together { readonly ways: readonly FitWay[]; readonly used: readonly WaysOf[]; readonly issue: IssueLayout }

/** Kinds that are enough together, without those the others can do without. */
function fewest(issue: IssueLayout, page: number, block: Block, state: FitState, order: readonly WaysOf[], typeCase: TypeCase, trials: Trials): Together | null {
  let chosen = combined(issue, page, block, state, order, typeCase, trials);
  for (const kind of chosen && chosen.used.length > 2 ? chosen.used.slice(0, -1).reverse() : []) {
    if (!chosen || chosen.used.length < 3) break;
    chosen = combined(issue, page, block, state, chosen.used.filter((entry) => entry !== kind), typeCase, trials) ?? chosen;
  }
  return chosen;
}

/** One kind after the other, each as far as it helps, until the copy fits; null when all together are not enough. */
function combined(issue: IssueLayout, page: number, block: Block, state: FitState, order: readonly WaysOf[], typeCase: TypeCase, trials: Trials): Together | null {
  let current: { issue: IssueLayout; state: FitState } = { issue, state };
  const ways: FitWay[] = [];
  const used: WaysOf[] = [];
  for (const waysOf of order) {
    const ground = groundOf(current.issue, current.state, memoryOf(current.issue, typeCase), typeCase);
    const own = blocksOn(current.issue, page).find((entry) => entry.id === block.id) ?? block;
    const chosen = choose(ground, waysOf(ground), page, own, trials);
    if (!chosen) continue;
    ways.push(chosen.way);
    used.push(waysOf);
    current = { issue: chosen.issue, state: chosen.state };
    if (current.state.kind !== state.kind) break;
  }
  return ways.length > 1 && current.state.kind !== state.kind ? { ways, used, issue: current.issue } : null;
}

/** Pages looked at for a continuation at most. */
const mostJumpPages = 4;

/** A continuation on the first page with room that takes all of the rest, later pages before earlier ones; nothing is jumped for a few lines. */
function jumps(issue: IssueLayout, state: FitState, judge: (ways: readonly FitWay[], changed: IssueLayout) => FitSuggestion | null, typeCase: TypeCase): readonly (FitSuggestion | null)[] {
  const last = state.frames.at(-1);
  if (!last || state.over.lines < jumpLines) return [];
  const taken = new Set(state.frames.map((frame) => frame.page));
  const numbers = issue.pages.map((page) => page.number).filter((page) => !taken.has(page));
  const open = [...numbers.filter((page) => page > last.page), ...numbers.filter((page) => page < last.page)]
    .filter((page) => largest(freePlaces(issue.format, blocksOn(issue, page))) !== null).slice(0, mostJumpPages);
  let partly: FitSuggestion | null = null;
  for (const page of open) {
    const jump = suggestJump(issue, page, last.block.articleId, typeCase, jumpId(issue, page, last.block.id, state.frames.length));
    if (!jump) continue;
    const way: FitWay = { step: { kind: 'jump', page, columns: jump.columns, rows: jump.rows }, blocks: [{ page, block: jump }] };
    const suggestion = judge([way], withBlocks(issue, way.blocks));
    if (suggestion && suggestion.result.kind !== 'over') return [suggestion];
    if (suggestion && suggestion.result.lines < (partly?.result.lines ?? Infinity)) partly = suggestion;
  }
  return [partly];
}

/** An id no block of the page has. */
function jumpId(issue: IssueLayout, page: number, blockId: string, part: number): string {
  const ids = new Set(blocksOn(issue, page).map((block) => block.id));
  let id = `${blockId.slice(0, 60)}-jump-${part}`;
  for (let count = 2; ids.has(id); count += 1) id = `${blockId.slice(0, 60)}-jump-${part}-${count}`;
  return id;
}

/** Faults that no suggestion may bring, though a page with them may be printed. */
const refused: ReadonlySet<Fault['rule']> = new Set(['headline-too-long', 'headline-word-broken', 'photo-too-large', 'photo-too-narrow-text', 'short-column']);
/** White between blocks is said by the page's white space; a new block only parts it differently. */
const counts = (fault: Fault): boolean => fault.rule !== 'hole' || fault.blockId !== null;
const faultKey = (fault: Fault): string => `${fault.rule}|${fault.blockId ?? ''}|${fault.articleId ?? ''}`;

interface Question { readonly pageNumber: number; readonly block: Block; readonly typeCase: TypeCase; readonly before: Memory }

/** The suggestion of these ways, with its result composed; null when it would bring a fault that may not stand. */
function suggestionOf({ pageNumber, block, typeCase, before }: Question, ways: readonly FitWay[], changed: IssueLayout): FitSuggestion | null {
  const pages = [...new Set(ways.flatMap((way) => way.blocks.map((entry) => entry.page)))].sort((one, other) => one - other);
  const after = memoryOf(changed, typeCase);
  const looked = [...new Set([pageNumber, ...pages])];
  const known = looked.flatMap((page) => before(page).faults.map(faultKey));
  const faultsAdded = looked.flatMap((page) => after(page).faults.filter(counts)).filter((fault) => {
    const at = known.indexOf(faultKey(fault));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
  if (faultsAdded.some((fault) => fault.hard || refused.has(fault.rule))) return null;
  const fit = fitOf(changed, pageNumber, block.id, typeCase);
  const [first] = ways;
  if (!fit || !first) return null;
  return {
    kind: ways.length > 1 ? 'combined' : first.step.kind, steps: ways.map((way) => way.step),
    blocks: Object.fromEntries(pages.map((page) => [page, blocksOn(changed, page)])), result: { ...fit, whiteSpace: after(pageNumber).whiteSpace, faultsAdded },
  };
}
