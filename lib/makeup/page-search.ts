import { neighbours, placesOf, type Tree } from './arrangement';
import type { Block } from './block';
import { costAt, Draft, type Curve } from './cost-curve';
import { factsOf, type Unit } from './fit';

/**
 * Fills a rectangle of columns × rows with units, cutting it again and again across or down (guillotine cuts), so that
 * every unit has a rectangle it fits and nothing is left over. All arrangements are searched at once: for each set of
 * units and each width, the least that is to be said against it at every depth. Costs are points: 3 is a matter of
 * taste, 10 a blemish, 40 a fault.
 */
export interface Arrangement {
  readonly tree: Tree;
  /** What is to be said against the fits alone; their neighbourhoods are judged by arrangement.ts. */
  readonly fitCost: number;
}

const against = neighbours;

/** Most units the search takes at once: their subsets double with each. */
export const mostUnits = 10;

/** Whether one gutter runs from head to foot (通缝): at no column, at this column, at any but this one; `any` does not ask. */
type Gutter = { readonly kind: 'any' } | { readonly kind: 'free' } | { readonly kind: 'at'; readonly column: number } | { readonly kind: 'not'; readonly column: number };
/** A band is one unit or units side by side, a tower one unit or units stacked: a stack is a band over the rest, a row a tower beside the rest. */
type Form = 'any' | 'band' | 'tower';

/** Curves of one set at one width less than the page's. */
interface NarrowCurves { readonly any: Curve | null; readonly band: Curve | null; readonly tower: Curve | null }
/** Curves of one set at the page's full width, by gutter. */
interface WideCurves { readonly free: Curve | null; readonly freeBand: Curve | null; readonly at: readonly (Curve | null)[]; readonly atBand: readonly (Curve | null)[]; readonly not: readonly (Curve | null)[]; readonly any: Curve | null }

type Step =
  | { readonly kind: 'stack'; readonly upper: number; readonly lower: number; readonly at: number; readonly gutters: readonly [Gutter, Gutter] }
  | { readonly kind: 'beside'; readonly upper: number; readonly lower: number; readonly at: number };

const anyGutter: Gutter = { kind: 'any' };
const free: Gutter = { kind: 'free' };
const at = (column: number): Gutter => ({ kind: 'at', column });

/** A search over units, the first of which leads: it stands at the upper left of whatever part it is in. */
export class PageSearch {
  private readonly narrow: (NarrowCurves | undefined)[][];
  private readonly wide: (WideCurves | undefined)[] = [];
  private readonly full: number;
  private readonly feet: number;
  private readonly gutters: readonly number[];
  private readonly drafts: { readonly stack: Draft; readonly beside: Draft; readonly merge: Draft; readonly bands: readonly Draft[]; readonly stacks: readonly Draft[] };
  /** Least area of each unit in column rows: what can't fit a width is not searched. */
  private readonly least: readonly number[];

  /**
   * `shift(unit, width)` changes costs a little, so that a seed gives another page of equal rank; `likes` is the most it takes off one unit.
   * Pages that cost more than `limit` are not looked for.
   */
  constructor(private readonly units: readonly Unit[], private readonly columns: number, private readonly rows: number, private readonly shift: (unit: number, width: number) => number, limit: number = Infinity, likes: number = 0) {
    this.full = (1 << units.length) - 1;
    this.feet = units.reduce((mask, unit, index) => (unit.foot ? mask | (1 << index) : mask), 0);
    this.gutters = Array.from({ length: columns - 1 }, (_, index) => index + 1);
    const draft = (): Draft => new Draft(rows);
    const drafts = (): Draft[] => Array.from({ length: columns }, draft);
    this.drafts = { stack: draft(), beside: draft(), merge: draft(), bands: drafts(), stacks: drafts() };
    this.least = units.map((unit) => factsOf(unit).leastArea);
    this.narrow = Array.from({ length: columns }, () => []);
    const areas = new Float64Array(this.full + 1);
    const floors = new Float64Array(this.full + 1);
    const floor = units.reduce((sum, unit) => sum + factsOf(unit).leastCost - likes, 0);
    const all = [this.drafts.stack, this.drafts.beside, this.drafts.merge, ...this.drafts.bands, ...this.drafts.stacks];
    for (let mask = 1; mask <= this.full; mask += 1) {
      const area = areas[mask ^ (mask & -mask)]! + this.least[lowest(mask)]!;
      areas[mask] = area;
      floors[mask] = floors[mask ^ (mask & -mask)]! + factsOf(this.units[lowest(mask)]!).leastCost - likes;
      // The others cost their least at least: what a part may cost is what they leave of the limit.
      for (const one of all) one.limit = limit - floor + floors[mask]!;
      for (let width = 1; width < columns; width += 1) if (area <= width * rows) this.narrow[width]![mask] = this.buildNarrow(mask, width);
      if (area <= columns * rows) this.wide[mask] = this.buildWide(mask);
    }
  }

