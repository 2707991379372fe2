import type { Story } from '@/lib/copy/story';
import { pt, type Pt } from '@/lib/typeset/units';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import type { HeadlineStyle, StoryBlock } from '@/lib/makeup/block';
import { setDecks, type DeckMeasure, type SetDecks } from '@/lib/makeup/heads/decks';
import { FitsByRows, leastArea, type Unit } from './fit';
import { ladderFor } from '@/lib/makeup/heads/headline-ladder';
import { setJumpHead } from '@/lib/makeup/heads/jump-head';
import { headSlack } from '@/lib/makeup/columns/story-flow';
import { bodyTypeOf, storyText } from '@/lib/makeup/columns/story-text';
import { looseLines, start, streamOf, type Position, type StreamLine } from '@/lib/makeup/columns/stream';
import { shapesOf } from './story-shapes';
import { cutDepths, fillCost, fittingDepths, truncatedDepths } from './text-depths';
import { spanWidth, textColumns } from '@/lib/makeup/grid';

/** How a story is to stand. */
export interface StoryManner {
  readonly face: HeadlineStyle['face'];
  readonly border: StoryBlock['border'];
  /** The page's first story. */
  readonly lead: boolean;
  /** Title sizes open to it, in points: a page's lead has the largest title, all others stay below it. */
  readonly sizes: { readonly least: number; readonly most: number };
}

/** Points against: see page-search for the scale. */
const against = { smallerHead: 3, largerHead: 1.5, smallerLead: 8, brokenHead: 8, shallow: 40, thin: 8, deep: 8, frame: 2 } as const;
/** A cell of white under a text, and a row taken up by the white about its headline. */
const whiteCell = 2.2;
const absorbed = 1.5;
/** Depth of text in a column: fewer than four lines is a fault, fewer than six is thin, more than this many is a ribbon. */
const depthOf = { fault: 4, thin: 6, deep: 46 } as const;
/** Fewest lines on either side of a jump. */
export const jumpLines = 5;

/** Lines of the lead, and of other stories, that should stand before they go on elsewhere, and what each that is wanting costs. */
const before = { lead: 44, other: 20, each: 0.9 } as const;

/** Dislike of a width for a story of this length; the lead wants three or four columns (half a broadsheet), a short piece one or two. */
function widthCost(columns: number, lines: number, manner: StoryManner, pageColumns: number): number {
  if (manner.lead) return (pageColumns < 8 ? [50, 24, 0, 0, 5, 12] : [60, 50, 12, 2, 0, 3, 10, 16])[columns - 1] ?? 30;
  const across = columns === pageColumns ? 10 : 0;
  const ideal = lines < 16 ? 1.4 : lines < 45 ? 2 : lines < 80 ? 2.5 : 3;
  return Math.abs(columns - ideal) * 3.2 + across;
}

/** Dislike of one column for a story with a picture, further decks, or much copy: it would be a ribbon with a stamp on it. */
const ribbonCost = (columns: number, story: Story, lines: number): number => (columns > 1 ? 0
  : (story.photos.length > 0 ? 7 : 0) + (story.decks.kicker.trim() ? 3 : 0) + (story.decks.subtitle.trim() ? 3 : 0) + Math.max(0, Math.min(8, (lines - 28) * 0.4)));

/** What one depth of text costs by how deep its columns are. */
const depthCost = (depth: number): number => (depth < depthOf.fault ? against.shallow : depth < depthOf.thin ? against.thin : depth > depthOf.deep ? against.deep : 0);

/** A head deeper than the copy under it is a hat too large. */
const topHeavy = (head: number, depth: number): number => Math.max(0, head * 1.15 - depth) * 2;

interface Head { readonly style: HeadlineStyle; readonly rows: number; readonly cost: number }

/** Largest title of a short piece in a box. */
const boxedTitle = 18;

