import type { FaceId } from '@/lib/typeset/faces';
import type { Pt, Rect } from '@/lib/typeset/units';
import type { BlockKind } from './block';

/** Ink in percent of process colours; black text is K only. */
export interface Ink { readonly c: number; readonly m: number; readonly y: number; readonly k: number }
export const black: Ink = { c: 0, m: 0, y: 0, k: 100 };

/** What a stretch of text is, for reading order, search and the web edition. */
export type TextRole =
  | 'nameplate' | 'masthead' | 'folio' | 'kicker' | 'title' | 'subtitle' | 'crosshead' | 'body' | 'byline'
  | 'caption' | 'credit' | 'jump-to' | 'jump-from' | 'teaser' | 'briefs-title' | 'notice' | 'end-mark' | 'note' | 'quote' | 'table';

/**
 * One run of glyphs on one baseline. `xs[i]` is the page x of the i-th code point's advance box, so
 * preview and PDF place every glyph alike and neither measures anything.
 */
export interface TextItem {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly blockId: string;
  readonly articleId: string | null;
  /** Index into Story.body for body text, else -1. */
  readonly element: number;
  /** UTF-16 offset of the first character in that element's text (or in the deck), for tracing copy to print. */
  readonly offset: number;
  readonly face: FaceId;
  readonly size: Pt;
  readonly ink: Ink;
  readonly baseline: Pt;
  readonly text: string;
  readonly xs: readonly Pt[];
  /** Vertical setting: the baseline of each code point; `baseline` is then the first of them. Absent on horizontal lines. */
  readonly baselines?: readonly Pt[];
  /** Vertical setting: what is drawn for `text` where vertical lines have other marks (『 for “); as many code points. */
  readonly drawn?: string;
  /** Vertical setting: every glyph of the item is turned a quarter clockwise about its origin (x, baseline). */
  readonly turned?: true;
  /** A hyphen that the typesetter put in at a line's end: drawn, but no part of the copy nor of what is read out of the page. */
  readonly added?: true;
}
/** A step of an outline in page points: move, line, curve (two handles, end), close. */
export type PathStep = readonly ['M' | 'L', Pt, Pt] | readonly ['C', Pt, Pt, Pt, Pt, Pt, Pt] | readonly ['Z'];
/** A drawn shape: lace borders and other ornaments. */
export interface PathItem { readonly kind: 'path'; readonly blockId: string | null; readonly path: readonly PathStep[]; readonly fill: Ink | null; readonly stroke: { readonly ink: Ink; readonly weight: Pt } | null }
/** A straight rule; horizontal or vertical, as a filled line of `weight`. */
export interface RuleItem {
  readonly kind: 'rule'; readonly blockId: string | null;
  readonly x1: Pt; readonly y1: Pt; readonly x2: Pt; readonly y2: Pt; readonly weight: Pt; readonly ink: Ink;
}
/** A filled and/or framed rectangle. */
export interface BoxItem { readonly kind: 'box'; readonly blockId: string | null; readonly rect: Rect; readonly fill: Ink | null; readonly stroke: { readonly ink: Ink; readonly weight: Pt } | null }
/** A picture in its frame; `crop` in fractions of the original; file null: the picture is missing and an empty frame is drawn. */
export interface PictureItem {
  readonly kind: 'picture'; readonly blockId: string; readonly articleId: string | null; readonly photoId: string; readonly file: string | null;
  readonly rect: Rect;
  readonly crop: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Effective resolution at the placed size; 0 when missing. */
  readonly ppi: number;
  readonly alt: string;
}
/** Nameplate or other artwork as an image file of the publication (content hash), drawn to fill `rect` proportionally. */
export interface ArtworkItem { readonly kind: 'artwork'; readonly blockId: string; readonly file: string; readonly rect: Rect; readonly alt: string }

/** Items stand in reading order; boxes and tints come before what stands on them. */
export type ProofItem = TextItem | RuleItem | BoxItem | PathItem | PictureItem | ArtworkItem;

/** A block as it came out on the page: what it holds, for hotspots and for the desk's handles. */
export interface ProofRegion {
  readonly blockId: string;
  readonly kind: BlockKind;
  /** Articles shown here, in order; the first is the block's own. */
  readonly articleIds: readonly string[];
  readonly rect: Rect;
  /** Finer areas by article, e.g. each brief or each teaser line. */
  readonly parts: readonly { readonly articleId: string; readonly rect: Rect }[];
  /** Rows used of the block's rows by headline, text and pictures (for the fill badge). */
  readonly usedRows: number;
}

/** Copy that finds no room in its last frame. */
export interface Overset { readonly articleId: string; readonly blockId: string; readonly characters: number; readonly lines: number }

/** An empty area of whole columns and rows. */
export interface Hole { readonly column: number; readonly row: number; readonly columns: number; readonly rows: number; readonly rect: Rect; readonly blockId: string | null }

export type FaultRule =
  | 'overset' | 'hole' | 'overlap' | 'off-grid' | 'missing-glyph' | 'headline-too-long' | 'photo-too-narrow-text' | 'jump-without-partner'
  | 'teaser-without-target' | 'unknown-article' | 'short-column' | 'touching-headlines' | 'through-gutter' | 'photo-missing' | 'masthead-field-missing'
  | 'loose-line' | 'glyph-fallback' | 'headline-word-broken' | 'photo-too-large' | 'table-too-wide' | 'lone-line' | 'empty-block';

/** Something wrong with the page. Hard faults must not be printed. Words for people are made from rule and params elsewhere. */
export interface Fault {
  readonly rule: FaultRule; readonly hard: boolean; readonly blockId: string | null; readonly articleId: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A page as it will print: the one result that preview, PDF, web edition and checks read. */
export interface PageProof {
  readonly schema: 1;
  readonly page: number;
  /** Trim size. Origin of all coordinates is the trim's top left. */
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  readonly typeArea: Rect;
  /** For guides: the columns' left edges and widths, and the rows. Row r spans typeArea.y + r·leading to + (r+1)·leading. */
  readonly grid: { readonly columns: readonly { readonly x: Pt; readonly width: Pt }[]; readonly rows: number; readonly leading: Pt };
  readonly items: readonly ProofItem[];
  readonly regions: readonly ProofRegion[];
  readonly overset: readonly Overset[];
  readonly holes: readonly Hole[];
  /** Area of holes over the type area, 0–1. */
  readonly whiteSpace: number;
  readonly faults: readonly Fault[];
}
