import { expect, test } from 'vitest';
import { describeAdvice } from './describe-advice';

const title = (id: string): string => ({ a: '茶园迎客', b: '夜班公交', c: '停水通知' })[id] ?? id;

test('says how much finds no room and each way to make it fit', () => {
  const advice = { kind: 'too-much', articles: ['a', 'b'], characters: 1350, pages: 1, cut: 1350, briefs: ['c'], pinned: [] } as const;
  expect(describeAdvice(advice, title, 'zh')).toBe('还有 2 篇（约 1,350 字）排不下：《茶园迎客》《夜班公交》。再加 1 版，或删 1,350 字，或把《停水通知》改成简讯。');
  expect(describeAdvice(advice, title, 'en')).toBe('2 stories find no room (about 1,350 characters): “茶园迎客”, “夜班公交”. To make it fit: add 1 page, cut 1,350 characters, or make a brief of “停水通知”.');
});

test('names the pinned block that stands in the way', () => {
  const pinned = { page: 2, block: 'x', article: null, title: '公告' } as const;
  expect(describeAdvice({ kind: 'too-much', articles: ['a'], characters: 400, pages: 1, cut: 200, briefs: [], pinned: [pinned] }, title, 'zh')).toContain('放开固定的“公告”（第2版）');
  expect(describeAdvice({ kind: 'pinned-fault', block: { ...pinned, article: 'b' }, rule: 'overlap' }, title, 'zh')).toBe('固定的《夜班公交》（第2版）与别的文块重叠：挪开或放开它。');
});

test('says which pages stay empty, which have no picture, and that nothing leads', () => {
  expect(describeAdvice({ kind: 'too-little', empty: [3, 4], characters: 7000, full: 2 }, title, 'zh')).toBe('稿件只够排 2 版，第3、4版空着：再来约 7,000 字，或减去空版。');
  expect(describeAdvice({ kind: 'no-picture', pages: [2] }, title, 'en')).toBe('No picture stands on page 2: give a story there one.');
  expect(describeAdvice({ kind: 'all-first', stories: 12 }, title, 'zh')).toContain('12 篇都标成“头条”');
  expect(describeAdvice({ kind: 'too-long', article: 'a', characters: 14_000, over: 3200, pages: 1 }, title, 'zh')).toBe('《茶园迎客》约 14,000 字，比能给它的版面多 3,200 字：删 3,200 字，或再加 1 版。');
});