/** Title sizes from large to small: the steps of the 号数 ladder a head may go up or down. */
const steps = [42, 36, 28, 24, 21, 18, 15.75, 15, 13.75, 12, 10.5] as const;
/** Points against a title of so many lines: three are many, four are a paragraph. */
const manyLines = [0, 0, 0, 2, 11, 22] as const;
/** Points against a title too slight for its width: 三号 across one column, 小二 across two or more are the least that tell. */
const slight = (size: number, measure: number, column: number): number => (measure > column * 1.5 ? (size < 15.75 ? 9 : size < 18 ? 3 : 0) : size < 13.75 ? 4 : 0);
/** Most heads of a story tried at one width. */
const mostHeads = 5;

/**
 * Heads of a story at a width: the rung its ladder gives, larger and smaller ones within the sizes open to it, one of each depth.
 * Where the page's ranking and the story's own priority differ (a page's lead of lower priority, a second story of the
 * first), or its own rung is not open to it, the size is set outright.
 */
function headsOf(bench: Bench, story: Story, measure: Pt, manner: StoryManner): Head[] {
  const column = bench.grid.columns[0]?.width ?? measure;
  const gutter = bench.grid.gutter;
  const room = { measure, column, gutter, leading: bench.grid.leading, lead: story.priority === 1, keep: bench.issue.style.keepTogether ?? [] };
  const auto: HeadlineStyle = { size: 'auto', face: manner.face, align: 'centre' };
  const own = setDecks(story, auto, room, bench.typeCase);
  if (!own) return [{ style: auto, rows: manner.border === 'none' ? 0 : 1, cost: 0 }];
  const ladder = ladderFor(measure, column, gutter, manner.lead);
  const open = (size: number): boolean => size >= manner.sizes.least && size <= manner.sizes.most && (manner.border === 'none' || size <= boxedTitle);
  const linesAt = (size: number): number => Math.max(0, ...[...ladder, ...ladderFor(measure, column, gutter, true)].filter((rung) => rung.size === size).map((rung) => rung.lines));
  const set = steps.filter((size) => open(size) && linesAt(size) > 0).flatMap((size) => {
    const decks = setDecks(story, { ...auto, size }, room, bench.typeCase);
    if (!decks?.fits) return [];
    const lines = decks.lines.filter((line) => line.role === 'title');
    const airy = lines.every(({ line }) => line.setWidth <= measure - 0.6 * size);
    return lines.length <= linesAt(size) && airy ? [{ size, decks, lines: lines.length }] : [];
  });
  // The rung the ladder would take: the first that holds the title and breaks it well.
  const rank = ({ size, lines }: { size: number; lines: number }): number => { const at = ladder.findIndex((rung) => rung.size === size && rung.lines >= lines); return at < 0 ? ladder.length : at; };
  const natural = [...set].sort((one, other) => Number(other.decks.wellBroken) - Number(one.decks.wellBroken) || rank(one) - rank(other))[0];
  if (!natural) return [fallbackHead(story, own, auto, room, manner, bench)];
  const step = (size: number): number => steps.findIndex((entry) => entry === size);
  const heads = set.map(({ size, decks, lines }): Head => {
    const smaller = step(size) - step(natural.size);
    const cost = (smaller > 0 ? smaller * (manner.lead ? against.smallerLead : against.smallerHead) : -smaller * against.largerHead) + (decks.wellBroken ? 0 : against.brokenHead) + (manyLines[Math.min(lines, 5)] ?? 0) + slight(size, measure, column);
    const same = manner.lead === room.lead && manner.border === 'none' && size === own.titleSize;
    return { style: same ? auto : { ...auto, size }, rows: decks.rows, cost };
  }).sort((one, other) => one.cost - other.cost);
  return heads.filter((head, index) => heads.findIndex((other) => other.rows === head.rows) === index).slice(0, mostHeads);
}

