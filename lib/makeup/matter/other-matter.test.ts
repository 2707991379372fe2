import { describe, expect, test } from 'vitest';
import { elementText } from '@/lib/copy/element-text';
import type { Story, StoryElement } from '@/lib/copy/story';
import { typeCase } from '@/lib/typeset/type-case';
import type { StoryBlock } from '@/lib/makeup/block';
import { composeIssue } from '@/lib/makeup/compose';
import { gridOf } from '@/lib/makeup/grid';
import type { PageProof, TextItem } from '@/lib/makeup/page-proof';
import { matterCopy, specimenCopy, specimenIssue, specimenStory } from '@/lib/makeup/specimen';

const story = (body: readonly StoryElement[], names: readonly string[] = ['甘霖']): Story => specimenStory({ id: 's', title: '清单上的事', characters: 0, names, body });
const block = (given: Partial<StoryBlock> = {}): StoryBlock => ({
  kind: 'story', id: 'b', articleId: 's', column: 0, row: 0, columns: 3, rows: 80, measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none', ...given,
});
function proofOf(body: readonly StoryElement[], given: Partial<StoryBlock> = {}, names?: readonly string[], style = {}): PageProof {
  const issue = specimenIssue([], 1);
  const proofs = composeIssue({ ...issue, style: { ...issue.style, ...style }, stories: { s: story(body, names) }, pages: issue.pages.map((page) => ({ ...page, blocks: [block(given)] })) }, typeCase);
  return proofs[0]!;
}
const texts = (proof: PageProof, ...roles: TextItem['role'][]): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text' && (roles.length === 0 || roles.includes(item.role)));
const copyRoles = ['body', 'crosshead', 'quote', 'note', 'table'] as const;
const bare = (text: string): string => text.replace(/\s/gu, '');
const grid = gridOf(specimenIssue([], 1).format);
const paragraph = (text: string): StoryElement => ({ kind: 'paragraph', spans: [{ text }] });

describe('a story with other matter', () => {
  test.each([1, 2, 3, 4, 5])('prints each character once and in order (%i)', (seed) => {
    const body = matterCopy(700, seed);
    const proof = proofOf(body, { initial: seed % 2 === 0 ? 3 : 2 });
    expect(proof.overset).toEqual([]);
    expect(bare(texts(proof, ...copyRoles).map((item) => item.text).join(''))).toBe(bare(body.map(elementText).join('')));
  });

  test('printed offsets lead back to the copy', () => {
    const body = matterCopy(700, 2);
    for (const item of texts(proofOf(body, { initial: 3 }), ...copyRoles)) {
      expect(elementText(body[item.element]!).slice(item.offset, item.offset + item.text.length)).toBe(item.text);
    }
  });

  test('body copy stands on the baseline grid after every quote, note and table', () => {
    const initial = grid.bodySize + 2 * grid.leading;
    for (const item of texts(proofOf(matterCopy(900, 3), { initial: 3 }), 'body')) {
      if (item.size === initial) continue;
      const rows = (item.baseline - grid.baseline(0)) / grid.leading;
      expect(Math.abs(rows - Math.round(rows))).toBeLessThan(1e-6);
    }
  });

  test.each(['quote', 'table'] as const)('a %s is not parted over columns where a column holds it', (role) => {
    for (let characters = 120; characters <= 420; characters += 30) {
      const matter: StoryElement = role === 'quote' ? { kind: 'quote', spans: [{ text: '路修到了家门口，孩子上学再也不用绕河走，老人看病也近了许多。' }], by: '汀上村村民' }
        : { kind: 'table', head: true, rows: [['项目', '数'], ['路灯', '1'], ['步道', '2'], ['公交', '3']] };
      const proof = proofOf([...specimenCopy(characters, 4), matter, ...specimenCopy(500, 5)]);
      const columns = new Set(texts(proof, role).map((item) => grid.columns.findIndex((column) => (item.xs[0] ?? 0) < column.x + column.width + 1)));
      expect(columns.size).toBe(1);
    }
  });

  test('a table longer than the column goes on in the next, and none of it is lost', () => {
    const rows = Array.from({ length: 60 }, (_, row) => [`第${row}项`, String(row)]);
    const proof = proofOf([paragraph('清单如下。'), { kind: 'table', head: false, rows }], { rows: 40 });
    expect(proof.overset).toEqual([]);
    expect(bare(texts(proof, 'table').map((item) => item.text).join(''))).toBe(rows.flat().join(''));
  });

  test('a table too wide for its column is a fault', () => {
    const rows = [Array.from({ length: 8 }, () => 'Internationalisation')];
    expect(proofOf([{ kind: 'table', head: false, rows }]).faults.map((fault) => fault.rule)).toContain('table-too-wide');
  });
});

