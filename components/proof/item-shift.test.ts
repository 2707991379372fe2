import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { TextItem } from '@/lib/makeup/page-proof';
import { proofByHand } from '@/lib/render/proof-by-hand';
import { pt } from '@/lib/typeset/units';
import { movedItems, shiftOf } from './item-shift';
import { PageSvg } from './page-svg';

const before = proofByHand([{ text: '沿河的步道' }, { text: '铺到渡口' }]);
const [one, two] = before.items.filter((item): item is TextItem => item.kind === 'text');
const moved = (item: TextItem, x: number, y: number): TextItem => ({ ...item, xs: item.xs.map((place) => pt(place + x)), baseline: pt(item.baseline + y) });

describe('a line drawn before', () => {
  test('that only stands elsewhere has moved by so much', () => {
    const shift = shiftOf(one!, moved(one!, 40, -12));
    expect(shift?.x).toBeCloseTo(40, 6);
    expect(shift?.y).toBeCloseTo(-12, 6);
  });

  test('set with other spaces, or of other words, is another line', () => {
    expect(shiftOf(one!, { ...one!, xs: one!.xs.map((x, index) => pt(x + index * 0.1)) })).toBeNull();
    expect(shiftOf(one!, { ...one!, text: '沿河的步路' })).toBeNull();
    expect(shiftOf(one!, { ...one!, size: pt(9.5) })).toBeNull();
  });
});

test('lines that find no room are kept hidden, and no line is taken twice', () => {
  const twice = movedItems(before, [moved(one!, 0, 12), moved(one!, 0, 24)]);
  expect(twice.moved.map((entry) => entry?.place ?? null)).toEqual([0, null]);
  expect(twice.left.map((entry) => entry.anchor)).toEqual([two]);
});

test('a dragged page shows every line where the proof has it: the place drawn before and the group’s move together', () => {
  const now = { ...before, items: before.items.map((item) => (item === one ? moved(one!, 40, 12) : item)) };
  const drawn = renderToStaticMarkup(createElement(PageSvg, { proof: now, before, label: 'page' }));
  const [, transform, baseline, first] = /<g transform="translate\(([^)]+)\)"><text [^>]*?y="([^"]+)"[^>]*? x="([^" ]+)/.exec(drawn) ?? [];
  const [right, down] = (transform ?? '').split(' ').map(Number);
  expect(Number(first) + right!).toBeCloseTo(one!.xs[0]! + 40, 2);
  expect(Number(baseline) + down!).toBeCloseTo(one!.baseline + 12, 2);
});
