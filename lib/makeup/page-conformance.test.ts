import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { StoryBlock } from './block';
import { composePage } from './compose';
import { gridOf } from './grid';
import type { PageProof, TextItem } from './page-proof';
import { specimenIssue } from './specimen';

/** Rules of domain.md §5 about headlines that only a page shows; docs/conformance.md names these tests. */

/** 号数 in points, largest first (domain.md §4). */
const sizes = [42, 36, 28, 24, 21, 18, 15.75, 15, 13.75, 12, 10.5, 9, 7.875];

function page(columns: number, rows: number, characters: number): PageProof {
  const issue = specimenIssue([{ id: 'story', kicker: '书记带队夜查', title: '沿河步道贯通渡口', subtitle: '民生实事清单过半', characters }], 1);
  const block: StoryBlock = {
    kind: 'story', id: 'block', articleId: 'story', column: 0, row: 3, columns, rows, measureColumns: columns,
    headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none',
  };
  return composePage({ ...issue, pages: [{ ...issue.pages[0]!, blocks: [block] }] }, 1, typeCase);
}
const grid = gridOf(specimenIssue().format);
const texts = (proof: PageProof, ...roles: TextItem['role'][]): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text' && roles.includes(item.role));
const rowOf = (item: TextItem): number => (item.baseline - grid.baseline(0)) / grid.leading;

describe.each([1, 2, 3, 4, 5])('over %d columns', (columns) => {
  const proof = page(columns, 40, 300 * columns);

  test('a headline takes whole body lines', () => {
    const head = Math.max(...texts(proof, 'title', 'subtitle').map((item) => item.baseline + 0.12 * item.size));
    const body = texts(proof, 'body');
    for (const item of body) expect(Math.abs(rowOf(item) - Math.round(rowOf(item)))).toBeLessThan(1e-6);
    // The first line of the text stands in the first row that is clear of the head, or one lower for white.
    const first = Math.min(...body.map((item) => item.baseline - 0.88 * item.size));
    expect(first).toBeGreaterThan(head - 0.01);
    expect(first - head).toBeLessThan(3 * grid.leading);
  });

  test('kicker and subtitle stand about two sizes below the title', () => {
    const step = (role: TextItem['role']): number => {
      const { size } = texts(proof, role)[0]!;
      return sizes.findIndex((named) => named - size < 0.01);
    };
    for (const role of ['kicker', 'subtitle'] as const) {
      const below = step(role) - step('title');
      expect(below).toBeGreaterThanOrEqual(1);
      expect(below).toBeLessThanOrEqual(3);
    }
  });
});

test('a headline never ends a column: text stands under it, or the block is too shallow, which is a hard fault', () => {
  for (const columns of [1, 2, 3]) for (let rows = 8; rows <= 24; rows += 1) {
    const proof = page(columns, rows, 900);
    const head = Math.max(...texts(proof, 'title', 'subtitle').map((item) => item.baseline));
    const under = texts(proof, 'body').filter((item) => item.baseline > head);
    if (under.length === 0) expect(proof.faults.filter((fault) => fault.hard).map((fault) => fault.rule)).toContain('overset');
  }
});
