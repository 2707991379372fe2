'use client';

import { createElement } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import { Field, Select } from '@/components/ui/field';
import { laces, type Border, type Lace } from '@/lib/makeup/block';
import { laceItems } from '@/lib/makeup/matter/lace';
import { pathNode } from '@/lib/render/svg';
import { reactAttributes } from '@/lib/render/svg-node';
import { pt, type Rect } from '@/lib/typeset/units';

const borders: readonly Border[] = ['none', 'rule', 'tint', 'lace'];
const sample: Rect = { x: pt(1), y: pt(1), width: pt(58), height: pt(24) };

/** A corner's worth of a lace, as it prints. */
function LacePicture({ lace }: { lace: Lace }) {
  return (
    <svg aria-hidden viewBox="0 0 60 26" className="block h-auto w-full bg-[#fff]">
      {laceItems(sample, lace, '').map((item, index) => { const node = pathNode(item); return createElement(node.name, { key: index, ...reactAttributes(node.attributes) }); })}
    </svg>
  );
}

/** How a block is closed off, and with which lace. */
export function BorderFields({ name, border, own, lace, disabled, onChange }: { /** Of the block: parts its radio buttons from others. */ name: string; border: Border | undefined; /** What stands when no border is chosen, for blocks with one of their own. */ own?: string; lace: Lace | undefined; disabled: boolean; onChange: (changes: { readonly border: Border | undefined; readonly lace?: Lace }) => void }) {
  const t = useTranslations('pageDesk');
  const chosen = lace ?? 'double';
  return (
    <>
      <Field label={t('border')}>
        <Select value={border ?? ''} disabled={disabled} onChange={(event) => { const next = borders.find((entry) => entry === event.target.value); onChange(next === 'lace' ? { border: next, lace: chosen } : { border: next }); }}>
          {own ? <option value="">{own}</option> : null}
          {borders.map((entry) => <option key={entry} value={entry}>{t(`borders.${entry}`)}</option>)}
        </Select>
      </Field>
      {border === 'lace' ? (
        <fieldset>
          <legend className="mb-1 text-sm font-medium text-ink-2">{t('lace')}</legend>
          <div className="grid grid-cols-3 gap-2">
            {laces.map((entry) => (
              <label key={entry} className={classes('relative cursor-pointer rounded-base border p-1 text-center text-xs has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-seal', entry === chosen ? 'border-seal bg-seal-weak text-seal' : 'border-line text-ink-2 hover:border-line-strong')}>
                <input type="radio" name={`lace-${name}`} value={entry} checked={entry === chosen} disabled={disabled} className="sr-only" onChange={() => onChange({ border: 'lace', lace: entry })} />
                <LacePicture lace={entry} />
                <span className="mt-0.5 block">{t(`laces.${entry}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  );
}
