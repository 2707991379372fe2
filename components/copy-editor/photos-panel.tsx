'use client';

import { useRef, useState, type ReactNode } from 'react';
import { ArrowDown, ArrowUp, ImageDown, Images, ImageOff, Upload, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field, Input, Textarea } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { ArticleContent } from '@/lib/copy/article-content';
import { photoAddress } from '@/components/photos/photo-desk.types';
import type { PhotoIndex } from './copy-desk.types';
import { moved } from './byline-panel';

type Photos = ArticleContent['photos'];

function PhotoCard({ place, last, photo, file, anchored, readOnly, onChange, onMove, onRemove, onAnchor }: {
  place: number; last: boolean; photo: Photos[number]; file: string | null; anchored: boolean; readOnly: boolean;
  onChange: (fields: Partial<Photos[number]>) => void; onMove: (to: number) => void; onRemove: () => void; onAnchor: () => void;
}) {
  const t = useTranslations('copy');
  return (
    <li aria-label={t('photoN', { n: place + 1 })} className="flex flex-col gap-2 border-b border-line p-4">
      <div className="flex gap-3">
        {/* eslint-disable-next-line @next/next/no-img-element -- served by hash in the sizes we made */}
        {file ? <img src={photoAddress(file, 320)} alt={photo.caption || t('photoN', { n: place + 1 })} className="h-20 w-28 rounded-small bg-sunken object-cover" /> : <span className="flex h-20 w-28 flex-col items-center justify-center gap-1 rounded-small bg-sunken text-xs text-ink-3"><ImageOff aria-hidden className="size-5" />{t('missingFile')}</span>}
        <div className="flex min-w-0 flex-1 flex-col items-end justify-between">
          {readOnly ? null : (
            <span className="flex">
              <IconButton label={t('moveUp')} size="small" disabled={place === 0} onClick={() => onMove(place - 1)}><ArrowUp /></IconButton>
              <IconButton label={t('moveDown')} size="small" disabled={last} onClick={() => onMove(place + 1)}><ArrowDown /></IconButton>
              <IconButton label={t('removePhoto')} size="small" onClick={onRemove}><X /></IconButton>
            </span>
          )}
          {anchored ? <span className="text-xs text-ink-3">{t('anchored')}</span> : readOnly ? null : <Button size="small" onClick={onAnchor}><ImageDown aria-hidden />{t('insertAnchor')}</Button>}
        </div>
      </div>
      <Field label={t('caption')} hint={t('captionHint')}><Textarea rows={2} value={photo.caption} readOnly={readOnly} maxLength={500} onChange={(event) => onChange({ caption: event.target.value.replace(/\n/g, '') })} /></Field>
      <Field label={t('credit')}><Input value={photo.credit} readOnly={readOnly} maxLength={100} onChange={(event) => onChange({ credit: event.target.value })} /></Field>
    </li>
  );
}

/** The article's photos in order, with caption and credit; the first is the one that leads. */
export function PhotosPanel({ photos, index, anchors, readOnly, mayUpload, picker, onChange, onAnchor, onRemoved, onFiles, progress }: {
  photos: Photos; index: PhotoIndex; anchors: ReadonlySet<string>; readOnly: boolean; mayUpload: boolean; picker: (open: boolean, onOpenChange: (open: boolean) => void) => ReactNode;
  onChange: (photos: Photos) => void; onAnchor: (photoId: string) => void; onRemoved: (photoId: string) => void; onFiles: (files: readonly File[]) => void; progress: number | null;
}) {
  const t = useTranslations('copy');
  const [choosing, setChoosing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      {readOnly ? null : (
        <div className="flex flex-wrap gap-2 border-b border-line p-4">
          <Button onClick={() => setChoosing(true)}><Images aria-hidden />{t('attach')}</Button>
          {mayUpload ? <>
            <Button busy={progress !== null} onClick={() => input.current?.click()}><Upload aria-hidden />{progress === null ? t('uploadHere') : t('uploading', { percent: Math.round(progress * 100) })}</Button>
            <input ref={input} type="file" accept="image/*" multiple className="sr-only" tabIndex={-1} aria-label={t('uploadHere')} onChange={(event) => { onFiles([...(event.target.files ?? [])]); event.target.value = ''; }} />
          </> : null}
        </div>
      )}
      {photos.length === 0 ? <EmptyState icon={<Images />} title={t('photosEmpty')} /> : (
        <ol aria-label={t('tabPhotos')}>
          {photos.map((photo, place) => (
            <PhotoCard key={photo.photoId} place={place} last={place === photos.length - 1} photo={photo} file={index[photo.photoId]?.file ?? null} anchored={anchors.has(photo.photoId)} readOnly={readOnly}
              onChange={(fields) => onChange(photos.map((other, at) => at === place ? { ...other, ...fields } : other))} onMove={(to) => onChange(moved(photos, place, to))}
              onRemove={() => { onRemoved(photo.photoId); onChange(photos.filter((_, at) => at !== place)); }} onAnchor={() => onAnchor(photo.photoId)} />
          ))}
        </ol>
      )}
      {picker(choosing, setChoosing)}
    </div>
  );
}
