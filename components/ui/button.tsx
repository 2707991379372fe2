import type { ComponentProps } from 'react';
import { Slot } from 'radix-ui';
import { classes } from './classes';

/** primary: the one act that matters on a screen; plain: the others; quiet: in bars and rows; danger: hard to undo. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

const looks: Record<ButtonLook, string> = {
  primary: 'border-transparent bg-seal-fill text-on-seal hover:bg-seal-fill-hover',
  plain: 'border-line bg-surface text-ink hover:bg-hover hover:border-line-strong',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink aria-pressed:bg-seal-weak aria-pressed:text-seal data-[state=open]:bg-hover data-[state=on]:bg-seal-weak data-[state=on]:text-seal',
  danger: 'border-line bg-surface text-danger hover:bg-danger-weak hover:border-danger',
};

/** Classes of a button, for links that look like one. */
export const buttonClasses = (look: ButtonLook = 'plain', size: 'small' | 'base' = 'base', square = false): string => classes(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-base border font-medium whitespace-nowrap select-none motion-quick transition-colors [&_svg]:size-4 [&_svg]:shrink-0',
  'disabled:opacity-50 aria-disabled:opacity-50 disabled:pointer-events-none',
  size === 'small' ? 'h-7 text-sm' : 'h-8 text-base max-md:h-10',
  square ? (size === 'small' ? 'w-7' : 'w-8 max-md:w-10') : (size === 'small' ? 'px-2' : 'px-3'),
  looks[look],
);

interface ButtonProps extends ComponentProps<'button'> { look?: ButtonLook; size?: 'small' | 'base'; square?: boolean; asChild?: boolean; busy?: boolean }

/** A button; `busy` keeps its width and says so to assistive technology. `asChild` dresses a link. */
export function Button({ look = 'plain', size = 'base', square = false, asChild = false, busy = false, className, type, disabled, ...rest }: ButtonProps) {
  const dressed = classes(buttonClasses(look, size, square), busy && 'opacity-70', className);
  if (asChild) return <Slot.Root className={dressed} {...rest} />;
  return <button type={type ?? 'button'} className={dressed} disabled={disabled || busy} aria-busy={busy || undefined} {...rest} />;
}
