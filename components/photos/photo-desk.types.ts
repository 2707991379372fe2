import type { PhotoDetail } from '@/lib/desk/views/photo';
import type { Reply } from '@/lib/words/reply';

/** What the photo desk may ask of the server. */
export interface PhotoActions {
  read(id: string): Promise<Reply<PhotoDetail>>;
  edit(input: { id: string; version: number; caption: string; credit: string; focusX: number; focusY: number }): Promise<Reply<{ version: number }>>;
}

/** Address of a photo at the desk, at most `width` pixels wide. */
export const photoAddress = (file: string, width: 320 | 1200): string => `/photos/${file}?w=${width}`;
