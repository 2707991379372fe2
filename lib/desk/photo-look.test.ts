import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { pictureNames, renderPicture } from '@/db/sample/pictures';
import { alike, lookDistance, lookOf } from './photo-look';

const pictures = new Map<string, Buffer>();
const looks = new Map<string, string>();
beforeAll(async () => {
  for (const name of pictureNames) {
    const picture = await renderPicture(name);
    pictures.set(name, picture);
    looks.set(name, await lookOf(picture));
  }
}, 120_000);

describe('the sample’s pictures', () => {
  test('each has a look, and none is like another', () => {
    for (const one of pictureNames) for (const other of pictureNames) {
      if (one !== other) expect(alike(looks.get(one)!, looks.get(other)!), `${one} and ${other}: ${JSON.stringify(lookDistance(looks.get(one)!, looks.get(other)!))}`).toBe(false);
    }
    expect([...looks.values()].every((look) => look.length === 80)).toBe(true);
  });
  test.each([
    ['saved anew at low quality', (picture: Buffer) => sharp(picture).jpeg({ quality: 40 })],
    ['made a quarter as wide', (picture: Buffer) => sharp(picture).resize(600)],
    ['made lighter', (picture: Buffer) => sharp(picture).modulate({ brightness: 1.1 })],
    ['sharpened', (picture: Buffer) => sharp(picture).sharpen({ sigma: 2 })],
  ])('are known again when %s', async (_how, change) => {
    for (const name of pictureNames) {
      const changed = await lookOf(await change(pictures.get(name)!).jpeg().toBuffer());
      expect(alike(looks.get(name)!, changed), `${name}: ${JSON.stringify(lookDistance(looks.get(name)!, changed))}`).toBe(true);
    }
  }, 60_000);
  test('are not known when upside down', async () => {
    for (const name of pictureNames) expect(alike(looks.get(name)!, await lookOf(await sharp(pictures.get(name)!).flip().toBuffer())), name).toBe(false);
  }, 60_000);
});

test('a sheet of one colour, and noise, look like nothing', async () => {
  const plain = await lookOf(await sharp({ create: { width: 300, height: 200, channels: 3, background: '#caa' } }).jpeg().toBuffer());
  const noise = await lookOf(await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 30 } } }).jpeg().toBuffer());
  expect([plain, noise]).toEqual(['', '']);
  expect(alike(plain, noise)).toBe(false);
});

test('a grey picture is compared with a coloured one by its light', async () => {
  const picture = pictures.get('stone-bridge')!;
  expect((await lookOf(await sharp(picture).greyscale().jpeg().toBuffer())).length).toBe(80);
});
