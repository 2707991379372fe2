'use client';

import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';

/** A file to be made and saved; `page` is said while it is made. */
export interface PdfAsked { readonly href: string; readonly page?: number }

const nameIn = (header: string | null, fallback: string): string => /filename="([^"]+)"/.exec(header ?? '')?.[1] ?? fallback;

function save(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Has PDFs made one after another and saves each; while they are made one can stop. Says why when one is not made. */
export function usePdfDownload() {
  const t = useTranslations('proof');
  const asked = useRef<AbortController | null>(null);
  const [making, setMaking] = useState<{ readonly page: number | null } | null>(null);
  useEffect(() => () => asked.current?.abort(), []);

  const fetchAll = async (files: readonly PdfAsked[]) => {
    const controller = new AbortController();
    asked.current = controller;
    try {
      for (const { href, page } of files) {
        setMaking({ page: page ?? null });
        const response = await fetch(href, { signal: controller.signal });
        if (!response.ok) {
          const body = await response.json().catch(() => null) as { message?: string } | null;
          toast.error(body?.message ?? t('pdfFailed'));
          return;
        }
        save(await response.blob(), nameIn(response.headers.get('content-disposition'), 'page.pdf'));
      }
    } catch { if (!controller.signal.aborted) toast.error(t('pdfFailed')); }
    finally { setMaking(null); }
  };
  return { making, fetchAll, stop: () => asked.current?.abort() };
}