describe('lists', () => {
  const list = (ordered?: number): StoryElement[] => ['沿河步道全长六公里，东岸先行施工，九月底前贯通。', '新装路灯二百盏。'].map((text, index) => ({ kind: 'listItem', spans: [{ text }], ...(ordered ? { ordered: ordered + index } : {}) }));
  test('hang from their mark: every line of an item begins at the same place, right of the mark', () => {
    for (const ordered of [undefined, 1, 9]) {
      const proof = proofOf(list(ordered), { columns: 1, measureColumns: 1 });
      const lefts = new Set(texts(proof, 'body').map((item) => Math.round((item.xs[0] ?? 0) * 100)));
      expect(lefts.size).toBe(1);
      const marks = texts(proof, 'end-mark');
      expect(marks.map((item) => item.text)).toEqual(ordered ? [`${ordered}.`, `${ordered + 1}.`] : ['●', '●']);
      for (const mark of marks) expect((mark.xs[0] ?? 0) * 100).toBeLessThan([...lefts][0]!);
    }
  });
});

describe('an initial letter', () => {
  const long = paragraph('沿河的步道已经铺到渡口，施工队错开上下学时段作业，居民代表全程参与质量监督，预算和账目张贴在公告栏里，老人们在树下摆开了棋盘。');
  test.each([2, 3] as const)('%i lines deep reaches from the top of the first line to the foot of the last beside it', (depth) => {
    const [letter, ...rest] = texts(proofOf([long], { initial: depth }), 'body');
    expect(letter?.text).toBe('沿');
    const first = rest[0]!;
    const last = rest.filter((item) => (item.xs[0] ?? 0) > (letter?.xs[0] ?? 0) + 1).at(depth - 1)!;
    expect(letter!.baseline - 0.88 * letter!.size).toBeCloseTo(first.baseline - 0.88 * first.size, 6);
    expect(letter!.baseline + 0.12 * letter!.size).toBeCloseTo(last.baseline + 0.12 * last.size, 6);
    for (const item of rest.slice(0, depth)) expect(item.xs[0]).toBeGreaterThanOrEqual((letter!.xs[0] ?? 0) + letter!.size);
  });
  test.each([['a short paragraph', '一句话。'], ['a paragraph that begins with a mark', `“${'好'.repeat(80)}”`], ['one that begins with a figure', `3${'年'.repeat(80)}`]])('is left out of %s', (_name, text) => {
    for (const item of texts(proofOf([paragraph(text)], { initial: 3 }), 'body')) expect(item.size).toBe(grid.bodySize);
  });
});

