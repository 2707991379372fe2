/** Costs by depth in rows, from `low` to `high`; other depths can't be had. `cost[0]` is that of `low`. */
export interface Curve { readonly low: number; readonly high: number; readonly cost: Float64Array; /** The least cost of any depth. */ readonly least: number }
export type MaybeCurve = Curve | null | undefined;

/** The cost at a depth; Infinity where it can't be had. */
export const costAt = (curve: MaybeCurve, rows: number): number => (curve && rows >= curve.low && rows <= curve.high ? curve.cost[rows - curve.low]! : Infinity);

/**
 * A curve being made, up to so many rows; used again and again. The search spends its time here: plain loops over one
 * array that is cleared as far as it was written. What costs more than the limit is left out: it can be no part of a page that costs less.
 */
export class Draft {
  private readonly cost: Float64Array;
  private low = Infinity;
  private high = -1;
  /** What costs more is left out. */
  limit = Infinity;
  constructor(private readonly rows: number) {
    this.cost = new Float64Array(rows + 1).fill(Infinity);
  }

  private reach(low: number, high: number): void {
    if (low < this.low) this.low = low;
    if (high > this.high) this.high = high;
  }

  offer(rows: number, value: number): void {
    if (rows > this.rows || value > this.limit || value === Infinity) return;
    this.reach(rows, rows);
    if (value < this.cost[rows]!) this.cost[rows] = value;
  }

  /** Every depth of one above every depth of the other. */
  stack(above: MaybeCurve, below: MaybeCurve, extra: number): void {
    if (!above || !below || above.low + below.low > this.rows || above.least + below.least + extra > this.limit) return;
    const { cost: target, rows } = this;
    const upper = above.cost;
    const lower = below.cost;
    const bearable = this.limit - below.least;
    const base = below.low;
    this.reach(above.low + base, Math.min(rows, above.high + below.high));
    for (let index = 0; index < upper.length; index += 1) {
      const cost = upper[index]! + extra;
      if (cost > bearable || cost === Infinity) continue;
      const from = above.low + index + base;
      const last = Math.min(lower.length, rows - from + 1);
      for (let other = 0; other < last; other += 1) {
        const value = cost + lower[other]!;
        if (value < target[from + other]!) target[from + other] = value;
      }
    }
  }

  /** Side by side at one depth. */
  beside(left: MaybeCurve, right: MaybeCurve, extra: number): void {
    if (!left || !right || left.least + right.least + extra > this.limit) return;
    const high = Math.min(left.high, right.high);
    const low = Math.max(left.low, right.low);
    if (low > high) return;
    this.reach(low, high);
    const target = this.cost;
    const one = left.cost;
    const other = right.cost;
    const shiftOne = left.low;
    const shiftOther = right.low;
    for (let rows = low; rows <= high; rows += 1) {
      const value = one[rows - shiftOne]! + other[rows - shiftOther]! + extra;
      if (value < target[rows]!) target[rows] = value;
    }
  }

  /** All of another curve. */
  take(curve: MaybeCurve): void {
    if (!curve) return;
    this.reach(curve.low, curve.high);
    const target = this.cost;
    for (let index = 0; index < curve.cost.length; index += 1) if (curve.cost[index]! < target[curve.low + index]!) target[curve.low + index] = curve.cost[index]!;
  }

  /** The curve made, and the draft is empty again; null when nothing came of it. */
  curve(): Curve | null {
    const { cost, limit } = this;
    const { low: from, high: to } = this;
    let low = -1;
    let high = -1;
    let least = Infinity;
    for (let rows = from; rows <= to; rows += 1) {
      const value = cost[rows]!;
      if (value > limit) cost[rows] = Infinity;
      else if (value !== Infinity) {
        if (low < 0) low = rows;
        high = rows;
        if (value < least) least = value;
      }
    }
    const made = low < 0 ? null : { low, high, cost: cost.slice(low, high + 1), least };
    if (to >= 0) cost.fill(Infinity, from, to + 1);
    this.low = Infinity;
    this.high = -1;
    return made;
  }

  /** The least of several curves at every depth. */
  leastOf(...curves: readonly MaybeCurve[]): Curve | null {
    let only: Curve | null = null;
    let many = false;
    for (const curve of curves) {
      if (!curve) continue;
      if (only) many = true;
      else only = curve;
    }
    if (!many) return only;
    for (const curve of curves) this.take(curve);
    return this.curve();
  }
}
