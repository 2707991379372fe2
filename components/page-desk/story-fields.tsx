'use client';

import { useTranslations } from 'use-intl';
import { Field, Select } from '@/components/ui/field';
import type { HeadlineStyle, StoryBlock } from '@/lib/makeup/block';
import { typeSizes } from '@/lib/typeset/units';
import { CutInFields } from './cut-in-fields';
import { NumberField } from './number-field';
import { useThisDesk } from './use-desk';

const faces = ['song-heavy', 'song-bold', 'hei-heavy', 'hei-bold', 'kai'] as const;
const borders = ['none', 'rule', 'tint'] as const;
const headlineSizes = Object.entries(typeSizes).filter(([, size]) => size >= 10.5);

/** Frame of a block. */
export function BorderField({ value, onChange, disabled }: { value: StoryBlock['border']; onChange: (border: StoryBlock['border']) => void; disabled: boolean }) {
  const t = useTranslations('pageDesk');
  return <Field label={t('border')}><Select value={value} disabled={disabled} onChange={(event) => onChange(borders.find((border) => border === event.target.value) ?? 'none')}>{borders.map((border) => <option key={border} value={border}>{t(`borders.${border}`)}</option>)}</Select></Field>;
}

/** How a story's headline and text are arranged. */
export function StoryFields({ block, page }: { block: StoryBlock; page: number }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const disabled = !desk.mayMakeUp;
  const headline = (changes: Partial<HeadlineStyle>) => { desk.put(page, { ...block, headline: { ...block.headline, ...changes } }); };
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('headlineSize')}>
          <Select value={String(block.headline.size)} disabled={disabled} onChange={(event) => headline({ size: event.target.value === 'auto' ? 'auto' : Number(event.target.value) })}>
            <option value="auto">{t('sizeAuto')}</option>
            {headlineSizes.map(([name, size]) => <option key={name} value={size}>{t('sizeNamed', { name, size })}</option>)}
            {block.headline.size !== 'auto' && !headlineSizes.some(([, size]) => size === block.headline.size) ? <option value={block.headline.size}>{block.headline.size}</option> : null}
          </Select>
        </Field>
        <Field label={t('headlineFace')}><Select value={block.headline.face} disabled={disabled} onChange={(event) => headline({ face: faces.find((face) => face === event.target.value) ?? 'song-heavy' })}>{faces.map((face) => <option key={face} value={face}>{t(`faces.${face}`)}</option>)}</Select></Field>
        <Field label={t('align')}><Select value={block.headline.align} disabled={disabled} onChange={(event) => headline({ align: event.target.value === 'left' ? 'left' : 'centre' })}><option value="centre">{t('alignCentre')}</option><option value="left">{t('alignLeft')}</option></Select></Field>
        <BorderField value={block.border} disabled={disabled} onChange={(border) => { desk.put(page, { ...block, border }); }} />
        <NumberField label={t('measureColumns')} value={block.measureColumns} min={1} max={block.columns + 1} disabled={disabled} onCommit={(value) => { desk.put(page, { ...block, measureColumns: Math.max(1, Math.min(value, desk.issue.format.columns + 1)) }); }} />
      </div>
      <p className="-mt-2 text-xs text-ink-3">{block.measureColumns === block.columns ? t('measurePage') : t('measureBroken')}</p>
      <CutInFields block={block} page={page} />
    </>
  );
}