/** A title no rung holds well: the largest size open to it that it fits, else the least. */
function fallbackHead(story: Story, own: SetDecks, auto: HeadlineStyle, room: DeckMeasure, manner: StoryManner, bench: Bench): Head {
  // A lead whose title is no larger than the others' is none.
  if (own.fits && own.titleSize <= manner.sizes.most) return { style: auto, rows: own.rows, cost: own.titleSize < manner.sizes.least ? 250 : 40 };
  const sets = steps.filter((size) => size <= manner.sizes.most).flatMap((size) => { const decks = setDecks(story, { ...auto, size }, room, bench.typeCase); return decks ? [{ size, decks }] : []; });
  const chosen = sets.find(({ decks }) => decks.fits) ?? sets[sets.length - 1];
  return chosen ? { style: { ...auto, size: chosen.size }, rows: chosen.decks.rows, cost: 40 } : { style: auto, rows: own.rows, cost: 40 };
}

/**
 * The least title a page's lead takes in three or four columns: no other title on the page may reach it.
 */
export function leadSize(bench: Bench, story: Story, manner: StoryManner): number {
  const measure = bench.grid.columns[0]?.width ?? pt(0);
  const count = bench.grid.columns.length;
  const widths = count < 8 ? [3, 4] : [4, 5];
  const best = widths.filter((width) => width <= count).flatMap((width) => {
    const [head] = headsOf(bench, story, spanWidth(measure, bench.grid.gutter, width), manner);
    if (!head) return [];
    const room = { measure: spanWidth(measure, bench.grid.gutter, width), column: measure, gutter: bench.grid.gutter, leading: bench.grid.leading, lead: story.priority === 1, keep: bench.issue.style.keepTogether ?? [] };
    return [setDecks(story, head.style, room, bench.typeCase)?.titleSize ?? 0];
  }).filter((size) => size > 0);
  return best.length === 0 ? Infinity : Math.min(...best);
}

/** The next smaller title size. */
export const sizeBelow = (size: number): number => steps.find((entry) => entry < size) ?? size;

/** A whole story as a unit of the page. */
export function storyUnit(bench: Bench, story: Story, manner: StoryManner): Unit {
  const fits = bench.grid.columns.map((_, index) => wholeFits(bench, story, manner, index + 1));
  return { id: story.articleId, articleIds: [story.articleId], headed: manner.border === 'none', fits, area: leastArea(fits) || storyLines(bench, story) + 12 };
}

function wholeFits(bench: Bench, story: Story, manner: StoryManner, columns: number): Unit['fits'][number] {
  const most = bench.grid.rows;
  const framed = manner.border !== 'none';
  const text = textColumns(bench.grid, { column: 0, row: 0, columns, rows: 1 }, columns, framed);
  const measure = text[0]?.width ?? pt(0);
  const stream = streamFor(bench, story, measure);
  const heads = headsOf(bench, story, spanWidth(measure, bench.grid.gutter, columns), manner);
  const foot = framed ? 1 : 0;
  const base = widthCost(columns, stream.length, manner, bench.grid.columns.length) + ribbonCost(columns, story, stream.length) + (framed ? against.frame + looseLines(stream) * 2 : 0);
  const fits = new FitsByRows(most);
  for (const { way, depth, cost } of shapesOf(bench, story, columns, framed, stream)) {
    const filled = base + way.cost + depthCost(depth) + fillCost(cost);
    for (const head of heads) {
      const slack = head.rows > 0 ? headSlack(head.rows, framed) : 0;
      const dressed = filled + head.cost + topHeavy(head.rows, depth);
      for (let more = 0; more <= slack + 2; more += 1) {
        const rows = head.rows + depth + foot + more;
        const against = dressed + Math.min(more, slack) * absorbed + Math.max(0, more - slack) * columns * whiteCell;
        if (fits.beats(rows, against)) fits.put(rows, framed ? 0 : head.rows + Math.min(more, slack), against, (cell, id) => ({ kind: 'story', id, ...cell, articleId: story.articleId, measureColumns: columns, headline: head.style, cutIns: way.cutIns, border: manner.border }));
      }
    }
  }
  return fits.all();
}

