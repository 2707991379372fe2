import { pt } from '@/lib/typeset/units';
import type { Bench } from './block-proof';
import { fillColumns, type Filling } from '@/lib/makeup/columns/fill-columns';
import type { TextColumn } from '@/lib/makeup/grid';
import { asSet, levelWays, spaced, type LevelWay, type PlacedRecast } from '@/lib/makeup/columns/level-ends';
import { capacities, placeLines, type PlacedLine, type Shape } from '@/lib/makeup/columns/levelling';
import { recastsOf, withElement } from '@/lib/makeup/columns/recast';
import { bodyTypeOf, storyText, type StoryText } from '@/lib/makeup/columns/story-text';
import { start, streamOf, type StreamLine } from '@/lib/makeup/columns/stream';

/** Items of a briefs box as they wait for their places: their texts, and the lines these make, one after another. */
interface Items { readonly texts: readonly StoryText[]; readonly stream: readonly StreamLine[] }

/** A briefs box as set: `over`, `between` (a row of white above each item) and `under` are how the room's white is shared. */
export interface SetBriefs {
  readonly lines: readonly PlacedLine[];
  readonly left: readonly StreamLine[];
  readonly depth: number;
  /** Rows of white given to the banner above and to the foot below. */
  readonly over: number;
  readonly under: number;
}

/** Points against each row the last column ends short, beside fill-columns' own; white across the box that is no more borne; and a row between items. */
const against = { shortEnd: 4, whiteRow: 12, between: 1, borneRow: 1 } as const;
/** Rows of white a box bears under its banner and at its foot. */
const borne = 2;
/** Ways to level the box that are set at most. */
const mostWays = 8;

/** The texts of a box's items: each has its title run in. */
function textsOf(bench: Bench, articleIds: readonly string[]): readonly StoryText[] {
  const type = bodyTypeOf(bench.issue);
  return articleIds.flatMap((id) => { const story = bench.issue.stories[id]; return story ? [storyText(story, type, bench.typeCase, true)] : []; });
}

/** The lines of the items, each with its mark and byline. `way`: its byline concerns the last item's. */
function streamOfItems(bench: Bench, texts: readonly StoryText[], measure: TextColumn['width'], way: LevelWay = asSet): readonly StreamLine[] {
  const type = bodyTypeOf(bench.issue);
  return texts.flatMap((text, at) => {
    const first = text.story.body.find((element) => element.kind === 'paragraph' || element.kind === 'listItem');
    const opening = first && 'spans' in first ? first.spans.map((span) => span.text).join('') : '';
    const marked = first?.kind !== 'listItem' && !/^\s*[●■◆•○]/u.test(opening);
    const last = at === texts.length - 1;
    const set = streamOf(text, start, measure, last && way.byline !== 'as-set' ? { ...type, byline: 'line' } : type, bench.typeCase, marked);
    const lines = last ? spaced(set, { ...way, opened: false }) : set;
    if (!way.opened || at === 0) return lines;
    return lines.map((line, index) => (index === 0 && line.gap === 0 ? { ...line, gap: 1 as const } : line));
  });
}

/** Lines of a briefs box in its measure, one stream: each item with its mark and byline. */
export const briefsStream = (bench: Bench, articleIds: readonly string[], measure: TextColumn['width']): readonly StreamLine[] =>
  streamOfItems(bench, textsOf(bench, articleIds), measure);

interface Attempt extends Items { readonly filling: Filling; readonly depth: number; readonly cost: number }

/**
 * Sets the items in columns of at most so many rows. White that the room leaves is shared: a row under the banner, a row above every item
 * where all fit, a row at the foot; and the last column is brought level as a story's is.
 */
