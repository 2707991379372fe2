import type { Recast } from './recast';
import type { StreamLine } from './stream';

/**
 * How a compositor brings the last column of a block down to the others: a paragraph a line longer or shorter, the byline on a line of
 * its own or with a row of white over it, a row more under every crosshead of the block. Always whole rows, and the same for all crossheads of a block.
 */
export interface LevelWay {
  /** The byline at the end: as it comes, on a line of its own, or with a row of white over it as well. */
  readonly byline: 'as-set' | 'line' | 'apart';
  /** Crossheads stand in three rows, in the middle, instead of two. */
  readonly opened: boolean;
  readonly recasts: readonly PlacedRecast[];
  /** What a compositor has against it, in the points of fill-columns' objections. */
  readonly cost: number;
}
/** A recast with the place of its element in the story. */
export interface PlacedRecast extends Recast { readonly at: number }

export const asSet: LevelWay = { byline: 'as-set', opened: false, recasts: [], cost: 0 };

/** What each costs, in points: a paragraph recast by so much a hundredth of an em, a byline that would have run in, white over it, a row under a crosshead. */
const against = { recast: 4, tracking: 0.6, bylineLine: 2, bylineApart: 4 } as const;
export const openedCost = 3;
/** Paragraphs recast in one frame at most, and ways of one kind tried. */
const mostRecasts = 3;
const mostOfAKind = 6;

const costOf = (recast: Recast): number => against.recast + Math.abs(recast.tracking) * 100 * against.tracking;

/** What there is to level a stream with. */
export interface LevelMeans {
  /** Lines to be gained, or (negative) lost: any of these would do. */
  readonly wanted: readonly number[];
  /** The byline at the end; null without one. */
  readonly byline: 'runs-in' | 'own-line' | null;
  readonly crossheads: number;
  readonly recasts: readonly PlacedRecast[];
}

/** Ways that come out at one of the wanted numbers of lines, the least objectionable first. */
export function levelWays({ wanted, byline, crossheads, recasts }: LevelMeans): readonly LevelWay[] {
  const gains = [...recasts].filter((recast) => recast.by > 0).sort((one, other) => costOf(one) - costOf(other));
  const losses = [...recasts].filter((recast) => recast.by < 0).sort((one, other) => costOf(one) - costOf(other));
  const bylines: readonly { readonly way: LevelWay['byline']; readonly rows: number; readonly cost: number }[] = [
    { way: 'as-set', rows: 0, cost: 0 },
    ...(byline === 'runs-in' ? [{ way: 'line' as const, rows: 1, cost: against.bylineLine }] : []),
    ...(byline === null ? [] : [{ way: 'apart' as const, rows: byline === 'runs-in' ? 2 : 1, cost: against.bylineApart + (byline === 'runs-in' ? against.bylineLine : 0) }]),
  ];
  const ways: LevelWay[] = [];
  for (const rows of new Set(wanted)) for (const end of bylines) for (const opened of crossheads > 0 ? [false, true] : [false]) {
    const left = rows - end.rows - (opened ? crossheads : 0);
    const cost = end.cost + (opened ? openedCost * crossheads : 0);
    for (const chosen of choices(left > 0 ? gains : losses, Math.abs(left))) {
      if (chosen.length === 0 && end.way === 'as-set' && !opened) continue;
      ways.push({ byline: end.way, opened, recasts: chosen, cost: cost + chosen.reduce((sum, recast) => sum + costOf(recast), 0) });
    }
  }
  return ways.sort((one, other) => one.cost - other.cost);
}

/** Choices of so many recasts of different paragraphs, the cheapest first; none of none is one choice. */
function choices(of: readonly PlacedRecast[], count: number): readonly (readonly PlacedRecast[])[] {
  if (count === 0) return [[]];
  if (count > mostRecasts || of.length < count) return [];
  const found: PlacedRecast[][] = [];
  const choose = (from: number, chosen: PlacedRecast[]): void => {
    if (found.length >= mostOfAKind) return;
    if (chosen.length === count) { found.push(chosen); return; }
    for (let at = from; at < of.length; at += 1) { const next = of[at]; if (next) choose(at + 1, [...chosen, next]); }
  };
  choose(0, []);
  return found;
}

/** A stream with its crossheads opened and its byline set apart, as a way says. */
export function spaced(stream: readonly StreamLine[], way: LevelWay): readonly StreamLine[] {
  if (!way.opened && way.byline !== 'apart') return stream;
  const end = way.byline === 'apart' ? stream.findLastIndex((line) => line.kind === 'byline' && line.first) : -1;
  return stream.map((line, at) => (line.gap === 0 && ((way.opened && underCrosshead(stream, at)) || (at === end && at > 0)) ? { ...line, gap: 1 as const } : line));
}

const underCrosshead = (stream: readonly StreamLine[], at: number): boolean => stream[at - 1]?.kind === 'crosshead' && stream[at]?.kind !== 'crosshead';

/** Crossheads of a stream with copy under them. */
export const crossheadsOf = (stream: readonly StreamLine[]): number => stream.reduce((sum, _, at) => sum + (underCrosshead(stream, at) ? 1 : 0), 0);