/** A story that stands here with its beginning and goes on elsewhere: any depth will do that leaves enough on both sides. */
export function truncatedUnit(bench: Bench, story: Story, manner: StoryManner): Unit {
  const most = bench.grid.rows;
  const measure = bench.grid.columns[0]?.width ?? pt(0);
  const stream = streamFor(bench, story, measure);
  const fits = bench.grid.columns.map((_, index) => {
    const columns = index + 1;
    const found = new FitsByRows(most);
    const heads = headsOf(bench, story, spanWidth(measure, bench.grid.gutter, columns), { ...manner, border: 'none' }).slice(0, 3);
    const base = widthCost(columns, stream.length * 0.6, manner, bench.grid.columns.length) + ribbonCost(columns, story, stream.length * 0.6);
    for (const { way, depth, cost, placed } of truncatedDepths(bench, story, columns, stream, jumpLines)) {
      const share = (stream.length - placed) / stream.length;
      const wanting = Math.max(0, (manner.lead ? before.lead : before.other) - placed) * before.each;
      for (const head of heads) {
        const rows = head.rows + depth;
        const against = base + way.cost + head.cost + topHeavy(head.rows, depth) + depthCost(depth) + fillCost(cost) + 3 + share * share * 30 + wanting;
        if (found.beats(rows, against)) found.put(rows, head.rows, against, (cell, id) => ({ kind: 'story', id, ...cell, articleId: story.articleId, measureColumns: columns, headline: head.style, cutIns: way.cutIns, border: 'none' }));
      }
    }
    return found.all();
  });
  return { id: story.articleId, articleIds: [story.articleId], headed: true, fits, area: leastArea(fits) };
}

/** The rest of a story on a later page; `goesOn`: it is too long for that page as well and is cut there once more. */
export function jumpUnit(bench: Bench, story: Story, from: Position, part: number, goesOn = false): Unit {
  const most = bench.grid.rows;
  const measure = bench.grid.columns[0]?.width ?? pt(0);
  const type = bodyTypeOf(bench.issue);
  const stream = streamOf(storyText(story, type, bench.typeCase), from, measure, type, bench.typeCase);
  const room = { column: measure, gutter: bench.grid.gutter, leading: bench.grid.leading, lead: false };
  const fits = bench.grid.columns.map((_, index) => {
    const columns = index + 1;
    const head = setJumpHead(story, { ...room, measure: spanWidth(measure, bench.grid.gutter, columns) }, bench.typeCase);
    const rows = head?.rows ?? 0;
    const slack = rows > 0 ? headSlack(rows, false) : 0;
    const base = Math.abs(columns - (stream.length < 30 ? 2 : 3)) * 2;
    const found = new FitsByRows(most);
    const depths = goesOn ? cutDepths(stream, columns, most, jumpLines) : fittingDepths(stream, columns, { cutIns: [], cost: 0, covered: 0 }, 1, most);
    for (const { depth, cost } of depths) for (let more = 0; more <= slack + 2; more += 1) {
      const against = base + depthCost(depth) + fillCost(cost) + Math.max(0, more - slack) * columns * whiteCell;
      if (found.beats(rows + depth + more, against)) found.put(rows + depth + more, rows, against, (cell, id) => ({ kind: 'jump', id, ...cell, articleId: story.articleId, part, measureColumns: columns, cutIns: [] }));
    }
    return found.all();
  });
  return { id: `${story.articleId}#${part}`, articleIds: [story.articleId], headed: true, besideLead: 6, fits, area: leastArea(fits) };
}

function streamFor(bench: Bench, story: Story, measure: Pt): readonly StreamLine[] {
  const type = bodyTypeOf(bench.issue);
  return streamOf(storyText(story, type, bench.typeCase), start, measure, type, bench.typeCase);
}

/** Lines of a story in basic columns: how long it is. */
export const storyLines = (bench: Bench, story: Story): number => streamFor(bench, story, bench.grid.columns[0]?.width ?? pt(0)).length;
