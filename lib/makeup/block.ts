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
}

/** A photo cut into a story's block; columns and rows count from the block's top left, below the headline. Caption rows are inside `rows`. */
export interface CutIn {
  readonly photoId: string;
  readonly column: number;
  readonly columns: number;
  /** Row below the headline, 0 = right under it. */
  readonly row: number;
  readonly rows: number;
}

interface BlockBase extends Cell { readonly id: string; readonly pinned?: boolean }

/** A story's first frame, with its headline. */
export interface StoryBlock extends BlockBase {
  readonly kind: 'story';
  readonly articleId: string;
  /** Columns the text is set in; equals `columns` unless the measure is broken (破栏). */
  readonly measureColumns: number;
  readonly headline: HeadlineStyle;
  readonly cutIns: readonly CutIn[];
  /** Box: a hairline frame; tint: a light ground. */
  readonly border: 'none' | 'rule' | 'tint';
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
  readonly border: 'none' | 'rule' | 'tint';
}
export interface TeaserBlock extends BlockBase { readonly kind: 'teaser'; readonly articleId: string }
/** A picture standing alone with its caption (图片新闻), from an article's photos. */
export interface PhotoBlock extends BlockBase { readonly kind: 'photo'; readonly articleId: string; readonly photoId: string }
export interface MastheadBlock extends BlockBase { readonly kind: 'masthead' }
export interface FolioBlock extends BlockBase { readonly kind: 'folio' }
/** Imprint, public notice or filler text of the publication. */
export interface NoticeBlock extends BlockBase { readonly kind: 'notice'; readonly title: string; readonly text: string; readonly role: 'imprint' | 'notice' | 'filler' }

export type Block = StoryBlock | JumpBlock | BriefsBlock | TeaserBlock | PhotoBlock | MastheadBlock | FolioBlock | NoticeBlock;
export type BlockKind = Block['kind'];
