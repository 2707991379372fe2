'use client';

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/error-state';
import type { ArticleView } from '@/lib/desk/views/article';
import type { CopyActions } from './copy-desk.types';

/**
 * Copy of a source whose words are locked: read only until the chief editor says that they are to be changed, each time the desk is opened.
 * The server asks the same; this only says so before somebody types in vain.
 */
export function useSourceLock(view: ArticleView, save: CopyActions['save']): { readonly wordsLocked: boolean; readonly notice: ReactNode; readonly save: CopyActions['save'] } {
  const t = useTranslations('people');
  const [unlocked, setUnlocked] = useState(false);
  const [asking, setAsking] = useState(false);
  const source = view.content.byline.kind === 'source' ? view.content.byline.source : '';
  const notice = view.locked && view.may.edit ? (
    <Notice tone="warn">
      <span className="mr-3">{unlocked ? t('lockedOpen', { source }) : t('lockedCopy', { source })}</span>
      {view.mayUnlock && !unlocked ? <button type="button" className="font-medium underline underline-offset-4" onClick={() => setAsking(true)}>{t('unlockWords')}</button> : null}
      <Confirm open={asking} onOpenChange={setAsking} title={t('unlockTitle', { source })} act={t('unlockWords')} danger onConfirm={() => setUnlocked(true)}>{t('unlockDetail')}</Confirm>
    </Notice>
  ) : null;
  return { wordsLocked: view.locked && !unlocked, notice, save: unlocked ? (input) => save({ ...input, unlock: true }) : save };
}
