'use client';

import { useState } from 'react';
import { Field, Input } from '@/components/ui/field';
import { useTyped } from './use-typed';

/** A number, whole unless `step` is a fraction; taken over when one leaves the field, presses Enter or steps it; what is no number goes back. `refuse` says why a number is not taken: it then stands in the field with the reason. */
export function NumberField({ label, hint, value, min, max, step = 1, disabled = false, refuse, onCommit }: { label: string; hint?: string; value: number; min: number; max: number; step?: number; disabled?: boolean; refuse?: (value: number) => string | null; onCommit: (value: number) => void }) {
  const [text, setText] = useTyped(String(value));
  const [problem, setProblem] = useState<string | null>(null);
  const commit = (typed: string) => {
    const wanted = Number(typed);
    const right = typed.trim() !== '' && Number.isFinite(wanted) && (step < 1 || Number.isInteger(wanted));
    const why = right ? refuse?.(wanted) ?? null : null;
    setProblem(why);
    if (why) return;
    if (!right) setText(String(value));
    else if (wanted !== value) { onCommit(wanted); setText(String(value)); }
  };
  return (
    <Field label={label} hint={hint} problem={problem ?? undefined}>
      <Input type="number" inputMode={step < 1 ? 'decimal' : 'numeric'} min={min} max={max} step={step} value={text} disabled={disabled}
        onChange={(event) => { setText(event.target.value); if (!(event.nativeEvent as InputEvent).inputType) commit(event.target.value); }}
        onBlur={(event) => commit(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); commit(event.currentTarget.value); } }} />
    </Field>
  );
}
