import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { CutIn, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { composeIssue } from '@/lib/makeup/compose';
import { gridOf } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof, PictureItem, RuleItem, TextItem } from '@/lib/makeup/page-proof';
import { specimenCopy, specimenIssue, type SpecimenPiece } from '@/lib/makeup/specimen';

const size = 9;
const piece = (more: Partial<SpecimenPiece> = {}): SpecimenPiece => ({ id: 'dam', title: '大坝加固完工', characters: 560, names: ['甘霖'], photos: [{ caption: '加固后的大坝', width: 800, height: 1000, file: 'dam.jpg' }], ...more });
const storyBlock = (cut: Partial<CutIn>, more: Partial<StoryBlock> = {}): StoryBlock => ({
  kind: 'story', id: 'block', articleId: 'dam', column: 0, row: 10, columns: 2, rows: 50, measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, border: 'none', ...more,
  cutIns: [{ photoId: 'dam-photo-0', column: 0, columns: 1, row: 2, rows: 8, ...cut }],
});
const laid = (block: StoryBlock, story = piece(), jumps: readonly JumpBlock[] = []): IssueLayout => {
  const issue = specimenIssue([story]);
  return { ...issue, pages: issue.pages.map((page, index) => ({ ...page, blocks: index === 0 ? [block] : jumps.filter((jump) => jump.part === index) })) };
};
const compose = (issue: IssueLayout): PageProof => composeIssue(issue, typeCase)[0]!;
const bodyOf = (proof: PageProof): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text' && (item.role === 'body' || item.role === 'crosshead'));
const pictureOf = (proof: PageProof): PictureItem => proof.items.find((item): item is PictureItem => item.kind === 'picture')!;
const words = (items: readonly { readonly text: string }[]): string => items.map((item) => item.text).join('');
const copyOf = (issue: IssueLayout): string => issue.stories.dam!.body.map((element) => (element.kind === 'crosshead' ? element.text : 'spans' in element ? element.spans.map((span) => span.text).join('') : '')).join('');
/** Lines of body that stand on the rows of a picture. */
const beside = (proof: PageProof): TextItem[] => { const { rect } = pictureOf(proof); return bodyOf(proof).filter((item) => item.baseline > rect.y + 4 && item.baseline - 7 < rect.y + rect.height); };
const right = (item: TextItem): number => item.xs.at(-1)! + size;

