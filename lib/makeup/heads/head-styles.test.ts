import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { HeadlineStyle, StoryBlock } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { gridOf } from '@/lib/makeup/grid';
import { black, type BoxItem, type PageProof, type ProofItem, type RuleItem, type TextItem } from '@/lib/makeup/page-proof';
import { specimenIssue, type SpecimenPiece } from '@/lib/makeup/specimen';

const words = { kicker: '书记带队夜查', title: '沿河步道全线贯通', subtitle: '民生实事清单过半' };
const base = specimenIssue([], 1);
const grid = gridOf(base.format);

interface Shown { readonly style?: Partial<HeadlineStyle>; readonly block?: Partial<StoryBlock>; readonly piece?: Partial<SpecimenPiece>; readonly keep?: readonly string[]; readonly above?: boolean }

/** A page with one story under such a head, and perhaps one above it. */
function page({ style = {}, block = {}, piece = {}, keep, above = false }: Shown): PageProof {
  const issue = specimenIssue([{ id: 'a', ...words, characters: 420, names: ['甘霖'], ...piece }, { id: 'z', title: '茶园引来游客', characters: 300 }], 1);
  const head: HeadlineStyle = { size: 'auto', face: 'song-heavy', align: 'centre' };
  const story: StoryBlock = { kind: 'story', id: 'b', articleId: 'a', column: 0, row: above ? 12 : 0, columns: 3, rows: 24, measureColumns: 3, headline: { ...head, ...style }, cutIns: [], border: 'none', ...block };
  const over: StoryBlock = { ...story, id: 'over', articleId: 'z', row: 0, rows: 12, headline: head };
  return composePage({ ...issue, style: { ...issue.style, ...(keep ? { keepTogether: keep } : {}) }, pages: [{ ...issue.pages[0]!, blocks: above ? [over, story] : [story] }] }, 1, typeCase);
}
const own = (proof: PageProof): ProofItem[] => proof.items.filter((item) => 'blockId' in item && item.blockId === 'b');
const texts = (proof: PageProof, ...roles: TextItem['role'][]): TextItem[] => own(proof).filter((item): item is TextItem => item.kind === 'text' && (roles.length === 0 || roles.includes(item.role)));
const boxes = (proof: PageProof): BoxItem[] => own(proof).filter((item): item is BoxItem => item.kind === 'box');
const rules = (proof: PageProof): RuleItem[] => own(proof).filter((item): item is RuleItem => item.kind === 'rule');
const written = (items: readonly TextItem[]): string => items.map((item) => item.text).join('').replace(/\s/gu, '');
const linesOf = (items: readonly TextItem[]): string[] => [...new Set(items.map((item) => item.baseline))].map((baseline) => written(items.filter((item) => item.baseline === baseline)));
/** Em boxes of a run's glyphs from first to last, upright horizontal type only. */
const box = (item: TextItem) => ({ left: item.xs[0] ?? 0, right: (item.xs.at(-1) ?? 0) + item.size, top: item.baseline - 0.88 * item.size, foot: item.baseline + 0.12 * item.size });
const rowOf = (item: TextItem): number => (item.baseline - grid.baseline(0)) / grid.leading;

const dresses = ['plain', 'kicker-rule', 'boxed', 'reversed'] as const;
const places = ['above', 'left', 'vertical'] as const;
const every = dresses.flatMap((dress) => places.flatMap((place) => (['centre', 'left'] as const).map((align) => ({ dress, place, align }))));

