import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyContent, type ArticleContent } from '../article-content';
import { bodyFromPlainText } from '../plain-to-body';
import { authorship } from './authorship';
import { compareContents } from './compare';
import { linesOf } from './lines';
import { wordDiff } from './words';

const story = (title: string, ...paragraphs: string[]): ArticleContent => ({ ...emptyContent(), title, body: bodyFromPlainText(paragraphs.join('\n')) });
const [ferry, market, school] = ['渡口的夜航从本月一日起恢复，每晚八点半开出末班船。', '菜市场改造完工，摊位按蔬菜、水产、熟食分区。', '学校的课间多了十五分钟，孩子们都到操场上去。'];

describe('two texts of one article', () => {
  test('a changed word is marked whole where it stands', () => {
    const { lines, inserted, deleted, moved } = compareContents(story('渡口夜航恢复', ferry), story('渡口夜航恢复', ferry.replace('恢复', '停航')));
    expect(lines.map((line) => line.change)).toEqual(['same', 'changed']);
    expect(lines[1]!.parts.filter((part) => part.change !== 'same')).toEqual([{ text: '恢复', change: 'deleted' }, { text: '停航', change: 'inserted' }]);
    expect([inserted, deleted, moved]).toEqual([2, 2, 0]);
  });
  test('a paragraph put elsewhere has moved, not gone and come', () => {
    const { lines, inserted, deleted, moved } = compareContents(story('三件事', ferry, market, school), story('三件事', market, school, ferry));
    expect(lines.filter((line) => line.change === 'moved')).toHaveLength(1);
    expect([inserted, deleted, moved]).toEqual([0, 0, 1]);
  });
  test('moved and rewritten is seen as both', () => {
    const { lines } = compareContents(story('三件事', ferry, market, school), story('三件事', market, school, ferry.replace('末班船', '最后一班船')));
    const line = lines.find((known) => known.change === 'moved')!;
    expect(line.parts.some((part) => part.change === 'inserted')).toBe(true);
  });
  test('paragraphs that came and went are told apart', () => {
    expect(compareContents(story('题', ferry), story('题', ferry, school)).lines.map((line) => line.change)).toEqual(['same', 'same', 'inserted']);
    expect(compareContents(story('题', ferry, school), story('题', school)).lines.map((line) => line.change)).toEqual(['same', 'deleted', 'same']);
  });
  test('a headline rewritten from end to end is one changed headline', () => {
    expect(compareContents(story('渡口夜航恢复', ferry), story('末班船九点开', ferry)).lines.map((line) => [line.kind, line.change])).toEqual([['title', 'changed'], ['paragraph', 'same']]);
  });
  test('fields that differ are named with both values', () => {
    const before = story('题', ferry);
    const after = { ...before, section: '民生', tags: ['渡口', '夜航'], byline: { kind: 'source' as const, source: '区交通局' } };
    expect(compareContents(before, after).fields).toEqual([{ field: 'section', before: '', after: '民生' }, { field: 'tags', before: '', after: '渡口\n夜航' }, { field: 'byline', before: '', after: '（来源：区交通局）' }]);
  });
  test('both texts can be read out of the comparison, whatever they are', () => {
    const paragraph = fc.stringMatching(/^[渡口夜航船班九点八半恢复。，]{1,20}$/u);
    fc.assert(fc.property(fc.array(paragraph, { maxLength: 6 }), fc.array(paragraph, { maxLength: 6 }), (before, after) => {
      const [old, now] = [story('题', ...before), story('题', ...after)];
      const { lines } = compareContents(old, now);
      const side = (gone: 'deleted' | 'inserted') => lines.map((line) => line.parts.filter((part) => part.change !== gone).map((part) => part.text).join('')).filter((text) => text !== '');
      expect(side('deleted')).toEqual(linesOf(now).map((line) => line.text));
      expect(side('inserted').sort()).toEqual(linesOf(old).map((line) => line.text).sort());
    }), { numRuns: 200 });
  });
  test('a line with nothing of the other ends in bounded work', () => {
    const [before, after] = ['渡口夜航'.repeat(6000), '菜场改造'.repeat(6000)];
    expect(wordDiff(before, after)).toEqual([{ text: before, change: 'deleted' }, { text: after, change: 'inserted' }]);
  });
});

describe('who wrote which sentence', () => {
  const at = (hour: number): string => `2026-11-24T0${hour}:00:00.000Z`;
  test('a sentence belongs to who wrote it, also after others wrote around it and it moved', () => {
    const lines = authorship([
      { content: story('渡口夜航恢复', ferry), author: '顾晚舟', at: at(1) },
      { content: story('渡口夜航恢复', ferry + '船上添了救生衣。', market), author: '陆一苇', at: at(2) },
      { content: story('渡口夜航恢复', market, ferry + '船上添了救生衣。'), author: '沈禾清', at: at(3) },
    ]);
    expect(lines.map((line) => line.sentences.map((sentence) => sentence.by.map((hand) => hand.author)))).toEqual([[['顾晚舟']], [['陆一苇']], [['顾晚舟'], ['陆一苇']]]);
  });
  test('a sentence of two hands names both, the one who wrote most of it first', () => {
    const lines = authorship([{ content: story('题', ferry), author: '顾晚舟', at: at(1) }, { content: story('题', ferry.replace('八点半', '九点')), author: '陆一苇', at: at(2) }]);
    const [sentence] = lines[1]!.sentences;
    expect(sentence!.by.map((hand) => hand.author)).toEqual(['顾晚舟', '陆一苇']);
    expect(sentence!.by.reduce((sum, hand) => sum + hand.characters, 0)).toBe([...sentence!.text].length);
  });
  test('all characters of the last save are somebody’s', () => {
    const paragraph = fc.stringMatching(/^[渡口夜航船班九点八半恢复。，！]{1,20}$/u);
    fc.assert(fc.property(fc.array(fc.array(paragraph, { maxLength: 5 }), { minLength: 1, maxLength: 5 }), (texts) => {
      const saves = texts.map((paragraphs, index) => ({ content: story('题', ...paragraphs), author: ['甲', '乙', '丙'][index % 3]!, at: at(index) }));
      const written = authorship(saves);
      expect(written.map((line) => line.sentences.map((sentence) => sentence.text).join(''))).toEqual(linesOf(saves.at(-1)!.content).map((line) => line.text));
      for (const { sentences } of written) for (const sentence of sentences) expect(sentence.by.reduce((sum, hand) => sum + hand.characters, 0)).toBe(sentence.text.replace(/\s/gu, '').length);
    }), { numRuns: 100 });
  });
});
