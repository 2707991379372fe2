'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Images, ListChecks } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import type { PhotoView } from '@/lib/desk/views/photo';
import { ChosenBar } from './chosen-bar';
import type { PhotoActions } from './photo-desk.types';
import { PhotoFilters } from './photo-filters';
import { PhotoPanel } from './photo-panel';
import { PhotoTile } from './photo-tile';
import { UploadQueue } from './upload-queue';

/** The library: search, grid, upload, acts on many, and the panel of one photo. */
export function PhotoDesk({ photos, total, page, pages, today, mayUpload, mayEdit, actions }: {
  photos: readonly PhotoView[]; total: number; page: number; pages: number; today: string; mayUpload: boolean; mayEdit: readonly string[]; actions: PhotoActions;
}) {
  const t = useTranslations('photos');
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams();
  const [shown, setShown] = useState<string | null>(query.get('photo'));
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const go = (changes: Record<string, string>) => {
    const next = new URLSearchParams(query);
    next.delete('photo');
    for (const [name, value] of Object.entries({ page: '', ...changes })) if (value) next.set(name, value); else next.delete(name);
    setChosen(new Set());
    router.replace(`${pathname}?${next}`, { scroll: false });
  };
  const choose = (id: string, yes: boolean) => setChosen((ids) => { const next = new Set(ids); if (yes) next.add(id); else next.delete(id); return next; });
  const filtered = ['text', 'only', 'licence'].some((name) => query.has(name));
  const own = photos.filter((photo) => mayEdit.includes(photo.id));
  return (
    <UploadQueue mayUpload={mayUpload}>
      {(upload) => <>
        <PageHead title={t('title')} detail={t('shown', { total })} actions={<>{own.length > 0 || choosing ? <Button aria-pressed={choosing} onClick={() => { setChoosing(!choosing); setChosen(new Set()); }}><ListChecks aria-hidden />{t('choose')}</Button> : null}{upload}</>} />
        <PhotoFilters query={query} onChange={go} />
        {choosing ? <ChosenBar photos={own.filter((photo) => chosen.has(photo.id))} all={own.length} actions={actions} onAll={() => setChosen(new Set(own.map((photo) => photo.id)))} onNone={() => setChosen(new Set())} /> : null}
        {photos.length === 0 ? <EmptyState icon={<Images />} title={filtered ? t('nothing') : t('empty')} action={filtered ? null : upload}>{filtered ? null : t('emptyDetail')}</EmptyState> : (
          <ul aria-label={t('title')} className="grid grid-cols-2 gap-3 px-4 pb-6 sm:grid-cols-3 md:px-6 lg:grid-cols-4 xl:grid-cols-5 2xl:grid-cols-6">
            {photos.map((photo) => <PhotoTile key={photo.id} photo={photo} today={today} chosen={choosing && mayEdit.includes(photo.id) ? chosen.has(photo.id) : null} onOpen={() => setShown(photo.id)} onChoose={(yes) => choose(photo.id, yes)} />)}
          </ul>
        )}
        {pages > 1 ? <nav className="flex items-center justify-center gap-3 p-4 text-sm text-ink-2">
          {page > 1 ? <Button size="small" onClick={() => go({ page: String(page - 1) })}>{t('previousPage')}</Button> : null}{t('pageOf', { page, pages })}{page < pages ? <Button size="small" onClick={() => go({ page: String(page + 1) })}>{t('nextPage')}</Button> : null}
        </nav> : null}
        <PhotoPanel id={shown} today={today} actions={actions} onOpen={setShown} onClose={() => setShown(null)} />
      </>}
    </UploadQueue>
  );
}
