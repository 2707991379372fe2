/**
 * Costs by depth of parts of a page, numbered and remembered while one page is searched: the same two parts put together the same way
 * are put together once. Plain loops over one array; nothing is made in them.
 */
export class CurvePool {
  private readonly stride: number;
  private readonly costs: Float64Array;
  private readonly lows: Int32Array;
  private readonly highs: Int32Array;
  private readonly leasts: Float64Array;
  private readonly keys = new Int32Array(tableSize);
  private readonly values = new Int16Array(tableSize);
  private size = 0;
  private kept = 0;

  /** For curves of up to so many rows. */
  constructor(readonly rows: number) {
    this.stride = rows + 1;
    this.costs = new Float64Array(mostCurves * this.stride);
    this.lows = new Int32Array(mostCurves);
    this.highs = new Int32Array(mostCurves);
    this.leasts = new Float64Array(mostCurves);
  }

  /** Forgets everything. */
  clear(): void { this.size = 0; this.kept = 0; this.keys.fill(0); }

  /** What was added so far stays when the memory is full. */
  keep(): void { this.kept = this.size; }

  /** Makes room for a few more curves; true when what was put together had to be forgotten. */
  makeRoom(wanted: number): boolean {
    if (this.size + wanted < mostCurves) return false;
    this.size = this.kept;
    this.keys.fill(0);
    return true;
  }

  /** A new curve that can be had at no depth; `low` is the depth it would want at least. */
  add(low: number): number {
    const at = this.size;
    this.size += 1;
    this.lows[at] = low;
    this.highs[at] = -1;
    this.leasts[at] = Infinity;
    this.costs.fill(Infinity, at * this.stride, (at + 1) * this.stride);
    return at;
  }

  /** A depth of a curve being added, and its cost. */
  offer(curve: number, rows: number, cost: number): void {
    if (rows > this.rows) return;
    const at = curve * this.stride + rows;
    if (cost < this.costs[at]!) this.costs[at] = cost;
    if (rows < this.lows[curve]!) this.lows[curve] = rows;
    if (rows > this.highs[curve]!) this.highs[curve] = rows;
    if (cost < this.leasts[curve]!) this.leasts[curve] = cost;
  }

  costAt(curve: number, rows: number): number { return rows < 0 || rows > this.rows ? Infinity : this.costs[curve * this.stride + rows]!; }
  /** The least depth it can have, or would want. */
  low(curve: number): number { return this.lows[curve]!; }
  /** The greatest depth it can have; −1 when none. */
  high(curve: number): number { return this.highs[curve]!; }
  least(curve: number): number { return this.leasts[curve]!; }

  /** Two parts one above the other (`beside` false) or side by side. */
  join(beside: boolean, one: number, other: number): number {
    const key = ((beside ? 1 : 0) << 26 | one << 13 | other) + 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> tableShift;
    while (this.keys[slot] !== 0) {
      if (this.keys[slot] === key) return this.values[slot]!;
      slot = (slot + 1) & (tableSize - 1);
    }
    const made = beside ? this.beside(one, other) : this.stack(one, other);
    this.keys[slot] = key;
    this.values[slot] = made;
    return made;
  }

  private stack(one: number, other: number): number {
    const { costs, stride, rows } = this;
    const made = this.add(this.lows[one]! + this.lows[other]!);
    const [fromOne, toOne, fromOther, toOther] = [this.lows[one]!, this.highs[one]!, this.lows[other]!, this.highs[other]!];
    const target = made * stride;
    const lower = other * stride;
    let least = Infinity;
    let high = -1;
    for (let upper = fromOne; upper <= toOne; upper += 1) {
      const cost = costs[one * stride + upper]!;
      if (cost === Infinity) continue;
      const last = Math.min(toOther, rows - upper);
      for (let under = fromOther; under <= last; under += 1) {
        const value = cost + costs[lower + under]!;
        if (value < costs[target + upper + under]!) costs[target + upper + under] = value;
        if (value < least) least = value;
      }
      if (last >= fromOther && upper + last > high) high = upper + last;
    }
    this.highs[made] = high;
    this.leasts[made] = least;
    return made;
  }

  private beside(one: number, other: number): number {
    const { costs, stride } = this;
    const low = Math.max(this.lows[one]!, this.lows[other]!);
    const made = this.add(low);
    const high = Math.min(this.highs[one]!, this.highs[other]!);
    let least = Infinity;
    for (let rows = low; rows <= high; rows += 1) {
      const value = costs[one * stride + rows]! + costs[other * stride + rows]!;
      costs[made * stride + rows] = value;
      if (value < least) least = value;
    }
    this.highs[made] = least === Infinity ? -1 : high;
    this.leasts[made] = least;
    return made;
  }
}

/** Most curves remembered of one page. */
const mostCurves = 6000;
const tableSize = 16384;
const tableShift = 32 - 14;