describe('whatever the style', () => {
  test.each(every)('$dress, $place, $align: nothing is lost, the text stands on the grid and the head inside its block', (style) => {
    for (const columns of [1, 2, 3, 5]) {
      const proof = page({ style, block: { columns, measureColumns: columns, rows: 40 } });
      for (const role of ['kicker', 'title', 'subtitle'] as const) expect(written(texts(proof, role)), role).toBe(words[role]);
      const body = texts(proof, 'body');
      for (const item of body) expect(Math.abs(rowOf(item) - Math.round(rowOf(item)))).toBeLessThan(1e-6);
      const rect = grid.rectOf({ column: 0, row: 0, columns, rows: 40 });
      for (const { rect: inner } of boxes(proof)) {
        expect(inner.x).toBeGreaterThanOrEqual(rect.x);
        expect(inner.x + inner.width).toBeLessThanOrEqual(rect.x + rect.width + 1e-6);
        expect(inner.y).toBeGreaterThanOrEqual(rect.y);
      }
      const head = texts(proof, 'kicker', 'title', 'subtitle');
      for (const item of head) for (const x of item.xs) {
        expect(x).toBeGreaterThanOrEqual(rect.x - 0.5 * item.size);
        expect(x).toBeLessThanOrEqual(rect.x + rect.width);
      }
      expect(written(body).length).toBeGreaterThan(380);
    }
  });

  test.each(every)('$dress, $place, $align: no text stands on the head', (style) => {
    for (const rows of [14, 24, 40]) {
      const proof = page({ style, block: { rows } });
      const head = texts(proof, 'kicker', 'title', 'subtitle');
      const cells = head.flatMap((item) => item.xs.map((x, index) => {
        const y = item.baselines?.[index] ?? item.baseline;
        return item.turned ? { left: x - 0.12 * item.size, right: x + 0.88 * item.size, top: y, foot: y + item.size / 2 } : { left: x, right: x + item.size / 2, top: y - 0.85 * item.size, foot: y + 0.08 * item.size };
      }));
      for (const ground of boxes(proof)) cells.push({ left: ground.rect.x, right: ground.rect.x + ground.rect.width, top: ground.rect.y, foot: ground.rect.y + ground.rect.height });
      for (const line of texts(proof, 'body').map(box)) for (const cell of cells) {
        expect(Math.min(line.right, cell.right) - Math.max(line.left, cell.left) > 0.5 && Math.min(line.foot, cell.foot) - Math.max(line.top, cell.top) > 0.5).toBe(false);
      }
    }
  });
});

describe('a kicker with a rule', () => {
  test('has the rule between kicker and title, as wide as the wider of the two', () => {
    const proof = page({ style: { dress: 'kicker-rule' } });
    const [rule] = rules(proof);
    const title = texts(proof, 'title');
    expect(rule!.y1).toBeGreaterThan(Math.max(...texts(proof, 'kicker').map((item) => box(item).foot)));
    expect(rule!.y1).toBeLessThan(Math.min(...title.map((item) => box(item).top)));
    expect(rule!.x1).toBeCloseTo(Math.min(...title.map((item) => box(item).left)), 0);
    expect(rule!.x2).toBeCloseTo(Math.max(...title.map((item) => box(item).right)), 0);
  });
  test('is plain where there is no kicker', () => expect(rules(page({ style: { dress: 'kicker-rule' }, piece: { kicker: '' } }))).toEqual([]));
  test('standing, has the rule upright at the right of the title', () => {
    const proof = page({ style: { dress: 'kicker-rule', place: 'vertical' } });
    const [rule] = rules(proof);
    expect(rule!.x1).toBe(rule!.x2);
    for (const item of texts(proof, 'title')) for (const x of item.xs) expect(x + item.size).toBeLessThanOrEqual(rule!.x1 + 0.5);
    for (const item of texts(proof, 'kicker')) for (const x of item.xs) expect(x).toBeGreaterThan(rule!.x1);
  });
});

describe('a boxed head', () => {
  test('has all its type inside the frame, with white around it', () => {
    const proof = page({ style: { dress: 'boxed' } });
    const [frame] = boxes(proof);
    expect(frame!.fill).toBeNull();
    for (const item of texts(proof, 'kicker', 'title', 'subtitle').map(box)) {
      expect(item.left - frame!.rect.x).toBeGreaterThan(5);
      expect(frame!.rect.x + frame!.rect.width - item.right).toBeGreaterThan(5);
      expect(item.top - frame!.rect.y).toBeGreaterThan(5);
      expect(frame!.rect.y + frame!.rect.height - item.foot).toBeGreaterThan(5);
    }
  });
  test('is as wide as its block, and the frame comes before the type', () => {
    const proof = page({ style: { dress: 'boxed' } });
    const [frame] = boxes(proof);
    const rect = grid.rectOf({ column: 0, row: 0, columns: 3, rows: 1 });
    expect(frame!.rect.width + frame!.stroke!.weight).toBeCloseTo(rect.width, 6);
    expect(own(proof).indexOf(frame!)).toBeLessThan(own(proof).findIndex((item) => item.kind === 'text'));
  });
  test.each([['plain', 1], ['kicker-rule', 1], ['boxed', 0], ['reversed', 0]] as const)('%s: %i hairlines stand over it under another story', (dress, count) => {
    const proof = page({ style: { dress }, above: true });
    const top = grid.rowTop(12);
    expect(proof.items.filter((item) => item.kind === 'rule' && item.blockId === null && item.y1 === item.y2 && Math.abs(item.y1 - top) < grid.leading)).toHaveLength(count);
  });
});

