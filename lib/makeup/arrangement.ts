import type { Cell } from './block';
import type { Fit, Unit } from './fit';

/** Units in their places, as cut out of a rectangle: one above the other, or side by side. */
export type Tree =
  | { readonly kind: 'unit'; readonly unit: Unit; /** Place in the order of importance, 0 leads. */ readonly rank: number; readonly fit: Fit; readonly columns: number; readonly rows: number }
  | { readonly kind: 'stack' | 'beside'; readonly first: Tree; readonly second: Tree; readonly columns: number; readonly rows: number };

export interface Place { readonly unit: Unit; readonly rank: number; readonly cell: Cell; readonly fit: Fit }

/** Points against what stands next to what (page-search has the scale). */
export const neighbours = { touching: 14, throughGutter: 18, fillerAbove: 25, boxesTouch: 4, outOfOrder: 0.4, stackAcross: 1 } as const;

/** The places of a tree from a cell on. */
export function placesOf(tree: Tree, column: number, row: number): Place[] {
  if (tree.kind === 'unit') return [{ unit: tree.unit, rank: tree.rank, fit: tree.fit, cell: { column, row, columns: tree.columns, rows: tree.rows } }];
  const { first, second } = tree;
  const next = tree.kind === 'stack' ? placesOf(second, column, row + first.rows) : placesOf(second, column + first.columns, row);
  return [...placesOf(first, column, row), ...next];
}

const overlap = (from: number, length: number, other: number, otherLength: number): boolean => from < other + otherLength && other < from + length;

/**
 * What is to be said against the neighbourhoods of an arrangement: heads that touch side by side (碰题), boxes against each other or
 * at the lead's side, a gutter from head to foot (通缝), a filler with copy under it, lesser stories above greater ones.
 */
export function neighbourCost(places: readonly Place[], columns: number, lead: boolean): number {
  const top = Math.min(...places.map((place) => place.cell.row));
  const left = Math.min(...places.map((place) => place.cell.column));
  let cost = 0;
  for (const one of places) {
    if (lead && one.rank === 0 && (one.cell.row !== top || one.cell.column !== left)) return Infinity;
    for (const other of places) {
      if (one === other) continue;
      const [a, b] = [one.cell, other.cell];
      if (a.column + a.columns === b.column) {
        if (one.fit.head > 0 && other.fit.head > 0 && overlap(a.row, one.fit.head, b.row, other.fit.head)) cost += neighbours.touching;
        if (!one.unit.headed && !other.unit.headed && overlap(a.row, a.rows, b.row, b.rows)) cost += neighbours.boxesTouch;
        if (lead && one.rank === 0 && b.row === top) cost += other.unit.besideLead ?? 0;
      }
      if (a.row + a.rows <= b.row && overlap(a.column, a.columns, b.column, b.columns)) {
        if (one.unit.foot) cost += neighbours.fillerAbove;
        if (a.row + a.rows === b.row && !one.unit.headed && !other.unit.headed) cost += neighbours.boxesTouch;
        if (one.unit.headed && other.unit.headed && other.rank < one.rank) cost += neighbours.outOfOrder * (one.rank - other.rank);
      }
    }
  }
  if (places.length > 1) for (let column = left + 1; column < left + columns; column += 1) {
    if (places.every(({ cell }) => cell.column >= column || cell.column + cell.columns <= column)) cost += neighbours.throughGutter;
  }
  return cost;
}

/** Units whose heads touch another's. */
export function touchingUnits(places: readonly Place[]): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  for (const one of places) for (const other of places) {
    const [a, b] = [one.cell, other.cell];
    if (a.column + a.columns !== b.column || one.fit.head === 0 || other.fit.head === 0 || !overlap(a.row, one.fit.head, b.row, other.fit.head)) continue;
    found.add(one.unit);
    found.add(other.unit);
  }
  return found;
}

/** The tree with the two parts of its n-th cut changed about; cuts count from the root down, first part first. */
function turned(tree: Tree, at: number): { tree: Tree; seen: number } {
  if (tree.kind === 'unit') return { tree, seen: 0 };
  if (at === 0) return { tree: { ...tree, first: tree.second, second: tree.first }, seen: Infinity };
  const first = turned(tree.first, at - 1);
  if (first.seen === Infinity) return { tree: { ...tree, first: first.tree }, seen: Infinity };
  const second = turned(tree.second, at - 1 - first.seen);
  if (second.seen === Infinity) return { tree: { ...tree, second: second.tree }, seen: Infinity };
  return { tree, seen: 1 + first.seen + second.seen };
}

const cutsOf = (tree: Tree): number => (tree.kind === 'unit' ? 0 : 1 + cutsOf(tree.first) + cutsOf(tree.second));

/**
 * Changes the parts of cuts about, one or two at a time, as long as the neighbourhoods get better: every unit keeps its fit, so nothing
 * else changes. Staggers heads that would touch.
 */
export function bettered(tree: Tree, columns: number, lead: boolean): { tree: Tree; cost: number } {
  const costOf = (candidate: Tree): number => neighbourCost(placesOf(candidate, 0, 0), columns, lead);
  const cuts = cutsOf(tree);
  let best = { tree, cost: costOf(tree) };
  for (let rounds = 0; rounds < 6; rounds += 1) {
    let found = best;
    for (let one = 0; one < cuts; one += 1) {
      const once = turned(best.tree, one).tree;
      for (let other = one; other < cuts; other += 1) {
        const candidate = other === one ? once : turned(once, other).tree;
        const cost = costOf(candidate);
        if (cost < found.cost - 1e-6) found = { tree: candidate, cost };
      }
    }
    if (found === best) break;
    best = found;
  }
  return best;
}
