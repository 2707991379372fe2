import type { ComponentProps } from 'react';

/** A link between desk and edition: a whole new page, because each has a style sheet of its own and must not keep the other's. */
export function WholePageLink({ children, ...rest }: ComponentProps<'a'> & { href: '/' | '/desk' }) {
  return <a {...rest}>{children}</a>;
}
