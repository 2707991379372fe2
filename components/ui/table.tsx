import type { ComponentProps } from 'react';
import { classes } from './classes';

/** A table with hairlines between its rows; it scrolls sideways inside itself, together with what is only read out in it. */
export function Table({ label, className, children, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    <div className="relative overflow-x-auto">
      <table aria-label={label} className={classes('w-full border-collapse text-left text-base', className)} {...rest}>{children}</table>
    </div>
  );
}

export function Th({ className, ...rest }: ComponentProps<'th'>) {
  return <th scope="col" className={classes('h-8 border-b border-line px-3 text-xs font-medium whitespace-nowrap text-ink-3 first:pl-4 last:pr-4 md:first:pl-6 md:last:pr-6', className)} {...rest} />;
}

export function Td({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={classes('border-b border-line px-3 py-2 align-middle first:pl-4 last:pr-4 md:first:pl-6 md:last:pr-6', className)} {...rest} />;
}
