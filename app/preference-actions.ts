'use server';

import { cookies } from 'next/headers';
import { z } from 'zod';
import { languages } from '@/lib/words/area';
import { languageCookie, themeCookie, themes } from './preferences';

const year = 365 * 24 * 3600;
const kept = { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true } as const;

/** Keeps the language of the interface. Anything unknown is left unset. */
export async function setLanguage(language: unknown): Promise<void> {
  const parsed = z.enum(languages).safeParse(language);
  if (parsed.success) (await cookies()).set(languageCookie, parsed.data, kept);
}

/** Keeps light or dark; 'system' forgets the choice. */
export async function setTheme(theme: unknown): Promise<void> {
  const parsed = z.enum(themes).safeParse(theme);
  if (!parsed.success) return;
  const jar = await cookies();
  if (parsed.data === 'system') jar.delete(themeCookie); else jar.set(themeCookie, parsed.data, kept);
}
