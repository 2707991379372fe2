/** What filling needs to know of a line. */
export interface FillLine { readonly gap: 0 | 1 | 2; readonly first: boolean; readonly last: boolean; readonly kind: 'body' | 'crosshead' | 'byline'; /** First line of a brief: it may not stand alone at a foot. */ readonly mark?: boolean; /** A column may not end after it: a quote or a table is not parted. */ readonly stay?: boolean }

/** How columns were filled: lines [breaks[c−1], breaks[c]) stand in column c. */
export interface Filling {
  readonly breaks: readonly number[];
  /** Lines placed in all columns; fewer than there are means overset. */
  readonly placed: number;
  /** Sum of what a compositor would object to: widows, orphans, crossheads at a foot, short feet. */
  readonly cost: number;
  /** Rows each column ends above its capacity; none in the columns of a text that had ended before. */
  readonly short: readonly number[];
}

/** Objections, dearest first. Rows that stay together do not stand apart without one another (a table's lines stand across rows), even if copy is left over. A widow may not stand; a foot a line short beats it, and beats an orphan too, which is borne rather than a foot two lines short. */
export const objection = { parted: 1_000_000, overset: 100_000, crossheadLast: 4000, widow: 2000, lonelyByline: 600, shortFoot: 30, openedRow: 5, emptyColumn: 400, orphan: 34, lonelyBrief: 90, shortEnd: 3, ragged: 14 } as const;

/** How many rows a column may be left short to avoid something worse. */
export const giveWay = 3;

/** Rows of a column, counted from its top, before which a picture stands in it: what stays together does not stand across one. */
export type Seams = readonly number[];
const noSeams: Seams = [];

const staysWithNext = (line: FillLine | undefined): boolean => line?.stay === true || line?.kind === 'crosshead';

/** The row of a column a line stands in when so many rows above it are taken: the white row above a crosshead is dropped at the column's top. */
export function rowFor(lines: readonly FillLine[], at: number, from: number, taken: number, seams: Seams): number {
  const row = taken + (at > from ? lines[at]?.gap ?? 0 : 0);
  if (seams.length === 0 || !staysWithNext(lines[at]) || (at > from && staysWithNext(lines[at - 1]))) return row;
  let end = at;
  while (staysWithNext(lines[end])) end += 1;
  let rows = end - at + 1;
  for (let next = at + 1; next <= end; next += 1) rows += lines[next]?.gap ?? 0;
  const seam = seams.find((entry) => row < entry && row + rows > entry);
  return seam ?? row;
}

/** Rows that lines [from, to) take in one column. */
export function rowsOf(lines: readonly FillLine[], from: number, to: number, seams: Seams = noSeams): number {
  let rows = 0;
  for (let at = from; at < to; at += 1) rows = rowFor(lines, at, from, rows, seams) + 1;
  return rows;
}

/** What it costs that a column ends between these two lines; nothing at the text's ends. */
export function partingCost(before: FillLine | null | undefined, after: FillLine | null | undefined): number {
  if (!before || !after) return 0;
  let cost = before.stay === true ? objection.parted : 0;
  if (before.kind === 'crosshead') cost += objection.crossheadLast;
  if (after.kind === 'byline') cost += objection.lonelyByline;
  else if (after.last && !after.first) cost += objection.widow;
  if (before.first && !before.last && before.kind === 'body') cost += before.mark === true ? objection.lonelyBrief : objection.orphan;
  return cost;
}

/** The lone lines a column's end leaves: a paragraph's last at the next top, its first at this foot. */
export function loneLines(before: FillLine | null | undefined, after: FillLine | null | undefined): readonly ('top' | 'foot')[] {
  if (!before || !after || before.kind !== 'body' || after.kind !== 'body') return [];
  const top = after.last && !after.first;
  const foot = before.first && !before.last;
  return [...(foot ? ['foot' as const] : []), ...(top ? ['top' as const] : [])];
}

/** Rows by which the white about crossheads in a column could grow: one each, as far as the column is short. */
function openable(lines: readonly FillLine[], from: number, to: number, short: number, seams: Seams = noSeams): number {
  if (seams.length > 0) return 0;
  let crossheads = 0;
  for (let at = from + 1; at < to && crossheads < short; at += 1) if (lines[at]?.kind === 'crosshead' && lines[at]?.gap === 1) crossheads += 1;
  return Math.max(0, Math.min(short, crossheads));
}

/** What a foot so many rows short costs: two feet a row short are better than one two rows short. */
const shortCost = (short: number): number => objection.shortFoot * short + short * (short - 1);

/** The same when some of the rows can go into the white about crossheads. */
const footCost = (short: number, open: number): number => shortCost(short - open) + objection.openedRow * open;

/**
 * Fills columns with lines, best first by the objections above (dynamic programming over columns; each column
 * takes all it holds or up to three lines fewer). `capacities` are rows a column has. `continues`: the text goes on in another
 * frame, so that the last column is filled like the others. `seams` by column where pictures stand in them. A search for a place reckons
 * that a foot can be made up at the crossheads above it; where columns are set that is done for all of a block or none (level-ends.ts), and is not `reckoned`.
 */
