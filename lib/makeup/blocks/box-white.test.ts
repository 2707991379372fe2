import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { Block, StoryBlock } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { gridOf } from '@/lib/makeup/grid';
import type { PageProof, TextItem } from '@/lib/makeup/page-proof';
import { specimenIssue } from '@/lib/makeup/specimen';

const grid = gridOf(specimenIssue(undefined, 1).format);
const head = { size: 'auto', face: 'song-heavy', align: 'centre' } as const;
const story = (id: string, articleId: string, row: number, rows: number, border: StoryBlock['border'] = 'none'): StoryBlock =>
  ({ kind: 'story', id, articleId, column: 0, row, columns: 2, rows, measureColumns: 2, headline: head, cutIns: [], border });

function page(blocks: readonly Block[]): PageProof {
  const issue = specimenIssue(undefined, 1);
  return composePage({ ...issue, pages: [{ ...issue.pages[0]!, blocks: [...blocks] }] }, 1, typeCase);
}
const texts = (proof: PageProof, blockId: string): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text' && item.blockId === blockId);
const top = (items: readonly TextItem[]): number => Math.min(...items.map((item) => item.baseline - 0.88 * item.size));
const foot = (items: readonly TextItem[]): number => Math.max(...items.map((item) => item.baseline + 0.12 * item.size));
const frameOf = (proof: PageProof, blockId: string) => proof.items.flatMap((item) => (item.kind === 'box' && item.blockId === blockId ? [item.rect] : []))[0]!;

describe('a box under text', () => {
  const under: readonly (readonly [string, Block])[] = [
    ['story in a frame', story('box', 'inspection', 20, 24, 'rule')],
    ['story on a ground', story('box', 'inspection', 20, 24, 'tint')],
    ['teaser', { kind: 'teaser', id: 'box', articleId: 'teaser', column: 0, row: 20, columns: 2, rows: 8 }],
    ['briefs box', { kind: 'briefs', id: 'box', articleIds: ['brief-1', 'brief-2'], title: '简讯', column: 0, row: 20, columns: 2, rows: 20, measureColumns: 2, border: 'rule' }],
  ];
  test.each(under)('a %s leaves more than half a row of white under the feet above it', (_, block) => {
    const proof = page([story('over', 'agency', 0, 20), block]);
    // The page is full to the row before the box.
    expect(Math.max(...texts(proof, 'over').map((item) => item.baseline))).toBeCloseTo(grid.baseline(19), 6);
    expect(frameOf(proof, 'box').y - foot(texts(proof, 'over'))).toBeGreaterThanOrEqual(0.6 * grid.leading);
  });
  test.each(under.slice(0, 2))('the head of a %s keeps white inside the frame', (_, block) => {
    const proof = page([story('over', 'agency', 0, 20), block]);
    expect(top(texts(proof, 'box')) - frameOf(proof, 'box').y).toBeGreaterThanOrEqual(4.5);
  });
});

test('a head under the nameplate has about as much white above it as below: the plate has white at its own foot', () => {
  const whites = (blocks: readonly Block[]): { above: number; below: number } => {
    const proof = page(blocks);
    const items = texts(proof, 'lead');
    const heads = items.filter((item) => item.role === 'kicker' || item.role === 'title' || item.role === 'subtitle');
    return { above: top(heads) - grid.rowTop(12), below: top(items.filter((item) => item.role === 'body')) - foot(heads) };
  };
  const lead = story('lead', 'health', 12, 40);
  const plate = whites([{ kind: 'masthead', id: 'plate', column: 0, row: 0, columns: 5, rows: 12 }, lead]);
  const plain = whites([lead]);
  expect(plate.below).toBeGreaterThan(plate.above);
  expect(plain.above).toBeGreaterThan(plate.above);
});
