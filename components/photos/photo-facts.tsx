'use client';

import Link from 'next/link';
import { TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { photoAddress, type ShownPhoto } from './photo-desk.types';

/** Basic columns a picture fills at 200 ppi on the default tabloid page: five columns of 14 nine-point characters, gutters of 1.5. */
export const printableColumns = (pixels: number): number => {
  const points = (pixels / 200) * 72;
  return Math.max(0, Math.min(5, Math.floor((points / 9 + 1.5) / 15.5)));
};

/** Below this many pixels an inch a picture prints soft (lib/proof/preflight's leastPpi). */
const leastPpi = 200;

/** What is known of a photo and cannot be changed here: size, origin, what was converted, where it is used and how fine it prints there, and what looks the same. */
export function PhotoFacts({ photo, onOpen }: { photo: ShownPhoto; onOpen: (id: string) => void }) {
  const t = useTranslations('photos');
  const format = useFormatter();
  const day = (at: string, style: 'medium' | 'short' = 'medium') => { const moment = new Date(at); return Number.isNaN(moment.getTime()) ? at : format.dateTime(moment, style === 'medium' ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' }); };
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3 text-sm text-ink-2">
      <div className="flex flex-col gap-1">
        {photo.file ? <div>{t('size', { width: photo.width, height: photo.height, megabytes: (photo.bytes / 1_048_576).toFixed(1) })} · {t('fitFor', { columns: printableColumns(photo.width) })}</div> : null}
        {photo.originalName ? <div className="break-all">{t('original')}：{photo.originalName}</div> : null}
        {photo.originalKind ? <div>{t('cameAs', { kind: photo.originalKind.toUpperCase() })}</div> : null}
        {photo.converted.map((kind) => <div key={kind} className={kind === 'cmyk-without-profile' || kind === 'first-of-several' ? 'flex items-start gap-1 text-warn' : undefined}>{kind === 'cmyk-without-profile' || kind === 'first-of-several' ? <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" /> : null}{t(`converted.${kind}`)}</div>)}
        {photo.takenAt ? <div>{t('takenAt')}：{day(photo.takenAt)}</div> : null}
        {photo.uploadedBy ? <div>{t('uploadedBy', { name: photo.uploadedBy, time: day(photo.createdAt, 'short') })}</div> : null}
        {photo.file ? <div><a href={`/photos/${photo.file}`} target="_blank" rel="noreferrer" className="underline underline-offset-4 hover:text-ink">{t('openOriginal')}</a></div> : null}
      </div>
      <dl className="flex flex-col gap-3">
        <div><dt className="font-medium">{t('usedBy')}</dt>
          <dd>{photo.usedBy.length === 0 ? t('unusedYet') : photo.usedBy.map((article) => <Link key={article.id} href={`/desk/articles/${article.id}`} className="mr-3 inline-block text-ink underline underline-offset-4 hover:text-seal">{article.title.replace(/\n/g, ' ') || '—'}</Link>)}</dd>
        </div>
        {photo.places.length > 0 ? <div><dt className="font-medium">{t('places')}</dt>
          {photo.places.map((place) => <dd key={`${place.total} ${place.page} ${place.ppi}`} className={place.ppi < leastPpi ? 'flex items-start gap-1 text-warn' : undefined}>{place.ppi < leastPpi ? <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" /> : null}<span>{t('placeAt', { total: place.total, page: place.page, ppi: place.ppi })}{place.ppi < leastPpi ? `，${t('placeLow')}` : ''}</span></dd>)}
        </div> : null}
        {photo.near.length > 0 ? <div><dt className="mb-1 font-medium">{t('alike')}</dt>
          <dd className="flex flex-wrap gap-2">{photo.near.map((other) => (
            <button key={other.id} type="button" onClick={() => onOpen(other.id)} aria-label={other.caption || t('untitled')} title={other.caption || t('untitled')} className="overflow-hidden rounded-small border border-line hover:border-line-strong">
              {/* eslint-disable-next-line @next/next/no-img-element -- served by hash in the sizes we made */}
              {other.file ? <img src={photoAddress(other.file, 320)} alt="" className="h-14 w-20 bg-sunken object-cover" /> : <span className="block h-14 w-20 bg-sunken" />}
            </button>
          ))}</dd>
        </div> : null}
      </dl>
    </div>
  );
}
