'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { useThisDesk } from './use-desk';

/** Changes of mine that could not be saved: others were first, or have the page now. They stay until I take theirs or put mine over it. */
export function StaleNotice() {
  const t = useTranslations('pageDesk');
  const l = useTranslations('pageLive');
  const format = useFormatter();
  const desk = useThisDesk();
  const [busy, setBusy] = useState(false);
  if (desk.state.kind === 'refused') return <div className="p-2"><Notice tone="danger">{desk.state.message}</Notice></div>;
  if (desk.state.kind !== 'stale' && desk.state.kind !== 'taken') return null;
  const { state } = desk;
  const held = desk.pages.some((page) => desk.foreign.has(page.id) && desk.isDirty(page.id));
  const run = async (act: () => Promise<unknown>) => { setBusy(true); try { await act(); } finally { setBusy(false); } };
  const time = state.kind === 'stale' && state.at ? format.dateTime(new Date(state.at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) : '';
  const words = state.kind === 'taken' ? (state.by ? l('takenKept', { name: state.by }) : l('takenOwn')) : time ? t('stale', { name: state.by || t('someone'), time }) : l('overtaken', { name: state.by || t('someone') });
  return (
    <div className="p-2">
      <Notice tone="warn">
        <div className="flex flex-wrap items-center gap-2">
          <p className="min-w-60 flex-1 text-pretty">{words}</p>
          <Button size="small" busy={busy} onClick={() => { void run(desk.reload); }}>{t('takeTheirs')}</Button>
          {state.kind === 'stale' ? <Button size="small" busy={busy} disabled={held} title={held ? l('keepWaits') : undefined} onClick={() => { void run(desk.keepMine); }}>{t('keepMine')}</Button> : null}
        </div>
      </Notice>
    </div>
  );
}
