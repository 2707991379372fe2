import type { Block, Cell } from './block';
import type { Fit, Unit } from './fit';

/**
 * Fills a rectangle of columns × rows with units, cutting it again and again across or down (guillotine cuts), so that
 * every unit has a rectangle it fits and nothing is left over. All arrangements are searched at once: for each set of
 * units and each width, the least that is to be said against it at every depth. Costs are points: 3 is a matter of
 * taste, 10 a blemish, 40 a fault.
 */
export interface Arrangement { readonly cost: number; readonly places: readonly { readonly unit: Unit; readonly cell: Cell; readonly fit: Fit }[] }

const against = { touching: 8, throughGutter: 18, stackAcross: 1, fillerAbove: 25 } as const;

/** Most units the search takes at once: their subsets double with each. */
export const mostUnits = 10;

/** Costs by depth of one set of units at one width; only depths from `low` to `high` can be had. */
interface Curve { readonly low: number; readonly high: number; readonly cost: Float64Array }

/**
 * At full width it matters whether one gutter runs from head to foot (通缝): `free` is the best that has none, a number is the
 * column the gutter stands left of, a negative one any such column but that; `any` is the best of all, and the only state at
 * lesser widths.
 */
type State = 'any' | 'free' | number;

/** A curve being made. */
class Draft {
  private low = Infinity;
  private high = -1;
  private readonly cost: Float64Array;
  constructor(rows: number) { this.cost = new Float64Array(rows + 1).fill(Infinity); }
  offer(rows: number, value: number): void {
    if (!(value < (this.cost[rows] ?? -Infinity))) return;
    this.cost[rows] = value;
    if (rows < this.low) this.low = rows;
    if (rows > this.high) this.high = rows;
  }
  /** Every depth of one above every depth of the other. */
  stack(above: Curve | null | undefined, below: Curve | null | undefined, extra: number): void {
    if (!above || !below) return;
    const most = this.cost.length - 1;
    for (let one = above.low; one <= above.high; one += 1) {
      const cost = (above.cost[one] ?? Infinity) + extra;
      if (cost === Infinity) continue;
      const last = Math.min(below.high, most - one);
      for (let other = below.low; other <= last; other += 1) this.offer(one + other, cost + (below.cost[other] ?? Infinity));
    }
  }
  /** Side by side at one depth. */
  beside(left: Curve | null | undefined, right: Curve | null | undefined, extra: number): void {
    if (!left || !right) return;
    const most = Math.min(left.high, right.high);
    for (let rows = Math.max(left.low, right.low); rows <= most; rows += 1) this.offer(rows, (left.cost[rows] ?? Infinity) + (right.cost[rows] ?? Infinity) + extra);
  }
  curve(): Curve | null { return this.high < 0 ? null : { low: this.low, high: this.high, cost: this.cost }; }
}

interface Place { readonly unit: Unit; readonly cell: Cell; readonly fit: Fit }

/** A search over units, the first of which leads: it stands at the upper left of whatever part it is in. */
export class PageSearch {
  /** curves[width][set]: the best in any state. */
  private readonly curves: (Curve | null)[][];
  /** At full width, by set: the best without a through gutter, and with one left of each column. */
  private readonly wide: { readonly free: Curve | null; readonly through: readonly (Curve | null)[]; readonly others: readonly (Curve | null)[] }[] = [];
  private readonly byRows: Map<number, Fit>[][];
  private readonly full: number;
  private readonly feet: number;

  /** `shift(unit, width)` changes costs a little, so that a seed gives another page of equal rank. */
  constructor(private readonly units: readonly Unit[], private readonly columns: number, private readonly rows: number, private readonly shift: (unit: number, width: number) => number) {
    this.full = (1 << units.length) - 1;
    this.feet = units.reduce((mask, unit, index) => (unit.foot ? mask | (1 << index) : mask), 0);
    this.byRows = units.map((unit) => Array.from({ length: columns }, (_, index) => new Map((unit.fits[index] ?? []).map((fit) => [fit.rows, fit]))));
    this.curves = Array.from({ length: columns + 1 }, () => new Array<Curve | null>(this.full + 1).fill(null));
    for (let mask = 1; mask <= this.full; mask += 1) {
      for (let width = 1; width < columns; width += 1) { const row = this.curves[width]; if (row) row[mask] = this.narrow(mask, width); }
      this.wideOf(mask);
    }
  }

