import { expect, test } from 'vitest';
import { writing } from '@/lib/words/writing';
import { actsFor, insertActs, type Act } from './acts';

const zh = (act: Act): string => writing.zh.act[act.name];
const names = (typed: string): string[] => actsFor(typed, zh).map((act) => act.name);

test('an act is found by its name, the initials of its pinyin, its pinyin as an input method shows it, or in English', () => {
  expect(names('小标')).toEqual(['crosshead']);
  expect(names('xbt')).toEqual(['crosshead']);
  expect(names("x'b't")).toEqual(['crosshead']);
  expect(names('Biao')).toContain('table');
  expect(names('ｗｏｒｄ')).toEqual(['document']);
});
test('nothing typed offers all, nonsense none', () => {
  expect(names('')).toEqual(insertActs.map((act) => act.name));
  expect(names('qqq')).toEqual([]);
});
