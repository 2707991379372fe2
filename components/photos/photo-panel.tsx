'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { Upload } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { Field, Input, Textarea } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { useAct } from '@/components/ui/use-act';
import { FocalPoint } from './focal-point';
import type { PhotoDetail } from '@/lib/desk/views/photo';
import { photoAddress, type PhotoActions } from './photo-desk.types';
import { uploadPhoto } from './upload';

/** Basic columns a picture fills at 200 ppi on the default tabloid page: five columns of 14 nine-point characters, gutters of 1.5. */
export const printableColumns = (pixels: number): number => {
  const points = (pixels / 200) * 72;
  return Math.max(0, Math.min(5, Math.floor((points / 9 + 1.5) / 15.5)));
};

function Facts({ photo }: { photo: PhotoDetail }) {
  const t = useTranslations('photos');
  const format = useFormatter();
  const day = (at: string) => { const moment = new Date(at); return Number.isNaN(moment.getTime()) ? at : format.dateTime(moment, { dateStyle: 'medium' }); };
  return (
    <div className="flex flex-col gap-1 text-sm text-ink-2">
      {photo.file ? <div>{t('size', { width: photo.width, height: photo.height, megabytes: (photo.bytes / 1_048_576).toFixed(1) })} · {t('fitFor', { columns: printableColumns(photo.width) })}</div> : null}
      {photo.originalName ? <div className="break-all">{t('original')}：{photo.originalName}</div> : null}
      {photo.takenAt ? <div>{t('takenAt')}：{day(photo.takenAt)}</div> : null}
      {photo.file ? <div><a href={`/photos/${photo.file}`} target="_blank" rel="noreferrer" className="underline underline-offset-4 hover:text-ink">{t('openOriginal')}</a></div> : null}
      <dl className="mt-2"><dt className="font-medium">{t('usedBy')}</dt>
        <dd>{photo.usedBy.length === 0 ? t('unusedYet') : photo.usedBy.map((article) => <Link key={article.id} href={`/desk/articles/${article.id}`} className="mr-3 inline-block text-ink underline underline-offset-4 hover:text-seal">{article.title.replace(/\n/g, ' ') || '—'}</Link>)}</dd>
      </dl>
    </div>
  );
}

function PhotoForm({ photo, mayEdit, actions, onDone }: { photo: PhotoDetail; mayEdit: boolean; actions: PhotoActions; onDone: () => void }) {
  const t = useTranslations('photos');
  const common = useTranslations('common');
  const { act, busy, problems } = useAct();
  const file = useRef<HTMLInputElement>(null);
  const [fields, setFields] = useState({ caption: photo.caption, credit: photo.credit, focusX: photo.focusX, focusY: photo.focusY });
  const save = async () => { const reply = await act(() => actions.edit({ id: photo.id, version: photo.version, ...fields }), t('saved')); if (reply?.ok) onDone(); };
  const attach = async (chosen: File | undefined) => { if (!chosen) return; const reply = await act(() => uploadPhoto(chosen, () => undefined, { id: photo.id, version: photo.version }), t('attached')); if (reply?.ok) onDone(); };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {photo.file ? <>
        <FocalPoint src={photoAddress(photo.file, 1200)} alt={photo.caption || t('untitled')} x={fields.focusX} y={fields.focusY} readOnly={!mayEdit} onChange={(focusX, focusY) => setFields({ ...fields, focusX, focusY })} />
        {mayEdit ? <p className="-mt-2 text-xs text-ink-3">{t('focus')}（{t('focusAt', { x: fields.focusX, y: fields.focusY })}）：{t('focusHint')}</p> : null}
      </> : (
        <div className="flex aspect-4/3 flex-col items-center justify-center gap-3 rounded-base border border-dashed border-line-strong bg-sunken text-ink-2">{t('missing')}
          {mayEdit ? <Button busy={busy} onClick={() => file.current?.click()}><Upload aria-hidden />{t('attach')}</Button> : null}
          <input ref={file} type="file" accept="image/*" className="sr-only" tabIndex={-1} aria-label={t('attach')} onChange={(event) => void attach(event.target.files?.[0])} />
        </div>
      )}
      <Field label={t('caption')} hint={t('captionHint')} problem={problems.caption}><Textarea value={fields.caption} readOnly={!mayEdit} maxLength={500} onChange={(event) => setFields({ ...fields, caption: event.target.value })} /></Field>
      <Field label={t('credit')} problem={problems.credit}><Input value={fields.credit} readOnly={!mayEdit} maxLength={100} onChange={(event) => setFields({ ...fields, credit: event.target.value })} /></Field>
      {mayEdit ? <Button type="submit" look="primary" busy={busy} className="self-start">{common('save')}</Button> : null}
      <Facts photo={photo} />
    </form>
  );
}

/** Everything about one photo, at the right of the grid. */
export function PhotoPanel({ id, mayEdit, actions, onClose }: { id: string | null; mayEdit: boolean; actions: PhotoActions; onClose: () => void }) {
  const t = useTranslations('photos');
  const [photo, setPhoto] = useState<PhotoDetail | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!id) return;
    let current = true;
    setPhoto(null);
    actions.read(id).then((reply) => { if (current) setPhoto(reply.ok ? reply.value : 'failed'); }, () => { if (current) setPhoto('failed'); });
    return () => { current = false; };
  }, [id, tries, actions]);
  const again = () => setTries((count) => count + 1);
  return (
    <SidePanel open={id !== null} onOpenChange={(open) => { if (!open) onClose(); }} title={t('panel')}>
      {photo === 'failed' ? <ErrorState onRetry={again} /> : photo ? <PhotoForm key={`${photo.id} ${photo.version}`} photo={photo} mayEdit={mayEdit} actions={actions} onDone={again} /> : <div className="flex flex-col gap-3"><Skeleton className="aspect-4/3" /><Skeleton className="h-16" /><Skeleton className="h-8" /></div>}
    </SidePanel>
  );
}