  /** The least to be said against filling the whole width at this depth; Infinity when it can't be. */
  costAt(rows: number): number { return this.rootState(rows).cost; }

  /** The arrangement at this depth, from a row and column on; null when there is none. */
  arrange(rows: number, top: number, left: number): Arrangement | null {
    const { cost, state } = this.rootState(rows);
    if (!Number.isFinite(cost)) return null;
    const places: Place[] = [];
    this.trace(this.full, this.columns, state, rows, top, left, places);
    return { cost, places };
  }

  private rootState(rows: number): { cost: number; state: State } {
    let best: { cost: number; state: State } = { cost: this.read(this.columns, this.full, 'free', rows), state: 'free' };
    for (let column = 1; column < this.columns; column += 1) {
      const cost = this.read(this.columns, this.full, column, rows) + against.throughGutter;
      if (cost < best.cost) best = { cost, state: column };
    }
    return best;
  }

  private curveOf(width: number, mask: number, state: State): Curve | null {
    if (state === 'any' || width < this.columns) return this.curves[width]?.[mask] ?? null;
    const wide = this.wide[mask];
    return (state === 'free' ? wide?.free : state < 0 ? wide?.others[-state] : wide?.through[state]) ?? null;
  }

  private read(width: number, mask: number, state: State, rows: number): number {
    const curve = this.curveOf(width, mask, state);
    return curve && rows >= curve.low && rows <= curve.high ? curve.cost[rows] ?? Infinity : Infinity;
  }

  private single(draft: Draft, unit: number, width: number): void {
    for (const fit of this.units[unit]?.fits[width - 1] ?? []) if (fit.rows <= this.rows) draft.offer(fit.rows, fit.cost + this.shift(unit, width));
  }

  private narrow(mask: number, width: number): Curve | null {
    const draft = new Draft(this.rows);
    const first = lowest(mask);
    if (mask === 1 << first) this.single(draft, first, width);
    else this.splits(mask, (upper, lower) => {
      draft.stack(this.curves[width]?.[upper], this.curves[width]?.[lower], this.stackCost(width, upper));
      const side = this.sideCost(upper, lower);
      for (let left = 1; left < width; left += 1) draft.beside(this.curves[left]?.[upper], this.curves[width - left]?.[lower], side);
    });
    return draft.curve();
  }

  private wideOf(mask: number): void {
    const width = this.columns;
    const free = new Draft(this.rows);
    const through = Array.from({ length: width }, () => new Draft(this.rows));
    const pairs = this.pairs();
    const first = lowest(mask);
    if (mask === 1 << first) this.single(free, first, width);
    else this.splits(mask, (upper, lower) => {
      const cost = this.stackCost(width, upper);
      for (const [one, other] of pairs) {
        const draft = typeof one === 'number' && one === other ? through[one] : free;
        draft?.stack(this.curveOf(width, upper, one), this.curveOf(width, lower, other), cost);
      }
      const side = this.sideCost(upper, lower);
      for (let left = 1; left < width; left += 1) through[left]?.beside(this.curves[left]?.[upper], this.curves[width - left]?.[lower], side);
    });
    const curves = through.map((draft) => draft.curve());
    const made = { free: free.curve(), through: curves, others: curves.map((_, column) => (column === 0 ? null : this.best(curves.filter((_curve, other) => other !== column)))) };
    this.wide[mask] = made;
    const row = this.curves[width];
    if (row) row[mask] = this.best([made.free, ...curves]);
  }

