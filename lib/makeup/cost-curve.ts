/** Costs by depth in rows; only depths from `low` to `high` can be had, others are infinite. */
export interface Curve { readonly low: number; readonly high: number; readonly cost: Float64Array }
export type MaybeCurve = Curve | null | undefined;

/** The cost at a depth; Infinity where it can't be had. */
export const costAt = (curve: MaybeCurve, rows: number): number => (curve && rows >= curve.low && rows <= curve.high ? curve.cost[rows]! : Infinity);

/** A curve being made, up to so many rows. The search spends its time here: plain loops over typed arrays. */
export class Draft {
  private readonly cost: Float64Array;
  private touched = false;
  constructor(private readonly rows: number) { this.cost = new Float64Array(rows + 1).fill(Infinity); }

  offer(rows: number, value: number): void {
    if (rows > this.rows || !(value < this.cost[rows]!)) return;
    this.cost[rows] = value;
    this.touched = true;
  }

  /** Every depth of one above every depth of the other. */
  stack(above: MaybeCurve, below: MaybeCurve, extra: number): void {
    if (!above || !below || above.low + below.low > this.rows) return;
    this.touched = true;
    const target = this.cost;
    const lower = below.cost;
    for (let one = above.low; one <= above.high; one += 1) {
      const cost = above.cost[one]! + extra;
      if (cost === Infinity) continue;
      const last = Math.min(below.high, this.rows - one);
      for (let other = below.low; other <= last; other += 1) {
        const value = cost + lower[other]!;
        if (value < target[one + other]!) target[one + other] = value;
      }
    }
  }

  /** Side by side at one depth. */
  beside(left: MaybeCurve, right: MaybeCurve, extra: number): void {
    if (!left || !right) return;
    const most = Math.min(left.high, right.high);
    for (let rows = Math.max(left.low, right.low); rows <= most; rows += 1) this.offer(rows, left.cost[rows]! + right.cost[rows]! + extra);
  }

  /** All of another curve. */
  take(curve: MaybeCurve): void {
    if (curve) for (let rows = curve.low; rows <= curve.high; rows += 1) this.offer(rows, curve.cost[rows]!);
  }

  /** The curve made; null when nothing came of it. */
  curve(): Curve | null {
    if (!this.touched) return null;
    let low = 0;
    while (low <= this.rows && this.cost[low] === Infinity) low += 1;
    if (low > this.rows) return null;
    let high = this.rows;
    while (this.cost[high] === Infinity) high -= 1;
    return { low, high, cost: this.cost };
  }
}

/** The least of several curves at every depth. */
export function leastOf(curves: readonly MaybeCurve[], rows: number): Curve | null {
  const present = curves.filter((curve) => curve !== null && curve !== undefined);
  if (present.length <= 1) return present[0] ?? null;
  const draft = new Draft(rows);
  for (const curve of present) draft.take(curve);
  return draft.curve();
}