describe('a reversed head', () => {
  test.each(['above', 'left', 'vertical'] as const)('%s: the title is white on black, kicker and subtitle black on white', (place) => {
    const proof = page({ style: { dress: 'reversed', place, face: 'hei-heavy' } });
    const [ground] = boxes(proof);
    expect(ground!.fill).toEqual(black);
    const { rect } = ground!;
    for (const item of texts(proof, 'title')) {
      expect(item.ink).toEqual({ c: 0, m: 0, y: 0, k: 0 });
      item.xs.forEach((x, index) => {
        const y = item.baselines?.[index] ?? item.baseline;
        expect(x).toBeGreaterThanOrEqual(rect.x);
        expect(x + item.size).toBeLessThanOrEqual(rect.x + rect.width);
        expect(y - 0.88 * item.size).toBeGreaterThanOrEqual(rect.y);
        expect(y + 0.12 * item.size).toBeLessThanOrEqual(rect.y + rect.height);
      });
    }
    for (const item of texts(proof, 'kicker', 'subtitle')) expect(item.ink).toEqual(black);
    expect(own(proof).indexOf(ground!)).toBeLessThan(own(proof).findIndex((item) => item.kind === 'text' && item.role === 'title'));
  });
});

describe('a stacked head', () => {
  test.each([1, 2, 3] as const)('has just %i lines', (lines) => expect(linesOf(texts(page({ style: { lines } }), 'title'))).toHaveLength(lines));
  test('takes the largest size that so many lines can have', () => {
    const sizeOf = (lines: 1 | 2 | 3): number => texts(page({ style: { lines }, block: { columns: 1, measureColumns: 1 } }), 'title')[0]!.size;
    expect(sizeOf(1)).toBeLessThan(sizeOf(2));
  });
  test('keeps the breaks its editor made', () => expect(linesOf(texts(page({ style: { lines: 1 }, piece: { title: '沿河步道\n全线贯通' } }), 'title'))).toEqual(['沿河步道', '全线贯通']));
});

describe('a head at the left', () => {
  test.each(['left', 'vertical'] as const)('%s: text begins at the top row beside it', (place) => {
    const proof = page({ style: { place } });
    const second = grid.columns[1]!;
    const beside = texts(proof, 'body').filter((item) => item.xs[0]! >= second.x - 1);
    expect(Math.min(...beside.map(rowOf))).toBeLessThanOrEqual(2); // one row for the rule over the block, one to level the feet
    for (const item of texts(proof, 'kicker', 'title', 'subtitle')) expect(item.xs[0]!).toBeLessThan(second.x);
  });
  test('text goes on under a head that is shallower than its block by some lines, and then by four at least', () => {
    const proof = page({ style: { place: 'left' }, block: { rows: 40 }, piece: { characters: 900 } });
    const under = texts(proof, 'body').filter((item) => item.xs[0]! < grid.columns[1]!.x - 1);
    const head = texts(proof, 'subtitle')[0]!;
    expect(new Set(under.map((item) => item.baseline)).size).toBeGreaterThanOrEqual(4);
    for (const item of under) expect(box(item).top).toBeGreaterThan(box(head).foot + 3);
  });
  test('with little room under it the head has its column to itself, in the middle of the depth', () => {
    const proof = page({ style: { place: 'left' }, block: { rows: 11 }, piece: { characters: 230 } });
    const body = texts(proof, 'body');
    expect(body.every((item) => item.xs[0]! >= grid.columns[1]!.x - 1)).toBe(true);
    const head = texts(proof, 'kicker', 'title', 'subtitle').map(box);
    const over = Math.min(...head.map((item) => item.top)) - Math.min(...body.map((item) => box(item).top));
    const under = Math.max(...body.map((item) => box(item).foot)) - Math.max(...head.map((item) => item.foot));
    // To a step of the raster that baselines of heads stand on (raster.ts).
    expect(Math.abs(over - under)).toBeLessThan(0.48);
    expect(proof.holes.filter((hole) => hole.blockId === 'b')).toEqual([]);
  });
  test('stands over the text where there is only one column', () => {
    const proof = page({ style: { place: 'vertical' }, block: { columns: 1, measureColumns: 1, rows: 50 } });
    expect(texts(proof, 'title').every((item) => item.baselines === undefined)).toBe(true);
  });
  test('may take several columns', () => {
    const proof = page({ style: { place: 'left', columns: 2 }, block: { columns: 4, measureColumns: 4 } });
    expect(Math.max(...texts(proof, 'title').flatMap((item) => item.xs))).toBeGreaterThan(grid.columns[1]!.x);
    expect(Math.min(...texts(proof, 'body').filter((item) => rowOf(item) <= 2).map((item) => item.xs[0]!))).toBeGreaterThanOrEqual(grid.columns[2]!.x - 1);
  });
  test('does not touch the headline at its right, whose neighbour is text', () => {
    const issue = specimenIssue([{ id: 'a', ...words, characters: 420 }, { id: 'z', title: '茶园引来游客', characters: 300 }], 1);
    const faults = (place: HeadlineStyle['place']): string[] => {
      const head: HeadlineStyle = { size: 'auto', face: 'song-heavy', align: 'centre' };
      const one: StoryBlock = { kind: 'story', id: 'b', articleId: 'a', column: 0, row: 0, columns: 3, rows: 20, measureColumns: 3, headline: { ...head, ...(place ? { place } : {}) }, cutIns: [], border: 'none' };
      const blocks = [one, { ...one, id: 'c', articleId: 'z', column: 3, columns: 2, measureColumns: 2, headline: head }];
      return composePage({ ...issue, pages: [{ ...issue.pages[0]!, blocks }] }, 1, typeCase).faults.map((fault) => fault.rule);
    };
    expect(faults('above')).toContain('touching-headlines');
    expect(faults('left')).not.toContain('touching-headlines');
  });
});