  private best(curves: readonly (Curve | null)[]): Curve | null {
    const draft = new Draft(this.rows);
    for (const curve of curves) if (curve) for (let rows = curve.low; rows <= curve.high; rows += 1) draft.offer(rows, curve.cost[rows] ?? Infinity);
    return draft.curve();
  }

  /** States of two stacked parts: a gutter goes through only where both have it. */
  private pairs(): readonly (readonly [State, State])[] {
    const columns = Array.from({ length: this.columns - 1 }, (_, index) => index + 1);
    return [['free', 'any'], ...columns.flatMap((column): (readonly [State, State])[] => [[column, 'free'], [column, column], [column, -column]])];
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

  private stackCost(width: number, upper: number): number {
    return (width === this.columns ? 0 : against.stackAcross) + ((upper & this.feet) !== 0 ? against.fillerAbove : 0);
  }

  /** Heads side by side touch; a box has no place at the head of the page beside the lead. */
  private sideCost(one: number, other: number): number {
    const beside = (one & 1) !== 0 ? this.units[lowest(other)]?.besideLead ?? 0 : 0;
    return beside + (this.units[lowest(one)]?.headed === true && this.units[lowest(other)]?.headed === true ? against.touching : 0);
  }

  private trace(mask: number, width: number, state: State, rows: number, top: number, left: number, places: Place[]): void {
    const first = lowest(mask);
    if (mask === 1 << first) {
      const unit = this.units[first];
      const fit = this.byRows[first]?.[width - 1]?.get(rows);
      if (unit && fit) places.push({ unit, fit, cell: { column: left, row: top, columns: width, rows } });
      return;
    }
    const step = this.stepOf(mask, width, state, rows);
    if (!step) return;
    if (step.kind === 'stack') {
      this.trace(step.upper, width, step.states[0], step.at, top, left, places);
      this.trace(step.lower, width, step.states[1], rows - step.at, top + step.at, left, places);
    } else {
      this.trace(step.upper, step.at, 'any', rows, top, left, places);
      this.trace(step.lower, width - step.at, 'any', rows, top, left + step.at, places);
    }
  }

  /** The cut that the cost of this set, width and depth came from. */
  private stepOf(mask: number, width: number, state: State, rows: number): Step | null {
    if (typeof state === 'number' && state < 0) {
      const column = Array.from({ length: width }, (_, index) => index).find((other) => other > 0 && other !== -state && same(this.read(width, mask, other, rows), this.read(width, mask, state, rows)));
      return column === undefined ? null : this.stepOf(mask, width, column, rows);
    }
    const wanted = this.read(width, mask, state, rows);
    let found: Step | null = null;
    const narrow = width < this.columns;
    const pairs: readonly (readonly [State, State])[] = narrow ? [['any', 'any']] : this.pairs().filter(([one, other]) => state === 'any' || (typeof one === 'number' && one === other ? one === state : state === 'free'));
    this.splits(mask, (upper, lower) => {
      if (found) return;
      const cost = this.stackCost(width, upper);
      for (const states of pairs) for (let at = 1; at < rows && !found; at += 1) {
        if (same(this.read(width, upper, states[0], at) + this.read(width, lower, states[1], rows - at) + cost, wanted)) found = { kind: 'stack', upper, lower, at, states };
      }
      const side = this.sideCost(upper, lower);
      for (let at = 1; at < width && !found; at += 1) {
        if (!narrow && state !== 'any' && state !== at) continue;
        if (same(this.read(at, upper, 'any', rows) + this.read(width - at, lower, 'any', rows) + side, wanted)) found = { kind: 'beside', upper, lower, at };
      }
    });
    return found;
  }
}

type Step =
  | { readonly kind: 'stack'; readonly upper: number; readonly lower: number; readonly at: number; readonly states: readonly [State, State] }
  | { readonly kind: 'beside'; readonly upper: number; readonly lower: number; readonly at: number };

const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;
const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

/** Blocks of an arrangement, in the order found. */
export const blocksOf = (arrangement: Arrangement, newId: () => string): Block[] =>
  arrangement.places.map(({ cell, fit }) => fit.make(cell, newId()));
