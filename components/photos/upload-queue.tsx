'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { enqueue, queue } from './queue';
import { UploadTray } from './upload-tray';

/** How long the grid waits before it shows what has come: with hundreds of files it is not drawn anew for each. */
const refreshAfter = 400;

/** Takes pictures chosen or dropped anywhere on the screen, and shows how far each is. */
export function UploadQueue({ mayUpload, children }: { mayUpload: boolean; children: (button: ReactNode) => ReactNode }) {
  const t = useTranslations('photos');
  const common = useTranslations('common');
  const router = useRouter();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const off = queue.onLanded(() => { timer ??= setTimeout(() => { timer = undefined; router.refresh(); }, refreshAfter); });
    return () => { off(); clearTimeout(timer); };
  }, [router]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => { if (queue.underWay()) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  const add = (files: readonly File[]) => enqueue(files, common('offline'));
  const drop = (event: DragEvent) => { if (!mayUpload || event.dataTransfer.files.length === 0) return; event.preventDefault(); setOver(false); add([...event.dataTransfer.files]); };
  const button = mayUpload ? <>
    <Button look="primary" onClick={() => input.current?.click()}><Upload aria-hidden />{t('upload')}</Button>
    <input ref={input} type="file" accept="image/*,.heic,.heif" multiple className="sr-only" tabIndex={-1} aria-label={t('upload')} onChange={(event) => { add([...(event.target.files ?? [])]); event.target.value = ''; }} />
  </> : null;
  return (
    <div className="relative min-h-(--room)" onDragOver={(event) => { if (mayUpload && event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(true); } }} onDragLeave={(event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false); }} onDrop={drop}>
      {children(button)}
      {over ? <div className="pointer-events-none absolute inset-2 z-10 grid place-content-center rounded-large border-2 border-dashed border-seal bg-surface/90 text-lg font-medium text-seal">{t('dropHere')}</div> : null}
      <UploadTray />
    </div>
  );
}
