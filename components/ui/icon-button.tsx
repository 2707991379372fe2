'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Button, type ButtonLook } from './button';
import { Tooltip } from './tooltip';

/** A square button with an icon; its name is read out and shown on hover and focus. */
export function IconButton({ label, shortcut, look = 'quiet', size = 'base', side, children, ...rest }: Omit<ComponentProps<'button'>, 'aria-label'> & {
  label: string; shortcut?: string; look?: ButtonLook; size?: 'small' | 'base'; side?: 'top' | 'right' | 'bottom' | 'left'; children: ReactNode;
}) {
  return (
    <Tooltip text={label} shortcut={shortcut} side={side}>
      <Button look={look} size={size} square aria-label={label} {...rest}>{children}</Button>
    </Tooltip>
  );
}
