import { neighbours, placesOf, type Tree } from './arrangement';
import type { Block } from '@/lib/makeup/block';
import { CurvePool } from './curve-pool';
import { factsOf, type Fit, type Unit } from './fit';
import { PageParts } from './page-parts';
import { generator } from './seeded';

/** What a page, or a free part of one, is to be filled with. */
export interface SearchJob {
  /** In order of importance, the first leads and stands at the upper left: each as it usually stands, and other ways it may (in a box, without its pictures). */
  readonly units: readonly (readonly Unit[])[];
  readonly columns: number;
  readonly rows: number;
  /** Changes what a width costs a unit, by taste and seed. */
  readonly shift: (unit: number, width: number) => number;
  readonly seed: number;
  /** How many changes are tried. */
  readonly steps: number;
  /** Most arrangements handed back. */
  readonly wanted: number;
  /** Candidate pages judged are added here. */
  readonly counts: SearchCounts;
}

/** A candidate page is a whole arrangement of which the depths of all blocks and all rules between neighbours were judged; one that cannot be had is none. */
export interface SearchCounts { candidates: number }

export interface Arrangement { readonly tree: Tree; readonly cost: number }

const against = neighbours;
/** How far one that costs more may be gone on with, at first and at last, in points. */
const heat = { first: 80, last: 0.4 } as const;
/** An arrangement that cannot be had costs so much, and more the deeper it would be. */
const impossible = { cost: 300, row: 6 } as const;
/** A block may be so many rows deeper than its copy. */
const emptyRows = 10;
const emptyBlock = 10;

/** Costs that differ by less are those of one arrangement cut in another order. */
const alike = 1e-9;

/** Ways a unit may stand that are looked at. */
const mostWays = 4;
const pools = new Map<number, CurvePool>();

/**
 * Fills a rectangle of columns × rows with units, cut again and again across or down (guillotine cuts). A change at a time is made: units
 * change places, a cut is moved or turned, a unit goes elsewhere, a box is put about one. For the cuts as they stand the depths of all
 * units are chosen for the least that is to be said against them, then what stands next to what is judged; what is better is gone
 * on with, and at first what is a little worse too. Costs are points: 3 is a matter of taste, 10 a blemish, 40 a fault.
 */
export class PageSearch {
  private readonly count: number;
  private readonly nodes: number;
  private readonly pool: CurvePool;
  private readonly parts: PageParts;
  private readonly saved: Uint8Array;
  /** The best arrangements met with, the best first; of those that cost the same one. */
  private readonly finalists: { readonly cost: number; readonly parts: Uint8Array }[] = [];
  /** Curves of units by (unit × mostWays + way) × columns + width − 1. */
  private readonly leaves: Int32Array;
  private readonly curveOf: Int32Array;
  private readonly next: () => number;
  private readonly x: Int32Array;
  private readonly y: Int32Array;
  private readonly wide: Int32Array;
  private readonly deep: Int32Array;
  private readonly head: Int32Array;
  private rootRows = 0;
  /** Whether the page judged last can be had. */
  private stands = false;

  constructor(private readonly job: SearchJob) {
    const { units, columns, rows } = job;
    this.count = units.length;
    this.nodes = 2 * units.length - 1;
    const pool = pools.get(rows) ?? new CurvePool(rows);
    pools.set(rows, pool);
    this.pool = pool;
    this.next = generator(job.seed);
    this.parts = new PageParts(units.map((ways) => Math.min(mostWays, ways.length)), columns, this.next);
    this.saved = new Uint8Array(this.parts.all.length);
    this.leaves = new Int32Array(this.count * mostWays * columns);
    this.curveOf = new Int32Array(this.nodes);
    const numbers = (): Int32Array => new Int32Array(this.count);
    [this.x, this.y, this.wide, this.deep, this.head] = [numbers(), numbers(), numbers(), numbers(), numbers()];
    pool.clear();
    for (let unit = 0; unit < this.count; unit += 1) for (let way = 0; way < Math.min(mostWays, units[unit]!.length); way += 1) for (let width = 1; width <= columns; width += 1) this.leaves[(unit * mostWays + way) * columns + width - 1] = this.leaf(unit, way, width);
    pool.keep();
  }

  private unit(index: number, way: number): Unit { return this.job.units[index]![way]!; }

  private leaf(index: number, way: number, width: number): number {
    const fits = this.unit(index, way).fits[width - 1] ?? [];
    const shift = this.job.shift(index, width);
    const curve = this.pool.add(fits[0]?.rows ?? 10_000);
    for (const fit of fits) this.pool.offer(curve, fit.rows, fit.cost + shift);
    const last = fits[fits.length - 1];
    if (last && !this.unit(index, way).foot) for (let more = 1; more <= emptyRows; more += 1) this.pool.offer(curve, last.rows + more, last.cost + shift + emptyBlock + more * width * against.whiteCell);
    return curve;
  }