export function fillColumns(lines: readonly FillLine[], capacities: readonly number[], continues: boolean, seams: readonly Seams[] = [], reckoned = true): Filling {
  const count = lines.length;
  const rows = new Rows(lines);
  startNodes(count);
  let before = 0;
  let nodes = 1;
  capacities.forEach((capacity, column) => {
    const first = nodes;
    const lastColumn = column === capacities.length - 1;
    const own = seams[column] ?? noSeams;
    for (let node = before; node < first; node += 1) {
      const from = nodeTo[node]!;
      const soFar = nodeCost[node]!;
      const most = rows.fitting(from, capacity, own);
      const least = lastColumn && !continues ? most : Math.max(from, Math.min(most, groupStart(lines, most, from)) - giveWay);
      for (let to = most; to >= least; to -= 1) {
        const short = capacity - rows.of(from, to, own);
        let cost = soFar;
        if (to >= count) cost += lastColumn && to > from ? endCost(short, capacities.length) : shortCost(short);
        else cost += partingCost(lines[to - 1], lines[to]) + footCost(short, reckoned ? openable(lines, from, to, short, own) : 0) + (to === from && capacity > 0 ? objection.emptyColumn : 0) + (lastColumn && !continues ? objection.overset * (count - to) : 0);
        const known = nodeOf[to]!;
        if (known >= first) {
          if (cost < nodeCost[known]!) { nodeCost[known] = cost; nodeFrom[known] = node; }
        } else {
          if (nodes === nodeTo.length) growNodes();
          nodeOf[to] = nodes;
          nodeTo[nodes] = to;
          nodeCost[nodes] = cost;
          nodeFrom[nodes] = node;
          nodes += 1;
        }
      }
    }
    before = first;
  });
  let best = before;
  for (let node = before + 1; node < nodes; node += 1) if (nodeCost[node]! < nodeCost[best]!) best = node;
  const breaks = new Array<number>(capacities.length);
  for (let column = capacities.length - 1, node = best; column >= 0; column -= 1) { breaks[column] = nodeTo[node]!; node = nodeFrom[node]!; }
  const placed = breaks[breaks.length - 1] ?? 0;
  const short = breaks.map((to, column) => Math.max(0, (capacities[column] ?? 0) - rows.of(breaks[column - 1] ?? 0, to, seams[column] ?? noSeams)));
  return { breaks, placed, cost: nodeCost[best]!, short };
}

/**
 * Scratch of the filling, kept from one to the next: a node for each place at which a column may end, with what it costs to come there
 * and the node of the column before; and by line the last node made for a break before it.
 */
let nodeTo = new Int32Array(256);
let nodeFrom = new Int32Array(256);
let nodeCost = new Float64Array(256);
let nodeOf = new Int32Array(512);

function startNodes(count: number): void {
  if (nodeOf.length <= count) nodeOf = new Int32Array(2 * count + 2);
  nodeOf.fill(-1, 0, count + 1);
  nodeTo[0] = 0;
  nodeCost[0] = 0;
  nodeFrom[0] = 0;
}

function growNodes(): void {
  const [to, from, cost] = [nodeTo, nodeFrom, nodeCost];
  nodeTo = new Int32Array(2 * to.length);
  nodeFrom = new Int32Array(2 * to.length);
  nodeCost = new Float64Array(2 * to.length);
  nodeTo.set(to);
  nodeFrom.set(from);
  nodeCost.set(cost);
}

/** Rows that lines take: without pictures in the way their number and the white rows above them, summed up once. */
class Rows {
  constructor(private readonly lines: readonly FillLine[]) {
    if (lines === summed) return;
    if (gapsBefore.length <= lines.length) gapsBefore = new Int32Array(2 * lines.length + 2);
    let gaps = 0;
    gapsBefore[0] = 0;
    for (let at = 0; at < lines.length; at += 1) { gaps += lines[at]!.gap; gapsBefore[at + 1] = gaps; }
    summed = lines;
  }

  /** Rows of lines [from, to) in one column. */
  of(from: number, to: number, seams: Seams): number {
    if (seams.length > 0) return rowsOf(this.lines, from, to, seams);
    return to > from ? to - from + gapsBefore[to]! - gapsBefore[from + 1]! : 0;
  }

  /** The end of the longest run of lines from `from` that a column of this many rows holds. */
  fitting(from: number, capacity: number, seams: Seams): number {
    if (seams.length > 0) return fitting(this.lines, from, capacity, seams);
    let to = Math.min(this.lines.length, from + Math.max(0, capacity));
    while (to > from && this.of(from, to, seams) > capacity) to -= 1;
    return to;
  }
}
/** White rows above the lines before each, of the lines they were summed for last. */
let gapsBefore = new Int32Array(512);
let summed: readonly FillLine[] | null = null;

/** Where what stays together begins, if a break before line `at` would part it; else `at`. A group that fills the column from its top is parted all the same. */
function groupStart(lines: readonly FillLine[], at: number, from: number): number {
  let to = at;
  while (to > from && to < lines.length && lines[to - 1]?.stay === true) to -= 1;
  return to > from ? to : at;
}

/** Ending a few rows early is how the last column takes the surplus: fewer rows than there are columns. More is white; and a last column with no line at all is a hole, short like any other foot. */
export const endCost = (short: number, columns: number): number => objection.shortEnd * Math.min(short, columns - 1) + objection.ragged * Math.max(0, short - columns + 1);

/** The end of the longest run of lines from `from` that a column of this many rows holds. */
function fitting(lines: readonly FillLine[], from: number, capacity: number, seams: Seams): number {
  let rows = 0;
  let to = from;
  for (; to < lines.length; to += 1) {
    rows = rowFor(lines, to, from, rows, seams) + 1;
    if (rows > capacity) break;
  }
  return to;
}
