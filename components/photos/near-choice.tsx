'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { photoAddress } from './photo-desk.types';
import { choose } from './queue';
import type { NearPhoto } from './upload';

/** Two pictures that look the same, side by side: the one that was sent and the library's, with what can be done. */
export function NearChoice({ task, name, file, near }: { task: number; name: string; file: File; near: readonly NearPhoto[] }) {
  const t = useTranslations('photos');
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    setOwn(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  const [other] = near;
  if (!other) return null;
  const picture = 'h-20 w-full rounded-small bg-sunken object-contain';
  return (
    <div role="group" aria-label={t('nearOf', { name })} className="mt-1.5 flex flex-col gap-2 pb-1">
      <div className="grid grid-cols-2 gap-2">
        {/* eslint-disable-next-line @next/next/no-img-element -- a file of this computer */}
        {own ? <img src={own} alt={name} className={picture} /> : <span className={picture} />}
        {/* eslint-disable-next-line @next/next/no-img-element -- served by hash in the sizes we made */}
        {other.file ? <img src={photoAddress(other.file, 320)} alt={other.caption || t('untitled')} className={picture} /> : null}
      </div>
      <p className="text-xs text-ink-3">{t('nearIt', { caption: other.caption || t('untitled'), width: other.width, height: other.height })}</p>
      <div className="flex flex-wrap gap-1.5">
        <Button size="small" onClick={() => choose(task, { kind: 'skip' })}>{t('useLibrary')}</Button>
        <Button size="small" onClick={() => choose(task, { kind: 'keep' })}>{t('keepBoth')}</Button>
        <Button size="small" onClick={() => choose(task, { kind: 'replace', photo: other })}>{t('replaceWith')}</Button>
      </div>
    </div>
  );
}
