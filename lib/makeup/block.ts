/** What stands on a page: rectangles in whole columns and whole baseline rows, column 0 left, row 0 the first baseline row of the type area. */

export interface Cell {
  readonly column: number;
  readonly row: number;
  /** Columns wide, at least 1. */
  readonly columns: number;
  /** Rows deep, at least 1. */
  readonly rows: number;
}

/** How a headline is arranged above (or, for `beside`, left of) the text. */
export interface HeadlineStyle {
  /** Title's type size in points, or 'auto': the largest of the ladder that suits the block's columns. */
  readonly size: number | 'auto';
  readonly face: 'song-heavy' | 'song-bold' | 'hei-bold' | 'hei-heavy' | 'kai';
  readonly align: 'left' | 'centre';
  /** Plain when left out; a rule under the kicker; a frame about the head; white on a black ground. */
  readonly dress?: 'plain' | 'kicker-rule' | 'boxed' | 'reversed';
  /** Over the text (when left out); set into the left columns of the block with text beside it; or vertical (竖题) there. */
  readonly place?: 'above' | 'left' | 'vertical';
  /** Text columns the head takes when it stands at the left; 1 when left out. */
  readonly columns?: number;
  /** Most lines of the title; as the ladder says when left out. */
  readonly lines?: 1 | 2 | 3;
}

/** A photo cut into a story's block; columns and rows count from the block's top left, below the headline. Caption rows are inside `rows`. */
export interface CutIn {
  readonly photoId: string;
  readonly column: number;
  readonly columns: number;
  /** Row below the headline, 0 = right under it. */
  readonly row: number;
  readonly rows: number;
  /** Where the caption stands; below when left out. `beside` takes the photo's right part, `over` a strip on the picture. */
  readonly caption?: 'below' | 'beside' | 'over';
  /** Hairline about the picture. */
  readonly frame?: boolean;
  /** Further photos of the story that make a group with the first, in order. */
  readonly group?: readonly string[];
  /** A part of the picture to print, fractions of the original; the focal point's crop when left out. */
  readonly crop?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Text characters wide instead of whole columns: the picture then stands in a column and text runs beside it. */
  readonly characters?: number;
  /** Where a picture so many characters wide stands in its columns; at the left when left out, in a block's last columns at the right. */
  readonly side?: 'left' | 'right' | 'centre';
}

/** How a block is closed off: not, by a hairline, a light ground, or a lace border (花边). */
export type Border = 'none' | 'rule' | 'tint' | 'lace';
/** Patterns of lace borders. */
export const laces = ['double', 'thick-thin', 'dots', 'waves', 'meander', 'leaves'] as const;
export type Lace = (typeof laces)[number];

interface BlockBase extends Cell { readonly id: string; readonly pinned?: boolean }

/** A story's first frame, with its headline. */
export interface StoryBlock extends BlockBase {
  readonly kind: 'story';
  readonly articleId: string;
  /** Columns the text is set in; equals `columns` unless the measure is broken (破栏). */
  readonly measureColumns: number;
  readonly headline: HeadlineStyle;
  readonly cutIns: readonly CutIn[];
  /** Where the byline stands: run in after the last line when it fits (when left out), on a line of its own, or under the headline. */
  readonly byline?: 'auto' | 'line' | 'head';
  /** Ems added between the characters of the body, within trackingLimits. */
  readonly tracking?: number;
  /** Lines deep the first character stands (首字下沉); none when left out. */
  readonly initial?: 2 | 3;
  /** A mark after the last line. */
  readonly endMark?: boolean;
  /** Box: a hairline frame; tint: a light ground. */
  readonly border: Border;
  readonly lace?: Lace;
}
/** A story's continuation: part 1 is the first after the head. Its head line is made by the engine: title and 上接. */
export interface JumpBlock extends BlockBase {
  readonly kind: 'jump';
  readonly articleId: string;
  readonly part: number;
  readonly measureColumns: number;
  readonly cutIns: readonly CutIn[];
}
export interface BriefsBlock extends BlockBase {
  readonly kind: 'briefs';
  readonly articleIds: readonly string[];
  readonly title: string;
  readonly measureColumns: number;
  readonly border: Border;
  readonly lace?: Lace;
}
export interface TeaserBlock extends BlockBase { readonly kind: 'teaser'; readonly articleId: string }
/** A picture standing alone with its caption (图片新闻), from an article's photos. */
export interface PhotoBlock extends BlockBase { readonly kind: 'photo'; readonly articleId: string; readonly photoId: string; readonly caption?: CutIn['caption']; readonly frame?: boolean; readonly group?: readonly string[]; readonly crop?: CutIn['crop'] }
export interface MastheadBlock extends BlockBase { readonly kind: 'masthead' }
export interface FolioBlock extends BlockBase { readonly kind: 'folio' }
/** Imprint, public notice or filler text of the publication. */
export interface NoticeBlock extends BlockBase { readonly kind: 'notice'; readonly title: string; readonly text: string; readonly role: 'imprint' | 'notice' | 'filler'; readonly border?: Border; readonly lace?: Lace }

/** What an empty block of a page template waits for. */
export const emptyRoles = ['lead', 'second', 'story', 'briefs', 'teaser', 'photo'] as const;
export type EmptyRole = (typeof emptyRoles)[number];
/** A place kept for copy (模板空块): it prints nothing, and a page with one is not finished. A story dropped on it takes its place and its dress. */
export interface EmptyBlock extends BlockBase {
  readonly kind: 'empty';
  readonly role: EmptyRole;
  readonly measureColumns: number;
  readonly headline?: HeadlineStyle;
  readonly border?: Border;
  readonly lace?: Lace;
  /** Room kept for the story's first picture, in the block's columns and rows. */
  readonly picture?: Pick<CutIn, 'column' | 'columns' | 'row' | 'rows'>;
}

export type Block = StoryBlock | JumpBlock | BriefsBlock | TeaserBlock | PhotoBlock | MastheadBlock | FolioBlock | NoticeBlock | EmptyBlock;
export type BlockKind = Block['kind'];
