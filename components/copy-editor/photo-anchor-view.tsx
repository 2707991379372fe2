'use client';

import { createContext, use } from 'react';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import type { Extensions } from '@tiptap/core';
import { ImageOff, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PhotoAnchor } from '@/lib/copy/extensions';
import type { ArticleContent } from '@/lib/copy/article-content';
import { photoAddress } from '@/components/photos/photo-desk.types';
import type { PhotoIndex } from './copy-desk.types';

/** Photos of the article in hand, so that their places in the text can show them. */
export const ArticlePhotos = createContext<{ photos: ArticleContent['photos']; index: PhotoIndex }>({ photos: [], index: {} });

function PhotoFrame({ node, deleteNode, editor }: NodeViewProps) {
  const t = useTranslations('copy');
  const { photos, index } = use(ArticlePhotos);
  const photoId = String(node.attrs.photoId);
  const place = photos.findIndex((photo) => photo.photoId === photoId);
  const caption = photos[place]?.caption || t('photoN', { n: place + 1 });
  const file = index[photoId]?.file ?? null;
  return (
    <NodeViewWrapper as="figure" data-drag-handle className="my-3 flex items-center gap-3 rounded-base border border-line bg-surface p-2 font-ui text-base leading-5 select-none" style={{ textIndent: 0 }}>
      {/* eslint-disable-next-line @next/next/no-img-element -- served by hash in the sizes we made */}
      {file ? <img src={photoAddress(file, 320)} alt="" className="h-14 w-20 rounded-small object-cover" draggable={false} /> : <span className="grid h-14 w-20 place-content-center rounded-small bg-sunken text-ink-3"><ImageOff aria-hidden className="size-5" /></span>}
      <figcaption className="min-w-0 flex-1 text-left text-sm text-ink-2"><span className="line-clamp-2">{t('photoHere', { caption })}</span>{file ? null : <span className="text-xs text-warn">{t('photoMissingHere')}</span>}</figcaption>
      {editor.isEditable ? <button type="button" aria-label={t('removeAnchor')} title={t('removeAnchor')} onClick={deleteNode} className="grid size-7 place-content-center rounded-small text-ink-3 hover:bg-hover hover:text-ink"><X aria-hidden className="size-4" /></button> : null}
    </NodeViewWrapper>
  );
}

const FramedPhotoAnchor = PhotoAnchor.extend({ addNodeView: () => ReactNodeViewRenderer(PhotoFrame) });

/** The schema's extensions, with photo places drawn as frames. */
export const withPhotoFrames = (extensions: Extensions): Extensions => extensions.map((extension) => extension.name === PhotoAnchor.name ? FramedPhotoAnchor : extension);