  /** Searches; the best arrangements found, the best first, none when none can be had. */
  run(): readonly Arrangement[] {
    if (this.count === 0) return [];
    this.parts.begin();
    let current = this.judge(Infinity);
    if (this.stands) this.note(current);
    const { steps } = this.job;
    for (let step = 0; step < steps && this.count > 1; step += 1) {
      this.saved.set(this.parts.all);
      if (!this.parts.change()) { this.parts.all.set(this.saved); continue; }
      const left = 1 - step / steps;
      const luck = this.next();
      const bearable = current + (heat.first * left * left * left + heat.last) * luck * luck * 3;
      const cost = this.judge(bearable);
      if (cost > bearable) { this.parts.all.set(this.saved); continue; }
      current = cost;
      if (this.stands) this.note(cost);
    }
    return this.finalists.flatMap(({ parts }) => {
      this.parts.all.set(parts);
      const cost = this.judge(Infinity);
      return this.stands ? [{ tree: this.tree(this.parts.root[0]!, this.job.columns, this.rootRows), cost }] : [];
    });
  }

  /** Keeps the arrangement as it stands if it is among the best. */
  private note(cost: number): void {
    const { finalists, job: { wanted } } = this;
    let at = finalists.length;
    while (at > 0 && finalists[at - 1]!.cost > cost + alike) at -= 1;
    if (at >= wanted || (at > 0 && finalists[at - 1]!.cost > cost - alike)) return;
    const parts = finalists.length >= wanted ? finalists.pop()!.parts : new Uint8Array(this.parts.all.length);
    parts.set(this.parts.all);
    finalists.splice(at, 0, { cost, parts });
  }

  /** The curve of a part at a width, and of all parts in it. */
  private curve(part: number, width: number): number {
    this.parts.widthOf[part] = width;
    let made: number;
    if (part < this.count) made = this.leaves[(part * mostWays + this.parts.way[part]!) * this.job.columns + width - 1]!;
    else if (this.parts.beside[part] === 0) made = this.pool.join(false, this.curve(this.parts.first[part]!, width), this.curve(this.parts.second[part]!, width));
    else {
      const left = Math.min(this.parts.split[part]!, width - 1);
      if (left < 1) return -1;
      const one = this.curve(this.parts.first[part]!, left);
      const other = this.curve(this.parts.second[part]!, width - left);
      made = one < 0 || other < 0 ? -1 : this.pool.join(true, one, other);
    }
    if (made < 0) return -1;
    this.curveOf[part] = made;
    return made;
  }

  /** What is to be said against the page as it stands; more than `bearable` is not looked at closely. */
  private judge(bearable: number): number {
    const { job, pool, parts } = this;
    this.stands = false;
    pool.makeRoom(2 * this.nodes);
    const root = parts.root[0]!;
    if (!this.possible(root, job.columns)) return Infinity;
    const curve = this.curve(root, job.columns);
    if (pool.high(curve) < 0 || pool.low(curve) > job.rows) return impossible.cost + impossible.row * Math.min(200, Math.max(1, pool.low(curve) - job.rows));
    let cost = Infinity;
    const whiteRow = job.columns * against.whiteCell;
    const least = pool.least(curve);
    for (let rows = Math.min(job.rows, pool.high(curve)); rows >= pool.low(curve); rows -= 1) {
      const white = (job.rows - rows) * whiteRow;
      if (white + least >= cost) break;
      const value = pool.costAt(curve, rows) + white;
      if (value < cost) { cost = value; this.rootRows = rows; }
    }
    if (cost === Infinity) return impossible.cost;
    this.stands = true;
    if (cost > bearable) return cost;
    this.place(root, 0, 0, job.columns, this.rootRows);
    job.counts.candidates += 1;
    return cost + this.neighbourhood();
  }

  /** Whether every cut down has two columns at least. */
  private possible(part: number, width: number): boolean {
    if (part < this.count) return true;
    const { parts } = this;
    if (parts.beside[part] === 0) return this.possible(parts.first[part]!, width) && this.possible(parts.second[part]!, width);
    if (width < 2) return false;
    const left = Math.min(parts.split[part]!, width - 1);
    return this.possible(parts.first[part]!, left) && this.possible(parts.second[part]!, width - left);
  }

