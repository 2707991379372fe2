import { describe, expect, test } from 'vitest';
import type { Story } from '@/lib/copy/story';
import { typeCase } from '@/lib/typeset/type-case';
import type { Block, StoryBlock } from './block';
import { composeIssue, composePage } from './compose';
import { gridOf } from './grid';
import type { IssueLayout } from './issue-layout';
import type { PageProof, TextItem } from './page-proof';
import { frontPage, specimenIssue } from './specimen';

const storyBlock = (articleId: string, column: number, row: number, columns: number, rows: number, more: Partial<StoryBlock> = {}): StoryBlock => ({
  kind: 'story', id: `block-${articleId}`, articleId, column, row, columns, rows, measureColumns: columns,
  headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none', ...more,
});
const withBlocks = (...pages: readonly (readonly Block[])[]): IssueLayout => {
  const issue = specimenIssue();
  return { ...issue, pages: issue.pages.map((page, index) => ({ ...page, blocks: pages[index] ?? [] })) };
};
const texts = (proof: PageProof): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text');
const body = (proof: PageProof, articleId: string): TextItem[] => texts(proof).filter((item) => (item.role === 'body' || item.role === 'crosshead') && item.articleId === articleId);
/** Whether a line stands in a column; a compressed opening mark may stand half an em out of it. */
const stands = (item: TextItem, column: { readonly x: number; readonly width: number }): boolean => (item.xs[0] ?? 0) >= column.x - 5 && (item.xs[0] ?? 0) < column.x + column.width;
const words = (items: readonly TextItem[]): string => items.map((item) => item.text).join('');
const copyOf = (story: Story): string => story.body.map((element) => (element.kind === 'crosshead' ? element.text : 'spans' in element ? element.spans.map((span) => span.text).join('') : '')).join('');
const jumpBlock = (articleId: string, column: number, row: number, columns: number, rows: number): Block => ({ kind: 'jump', id: `jump-${articleId}`, articleId, part: 1, column, row, columns, rows, measureColumns: columns, cutIns: [] });

describe('a story in its block', () => {
  const issue = withBlocks([storyBlock('health', 0, 10, 3, 30)]);
  const proof = composePage(issue, 1, typeCase);

  test('every body character is printed once and in order', () => {
    expect(words(body(proof, 'health'))).toBe(copyOf(issue.stories.health!));
    for (const item of body(proof, 'health')) {
      const element = issue.stories.health!.body[item.element];
      const text = element && 'spans' in element ? element.spans.map((span) => span.text).join('') : '';
      expect(text.slice(item.offset, item.offset + item.text.length)).toBe(item.text);
    }
  });

  test('body baselines fall on the page grid, the ideographic box in the middle of its row', () => {
    const { typeArea, leading, baselineInRow } = gridOf(issue.format);
    for (const item of body(proof, 'health')) {
      const rows = (item.baseline - typeArea.y - baselineInRow) / leading;
      expect(Math.abs(rows - Math.round(rows))).toBeLessThan(1e-6);
    }
    // 9 points in a row of 12: 1.5 above, 1.5 below; the baseline 0.88 em below the box's top.
    expect(baselineInRow).toBeCloseTo(1.5 + 0.88 * 9, 6);
  });

  test('no line is wider than its column', () => {
    for (const item of body(proof, 'health')) {
      const x = item.xs[item.xs.length - 1] ?? 0;
      const column = proof.grid.columns.find((entry) => stands(item, entry));
      expect(column && x <= column.x + column.width + 0.01).toBe(true);
    }
  });

  test('columns end level; the surplus stands at the end of the last one', () => {
    const feet = proof.grid.columns.slice(0, 3).map((column) => Math.max(...texts(proof)
      .filter((item) => (item.role === 'body' || item.role === 'byline') && stands(item, column))
      .map((item) => item.baseline)));
    // A widow may cost a column one line; nothing else may.
    expect(Math.abs(feet[0]! - feet[1]!)).toBeLessThan(proof.grid.leading * 1.01);
    expect(feet[2]!).toBeLessThanOrEqual(Math.max(feet[0]!, feet[1]!) + 0.01);
  });

  test('the byline stands flush right in parentheses, names whole', () => {
    const byline = texts(proof).filter((item) => item.role === 'byline');
    expect(words(byline)).toBe('（记者 甘霖 苏木 陈皮）');
  });

  test('what the block is deeper than its story is reported as a hole', () => {
    expect(proof.holes.some((hole) => hole.blockId === 'block-health' && hole.columns === 3)).toBe(true);
    expect(proof.overset).toEqual([]);
  });
});

