import { describe, expect, test } from 'vitest';
import type { StoryPhoto } from '@/lib/copy/story';
import { typeCase } from '@/lib/typeset/type-case';
import { pt, type Rect } from '@/lib/typeset/units';
import type { PictureItem, TextItem } from '@/lib/makeup/page-proof';
import { cropTo, setPicture, type PictureFrame, type PictureStyle } from './picture';

const photo = (more: Partial<StoryPhoto> = {}): StoryPhoto => ({ photoId: 'one', file: 'one.jpg', width: 1200, height: 800, caption: '加固后的大坝', credit: '甘霖', focus: { x: 0.5, y: 0.5 }, ...more });
const frame = (width = 252, height = 240, more: Partial<PictureFrame> = {}): PictureFrame =>
  ({ blockId: 'block', articleId: 'story', area: { x: pt(100), y: pt(200), width: pt(width), height: pt(height) }, above: 1.5, below: 4.5, ...more });
const set = (photos: StoryPhoto | readonly StoryPhoto[], style: PictureStyle = {}, at = frame()) => {
  const [first, ...group] = Array.isArray(photos) ? photos as readonly StoryPhoto[] : [photos as StoryPhoto];
  const done = setPicture(first!, at, 'kai', typeCase, { ...style, group });
  return {
    ...done, pictures: done.items.filter((item): item is PictureItem => item.kind === 'picture'), texts: done.items.filter((item): item is TextItem => item.kind === 'text'),
    boxes: done.items.filter((item) => item.kind === 'box'),
  };
};
const words = (texts: readonly TextItem[]): string => texts.map((item) => item.text).join('');
const right = (rect: Rect): number => rect.x + rect.width;
const foot = (rect: Rect): number => rect.y + rect.height;
const long = '石桥与古树相邻，村民每天从这里走过，到河对岸的集市上去卖菜';

describe('the part of a picture that prints', () => {
  test('fills the frame from the focal point, as near as the edges allow', () => {
    expect(cropTo(photo({ focus: { x: 0, y: 0.5 } }), 1)).toEqual({ x: 0, y: 0, width: 800 / 1200, height: 1 });
    expect(cropTo(photo({ focus: { x: 0.5, y: 1 } }), 3)).toEqual({ x: 0, y: 0.5, width: 1, height: 0.5 });
  });
  test('is the largest of the frame’s shape in the middle of the part asked for', () => {
    // The lower right quarter, 600 × 400 pixels, in a square frame: 400 × 400 of it.
    const crop = cropTo(photo(), 1, { x: 0.5, y: 0.5, width: 0.5, height: 0.5 });
    expect(crop.width * 1200).toBeCloseTo(400, 6);
    expect(crop.height * 800).toBeCloseTo(400, 6);
    expect(crop.x + crop.width / 2).toBeCloseTo(0.75, 6);
    expect(crop.y).toBeCloseTo(0.5, 6);
  });
  test('gives its resolution from its own pixels', () => {
    const [item] = set(photo(), { crop: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 } }).pictures;
    expect(item!.ppi).toBe(Math.round((item!.crop.width * 1200 * 72) / item!.rect.width));
    expect(item!.ppi).toBeLessThan(set(photo()).pictures[0]!.ppi);
    expect((item!.crop.width * 1200) / (item!.crop.height * 800)).toBeCloseTo(item!.rect.width / item!.rect.height, 6);
  });
});

