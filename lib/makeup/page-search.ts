import type { Block, Cell } from './block';
import type { Fit, Unit } from './fit';

/**
 * Fills a rectangle of columns × rows with units, cutting it again and again across or down (guillotine cuts), so that
 * every unit has a rectangle it fits and nothing is left over. All arrangements are searched at once: for each set of
 * units and each width, the least that is to be said against it at every depth. Costs are points: 3 is a matter of
 * taste, 10 a blemish, 40 a fault.
 */
export interface Arrangement { readonly cost: number; readonly places: readonly { readonly unit: Unit; readonly cell: Cell; readonly fit: Fit }[] }

const against = { touching: 5, throughGutter: 14, stackAcross: 1 } as const;

/** Most units the search takes at once: their subsets double with each. */
export const mostUnits = 10;

/** Costs by depth of one set of units at one width; only depths from `low` to `high` can be had. */
interface Curve { low: number; high: number; readonly cost: Float64Array }

/** A search over units, the first of which leads: it stands at the upper left of whatever part it is in. */
export class PageSearch {
  private readonly curves: (Curve | null)[][] = [];
  private readonly byRows: Map<number, Fit>[][];
  private readonly full: number;

  /** `shift(unit, width)` changes costs a little, so that a seed gives another page of equal rank. */
  constructor(private readonly units: readonly Unit[], private readonly columns: number, private readonly rows: number, shift: (unit: number, width: number) => number) {
    this.full = (1 << units.length) - 1;
    this.byRows = units.map((unit) => Array.from({ length: columns }, (_, index) => new Map((unit.fits[index] ?? []).map((fit) => [fit.rows, fit]))));
    for (let width = 0; width <= columns; width += 1) this.curves.push(new Array<Curve | null>(this.full + 1).fill(null));
    for (let mask = 1; mask <= this.full; mask += 1) for (let width = 1; width <= columns; width += 1) this.build(mask, width, shift);
  }

  /** The least to be said against filling the whole width at this depth; Infinity when it can't be. */
  costAt(rows: number): number { return this.read(this.columns, this.full, rows); }

  /** The arrangement at this depth, from a row and column on; null when there is none. */
  arrange(rows: number, top: number, left: number): Arrangement | null {
    const cost = this.costAt(rows);
    if (!Number.isFinite(cost)) return null;
    const places: { unit: Unit; cell: Cell; fit: Fit }[] = [];
    this.trace(this.full, this.columns, rows, top, left, places);
    return { cost, places };
  }

  private read(width: number, mask: number, rows: number): number {
    const curve = this.curves[width]?.[mask];
    return curve && rows >= curve.low && rows <= curve.high ? curve.cost[rows] ?? Infinity : Infinity;
  }

  private build(mask: number, width: number, shift: (unit: number, width: number) => number): void {
    const cost = new Float64Array(this.rows + 1).fill(Infinity);
    let low = Infinity;
    let high = -1;
    const offer = (rows: number, value: number): void => {
      if (value >= (cost[rows] ?? -Infinity)) return;
      cost[rows] = value;
      if (rows < low) low = rows;
      if (rows > high) high = rows;
    };
    const first = lowest(mask);
    if (mask === 1 << first) {
      for (const fit of this.units[first]?.fits[width - 1] ?? []) if (fit.rows <= this.rows) offer(fit.rows, fit.cost + shift(first, width));
    } else this.splits(mask, (upper, lower) => {
      this.stack(width, upper, lower, offer);
      const side = this.sideCost(mask, width, upper, lower);
      for (let left = 1; left < width; left += 1) this.beside(left, width - left, upper, lower, side, offer);
    });
    const row = this.curves[width];
    if (row) row[mask] = high < 0 ? null : { low, high, cost };
  }

  /** Every way to part a set in two, the part with its first unit named first. */
  private splits(mask: number, visit: (upper: number, lower: number) => void): void {
    const first = mask & -mask;
    const others = mask ^ first;
    for (let part = (others - 1) & others; ; part = (part - 1) & others) {
      visit(first | part, mask ^ (first | part));
      if (part === 0) break;
    }
  }

  private stack(width: number, upper: number, lower: number, offer: (rows: number, cost: number) => void): void {
    const above = this.curves[width]?.[upper];
    const below = this.curves[width]?.[lower];
    if (!above || !below || above.low + below.low > this.rows) return;
    const across = width === this.columns ? 0 : against.stackAcross;
    for (let one = above.low; one <= above.high; one += 1) {
      const cost = above.cost[one] ?? Infinity;
      if (cost === Infinity) continue;
      const most = Math.min(below.high, this.rows - one);
      for (let other = below.low; other <= most; other += 1) offer(one + other, cost + (below.cost[other] ?? Infinity) + across);
    }
  }

  private beside(left: number, right: number, one: number, other: number, side: number, offer: (rows: number, cost: number) => void): void {
    const first = this.curves[left]?.[one];
    const second = this.curves[right]?.[other];
    if (!first || !second) return;
    const most = Math.min(first.high, second.high);
    for (let rows = Math.max(first.low, second.low); rows <= most; rows += 1) offer(rows, (first.cost[rows] ?? Infinity) + (second.cost[rows] ?? Infinity) + side);
  }

  /** Heads side by side touch; a cut down the whole page runs its gutter through. */
  private sideCost(mask: number, width: number, one: number, other: number): number {
    const heads = this.units[lowest(one)]?.headed === true && this.units[lowest(other)]?.headed === true;
    return (heads ? against.touching : 0) + (mask === this.full && width === this.columns ? against.throughGutter : 0);
  }

  private trace(mask: number, width: number, rows: number, top: number, left: number, places: { unit: Unit; cell: Cell; fit: Fit }[]): void {
    const wanted = this.read(width, mask, rows);
    const first = lowest(mask);
    if (mask === 1 << first) {
      const unit = this.units[first];
      const fit = this.byRows[first]?.[width - 1]?.get(rows);
      if (unit && fit) places.push({ unit, fit, cell: { column: left, row: top, columns: width, rows } });
      return;
    }
    let next: (() => void) | null = null;
    this.splits(mask, (upper, lower) => {
      if (next) return;
      const across = width === this.columns ? 0 : against.stackAcross;
      for (let one = 1; one < rows && !next; one += 1) {
        if (same(this.read(width, upper, one) + this.read(width, lower, rows - one) + across, wanted)) next = () => {
          this.trace(upper, width, one, top, left, places);
          this.trace(lower, width, rows - one, top + one, left, places);
        };
      }
      const side = this.sideCost(mask, width, upper, lower);
      for (let part = 1; part < width && !next; part += 1) {
        if (same(this.read(part, upper, rows) + this.read(width - part, lower, rows) + side, wanted)) next = () => {
          this.trace(upper, part, rows, top, left, places);
          this.trace(lower, width - part, rows, top, left + part, places);
        };
      }
    });
    (next as (() => void) | null)?.();
  }
}

const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;
const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

/** Blocks of an arrangement, in the order found. */
export const blocksOf = (arrangement: Arrangement, newId: () => string): Block[] =>
  arrangement.places.map(({ cell, fit }) => fit.make(cell, newId()));