test('no column starts with the last line of a paragraph, and no crosshead ends one', () => {
  const issue = specimenIssue();
  for (const [id, story] of Object.entries(issue.stories)) {
    if (story.kind !== 'story') continue;
    for (const columns of [2, 3, 4]) {
      const laid = { ...issue, pages: issue.pages.map((page, index) => ({ ...page, blocks: index === 0 ? [storyBlock(id, 0, 0, columns, 82)] : [] })) };
      const proof = composePage(laid, 1, typeCase);
      proof.grid.columns.slice(0, columns).forEach((column, index) => {
        const lines = texts(proof).filter((item) => item.role === 'body' && stands(item, column));
        const first = lines[0];
        if (!first || index === 0) return;
        const top = lines.filter((item) => item.baseline === first.baseline);
        const element = story.body[first.element];
        const length = element && 'spans' in element ? element.spans.reduce((sum, span) => sum + span.text.length, 0) : 0;
        const end = Math.max(...top.map((item) => item.offset + item.text.length));
        expect(first.offset > 0 && end === length, `${id} on ${columns} columns`).toBe(false);
      });
    }
  }
});

test('copy that finds no room is counted as overset in lines and characters', () => {
  const issue = withBlocks([storyBlock('lead', 0, 10, 2, 30)]);
  const proof = composePage(issue, 1, typeCase);
  const printed = words(body(proof, 'lead')).length;
  const [overset] = proof.overset;
  expect(overset?.blockId).toBe('block-lead');
  const byline = '（记者甘霖易水寒朱砂白芨杜衡）'.length;
  expect((overset?.characters ?? 0) + printed).toBe(copyOf(issue.stories.lead!).length + byline);
  expect(overset?.lines).toBeGreaterThan(30);
  expect(proof.faults.some((fault) => fault.rule === 'overset' && fault.hard)).toBe(true);
});

describe('a story that jumps', () => {
  const issue = withBlocks([storyBlock('lead', 0, 10, 3, 30)], [jumpBlock('lead', 0, 2, 3, 40)]);
  const [one, two] = composeIssue(issue, typeCase);

  test('no copy is lost or printed twice across the jump', () => {
    expect(words(body(one!, 'lead')) + words(body(two!, 'lead'))).toBe(copyOf(issue.stories.lead!));
    expect(two!.overset).toEqual([]);
  });

  test('the jump lines name the right pages', () => {
    expect(words(texts(one!).filter((item) => item.role === 'jump-to'))).toBe('（下转第二版）');
    expect(words(texts(two!).filter((item) => item.role === 'jump-from'))).toBe('（上接第一版）');
    expect(words(texts(two!).filter((item) => item.role === 'title'))).toContain('沿河步道贯通');
  });

  test('a jump to a narrower measure keeps the copy whole', () => {
    const narrow = withBlocks([storyBlock('lead', 0, 10, 3, 30, { measureColumns: 2 })], [jumpBlock('lead', 0, 2, 2, 60)]);
    const proofs = composeIssue(narrow, typeCase);
    expect(proofs.slice(0, 2).map((proof) => words(body(proof, 'lead'))).join('')).toBe(copyOf(narrow.stories.lead!));
  });

  test('a continuation without its story, or with nothing left to print, is a hard fault', () => {
    const orphan = composePage(withBlocks([jumpBlock('lead', 0, 10, 2, 20)]), 1, typeCase);
    expect(orphan.faults).toContainEqual(expect.objectContaining({ rule: 'jump-without-partner', hard: true }));
    const empty = composeIssue(withBlocks([storyBlock('council', 0, 10, 3, 40)], [jumpBlock('council', 0, 2, 2, 20)]), typeCase);
    expect(empty[1]?.faults).toContainEqual(expect.objectContaining({ rule: 'jump-without-partner', hard: true }));
  });
});