describe('a caption', () => {
  test('has two characters at least in its last line', () => {
    const caption = '改造后的小区门前居民在新步道上散步';
    for (let width = 50; width <= 130; width += 3) {
      const lines = new Map<number, string>();
      for (const item of set(photo({ caption, credit: '' }), {}, frame(width, 200)).texts) lines.set(item.baseline, `${lines.get(item.baseline) ?? ''}${item.text}`);
      expect([...lines.values()].at(-1)!.length).toBeGreaterThanOrEqual(2);
    }
  });
  test('stands below its picture across the whole width, the credit flush right', () => {
    const { texts, pictures, rect } = set(photo({ caption: long }));
    expect(words(texts)).toBe(`${long}甘霖 摄`);
    expect(pictures[0]!.rect).toEqual(rect);
    for (const item of texts) expect(item.baseline).toBeGreaterThan(foot(rect));
    const credit = texts.filter((item) => item.role === 'credit');
    expect(credit[credit.length - 1]!.xs.at(-1)! + 7.875).toBeCloseTo(352, 1);
  });
  test('stands beside it at the right, its last line level with the picture’s foot, six characters or more a line', () => {
    const { texts, pictures } = set(photo({ caption: long }), { caption: 'beside' });
    expect(words(texts)).toBe(`${long}甘霖 摄`);
    for (const item of texts) expect(item.xs[0]!).toBeGreaterThan(right(pictures[0]!.rect));
    const last = Math.max(...texts.map((item) => item.baseline));
    expect(foot(pictures[0]!.rect) - last).toBeGreaterThan(0);
    expect(foot(pictures[0]!.rect) - last).toBeLessThan(2);
    const first = texts.filter((item) => item.role === 'caption')[0]!;
    expect([...first.text].length).toBeGreaterThanOrEqual(5);
  });
  test('stands left of it where the picture ends at the block’s edge', () => {
    const { texts, pictures } = set(photo({ caption: long }), { caption: 'beside' }, frame(252, 240, { atRight: true }));
    expect(right(pictures[0]!.rect)).toBeCloseTo(352, 6);
    for (const item of texts) expect(item.xs.at(-1)! + 7.8).toBeLessThan(pictures[0]!.rect.x);
  });
  test('falls back to below where there is no room beside', () => {
    const { texts, pictures } = set(photo({ caption: long }), { caption: 'beside' }, frame(80, 240));
    expect(words(texts)).toBe(`${long}甘霖 摄`);
    for (const item of texts) expect(item.baseline).toBeGreaterThan(foot(pictures[0]!.rect));
  });
  test('over the picture stands on a white panel within it, every word of it', () => {
    const { texts, pictures, boxes } = set(photo({ caption: long }), { caption: 'over' });
    const box = boxes[0];
    const panel = box?.kind === 'box' ? box.rect : null;
    expect(words(texts)).toBe(`${long}甘霖 摄`);
    expect(foot(pictures[0]!.rect)).toBeCloseTo(200 + 240 - 4.5, 6);
    expect(foot(panel!)).toBeLessThan(foot(pictures[0]!.rect));
    for (const item of texts) {
      expect(item.baseline - 7).toBeGreaterThan(panel!.y);
      expect(item.baseline + 1).toBeLessThan(foot(panel!));
      expect(item.ink.k).toBe(100);
    }
  });
  test('that would cover half the picture goes below it', () => {
    const { texts, pictures } = set(photo({ caption: long.repeat(3) }), { caption: 'over' }, frame(126, 120));
    expect(words(texts)).toBe(`${long.repeat(3)}甘霖 摄`);
    for (const item of texts) expect(item.baseline).toBeGreaterThan(foot(pictures[0]!.rect));
  });
  test('that finds no room says how many characters do not print', () => {
    const { texts, faults } = set(photo({ caption: long, credit: '' }), {}, frame(126, 40));
    expect(faults).toEqual([expect.objectContaining({ rule: 'overset', hard: true, params: { lines: 1, characters: long.length - words(texts).length } })]);
  });
});

test('a frame line stands inside the picture’s own edges', () => {
  const { boxes, pictures } = set(photo(), { frame: true });
  const line = boxes[0]!;
  if (line.kind !== 'box' || !line.stroke) throw new Error('no line');
  expect(line.stroke.weight).toBeGreaterThanOrEqual(0.25);
  expect(line.stroke.weight).toBeLessThanOrEqual(0.5);
  expect(line.stroke.ink).toEqual({ c: 0, m: 0, y: 0, k: 100 });
  expect(line.rect.x - line.stroke.weight / 2).toBeCloseTo(pictures[0]!.rect.x, 6);
  expect(right(line.rect) + line.stroke.weight / 2).toBeCloseTo(right(pictures[0]!.rect), 6);
});

