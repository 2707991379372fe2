import { describe, expect, test } from 'vitest';
import type { Block, NoticeBlock, StoryBlock } from '@/lib/makeup/block';
import { pageChanges, sameBlocks } from './page-changes';

const story = (id: string, changes: Partial<StoryBlock> = {}): StoryBlock => ({ kind: 'story', id, articleId: `article-${id}`, column: 0, row: 2, columns: 3, rows: 20, measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none', ...changes });
const notice = (id: string, changes: Partial<NoticeBlock> = {}): NoticeBlock => ({ kind: 'notice', id, column: 3, row: 50, columns: 2, rows: 4, title: '停航', text: '渡口周三停航', role: 'notice', ...changes });
const told = (before: readonly Block[], after: readonly Block[]) => pageChanges(before, after).map((change) => [change.kind, change.block.id]);

describe('what changed on a page', () => {
  test('is nothing when only the order of blocks or of their fields differs', () => {
    const turned = Object.fromEntries(Object.entries(story('a')).reverse()) as unknown as StoryBlock;
    expect(told([story('a'), notice('n')], [notice('n'), turned])).toEqual([]);
    expect(sameBlocks([story('a')], [turned])).toBe(true);
    expect(sameBlocks([story('a'), notice('n')], [notice('n'), story('a')])).toBe(false);
  });
  test('is told by kind: what came, what went, what moved, what has another size, what was restyled', () => {
    const before = [story('gone'), story('moved'), story('grown'), story('dressed'), story('same')];
    const after = [story('moved', { row: 30 }), story('grown', { rows: 24 }), story('dressed', { border: 'rule' }), story('same'), notice('new')];
    expect(told(before, after)).toEqual([['added', 'new'], ['taken-off', 'gone'], ['moved', 'moved'], ['resized', 'grown'], ['redressed', 'dressed']]);
  });
  test('says where a block stood, and whether it was restyled besides', () => {
    expect(pageChanges([story('a')], [story('a', { column: 2, row: 9, border: 'tint' })])).toEqual([{ kind: 'moved', block: { id: 'a', kind: 'story', articleId: 'article-a', title: '', column: 2, row: 9, columns: 3, rows: 20 }, from: { column: 0, row: 2, columns: 3, rows: 20 }, also: true }]);
  });
  test('knows a story by its copy when it was taken off and placed again', () => {
    expect(told([story('a', { articleId: 'lead' })], [story('b', { articleId: 'lead', row: 12 })])).toEqual([['moved', 'b']]);
    expect(told([story('a', { articleId: 'lead' })], [story('b', { articleId: 'other' })])).toEqual([['added', 'b'], ['taken-off', 'a']]);
  });
  test('a block that became another kind went, and another came', () => expect(told([story('a')], [notice('a')])).toEqual([['added', 'a'], ['taken-off', 'a']]));
});
