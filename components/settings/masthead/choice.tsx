'use client';

import type { ReactNode } from 'react';
import { Field, Select } from '@/components/ui/field';

/** One of a few, as the system's own select. */
export function Choice<T extends string>({ label, hint, value, choices, disabled, onChoose }: { label: string; hint?: ReactNode; value: T; choices: readonly { readonly value: T; readonly label: string }[]; disabled: boolean; onChoose: (value: T) => void }) {
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      <Select value={value} disabled={disabled} onChange={(event) => { const chosen = choices.find((choice) => choice.value === event.target.value); if (chosen) onChoose(chosen.value); }}>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </Select>
    </Field>
  );
}
