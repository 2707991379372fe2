/** The languages of the interface; Chinese first. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts in ICU message syntax, nested one level at most. */
export interface Texts { readonly [key: string]: string | { readonly [key: string]: string } }
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : { readonly [L in keyof T[K]]: string } };

/** One area's texts in both languages; a key missing in one does not compile. */
export const area = <const T extends Texts>(zh: T, en: SameKeys<T>): { readonly zh: T; readonly en: SameKeys<T> } => ({ zh, en });
