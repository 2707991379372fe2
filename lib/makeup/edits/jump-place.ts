import type { TypeCase } from '@/lib/typeset/faces';
import type { Block, Cell, JumpBlock } from '@/lib/makeup/block';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import type { Unit } from '@/lib/makeup/machine/fit';
import { freePlaces } from './free-places';
import { gridOf } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { flowStory } from '@/lib/makeup/columns/story-flow';
import { jumpUnit } from '@/lib/makeup/machine/story-fit';

/** Fewest rows of a block that shows anything of a story. */
const leastRows = 6;

/** What blocks of a page are set with, flows computed when asked for. */
export const benchOf = (issue: IssueLayout, page: number, typeCase: TypeCase): Bench =>
  ({ issue, page, grid: gridOf(issue.format), typeCase, flow: (articleId) => flowStory(issue, articleId, typeCase) });

/** Blocks of a page; none of a page the issue does not have. */
export const blocksOn = (issue: IssueLayout, page: number): readonly Block[] => issue.pages.find((entry) => entry.number === page)?.blocks ?? [];

/** The cheapest way a unit fits into these places: what the engine says of the width and depth, upper and left places first, no slivers left under it. */
export function bestFit(unit: Unit, places: readonly Cell[], id: string): Block | null {
  let best: { cost: number; block: Block } | null = null;
  for (const place of places) for (const fit of unit.fits[place.columns - 1] ?? []) {
    if (fit.rows > place.rows) continue;
    const left = place.rows - fit.rows;
    const cost = fit.cost + place.row * 0.25 + place.column * 0.5 + (left > 0 && left < leastRows ? left * 1.2 : 0);
    if (!best || cost < best.cost) best = { cost, block: fit.make({ column: place.column, row: place.row, columns: place.columns, rows: fit.rows }, id) };
  }
  return best?.block ?? null;
}

/** Cells of a place. */
export const area = (cell: Cell): number => cell.columns * cell.rows;
/** The largest place that shows anything of a story; null when there is none. */
export const largest = (places: readonly Cell[]): Cell | null => [...places].filter((place) => place.rows >= leastRows).sort((one, other) => area(other) - area(one) || one.row - other.row)[0] ?? null;

/** A continuation of an overset story on another page: after all its frames, in one of `places` (by default every free one) of the size the rest needs. Null when that page has no room, or nothing is left over. */
export function suggestJump(issue: IssueLayout, page: number, articleId: string, typeCase: TypeCase, id: string, places: readonly Cell[] = freePlaces(issue.format, blocksOn(issue, page))): JumpBlock | null {
  const story = issue.stories[articleId];
  const frames = flowStory(issue, articleId, typeCase);
  if (!story || !frames.at(-1)?.overset) return null;
  const probe: JumpBlock = { kind: 'jump', id, articleId, part: frames.length, column: 0, row: 0, columns: 1, rows: leastRows, measureColumns: 1, cutIns: [] };
  const probed: IssueLayout = { ...issue, pages: issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks: [...entry.blocks, probe] } : entry)) };
  const begins = flowStory(probed, articleId, typeCase).find((frame) => frame.block.id === id)?.begins;
  const whole = begins ? bestFit(jumpUnit(benchOf(issue, page, typeCase), story, begins, probe.part), places, id) : null;
  if (whole?.kind === 'jump') return whole;
  const place = largest(places);
  return place && { ...probe, ...place, measureColumns: place.columns };
}
