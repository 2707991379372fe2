import type { Words } from '@/lib/words/words';

/** Areas the browser looks up by key. Errors and findings are described by functions, the edition is not part of the desk. */
export type BrowserWords = Omit<Words, 'errors' | 'findings' | 'edition'>;

export function wordsForBrowser(words: Words): BrowserWords {
  const { errors: _errors, findings: _findings, edition: _edition, ...rest } = words;
  return rest;
}
