import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { NoticeBlock } from '@/lib/makeup/block';
import { composeIssue } from '@/lib/makeup/compose';
import { signed } from './notice-block';
import type { PageProof, TextItem } from '@/lib/makeup/page-proof';
import { specimenIssue } from '@/lib/makeup/specimen';

const text = '区图书馆招聘夜班管理员两名，年满十八周岁，熟悉电脑操作。有意者请于本月底前持身份证到馆报名。\n青渚区图书馆\n2021年12月3日';
const notice = (given: Partial<NoticeBlock> = {}): NoticeBlock => ({ kind: 'notice', id: 'n', title: '招聘启事', text, role: 'notice', column: 0, row: 0, columns: 2, rows: 20, ...given });
function proofOf(block: NoticeBlock): PageProof {
  const issue = specimenIssue([], 1);
  return composeIssue({ ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: [block] })) }, typeCase)[0]!;
}
const texts = (proof: PageProof): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text');
const looks = [{}, { border: 'none' }, { border: 'rule' }, { border: 'tint' }, ...(['double', 'thick-thin', 'dots', 'waves', 'meander', 'leaves'] as const).map((lace) => ({ border: 'lace' as const, lace }))] as const;

describe.each(looks.map((look) => [JSON.stringify(look), look] as const))('a notice with the look %s', (_name, look) => {
  test.each(['notice', 'filler'] as const)('stands inside its block whatever its depth, every character once (%s)', (role) => {
    for (const [columns, rows] of [[1, 30], [2, 12], [3, 6], [5, 10], [2, 40]] as const) {
      const block = notice({ ...look, role, columns, rows, ...(role === 'filler' ? { title: '公益广告', text: '节约每一滴水\u3000爱护每一条河' } : {}) });
      const proof = proofOf(block);
      const { rect } = proof.regions[0]!;
      const printed = texts(proof).map((item) => item.text).join('').replace(/\s/gu, '');
      expect(printed).toContain(block.text.replace(/\s/gu, '').slice(0, 6));
      for (const item of texts(proof)) {
        expect(item.baseline - 0.8 * item.size).toBeGreaterThanOrEqual(rect.y - 0.01);
        expect(item.baseline).toBeLessThanOrEqual(rect.y + rect.height);
        expect(item.xs[0]).toBeGreaterThanOrEqual(rect.x - item.size / 2);
      }
    }
  });
});

test('a notice grows with its area: the same words are larger in a larger place', () => {
  const sizes = [8, 14, 20, 30].map((rows) => Math.min(...texts(proofOf(notice({ rows, columns: 3 }))).map((item) => item.size)));
  expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
  expect(sizes[3]).toBeGreaterThan(sizes[0]!);
});

test('giver and date at the end stand flush right, under text that ends with a stop', () => {
  expect(signed(['某馆招聘。', '青渚区图书馆', '2021年12月3日'])).toEqual({ text: ['某馆招聘。'], signature: ['青渚区图书馆', '2021年12月3日'] });
  expect(signed(['一、渡口', '二、桥头']).signature).toEqual([]);
  expect(signed(['某馆招聘。', '联系电话：0000']).signature).toEqual([]);
  const proof = proofOf(notice());
  const last = texts(proof).at(-1)!;
  const rect = proof.regions[0]!.rect;
  expect(last.xs.at(-1)! + last.size).toBeCloseTo(rect.x + rect.width - 9, 0);
});

test('text no size of the ladder holds is a hard fault', () => {
  expect(proofOf(notice({ rows: 4, columns: 1, text: text.repeat(20) })).faults).toContainEqual(expect.objectContaining({ rule: 'overset', hard: true }));
});
