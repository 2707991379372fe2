'use client';

import { useTranslations } from 'use-intl';
import { Checkbox, Field, Select } from '@/components/ui/field';
import type { HeadlineStyle, StoryBlock } from '@/lib/makeup/block';
import type { PageProof } from '@/lib/makeup/page-proof';
import { trackingLimits } from '@/lib/typeset/rules';
import { typeSizes } from '@/lib/typeset/units';
import { BorderFields } from './border-fields';
import { CutInFields } from './cut-in-fields';
import { FieldGroup } from './field-group';
import { NumberField } from './number-field';
import { useThisDesk } from './use-desk';

const faces = ['song-heavy', 'song-bold', 'hei-heavy', 'hei-bold', 'kai'] as const;
const dresses = ['plain', 'kicker-rule', 'boxed', 'reversed'] as const;
const places = ['above', 'left', 'vertical'] as const;
const bylines = ['auto', 'line', 'head'] as const;
const titleLines = [1, 2, 3] as const;
const initials = [2, 3] as const;
const headlineSizes = Object.entries(typeSizes).filter(([, size]) => size >= 10.5);

interface PartProps { readonly block: StoryBlock; readonly page: number }

/** Size, face and arrangement of a story's headline. */
function HeadlineFields({ block, page }: PartProps) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const disabled = !desk.mayMakeUp;
  const { headline } = block;
  const set = (changes: Partial<HeadlineStyle>) => { desk.put(page, { ...block, headline: { ...headline, ...changes } }); };
  const place = headline.place ?? 'above';
  const size = Object.entries(typeSizes).find(([, points]) => points === headline.size)?.[0];
  const summary = [headline.size === 'auto' ? t('sizeAuto') : size ? t('sizeNamed', { name: size, size: headline.size }) : `${headline.size}`, t(`faces.${headline.face}`)].join(' ');
  return (
    <FieldGroup id="headline" title={t('headlineGroup')} summary={summary} open>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('headlineSize')}>
          <Select value={String(headline.size)} disabled={disabled} onChange={(event) => set({ size: event.target.value === 'auto' ? 'auto' : Number(event.target.value) })}>
            <option value="auto">{t('sizeAuto')}</option>
            {headlineSizes.map(([name, points]) => <option key={name} value={points}>{t('sizeNamed', { name, size: points })}</option>)}
            {headline.size !== 'auto' && !headlineSizes.some(([, points]) => points === headline.size) ? <option value={headline.size}>{headline.size}</option> : null}
          </Select>
        </Field>
        <Field label={t('headlineFace')}><Select value={headline.face} disabled={disabled} onChange={(event) => set({ face: faces.find((face) => face === event.target.value) ?? 'song-heavy' })}>{faces.map((face) => <option key={face} value={face}>{t(`faces.${face}`)}</option>)}</Select></Field>
        <Field label={t('headlineLines')}>
          <Select value={headline.lines ?? ''} disabled={disabled} onChange={(event) => { const lines = titleLines.find((entry) => String(entry) === event.target.value); const { lines: _lines, ...rest } = headline; desk.put(page, { ...block, headline: lines ? { ...rest, lines } : rest }); }}>
            <option value="">{t('sizeAuto')}</option>{titleLines.map((entry) => <option key={entry} value={entry}>{t('linesMost', { lines: entry })}</option>)}
          </Select>
        </Field>
        <Field label={t('align')}><Select value={headline.align} disabled={disabled} onChange={(event) => set({ align: event.target.value === 'left' ? 'left' : 'centre' })}><option value="centre">{t('alignCentre')}</option><option value="left">{t('alignLeft')}</option></Select></Field>
        <Field label={t('dress')}><Select value={headline.dress ?? 'plain'} disabled={disabled} onChange={(event) => set({ dress: dresses.find((entry) => entry === event.target.value) ?? 'plain' })}>{dresses.map((entry) => <option key={entry} value={entry}>{t(`dresses.${entry}`)}</option>)}</Select></Field>
        <Field label={t('headlinePlace')}><Select value={place} disabled={disabled} onChange={(event) => set({ place: places.find((entry) => entry === event.target.value) ?? 'above' })}>{places.map((entry) => <option key={entry} value={entry}>{t(`headlinePlaces.${entry}`)}</option>)}</Select></Field>
        {place === 'above' ? null : <NumberField label={t('headlineColumns')} value={headline.columns ?? 1} min={1} max={Math.max(1, block.measureColumns - 1)} disabled={disabled} onCommit={(value) => set({ columns: Math.max(1, Math.min(value, Math.max(1, block.measureColumns - 1))) })} />}
      </div>
    </FieldGroup>
  );
}

