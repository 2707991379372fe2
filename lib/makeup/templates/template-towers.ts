import type { Block, EmptyBlock } from '@/lib/makeup/block';
import type { Fit } from '@/lib/makeup/machine/fit';

/** A place with what is to stand in it, in every depth it can take. */
export interface Seat { readonly empty: EmptyBlock; readonly articleIds: readonly string[]; readonly fits: readonly Fit[] }

/** Places that stand one right under another in the same columns, by towers from top to foot. */
export function towersOf(seats: readonly EmptyBlock[]): readonly (readonly EmptyBlock[])[] {
  const towers: EmptyBlock[][] = [];
  for (const seat of [...seats].sort((one, other) => one.column - other.column || one.columns - other.columns || one.row - other.row)) {
    const tower = towers[towers.length - 1];
    const above = tower?.[tower.length - 1];
    if (tower && above && above.column === seat.column && above.columns === seat.columns && above.row + above.rows === seat.row && !above.pinned && !seat.pinned) tower.push(seat);
    else towers.push([seat]);
  }
  return towers;
}

interface Choice { readonly cost: number; readonly rows: readonly number[]; readonly fits: readonly (Fit | null)[] }

/** Points against a row of white across one column, and for each row a place's depth changes. */
const white = 2.2;
const moved = 0.15;
/** Rows of white borne at the foot of a tower. */
const mostWhite = 8;

/** Shares a tower's depth out among what stands in it, so that all of it fits and hardly any white is left. Places nothing stands in keep their depth. */
export function levelTower(tower: readonly EmptyBlock[], filled: ReadonlyMap<string, Seat>, jumps: ReadonlyMap<string, Block>): readonly Block[] {
  const depth = tower.reduce((sum, seat) => sum + seat.rows, 0);
  const columns = tower[0]?.columns ?? 1;
  let ways = new Map<number, Choice>([[0, { cost: 0, rows: [], fits: [] }]]);
  for (const seat of tower) {
    const options: readonly { rows: number; cost: number; fit: Fit | null }[] = filled.get(seat.id)?.fits.map((fit) => ({ rows: fit.rows, cost: fit.cost + Math.abs(fit.rows - seat.rows) * moved, fit })) ?? [{ rows: jumps.get(seat.id)?.rows ?? seat.rows, cost: 0, fit: null }];
    const next = new Map<number, Choice>();
    for (const [used, way] of ways) for (const { rows, cost, fit } of options) {
      const total = used + rows;
      const known = next.get(total);
      if (total <= depth && (!known || way.cost + cost < known.cost)) next.set(total, { cost: way.cost + cost, rows: [...way.rows, rows], fits: [...way.fits, fit] });
    }
    ways = next;
  }
  const best = [...ways].filter(([used]) => depth - used <= mostWhite).map(([used, way]) => ({ ...way, left: depth - used, cost: way.cost + (depth - used) * columns * white })).sort((one, other) => one.cost - other.cost)[0];
  if (!best) return tower.flatMap((seat) => jumps.get(seat.id) ?? alone(seat, filled.get(seat.id)));
  let row = tower[0]?.row ?? 0;
  const last = best.fits.findLastIndex((fit) => fit !== null);
  return tower.map((seat, index) => {
    // What is left over stands in the last block, where the desk says how much copy it still takes.
    const rows = (best.rows[index] ?? seat.rows) + (index === last ? best.left : 0);
    const cell = { column: seat.column, row, columns: seat.columns, rows };
    row += rows;
    const jump = jumps.get(seat.id);
    return jump ? { ...jump, row: cell.row } : best.fits[index]?.make(cell, seat.id) ?? { ...seat, ...cell };
  });
}

/** A place by itself: the deepest way that it holds, unless that leaves too much white. */
function alone(seat: EmptyBlock, content: Seat | undefined): readonly Block[] {
  const fit = content?.fits.filter((entry) => entry.rows <= seat.rows && entry.rows >= seat.rows - mostWhite).sort((one, other) => other.rows - one.rows || one.cost - other.cost)[0];
  return fit ? [fit.make({ column: seat.column, row: seat.row, columns: seat.columns, rows: seat.rows }, seat.id)] : [];
}