describe('a picture so many characters wide', () => {
  test('stands at the left with text at its right, an em between, and nothing is lost', () => {
    const issue = laid(storyBlock({ characters: 7 }));
    const proof = compose(issue);
    const { columns } = gridOf(issue.format);
    const { rect } = pictureOf(proof);
    expect(rect.x).toBeCloseTo(columns[0]!.x, 6);
    expect(rect.width).toBeCloseTo(7 * size, 6);
    expect(words(bodyOf(proof))).toBe(copyOf(issue));
    const own = beside(proof).filter((item) => item.xs[0]! < columns[1]!.x - 5);
    expect(own.length).toBeGreaterThan(5);
    // Fourteen characters less seven and an em: six, from the eighth on; an opening mark may hang half an em out.
    for (const item of own) { expect(item.xs[0]!).toBeGreaterThan(rect.x + rect.width + size * 0.45); expect(right(item)).toBeLessThan(columns[0]!.x + columns[0]!.width + size * 0.55); }
  });

  test('stands at the right where it is asked to, and in a block’s last column unasked', () => {
    for (const cut of [{ characters: 7, side: 'right' as const }, { characters: 7, column: 1 }]) {
      const proof = compose(laid(storyBlock(cut)));
      const column = gridOf(laid(storyBlock(cut)).format).columns[cut.column ?? 0]!;
      const { rect } = pictureOf(proof);
      expect(rect.x + rect.width).toBeCloseTo(column.x + column.width, 6);
      expect(beside(proof).some((item) => Math.abs(item.xs[0]! - column.x) < 20)).toBe(true);
    }
  });

  test.each(['left', 'right'] as const)('at the %s of its column: a table that begins beside it keeps one left edge and one width to its foot', (side) => {
    const rows = [['项目', '计划', '完成'], ['步道', '6公里', '4公里'], ['路灯', '200盏', '186盏'], ['公交', '3条', '2条']];
    for (let characters = 40; characters <= 160; characters += 10) {
      const story = { ...piece(), body: [...specimenCopy(characters, 3), { kind: 'table' as const, head: true, rows }, ...specimenCopy(200, 4)] };
      const proof = compose(laid(storyBlock({ characters: 5, side, rows: 12, row: 0 }), story));
      const across = proof.items.filter((item): item is RuleItem => item.kind === 'rule' && item.blockId === 'block' && item.y1 === item.y2);
      expect(across.length).toBeGreaterThanOrEqual(5);
      expect(new Set(across.map((rule) => rule.x1.toFixed(3))).size).toBe(1);
      expect(new Set(across.map((rule) => rule.x2.toFixed(3))).size).toBe(1);
      const { rect } = pictureOf(proof);
      const second = gridOf(specimenIssue().format).columns[1]!.x - 1;
      for (const rule of across) if (rule.x1 < second && rule.y1 > rect.y && rule.y1 < rect.y + rect.height) expect(side === 'left' ? rule.x1 - rect.x - rect.width : rect.x - rule.x2).toBeGreaterThan(0);
    }
  });

  test('in the middle of a wide column has text on both sides, read across', () => {
    const issue = laid(storyBlock({ characters: 10, side: 'centre' }, { measureColumns: 1 }));
    const proof = compose(issue);
    const { rect } = pictureOf(proof);
    const left = beside(proof).filter((item) => right(item) < rect.x);
    const other = beside(proof).filter((item) => item.xs[0]! > rect.x + rect.width);
    expect(left.length).toBeGreaterThan(4);
    expect(other.length).toBeGreaterThan(4);
    expect(words(bodyOf(proof))).toBe(copyOf(issue));
    const row = left[1]!;
    const across = other.find((item) => item.baseline === row.baseline)!;
    expect(across.element > row.element || across.offset === row.offset + row.text.length).toBe(true);
  });

  test('across a gutter narrows both columns', () => {
    const issue = laid(storyBlock({ characters: 15, columns: 2, side: 'centre' }));
    const proof = compose(issue);
    const { rect } = pictureOf(proof);
    expect(beside(proof).some((item) => right(item) < rect.x)).toBe(true);
    expect(beside(proof).some((item) => item.xs[0]! > rect.x + rect.width)).toBe(true);
    expect(words(bodyOf(proof))).toBe(copyOf(issue));
  });

  test('covers part of a column where the measure is broken', () => {
    // 三栏破两栏: 21.75 characters a column; thirteen and an em leave seven whole ones.
    const issue = laid(storyBlock({ characters: 13 }, { columns: 3 }));
    const proof = compose(issue);
    const { rect } = pictureOf(proof);
    expect(rect.width).toBeCloseTo(13 * size, 6);
    const lines = beside(proof).filter((item) => item.xs[0]! > rect.x + rect.width && item.xs[0]! < rect.x + 21.75 * size);
    expect(lines.length).toBeGreaterThan(4);
    expect(Math.max(...lines.map((item) => [...item.text].length))).toBeLessThanOrEqual(8);
  });

  test('takes the whole column, and says so, where text beside it would be narrower than six characters', () => {
    const proof = compose(laid(storyBlock({ characters: 8 })));
    expect(pictureOf(proof).rect.width).toBeCloseTo(14 * size, 6);
    expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'photo-too-narrow-text', hard: false }));
    const sound = compose(laid(storyBlock({ characters: 7 })));
    expect(sound.faults.filter((fault) => fault.rule === 'photo-too-narrow-text')).toEqual([]);
  });

  test('moves to one side where text on both would be too narrow', () => {
    // 29.5 characters: eighteen in the middle leave 4.75 on either side, at one side ten.
    const proof = compose(laid(storyBlock({ characters: 18, side: 'centre' }, { measureColumns: 1 })));
    expect(pictureOf(proof).rect.width).toBeCloseTo(18 * size, 6);
    expect(beside(proof).length).toBeGreaterThan(4);
    expect(proof.faults.filter((fault) => fault.rule === 'photo-too-narrow-text')).toEqual([]);
  });
});

