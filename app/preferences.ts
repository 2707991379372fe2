import { cookies, headers } from 'next/headers';
import { createTranslator } from 'use-intl/core';
import { languages, type Language } from '@/lib/words/area';
import { words } from '@/lib/words/words';

export const languageCookie = 'banxin-language';
export const themeCookie = 'banxin-theme';

/** The reader's choice; 'system' follows the device. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The language of the interface: the cookie's, else Chinese, unless the browser asks for English and for no Chinese. */
export async function readLanguage(): Promise<Language> {
  const kept = (await cookies()).get(languageCookie)?.value;
  const known = languages.find((language) => language === kept);
  if (known) return known;
  const asked = (await headers()).get('accept-language') ?? '';
  return /\ben\b/i.test(asked) && !/\bzh\b/i.test(asked) ? 'en' : 'zh';
}

export async function readTheme(): Promise<Theme> {
  const kept = (await cookies()).get(themeCookie)?.value;
  return themes.find((theme) => theme === kept) ?? 'system';
}

/** Texts of one area for server components and route handlers: `const t = await translator('copy')`. */
export async function translator<Area extends keyof Loose>(namespace: Area) {
  const language = await readLanguage();
  return createTranslator({ locale: language, messages: { [namespace]: words[language][namespace] } as unknown as Loose, namespace });
}

/** Keys are checked, arguments are not (see lib/words/use-intl.d.ts). */
type Loose = { readonly [A in keyof (typeof words)['zh']]: { readonly [K in keyof (typeof words)['zh'][A]]: (typeof words)['zh'][A][K] extends string ? string : { readonly [L in keyof (typeof words)['zh'][A][K]]: string } } };
