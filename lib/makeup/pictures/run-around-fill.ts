import { pt } from '@/lib/typeset/units';
import { endCost, giveWay, objection, partingCost } from '@/lib/makeup/columns/fill-columns';
import { absorbedCost, type JumpPlace, type PlacedLine } from '@/lib/makeup/columns/levelling';
import { setColumn, slotsOf, type AroundJob, type SetColumn, type Slot } from './run-around';
import { loneAt, type ColumnsJob, type LoneLine, type SetColumns } from '@/lib/makeup/columns/set-columns';
import { streamOf, type Position } from '@/lib/makeup/columns/stream';

/** Ways kept from one column to the next. */
const mostWays = 3;
/** Fewest characters of a stretch the 下转 line stands in. */
const jumpLine = 8;

interface Way { readonly at: Position | null; readonly cost: number; readonly columns: readonly SetColumn[]; readonly lone: readonly LoneLine[] }
interface Filled { readonly way: Way; readonly depth: number }

/** Sets a frame in which text runs beside pictures: the least depth that holds it, or a little more where the columns then break better. */
export function setAroundColumns(job: ColumnsJob): SetColumns {
  const { shape } = job;
  const around: AroundJob = { text: job.text, type: job.type, typeCase: job.typeCase, columns: job.columns, shape };
  const measure = job.columns[0]?.width ?? pt(0);
  if (job.position === null) return { lines: [], breaks: [], depth: 0, absorbed: 0, cost: 0, next: null, jump: null, left: [], lone: [] };
  const from = job.position;
  const pictures = Math.max(1, ...shape.cutIns.map((cut) => (cut.toFoot === true ? 1 : cut.row + cut.rows)));
  // Narrow lines hold a little less than their share: begin a little under what the area asks for.
  const wanted = streamOf(job.text, from, measure, job.type, job.typeCase).length * measure * 0.95;
  const all = job.columns.map((_, column) => slotsOf(around, column, shape.room));
  const widths = Array.from({ length: shape.room }, () => 0);
  for (const slot of all.flat()) widths[slot.row] = (widths[slot.row] ?? 0) + slot.width;
  let depth = Math.min(pictures, shape.room);
  let held = widths.slice(0, depth).reduce((sum, width) => sum + width, 0);
  for (; depth < shape.room && held < wanted; depth += 1) held += widths[depth] ?? 0;
  let best: { filled: Filled; absorbed: number; cost: number } | null = null;
  for (let tries = 0; depth <= shape.room && tries < 3; depth += 1) {
    const way = fill(around, all, from, depth, null);
    if (way.at !== null) continue;
    tries += 1;
    const absorbed = Math.min(job.slack, shape.room - depth);
    const cost = way.cost + absorbedCost * absorbed;
    if (!best || cost < best.cost) best = { filled: { way, depth }, absorbed, cost };
  }
  if (best) best = { ...best, filled: withBylineApart(around, all, from, best.filled) };
  if (best) return setOf(best.filled, best.absorbed, null, [], null, all);
  const reserve = job.goesOn ? reserved(all, job.type.size) : null;
  const way = fill(around, all, from, shape.room, reserve);
  const place = reserve && way.at !== null ? placeAfter(all, way, reserve, job.type.size) : null;
  const left = way.at !== null && !job.goesOn ? streamOf(job.text, way.at, measure, job.type, job.typeCase) : [];
  return setOf({ way, depth: shape.room }, 0, place, left, job.goesOn ? way.at : null);
}

function setOf({ way, depth }: Filled, absorbed: number, jump: JumpPlace | null, left: SetColumns['left'], next: Position | null = null, all: readonly (readonly Slot[])[] | null = null): SetColumns {
  let sum = 0;
  const ended = way.at === null && next === null && left.length === 0;
  return {
    lines: way.columns.flatMap((column, index) => (ended && all && index === way.columns.length - 1 ? footed(column.lines, all[index] ?? [], depth) : column.lines)), breaks: way.columns.map((column) => (sum += column.lines.length)), depth, absorbed, cost: way.cost, next, jump, left, lone: way.lone,
  };
}

/** A byline that has run in goes on to a line of its own where its column ends early. */
function withBylineApart(job: AroundJob, all: readonly (readonly Slot[])[], from: Position, filled: Filled): Filled {
  const last = filled.way.columns.at(-1)?.lines.at(-1);
  if (job.columns.length < 2 || !last?.line.runIn || last.row >= filled.depth - 1) return filled;
  const way = fill({ ...job, type: { ...job.type, byline: 'line' } }, all, from, filled.depth, null);
  return way.at === null && way.cost <= filled.way.cost ? { ...filled, way } : filled;
}

/** Rows of white over a byline that is brought down to the foot (level-ends.ts does the same). */
const mostOver = 2;

