import type { Language } from './area';
import type { Words } from './words';

/** Keys are checked, arguments of messages are not: the literal texts would cost the compiler seconds. */
type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : Loose<T[K]> };

declare module 'use-intl' {
  interface AppConfig { Locale: Language; Messages: Loose<Words> }
}
