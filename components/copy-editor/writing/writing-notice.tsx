'use client';

import { useTranslations } from 'use-intl';
import { X } from 'lucide-react';
import type { Editor } from '@tiptap/react';
import { classes } from '@/components/ui/classes';
import { IconButton } from '@/components/ui/icon-button';
import { droppedKinds, type Dropped } from '@/lib/copy/paste/dropped';
import { useWriting } from './use-writing';
import { writingDeskOf, type WritingNotice as Notice } from './writing-desk';

/** What was put into the copy, and what of it was left out. It stays until it is closed or something else is said. */
export function WritingNotice({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  const { notice } = useWriting(editor);
  const left = (dropped: Dropped): string => {
    const list = droppedKinds.flatMap((kind) => { const count = dropped[kind]; return count === undefined ? [] : [t(`dropped.${kind}`, { count })]; }).join(t('droppedAnd'));
    return list === '' ? '' : t('pastedDropped', { list });
  };
  const words = (said: Notice): string[] => {
    switch (said.kind) {
      case 'pasted': return [said.blocks === 0 && said.pictures === 0 ? t('pastedNone') : said.blocks === 0 ? '' : t('pasted', { count: said.blocks }), said.pictures > 0 ? t('pastedPictures', { count: said.pictures }) : '', left(said.dropped), t('droppedDetail')];
      case 'too-long': return [t('pasteTooLong', { count: said.count, most: said.most })];
      case 'too-heavy': return [t('pasteTooHeavy', { megabytes: said.megabytes })];
      case 'document': return [t('documentDone', { name: said.name, count: said.blocks }), said.title === 'filled' ? t('documentTitle') : said.title === 'kept' ? t('documentDecks') : '', said.pictures > 0 ? t('pastedPictures', { count: said.pictures }) : '', left(said.dropped), t('droppedDetail')];
      case 'problem': return [said.message];
    }
  };
  const serious = notice?.kind === 'too-long' || notice?.kind === 'problem';
  return (
    <div role={serious ? 'alert' : 'status'} className={classes('text-sm', notice && 'flex items-start gap-2 rounded-base px-3 py-2', notice && (serious ? 'bg-danger-weak text-danger' : 'bg-info-weak text-info'))}>
      {notice ? <><p className="min-w-0 flex-1">{words(notice).filter(Boolean).join(' ')}</p><IconButton label={t('noticeClose')} size="small" onClick={() => { writingDeskOf(editor).say(null); editor.commands.focus(); }}><X /></IconButton></> : null}
    </div>
  );
}
