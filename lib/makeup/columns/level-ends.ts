import type { Recast } from './recast';
import type { StreamLine } from './stream';

/**
 * How a compositor brings the last column of a block down to the others: a paragraph a line longer or shorter, the byline on a line of
 * its own or with a row of white over it, a row more under every crosshead of the block. Always whole rows, and the same for all crossheads of a block.
 */
export interface LevelWay {
  /** The byline at the end: as it comes, or on a line of its own under so many rows of white: it then stands at the foot. */
  readonly byline: 'as-set' | 0 | 1 | 2;
  /** Crossheads stand in three rows, in the middle, instead of two. */
  readonly opened: boolean;
  readonly recasts: readonly PlacedRecast[];
  /** What a compositor has against it, in the points of fill-columns' objections. */
  readonly cost: number;
}
/** A recast with the place of its element in the story. */
export interface PlacedRecast extends Recast { readonly at: number }

export const asSet: LevelWay = { byline: 'as-set', opened: false, recasts: [], cost: 0 };

/** What each costs, in points: a paragraph recast by so much a hundredth of an em, a byline that would have run in, rows of white over it, a row under a crosshead. */
const against = { recast: 4, tracking: 0.6, bylineLine: 2, bylineApart: [0, 4, 9] } as const;
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
  /** All there are, or those of one kind when they are asked for. */
  readonly recasts: readonly PlacedRecast[] | ((by: PlacedRecast['by']) => readonly PlacedRecast[]);
}

/** Ways that come out at one of the wanted numbers of lines, the least objectionable first. */
export function levelWays({ wanted, byline, crossheads, recasts }: LevelMeans): readonly LevelWay[] {
  const found = new Map<PlacedRecast['by'], readonly PlacedRecast[]>();
  const ofKind = (by: PlacedRecast['by']): readonly PlacedRecast[] => {
    const own = found.get(by) ?? [...(typeof recasts === 'function' ? recasts(by) : recasts)].filter((recast) => recast.by === by).sort((one, other) => costOf(one) - costOf(other));
    found.set(by, own);
    return own;
  };
  const own = byline === 'runs-in' ? 1 : 0;
  const bylines: readonly { readonly way: LevelWay['byline']; readonly rows: number; readonly cost: number }[] = [
    { way: 'as-set', rows: 0, cost: 0 },
    ...(byline === null ? [] : ([0, 1, 2] as const).filter((white) => own + white > 0).map((white) => ({ way: white, rows: own + white, cost: own * against.bylineLine + (against.bylineApart[white] ?? 0) }))),
  ];
  const ways: LevelWay[] = [];
  for (const rows of new Set(wanted)) for (const end of bylines) for (const opened of crossheads > 0 ? [false, true] : [false]) {
    const left = rows - end.rows - (opened ? crossheads : 0);
    const cost = end.cost + (opened ? openedCost * crossheads : 0);
    for (const chosen of choices(Math.abs(left), () => ofKind(left > 0 ? 1 : -1))) {
      if (chosen.length === 0 && end.way === 'as-set' && !opened) continue;
      ways.push({ byline: end.way, opened, recasts: chosen, cost: cost + chosen.reduce((sum, recast) => sum + costOf(recast), 0) });
    }
  }
  return ways.sort((one, other) => one.cost - other.cost);
}

/** Choices of so many recasts of different paragraphs, the cheapest first; none of none is one choice. */
function choices(count: number, recasts: () => readonly PlacedRecast[]): readonly (readonly PlacedRecast[])[] {
  if (count === 0) return [[]];
  if (count > mostRecasts) return [];
  const of = recasts();
  if (of.length < count) return [];
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
  const white = way.byline === 'as-set' ? 0 : way.byline;
  if (!way.opened && white === 0) return stream;
  const end = white > 0 ? stream.findLastIndex((line) => line.kind === 'byline' && line.first) : -1;
  return stream.map((line, at) => {
    if (at === end && at > 0 && line.gap === 0) return { ...line, gap: white };
    return way.opened && line.gap === 0 && underCrosshead(stream, at) ? { ...line, gap: 1 as const } : line;
  });
}

const underCrosshead = (stream: readonly StreamLine[], at: number): boolean => stream[at - 1]?.kind === 'crosshead' && stream[at]?.kind !== 'crosshead';

/** Crossheads of a stream with copy under them. */
export const crossheadsOf = (stream: readonly StreamLine[]): number => stream.reduce((sum, _, at) => sum + (underCrosshead(stream, at) ? 1 : 0), 0);