  /** The least to be said against filling the whole width at this depth; Infinity when it can't be. */
  costAt(rows: number): number { return this.root(rows).cost; }

  /** The arrangement at this depth; null when there is none. */
  arrange(rows: number): Arrangement | null {
    const { cost, gutter } = this.root(rows);
    if (!Number.isFinite(cost)) return null;
    const tree = this.trace(this.full, this.columns, 'any', gutter, rows);
    return tree && { tree, fitCost: this.fitCost(tree) };
  }

  private fitCost(tree: Tree): number {
    if (tree.kind === 'unit') return tree.fit.cost + this.shift(tree.rank, tree.columns);
    return this.fitCost(tree.first) + this.fitCost(tree.second);
  }

  private root(rows: number): { cost: number; gutter: Gutter } {
    let best = { cost: costAt(this.curve(this.full, this.columns, 'any', free), rows), gutter: free };
    for (const column of this.gutters) {
      const cost = costAt(this.curve(this.full, this.columns, 'any', at(column)), rows) + against.throughGutter;
      if (cost < best.cost) best = { cost, gutter: at(column) };
    }
    return best;
  }

  private curve(mask: number, width: number, form: Form, gutter: Gutter): Curve | null {
    if (width < this.columns) return this.narrow[width]?.[mask]?.[form] ?? null;
    const wide = this.wide[mask];
    if (!wide) return null;
    switch (gutter.kind) {
      case 'any': return wide.any;
      case 'free': return form === 'band' ? wide.freeBand : wide.free;
      case 'at': return (form === 'band' ? wide.atBand : wide.at)[gutter.column] ?? null;
      case 'not': return wide.not[gutter.column] ?? null;
    }
  }

  private single(mask: number, width: number): Curve | null {
    const unit = lowest(mask);
    if (mask !== 1 << unit) return null;
    const draft = this.drafts.stack;
    const shift = this.shift(unit, width);
    for (const fit of this.units[unit]?.fits[width - 1] ?? []) draft.offer(fit.rows, fit.cost + shift);
    return draft.curve();
  }

  private buildNarrow(mask: number, width: number): NarrowCurves | undefined {
    const { stack: stacked, beside, merge } = this.drafts;
    const single = this.single(mask, width);
    const own = this.narrow[width]!;
    const first = mask & -mask;
    const others = mask ^ first;
    if (others !== 0) for (let part = (others - 1) & others; ; part = (part - 1) & others) {
      const upper = first | part;
      const lower = mask ^ upper;
      const above = own[upper]?.band;
      const below = above ? own[lower]?.any : undefined;
      if (above && below) stacked.stack(above, below, this.stackCost(width, upper));
      for (let left = 1; left < width; left += 1) {
        const one = this.narrow[left]![upper]?.tower;
        const right = one ? this.narrow[width - left]![lower]?.any : undefined;
        if (one && right) beside.beside(one, right, this.sideCost(upper, lower));
      }
      if (part === 0) break;
    }
    const stack = stacked.curve();
    const row = beside.curve();
    if (!single && !stack && !row) return undefined;
    return { band: merge.leastOf(single, row), tower: merge.leastOf(single, stack), any: merge.leastOf(single, row, stack) };
  }

  private buildWide(mask: number): WideCurves | undefined {
    const width = this.columns;
    const { stack: mixed, merge, bands, stacks } = this.drafts;
    const single = this.single(mask, width);
    const first = mask & -mask;
    const others = mask ^ first;
    if (others !== 0) for (let part = (others - 1) & others; ; part = (part - 1) & others) {
      const upper = first | part;
      const lower = mask ^ upper;
      const above = this.wide[upper];
      const below = above ? this.wide[lower] : undefined;
      if (above && below) {
        const cost = this.stackCost(width, upper);
        mixed.stack(above.freeBand, below.any, cost);
        for (const column of this.gutters) {
          const band = above.atBand[column];
          if (!band) continue;
          mixed.stack(band, below.free, cost);
          mixed.stack(band, below.not[column], cost);
          stacks[column]!.stack(band, below.at[column], cost);
        }
      }
      for (const left of this.gutters) {
        const one = this.narrow[left]![upper]?.tower;
        const right = one ? this.narrow[width - left]![lower]?.any : undefined;
        if (one && right) bands[left]!.beside(one, right, this.sideCost(upper, lower));
      }
      if (part === 0) break;
    }
    const atBand = [null, ...this.gutters.map((column) => bands[column]!.curve())];
    const here = [null, ...this.gutters.map((column) => merge.leastOf(atBand[column], stacks[column]!.curve()))];
    const none = merge.leastOf(single, mixed.curve());
    if (!none && here.every((curve) => curve === null)) return undefined;
    return {
      free: none, freeBand: single, at: here, atBand, any: merge.leastOf(none, ...here),
      not: [null, ...this.gutters.map((column) => merge.leastOf(...here.filter((_, other) => other !== column)))],
    };
  }

