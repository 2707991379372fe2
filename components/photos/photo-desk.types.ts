import type { Licence, PhotoDetail, PhotoPlace } from '@/lib/desk/views/photo';
import type { Reply } from '@/lib/words/reply';

/** What people may write about a photo. */
export interface PhotoWords {
  readonly caption: string; readonly credit: string; readonly focusX: number; readonly focusY: number;
  readonly source: string; readonly licence: Licence | ''; readonly rightsNote: string; readonly validUntil: string | null;
}

/** What many photos may be given at once; what is left out stays. */
export type SharedWords = Partial<Pick<PhotoWords, 'credit' | 'source' | 'licence' | 'rightsNote' | 'validUntil'>>;

/** A photo with where it stands on pages and whether the one who asks may change it. */
export interface ShownPhoto extends PhotoDetail { readonly places: readonly PhotoPlace[]; readonly mayEdit: boolean }

/** What the photo desk may ask of the server. */
export interface PhotoActions {
  read(id: string): Promise<Reply<ShownPhoto>>;
  edit(input: PhotoWords & { id: string; version: number }): Promise<Reply<{ version: number }>>;
  turn(input: { id: string; version: number; turn: 90 | 270 }): Promise<Reply<{ version: number }>>;
  editMany(input: { photos: readonly { id: string; version: number }[]; words: SharedWords }): Promise<Reply<ChangedMany>>;
}

/** How many photos were changed; the others with the reason of the first refusal. */
export interface ChangedMany { readonly done: number; readonly failed: number; readonly why: string }

/** Address of a photo at the desk, at most `width` pixels wide. */
export const photoAddress = (file: string, width: 320 | 1200): string => `/photos/${file}?w=${width}`;
