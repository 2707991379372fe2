import { expect, test } from 'vitest';
import { ownRules } from '@/lib/proof/rules';
import type { Finding } from '@/lib/proof/finding';
import { languages } from './area';
import { describeFinding } from './describe-finding';

const faultRules = ['overset', 'hole', 'overlap', 'off-grid', 'missing-glyph', 'headline-too-long', 'photo-too-narrow-text', 'jump-without-partner', 'teaser-without-target', 'unknown-article', 'short-column', 'touching-headlines', 'through-gutter'];
const found = (rule: string, params: Finding['params'] = {}): Finding => ({ rule, severity: 'serious', page: 2, articleId: null, blockId: null, exact: '', params });

test.each(languages)('every rule has words and a suggestion in %s', (language) => {
  for (const rule of [...ownRules, ...faultRules]) {
    const words = describeFinding(found(rule), language);
    expect(words.message, rule).not.toBe('');
    expect(words.message, rule).not.toMatch(/^findings|^[a-z-]+(\.message)?$|[{}]/);
    expect(words.suggestion, rule).not.toMatch(/^[a-z-]+\.suggestion$|[{}]/);
  }
});

test('overset is told in characters and lines', () => {
  expect(describeFinding(found('overset', { characters: 36, lines: 3 }), 'zh').message).toContain('36 字（3 行）');
});

test('a missing masthead field is named in the language of the reader', () => {
  expect(describeFinding(found('masthead-field-missing', { field: 'permit' }), 'zh').message).toBe('报头缺少准印证号');
  expect(describeFinding(found('masthead-field-missing', { field: 'permit' }), 'en').message).toBe('The masthead lacks the permit code');
});
