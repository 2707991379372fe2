import { hashOf } from './seeded';

/** A way of making up that is as right as another: what it likes in a unit's width, beside the rules that hold for all. */
export interface Taste {
  readonly id: 'even' | 'wide' | 'tall' | 'bold';
  /** How far a seed may change the cost of a width, in points. */
  readonly play: number;
  /** Points for or against a width of so many of the page's columns, by the unit's rank (0 leads). */
  readonly width: (rank: number, columns: number, ofColumns: number) => number;
}

/** The tastes a desk may choose among: even columns; broad bands; tall columns; a lead across most of the page. */
export const tastes: readonly Taste[] = [
  { id: 'even', play: 1.5, width: () => 0 },
  { id: 'wide', play: 3, width: (rank, columns, of) => (rank === 0 ? 0 : columns === 1 ? 5 : columns >= of - 2 ? -2 : 0) },
  { id: 'tall', play: 3, width: (rank, columns) => (rank === 0 ? (columns > 3 ? 6 : 0) : columns > 2 ? 5 : columns === 1 ? -2.5 : 0) },
  { id: 'bold', play: 3, width: (rank, columns, of) => (rank === 0 ? (columns >= of - 1 ? -9 : 4) : 0) },
];

export const evenTaste = tastes[0]!;

/** Seeds from this number on are bolder, and from twice, three times this number on bolder still: they lead to pages the search by itself would not take. */
export const bolder = 1_000_000;
/** By how much more a seed of each boldness plays, in points. */
const boldness = [0, 4, 10, 20] as const;

/** What a seed and a taste change in the cost of a unit at a width. */
export const shiftOf = (seed: number, taste: Taste, rank: number, id: string, columns: number, ofColumns: number): number =>
  ((hashOf(seed, id, columns) % 100) / 100) * (taste.play + (boldness[Math.min(boldness.length - 1, Math.floor(seed / bolder))] ?? 0)) + taste.width(rank, columns, ofColumns);
