const none = 255;

/**
 * How a page is cut into parts: numbers 0 to n − 1 are its units, the others cuts with two parts each, across (one above the other) or down (`beside`, the left part
 * `split` columns wide). All of it stands in one array, so that a change is taken back by a copy. The first unit stands at the upper left whatever is changed.
 */
export class PageParts {
  readonly all: Uint8Array;
  readonly beside: Uint8Array;
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly split: Uint8Array;
  readonly parent: Uint8Array;
  /** Which of its ways a unit stands in. */
  readonly way: Uint8Array;
  readonly root: Uint8Array;
  /** Columns of each part as it was last laid. */
  readonly widthOf: Uint8Array;
  private readonly size: number;
  private readonly count: number;
  /** Units that may stand in more than one way. */
  private readonly manifold: readonly number[];

  /** `ways` of each unit; `next` gives numbers from 0 to 1. */
  constructor(private readonly ways: readonly number[], private readonly columns: number, private readonly next: () => number) {
    const count = ways.length;
    const size = Math.max(0, 2 * count - 1);
    this.count = count;
    this.size = size;
    this.all = new Uint8Array(5 * size + count + 1);
    const take = (index: number): Uint8Array => this.all.subarray(index * size, (index + 1) * size);
    [this.beside, this.first, this.second, this.split, this.parent] = [take(0), take(1), take(2), take(3), take(4)];
    this.way = this.all.subarray(5 * size, 5 * size + count);
    this.root = this.all.subarray(5 * size + count);
    this.widthOf = new Uint8Array(size);
    this.manifold = ways.flatMap((number, index) => (number > 1 ? [index] : []));
  }

  private pick(limit: number): number { return Math.floor(this.next() * limit); }

  /** A first page: each unit put beside or under the ones before, as luck has it. */
  begin(): void {
    const { count } = this;
    this.root[0] = 0;
    this.parent[0] = none;
    this.widthOf[0] = this.columns;
    for (let unit = 1; unit < count; unit += 1) this.graft(unit, count + unit - 1, this.pick(2 * unit - 1), unit);
  }

  /** Puts a unit and another part under one cut, where that part stood. `placed` units stand already. */
  private graft(unit: number, cut: number, at: number, placed: number): void {
    const { count } = this;
    const target = at < placed ? at : count + at - placed;
    this.hang(unit, cut, target);
  }

  private hang(unit: number, cut: number, target: number): void {
    const above = this.parent[target]!;
    if (above === none) this.root[0] = cut;
    else if (this.first[above] === target) this.first[above] = cut;
    else this.second[above] = cut;
    this.parent[cut] = above;
    const after = this.leadsIn(target) || this.next() < 0.5;
    this.first[cut] = after ? target : unit;
    this.second[cut] = after ? unit : target;
    this.parent[target] = cut;
    this.parent[unit] = cut;
    const width = this.widthOf[target]!;
    this.widthOf[cut] = width;
    this.cutAcrossOrDown(cut, width);
  }

  private cutAcrossOrDown(cut: number, width: number): void {
    this.beside[cut] = width > 1 && this.next() < 0.5 ? 1 : 0;
    this.split[cut] = 1 + this.pick(Math.max(1, width - 1));
  }

  /** Whether the lead stands at the upper left of a part. */
  private leadsIn(part: number): boolean {
    let node = part;
    while (node >= this.count) node = this.first[node]!;
    return node === 0;
  }

  /** One change, made; false when it can't be. What it spoils is put back from `all`. */
  change(): boolean {
    const { count } = this;
    const dice = this.next();
    const cut = count + this.pick(count - 1);
    if (dice < 0.28) {
      if (count < 3) return false;
      const one = 1 + this.pick(count - 1);
      const other = 1 + this.pick(count - 1);
      if (one === other) return false;
      return this.exchange(one, other);
    }
    if (dice < 0.44) {
      const width = this.widthOf[cut]!;
      if (this.beside[cut] === 0 || width < 3) return false;
      const split = 1 + this.pick(width - 1);
      if (split === this.split[cut]) return false;
      this.split[cut] = split;
      return true;
    }
    if (dice < 0.54) {
      if (this.widthOf[cut]! < 2 && this.beside[cut] === 0) return false;
      this.beside[cut] = 1 - this.beside[cut]!;
      this.split[cut] = 1 + this.pick(Math.max(1, this.widthOf[cut]! - 1));
      return true;
    }
    if (dice < 0.64) {
      if (this.leadsIn(cut)) return false;
      const first = this.first[cut]!;
      this.first[cut] = this.second[cut]!;
      this.second[cut] = first;
      return true;
    }
    if (dice < 0.72 && this.manifold.length > 0) {
      const unit = this.manifold[this.pick(this.manifold.length)]!;
      const ways = this.ways[unit]!;
      this.way[unit] = (this.way[unit]! + 1 + this.pick(ways - 1)) % ways;
      return true;
    }
    return this.move(1 + this.pick(count - 1));
  }

  /** Two units change places. */
  private exchange(one: number, other: number): boolean {
    const [over, under] = [this.parent[one]!, this.parent[other]!];
    if (over === under) {
      if (this.leadsIn(over) && (this.first[over] === one || this.first[over] === other)) return false;
      const first = this.first[over]!;
      this.first[over] = this.second[over]!;
      this.second[over] = first;
      return true;
    }
    if (this.first[over] === one) this.first[over] = other; else this.second[over] = other;
    if (this.first[under] === other) this.first[under] = one; else this.second[under] = one;
    this.parent[one] = under;
    this.parent[other] = over;
    return true;
  }

  /** A unit is taken out and put beside or under another part. */
  private move(unit: number): boolean {
    const cut = this.parent[unit]!;
    const rest = this.first[cut] === unit ? this.second[cut]! : this.first[cut]!;
    const above = this.parent[cut]!;
    this.parent[rest] = above;
    if (above === none) this.root[0] = rest;
    else if (this.first[above] === cut) this.first[above] = rest;
    else this.second[above] = rest;
    let target = this.pick(this.size);
    while (target === unit || target === cut) target = this.pick(this.size);
    this.hang(unit, cut, target);
    return true;
  }
}
