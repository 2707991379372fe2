'use client';

import { useEffect, useRef, useState } from 'react';
import { Download, X } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button, type ButtonLook } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';

const nameIn = (header: string | null, fallback: string): string => /filename="([^"]+)"/.exec(header ?? '')?.[1] ?? fallback;

/** Has a press PDF made and saves it; while it is made one can stop waiting. */
export function PdfButton({ href, label, look = 'plain', size = 'base' }: { href: string; label: string; look?: ButtonLook; size?: 'small' | 'base' }) {
  const t = useTranslations('proof');
  const common = useTranslations('common');
  const asked = useRef<AbortController | null>(null);
  const [making, setMaking] = useState(false);
  useEffect(() => () => asked.current?.abort(), []);
  const fetchPdf = async () => {
    const controller = new AbortController();
    asked.current = controller;
    setMaking(true);
    try {
      const response = await fetch(href, { signal: controller.signal });
      if (!response.ok) { const body = await response.json().catch(() => null) as { message?: string } | null; toast.error(body?.message ?? t('pdfFailed')); return; }
      const url = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = url;
      link.download = nameIn(response.headers.get('content-disposition'), 'page.pdf');
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch { if (!controller.signal.aborted) toast.error(t('pdfFailed')); }
    finally { setMaking(false); }
  };
  if (!making) return <Button look={look} size={size} onClick={() => { void fetchPdf(); }}><Download aria-hidden />{label}</Button>;
  return <span className="inline-flex items-center gap-1"><span role="status" className="text-sm text-ink-2">{t('pdfMaking')}</span><IconButton size={size} label={common('cancel')} onClick={() => asked.current?.abort()}><X /></IconButton></span>;
}