  /** Gutters of a band and of what stands under it: one goes through only where both have it. */
  private gutterPairs(): readonly (readonly [Gutter, Gutter])[] {
    this.pairs ??= [[free, anyGutter], ...this.gutters.flatMap((column): (readonly [Gutter, Gutter])[] => [[at(column), free], [at(column), at(column)], [at(column), { kind: 'not', column }]])];
    return this.pairs;
  }
  private pairs: readonly (readonly [Gutter, Gutter])[] | null = null;

  /** Every way to part a set in two, the part with its first unit named first. */
  private splits(mask: number, visit: (upper: number, lower: number) => void): void {
    const first = mask & -mask;
    const others = mask ^ first;
    if (others === 0) return;
    for (let part = (others - 1) & others; ; part = (part - 1) & others) {
      visit(first | part, mask ^ (first | part));
      if (part === 0) break;
    }
  }

  private stackCost(width: number, upper: number): number {
    return (width === this.columns ? 0 : against.stackAcross) + ((upper & this.feet) !== 0 ? against.fillerAbove : 0);
  }

  /** Heads side by side touch; a box has no place at the head of the page beside the lead. */
  private sideCost(one: number, other: number): number {
    const right = this.units[lowest(other)];
    const beside = (one & 1) !== 0 ? right?.besideLead ?? 0 : 0;
    return beside + (this.units[lowest(one)]?.headed === true && right?.headed === true ? against.touching : 0);
  }

  private trace(mask: number, width: number, form: Form, gutter: Gutter, rows: number): Tree | null {
    const rank = lowest(mask);
    if (mask === 1 << rank) {
      const unit = this.units[rank];
      const fit = unit && factsOf(unit).byRows[width - 1]?.get(rows);
      return unit && fit ? { kind: 'unit', unit, rank, fit, columns: width, rows } : null;
    }
    const step = this.stepOf(mask, width, form, gutter, rows);
    if (!step) return null;
    const [first, second] = step.kind === 'stack'
      ? [this.trace(step.upper, width, 'band', step.gutters[0], step.at), this.trace(step.lower, width, 'any', step.gutters[1], rows - step.at)]
      : [this.trace(step.upper, step.at, 'tower', anyGutter, rows), this.trace(step.lower, width - step.at, 'any', anyGutter, rows)];
    return first && second ? { kind: step.kind, first, second, columns: width, rows } : null;
  }

  /** The cut that the cost of this set, width and depth came from. */
  private stepOf(mask: number, width: number, form: Form, gutter: Gutter, rows: number): Step | null {
    const wanted = costAt(this.curve(mask, width, form, gutter), rows);
    const full = width === this.columns;
    const stacks: readonly (readonly [Gutter, Gutter])[] = form === 'band' ? [] : full ? this.gutterPairs().filter((pair) => allows(gutter, pair)) : [[anyGutter, anyGutter]];
    let found: Step | null = null;
    this.splits(mask, (upper, lower) => {
      if (found) return;
      const cost = this.stackCost(width, upper);
      for (const gutters of stacks) for (let depth = 1; depth < rows && !found; depth += 1) {
        if (same(costAt(this.curve(upper, width, 'band', gutters[0]), depth) + costAt(this.curve(lower, width, 'any', gutters[1]), rows - depth) + cost, wanted)) found = { kind: 'stack', upper, lower, at: depth, gutters };
      }
      const side = this.sideCost(upper, lower);
      for (let left = 1; left < width && !found && form !== 'tower'; left += 1) {
        if (full && !admits(gutter, left)) continue;
        if (same(costAt(this.curve(upper, left, 'tower', anyGutter), rows) + costAt(this.curve(lower, width - left, 'any', anyGutter), rows) + side, wanted)) found = { kind: 'beside', upper, lower, at: left };
      }
    });
    return found;
  }
}

/** Whether a stack of these two answers what is asked of the gutter. */
function allows(gutter: Gutter, [one, other]: readonly [Gutter, Gutter]): boolean {
  const column = one.kind === 'at' && other.kind === 'at' ? one.column : 0;
  return column === 0 ? gutter.kind === 'free' || gutter.kind === 'any' : admits(gutter, column);
}
/** Whether a gutter through this column answers what is asked. */
function admits(gutter: Gutter, column: number): boolean {
  switch (gutter.kind) {
    case 'any': return true;
    case 'free': return false;
    case 'at': return gutter.column === column;
    case 'not': return gutter.column !== column;
  }
}

const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;
const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

/** Blocks of an arrangement from a cell on, in the order found. */
export const blocksOf = (tree: Tree, column: number, row: number, newId: () => string): Block[] =>
  placesOf(tree, column, row).map(({ cell, fit }) => fit.make(cell, newId()));
