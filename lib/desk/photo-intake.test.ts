import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { kindOf, takePhoto } from './photo-intake';

/** A red ball and a cream box on blue, 320 × 200, in Display P3, as a telephone writes it: made for this test with libheif's heif-enc and x265. */
const telephone = () => fs.readFileSync(path.join(import.meta.dirname, 'fixtures', 'telephone.heic'));
const drawing = () => sharp({ create: { width: 320, height: 200, channels: 3, background: { r: 30, g: 120, b: 200 } } })
  .composite([{ input: Buffer.from('<svg width="320" height="200"><circle cx="90" cy="80" r="50" fill="#d04020"/><rect x="180" y="90" width="120" height="90" fill="#f0e0a0"/></svg>') }]);

async function taken(bytes: Uint8Array, turn: 0 | 90 | 180 | 270 = 0) {
  const result = await takePhoto(bytes, '照片', turn);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
/** Colour at a place. */
async function colour(jpeg: Buffer, x: number, y: number): Promise<number[]> {
  return [...await sharp(jpeg).toColourspace('srgb').removeAlpha().extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer()];
}
const near = (found: readonly number[], wanted: readonly number[], by = 12) => found.forEach((value, at) => expect(Math.abs(value - wanted[at]!), `${found.join()} against ${wanted.join()}`).toBeLessThanOrEqual(by));

describe('HEIC of a telephone', () => {
  test('is known by its content', () => expect(kindOf(telephone())).toBe('heic'));
  test('keeps its colours: Display P3 becomes sRGB', async () => {
    const { jpeg, width, height, kind, converted } = await taken(telephone());
    expect({ width, height, kind, converted }).toEqual({ width: 320, height: 200, kind: 'heic', converted: ['wide-gamut'] });
    near(await colour(jpeg, 90, 80), [208, 64, 32]);
    near(await colour(jpeg, 10, 10), [30, 120, 200]);
    near(await colour(jpeg, 240, 140), [240, 224, 160]);
  });
  test('tells its caption and loses the place', async () => {
    expect(telephone().includes(Buffer.from([0x25, 0x88]))).toBe(true);
    const { jpeg, facts } = await taken(telephone());
    expect(facts.caption).toBe('SECRET caption');
    expect(jpeg.toString('latin1')).not.toMatch(/SECRET|Exif|http/);
  });
  test('cut off or filled with anything is damaged, and the next one is taken', async () => {
    const cut = telephone().subarray(0, 900);
    const filled = Buffer.from(telephone());
    filled.fill(0x55, 200, 700);
    for (const bytes of [cut, filled, telephone().subarray(0, 20)]) expect(await takePhoto(bytes, '坏')).toMatchObject({ ok: false, error: { reason: 'photo-damaged' } });
    expect((await taken(telephone())).width).toBe(320);
  });
});

describe('what is changed is said', () => {
  test.each([
    ['sRGB JPEG', () => drawing().jpeg(), []],
    ['sRGB JPEG that says so', () => drawing().withIccProfile('srgb').jpeg(), []],
    ['Display P3', () => drawing().withIccProfile('p3').jpeg(), ['wide-gamut']],
    ['CMYK without a profile', () => drawing().toColourspace('cmyk').withIccProfile('cmyk', { attach: false }).jpeg(), ['cmyk-without-profile']],
    ['CMYK with one', () => drawing().toColourspace('cmyk').withIccProfile('cmyk').jpeg(), ['cmyk']],
    ['PNG of 16 bits', () => drawing().toColourspace('rgb16').png(), ['deep']],
    ['WebP with clear parts', () => sharp({ create: { width: 320, height: 200, channels: 4, background: { r: 30, g: 120, b: 200, alpha: 0.5 } } }).webp(), ['transparent']],
  ] as const)('%s', async (_what, make, converted) => {
    const { jpeg, converted: said } = await taken(await make().toBuffer());
    expect(said).toEqual(converted);
    if (_what !== 'WebP with clear parts') near(await colour(jpeg, 90, 80), [208, 64, 32], 30);
  });
  test('of several pictures in a file the first is taken', async () => {
    const frames = await sharp([await drawing().png().toBuffer(), await drawing().negate().png().toBuffer()], { join: { animated: true } }).webp({ loop: 0, delay: 100 }).toBuffer();
    const { converted, width, height, jpeg } = await taken(frames);
    expect({ converted, width, height }).toEqual({ converted: ['first-of-several'], width: 320, height: 200 });
    near(await colour(jpeg, 90, 80), [208, 64, 32], 30);
  });
});

describe('a file that is two things at once', () => {
  const page = '<html><script>alert(1)</script></html>';
  test.each([
    ['a picture with a page behind it', async () => Buffer.concat([await drawing().jpeg().toBuffer(), Buffer.from(page)])],
    ['a picture with an archive behind it', async () => Buffer.concat([await drawing().jpeg().toBuffer(), Buffer.from('PK\x03\x04evil.exe', 'latin1')])],
    ['a picture with a page in its comment', async () => { const jpeg = await drawing().jpeg().toBuffer(); const comment = Buffer.from(page); const head = Buffer.from([0xff, 0xfe, 0, comment.byteLength + 2]); return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)]); }],
    ['a PNG with a page behind it', async () => Buffer.concat([await drawing().png().toBuffer(), Buffer.from(page)])],
  ])('%s: only the picture is kept for serving', async (_what, make) => {
    expect((await taken(await make())).jpeg.toString('latin1')).not.toMatch(/script|evil/);
  });
  test('a page that begins as a picture is damaged', async () => {
    expect(await takePhoto(Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.from(page)]), 'x.jpg')).toMatchObject({ ok: false, error: { reason: 'photo-damaged' } });
  });
});

test('a turn goes to the right', async () => {
  const bytes = await drawing().jpeg().toBuffer();
  const right = await taken(bytes, 90);
  expect([right.width, right.height]).toEqual([200, 320]);
  near(await colour(right.jpeg, 120, 90), [208, 64, 32], 30);
  const left = await taken(await drawing().withMetadata({ orientation: 6 }).jpeg().toBuffer(), 270);
  expect([left.width, left.height]).toEqual([320, 200]);
  near(await colour(left.jpeg, 90, 80), [208, 64, 32], 30);
});
