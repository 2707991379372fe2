import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeskError } from '@/lib/desk/error';
import { articlePolicy, housePolicy, issuePolicy, type Action } from '@/lib/newsroom/policy';
import { languages } from './area';
import { describeError, describeVoid } from './describe-error';
import { errors } from './errors';

describe('a refusal in words', () => {
  const cases: [DeskError, string, string][] = [
    [{ code: 'refused', reason: 'spike-on-page', params: { total: 710, page: 2 } }, '总第710期第2版', 'page 2 of issue 710'],
    [{ code: 'not-allowed', action: 'issue.signOff', state: 'any' }, '签发这一期', 'sign off this issue'],
    [{ code: 'not-allowed', action: 'article.edit', state: 'submitted' }, '“待初审”', '“For first review”'],
    [{ code: 'not-allowed', action: 'issue.edit', state: 'published' }, '“已出版”', '“Published”'],
    [{ code: 'stale', currentVersion: 2, by: '顾晚舟', at: '', kept: 'x' }, '顾晚舟先保存了新的文字。您的文字没有丢失', 'Yours is not lost'],
    [{ code: 'stale', currentVersion: 2, by: '', at: '' }, '别人先保存了', 'Someone else saved first'],
    [{ code: 'invalid', fields: [{ path: 'content.title', problem: 'field.tooLong' }, { path: 'password', problem: 'field.password-short' }] }, '主题：太长了，请缩短；密码：密码至少 8 个字符', 'Title: too long, please shorten it; Password: at least 8 characters'],
    [{ code: 'invalid', fields: [{ path: 'pageCount', problem: 'field.too_big', params: { maximum: 64 } }] }, '版数：太长或太大，最多 64', 'Pages: too long or too large, 64 at most'],
    [{ code: 'not-found', what: 'article' }, '没有找到这篇稿件', 'no such article'],
    [{ code: 'not-signed-in' }, '请重新登录', 'Sign in again'],
  ];
  test.each(cases)('%j', (error, zh, en) => {
    expect(describeError(error, 'zh')).toContain(zh);
    expect(describeError(error, 'en')).toContain(en);
  });
  test('a reason nobody put into words is named rather than hidden', () => expect(describeError({ code: 'refused', reason: 'unheard-of' }, 'zh')).toContain('unheard-of'));
  test('names that every object has are no reasons', () => expect(describeError({ code: 'refused', reason: 'constructor' }, 'zh')).toContain('（constructor）'));
  test('words in a person’s name are not taken for places to fill', () => {
    expect(describeError({ code: 'stale', currentVersion: 1, by: '{reason}', at: '' }, 'zh')).toContain('{reason}');
  });
});

test('a void sign-off says what was changed', () => {
  expect(describeVoid('story:水库：除险', 'zh')).toBe('签发后修改了稿件：水库：除险');
  expect(describeVoid('masthead', 'en')).toBe('The masthead was changed after signing');
  expect(describeVoid('something new', 'zh')).toBe('签发后有改动');
});

describe('every refusal the program can give has words', () => {
  const sources = ['lib/desk', 'lib/press', 'lib/copy'].flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.includes('.test.')).map((name) => fs.readFileSync(path.join(folder, name), 'utf8')));
  const found = (pattern: RegExp) => [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1]!)))];
  test.each(languages)('in %s', (language) => {
    const texts = errors[language];
    expect(found(/code: 'refused',\s*reason: '([^']+)'/g).filter((reason) => !Object.hasOwn(texts.refused, reason))).toEqual([]);
    expect(found(/(?:onPage|refused|refuse)\('([a-z][a-z-]+)'/g).filter((reason) => !Object.hasOwn(texts.refused, reason))).toEqual([]);
    expect(found(/'field\.([\w-]+)'/g).filter((problem) => !Object.hasOwn(texts.field, problem))).toEqual([]);
  });
  test('for every act of the policy', () => {
    const actions = Object.keys({ ...articlePolicy, ...issuePolicy, ...housePolicy }) as Action[];
    for (const language of languages) expect(Object.keys(errors[language].action).sort()).toEqual([...actions].sort());
  });
  test('whose places the other language has too', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();
    for (const group of Object.keys(errors.zh) as (keyof typeof errors.zh)[]) {
      for (const [key, text] of Object.entries(errors.zh[group])) expect([group, key, places(text)]).toEqual([group, key, places((errors.en[group] as Record<string, string>)[key] ?? '')]);
    }
  });
});
