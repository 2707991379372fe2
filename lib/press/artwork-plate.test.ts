import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { takeArtwork } from '@/lib/desk/artwork';
import { pt } from '@/lib/typeset/units';
import { pressCondition } from './pdf-condition';
import { totalInk } from './pdf-inks';
import { makePlate } from './pdf-plates';

const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h50v40h-50z" fill="#b01818"/><path d="M70 0h50v40h-50z" fill="#000"/></svg>');

test('a nameplate drawn for the screen prints within the ink limit, its black in black alone, nothing where it is clear', async () => {
  const taken = await takeArtwork(drawing, 'name.svg');
  if (!taken.ok) throw new Error('refused');
  const condition = await pressCondition();
  const plate = await makePlate(taken.value.png, { kind: 'artwork', file: taken.value.file, crop: { x: 0, y: 0, width: 1, height: 1 }, rect: { x: pt(0), y: pt(0), width: pt(60), height: pt(20) } }, condition);
  expect([plate.channels, plate.coding]).toEqual([4, 'deflate']);
  const inks = inflateSync(plate.bytes);
  expect(totalInk(inks)).toBeLessThanOrEqual(condition.inkLimit + 1e-6);
  const at = (share: number): number[] => { const pixel = (Math.floor(plate.height / 2) * plate.width + Math.floor(plate.width * share)) * 4; return [...inks.subarray(pixel, pixel + 4)]; };
  const [cyan, magenta, yellow, black] = at(0.9);
  expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
  expect(black).toBeGreaterThan(200);
  const [, redMagenta, redYellow] = at(0.2);
  expect(Math.min(redMagenta ?? 0, redYellow ?? 0)).toBeGreaterThan(120);
  expect(plate.mask).not.toBeNull();
}, 120_000);