test('text beside pictures stands on the baseline grid, keeps off them and counts what finds no room', () => {
  for (const rows of [14, 20, 26, 34]) {
    const issue = laid(storyBlock({ characters: 7 }, { rows }), piece({ characters: 900 }));
    const proof = compose(issue);
    const { typeArea, leading, baselineInRow } = gridOf(issue.format);
    const { rect } = pictureOf(proof);
    for (const item of bodyOf(proof)) {
      const row = (item.baseline - typeArea.y - baselineInRow) / leading;
      expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-6);
      const meets = item.baseline > rect.y && item.baseline - 7 < rect.y + rect.height && item.xs[0]! < rect.x + rect.width && item.xs.at(-1)! + 4 > rect.x;
      expect(meets, item.text).toBe(false);
    }
    const left = proof.overset.reduce((sum, entry) => sum + entry.characters, 0);
    const byline = words(proof.items.filter((item): item is TextItem => item.kind === 'text' && item.role === 'byline')).replace(/\s/gu, '').length;
    expect(words(bodyOf(proof)).length + byline + left).toBe(copyOf(issue).length + '（记者甘霖）'.length);
  }
});

test('a story with text beside pictures jumps, and its line stands clear of the picture', () => {
  const jump: JumpBlock = { kind: 'jump', id: 'jump', articleId: 'dam', part: 1, column: 0, row: 2, columns: 2, rows: 70, measureColumns: 2, cutIns: [] };
  for (const [rows, row] of [[24, 2], [24, 10], [30, 16]] as const) {
    const issue = laid(storyBlock({ characters: 7, column: 1, row }, { rows }), piece({ characters: 1100 }), [jump]);
    const proofs = composeIssue(issue, typeCase);
    expect(proofs.slice(0, 2).map((proof) => words(bodyOf(proof))).join('')).toBe(copyOf(issue));
    const line = proofs[0]!.items.filter((item): item is TextItem => item.kind === 'text' && item.role === 'jump-to');
    expect(words(line)).toBe('（下转第二版）');
    const { rect } = pictureOf(proofs[0]!);
    expect(line.every((item) => item.baseline - 8 > rect.y + rect.height || item.baseline < rect.y || item.xs.at(-1)! + size / 2 < rect.x)).toBe(true);
  }
});

test('crossheads, quotes and lists go beside a picture whole', () => {
  const body = specimenCopy(500, 3);
  body.splice(1, 0, { kind: 'crosshead', text: '大坝的来历' }, { kind: 'listItem', spans: [{ text: '一号坝段灌浆完成，渗水量降到设计值以下' }] }, { kind: 'quote', spans: [{ text: '坝稳了，心就稳了' }], by: '村民' });
  const issue = laid(storyBlock({ characters: 7, row: 0, rows: 24 }), piece({ body }));
  const proof = compose(issue);
  const printed = words(proof.items.filter((item): item is TextItem => item.kind === 'text' && ['body', 'crosshead', 'quote'].includes(item.role))).replace(/\s/gu, '');
  for (const text of ['大坝的来历', '一号坝段灌浆完成', '渗水量降到设计值以下', '坝稳了，心就稳了']) expect(printed).toContain(text);
});

test('a picture larger than its block is held inside it and says so', () => {
  const proof = compose(laid(storyBlock({ columns: 4, rows: 90, row: 30 }, { rows: 40 })));
  const { rect } = pictureOf(proof);
  const region = proof.regions.find((entry) => entry.blockId === 'block')!.rect;
  expect(rect.x + rect.width).toBeLessThanOrEqual(region.x + region.width + 0.01);
  expect(rect.y + rect.height).toBeLessThanOrEqual(region.y + region.height + 0.01);
  expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'photo-too-large', hard: false }));
});

test('a picture whose block has not one row for it oversets its caption', () => {
  const proof = compose(laid(storyBlock({}, { rows: 2 })));
  expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'photo-too-large' }));
  expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'overset', hard: true, params: { characters: '加固后的大坝'.length, lines: 1 } }));
});
