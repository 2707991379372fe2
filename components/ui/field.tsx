'use client';

import { createContext, use, useId, type ComponentProps, type ReactNode } from 'react';
import { classes } from './classes';

interface FieldIds { control: string; hint: string | undefined; problem: string | undefined; required: boolean }
const FieldContext = createContext<FieldIds | null>(null);

/** A label over its control, with a hint and, when something is wrong, what to do about it. Controls below find their ids by themselves. */
export function Field({ label, hint, problem, required = false, hideLabel = false, className, children }: {
  label: ReactNode; hint?: ReactNode; problem?: string | undefined; required?: boolean; hideLabel?: boolean; className?: string; children: ReactNode;
}) {
  const id = useId();
  const ids: FieldIds = { control: id, hint: hint ? `${id}-hint` : undefined, problem: problem ? `${id}-problem` : undefined, required };
  return (
    <FieldContext value={ids}>
      <div className={classes('flex min-w-0 flex-col gap-1', className)}>
        <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium text-ink-2'}>{label}</label>
        {children}
        {hint ? <p id={ids.hint} className="text-xs text-ink-3">{hint}</p> : null}
        {problem ? <p id={ids.problem} role="alert" className="text-xs font-medium text-danger">{problem}</p> : null}
      </div>
    </FieldContext>
  );
}

/** Attributes that tie a control to its field. */
export function useField() {
  const ids = use(FieldContext);
  if (!ids) return {};
  const described = [ids.hint, ids.problem].filter(Boolean).join(' ');
  return { id: ids.control, 'aria-describedby': described || undefined, 'aria-invalid': ids.problem ? true : undefined, required: ids.required || undefined };
}

/** Looks of everything one types into or chooses from. 16 px on a phone, or it zooms in. */
export const controlClasses = 'w-full min-w-0 rounded-base border border-line-strong bg-surface px-2.5 text-ink motion-quick transition-colors hover:border-ink-3 focus-visible:border-seal focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-3 [&[readonly]]:bg-sunken max-md:text-lg';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...useField()} className={classes(controlClasses, 'h-8 max-md:h-10', className)} {...rest} />;
}

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...useField()} rows={rows} className={classes(controlClasses, 'py-1.5', className)} {...rest} />;
}

/** The system's own select: best on phones and for assistive technology. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classes('relative inline-flex min-w-0', className ?? 'w-full')}>
      <select {...useField()} className={classes(controlClasses, 'h-8 appearance-none truncate pr-7 max-md:h-10 [&>option]:bg-raised')} {...rest}>{children}</select>
      <svg aria-hidden viewBox="0 0 16 16" className="pointer-events-none absolute top-1/2 right-2 size-3 -translate-y-1/2 text-ink-3"><path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.5" /></svg>
    </span>
  );
}

/** A tick box with its words; the whole line can be pressed. */
export function Checkbox({ label, hint, className, ...rest }: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className={classes('flex items-start gap-2 py-0.5 has-disabled:opacity-60', className)}>
      <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-seal-fill" {...rest} />
      <span className="min-w-0">{label}{hint ? <span className="block text-xs text-ink-3">{hint}</span> : null}</span>
    </label>
  );
}
