import type { BylineRole, StoryKind } from '../story';

/** What the recogniser makes of a page's or a story's text. Offsets are UTF-16 offsets in the decoded text. */

/** What a stretch of the input became. `marker`: a mark or word that only shows structure (bullet, 简讯, 详见二版, brackets of a byline). */
export type PieceField =
  | 'masthead.name' | 'masthead.publisher' | 'masthead.date' | 'masthead.weekday' | 'masthead.lunar' | 'masthead.permit'
  | 'masthead.number' | 'masthead.notice' | 'masthead.hotline'
  | 'kicker' | 'title' | 'subtitle' | 'paragraph' | 'byline' | 'source' | 'caption' | 'credit' | 'pageCredit'
  | 'marker' | 'whitespace' | 'leftover';

/** A stretch of the input and where it went. Pieces in order tile the input: every character is in exactly one. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Key of the article it belongs to; null: the masthead, the page, nobody. */
  readonly article: string | null;
  readonly field: PieceField;
  /** Which of several: paragraph, name, caption, notice … in order; 0 otherwise. A paragraph of several pieces was joined. */
  readonly index: number;
}

export interface ImportedMasthead {
  /** Nameplate, when the text has it. */
  readonly name: string;
  readonly publisher: string;
  /** 'YYYY-MM-DD'; empty when incomplete. */
  readonly date: string;
  readonly weekday: string;
  readonly lunar: string;
  readonly permit: readonly string[];
  readonly numberInYear: number | null;
  readonly totalNumber: number | null;
  readonly notices: readonly string[];
  readonly hotline: string;
}

export type ImportedElement =
  | { readonly kind: 'paragraph' | 'crosshead' | 'listItem' | 'row'; readonly text: string }
  /** A photo that is still missing; `caption` is an index into `captions`. */
  | { readonly kind: 'photo'; readonly caption: number };

export interface ImportedName { readonly name: string; readonly role: BylineRole }

export interface RecognisedArticle {
  /** Stable within one input: made of the place where the article begins. */
  readonly key: string;
  readonly kind: StoryKind;
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly elements: readonly ImportedElement[];
  /** Texts of the paragraphs, crossheads and list items, in order. */
  readonly paragraphs: readonly string[];
  readonly byline: readonly string[];
  readonly names: readonly ImportedName[];
  /** What stood before the names: 记者, 本报记者; empty for names alone. */
  readonly label: string;
  readonly source: string | null;
  /** True: the source stands in the text itself (新华社北京12月2日电) and is not printed a second time. */
  readonly sourceInText: boolean;
  readonly captions: readonly string[];
  /** Credits of the photos, by caption; empty when none. */
  readonly credits: readonly string[];
  readonly section: string;
  /** For a teaser: the page each line names, null where none is named. */
  readonly pages: readonly (number | null)[];
  /** Offset of its first character in the input. */
  readonly start: number;
}

/** Kinds of doubts; words for people stand in lib/words/imports under `doubt`. */
export const doubtCodes = [
  'two-phrases', 'decks', 'caption', 'caption-owner', 'joined', 'broken-off', 'new-story', 'no-headline', 'no-body', 'teaser-lines',
  'bare-names', 'run-on-names', 'inline-byline', 'agency-in-text', 'jump-joined', 'jump-open', 'stray-lines', 'masthead-unknown', 'unwrapped', 'image-dropped', 'note-dropped',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** Ways a doubt may be settled; words stand in lib/words/imports under `choice`. */
export const choiceIds = [
  'one-line', 'break', 'kicker-title', 'title-subtitle', 'one-title', 'kicker-title-subtitle', 'caption', 'paragraph', 'crosshead', 'new-story', 'join', 'separate', 'keep',
  'before', 'after', 'teaser', 'story', 'leftover', 'byline', 'take-out', 'take-all', 'leave', 'in-text', 'as-source', 'split', 'name', 'notice', 'wrapped', 'as-is',
] as const;
export type ChoiceId = (typeof choiceIds)[number];

/** Something the recogniser could have read otherwise, and how it read it. */
export interface Doubt {
  /** Code and place in the input: the same in every run over the same input. */
  readonly id: string;
  readonly code: DoubtCode;
  readonly articleKey: string | null;
  /** The characters it is about. */
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly params: Readonly<Record<string, string | number>>;
  readonly choices: readonly ChoiceId[];
  readonly chosen: ChoiceId;
}

export interface ImportResult {
  readonly masthead: ImportedMasthead | null;
  readonly articles: readonly RecognisedArticle[];
  readonly doubts: readonly Doubt[];
  /** Page credits (责编, 校对), by role. */
  readonly pageCredits: readonly { readonly role: string; readonly name: string }[];
  readonly leftover: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly pieces: readonly Piece[];
}

/** What a word processor said of a line by its style; `row`: a row of a table, its cells parted by tabs; null: plain text. */
export type LineHint = 'heading' | 'crosshead' | 'list' | 'caption' | 'row' | null;

export interface RecogniseOptions {
  /** Names the newsroom knows; they help to part names written without spaces. */
  readonly people?: readonly string[];
  /** Decisions of an editor, by doubt id; everything is read again with them. */
  readonly decisions?: Readonly<Record<string, string>>;
  /**
   * Does one word reach from the end of the first text into the second (…，团 ｜ 结带领…)? A word segmenter outside answers
   * this when there is one; without it form alone decides.
   */
  readonly crossesWord?: (before: string, after: string) => boolean;
  /** Styles of the input's lines, for word-processor files. */
  readonly hints?: readonly LineHint[];
  /** What a word-processor file had besides text, and after which line: each becomes a doubt. */
  readonly dropped?: readonly { readonly what: 'image' | 'note'; readonly line: number }[];
}
