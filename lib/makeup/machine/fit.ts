import type { Block, Cell } from '@/lib/makeup/block';

/** One way a unit can stand in a place of so many columns and rows. */
export interface Fit {
  readonly rows: number;
  /** Rows of an unframed headline at its top, which a headline beside it would touch; 0 without one. */
  readonly head: number;
  /** What is to be said against it, in points: see page-search. */
  readonly cost: number;
  /** The block, when its place is known. */
  readonly make: (cell: Cell, id: string) => Block;
}

/** Something that stands on a page as one rectangle: a story, a continuation, a briefs box, a teaser, a filler. */
export interface Unit {
  readonly id: string;
  /** Articles it prints. */
  readonly articleIds: readonly string[];
  /** Has a headline at its top (two of them side by side touch). */
  readonly headed: boolean;
  /** Belongs at the foot: nothing is to stand under it. */
  readonly foot?: true;
  /** Points against standing at the head of the page beside the lead. */
  readonly besideLead?: number;
  /** Least area it needs, in column rows. */
  readonly area: number;
  /** Fits by width in columns: fits[w − 1], best fit of each depth. */
  readonly fits: readonly (readonly Fit[])[];
}

/** The cheapest fit of each depth. */
export function bestByRows(fits: readonly Fit[], most: number): Fit[] {
  const best = new Map<number, Fit>();
  for (const fit of fits) {
    if (fit.rows < 1 || fit.rows > most) continue;
    const known = best.get(fit.rows);
    if (!known || fit.cost < known.cost) best.set(fit.rows, fit);
  }
  return [...best.values()].sort((one, other) => one.rows - other.rows);
}

/** Fits by depth as they are found: only the cheapest of each depth is made. */
export class FitsByRows {
  private readonly costs: Float64Array;
  private readonly found: (Fit | undefined)[] = [];
  constructor(most: number) { this.costs = new Float64Array(most + 1).fill(Infinity); }
  /** Whether a fit of this cost is the cheapest so far of a depth that can be had. */
  beats(rows: number, cost: number): boolean { return rows >= 1 && rows < this.costs.length && cost < this.costs[rows]!; }
  put(rows: number, head: number, cost: number, make: Fit['make']): void { this.costs[rows] = cost; this.found[rows] = { rows, head, cost, make }; }
  /** The cheapest of each depth, the least depth first. */
  all(): Fit[] { return this.found.filter((fit) => fit !== undefined); }
}

/** The least area any of these fits takes, in column rows; 0 when there is none. */
export function leastArea(fits: readonly (readonly Fit[])[]): number {
  const areas = fits.flatMap((way, index) => way.filter((fit) => fit.cost < 60).map((fit) => fit.rows * (index + 1)));
  const all = areas.length > 0 ? areas : fits.flatMap((way, index) => way.map((fit) => fit.rows * (index + 1)));
  return all.length === 0 ? 0 : Math.min(...all);
}

/** What a search asks of a unit again and again. */
export interface UnitFacts {
  /** Fits by width − 1, then by rows. */
  readonly byRows: readonly ReadonlyMap<number, Fit>[];
  /** Rows of its head at a width and depth. */
  readonly headAt: (width: number, rows: number) => number;
}
const facts = new WeakMap<Unit, UnitFacts>();

/** Facts of a unit, gathered once. */
export function factsOf(unit: Unit): UnitFacts {
  const known = facts.get(unit);
  if (known) return known;
  const heads = unit.fits.map((fits) => {
    const last = fits[fits.length - 1];
    const made = new Uint8Array((last?.rows ?? 0) + 1);
    for (const fit of fits) made[fit.rows] = fit.head;
    return made;
  });
  const headAt = (width: number, rows: number): number => { const own = heads[width - 1]; return own === undefined ? 0 : own[Math.min(rows, own.length - 1)]!; };
  const made: UnitFacts = { byRows: unit.fits.map((fits) => new Map(fits.map((fit) => [fit.rows, fit]))), headAt };
  facts.set(unit, made);
  return made;
}
