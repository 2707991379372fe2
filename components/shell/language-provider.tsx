'use client';

import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '@/lib/words/area';
import type { BrowserWords } from './words-for-browser';

/** Gives the interface its words. Moments are shown in the newsroom's zone, alike on server and in browser. */
export function LanguageProvider({ language, words, timeZone = 'Asia/Shanghai', children }: {
  language: Language; words: BrowserWords; timeZone?: string; children: ReactNode;
}) {
  return <IntlProvider locale={language} messages={words} timeZone={timeZone}>{children}</IntlProvider>;
}
