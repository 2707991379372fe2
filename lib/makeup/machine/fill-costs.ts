import { giveWay, objection, partingCost, endCost, type FillLine } from '@/lib/makeup/columns/fill-columns';

/**
 * What filling columns with one text costs, for a search that asks it thousands of times: the same answer as `fillColumns` gives for columns
 * no picture parts, from arrays made once.
 */
export class FillCosts {
  readonly length: number;
  /** Cost of a column that ends before line i. */
  private readonly parting: Float64Array;
  /** White rows above the lines before i. */
  private readonly gaps: Int32Array;
  /** Crossheads with white above them before line i. */
  private readonly crossheads: Int32Array;
  /** How many lines before i must stay with line i − 1. */
  private readonly group: Int32Array;
  private from = new Int32Array(64);
  private costs = new Float64Array(64);
  private next = new Int32Array(64);
  private nextCosts = new Float64Array(64);
  /** Lines the last filling placed, and what is to be said against it. */
  placed = 0;
  cost = 0;

  constructor(lines: readonly FillLine[]) {
    const length = lines.length;
    this.length = length;
    this.parting = new Float64Array(length + 1);
    this.gaps = new Int32Array(length + 1);
    this.crossheads = new Int32Array(length + 1);
    this.group = new Int32Array(length + 1);
    lines.forEach((line, at) => {
      if (at > 0) this.parting[at] = partingCost(lines[at - 1], line);
      this.gaps[at + 1] = this.gaps[at]! + line.gap;
      this.crossheads[at + 1] = this.crossheads[at]! + (line.kind === 'crosshead' && line.gap === 1 ? 1 : 0);
      this.group[at + 1] = line.stay === true ? this.group[at]! + 1 : 0;
    });
  }

  /** Rows of lines [from, to) in one column: the white above its first line is dropped. */
  private rows(from: number, to: number): number { return to <= from ? 0 : to - from + this.gaps[to]! - this.gaps[from + 1]!; }

  private fitting(from: number, capacity: number): number {
    let to = Math.min(this.length, from + Math.max(0, capacity));
    while (to > from && this.rows(from, to) > capacity) to -= 1;
    return to;
  }

  /** Where the lines that stay together begin, if a column's end before `at` parted them. */
  private groupStart(at: number, from: number): number {
    if (at >= this.length) return at;
    const start = at - this.group[at]!;
    return start > from ? start : at;
  }

  /** Fills columns of so many rows; the answer stands in `placed` and `cost`. */
  fill(capacities: ArrayLike<number>, columns: number, continues: boolean): void {
    const { length } = this;
    let count = 1;
    this.from[0] = 0;
    this.costs[0] = 0;
    for (let column = 0; column < columns; column += 1) {
      const capacity = capacities[column]!;
      const lastColumn = column === columns - 1;
      let found = 0;
      for (let way = 0; way < count; way += 1) {
        const from = this.from[way]!;
        const most = this.fitting(from, capacity);
        const least = lastColumn && !continues ? most : Math.max(from, Math.min(most, this.groupStart(most, from)) - giveWay);
        for (let to = most; to >= least; to -= 1) {
          const short = capacity - this.rows(from, to);
          let cost = this.costs[way]!;
          if (to >= length) cost += lastColumn && to > from ? endCost(short, columns) : shortCost(short);
          else {
            // A foot is made up at the crossheads above it, as far as they go.
            const open = Math.max(0, Math.min(short, to > from ? this.crossheads[to]! - this.crossheads[from + 1]! : 0));
            cost += (to > 0 ? this.parting[to]! : 0) + shortCost(short - open) + objection.openedRow * open + (to === from && capacity > 0 ? objection.emptyColumn : 0)
              + (lastColumn && !continues ? objection.overset * (length - to) : 0);
          }
          let at = 0;
          while (at < found && this.next[at] !== to) at += 1;
          if (at === found) {
            if (found >= this.next.length) this.grow();
            this.next[found] = to; this.nextCosts[found] = cost; found += 1;
          } else if (cost < this.nextCosts[at]!) this.nextCosts[at] = cost;
        }
      }
      [this.from, this.next, this.costs, this.nextCosts] = [this.next, this.from, this.nextCosts, this.costs];
      count = found;
    }
    let best = 0;
    for (let way = 1; way < count; way += 1) if (this.costs[way]! < this.costs[best]!) best = way;
    this.placed = this.from[best]!;
    this.cost = this.costs[best]!;
  }

  /** Stretches of lines that may not be parted can open more ways than were thought of. */
  private grow(): void {
    const wider = <Numbers extends Int32Array | Float64Array>(old: Numbers, made: Numbers): Numbers => { made.set(old as never); return made; };
    const size = this.next.length * 2;
    this.next = wider(this.next, new Int32Array(size));
    this.from = wider(this.from, new Int32Array(size));
    this.nextCosts = wider(this.nextCosts, new Float64Array(size));
    this.costs = wider(this.costs, new Float64Array(size));
  }
}

/** What a foot so many rows short costs; fill-columns has the reason. */
const shortCost = (short: number): number => objection.shortFoot * short + short * (short - 1);

const known = new WeakMap<readonly FillLine[], FillCosts>();

/** The costs of a text, remembered with it. */
export function fillCostsOf(lines: readonly FillLine[]): FillCosts {
  const made = known.get(lines) ?? new FillCosts(lines);
  known.set(lines, made);
  return made;
}
