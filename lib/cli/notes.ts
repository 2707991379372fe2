import type { Language } from '@/lib/words/area';

/** A note of the make-up in plain words: its rule with its parameters. */
export function describeNote(note: { readonly rule: string; readonly params: Readonly<Record<string, string | number>> }, language: Language): string {
  const params = Object.entries(note.params).map(([name, value]) => `${name} ${value}`).join(language === 'zh' ? '，' : ', ');
  return params === '' ? note.rule : `${note.rule}${language === 'zh' ? '：' : ': '}${params}`;
}
