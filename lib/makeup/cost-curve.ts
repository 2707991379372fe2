/** Costs by depth in rows; only depths from `low` to `high` can be had, others are infinite. */
export interface Curve { readonly low: number; readonly high: number; readonly cost: Float64Array }
export type MaybeCurve = Curve | null | undefined;

/** The cost at a depth; Infinity where it can't be had. */
export const costAt = (curve: MaybeCurve, rows: number): number => (curve && rows >= curve.low && rows <= curve.high ? curve.cost[rows]! : Infinity);

/** A curve being made, up to so many rows. The search spends its time here: plain loops over typed arrays. */
export class Draft {
  /** Made when there is something to write: most drafts of a search stay empty. */
  private cost: Float64Array | null = null;
  constructor(private readonly rows: number) {}

  private target(): Float64Array {
    this.cost ??= new Float64Array(this.rows + 1).fill(Infinity);
    return this.cost;
  }

  offer(rows: number, value: number): void {
    if (rows > this.rows || value === Infinity) return;
    const target = this.target();
    if (value < target[rows]!) target[rows] = value;
  }

  /** Every depth of one above every depth of the other. */
  stack(above: MaybeCurve, below: MaybeCurve, extra: number): void {
    if (!above || !below || above.low + below.low > this.rows) return;
    const target = this.target();
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
    const least = Math.max(left.low, right.low);
    if (least > most) return;
    const target = this.target();
    for (let rows = least; rows <= most; rows += 1) {
      const value = left.cost[rows]! + right.cost[rows]! + extra;
      if (value < target[rows]!) target[rows] = value;
    }
  }

  /** All of another curve. */
  take(curve: MaybeCurve): void {
    if (curve) for (let rows = curve.low; rows <= curve.high; rows += 1) this.offer(rows, curve.cost[rows]!);
  }

  /** The curve made; null when nothing came of it. */
  curve(): Curve | null {
    const { cost } = this;
    if (!cost) return null;
    let low = 0;
    while (low <= this.rows && cost[low] === Infinity) low += 1;
    if (low > this.rows) return null;
    let high = this.rows;
    while (cost[high] === Infinity) high -= 1;
    return { low, high, cost };
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
