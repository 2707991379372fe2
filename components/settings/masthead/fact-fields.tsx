'use client';

import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/field';
import { folioFacts, imprintFields, mastheadFacts, mastheadInks, ordered, type FolioDesign, type HideableFact, type ImprintDesign } from '@/lib/makeup/furniture/masthead-design';
import { Choice } from './choice';
import type { DesignPart } from './nameplate-fields';
import { OrderList } from './order-list';

/** An order that is as ever is none. */
const orderOf = <T extends string>(all: readonly T[], order: readonly T[]): readonly T[] | undefined => (order.every((entry, index) => entry === all[index]) ? undefined : order);
/** A part without anything in it is none. */
const part = <T extends object>(fields: T): T | undefined => (Object.values(fields).every((value) => value === undefined) ? undefined : fields);

/** Which facts stand in which order; what must be printed can't be taken out. */
export function FactFields({ design, disabled, set }: DesignPart) {
  const t = useTranslations('mastheadDesign');
  const hide = (fact: HideableFact, away: boolean) => { const hidden = [...(design.hidden ?? []).filter((entry) => entry !== fact), ...(away ? [fact] : [])]; set({ hidden: hidden.length > 0 ? hidden : undefined }); };
  return (
    <>
      <OrderList label={t('facts')} order={ordered(mastheadFacts, design.order)} nameOf={(fact) => t(`fact.${fact}`)} disabled={disabled} onOrder={(order) => set({ order: orderOf(mastheadFacts, order) })} />
      <div className="flex flex-col gap-1.5">
        <p className="text-sm text-ink-2">{t('factsHint')}</p>
        <Checkbox label={t('hideLunar')} checked={design.hidden?.includes('lunar') ?? false} disabled={disabled} onChange={(event) => hide('lunar', event.target.checked)} />
        <Checkbox label={t('hideWeekday')} checked={design.hidden?.includes('weekday') ?? false} disabled={disabled} onChange={(event) => hide('weekday', event.target.checked)} />
      </div>
    </>
  );
}

/** Folios: where number and section stand, how the number is written, the order of the rest, ink and rule. */
export function FolioFields({ design, disabled, set }: DesignPart) {
  const t = useTranslations('mastheadDesign');
  const folio: FolioDesign = design.folio ?? {};
  const put = (changes: FolioDesign) => set({ folio: part({ ...folio, ...changes }) });
  return (
    <>
      <OrderList label={t('folioOrder')} order={ordered(folioFacts, folio.order)} nameOf={(fact) => t(`folioFact.${fact}`)} disabled={disabled} onOrder={(order) => put({ order: orderOf(folioFacts, order) })} />
      <div className="grid content-start gap-4">
        <Choice label={t('numberStyle')} value={folio.number ?? 'full'} choices={(['full', 'figures', 'letter', 'han'] as const).map((value) => ({ value, label: t(`numbers.${value}`) }))} disabled={disabled} onChoose={(number) => put({ number: number === 'full' ? undefined : number })} />
        <Choice label={t('edge')} value={folio.edge ?? 'outer'} choices={(['outer', 'inner', 'left', 'right'] as const).map((value) => ({ value, label: t(`edges.${value}`) }))} disabled={disabled} onChoose={(edge) => put({ edge: edge === 'outer' ? undefined : edge })} />
      </div>
      <Choice label={t('ink')} value={folio.ink ?? 'auto'} choices={[{ value: 'auto', label: t('sizeAuto') }, ...mastheadInks.map((value) => ({ value, label: t(`inks.${value}`) }))]} disabled={disabled} onChoose={(ink) => put({ ink: ink === 'auto' ? undefined : ink })} />
      <Choice label={t('rule')} value={folio.rule ?? 'double'} choices={(['double', 'single', 'none'] as const).map((value) => ({ value, label: t(`rules.${value}`) }))} disabled={disabled} onChoose={(rule) => put({ rule: rule === 'double' ? undefined : rule })} />
    </>
  );
}

/** The imprint: order of its fields, columns, frame. */
export function ImprintFields({ design, disabled, set }: DesignPart) {
  const t = useTranslations('mastheadDesign');
  const imprint: ImprintDesign = design.imprint ?? {};
  const put = (changes: ImprintDesign) => set({ imprint: part({ ...imprint, ...changes }) });
  const columns = ['run', '1', '2', '3', '4'] as const;
  const countOf = (value: (typeof columns)[number]): ImprintDesign['columns'] => (value === 'run' ? undefined : value === '1' ? 1 : value === '2' ? 2 : value === '3' ? 3 : 4);
  return (
    <>
      <OrderList label={t('imprintOrder')} order={ordered(imprintFields, imprint.order)} nameOf={(field) => t(`imprintField.${field}`)} disabled={disabled} onOrder={(order) => put({ order: orderOf(imprintFields, order) })} />
      <div className="grid content-start gap-4">
        <Choice label={t('imprintColumns')} value={columns.find((value) => value === String(imprint.columns)) ?? 'run'} choices={columns.map((value) => ({ value, label: value === 'run' ? t('imprintRun') : t('imprintN', { count: Number(value) }) }))} disabled={disabled} onChoose={(value) => put({ columns: countOf(value) })} />
        <Choice label={t('frame')} value={imprint.frame ?? 'rules'} choices={(['rules', 'box', 'tint', 'none'] as const).map((value) => ({ value, label: t(`frames.${value}`) }))} disabled={disabled} onChoose={(frame) => put({ frame: frame === 'rules' ? undefined : frame })} />
      </div>
    </>
  );
}
