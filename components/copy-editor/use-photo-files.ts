'use client';

import { useCallback, useMemo, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { uploadPhoto } from '@/components/photos/upload';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { BodyDocument } from '@/lib/copy/body-schema';
import type { ArticlePhotoView } from '@/lib/desk/views/article';
import type { PhotoView } from '@/lib/desk/views/photo';
import type { PhotoIndex } from './copy-desk.types';

type Attached = ArticleContent['photos'][number];

/** Photos that have a place in the text. */
export const useAnchors = (body: BodyDocument): ReadonlySet<string> => useMemo(() => new Set(body.content.flatMap((block) => block.type === 'photoAnchor' ? [block.attrs.photoId] : [])), [body]);

/** The picture files of the article's photos; attaches ones from the library or the disk. */
export function usePhotoFiles(first: readonly ArticlePhotoView[], onAttach: (photos: readonly Attached[]) => void) {
  const common = useTranslations('common');
  const [index, setIndex] = useState<PhotoIndex>(() => Object.fromEntries(first.map((photo) => [photo.photoId, photo])));
  const [progress, setProgress] = useState<number | null>(null);
  const learn = useCallback((photos: readonly ArticlePhotoView[]) => setIndex((known) => ({ ...known, ...Object.fromEntries(photos.map((photo) => [photo.photoId, photo])) })), []);
  const attach = (photos: readonly PhotoView[]) => {
    setIndex((known) => ({ ...known, ...Object.fromEntries(photos.map(({ id, file, width, height }) => [id, { file, width, height }])) }));
    onAttach(photos.map((photo) => ({ photoId: photo.id, caption: photo.caption.replace(/\n/g, ''), credit: photo.credit })));
  };
  const upload = async (files: readonly File[]) => {
    for (const [place, file] of files.entries()) {
      setProgress(place / files.length);
      try {
        const reply = await uploadPhoto(file, (share) => setProgress((place + share) / files.length));
        if (reply.ok) attach([reply.value]); else toast.error(`${file.name}：${reply.message}`);
      } catch { toast.error(`${file.name}：${common('offline')}`); }
    }
    setProgress(null);
  };
  return { index, progress, learn, attach, upload };
}

export type PhotoFilesInHand = ReturnType<typeof usePhotoFiles>;
