import { describe, expect, test } from 'vitest';
import type { StoryElement } from '@/lib/copy/story';
import { typeCase } from '@/lib/typeset/type-case';
import type { StoryBlock } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { levelWays } from './level-ends';
import { specimenCopy, specimenIssue } from '@/lib/makeup/specimen';
import { flowStory, type SetFrame } from './story-flow';

const setStory = (body: readonly StoryElement[], columns: number, rows = 78): SetFrame => {
  const issue = specimenIssue([{ id: 's', title: '沿河步道贯通', characters: 0, names: ['甘霖'], body }], 1);
  const block: StoryBlock = { kind: 'story', id: 'b', articleId: 's', column: 0, row: 0, columns, rows, measureColumns: columns, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' };
  const laid: IssueLayout = { ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: [block] })) };
  return flowStory(laid, 's', typeCase)[0]!;
};
const crossheaded = (seed: number): StoryElement[] => [1, 2, 3].flatMap((part): StoryElement[] => [...(part > 1 ? [{ kind: 'crosshead' as const, text: part === 2 ? '账目上墙' : '夜班公交延长' }] : []), ...specimenCopy(260 + ((seed * part * 37) % 160), seed * 3 + part)]);

describe('the feet of a block', () => {
  test('most last columns end level with the others', () => {
    let level = 0;
    let all = 0;
    for (let seed = 1; seed <= 40; seed += 1) for (const columns of [2, 3, 4]) {
      const { used } = setStory(specimenCopy(300 + seed * 20, seed), columns);
      all += 1;
      if (used.at(-1) === Math.max(...used)) level += 1;
    }
    expect(level / all).toBeGreaterThan(0.85);
  });
  test('white about crossheads is the same everywhere in a block', () => {
    for (let seed = 1; seed <= 40; seed += 1) for (const columns of [2, 3]) {
      const { lines } = setStory(crossheaded(seed), columns);
      const above = new Set<number>();
      const below = new Set<number>();
      for (const { line, column, row } of lines) {
        if (line.kind !== 'crosshead') continue;
        const rows = lines.filter((other) => other.column === column).map((other) => other.row);
        if (rows.some((other) => other < row)) above.add(row - Math.max(...rows.filter((other) => other < row)));
        below.add(Math.min(...rows.filter((other) => other > row)) - row);
      }
      expect(above.size, `seed ${seed}`).toBeLessThanOrEqual(1);
      expect(below.size, `seed ${seed}`).toBe(1);
    }
  });
  test('every line stands in a whole row of its own, in order', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { lines } = setStory(crossheaded(seed), 3);
      lines.forEach(({ column, row }, at) => {
        const before = lines[at - 1];
        expect(Number.isInteger(row)).toBe(true);
        if (before) expect(column > before.column || (column === before.column && row > before.row)).toBe(true);
      });
    }
  });
});

describe('ways to level', () => {
  const element = {} as never;
  const gain = (at: number, tracking: number) => ({ at, by: 1 as const, tracking, element });
  test('the byline takes a line of its own before a paragraph is touched, and the mildest paragraph first', () => {
    const ways = levelWays({ wanted: [1], byline: 'runs-in', crossheads: 0, recasts: [gain(0, 0.03), gain(4, 0.015)] });
    expect(ways.map((way) => [way.byline, way.recasts.map((recast) => recast.at).join()])).toEqual([[0, ''], ['as-set', '4'], ['as-set', '0']]);
  });
  test('crossheads are opened all or none', () => {
    const ways = levelWays({ wanted: [2], byline: null, crossheads: 2, recasts: [] });
    expect(ways.map((way) => way.opened)).toEqual([true]);
    expect(levelWays({ wanted: [1], byline: null, crossheads: 2, recasts: [] })).toEqual([]);
  });
  test('every way comes out at a wanted number of rows', () => {
    for (const wanted of [1, 2, 3, 4, -1, -2]) for (const byline of ['runs-in', 'own-line', null] as const) for (const crossheads of [0, 1, 3]) {
      const recasts = [gain(0, 0.015), gain(1, 0.03), { ...gain(2, -0.01), by: -1 as const }, { ...gain(3, -0.02), by: -1 as const }];
      for (const way of levelWays({ wanted: [wanted], byline, crossheads, recasts })) {
        const rows = way.recasts.reduce((sum, recast) => sum + recast.by, 0) + (way.opened ? crossheads : 0) + (way.byline === 'as-set' ? 0 : way.byline + (byline === 'runs-in' ? 1 : 0));
        expect(rows).toBe(wanted);
      }
    }
  });
});
