import { expect, test } from 'vitest';
import { elementText } from '@/lib/copy/element-text';
import type { StoryElement } from '@/lib/copy/story';
import { typeCase } from '@/lib/typeset/type-case';
import type { StoryBlock } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { gridOf } from '@/lib/makeup/grid';
import type { TextItem } from '@/lib/makeup/page-proof';
import { specimenCopy, specimenIssue, specimenStory } from '@/lib/makeup/specimen';

const grid = gridOf(specimenIssue([], 1).format);
const itemsOf = (body: readonly StoryElement[], given: Partial<StoryBlock> = {}): TextItem[] => {
  const issue = specimenIssue([], 1);
  const block: StoryBlock = { kind: 'story', id: 'b', articleId: 's', column: 0, row: 0, columns: 1, rows: 60, measureColumns: 1, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none', endMark: true, byline: 'head', ...given };
  const story = specimenStory({ id: 's', title: '清单上的事', characters: 0, names: ['甘霖'], body });
  const proof = composePage({ ...issue, stories: { s: story }, pages: [{ ...issue.pages[0]!, blocks: [block] }] }, 1, typeCase);
  expect(proof.overset).toEqual([]);
  return proof.items.filter((item): item is TextItem => item.kind === 'text');
};
const copyRoles: readonly TextItem['role'][] = ['body', 'quote', 'note', 'table'];
const bare = (text: string): string => text.replace(/\s/gu, '');

/** The mark with the copy on its line; it stands right of all of it and within its column. */
function beside(items: readonly TextItem[]): TextItem[] {
  const mark = items.find((item) => item.text === '■')!;
  const line = items.filter((item) => copyRoles.includes(item.role) && Math.abs(item.baseline - mark.baseline) < grid.leading * 0.6 && (item.xs[0] ?? 0) < (mark.xs[0] ?? 0));
  for (const item of line) expect((item.xs.at(-1) ?? 0) + item.size * 0.5).toBeLessThanOrEqual((mark.xs[0] ?? 0) + 0.06);
  const column = grid.columns.find((own) => (mark.xs[0] ?? 0) >= own.x - 0.1 && (mark.xs[0] ?? 0) < own.x + own.width)!;
  expect((mark.xs[0] ?? 0) + mark.size).toBeLessThanOrEqual(column.x + column.width + 0.1);
  return line;
}

test('an end mark stands after the last character, however full its line is', () => {
  for (let characters = 3; characters <= 60; characters += 1) {
    const body: StoryElement[] = [...specimenCopy(120, 3), { kind: 'paragraph', spans: [{ text: `${'区里的路修到了渡口边上'.repeat(6).slice(0, characters)}。` }] }];
    const items = itemsOf(body);
    expect(beside(items).length, `${characters} characters`).toBeGreaterThan(0);
    expect(bare(items.filter((item) => copyRoles.includes(item.role)).map((item) => item.text).join(''))).toBe(bare(body.map(elementText).join('')));
  }
});

test.each<[string, StoryElement]>([
  ['a table', { kind: 'table', head: true, rows: [['项目', '数量'], ['沿河步道', '6公里'], ['新装路灯', '200盏']] }],
  ['a quote with its source', { kind: 'quote', spans: [{ text: '路修到了家门口。' }], by: '汀上村村民' }],
  ['a note', { kind: 'note', spans: [{ text: '欢迎来信。' }] }],
])('after %s it stands beside the last words', (_, element) => {
  expect(beside(itemsOf([...specimenCopy(120, 3), element])).length).toBeGreaterThan(0);
});
