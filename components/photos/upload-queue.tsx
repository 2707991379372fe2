'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Upload, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { IconButton } from '@/components/ui/icon-button';
import { uploadPhoto } from './upload';

interface Sending { readonly key: number; readonly name: string; readonly state: 'waiting' | 'sending' | 'done' | 'duplicate' | 'failed'; readonly share: number; readonly why: string }

/** Uploads several pictures one after the other, each with its progress; they can be dropped anywhere on the screen. */
export function UploadQueue({ mayUpload, children }: { mayUpload: boolean; children: (button: ReactNode) => ReactNode }) {
  const t = useTranslations('photos');
  const common = useTranslations('common');
  const router = useRouter();
  const [queue, setQueue] = useState<readonly Sending[]>([]);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const tail = useRef<Promise<void>>(Promise.resolve());
  const keys = useRef(0);
  const mark = (key: number, fields: Partial<Sending>) => setQueue((list) => list.map((one) => one.key === key ? { ...one, ...fields } : one));
  const add = (files: readonly File[]) => {
    for (const file of files) {
      const key = ++keys.current;
      setQueue((list) => [...list, { key, name: file.name, state: 'waiting', share: 0, why: '' }]);
      tail.current = tail.current.then(async () => {
        mark(key, { state: 'sending' });
        try {
          const reply = await uploadPhoto(file, (share) => mark(key, { share }));
          if (reply.ok) { mark(key, { state: reply.value.duplicate ? 'duplicate' : 'done', share: 1 }); router.refresh(); } else mark(key, { state: 'failed', why: Object.values(reply.fields)[0] ?? reply.message });
        } catch { mark(key, { state: 'failed', why: common('offline') }); }
      });
    }
  };
  const drop = (event: DragEvent) => { if (!mayUpload || event.dataTransfer.files.length === 0) return; event.preventDefault(); setOver(false); add([...event.dataTransfer.files]); };
  const words = (one: Sending): string => {
    switch (one.state) {
      case 'waiting': return t('waiting');
      case 'sending': return one.share >= 1 ? t('processing') : `${Math.round(one.share * 100)}%`;
      case 'done': return t('uploaded');
      case 'duplicate': return t('duplicate');
      case 'failed': return t('failed', { why: one.why });
    }
  };
  const button = mayUpload ? <>
    <Button look="primary" onClick={() => input.current?.click()}><Upload aria-hidden />{t('upload')}</Button>
    <input ref={input} type="file" accept="image/*" multiple className="sr-only" tabIndex={-1} aria-label={t('upload')} onChange={(event) => { add([...(event.target.files ?? [])]); event.target.value = ''; }} />
  </> : null;
  return (
    <div className="relative min-h-(--room)" onDragOver={(event) => { if (mayUpload && event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(true); } }} onDragLeave={(event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false); }} onDrop={drop}>
      {children(button)}
      {over ? <div className="pointer-events-none absolute inset-2 z-10 grid place-content-center rounded-large border-2 border-dashed border-seal bg-surface/90 text-lg font-medium text-seal">{t('dropHere')}</div> : null}
      {queue.length > 0 ? (
        <section aria-label={t('uploads')} className="fixed right-4 bottom-[calc(var(--foot,0px)+1rem)] z-30 w-80 max-w-[calc(100vw-2rem)] rounded-base border border-line-strong bg-raised">
          <div className="flex items-center justify-between border-b border-line py-1 pr-1 pl-3 text-sm font-medium">{t('uploads')}<IconButton label={t('dismiss')} size="small" onClick={() => setQueue((list) => list.filter((one) => one.state === 'waiting' || one.state === 'sending'))}><X /></IconButton></div>
          <ul className="max-h-60 overflow-y-auto py-1" aria-live="polite">
            {queue.map((one) => (
              <li key={one.key} className="px-3 py-1.5 text-sm">
                <div className="flex gap-2"><span className="min-w-0 flex-1 truncate">{one.name}</span><span className={classes('max-w-44 text-right', one.state === 'failed' ? 'text-danger' : one.state === 'done' ? 'text-good' : 'text-ink-3')}>{words(one)}</span></div>
                {one.state === 'sending' ? <div role="progressbar" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(one.share * 100)} aria-label={t('uploadProgress', { name: one.name, percent: Math.round(one.share * 100) })} className="mt-1 h-1 bg-sunken"><div className="h-1 bg-seal-fill" style={{ width: `${one.share * 100}%` }} /></div> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