/** Tracking is shown in hundredths of an em. */
const hundredths = (ems: number): number => Math.round(ems * 1000) / 10;

/** Measure, byline, spacing and ornaments of a story's text. */
function TextFields({ block, page }: PartProps) {
  const t = useTranslations('pageDesk');
  const fit = useTranslations('copyFit');
  const desk = useThisDesk();
  const disabled = !desk.mayMakeUp;
  const put = (next: StoryBlock) => { desk.put(page, next); };
  const least = hundredths(trackingLimits.least);
  const most = hundredths(trackingLimits.most);
  return (
    <FieldGroup id="text" title={t('textGroup')} summary={t('columnCount', { count: block.measureColumns })} open>
      <div className="grid grid-cols-2 gap-3">
        <NumberField label={t('measureColumns')} hint={block.measureColumns === block.columns ? t('measurePage') : t('measureBroken')} value={block.measureColumns} min={1} max={block.columns + 1} disabled={disabled} onCommit={(value) => put({ ...block, measureColumns: Math.max(1, Math.min(value, desk.issue.format.columns + 1)) })} />
        <Field label={t('bylinePlace')}><Select value={block.byline ?? 'auto'} disabled={disabled} onChange={(event) => put({ ...block, byline: bylines.find((entry) => entry === event.target.value) ?? 'auto' })}>{bylines.map((entry) => <option key={entry} value={entry}>{t(`bylines.${entry}`)}</option>)}</Select></Field>
        <NumberField label={t('tracking')} hint={t('trackingHint', { least: `${least}`.replace('-', '−'), most })} value={hundredths(block.tracking ?? 0)} min={least} max={most} step={0.5} disabled={disabled} refuse={(value) => (value < least || value > most ? fit('trackingRefused', { least: `${least}`.replace('-', '−'), most }) : null)} onCommit={(value) => {
          const ems = value / 100;
          const { tracking: _tracking, ...rest } = block;
          put(ems === 0 ? rest : { ...rest, tracking: Math.round(ems * 10_000) / 10_000 });
        }} />
        <Field label={t('initial')}>
          <Select value={block.initial ?? ''} disabled={disabled} onChange={(event) => { const initial = initials.find((entry) => String(entry) === event.target.value); const { initial: _initial, ...rest } = block; put(initial ? { ...rest, initial } : rest); }}>
            <option value="">{t('none')}</option>{initials.map((entry) => <option key={entry} value={entry}>{t('initialLines', { lines: entry })}</option>)}
          </Select>
        </Field>
      </div>
      <Checkbox label={t('endMark')} checked={block.endMark === true} disabled={disabled} onChange={(event) => put({ ...block, endMark: event.target.checked })} />
    </FieldGroup>
  );
}

/** How a story's headline, text, pictures and border are arranged. */
export function StoryFields({ block, page, proof }: PartProps & { readonly proof: PageProof }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  return (
    <>
      <HeadlineFields block={block} page={page} />
      <TextFields block={block} page={page} />
      <CutInFields block={block} page={page} proof={proof} />
      <FieldGroup id="border" title={t('border')} summary={t(`borders.${block.border}`)} open={false}>
        <BorderFields name={block.id} border={block.border} lace={block.lace} disabled={!desk.mayMakeUp} onChange={({ border, ...lace }) => { desk.put(page, { ...block, ...lace, border: border ?? 'none' }); }} />
      </FieldGroup>
    </>
  );
}
