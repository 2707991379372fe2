'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import { licences, type Licence, type PhotoView } from '@/lib/desk/views/photo';
import type { PhotoActions } from './photo-desk.types';

const nothing = { credit: '', source: '', licence: '' as Licence | '', rightsNote: '', validUntil: '' };

/** Gives chosen photos the same credit, source and terms; what is left empty stays. */
function Together({ photos, actions, open, onOpenChange }: { photos: readonly PhotoView[]; actions: PhotoActions; open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('photos');
  const common = useTranslations('common');
  const { act, busy, problems } = useAct();
  const [words, setWords] = useState(nothing);
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''));
  const save = async () => {
    const reply = await act(() => actions.editMany({ photos: photos.map(({ id, version }) => ({ id, version })), words: given }));
    if (!reply?.ok) return;
    const { done, failed, why } = reply.value;
    if (failed === 0) toast.success(t('togetherDone', { count: done })); else toast.warning(t('togetherPart', { done, failed, why }));
    setWords(nothing);
    onOpenChange(false);
  };
  const change = (part: Partial<typeof nothing>) => setWords({ ...words, ...part });
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('togetherTitle', { count: photos.length })} description={t('togetherHint')} actions={<>
      <Button onClick={() => onOpenChange(false)}>{common('cancel')}</Button>
      <Button look="primary" busy={busy} disabled={Object.keys(given).length === 0} onClick={() => void save()}>{common('save')}</Button>
    </>}>
      <div className="flex flex-col gap-3">
        <Field label={t('credit')} problem={problems['words.credit']}><Input value={words.credit} maxLength={100} onChange={(event) => change({ credit: event.target.value })} /></Field>
        <Field label={t('source')} hint={t('sourceHint')} problem={problems['words.source']}><Input value={words.source} maxLength={100} onChange={(event) => change({ source: event.target.value })} /></Field>
        <Field label={t('licence')}><Select value={words.licence} onChange={(event) => change({ licence: licences.find((licence) => licence === event.target.value) ?? '' })}><option value="">{t('keepLicence')}</option>{licences.map((licence) => <option key={licence} value={licence}>{t(`licences.${licence}`)}</option>)}</Select></Field>
        <Field label={t('validUntil')} hint={t('validHint')} problem={problems['words.validUntil']}><Input type="date" value={words.validUntil} onChange={(event) => change({ validUntil: event.target.value })} /></Field>
        <Field label={t('rightsNote')} problem={problems['words.rightsNote']}><Textarea rows={2} value={words.rightsNote} maxLength={500} onChange={(event) => change({ rightsNote: event.target.value })} /></Field>
      </div>
    </Dialog>
  );
}

/** How many photos are chosen, and what can be done with them together. */
export function ChosenBar({ photos, all, actions, onAll, onNone }: { photos: readonly PhotoView[]; all: number; actions: PhotoActions; onAll: () => void; onNone: () => void }) {
  const t = useTranslations('photos');
  const [open, setOpen] = useState(false);
  return (
    <div className="sticky top-0 z-10 mb-3 flex flex-wrap items-center gap-2 border-y border-line bg-raised px-4 py-2 text-sm md:px-6">
      <span role="status" className="mr-auto tabular-nums">{t('chosen', { count: photos.length })}</span>
      <Button size="small" disabled={photos.length === all} onClick={onAll}>{t('chooseAll')}</Button>
      <Button size="small" disabled={photos.length === 0} onClick={onNone}>{t('chooseNone')}</Button>
      <Button size="small" look="primary" disabled={photos.length === 0} onClick={() => setOpen(true)}>{t('together')}</Button>
      <Together photos={photos} actions={actions} open={open} onOpenChange={setOpen} />
    </div>
  );
}