describe('faults of a page', () => {
  test('blocks over one another or off the grid are hard faults', () => {
    const proof = composePage(withBlocks([storyBlock('council', 0, 10, 2, 20), storyBlock('gas', 1, 20, 2, 20), storyBlock('health', 3, 70, 3, 20)]), 1, typeCase);
    expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'overlap', hard: true, blockId: 'block-gas' }));
    expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'off-grid', hard: true, blockId: 'block-health' }));
  });

  test('a block of an article nobody knows is named', () => {
    const proof = composePage(withBlocks([storyBlock('nobody', 0, 10, 2, 20)]), 1, typeCase);
    expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'unknown-article', hard: true, articleId: 'nobody' }));
  });

  test('a character no face has is named, and one that only a stand-in has', () => {
    const issue = withBlocks([storyBlock('council', 0, 10, 2, 40)]);
    const story = issue.stories.council!;
    const proof = composePage({ ...issue, stories: { ...issue.stories, council: { ...story, body: [{ kind: 'paragraph', spans: [{ text: '会上发了一张笑脸😀给大家看，还有一个\u{f0000}。' }] }] } } }, 1, typeCase);
    expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'missing-glyph', hard: true, params: expect.objectContaining({ characters: '\u{f0000}' }) }));
    expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'glyph-fallback', hard: false, params: { characters: '😀', face: 'symbol' } }));
  });

  test('a missing photo leaves an empty frame with its caption and is no hard fault', () => {
    const proof = composePage(withBlocks([storyBlock('lead', 0, 10, 3, 60, { cutIns: [{ photoId: 'lead-photo-0', column: 1, columns: 2, row: 0, rows: 14 }] })]), 1, typeCase);
    expect(proof.faults.filter((fault) => fault.rule === 'photo-missing').map((fault) => fault.hard)).toEqual([false]);
    expect(proof.items.some((item) => item.kind === 'picture' && item.file === null)).toBe(true);
    expect(words(texts(proof).filter((item) => item.role === 'caption'))).toContain('改造后的小区门前');
  });

  test('a teaser names the page its story stands on, and one that points to nothing is a fault', () => {
    const teaser: Block = { kind: 'teaser', id: 'teaser', articleId: 'teaser', column: 3, row: 10, columns: 2, rows: 12 };
    const proof = composePage(withBlocks([teaser], [storyBlock('health', 0, 2, 3, 30)]), 1, typeCase);
    expect(words(texts(proof).filter((item) => item.role === 'teaser'))).toContain('详见二版');
    expect(proof.faults.filter((fault) => fault.rule === 'teaser-without-target')).toHaveLength(2);
  });

  test('a masthead field left empty is named', () => {
    const issue = withBlocks([{ kind: 'masthead', id: 'masthead', column: 0, row: 0, columns: 5, rows: 10 }]);
    const proof = composePage({ ...issue, masthead: { ...issue.masthead, permit: [] } }, 1, typeCase);
    expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'masthead-field-missing', params: { field: 'permit' } }));
  });
});

test('masthead and briefs print all their words, and nothing leaves the trim', () => {
  const issue = withBlocks([
    { kind: 'masthead', id: 'masthead', column: 0, row: 0, columns: 5, rows: 10 },
    { kind: 'briefs', id: 'briefs', articleIds: ['brief-1', 'brief-2', 'brief-3'], title: '简讯', column: 0, row: 10, columns: 2, rows: 30, measureColumns: 2, border: 'rule' },
  ], [{ kind: 'folio', id: 'folio', column: 0, row: 0, columns: 5, rows: 2 }]);
  const [one, two] = composeIssue(issue, typeCase);
  const masthead = words(texts(one!).filter((item) => item.role === 'masthead'));
  for (const field of ['2021年12月', '4', '星期六', '辛丑年十一月初一', '【泽云准】00015号', '免费交流', '第35期(总第710期)']) expect(masthead).toContain(field);
  for (const id of ['brief-1', 'brief-2', 'brief-3']) expect(words(body(one!, id))).toBe(copyOf(issue.stories[id]!));
  expect(one!.regions.find((region) => region.kind === 'briefs')?.parts.map((part) => part.articleId)).toEqual(['brief-1', 'brief-2', 'brief-3']);
  expect(words(texts(two!).filter((item) => item.role === 'folio'))).toContain('第02版');
  for (const proof of [one!, two!]) for (const item of texts(proof)) {
    expect(item.xs.every((x) => x >= 0 && x + item.size <= proof.width + item.size)).toBe(true);
    expect(item.baseline > 0 && item.baseline < proof.height).toBe(true);
  }
});

test('the same issue composes to the same proof', () => {
  const blocks = [storyBlock('lead', 0, 10, 3, 60), storyBlock('health', 3, 10, 2, 60)];
  expect(composePage(withBlocks(blocks), 1, typeCase)).toEqual(composePage(withBlocks(blocks), 1, typeCase));
  expect(frontPage).toHaveLength(13);
});
