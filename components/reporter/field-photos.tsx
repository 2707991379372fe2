'use client';

import { useEffect, useState } from 'react';
import { Camera, ImagePlus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Field, Input } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { FieldPhoto } from './field-store';

/** How far a picture is on its way. */
export type PhotoState = { readonly kind: 'waiting' } | { readonly kind: 'sending'; readonly percent: number } | { readonly kind: 'failed'; readonly why: string };

function Picture({ blob }: { blob: Blob | undefined }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  // eslint-disable-next-line @next/next/no-img-element -- a picture that is only in this browser
  return url ? <img src={url} alt="" className="size-20 shrink-0 rounded-base border border-line object-cover" /> : <span className="size-20 shrink-0 rounded-base border border-line bg-sunken" />;
}

const pick = 'relative flex h-12 flex-1 items-center justify-center gap-2 rounded-base border border-line-strong bg-surface text-lg font-medium focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-seal hover:bg-hover has-disabled:opacity-50 [&>svg]:size-5';

/** Pictures of the piece: taken now or chosen, each with its caption and how far it is. */
export function FieldPhotos({ photos, pictures, states, disabled, onAdd, onChange, onRemove }: {
  photos: readonly FieldPhoto[]; pictures: Readonly<Record<string, Blob>>; states: Readonly<Record<string, PhotoState>>; disabled: boolean;
  onAdd: (files: readonly File[]) => void; onChange: (id: string, fields: Partial<FieldPhoto>) => void; onRemove: (id: string) => void;
}) {
  const t = useTranslations('planning');
  const said = (photo: FieldPhoto) => {
    const state = states[photo.id];
    if (photo.photoId) return <span className="text-good">{t('photoSent')}</span>;
    if (state?.kind === 'sending') return <span className="text-info">{t('photoSending', { percent: state.percent })}</span>;
    if (state?.kind === 'failed') return <span className="text-danger">{t('photoFailed')}{state.why ? `：${state.why}` : ''}</span>;
    return <span className="text-ink-3">{t('photoWaiting')}</span>;
  };
  const take = (event: React.ChangeEvent<HTMLInputElement>) => { onAdd([...(event.target.files ?? [])]); event.target.value = ''; };
  return (
    <section aria-label={t('photosHead')} className="flex flex-col gap-3">
      <h2 className="text-base font-medium text-ink-2">{t('photosHead')}</h2>
      <div className="flex gap-2">
        <label className={pick}><Camera aria-hidden />{t('takePhoto')}<input type="file" accept="image/*" capture="environment" disabled={disabled} onChange={take} className="absolute inset-0 cursor-pointer opacity-0" /></label>
        <label className={pick}><ImagePlus aria-hidden />{t('choosePhotos')}<input type="file" accept="image/*" multiple disabled={disabled} onChange={take} className="absolute inset-0 cursor-pointer opacity-0" /></label>
      </div>
      {photos.length > 0 ? (
        <ul aria-label={t('photosHead')} className="flex flex-col gap-3">
          {photos.map((photo, place) => (
            <li key={photo.id} className="flex gap-3 border-t border-line pt-3">
              <Picture blob={pictures[photo.id]} />
              <div className="flex min-w-0 flex-1 flex-col gap-1">
                <Field label={t('captionOf', { number: place + 1 })} hideLabel><Input value={photo.caption} placeholder={t('caption')} maxLength={500} disabled={disabled} className="h-11! text-lg" onChange={(event) => onChange(photo.id, { caption: event.target.value })} /></Field>
                <p className="text-xs">{said(photo)}</p>
              </div>
              <IconButton label={t('removePhoto', { number: place + 1 })} disabled={disabled} onClick={() => onRemove(photo.id)}><X /></IconButton>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
