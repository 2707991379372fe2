'use client';

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { Dialog } from './dialog';
import { Field, Textarea } from './field';

/** Asks before an act that others will feel; with `reasonLabel` it wants a reason, which is handed on. */
export function Confirm({ open, onOpenChange, title, children, act, danger = false, reasonLabel, onConfirm }: {
  open: boolean; onOpenChange: (open: boolean) => void; title: string; children?: ReactNode; act: string; danger?: boolean; reasonLabel?: string; onConfirm: (reason: string) => Promise<void> | void;
}) {
  const t = useTranslations('common');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try { await onConfirm(reason.trim()); setReason(''); onOpenChange(false); } finally { setBusy(false); }
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} actions={<>
      <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
      <Button look={danger ? 'danger' : 'primary'} busy={busy} disabled={Boolean(reasonLabel) && !reason.trim()} onClick={confirm}>{act}</Button>
    </>}>
      {children || reasonLabel ? (
        <div className="flex flex-col gap-3">
          {children ? <div className="text-pretty text-ink-2">{children}</div> : null}
          {reasonLabel ? <Field label={reasonLabel} required><Textarea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} /></Field> : null}
        </div>
      ) : null}
    </Dialog>
  );
}
