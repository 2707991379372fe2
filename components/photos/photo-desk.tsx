'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Images } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field, Input, Select } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import type { PhotoView } from '@/lib/desk/views/photo';
import { photoAddress, type PhotoActions } from './photo-desk.types';
import { PhotoPanel } from './photo-panel';
import { UploadQueue } from './upload-queue';

function PhotoTile({ photo, onOpen }: { photo: PhotoView; onOpen: () => void }) {
  const t = useTranslations('photos');
  const name = photo.caption || photo.originalName || t('untitled');
  return (
    <li>
      <button type="button" onClick={onOpen} className="group flex w-full flex-col overflow-hidden rounded-base border border-line bg-surface text-left hover:border-line-strong">
        {/* eslint-disable-next-line @next/next/no-img-element -- served by hash in the sizes we made */}
        {photo.file ? <img src={photoAddress(photo.file, 320)} alt="" loading="lazy" style={{ objectPosition: `${photo.focusX}% ${photo.focusY}%` }} className="aspect-4/3 w-full bg-sunken object-cover" />
          : <span className="grid aspect-4/3 w-full place-content-center border-b border-dashed border-line-strong bg-sunken text-sm text-ink-3">{t('missing')}</span>}
        <span className="flex w-full flex-col gap-0.5 px-2.5 py-2"><span className="truncate text-sm font-medium">{name}</span><span className="truncate text-xs text-ink-3">{photo.credit || photo.uploadedBy || '—'}</span></span>
      </button>
    </li>
  );
}

/** The library: search, grid, upload, and the panel of one photo. */
export function PhotoDesk({ photos, total, page, pages, mayUpload, mayEdit, actions }: {
  photos: readonly PhotoView[]; total: number; page: number; pages: number; mayUpload: boolean; mayEdit: readonly string[]; actions: PhotoActions;
}) {
  const t = useTranslations('photos');
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams();
  const [shown, setShown] = useState<string | null>(query.get('photo'));
  const [text, setText] = useState(query.get('text') ?? '');
  const go = (changes: Record<string, string>) => {
    const next = new URLSearchParams(query);
    next.delete('photo');
    for (const [name, value] of Object.entries({ page: '', ...changes })) if (value) next.set(name, value); else next.delete(name);
    router.replace(`${pathname}?${next}`, { scroll: false });
  };
  const filtered = query.has('text') || query.has('only');
  return (
    <UploadQueue mayUpload={mayUpload}>
      {(upload) => <>
        <PageHead title={t('title')} detail={t('shown', { total })} actions={upload} />
        <form role="search" aria-label={t('filters')} className="flex flex-wrap gap-2 px-4 pb-3 md:px-6" onSubmit={(event) => { event.preventDefault(); go({ text: text.trim() }); }}>
          <Field label={t('search')} hideLabel className="w-64 max-md:w-full"><Input type="search" value={text} placeholder={t('search')} onChange={(event) => { setText(event.target.value); if (!event.target.value) go({ text: '' }); }} onBlur={() => { if (text.trim() !== (query.get('text') ?? '')) go({ text: text.trim() }); }} /></Field>
          <Field label={t('filters')} hideLabel><Select value={query.get('only') ?? ''} onChange={(event) => go({ only: event.target.value })}><option value="">{t('all')}</option><option value="missing">{t('missing')}</option><option value="unused">{t('unused')}</option></Select></Field>
        </form>
        {photos.length === 0 ? <EmptyState icon={<Images />} title={filtered ? t('nothing') : t('empty')} action={filtered ? null : upload}>{filtered ? null : t('emptyDetail')}</EmptyState> : (
          <ul aria-label={t('title')} className="grid grid-cols-2 gap-3 px-4 pb-6 sm:grid-cols-3 md:px-6 lg:grid-cols-4 xl:grid-cols-5 2xl:grid-cols-6">
            {photos.map((photo) => <PhotoTile key={photo.id} photo={photo} onOpen={() => setShown(photo.id)} />)}
          </ul>
        )}
        {pages > 1 ? <nav className="flex items-center justify-center gap-3 p-4 text-sm text-ink-2">
          {page > 1 ? <Button size="small" onClick={() => go({ page: String(page - 1) })}>{t('previousPage')}</Button> : null}{t('pageOf', { page, pages })}{page < pages ? <Button size="small" onClick={() => go({ page: String(page + 1) })}>{t('nextPage')}</Button> : null}
        </nav> : null}
        <PhotoPanel id={shown} mayEdit={shown !== null && mayEdit.includes(shown)} actions={actions} onClose={() => setShown(null)} />
      </>}
    </UploadQueue>
  );
}
