'use client';

import Link from 'next/link';
import { useState, useSyncExternalStore } from 'react';
import { CircleCheck } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { uploadPhoto } from '@/components/photos/upload';
import { Button, buttonClasses } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/error-state';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import type { Reply } from '@/lib/words/reply';
import { isEmpty, type FieldCopy } from './field-store';
import { FieldPhotos, type PhotoState } from './field-photos';
import { useFieldCopy } from './use-field-copy';

export interface FieldTask { readonly id: string; readonly title: string; readonly due: string }
export interface FiledCopy { readonly key: string; readonly assignmentId: string | null; readonly title: string; readonly text: string; readonly photos: readonly { readonly photoId: string; readonly caption: string; readonly credit: string }[] }

const networkEvents = (heard: () => void) => { window.addEventListener('online', heard); window.addEventListener('offline', heard); return () => { window.removeEventListener('online', heard); window.removeEventListener('offline', heard); }; };
const useOnline = (): boolean => useSyncExternalStore(networkEvents, () => navigator.onLine, () => true);

type Way = { readonly kind: 'writing' } | { readonly kind: 'photo'; readonly number: number; readonly all: number } | { readonly kind: 'copy' } | { readonly kind: 'sent'; readonly id: string; readonly title: string };

/** Hands the piece in: its pictures one after the other, then the words. What has arrived is not sent again. */
function useHandingIn({ copy, pictures, changePhoto }: Pick<ReturnType<typeof useFieldCopy>, 'copy' | 'pictures' | 'changePhoto'>, file: (input: FiledCopy) => Promise<Reply<{ id: string }>>, onSent: () => void) {
  const t = useTranslations('planning');
  const [way, setWay] = useState<Way>({ kind: 'writing' });
  const [states, setStates] = useState<Readonly<Record<string, PhotoState>>>({});
  const [problem, setProblem] = useState('');
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const note = (id: string, state: PhotoState) => setStates((was) => ({ ...was, [id]: state }));

  async function sendPhotos(piece: FieldCopy): Promise<FiledCopy['photos'] | null> {
    const sent: { photoId: string; caption: string; credit: string }[] = [];
    for (const [place, photo] of piece.photos.entries()) {
      const { id, name, caption, credit } = photo;
      let { photoId } = photo;
      const picture = pictures[id];
      if (photoId === null && picture) {
        setWay({ kind: 'photo', number: place + 1, all: piece.photos.length });
        note(id, { kind: 'sending', percent: 0 });
        const reply = await uploadPhoto(new File([picture], name || `${id}.jpg`, { type: picture.type }), (share) => note(id, { kind: 'sending', percent: Math.round(share * 100) }))
          .catch((error: unknown) => { note(id, { kind: 'failed', why: '' }); throw error; });
        if (!reply.ok) { note(id, { kind: 'failed', why: reply.message }); setProblem(reply.message); return null; }
        photoId = reply.value.id;
        changePhoto(id, { photoId });
      }
      if (photoId !== null && !sent.some((other) => other.photoId === photoId)) sent.push({ photoId, caption: caption.trim(), credit: credit.trim() });
    }
    return sent;
  }
  async function handIn() {
    if (!copy) return;
    setProblem('');
    setProblems({});
    try {
      const photos = await sendPhotos(copy);
      if (!photos) { setWay({ kind: 'writing' }); return; }
      setWay({ kind: 'copy' });
      const reply = await file({ key: copy.key, assignmentId: copy.assignmentId, title: copy.title, text: copy.text, photos });
      if (reply.ok) { setWay({ kind: 'sent', id: reply.value.id, title: copy.title.trim() }); onSent(); return; }
      setProblems(reply.fields);
      setProblem(reply.message);
    } catch { setProblem(navigator.onLine ? t('tryLater') : t('offline')); }
    setWay({ kind: 'writing' });
  }
  return { way, states, problem, problems, handIn, another: () => { setWay({ kind: 'writing' }); setStates({}); } };
}

