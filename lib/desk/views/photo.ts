/** A photo of the library. */
export interface PhotoView {
  readonly id: string;
  /** Content hash; null: announced, not there yet. Served at the desk by hash. */
  readonly file: string | null;
  readonly originalName: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly caption: string;
  readonly credit: string;
  readonly takenAt: string | null;
  /** Focal point, percent of width and height. */
  readonly focusX: number;
  readonly focusY: number;
  readonly uploadedBy: string;
  readonly createdAt: string;
  /** Articles that use it. */
  readonly uses: number;
  readonly version: number;
  /** Who it comes from: an agency, an office, a reader; empty: not said. */
  readonly source: string;
  /** By what right it is printed; empty: not said. */
  readonly licence: Licence | '';
  /** Conditions in words. */
  readonly rightsNote: string;
  /** Last day it may be printed, 'YYYY-MM-DD'; null: no end. */
  readonly validUntil: string | null;
  /** What kind of file it came as, and what was changed to make it printable. */
  readonly originalKind: string;
  readonly converted: readonly Conversion[];
}

/** A photo with where it is used and which others look the same. */
export interface PhotoDetail extends PhotoView {
  readonly usedBy: readonly { readonly id: string; readonly title: string }[];
  readonly near: readonly { readonly id: string; readonly file: string | null; readonly caption: string }[];
}

/** A photo as it stands on a page: pixels an inch of paper there. */
export interface PhotoPlace { readonly total: number; readonly page: number; readonly ppi: number }

/** own: taken by the paper's people; agency: bought from an agency; supplied: handed in by an office or reader; open: an open licence that asks for the name; once: for one printing. */
export const licences = ['own', 'agency', 'supplied', 'open', 'once'] as const;
export type Licence = (typeof licences)[number];

/** Colours of the press made colours of the screen (by the file's profile, or by a usual one when it has none); wide colours, 16 bits, transparency, further pictures in the file. */
export const conversions = ['cmyk', 'cmyk-without-profile', 'wide-gamut', 'deep', 'transparent', 'first-of-several'] as const;
export type Conversion = (typeof conversions)[number];

/** Degrees to the right. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** How a photo stands with its right to be printed on a day: expired before it, ending within 30 days after it, or fine. */
export type RightsStanding = 'fine' | 'ending' | 'expired';

/** Standing of a photo valid until this day, seen from another; both 'YYYY-MM-DD'. On its last day it may still be printed. */
export function rightsStanding(validUntil: string | null, day: string): RightsStanding {
  if (validUntil === null) return 'fine';
  if (validUntil < day) return 'expired';
  return Date.parse(`${validUntil}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`) <= 30 * 86_400_000 ? 'ending' : 'fine';
}