describe('the byline and the end mark', () => {
  const short = paragraph('一句话。');
  const places = (given: Partial<StoryBlock>, body: readonly StoryElement[] = [short], style = {}): { byline: TextItem; body: TextItem; marks: TextItem[] } => {
    const proof = proofOf(body, { columns: 1, measureColumns: 1, ...given }, ['甘霖'], style);
    return { byline: texts(proof, 'byline')[0]!, body: texts(proof, 'body').at(-1)!, marks: texts(proof, 'end-mark') };
  };
  test('auto: the byline runs in after the last line when it fits', () => {
    const { byline, body } = places({});
    expect(byline.baseline).toBe(body.baseline);
  });
  test('auto: where the last line has no room for it and an em before it, it has a line of its own', () => {
    // A column of 14 characters: the byline （记者 甘霖） is six wide and a half, the indent two.
    for (let characters = 1; characters <= 12; characters += 1) {
      const { byline, body } = places({}, [paragraph('好'.repeat(characters))]);
      if (body.xs.at(-1)! + grid.bodySize + grid.bodySize > byline.xs[0]! + 0.01 + grid.bodySize / 2) expect(byline.baseline).toBeCloseTo(body.baseline + grid.leading, 6);
      else expect(byline.baseline).toBe(body.baseline);
    }
    expect(places({}, [paragraph('好'.repeat(12))]).byline.baseline).toBeCloseTo(places({}, [paragraph('好'.repeat(12))]).body.baseline + grid.leading, 6);
  });
  test('line: it always has a line of its own, flush right', () => {
    const { byline, body } = places({ byline: 'line' });
    expect(byline.baseline).toBeCloseTo(body.baseline + grid.leading, 6);
    expect(byline.xs[0]).toBeGreaterThan(body.xs[0]!);
  });
  test('head: it stands over the copy, without brackets, and not again at the end', () => {
    const proof = proofOf([short], { byline: 'head' });
    expect(texts(proof, 'byline').map((item) => item.text).join('')).toBe('记者 甘霖');
    expect(texts(proof, 'byline')[0]!.baseline).toBeLessThan(texts(proof, 'body')[0]!.baseline);
  });
  test('the end mark follows the byline, or the last character where there is none; the house chooses it', () => {
    const run = places({ endMark: true });
    expect(run.marks.map((mark) => mark.text)).toEqual(['■']);
    expect(run.marks[0]!.baseline).toBe(run.byline.baseline);
    expect(run.marks[0]!.xs[0]).toBeGreaterThan(run.byline.xs.at(-1)!);
    const proof = proofOf([short], { endMark: true }, [], { endMark: '◆' });
    const mark = texts(proof, 'end-mark')[0]!;
    expect(mark.text).toBe('◆');
    expect(mark.baseline).toBe(texts(proof, 'body').at(-1)!.baseline);
  });
  test('a story longer than its frame has no end mark and no byline before its end', () => {
    const proof = proofOf(specimenCopy(900, 6), { endMark: true, rows: 12 });
    expect(texts(proof, 'end-mark')).toEqual([]);
    expect(texts(proof, 'byline')).toEqual([]);
  });
});

describe('briefs and teasers with other matter', () => {
  const compose = (kind: 'brief' | 'teaser', body: readonly StoryElement[], blocks: Parameters<typeof composeIssue>[0]['pages'][number]['blocks']): PageProof => {
    const issue = specimenIssue([], 1);
    const piece = specimenStory({ id: 's', kind, title: kind === 'brief' ? '停水通知' : '', characters: 0, body });
    return composeIssue({ ...issue, stories: { s: piece }, pages: issue.pages.map((page) => ({ ...page, blocks })) }, typeCase)[0]!;
  };
  const table: StoryElement = { kind: 'table', head: true, rows: [['路段', '时间'], ['渡口路', '8时']] };
  test('a brief that begins with a table prints its title once, over it', () => {
    const proof = compose('brief', [table], [{ kind: 'briefs', id: 'b', articleIds: ['s'], title: '简讯', column: 0, row: 0, columns: 2, rows: 20, measureColumns: 1, border: 'lace', lace: 'waves' }]);
    expect(bare(texts(proof, 'title').map((item) => item.text).join(''))).toBe('停水通知');
    expect(bare(texts(proof, 'table').map((item) => item.text).join(''))).toBe('路段时间渡口路8时');
  });
  test('a teaser prints whatever its copy holds', () => {
    const proof = compose('teaser', [paragraph('茶园引来游客'), table], [{ kind: 'teaser', id: 'b', articleId: 's', column: 0, row: 0, columns: 2, rows: 20 }]);
    expect(bare(texts(proof, 'teaser').map((item) => item.text).join(''))).toContain('路段时间渡口路8时');
  });
});
