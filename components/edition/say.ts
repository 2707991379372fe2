import { createTranslator } from 'use-intl/core';
import type { Language } from '@/lib/words/area';
import { edition } from '@/lib/words/edition';
import type { PageView } from './edition.types';

/** The edition's words in a language, e.g. `say('zh')('nextPage')`. */
export function say(language: Language) {
  const messages: { edition: Loose } = { edition: edition[language] };
  return createTranslator({ locale: language, messages, namespace: 'edition' });
}
/** Keys are checked, arguments are not (as in lib/words/use-intl.d.ts). */
type Loose = { readonly [K in keyof (typeof edition)['zh']]: (typeof edition)['zh'][K] extends string ? string : { readonly [L in keyof (typeof edition)['zh'][K]]: string } };
export type Say = ReturnType<typeof say>;

/** A page's name as the trade writes it: 第01版：要闻. */
export const pageName = (t: Say, page: Pick<PageView, 'number' | 'section'>): string => {
  const number = String(page.number).padStart(2, '0');
  return page.section ? t('pageLabel', { number, section: page.section }) : t('pageLabelBare', { number });
};

/** 2021-12-04 → 2021年12月4日 */
export const chineseDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
