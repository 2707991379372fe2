'use client';

import { useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import type { Block } from '@/lib/makeup/block';
import { sameBlocks } from '@/lib/makeup/edits/page-changes';
import { restorable } from '../history/restore';
import type { DeskPage } from '../page-desk.types';
import { useThisDesk } from '../use-desk';
import { keepPages, keptPages, type KeptPages } from './page-keep';

interface Found { readonly window: string; readonly kept: KeptPages }

/** Pages of an issue that stand otherwise than they were kept. */
const differing = (pages: readonly DeskPage[], { pages: kept }: KeptPages): readonly (readonly [DeskPage, readonly Block[]])[] => pages.flatMap((page) => {
  const blocks = kept[page.id];
  return blocks && !sameBlocks(blocks, page.blocks) ? [[page, blocks] as const] : [];
});

/** Changes that a closed window of this browser had not saved: offered back as one step that can be undone, or thrown away. */
export function KeptNotice() {
  const t = useTranslations('pageHistory');
  const desk = useThisDesk();
  const format = useFormatter();
  const { view, pages, live, stream, window: own } = desk;
  const [found, setFound] = useState<readonly Found[]>([]);
  const known = live.connection === 'open' && stream.state.viewers.some((viewer) => viewer.window === own);
  const others = stream.state.viewers;
  // Once it is known which windows are open still: what those keep is theirs.
  useEffect(() => {
    if (known && view.mayMakeUp) setFound(keptPages(window.localStorage, view.issueId, new Date()).filter((entry) => entry.window !== own && !others.some((viewer) => viewer.window === entry.window)));
    // Looked for once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [known]);
  const [first] = found.filter(({ kept }) => differing(pages, kept).length > 0);
  if (!first) return null;
  const changed = differing(pages, first.kept);
  const forget = () => { keepPages(window.localStorage, view.issueId, first.window, null); setFound(found.filter((entry) => entry !== first)); };
  const putBack = () => {
    if (!desk.change(Object.fromEntries(changed.map(([page, blocks]) => [page.id, restorable(desk.issue, view.stories, page.number, blocks).blocks])))) return;
    desk.setSelection(null);
    forget();
    desk.say(t('keptBackDone'));
  };
  const time = format.dateTime(new Date(first.kept.at), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <div className="p-2"><Notice tone="info">
      <div data-kept className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p className="min-w-48 flex-1 text-pretty">{t('kept', { time, pages: changed.map(([page]) => page.number).join(t('separator')) })}</p>
        <Button size="small" look="primary" onClick={putBack}>{t('keptBack')}</Button>
        <Button size="small" onClick={() => { forget(); desk.say(t('keptDropped')); }}>{t('keptDrop')}</Button>
      </div>
    </Notice></div>
  );
}
