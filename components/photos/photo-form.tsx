'use client';

import { useRef, useState } from 'react';
import { Replace, RotateCcw, RotateCw, Upload } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field, Input, Textarea } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { useAct } from '@/components/ui/use-act';
import { FocalPoint } from './focal-point';
import { photoAddress, type PhotoActions, type PhotoWords, type ShownPhoto } from './photo-desk.types';
import { PhotoFacts } from './photo-facts';
import { RightsFields } from './rights-fields';
import { uploadPhoto } from './upload';

/** What a photo says of itself, to be read and changed. */
export function PhotoForm({ photo, today, actions, onDone, onOpen }: { photo: ShownPhoto; today: string; actions: PhotoActions; onDone: () => void; onOpen: (id: string) => void }) {
  const t = useTranslations('photos');
  const common = useTranslations('common');
  const { act, busy, problems } = useAct();
  const file = useRef<HTMLInputElement>(null);
  const { id, version, mayEdit } = photo;
  const said: PhotoWords = { caption: photo.caption, credit: photo.credit, focusX: photo.focusX, focusY: photo.focusY, source: photo.source, licence: photo.licence, rightsNote: photo.rightsNote, validUntil: photo.validUntil };
  const [fields, setFields] = useState(said);
  const change = (part: Partial<PhotoWords>) => setFields((all) => ({ ...all, ...part }));
  const changed = (Object.keys(said) as (keyof PhotoWords)[]).some((name) => said[name] !== fields[name]);
  const has = photo.file !== null;
  const run = async (ask: Parameters<typeof act>[0], done: string) => { const reply = await act(ask, done); if (reply?.ok) onDone(); };
  // A new file is a new version: what is typed and not saved would be lost with it.
  const whenSaved = (go: () => void) => { if (changed) toast.warning(t('unsavedFirst')); else go(); };
  const put = (chosen: File | undefined) => { if (chosen) void run(() => uploadPhoto(chosen, () => undefined, { id, version, replace: has }), t(has ? 'replaced' : 'attached')); };
  const turn = (by: 90 | 270) => whenSaved(() => void run(() => actions.turn({ id, version, turn: by }), t('turned')));
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void run(() => actions.edit({ id, version, ...fields }), t('saved')); }}>
      {photo.file ? <>
        <FocalPoint src={photoAddress(photo.file, 1200)} alt={photo.caption || t('untitled')} x={fields.focusX} y={fields.focusY} readOnly={!mayEdit} onChange={(focusX, focusY) => change({ focusX, focusY })} />
        {mayEdit ? <>
          <p className="-mt-2 text-xs text-ink-3">{t('focus')}（{t('focusAt', { x: fields.focusX, y: fields.focusY })}）：{t('focusHint')}</p>
          <div className="-mt-1 flex flex-wrap items-center gap-2">
            <IconButton label={t('turnLeft')} look="plain" disabled={busy} onClick={() => turn(270)}><RotateCcw /></IconButton>
            <IconButton label={t('turnRight')} look="plain" disabled={busy} onClick={() => turn(90)}><RotateCw /></IconButton>
            <Button disabled={busy} onClick={() => whenSaved(() => file.current?.click())}><Replace aria-hidden />{t('replace')}</Button>
            <span className="min-w-32 flex-1 text-xs text-ink-3">{t('replaceHint')}</span>
          </div>
        </> : null}
      </> : (
        <div className="flex aspect-4/3 flex-col items-center justify-center gap-3 rounded-base border border-dashed border-line-strong bg-sunken text-ink-2">{t('missing')}
          {mayEdit ? <Button busy={busy} onClick={() => whenSaved(() => file.current?.click())}><Upload aria-hidden />{t('attach')}</Button> : null}
        </div>
      )}
      {mayEdit ? <input ref={file} type="file" accept="image/*,.heic,.heif" className="sr-only" tabIndex={-1} aria-label={t(has ? 'replace' : 'attach')} onChange={(event) => { put(event.target.files?.[0]); event.target.value = ''; }} /> : null}
      <Field label={t('caption')} hint={t('captionHint')} problem={problems.caption}><Textarea value={fields.caption} readOnly={!mayEdit} maxLength={500} onChange={(event) => change({ caption: event.target.value })} /></Field>
      <Field label={t('credit')} problem={problems.credit}><Input value={fields.credit} readOnly={!mayEdit} maxLength={100} onChange={(event) => change({ credit: event.target.value })} /></Field>
      <RightsFields words={fields} today={today} readOnly={!mayEdit} problems={problems} onChange={change} />
      {mayEdit ? <Button type="submit" look="primary" busy={busy} className="self-start">{common('save')}</Button> : null}
      <PhotoFacts photo={photo} onOpen={onOpen} />
    </form>
  );
}
