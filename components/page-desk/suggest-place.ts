import type { Story } from '@/lib/copy/story';
import type { Block, Cell, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import type { Bench } from '@/lib/makeup/block-proof';
import { briefsUnit, teaserUnit } from '@/lib/makeup/box-fit';
import type { Unit } from '@/lib/makeup/fit';
import { gridOf } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { photoWays } from '@/lib/makeup/photo-fit';
import { flowStory } from '@/lib/makeup/story-flow';
import { jumpUnit, storyUnit } from '@/lib/makeup/story-fit';
import type { TypeCase } from '@/lib/typeset/faces';
import { freePlaces } from './placement';

/** Fewest rows of a block that shows anything of a story. */
const leastRows = 6;

export const benchOf = (issue: IssueLayout, page: number, typeCase: TypeCase): Bench =>
  ({ issue, page, grid: gridOf(issue.format), typeCase, flow: (articleId) => flowStory(issue, articleId, typeCase) });

const blocksOn = (issue: IssueLayout, page: number): readonly Block[] => issue.pages.find((entry) => entry.number === page)?.blocks ?? [];

/** The cheapest way a unit fits into these places: what the engine says of the width and depth, upper and left places first, no slivers left under it. */
function bestFit(unit: Unit, places: readonly Cell[], id: string): Block | null {
  let best: { cost: number; block: Block } | null = null;
  for (const place of places) for (const fit of unit.fits[place.columns - 1] ?? []) {
    if (fit.rows > place.rows) continue;
    const left = place.rows - fit.rows;
    const cost = fit.cost + place.row * 0.25 + place.column * 0.5 + (left > 0 && left < leastRows ? left * 1.2 : 0);
    if (!best || cost < best.cost) best = { cost, block: fit.make({ column: place.column, row: place.row, columns: place.columns, rows: fit.rows }, id) };
  }
  return best?.block ?? null;
}

const area = (cell: Cell): number => cell.columns * cell.rows;
const largest = (places: readonly Cell[]): Cell | null => [...places].filter((place) => place.rows >= leastRows).sort((one, other) => area(other) - area(one) || one.row - other.row)[0] ?? null;

/** A story filling a place too small for it; what finds no room is overset and can go on elsewhere. */
function cramped(bench: Bench, story: Story, place: Cell, id: string, lead: boolean): StoryBlock {
  const way = photoWays(bench, story, place.columns, true).find(({ cutIns }) => cutIns.every((cut) => cut.row + cut.rows <= place.rows - 14));
  return { kind: 'story', id, ...place, articleId: story.articleId, measureColumns: place.columns, headline: { size: 'auto', face: lead ? 'song-heavy' : 'hei-bold', align: 'centre' }, cutIns: way?.cutIns ?? [], border: 'none' };
}

/** A block for an article on a page, in the size the engine gives it, in one of `places` (by default every free one); null when the page has no room. */
export function suggestBlock(issue: IssueLayout, page: number, story: Story, typeCase: TypeCase, id: string, places: readonly Cell[] = freePlaces(issue.format, blocksOn(issue, page))): Block | null {
  const bench = benchOf(issue, page, typeCase);
  switch (story.kind) {
    case 'brief': return bestFit(briefsUnit(bench, [story.articleId]), places, id);
    case 'teaser': return bestFit(teaserUnit(bench, story), places, id);
    case 'story': {
      const lead = story.priority <= 2 && !blocksOn(issue, page).some((block) => block.kind === 'story');
      // Every size is open: the editor who places it by hand ranks it too.
      const manner = { face: 'song-heavy', border: 'none', lead, sizes: { least: 0, most: Infinity } } as const;
      const whole = bestFit(storyUnit(bench, story, manner), places, id);
      const place = whole ? null : largest(places);
      return whole ?? (place && cramped(bench, story, place, id, lead));
    }
  }
}

/** A box of these briefs; null when the page has no room. */
export const suggestBriefs = (issue: IssueLayout, page: number, articleIds: readonly string[], typeCase: TypeCase, id: string): Block | null =>
  bestFit(briefsUnit(benchOf(issue, page, typeCase), articleIds), freePlaces(issue.format, blocksOn(issue, page)), id);

/** Rows within which a story let go under the top of a free place is put at its top. */
const snap = 3;

/** Free places whose upper left corner is here: what a story dropped on a cell may take. */
export function placesAt(issue: IssueLayout, page: number, column: number, row: number): Cell[] {
  return freePlaces(issue.format, blocksOn(issue, page))
    .filter((place) => place.column === column && place.row <= row && row < place.row + place.rows)
    .map((place) => { const from = row - place.row <= snap ? place.row : row; return { ...place, row: from, rows: place.row + place.rows - from }; });
}

/** A place for a block of so many columns and rows, the uppermost; the largest one there is when none is deep enough; null without room. */
export function suggestCell(issue: IssueLayout, page: number, columns: number, rows: number): Cell | null {
  const places = freePlaces(issue.format, blocksOn(issue, page));
  const wide = places.filter((place) => place.columns === columns && place.rows >= rows).sort((one, other) => one.row - other.row || one.column - other.column)[0];
  if (wide) return { column: wide.column, row: wide.row, columns, rows };
  const any = places.filter((place) => place.columns <= columns).sort((one, other) => area(other) - area(one))[0];
  return any ? { ...any, rows: Math.min(any.rows, rows) } : null;
}

/** A continuation of an overset story on another page: after all its frames, in a free place of the size the rest needs. Null when that page has no room, or nothing is left over. */
export function suggestJump(issue: IssueLayout, page: number, articleId: string, typeCase: TypeCase, id: string): JumpBlock | null {
  const story = issue.stories[articleId];
  const frames = flowStory(issue, articleId, typeCase);
  if (!story || !frames.at(-1)?.overset) return null;
  const probe: JumpBlock = { kind: 'jump', id, articleId, part: frames.length, column: 0, row: 0, columns: 1, rows: leastRows, measureColumns: 1, cutIns: [] };
  const probed: IssueLayout = { ...issue, pages: issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks: [...entry.blocks, probe] } : entry)) };
  const begins = flowStory(probed, articleId, typeCase).find((frame) => frame.block.id === id)?.begins;
  const places = freePlaces(issue.format, blocksOn(issue, page));
  const whole = begins ? bestFit(jumpUnit(benchOf(issue, page, typeCase), story, begins, probe.part), places, id) : null;
  if (whole?.kind === 'jump') return whole;
  const place = largest(places);
  return place && { ...probe, ...place, measureColumns: place.columns };
}
