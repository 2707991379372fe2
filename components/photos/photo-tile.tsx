'use client';

import { useTranslations } from 'use-intl';
import type { PhotoView } from '@/lib/desk/views/photo';
import { photoAddress } from './photo-desk.types';
import { RightsBadge } from './rights-badge';

/** A photo in the grid: opens its panel; `chosen` (null: not choosing) is for acts on many. */
export function PhotoTile({ photo, today, chosen, onOpen, onChoose }: { photo: PhotoView; today: string; chosen: boolean | null; onOpen: () => void; onChoose: (chosen: boolean) => void }) {
  const t = useTranslations('photos');
  const name = photo.caption || photo.originalName || t('untitled');
  return (
    <li className="relative">
      <button type="button" onClick={onOpen} className="group flex h-full w-full flex-col overflow-hidden rounded-base border border-line bg-surface text-left hover:border-line-strong">
        {/* eslint-disable-next-line @next/next/no-img-element -- served by hash in the sizes we made */}
        {photo.file ? <img src={photoAddress(photo.file, 320)} alt="" loading="lazy" style={{ objectPosition: `${photo.focusX}% ${photo.focusY}%` }} className="aspect-4/3 w-full bg-sunken object-cover" />
          : <span className="grid aspect-4/3 w-full place-content-center border-b border-dashed border-line-strong bg-sunken text-sm text-ink-3">{t('missing')}</span>}
        <span className="flex w-full flex-col gap-0.5 px-2.5 py-2"><span className="truncate text-sm font-medium">{name}</span><span className="truncate text-xs text-ink-3">{photo.credit || photo.source || photo.uploadedBy || '—'}</span><RightsBadge validUntil={photo.validUntil} today={today} /></span>
      </button>
      {chosen === null ? null : <label className="absolute top-1.5 left-1.5 grid size-8 place-content-center rounded-small bg-surface/90"><span className="sr-only">{t('chooseNamed', { name })}</span><input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} className="size-5 accent-seal-fill" /></label>}
    </li>
  );
}
