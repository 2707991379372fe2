'use client';

import { useRef, useState } from 'react';
import { Upload } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { ArtworkFile } from '@/lib/makeup/furniture/masthead-design';
import { uploadArtwork } from './masthead-desk.types';

/** Sends a drawing or picture and hands on what was kept of it; why not stands under the button. */
export function ArtworkButton({ label, disabled, onKept }: { label: string; disabled: boolean; onKept: (artwork: ArtworkFile) => void }) {
  const t = useTranslations('mastheadDesign');
  const input = useRef<HTMLInputElement | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setProblem('');
    try {
      const reply = await uploadArtwork(file);
      if (reply.ok) onKept(reply.value);
      else setProblem(reply.message);
    } catch { setProblem(t('uploadFailed')); toast.error(t('uploadFailed')); } finally { setBusy(false); if (input.current) input.current.value = ''; }
  };
  return (
    <div>
      <input ref={input} type="file" accept=".svg,.png,.jpg,.jpeg,image/svg+xml,image/png,image/jpeg" className="sr-only" tabIndex={-1} aria-label={label} disabled={disabled || busy} onChange={(event) => { void take(event.target.files?.[0]); }} />
      <Button busy={busy} disabled={disabled} onClick={() => input.current?.click()}><Upload aria-hidden />{busy ? t('uploading') : label}</Button>
      {problem ? <p role="alert" className="mt-1 text-xs font-medium text-danger">{problem}</p> : null}
    </div>
  );
}
