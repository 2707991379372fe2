import type { Story } from '@/lib/copy/story';
import type { Block, Cell, StoryBlock } from '@/lib/makeup/block';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { briefsUnit, teaserUnit } from '@/lib/makeup/columns/box-fit';
import { freePlaces } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { area, benchOf, bestFit, blocksOn, largest } from '@/lib/makeup/edits/jump-place';
import { photoWays } from '@/lib/makeup/pictures/photo-fit';
import { storyUnit } from '@/lib/makeup/machine/story-fit';
import type { TypeCase } from '@/lib/typeset/faces';

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
