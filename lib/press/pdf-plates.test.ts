import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlacedPicture, PlateImage } from '@/lib/render/pdf-image';
import { pt } from '@/lib/typeset/units';
import { printedArea } from './icc-newsprint';
import { pressCondition, type PressCondition } from './pdf-condition';
import { inksAsTiff, limitInk, totalInk } from './pdf-inks';
import { makePlate, screenMaker } from './pdf-plates';

const whole = { x: 0, y: 0, width: 1, height: 1 };
const placed = (width: number, height: number, more: Partial<PlacedPicture> = {}): PlacedPicture => ({ kind: 'photo', file: 'f', crop: whole, rect: { x: pt(0), y: pt(0), width: pt(width), height: pt(height) }, ...more });

/** Sharp edges between deep colours and white: where JPEG overshoots most. */
async function harshPicture(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  const colours = [[0, 0, 0], [255, 255, 255], [20, 0, 40], [60, 10, 0], [0, 40, 20], [255, 0, 0]] as const;
  for (let at = 0; at < width * height; at += 1) pixels.set(colours[(at * 7919 + Math.floor(at / width) * 31) % colours.length] ?? colours[0], at * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } }).png().toBuffer();
}
const flat = (background: string, width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background } }).png().toBuffer();

/** A plate's pixels, four inks or one. */
async function inksOf(plate: PlateImage): Promise<Buffer> {
  if (plate.coding === 'deflate') return inflateSync(plate.bytes);
  const image = sharp(Buffer.from(plate.bytes));
  return plate.channels === 4 ? image.pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer() : image.toColourspace('b-w').raw().toBuffer();
}
const percents = (pixels: Uint8Array): number[] => [...pixels.subarray(0, 4)].map((value) => Math.round(value / 2.55));