/** A last column that ends a row or two early, with its byline brought down to the foot of the others. */
function footed(lines: readonly PlacedLine[], slots: readonly Slot[], depth: number): readonly PlacedLine[] {
  const last = lines[lines.length - 1];
  const by = depth - 1 - (last?.row ?? depth);
  if (!last || by < 1 || by > mostOver || last.line.kind !== 'byline' || last.line.line.runs.length === 0) return lines;
  const from = lines.findLastIndex((line) => line.line.kind !== 'byline') + 1;
  const own = lines.slice(from);
  const places = own.map((line) => slots.find((slot) => slot.row === line.row + by && slot.opens));
  const alike = from > 0 && own.every((line, index) => { const place = places[index]; return place !== undefined && line.slot !== undefined && Math.abs(place.x - line.slot.x) < 0.01 && Math.abs(place.width - line.slot.width) < 0.01; });
  return alike ? [...lines.slice(0, from), ...own.map((line) => ({ ...line, row: line.row + by }))] : lines;
}

/** Where a 下转 line can stand: the lowest stretch wide enough, at a row's end, in the last column that has one below a line of text. */
function reserved(all: readonly (readonly Slot[])[], size: number): JumpPlace | null {
  for (let column = all.length - 1; column >= 0; column -= 1) {
    const slots = all[column] ?? [];
    const last = slots.findLastIndex((slot, index) => index > 0 && slot.width >= jumpLine * size && slots[index + 1]?.row !== slot.row);
    const slot = slots[last];
    if (slot) return { column, row: slot.row, slot: { x: slot.x, width: slot.width } };
  }
  return null;
}

/** The 下转 line directly after the text where a stretch there is wide enough, else where it was reserved. */
function placeAfter(all: readonly (readonly Slot[])[], way: Way, reserve: JumpPlace, size: number): JumpPlace {
  const last = Math.max(-1, ...(way.columns[reserve.column]?.lines ?? []).map((line) => line.row));
  const slot = all[reserve.column]?.find((free) => free.row > last && free.row <= reserve.row && free.opens && free.width >= jumpLine * size);
  return slot ? { column: reserve.column, row: slot.row, slot: { x: slot.x, width: slot.width } } : reserve;
}

/** Fills the columns, the best ways first. `reserve`: the text goes on elsewhere and leaves this place and all after it free. */
function fill(job: AroundJob, all: readonly (readonly Slot[])[], from: Position, depth: number, reserve: JumpPlace | null): Way {
  const count = job.columns.length;
  const slots = all.map((own, column) => own.filter((slot) => slot.row < depth).filter((slot) => reserve === null || column < reserve.column || (column === reserve.column && slot.row < reserve.row)));
  const end = reserve ? reserve.column : count - 1;
  let ways: Way[] = [{ at: from, cost: 0, columns: [], lone: [] }];
  slots.forEach((own, column) => {
    const next = new Map<string, Way>();
    const offer = (way: Way): void => {
      const key = way.at ? `${way.at.element}:${way.at.offset}` : 'ended';
      const known = next.get(key);
      if (!known || way.cost < known.cost) next.set(key, way);
    };
    const rows = new Set(own.map((slot) => slot.row)).size;
    for (const way of ways) {
      if (way.at === null || column > end) { offer({ ...way, cost: way.cost + (column > end ? 0 : objection.shortFoot * rows), columns: [...way.columns, empty] }); continue; }
      const over = column === end && reserve === null;
      const take = (short: number): SetColumn => {
        const set = setColumn(job, way.at ?? from, column, own.slice(0, own.length - cutOff(own, short)), column < end ? slots[column + 1] ?? [] : []);
        const used = new Set(set.lines.map((line) => line.row)).size;
        const cost = set.next === null ? (column === count - 1 ? endCost(rows - used, count) : objection.shortFoot * (rows - used))
          : partingCost(set.before, set.after) + objection.shortFoot * short + (set.lines.length === 0 && rows > 0 ? objection.emptyColumn : 0) + (over ? objection.overset : 0);
        offer({ at: set.next, cost: way.cost + cost, columns: [...way.columns, set], lone: over ? way.lone : [...way.lone, ...loneAt(set.before, set.after, column)] });
        return set;
      };
      // A foot is left short only where the break it would make is one to mind.
      let set = take(0);
      const together = set.lines.length - 1 - set.lines.findLastIndex((line) => line.line.stay !== true);
      if (set.next !== null && together > giveWay && together < rows) take(together);
      for (let short = 1; short <= (over ? 0 : Math.min(giveWay, rows - 1)) && set.next !== null && partingCost(set.before, set.after) > 0; short += 1) set = take(short);
    }
    ways = [...next.values()].sort((one, other) => one.cost - other.cost).slice(0, mostWays);
  });
  // Ended ways first: what is left over weighs more than any blemish.
  const best = ways.find((way) => way.at === null) ?? ways[0];
  if (!best) throw new Error('no way to fill columns');
  return best;
}

const empty: SetColumn = { lines: [], next: null, before: null, after: null };

/** Slots of the last so many rows. */
function cutOff(slots: readonly Slot[], rows: number): number {
  let at = slots.length;
  for (let cut = 0; cut < rows && at > 0; cut += 1) {
    const row = slots[at - 1]?.row;
    while (at > 0 && slots[at - 1]?.row === row) at -= 1;
  }
  return slots.length - at;
}