/** Copy and pictures from the field: one column, large, nothing lost without a signal. */
export function FieldDesk({ tasks, task, userKey, file }: { tasks: readonly FieldTask[]; task: string | null; userKey: string; file: (input: FiledCopy) => Promise<Reply<{ id: string }>> }) {
  const t = useTranslations('planning');
  const format = useFormatter();
  const online = useOnline();
  const [asking, setAsking] = useState(false);
  const field = useFieldCopy(userKey, task);
  const { copy, restored, kept, change } = field;
  const { way, states, problem, problems, handIn, another } = useHandingIn(field, file, () => field.clear(null));
  const busy = way.kind === 'photo' || way.kind === 'copy';
  if (way.kind === 'sent') return (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-4 px-4 py-16 text-center" role="status">
      <CircleCheck aria-hidden className="size-10 text-good" />
      <h1 className="text-xl">{t('sent')}</h1>
      <p className="text-lg text-pretty text-ink-2">{way.title ? t('sentDetail', { title: way.title }) : t('sentUntitled')}</p>
      <div className="flex flex-wrap justify-center gap-2"><Link href={`/desk/articles/${way.id}`} className={buttonClasses()}>{t('openSent')}</Link><Button look="primary" onClick={another}>{t('another')}</Button></div>
    </div>
  );
  return (
    <form className="mx-auto flex max-w-xl flex-col gap-5 px-4 pt-4 pb-8" onSubmit={(event) => { event.preventDefault(); void handIn(); }}>
      <div><h1 className="text-xl">{t('file')}</h1><p className="mt-1 text-base text-pretty text-ink-2">{t('fileDetail')}</p></div>
      {online ? null : <Notice tone="warn">{t('offline')}</Notice>}
      {restored && !busy ? <Notice tone="info">{t('restored')}</Notice> : null}
      {copy ? <>
        {tasks.length > 0 ? (
          <Field label={t('forTask')} problem={problems.assignmentId}><Select value={tasks.some((one) => one.id === copy.assignmentId) ? copy.assignmentId ?? '' : ''} disabled={busy} onChange={(event) => change((was) => ({ ...was, assignmentId: event.target.value || null }))}>
            <option value="">{t('noTask')}</option>{tasks.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
          </Select></Field>
        ) : null}
        <Field label={t('headline')} hint={t('headlineHint')} problem={problems.title}><Input value={copy.title} maxLength={120} disabled={busy} enterKeyHint="next" className="h-12! text-lg" onChange={(event) => change((was) => ({ ...was, title: event.target.value }))} /></Field>
        <Field label={t('text')} hint={<>{t('textHint')} · {t('count', { count: [...copy.text.replace(/\s/g, '')].length })}</>} problem={problems.text}><Textarea value={copy.text} rows={10} maxLength={50_000} disabled={busy} className="text-lg leading-relaxed" onChange={(event) => change((was) => ({ ...was, text: event.target.value }))} /></Field>
        <FieldPhotos photos={copy.photos} pictures={field.pictures} states={states} disabled={busy} onAdd={(files) => void field.addPhotos(files)} onChange={field.changePhoto} onRemove={field.removePhoto} />
        <p role="status" className="text-sm text-ink-3">{kept.ok ? (kept.at ? t('keptHere', { at: format.dateTime(kept.at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) }) : '') : <span className="text-danger">{t('notKept')}</span>}</p>
        {problem ? <Notice>{problem}</Notice> : null}
        <div className="flex gap-2">
          <Button type="submit" look="primary" busy={busy} disabled={isEmpty(copy)} className="h-12! flex-1 text-lg!">{way.kind === 'photo' ? t('sendingPhoto', { number: way.number, all: way.all }) : way.kind === 'copy' ? t('sending') : t('send')}</Button>
          <Button look="plain" disabled={busy || isEmpty(copy)} className="h-12!" onClick={() => setAsking(true)}>{t('clear')}</Button>
        </div>
        <Confirm open={asking} onOpenChange={setAsking} title={t('clear')} act={t('clear')} danger onConfirm={() => field.clear(null)}>{t('clearAsk')}</Confirm>
      </> : <Skeleton className="h-64" />}
    </form>
  );
}
