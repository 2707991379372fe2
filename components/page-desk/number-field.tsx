'use client';

import { useEffect, useState } from 'react';
import { Field, Input } from '@/components/ui/field';

/** A whole number, taken over when one leaves the field, presses Enter or steps it; what is refused goes back. */
export function NumberField({ label, value, min, max, disabled = false, onCommit }: { label: string; value: number; min: number; max: number; disabled?: boolean; onCommit: (value: number) => void }) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const commit = (typed: string) => {
    const wanted = Number(typed);
    if (typed.trim() === '' || !Number.isInteger(wanted)) setText(String(value));
    else if (wanted !== value) { onCommit(wanted); setText(String(value)); }
  };
  return (
    <Field label={label}>
      <Input type="number" inputMode="numeric" min={min} max={max} step={1} value={text} disabled={disabled}
        onChange={(event) => { setText(event.target.value); if (!(event.nativeEvent as InputEvent).inputType) commit(event.target.value); }}
        onBlur={(event) => commit(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); commit(event.currentTarget.value); } }} />
    </Field>
  );
}
