import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/**
 * What a name is found by in Latin letters: its syllables together and its initials, of "甲乙" "jiayi jy"; surnames as surnames
 * are read (单 shan, 解 xie), ü as v. Characters without a reading stay themselves.
 */
export function pinyinKeys(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const syllables = pinyin(name.replace(/\s+/gu, ''), { toneType: 'none', type: 'array', surname: 'head', v: true }).map((syllable) => syllable.toLowerCase());
  const keys = [...new Set([syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')])].join(' ');
  if (known.size > 20_000) known.clear();
  known.set(name, keys);
  return keys;
}
