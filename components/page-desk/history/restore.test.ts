import { describe, expect, test } from 'vitest';
import type { Block, BriefsBlock, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { pageFormat } from '@/lib/makeup/format';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { ArticleState } from '@/lib/newsroom/states';
import { restorable } from './restore';

const tabloid = pageFormat('tabloid')!;
const story = (id: string, changes: Partial<StoryBlock> = {}): StoryBlock => ({ kind: 'story', id: `block-${id}`, articleId: id, column: 0, row: 2, columns: 3, rows: 20, measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none', ...changes });
const jump = (id: string): JumpBlock => ({ kind: 'jump', id: `jump-${id}`, articleId: id, part: 1, column: 0, row: 40, columns: 2, rows: 10, measureColumns: 2, cutIns: [] });
const briefs = (...ids: string[]): BriefsBlock => ({ kind: 'briefs', id: 'briefs', articleIds: ids, title: '简讯', column: 3, row: 2, columns: 2, rows: 20, measureColumns: 2, border: 'rule' });

/** An issue of two pages in which these articles are; what stands on page two. */
function issue(known: readonly string[], second: readonly Block[] = []): IssueLayout {
  return { format: tabloid, stories: Object.fromEntries(known.map((id) => [id, { id }])), pages: [{ number: 1, section: '', credits: [], blocks: [] }, { number: 2, section: '', credits: [], blocks: second }] } as unknown as IssueLayout;
}
const stories = (states: Record<string, ArticleState>) => Object.entries(states).map(([articleId, state]) => ({ articleId, title: articleId, state, wantedPage: null }));
const ready = stories({ a: 'ready', b: 'ready', c: 'ready' });
const why = (restored: ReturnType<typeof restorable>) => restored.left.map((one) => [one.articleId, one.why, one.page]);

describe('an old version of a page', () => {
  test('comes back as it was while its copy is free', () => {
    const old = [story('a'), briefs('b', 'c'), jump('a')];
    expect(restorable(issue(['a', 'b', 'c']), ready, 1, old)).toEqual({ blocks: old, left: [] });
  });
  test('comes without copy that was spiked, has left the issue, or stands on another page now, and names it', () => {
    const restored = restorable(issue(['a', 'b'], [story('b', { id: 'there' })]), stories({ a: 'spiked', b: 'placed' }), 1, [story('a'), story('b'), story('gone')]);
    expect(restored.blocks).toEqual([]);
    expect(why(restored)).toEqual([['a', 'spiked', 0], ['b', 'elsewhere', 2], ['gone', 'gone', 0]]);
  });
  test('keeps the briefs that may come', () => {
    const restored = restorable(issue(['a', 'b', 'c'], [briefs('b')]), ready, 1, [briefs('a', 'b', 'c')]);
    expect(restored.blocks).toMatchObject([{ kind: 'briefs', articleIds: ['a', 'c'] }]);
    expect(why(restored)).toEqual([['b', 'elsewhere', 2]]);
  });
  test('leaves out a continuation whose head is nowhere, and one that is continued elsewhere', () => {
    expect(why(restorable(issue(['a']), ready, 1, [jump('a')]))).toEqual([['a', 'headless', 0]]);
    expect(why(restorable(issue(['a'], [story('a'), jump('a')]), ready, 1, [jump('a')]))).toEqual([['a', 'elsewhere', 2]]);
    expect(restorable(issue(['a'], [story('a')]), ready, 1, [jump('a')]).left).toEqual([]);
  });
  test('gives a block another name where its own is taken by a block that moved to another page', () => {
    const moved: Block = { kind: 'notice', id: 'block-n', column: 0, row: 60, columns: 2, rows: 4, title: '停航', text: '', role: 'notice' };
    const [back] = restorable(issue([], [moved]), [], 1, [moved]).blocks;
    expect(back).toMatchObject({ kind: 'notice', title: '停航' });
    expect(back?.id).not.toBe('block-n');
  });
  test('leaves out what lies outside the type area of today', () => {
    expect(why(restorable(issue(['a']), ready, 1, [story('a', { row: tabloid.rows - 5 })]))).toEqual([['a', 'off-grid', 0]]);
  });
});
