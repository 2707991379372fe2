'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { useThisDesk } from './use-desk';

/** Another saved these pages first: take theirs, or put mine over it. Both can be undone by the record. */
export function StaleNotice() {
  const t = useTranslations('pageDesk');
  const format = useFormatter();
  const desk = useThisDesk();
  if (desk.state.kind === 'refused') return <div className="p-2"><Notice tone="danger">{desk.state.message}</Notice></div>;
  if (desk.state.kind !== 'stale') return null;
  const { by, at } = desk.state;
  const time = at ? format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hour12: false }) : '';
  return (
    <div className="p-2">
      <Notice tone="warn">
        <div className="flex flex-wrap items-center gap-2">
          <p className="min-w-60 flex-1 text-pretty">{t('stale', { name: by || t('someone'), time })}</p>
          <Button size="small" onClick={() => { void desk.reload(); }}>{t('takeTheirs')}</Button>
          <Button size="small" onClick={() => { void desk.keepMine(); }}>{t('keepMine')}</Button>
        </div>
      </Notice>
    </div>
  );
}
