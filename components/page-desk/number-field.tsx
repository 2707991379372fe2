'use client';

import { Field, Input } from '@/components/ui/field';
import { useTyped } from './use-typed';

/** A number, whole unless `step` is a fraction; taken over when one leaves the field, presses Enter or steps it; what is refused goes back. */
export function NumberField({ label, hint, value, min, max, step = 1, disabled = false, onCommit }: { label: string; hint?: string; value: number; min: number; max: number; step?: number; disabled?: boolean; onCommit: (value: number) => void }) {
  const [text, setText] = useTyped(String(value));
  const commit = (typed: string) => {
    const wanted = Number(typed);
    const right = typed.trim() !== '' && Number.isFinite(wanted) && (step < 1 || Number.isInteger(wanted));
    if (!right) setText(String(value));
    else if (wanted !== value) { onCommit(wanted); setText(String(value)); }
  };
  return (
    <Field label={label} hint={hint}>
      <Input type="number" inputMode={step < 1 ? 'decimal' : 'numeric'} min={min} max={max} step={step} value={text} disabled={disabled}
        onChange={(event) => { setText(event.target.value); if (!(event.nativeEvent as InputEvent).inputType) commit(event.target.value); }}
        onBlur={(event) => commit(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); commit(event.currentTarget.value); } }} />
    </Field>
  );
}
