import type { StoryElement, StoryKind } from '@/lib/copy/story';
import type { FaceId } from '@/lib/typeset/faces';

/** What readers see of a published paper: plain views, made from a frozen edition and from nothing else. */

export interface PaperView {
  readonly name: string;
  readonly publisher: string;
  readonly nameplateFace: FaceId;
  /** Address of nameplate artwork; null: the name is set in the nameplate face. */
  readonly nameplateUrl: string | null;
  readonly hotline: string;
  /** Lines of the masthead's notices and of the imprint. */
  readonly notices: readonly string[];
  readonly imprint: readonly string[];
  readonly permit: readonly string[];
}

/** An issue among others. */
export interface IssueFrame {
  readonly total: number;
  readonly numberInYear: number;
  /** ISO date. */
  readonly date: string;
  readonly weekday: string;
  readonly lunar: string;
  readonly label: string;
  readonly sha256: string;
}

export interface PageSpot {
  readonly slug: string;
  readonly title: string;
  /** Fractions of the page. */
  readonly x: number; readonly y: number; readonly width: number; readonly height: number;
}

export interface PageView {
  readonly number: number;
  readonly section: string;
  readonly credits: readonly { readonly role: string; readonly name: string }[];
  /** Trim in points: the picture has these proportions. */
  readonly width: number;
  readonly height: number;
  readonly spots: readonly PageSpot[];
  /** Stories that begin here, in reading order. */
  readonly stories: readonly StoryLink[];
}

/** A story as lists name it. */
export interface StoryLink {
  readonly slug: string;
  readonly kind: StoryKind;
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly byline: string;
  readonly page: number;
  readonly priority: number;
}

export interface StoryPhotoView { readonly photoId: string; readonly file: string; readonly width: number; readonly height: number; readonly caption: string; readonly credit: string }

export interface StoryView extends StoryLink {
  readonly articleId: string;
  readonly section: string;
  /** Pages it stands on, the first with its headline. */
  readonly pages: readonly number[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly source: string;
  readonly body: readonly StoryElement[];
  readonly photos: readonly StoryPhotoView[];
  /** First words of the text. */
  readonly excerpt: string;
}

export interface IssueView extends IssueFrame {
  readonly paper: PaperView;
  readonly revision: number;
  readonly correction: string;
  readonly publishedAt: string;
  readonly pages: readonly PageView[];
  readonly stories: readonly StoryView[];
}
