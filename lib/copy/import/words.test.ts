import { expect, test } from 'vitest';
import { imports } from '@/lib/words/imports';
import { choiceIds, doubtCodes } from './import-types';

test('every doubt and every choice has words in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    expect(Object.keys(imports[language].doubt).sort()).toEqual([...doubtCodes].sort());
    expect(Object.keys(imports[language].choice).sort()).toEqual([...choiceIds].sort());
    expect(Object.keys(imports[language].problem).sort()).toEqual(['binary', 'bomb', 'damaged', 'empty', 'encoding', 'too-large']);
  }
});
