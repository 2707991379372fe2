import { expect, test } from 'vitest';
import { createTranslator } from 'use-intl/core';
import { copyFit } from '@/lib/words/copy-fit';
import { describeFit, describeSteps, type FitTranslate } from './describe-fit';

const t = createTranslator({ locale: 'zh', messages: copyFit.zh as Record<string, unknown> }) as unknown as FitTranslate;

test('copy over, under and fitting is said in lines and characters', () => {
  expect(describeFit({ kind: 'over', lines: 3, characters: 37 }, t)).toBe('余 3 行 37 字');
  expect(describeFit({ kind: 'under', lines: 5, characters: 70 }, t)).toBe('还差 5 行，约 70 字');
  expect(describeFit({ kind: 'fits', lines: 0, characters: 0 }, t)).toBe('正好');
});

test('steps are named in the order they are taken, sizes by their 号数', () => {
  expect(describeSteps([{ kind: 'headline', size: 18, lines: 1, rows: 2 }, { kind: 'photo-size', caption: '渡口', rows: 4, columns: 0 }, { kind: 'tracking', ems: -0.01 }], t)).toBe('题改为小二、1 行＋图缩小 4 行＋字距收紧 1%');
});