describe('a vertical head', () => {
  test('reads from right to left: kicker, title, subtitle', () => {
    const proof = page({ style: { place: 'vertical' } });
    const axis = (role: TextItem['role']): number => { const item = texts(proof, role)[0]!; return item.xs[0]! + item.size / 2; };
    expect(axis('kicker')).toBeGreaterThan(axis('title'));
    expect(axis('title')).toBeGreaterThan(axis('subtitle'));
    expect(texts(proof, 'kicker', 'title', 'subtitle').map((item) => item.role)).toEqual(['kicker', 'title', 'subtitle']);
  });
  test('is as large as the depth and the ladder allow', () => {
    const sizeAt = (rows: number): number => texts(page({ style: { place: 'vertical' }, block: { rows }, piece: { characters: 28 * rows - 60 } }), 'title')[0]!.size;
    expect(sizeAt(14)).toBeLessThan(sizeAt(24));
    expect(sizeAt(24)).toBe(28);
  });
});

describe('a short title', () => {
  const gap = (title: string, columns: number, style: Partial<HeadlineStyle> = {}): number => {
    const [item] = texts(page({ style, block: { columns, measureColumns: columns }, piece: { title, kicker: '', subtitle: '' } }), 'title');
    return (item!.xs[1]! - item!.xs[0]!) / item!.size - 1;
  };
  test('of two to four characters is spaced out by one em at most', () => {
    expect(gap('春耕', 3)).toBeCloseTo(1, 1);
    expect(gap('渡口夜航', 3)).toBeCloseTo(1, 1);
  });
  test('of up to seven by half an em', () => expect(gap('公告栏前', 5) > 0.5 && gap('公告栏前话家常', 5) <= 0.52).toBe(true));
  test.each([['that fills its measure', '公告栏前话家常', 2, {}], ['with Latin in it', '5G进山', 3, {}], ['of more than seven', '公告栏前话家常事', 5, {}], ['set left', '春耕', 3, { align: 'left' }], ['of a size asked for', '春耕', 3, { size: 24 }]] as const)('%s is left as it is', (_, title, columns, style) => {
    const item = texts(page({ style, block: { columns, measureColumns: columns }, piece: { title, kicker: '', subtitle: '' } }), 'title').flatMap((one) => one.xs.map((x) => x / one.size));
    expect(item[item.length - 1]! - item[item.length - 2]!).toBeLessThanOrEqual(1.3);
  });
});

describe('a name of the house', () => {
  const title = '老支书欧阳云帆撑渡船三十年';
  test('is never parted by a line end', () => {
    for (const columns of [1, 2, 3]) for (const style of [{}, { lines: 2 }, { lines: 3 }, { dress: 'boxed' }, { place: 'vertical' }] as const) {
      const proof = page({ style, block: { columns, measureColumns: columns }, piece: { title }, keep: ['欧阳云帆'] });
      const items = texts(proof, 'title');
      const lines = items[0]?.baselines ? items.map((item) => item.text) : linesOf(items);
      expect(lines.some((line) => line.includes('欧阳云帆')), lines.join('/')).toBe(true);
      expect(proof.faults.map((fault) => fault.rule)).not.toContain('headline-word-broken');
    }
  });
  test('that no line can hold is parted, and that is a soft fault', () => {
    const proof = page({ style: { size: 42 }, block: { columns: 1, measureColumns: 1, rows: 40 }, piece: { title: '欧阳云帆', kicker: '', subtitle: '' }, keep: ['欧阳云帆'] });
    expect(proof.faults.filter((fault) => fault.rule === 'headline-word-broken').map((fault) => fault.hard)).toEqual([false]);
  });
});
