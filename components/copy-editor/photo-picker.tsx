'use client';

import { useEffect, useState } from 'react';
import { Check, ImageOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Field, Input } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import type { PhotoView } from '@/lib/desk/views/photo';
import type { Reply } from '@/lib/words/reply';
import { photoAddress } from '@/components/photos/photo-desk.types';

type Found = { readonly kind: 'reading' } | { readonly kind: 'found'; readonly photos: readonly PhotoView[] } | { readonly kind: 'failed' };

/** Chooses photos of the library, several at once. */
export function PhotoPicker({ open, onOpenChange, find, already, onChosen }: {
  open: boolean; onOpenChange: (open: boolean) => void; find: (text: string) => Promise<Reply<readonly PhotoView[]>>; already: ReadonlySet<string>; onChosen: (photos: readonly PhotoView[]) => void;
}) {
  const t = useTranslations('copy');
  const [text, setText] = useState('');
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<Found>({ kind: 'reading' });
  const [chosen, setChosen] = useState<readonly PhotoView[]>([]);
  useEffect(() => {
    if (!open) return;
    let current = true;
    const timer = setTimeout(() => {
      find(text).then((reply) => { if (current) setFound(reply.ok ? { kind: 'found', photos: reply.value } : { kind: 'failed' }); }, () => { if (current) setFound({ kind: 'failed' }); });
    }, text ? 200 : 0);
    return () => { current = false; clearTimeout(timer); };
  }, [open, text, tries, find]);
  const close = () => { setChosen([]); onOpenChange(false); };
  const photos = found.kind === 'found' ? found.photos.filter((photo) => !already.has(photo.id)) : [];
  return (
    <SidePanel open={open} onOpenChange={(next) => { if (!next) close(); }} wide title={t('choosePhotos')} actions={
      <Button look="primary" disabled={chosen.length === 0} onClick={() => { onChosen(chosen); close(); }}>{t('attachChosen', { count: chosen.length })}</Button>
    }>
      <Field label={t('searchPhotos')} hideLabel className="mb-3"><Input type="search" value={text} placeholder={t('searchPhotos')} onChange={(event) => setText(event.target.value)} /></Field>
      {found.kind === 'failed' ? <ErrorState onRetry={() => { setFound({ kind: 'reading' }); setTries(tries + 1); }} /> : null}
      {found.kind === 'reading' ? <div role="status" aria-label={t('choosePhotos')} className="grid grid-cols-2 gap-3 sm:grid-cols-3">{Array.from({ length: 6 }, (_, n) => <Skeleton key={n} className="aspect-4/3" />)}</div> : null}
      {found.kind === 'found' && photos.length === 0 ? <EmptyState icon={<ImageOff />} title={t('noPhotosFound')} /> : null}
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {photos.map((photo) => {
          const on = chosen.some((other) => other.id === photo.id);
          const name = photo.caption || photo.originalName || photo.id;
          return (
            <li key={photo.id}>
              <button type="button" aria-pressed={on} aria-label={name} onClick={() => setChosen(on ? chosen.filter((other) => other.id !== photo.id) : [...chosen, photo])} className="relative block w-full rounded-base border border-line text-left hover:border-line-strong aria-pressed:border-seal aria-pressed:outline-1 aria-pressed:outline-seal">
                {/* eslint-disable-next-line @next/next/no-img-element -- served by hash in the sizes we made */}
                {photo.file ? <img src={photoAddress(photo.file, 320)} alt="" loading="lazy" className="aspect-4/3 w-full rounded-t-base bg-sunken object-cover" /> : <span className="grid aspect-4/3 w-full place-content-center rounded-t-base bg-sunken text-xs text-ink-3">{t('missingFile')}</span>}
                <span className="block truncate px-2 py-1.5 text-xs text-ink-2">{name}</span>
                {on ? <span aria-hidden className="absolute top-1.5 right-1.5 grid size-5 place-content-center rounded-full bg-seal-fill text-on-seal"><Check className="size-3.5" /></span> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}
