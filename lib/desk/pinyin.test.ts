import { describe, expect, test } from 'vitest';
import { pinyinKeys } from './pinyin';

describe('a name is found', () => {
  test('by its syllables and its initials', () => expect(pinyinKeys('甲乙')).toBe('jiayi jy'));
  test.each([['单田', 'shantian st'], ['解放', 'xiefang xf'], ['仇小河', 'qiuxiaohe qxh'], ['欧阳岸', 'ouyangan oya']])('%s as a surname is read: %s', (name, keys) => expect(pinyinKeys(name)).toBe(keys));
  test('with ü as v', () => expect(pinyinKeys('吕绿')).toBe('lvlv ll'));
  test('whatever white space it is set out with', () => expect(pinyinKeys('甲　乙')).toBe('jiayi jy'));
  test('in Latin letters by itself', () => expect(pinyinKeys('Reuters')).toContain('reuters'));
});
