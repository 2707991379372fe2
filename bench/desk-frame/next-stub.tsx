import type { ComponentProps } from 'react';

/** Stands for next/link and next/navigation where the desk runs without a server. */
export default function Link({ prefetch: _prefetch, ...rest }: ComponentProps<'a'> & { prefetch?: boolean }) { return <a {...rest} />; }
export const usePathname = (): string => '/desk/issues/1/pages/1';
export const useRouter = () => ({ push: () => undefined, replace: () => undefined, refresh: () => undefined, back: () => undefined, prefetch: () => undefined });
export const useSearchParams = (): URLSearchParams => new URLSearchParams();