  /** Rows of the upper part of a stack so deep. */
  private upperRows(part: number, rows: number): number {
    const { pool, parts } = this;
    const one = this.curveOf[parts.first[part]!]!;
    const other = this.curveOf[parts.second[part]!]!;
    let found = 0;
    let least = Infinity;
    for (let upper = Math.max(pool.low(one), rows - pool.high(other)); upper <= Math.min(pool.high(one), rows - pool.low(other)); upper += 1) {
      const cost = pool.costAt(one, upper) + pool.costAt(other, rows - upper);
      if (cost < least) { least = cost; found = upper; }
    }
    return found;
  }

  private place(part: number, column: number, row: number, width: number, rows: number): void {
    const { parts } = this;
    if (part < this.count) {
      this.x[part] = column; this.y[part] = row; this.wide[part] = width; this.deep[part] = rows;
      this.head[part] = factsOf(this.unit(part, parts.way[part]!)).headAt(width, rows);
      return;
    }
    const first = parts.first[part]!;
    const second = parts.second[part]!;
    if (parts.beside[part] === 0) {
      const upper = this.upperRows(part, rows);
      this.place(first, column, row, width, upper);
      this.place(second, column, row + upper, width, rows - upper);
    } else {
      const left = Math.min(parts.split[part]!, width - 1);
      this.place(first, column, row, left, rows);
      this.place(second, column + left, row, width - left, rows);
    }
  }

  /** What is to be said against what stands next to what; `neighbours` has the points. */
  private neighbourhood(): number {
    const { x, y, wide, deep, head, count } = this;
    const { columns } = this.job;
    let cost = 0;
    let crossed = 0;
    let boxes = 0;
    for (let one = 0; one < count; one += 1) {
      const unit = this.unit(one, this.parts.way[one]!);
      if (!unit.headed && this.job.units[one]![0]!.headed) boxes += 1;
      const right = x[one]! + wide[one]!;
      const foot = y[one]! + deep[one]!;
      for (let column = x[one]! + 1; column < right; column += 1) crossed |= 1 << column;
      for (let other = 0; other < count; other += 1) {
        if (other === one) continue;
        if (x[other] === right) {
          if (head[one]! > 0 && head[other]! > 0 && y[one]! < y[other]! + head[other]! && y[other]! < y[one]! + head[one]!) cost += against.touching;
          const next = this.unit(other, this.parts.way[other]!);
          if (!unit.headed && !next.headed && y[one]! < y[other]! + deep[other]! && y[other]! < foot) cost += against.boxesTouch;
          if (one === 0 && y[other] === 0) cost += next.besideLead ?? 0;
        }
        if (foot <= y[other]! && x[one]! < x[other]! + wide[other]! && x[other]! < right) {
          const under = this.unit(other, this.parts.way[other]!);
          if (unit.foot) cost += against.fillerAbove;
          if (foot === y[other] && !unit.headed && !under.headed) cost += against.boxesTouch;
          if (unit.headed && under.headed && other < one) cost += against.outOfOrder * (one - other);
        }
      }
    }
    cost += against.boxes * boxes * boxes;
    if (count > 1) for (let column = 1; column < columns; column += 1) if ((crossed & (1 << column)) === 0) cost += against.throughGutter;
    return cost;
  }

  private tree(part: number, width: number, rows: number): Tree {
    const { parts } = this;
    if (part < this.count) {
      const unit = this.unit(part, parts.way[part]!);
      return { kind: 'unit', unit, rank: part, fit: fitAt(unit, width, rows), columns: width, rows };
    }
    const first = parts.first[part]!;
    const second = parts.second[part]!;
    if (parts.beside[part] === 0) {
      const upper = this.upperRows(part, rows);
      return { kind: 'stack', first: this.tree(first, width, upper), second: this.tree(second, width, rows - upper), columns: width, rows };
    }
    const left = Math.min(parts.split[part]!, width - 1);
    return { kind: 'beside', first: this.tree(first, left, rows), second: this.tree(second, width - left, rows), columns: width, rows };
  }
}

/** The fit of a unit at a depth, or the deepest with white under it. */
function fitAt(unit: Unit, width: number, rows: number): Fit {
  const own = factsOf(unit).byRows[width - 1]?.get(rows);
  if (own) return own;
  const fits = unit.fits[width - 1] ?? [];
  const last = fits[fits.length - 1];
  if (!last) throw new Error('a unit stands only at a width it fits');
  return { ...last, rows };
}

/** Blocks of an arrangement from a cell on, in the order found. */
export const blocksOf = (tree: Tree, column: number, row: number, newId: () => string): Block[] =>
  placesOf(tree, column, row).map(({ cell, fit }) => fit.make(cell, newId()));
