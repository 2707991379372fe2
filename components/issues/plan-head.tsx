'use client';

import { BookOpen, Minus, Plus, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import type { Balance } from '@/components/page-desk/page-fill';
import { CopyBalance } from './copy-balance';

/** Over the pages: copy against room, how many pages there are, undo, and whether they lie as spreads. */
export function PlanHead({ balance, count, mayEdit, canUndo, busy, spreads, onCount, onUndo, onSpreads }: {
  balance: Balance; count: number; mayEdit: boolean; canUndo: boolean; busy: boolean; spreads: boolean; onCount: (count: number) => void; onUndo: () => void; onSpreads: (spreads: boolean) => void;
}) {
  const t = useTranslations('issue');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <CopyBalance balance={balance} />
      <div className="ml-auto flex items-center gap-1">
        <div role="group" aria-label={t('pageCount')} className="flex items-center gap-1">
          <IconButton size="small" label={t('removePage')} disabled={!mayEdit || busy || count <= 1} onClick={() => onCount(count - 1)}><Minus /></IconButton>
          <span className="figures min-w-10 text-center text-sm">{t('pageCountNow', { count })}</span>
          <IconButton size="small" label={t('addPage')} disabled={!mayEdit || busy || count >= 64} onClick={() => onCount(count + 1)}><Plus /></IconButton>
        </div>
        <IconButton size="small" label={t('undo')} shortcut="Ctrl Z" disabled={!canUndo || busy} onClick={onUndo}><Undo2 /></IconButton>
        <IconButton size="small" label={t('spreads')} aria-pressed={spreads} onClick={() => onSpreads(!spreads)}><BookOpen /></IconButton>
      </div>
      {count % 2 === 1 && count > 1 ? <p className="basis-full text-sm text-warn">{t('oddPages')}</p> : null}
    </div>
  );
}
