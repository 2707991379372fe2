import { expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { BriefsBlock } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { gridOf } from '@/lib/makeup/grid';
import type { PageProof, TextItem } from '@/lib/makeup/page-proof';
import { specimenCopy, specimenIssue, type SpecimenPiece } from '@/lib/makeup/specimen';

const grid = gridOf(specimenIssue([], 1).format);
const box = (rows: number, columns: number, pieces: readonly SpecimenPiece[]): PageProof => {
  const issue = specimenIssue(pieces, 1);
  const block: BriefsBlock = { kind: 'briefs', id: 'b', articleIds: pieces.map((piece) => piece.id), title: '简讯', column: 0, row: 0, columns, rows, measureColumns: columns, border: 'rule' };
  return composePage({ ...issue, pages: [{ ...issue.pages[0]!, blocks: [block] }] }, 1, typeCase);
};
const texts = (proof: PageProof, ...roles: TextItem['role'][]): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text' && roles.includes(item.role));
const rowOf = (item: TextItem): number => Math.round((item.baseline - grid.baseline(0)) / grid.leading);
const columnOf = (item: TextItem): number => grid.columns.findIndex((column) => (item.xs[0] ?? 0) < column.x + column.width);
const brief = (id: string, title: string, characters: number, seed: number): SpecimenPiece => ({ id, kind: 'brief', title, characters: 0, names: ['甘霖'], body: specimenCopy(characters, seed) });

test('a run-in title is never spaced out, whatever line it fills', () => {
  for (let length = 4; length <= 26; length += 1) for (let seed = 1; seed <= 4; seed += 1) {
    const title = '区里推进老旧小区改造夜班公交延长茶园引来第一批游客工作专班每周通报'.slice(seed, seed + length);
    for (const item of texts(box(40, 2, [brief('s', title, 120, seed)]), 'title')) {
      const gaps = item.xs.slice(1).map((x, at) => x - (item.xs[at] ?? 0));
      // Pages stand on a raster: a glyph is moved by 0.06 pt at most. The white after the title may be wider.
      gaps.slice(0, [...item.text.trimEnd()].length - 1).forEach((gap) => expect(gap, title).toBeLessThanOrEqual(item.size + 0.13));
    }
  }
});

test('white is shared between banner, items and foot, and the columns of a box end level', () => {
  let level = 0;
  let boxes = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const pieces = ['停水通知', '义诊进村', '河灯亮了'].map((title, at) => brief(`s${at}`, title, 60 + ((seed * (at + 3) * 29) % 90), seed * 5 + at));
    // The least box that holds them, and two rows more.
    let least = 8;
    while (box(least, 2, pieces).overset.length > 0) least += 1;
    for (const rows of [least, least + 1, least + 2]) {
      const proof = box(rows, 2, pieces);
      expect(proof.overset).toEqual([]);
      const lines = texts(proof, 'body', 'title', 'byline');
      const feet = [0, 1].map((column) => Math.max(...lines.filter((item) => columnOf(item) === column).map(rowOf)));
      boxes += 1;
      if (feet[0] === feet[1]) level += 1;
      // Never more than two rows above the frame's own white at the foot.
      expect(rows - 1 - Math.max(...feet)).toBeLessThanOrEqual(3);
    }
  }
  expect(level / boxes).toBeGreaterThan(0.7);
});
