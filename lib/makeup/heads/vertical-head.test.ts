import { describe, expect, test } from 'vitest';
import { elementText } from '@/lib/copy/element-text';
import { typeCase } from '@/lib/typeset/type-case';
import type { HeadlineStyle, StoryBlock } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { gridOf } from '@/lib/makeup/grid';
import type { TextItem } from '@/lib/makeup/page-proof';
import { specimenIssue } from '@/lib/makeup/specimen';

const grid = gridOf(specimenIssue([], 1).format);
const set = (title: string, style: Partial<HeadlineStyle> = {}, rows = 26): { readonly items: readonly TextItem[]; readonly copy: string } => {
  const issue = specimenIssue([{ id: 's', title, characters: 520, names: ['甘霖'] }], 1);
  const block: StoryBlock = { kind: 'story', id: 'b', articleId: 's', column: 0, row: 0, columns: 3, rows, measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre', place: 'vertical', ...style }, cutIns: [], border: 'none' };
  const proof = composePage({ ...issue, pages: [{ ...issue.pages[0]!, blocks: [block] }] }, 1, typeCase);
  expect(proof.overset).toEqual([]);
  return { items: proof.items.filter((item): item is TextItem => item.kind === 'text'), copy: issue.stories.s!.body.map(elementText).join('') };
};
const first = grid.columns[0]!;

describe('a vertical head in a band of one column', () => {
  test.each(['茶园引来游客', '渡口夜航', '旧厂房改成了阅览室'])('of one line (%s) leaves the rest of the column to the text, six characters at least, clear of it', (title) => {
    const { items, copy } = set(title, { lines: 1 });
    const head = items.filter((item) => item.role === 'title');
    const right = Math.max(...head.flatMap((item) => item.xs.map((x) => x + item.size)));
    const beside = items.filter((item) => item.role === 'body' && (item.xs[0] ?? 0) < first.x + first.width);
    expect(beside.length).toBeGreaterThan(3);
    for (const item of beside) expect((item.xs[0] ?? 0) + grid.bodySize / 2).toBeGreaterThan(right);
    expect(first.x + first.width - Math.min(...beside.map((item) => item.xs[0] ?? 0))).toBeGreaterThanOrEqual(6 * grid.bodySize - 0.1);
    expect(items.filter((item) => item.role === 'body').map((item) => item.text).join('')).toBe(copy);
  });
  test('that fills its band has it to itself', () => {
    const { items } = set('沿河步道全线贯通　老旧小区换新颜', { size: 36, lines: 3 });
    expect(items.filter((item) => item.role === 'body' && (item.xs[0] ?? 0) < first.x + first.width)).toEqual([]);
  });
});
