/** A story as the typesetter takes it: decks, body, byline, photos. Made from an article's parsed fields by `storyFromArticle`. */

/** The three decks of a headline. A '\n' is a break the editor forced. */
export interface Decks { readonly kicker: string; readonly title: string; readonly subtitle: string }

/** A stretch of body text of one emphasis. */
export interface Span { readonly text: string; readonly strong?: true; readonly kai?: true }

/** One element of the body, in order. `index` of an element is its place in `Story.body`. */
export type StoryElement =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'crosshead'; readonly text: string }
  /** `ordered`: the number it prints; a bullet when left out. */
  | { readonly kind: 'listItem'; readonly spans: readonly Span[]; readonly ordered?: number }
  /** Pull quote (引语) with the one who said it. */
  | { readonly kind: 'quote'; readonly spans: readonly Span[]; readonly by?: string }
  /** A paragraph of an editor's note (编者按); neighbours make one note. */
  | { readonly kind: 'note'; readonly spans: readonly Span[] }
  /** A simple table; every row has as many cells as the first. `head`: the first row names the columns. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly head: boolean }
  | { readonly kind: 'photo'; readonly photoId: string };

/** A person's name in a byline and the part they played. */
export interface BylineName { readonly name: string; readonly role: BylineRole }
export type BylineRole = 'reporter' | 'correspondent' | 'photographer' | 'trainee' | 'editor';

export type Byline =
  | { readonly kind: 'people'; readonly label: string; readonly names: readonly BylineName[] }
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'none' };

/** A photo as placed with a story; `file` null means the picture is still missing and an empty frame prints. */
export interface StoryPhoto {
  readonly photoId: string;
  /** Key of the picture's file (content hash) for the drawing side; null: not there yet. */
  readonly file: string | null;
  /** Pixels of the original; zero when missing. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
  /** Focal point as fractions of width and height, 0–1. */
  readonly focus: { readonly x: number; readonly y: number };
}

export type StoryKind = 'story' | 'brief' | 'teaser';

export interface Story {
  readonly articleId: string;
  readonly kind: StoryKind;
  readonly decks: Decks;
  readonly body: readonly StoryElement[];
  readonly byline: Byline;
  readonly photos: readonly StoryPhoto[];
  readonly section: string;
  /** 1 (lead) to 5 (filler). */
  readonly priority: number;
  /** Word ends inside decks and crossheads, found by a word segmenter outside the engine: text → UTF-16 offsets where a line may end well. */
  readonly wordEnds: Readonly<Record<string, readonly number[]>>;
  /** For a teaser: the articles it points to, one per headline line of its body (paragraphs), null where unknown. */
  readonly pointsTo: readonly (string | null)[];
}
