'use client';

import { useTranslations } from 'use-intl';
import { Field, Input } from '@/components/ui/field';

/** A value the date gives. Another one asks for a reason, at once. */
export function ComputedField({ name, value, computed, reason, problem, reasonProblem, numeric = false, free = false, disabled = false, onChange, onReason }: {
  name: 'totalNumber' | 'numberInYear' | 'weekday' | 'lunar'; value: string; computed: string; reason: string; problem: string | undefined; reasonProblem: string | undefined; numeric?: boolean;
  /** A first issue counts from wherever the paper is. */ free?: boolean; disabled?: boolean; onChange: (value: string) => void; onReason: (reason: string) => void;
}) {
  const t = useTranslations('issue');
  const differs = value.trim() !== computed && computed !== '';
  return (
    <div className="flex flex-col gap-2">
      <Field label={t(name)} problem={problem} hint={differs ? undefined : t('lunarSource')}>
        <Input value={value} inputMode={numeric ? 'numeric' : undefined} readOnly={disabled} required onChange={(event) => onChange(event.target.value)} />
      </Field>
      {differs && !free ? (
        <div className="flex flex-col gap-2 border-l-2 border-warn pl-3">
          <Field label={t('reasonFor', { field: t(name) })} hint={t('reasonNeeded', { expected: computed })} problem={reasonProblem} required>
            <Input value={reason} maxLength={500} readOnly={disabled} onChange={(event) => onReason(event.target.value)} />
          </Field>
          {disabled ? null : <button type="button" className="self-start text-sm text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-seal" onClick={() => { onChange(computed); onReason(''); }}>{t('backToComputed')}</button>}
        </div>
      ) : null}
    </div>
  );
}