describe('a group of photos', () => {
  const tall = (id: string, more: Partial<StoryPhoto> = {}): StoryPhoto => photo({ photoId: id, width: 800, height: 1200, caption: '', credit: '', ...more });
  const wide = (id: string, more: Partial<StoryPhoto> = {}): StoryPhoto => photo({ photoId: id, caption: '', credit: '', ...more });
  const apart = (rects: readonly Rect[]): void => rects.forEach((one, at) => rects.slice(at + 1).forEach((other) => {
    expect(right(one) <= other.x + 1e-6 || right(other) <= one.x + 1e-6 || foot(one) <= other.y + 1e-6 || foot(other) <= one.y + 1e-6).toBe(true);
  }));

  test('stands in a row in a wide area and in a stack in a narrow one', () => {
    const row = set([wide('a'), wide('b'), wide('c')], {}, frame(405, 100)).pictures.map((item) => item.rect);
    expect(new Set(row.map((rect) => rect.y)).size).toBe(1);
    const stack = set([wide('a'), wide('b'), wide('c')], {}, frame(126, 260)).pictures.map((item) => item.rect);
    expect(new Set(stack.map((rect) => rect.x)).size).toBe(1);
  });
  test('of four stands two and two in an area of their own shape, the gaps even', () => {
    const rects = set([wide('a'), wide('b'), wide('c'), wide('d')], {}, frame(300, 206)).pictures.map((item) => item.rect);
    expect(new Set(rects.map((rect) => Math.round(rect.x))).size).toBe(2);
    expect(rects[1]!.x - right(rects[0]!)).toBeCloseTo(3.5, 6);
    expect(rects[2]!.y - foot(rects[0]!)).toBeCloseTo(3.5, 6);
  });
  test('puts a tall picture beside a stack of wide ones rather than cut it down', () => {
    const rects = set([wide('a'), wide('b'), tall('c')], {}, frame(300, 220)).pictures.map((item) => item.rect);
    expect(rects[2]!.height).toBeGreaterThan(rects[2]!.width);
    apart(rects);
  });
  test('prints one caption for all when only the first has words, and a common credit once', () => {
    const { texts } = set([wide('a', { caption: '灯会', credit: '白芨' }), wide('b', { credit: '白芨' }), wide('c', { credit: '白芨' })]);
    expect(words(texts)).toBe('灯会白芨 摄');
  });
  test('joins the names of several photographers under one caption', () => {
    expect(words(set([wide('a', { caption: '灯会', credit: '白芨' }), wide('b', { credit: '杜衡 摄' })]).texts)).toBe('灯会白芨、杜衡 摄');
  });
  test('gives each picture its own caption below it, the pictures of a row ending on one line', () => {
    const { pictures, texts } = set([wide('a', { caption: long, credit: '白芨' }), wide('b', { caption: '果园', credit: '白芨' })], {}, frame(405, 160));
    const [one, two] = pictures.map((item) => item.rect);
    expect(foot(one!)).toBeCloseTo(foot(two!), 6);
    expect(words(texts)).toBe(`${long}果园白芨 摄`);
    for (const item of texts) expect(item.baseline).toBeGreaterThan(foot(one!));
  });
  test('sets its captions alike: at the left when one of them has a credit or a second line, else in the middle', () => {
    const at = (photos: readonly StoryPhoto[]): number[] => { const { pictures, texts } = set(photos, {}, frame(405, 160)); return texts.filter((item) => item.role === 'caption').map((item, index) => item.xs[0]! - pictures[index]!.rect.x); };
    for (const x of at([wide('a', { caption: '灯会', credit: '白芨' }), wide('b', { caption: '果园', credit: '白芨' })])) expect(Math.abs(x)).toBeLessThan(0.5);
    for (const x of at([wide('a', { caption: '灯会' }), wide('b', { caption: '果园' })])) expect(x).toBeGreaterThan(50);
  });
  test('leaves no word out and overlaps nothing, whatever the shapes', () => {
    for (let count = 2; count <= 7; count += 1) for (const [width, height] of [[126, 400], [265.5, 200], [405, 120], [684, 300]] as const) {
      const photos = Array.from({ length: count }, (_, at) => (at % 3 === 1 ? tall(`p${at}`, { caption: `图${at}` }) : wide(`p${at}`, { caption: `图${at}` })));
      const { pictures, texts, rect } = set(photos, { frame: true }, frame(width, height));
      const rects = pictures.map((item) => item.rect);
      expect(rects).toHaveLength(count);
      apart(rects);
      for (const one of rects) { expect(one.x).toBeGreaterThanOrEqual(rect.x - 0.01); expect(right(one)).toBeLessThanOrEqual(right(rect) + 0.01); expect(foot(one)).toBeLessThanOrEqual(foot(rect) + 0.01); }
      expect([...words(texts).matchAll(/图/gu)]).toHaveLength(count);
    }
  });
});