describe('plates', () => {
  let condition: PressCondition;
  beforeAll(async () => { condition = await pressCondition(); });

  test('the darkest pixel of a coded picture stays within 240 %', async () => {
    const plate = await makePlate(await harshPicture(200, 160), placed(48, 38.4), condition);
    expect(plate.channels).toBe(4);
    expect(totalInk(await inksOf(plate))).toBeLessThanOrEqual(240);
  });

  test('a limit lower than the profile’s own is held too, in pictures and in artwork', async () => {
    const tight = { ...condition, inkLimit: 180 };
    for (const kind of ['photo', 'artwork'] as const) {
      const plate = await makePlate(await flat('#0a2408'), placed(40, 30, { kind }), tight);
      const total = totalInk(await inksOf(plate));
      expect(total, kind).toBeLessThanOrEqual(180);
      expect(total, kind).toBeGreaterThan(150);
    }
  });

  test('a soft picture is coded as JPEG, marked as Adobe inverts it', async () => {
    const soft = await sharp(await flat('#2a7f62', 400, 300)).composite([{ input: await flat('#d0a080', 200, 100), left: 20, top: 30 }]).blur(20).jpeg().toBuffer();
    const plate = await makePlate(soft, placed(96, 72), condition);
    expect(plate.coding).toBe('jpeg');
    expect(Buffer.from(plate.bytes).includes('Adobe')).toBe(true);
    expect(totalInk(await inksOf(plate))).toBeLessThanOrEqual(240);
  });

  test('white prints nothing, black leans on black, and separation follows the profile, not the plain complement', async () => {
    const [white, dark, red] = await Promise.all(['#ffffff', '#000000', '#ff0000'].map(async (colour) => percents(await inksOf(await makePlate(await flat(colour), placed(40, 30, { kind: 'artwork' }), condition)))));
    expect(white).toEqual([0, 0, 0, 0]);
    expect(dark).toEqual([0, 0, 0, 100]);
    expect(red?.[0]).toBe(0);
    expect(red?.[1]).toBeGreaterThan(95);
    expect(red?.[3]).toBe(0);
    const deep = percents(await inksOf(await makePlate(await flat('#102830'), placed(40, 30), condition)));
    expect(deep[3]).toBeGreaterThan(60);
    expect(deep.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(241);
  });

  test('a grey photo becomes black alone, from paper to full black, darkening steadily', async () => {
    const ramp = Buffer.alloc(256 * 8 * 3);
    for (let y = 0; y < 8; y += 1) for (let x = 0; x < 256; x += 1) ramp.fill(x, (y * 256 + x) * 3, (y * 256 + x) * 3 + 3);
    const plate = await makePlate(await sharp(ramp, { raw: { width: 256, height: 8, channels: 3 } }).png().toBuffer(), placed(256, 8), condition);
    expect(plate.channels).toBe(1);
    expect(condition.blackOfGrey[255]).toBe(0);
    expect(condition.blackOfGrey[0]).toBe(255);
    for (let grey = 1; grey < 256; grey += 1) expect(condition.blackOfGrey[grey]).toBeLessThanOrEqual(condition.blackOfGrey[grey - 1] ?? 0);
    // A middle grey reflects 21.6 % of the light: with 26 % tone value increase the dot that covers 78.4 % of the way to black.
    expect(printedArea((condition.blackOfGrey[128] ?? 0) / 255)).toBeCloseTo(0.784, 1);
  });

  test('resolution above 350 ppi comes down to 300, anything below stays', async () => {
    const big = await flat('#884422', 2000, 1000);
    const fine = await makePlate(big, placed(144, 72), condition); // 1000 ppi
    expect([fine.width, fine.height]).toEqual([600, 300]);
    const coarse = await makePlate(big, placed(720, 360), condition); // 200 ppi
    expect([coarse.width, coarse.height]).toEqual([2000, 1000]);
  });

  test('only what shows is kept, widened to whole pixels', async () => {
    const plate = await makePlate(await flat('#884422', 100, 100), placed(50, 50, { crop: { x: 0.255, y: 0.5, width: 0.5, height: 0.5 } }), condition);
    expect([plate.width, plate.height]).toEqual([51, 50]);
    expect(plate.window).toEqual({ x: 0.25, y: 0.5, width: 0.51, height: 0.5 });
  });

  test('a clear ground is masked out and prints nothing', async () => {
    const clear = await sharp({ create: { width: 16, height: 2, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .composite([{ input: await flat('#e60012', 8, 2), left: 0, top: 0 }]).png().toBuffer();
    const plate = await makePlate(clear, placed(16, 2, { kind: 'artwork' }), condition);
    expect(plate.mask && [...inflateSync(plate.mask)]).toEqual([0x00, 0xff, 0x00, 0xff]);
    expect(percents((await inksOf(plate)).subarray(8 * 4))).toEqual([0, 0, 0, 0]);
  });

  test('a picture for readers stays in sRGB at screen resolution', async () => {
    const part = await screenMaker(async () => flat('#2a7f62', 3000, 1500))(placed(216, 108));
    expect([part.channels, part.width, part.height]).toEqual([3, 600, 300]);
    const { data } = await sharp(Buffer.from(part.bytes)).raw().toBuffer({ resolveWithObject: true });
    expect(Math.abs((data[0] ?? 0) - 0x2a)).toBeLessThan(4);
  });
});

describe('total ink', () => {
  test('pixels within the limit stay as they are', () => {
    const pixels = Buffer.from([255, 100, 0, 255, 0, 0, 0, 255]);
    limitInk(pixels, 240);
    expect([...pixels]).toEqual([255, 100, 0, 255, 0, 0, 0, 255]);
  });

  test('black takes the place of the colours’ grey, and the sum comes down to the limit', () => {
    const pixels = Buffer.from([255, 255, 255, 0, 255, 255, 255, 255, 255, 255, 200, 100]);
    limitInk(pixels, 240);
    expect(totalInk(pixels)).toBeLessThanOrEqual(240);
    expect(pixels[3]).toBeGreaterThan(0);
    expect([pixels[0], pixels[1]]).toEqual([pixels[1], pixels[2]]);
    expect(pixels[7]).toBe(255);
  });

  test('a TIFF of inks reads back as the same inks', async () => {
    const pixels = Buffer.from([10, 20, 30, 40, 200, 150, 100, 50]);
    expect([...await sharp(inksAsTiff(pixels, 2, 1)).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()]).toEqual([...pixels]);
  });
});

test('a profile that is none, or not for four inks, is refused by name', async () => {
  await expect(pressCondition('package.json')).rejects.toThrow(/package\.json: is no ICC profile/);
  await expect(pressCondition('no-such.icc')).rejects.toThrow(/cannot be read/);
});