export function setBriefs(bench: Bench, articleIds: readonly string[], columns: readonly TextColumn[], room: number): SetBriefs {
  const measure = columns[0]?.width ?? pt(0);
  const texts = textsOf(bench, articleIds);
  const shape: Shape = { columns: columns.length, room, cutIns: [], fromRow: 0 };
  const attempt = (own: readonly StoryText[], way: LevelWay): Attempt => {
    const stream = streamOfItems(bench, own, measure, way);
    let depth = Math.min(room, Math.max(1, Math.ceil(stream.length / Math.max(1, columns.length))));
    let best: Attempt | null = null;
    for (let tries = 0; tries < 3 && depth <= room; depth += 1) {
      const filling = fillColumns(stream, capacities(shape, depth, 0), false, [], false);
      if (filling.placed < stream.length && depth < room) continue;
      tries += 1;
      const white = room - depth;
      const cost = filling.cost + against.shortEnd * (filling.short.at(-1) ?? 0) + against.whiteRow * Math.max(0, white - borne) + against.borneRow * Math.min(borne, white) + way.cost;
      if (!best || cost < best.cost) best = { texts: own, stream, filling, depth, cost };
    }
    return best ?? { texts: own, stream, filling: fillColumns(stream, capacities(shape, room, 0), false, [], false), depth: room, cost: Infinity };
  };
  let best = attempt(texts, asSet);
  const fits = best.filling.placed >= best.stream.length;
  if (fits && (columns.length > 1 || room > best.depth)) for (const way of waysOf(bench, texts, best, measure, columns.length, room)) {
    const recast = texts.map((text, at) => way.recasts.reduce((own, entry) => (entry.item === at ? withElement(own, entry.at, entry.element) : own), text));
    const other = attempt(recast, way);
    if (other.filling.placed >= other.stream.length && other.cost < best.cost) best = other;
  }
  const white = Math.max(0, room - best.depth);
  const over = Math.min(1, white);
  return { lines: placeLines(best.stream.slice(0, best.filling.placed), best.filling, shape, best.depth), left: best.stream.slice(best.filling.placed), depth: best.depth, over, under: Math.min(1, white - over) };
}

interface ItemRecast extends PlacedRecast { readonly item: number }
interface ItemWay extends LevelWay { readonly recasts: readonly ItemRecast[] }

/** Ways to bring the box's columns level, at its depth and a row or two deeper, with white between the items or without. */
function waysOf(bench: Bench, texts: readonly StoryText[], plain: Attempt, measure: TextColumn['width'], columns: number, room: number): readonly ItemWay[] {
  const recasts = texts.flatMap((text, item) => text.elements.flatMap((element, at) => recastsOf(element, pt(measure - element.hang), bench.typeCase).map((recast): ItemRecast => ({ ...recast, at, item }))));
  const need = plain.filling.short.reduce((sum, rows) => sum + rows, 0);
  const wanted = [0, 1, 2].filter((deeper) => plain.depth + deeper <= room).map((deeper) => need + deeper * columns).filter((lines) => lines > 0);
  const last = plain.stream.at(-1);
  const byline = last?.runIn ? 'runs-in' as const : last?.kind === 'byline' && last.line.runs.length > 0 ? 'own-line' as const : null;
  const ways = levelWays({ wanted, byline, crossheads: 0, recasts }) as readonly ItemWay[];
  // White between items is dropped at a column's top, so how many rows it takes is only known when it is set.
  const between: ItemWay[] = texts.length > 1 ? [{ byline: 'as-set', opened: true, recasts: [], cost: against.between }] : [];
  const both: ItemWay[] = texts.length > 1 ? [...ways.filter((way) => way.byline === 'as-set' && way.recasts.length === 1).slice(0, 3), ...(byline ? ([0, 1, 2] as const).map((white) => ({ ...asSet, byline: white, recasts: [] as ItemRecast[], cost: 2 + 3 * white })) : [])]
    .map((way) => ({ ...way, opened: true, cost: way.cost + against.between })) : [];
  return [...between, ...ways.slice(0, mostWays), ...both];
}
