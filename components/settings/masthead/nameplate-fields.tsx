'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import type { PageFormat } from '@/lib/makeup/format';
import { designLimits, mastheadCell, mastheadInks, type MastheadDesign } from '@/lib/makeup/furniture/masthead-design';
import { ArtworkButton } from './artwork-button';
import { Choice } from './choice';

export interface DesignPart { readonly design: MastheadDesign; readonly disabled: boolean; readonly set: (changes: Partial<MastheadDesign>) => void }

const faces = ['brush', 'xiaowei', 'song-heavy', 'hei-heavy', 'kai'] as const;
const sizes = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const;
const spacings = [0, 0.1, 0.2, 0.3, 0.5] as const;

/** Lettering or artwork of the name: face, colour, size, spacing. `ppi`: what artwork prints at; null without. */
export function NameplateFields({ design, disabled, set, face, onFace, ppi }: DesignPart & { face: string; onFace: (face: string) => void; ppi: number | null }) {
  const t = useTranslations('mastheadDesign');
  const { artwork } = design;
  return (
    <>
      <div className="flex flex-col gap-1.5 sm:col-span-2">
        <p className="text-sm font-medium text-ink-2">{t('artwork')}</p>
        <div className="flex flex-wrap items-start gap-2">
          <ArtworkButton label={artwork ? t('replace') : t('upload')} disabled={disabled} onKept={(kept) => { set({ artwork: kept }); toast.success(t('uploaded', { width: kept.width, height: kept.height })); }} />
          {artwork ? <Button look="quiet" disabled={disabled} onClick={() => set({ artwork: undefined })}>{t('removeArtwork')}</Button> : null}
        </div>
        <p className="text-xs text-ink-3">{artwork ? t('artworkNow', { width: artwork.width, height: artwork.height }) : t('artworkHint')}</p>
        {ppi !== null && ppi < 300 ? <p className="text-xs font-medium text-warn">{t('lowResolution', { ppi: Math.round(ppi) })}</p> : null}
      </div>
      {artwork ? null : <Choice label={t('lettering')} value={faces.find((known) => known === face) ?? 'brush'} choices={faces.map((value) => ({ value, label: t(`faces.${value}`) }))} disabled={disabled} onChoose={onFace} />}
      <Choice label={t('ink')} value={design.ink ?? 'red'} choices={mastheadInks.map((value) => ({ value, label: t(`inks.${value}`) }))} disabled={disabled} onChoose={(ink) => set({ ink: ink === 'red' ? undefined : ink })} />
      <Choice label={t('size')} value={design.size === undefined ? 'auto' : String(design.size)} choices={[{ value: 'auto', label: t('sizeAuto') }, ...sizes.map((size) => ({ value: String(size), label: t('sizeShare', { percent: size * 100 }) }))]} disabled={disabled} onChoose={(size) => set({ size: size === 'auto' ? undefined : Number(size) })} />
      {artwork ? null : <Choice label={t('spacing')} value={design.spacing === undefined ? 'auto' : String(design.spacing)} choices={[{ value: 'auto', label: t('spacingAuto') }, ...spacings.map((spacing) => ({ value: String(spacing), label: t('spacingEm', { em: spacing }) }))]} disabled={disabled} onChoose={(spacing) => set({ spacing: spacing === 'auto' ? undefined : Number(spacing) })} />}
    </>
  );
}

/** How nameplate and data stand to each other, how much of the page they take, and the rule under them. */
export function ArrangementFields({ design, disabled, set, format }: DesignPart & { format: PageFormat }) {
  const t = useTranslations('mastheadDesign');
  const vertical = design.direction === 'vertical';
  const { least, most } = vertical ? designLimits.verticalRows : designLimits.rows;
  const whole = (text: string, from: number, to: number): number | undefined => (text.trim() === '' ? undefined : Math.max(from, Math.min(to, Math.round(Number(text)) || from)));
  return (
    <>
      <Choice label={t('direction')} value={design.direction ?? 'horizontal'} choices={(['horizontal', 'vertical'] as const).map((value) => ({ value, label: t(`directions.${value}`) }))} disabled={disabled} onChoose={(direction) => set({ direction: direction === 'horizontal' ? undefined : direction, rows: undefined, columns: undefined, ...(direction === 'vertical' && design.place === 'centre' ? { place: undefined } : {}) })} />
      {vertical
        ? <Choice label={t('side')} value={design.place === 'right' ? 'right' : 'left'} choices={(['left', 'right'] as const).map((value) => ({ value, label: t(`sides.${value}`) }))} disabled={disabled} onChoose={(place) => set({ place: place === 'left' ? undefined : place })} />
        : <Choice label={t('place')} value={design.place ?? 'left'} choices={(['left', 'centre', 'right'] as const).map((value) => ({ value, label: t(`places.${value}`) }))} disabled={disabled} onChoose={(place) => set({ place: place === 'left' ? undefined : place })} />}
      {vertical ? null : <Choice label={t('data')} value={design.data ?? 'box'} choices={(['box', 'strip'] as const).map((value) => ({ value, label: t(`dataPlaces.${value}`) }))} disabled={disabled} onChoose={(data) => set({ data: data === 'box' ? undefined : data })} />}
      <Choice label={t('rule')} value={design.rule ?? 'double'} choices={(['double', 'single', 'none'] as const).map((value) => ({ value, label: t(`rules.${value}`) }))} disabled={disabled} onChoose={(rule) => set({ rule: rule === 'double' ? undefined : rule })} />
      <Choice label={t('ruleInk')} value={design.ruleInk ?? 'red'} choices={mastheadInks.map((value) => ({ value, label: t(`inks.${value}`) }))} disabled={disabled} onChoose={(ink) => set({ ruleInk: ink === 'red' ? undefined : ink })} />
      {vertical ? <Field label={t('columns')}><Input type="number" min={1} max={designLimits.columns.most} disabled={disabled} placeholder="1" value={design.columns ?? ''} onChange={(event) => set({ columns: whole(event.target.value, 1, designLimits.columns.most) })} /></Field> : null}
      <Field label={t('rows')} hint={t('rowsHint')}><Input type="number" min={least} max={most} disabled={disabled} placeholder={String(mastheadCell(format, { ...design, rows: undefined }).rows)} defaultValue={design.rows ?? ''} key={`${vertical}${design.rows === undefined}`} onBlur={(event) => set({ rows: whole(event.target.value, least, most) })} /></Field>
    </>
  );
}
