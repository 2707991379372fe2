import fs from 'node:fs';
import path from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { photos } from '@/db/schema';
import { emptyContent } from '@/lib/copy/article-content';
import { createArticle } from './articles';
import { mostBytes } from './photo-intake';
import { announcePhoto, attachFile, editPhoto, listPhotos, photoFile, photoView, uploadPhoto } from './photos';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

const photosFolder = () => path.join(room.around.store.dataDir, 'photos');
const filesKept = () => fs.existsSync(photosFolder()) ? fs.readdirSync(photosFolder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name) : [];
const rows = () => room.around.store.read.select().from(photos);

/** A picture with some detail, different for each seed. */
const drawing = (seed: number, width = 640, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: { r: seed % 256, g: (seed * 37) % 256, b: (seed * 91) % 256 } } })
    .composite([{ input: Buffer.from(`<svg width="${width}" height="${height}"><circle cx="${40 + seed}" cy="60" r="30" fill="white"/></svg>`) }]);

/** A little-endian EXIF block as picture desks write it, UTF-8 in its text fields, with the place in a GPS directory. */
function exifBlock(description: string, artist: string, taken: string): Buffer {
  const texts = { description: Buffer.from(`${description}\0`), artist: Buffer.from(`${artist}\0`), camera: Buffer.from('SECRET-CAMERA\0'), taken: Buffer.from(`${taken}\0`), place: Buffer.from('N\0SECRET-PLACE') };
  const entry = (tag: number, type: number, count: number, value: number) => { const bytes = Buffer.alloc(12); bytes.writeUInt16LE(tag, 0); bytes.writeUInt16LE(type, 2); bytes.writeUInt32LE(count, 4); bytes.writeUInt32LE(value, 8); return bytes; };
  const ifd = (entries: Buffer[]) => { const count = Buffer.alloc(2); count.writeUInt16LE(entries.length); return Buffer.concat([count, ...entries, Buffer.alloc(4)]); };
  const size = (entries: number) => 6 + entries * 12;
  const [camera, place] = [8 + size(5), 8 + size(5) + size(1)];
  let at = place + size(1);
  const put = (text: Buffer) => { const here = at; at += text.byteLength; return here; };
  const at1 = put(texts.description), at2 = put(texts.artist), at3 = put(texts.camera), at4 = put(texts.taken), at5 = put(texts.place);
  return Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    ifd([entry(0x010e, 2, texts.description.byteLength, at1), entry(0x010f, 2, texts.camera.byteLength, at3), entry(0x013b, 2, texts.artist.byteLength, at2), entry(0x8769, 4, 1, camera), entry(0x8825, 4, 1, place)]),
    ifd([entry(0x9003, 2, texts.taken.byteLength, at4)]),
    ifd([entry(0x001b, 2, texts.place.byteLength, at5)]),
    ...Object.values(texts),
  ]);
}
/** A JPEG with this EXIF block as its first segment. */
function withExif(jpeg: Buffer, block: Buffer): Buffer {
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(segment.byteLength + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, segment, jpeg.subarray(2)]);
}
const upload = (bytes: Uint8Array, name = '照片.jpg', actor = room.actors.reporter) => uploadPhoto(room.around, actor, { bytes, name });
async function uploaded(bytes: Uint8Array) {
  const result = await upload(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const view = (await photoView(room.around.store.read, result.value.id))!;
  return { ...result.value, view, file: fs.readFileSync(path.join(photosFolder(), `${view.file}.jpg`)) };
}

afterEach(() => expect(filesKept().filter((name) => name.endsWith('.part'))).toEqual([]));

describe('a picture taken in', () => {
  test.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)('may be %s, whatever its name says, and is kept as JPEG under its hash', async (format) => {
    const { view, file } = await uploaded(await drawing(format.length * 7)[format]().toBuffer());
    expect(view).toMatchObject({ width: 640, height: 400, bytes: file.byteLength, uses: 0 });
    expect(view.file).toMatch(/^[0-9a-f]{64}$/);
    expect((await sharp(file).metadata()).format).toBe('jpeg');
  });

  test('loses place, camera and all other metadata, after caption, credit and date were read', async () => {
    const bytes = withExif(await drawing(5).jpeg().toBuffer(), exifBlock('水库除险加固工程现场。', '柏远', '2021:12:02 08:30:05'));
    expect(bytes.toString('latin1')).toContain('SECRET-PLACE');
    expect(bytes.toString('latin1')).toContain('SECRET-CAMERA');
    const { view, file } = await uploaded(bytes);
    expect(view).toMatchObject({ caption: '水库除险加固工程现场', credit: '柏远', takenAt: '2021-12-02T08:30:05' });
    const metadata = await sharp(file).metadata();
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(file.toString('latin1')).not.toMatch(/SECRET|Exif|GPS/);
  });

  test('loses the place also when a camera program wrote it', async () => {
    const bytes = await drawing(7).withExif({ IFD0: { ImageDescription: 'dam' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' } }).jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    expect((await sharp((await uploaded(bytes)).file).metadata()).exif).toBeUndefined();
  });

  test('is turned upright', async () => {
    const { view } = await uploaded(await drawing(6).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(view).toMatchObject({ width: 400, height: 640 });
  });

  test('with transparency stands on white', async () => {
    const { file } = await uploaded(await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer());
    expect([...(await sharp(file).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  test.each([['CMYK', () => drawing(8).toColourspace('cmyk').jpeg()], ['16-bit', () => drawing(9).toColourspace('rgb16').png()], ['grey', () => drawing(10).greyscale().jpeg()]])('of %s becomes sRGB of eight bits or grey', async (_kind, make) => {
    const { file } = await uploaded(await make().toBuffer());
    const metadata = await sharp(file).metadata();
    expect(['srgb', 'b-w']).toContain(metadata.space);
    expect(metadata.depth).toBe('uchar');
  });

  test('the same picture twice is one photo', async () => {
    const bytes = await drawing(11).png().toBuffer();
    const first = await uploaded(bytes);
    const second = await uploaded(bytes);
    expect([first.duplicate, second.duplicate, second.id]).toEqual([false, true, first.id]);
  });

  test('the same picture ten times at once is one photo', async () => {
    const bytes = await drawing(12).png().toBuffer();
    const all = await Promise.all(Array.from({ length: 10 }, () => upload(bytes)));
    expect(new Set(all.map((result) => result.ok && result.value.id)).size).toBe(1);
    expect(all.filter((result) => result.ok && !result.value.duplicate)).toHaveLength(1);
  });
});

/** One chunk of a PNG. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.byteLength);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
/** A PNG of very many pixels in few bytes. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1024 * 1024))), chunk('IEND', Buffer.alloc(0))]);
}

describe('a file that is no good', () => {
  const cases: [string, () => Promise<Buffer> | Buffer, Record<string, unknown>][] = [
    ['text', () => Buffer.from('这不是图片'), { reason: 'photo-not-image', params: { name: '照片.jpg' } }],
    ['a program', () => Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), { reason: 'photo-not-image' }],
    ['SVG', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), { reason: 'photo-format', params: { name: '照片.jpg', format: 'SVG' } }],
    ['GIF', () => drawing(1).gif().toBuffer(), { reason: 'photo-format', params: { name: '照片.jpg', format: 'GIF' } }],
    ['PDF', () => Buffer.from('%PDF-1.7\n'), { reason: 'photo-format', params: { name: '照片.jpg', format: 'PDF' } }],
    ['a JPEG cut off in the middle', async () => { const whole = await drawing(2).jpeg().toBuffer(); return whole.subarray(0, whole.byteLength >> 1); }, { reason: 'photo-damaged', params: { name: '照片.jpg' } }],
    ['a JPEG of its first bytes only', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), { reason: 'photo-damaged' }],
    ['a PNG with damaged data', async () => { const whole = await drawing(3).png().toBuffer(); const damaged = Buffer.from(whole); damaged.fill(0x55, whole.byteLength >> 1, (whole.byteLength >> 1) + 200); return damaged; }, { reason: 'photo-damaged' }],
    ['a bomb of 400 million pixels', () => bomb(20_000, 20_000), { reason: 'photo-too-many-pixels', params: { name: '照片.jpg', megapixels: 400, most: 80 } }],
    ['a bomb of the largest size a header can say', () => bomb(2_147_483_647, 2_147_483_647), {}],
    ['more than 40 MB', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(mostBytes)]), { reason: 'photo-too-heavy', params: { name: '照片.jpg', megabytes: 41, most: 40 } }],
  ];
  test.each(cases)('%s: is refused with its reason, and nothing is written', async (_name, make, error) => {
    const [before, files] = [await rows(), filesKept()];
    expect(await upload(await make())).toMatchObject({ ok: false, error: { code: 'refused', ...error } });
    expect(await rows()).toEqual(before);
    expect(filesKept()).toEqual(files);
  });
  test('nothing at all: asks for a file', async () => {
    expect(await upload(Buffer.alloc(0))).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path: 'bytes', problem: 'field.file' }] } });
  });
});

describe('who may', () => {
  test.each(['proofreader', 'administrator'] as const)('a %s uploads nothing, and the file is not even read', async (role) => {
    expect(await upload(Buffer.from('x'), 'x', room.actors[role])).toEqual({ ok: false, error: { code: 'not-allowed', action: 'photo.upload', state: 'any' } });
  });
  test('someone signed out uploads nothing', async () => {
    expect(await uploadPhoto(room.around, null, { bytes: Buffer.from('x'), name: 'x' })).toEqual({ ok: false, error: { code: 'not-signed-in' } });
  });
  test('a reporter edits their own photos and not those of others', async () => {
    const { id } = await uploaded(await drawing(20).jpeg().toBuffer());
    const edit = { id, version: 1, caption: '新图说', credit: '柏远', focusX: 30, focusY: 40 };
    expect(await editPhoto(room.around, room.otherReporter, edit)).toEqual({ ok: false, error: { code: 'not-allowed', action: 'photo.edit', state: 'any' } });
    expect(await editPhoto(room.around, room.actors.reporter, edit)).toEqual({ ok: true, value: { id, version: 2 } });
    expect(await editPhoto(room.around, room.actors.editor, edit)).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(await editPhoto(room.around, room.actors.editor, { ...edit, version: 2, focusX: 101 })).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ path: 'focusX', problem: 'field.percent' }] } });
  });
});

describe('a picture announced', () => {
  test('gets its file later, once', async () => {
    const made = await announcePhoto(room.around, room.actors.editor, { caption: '区领导在水库检查' });
    const id = made.ok ? made.value.id : '';
    expect((await listPhotos(room.around.store.read, { missing: true })).rows).toMatchObject([{ id, file: null, caption: '区领导在水库检查' }]);
    const bytes = await drawing(30).jpeg().toBuffer();
    expect(await attachFile(room.around, room.actors.editor, { id, version: 1, bytes: Buffer.from('x'), name: 'x' })).toMatchObject({ ok: false, error: { reason: 'photo-not-image' } });
    expect(await attachFile(room.around, room.actors.editor, { id, version: 1, bytes, name: 'a.jpg' })).toEqual({ ok: true, value: { id, version: 2 } });
    expect(await photoView(room.around.store.read, id)).toMatchObject({ width: 640, caption: '区领导在水库检查', originalName: 'a.jpg' });
    expect(await attachFile(room.around, room.actors.editor, { id, version: 2, bytes, name: 'a.jpg' })).toMatchObject({ ok: false, error: { reason: 'photo-has-file' } });
  });
});

describe('files for the desk', () => {
  test('are made at the widths asked for, never larger than the original', async () => {
    const { view } = await uploaded(await drawing(40).jpeg().toBuffer());
    const widthAt = async (width?: number) => { const found = await photoFile(room.around.store, view.file!, width); return found && (await sharp(found.path).metadata()).width; };
    expect([await widthAt(), await widthAt(320), await widthAt(1200)]).toEqual([640, 320, 640]);
    const found = await photoFile(room.around.store, view.file!, 320);
    expect(found).toMatchObject({ type: 'image/jpeg' });
    const times = fs.statSync(found!.path).mtimeMs;
    expect(fs.statSync((await photoFile(room.around.store, view.file!, 320))!.path).mtimeMs).toBe(times);
  });
  test.each(['../../banxin.db', '', 'f'.repeat(64), `${'a'.repeat(63)}/`])('%j is no picture', async (hash) => {
    expect(await photoFile(room.around.store, hash)).toBeNull();
  });
  test('other widths are not made', async () => {
    const { view } = await uploaded(await drawing(41).jpeg().toBuffer());
    expect(await photoFile(room.around.store, view.file!, 321)).toBeNull();
  });
});

test('the library finds by caption, credit and file name, and says where a photo is used', async () => {
  const { id } = await uploaded(withExif(await drawing(50).jpeg().toBuffer(), exifBlock('石桥清晨', '苗雨桐', '')));
  await createArticle(room.around, room.actors.editor, { content: { ...emptyContent(), title: '石桥', photos: [{ photoId: id, caption: '', credit: '' }] } });
  for (const text of ['石桥清', '苗雨']) expect((await listPhotos(room.around.store.read, { text })).rows.map((row) => row.id)).toEqual([id]);
  expect((await listPhotos(room.around.store.read, { text: '石桥清' })).rows[0]).toMatchObject({ uses: 1, uploadedBy: 'reporter' });
  expect((await photoView(room.around.store.read, id))?.usedBy).toMatchObject([{ title: '石桥' }]);
  expect((await listPhotos(room.around.store.read, { unused: true })).rows.map((row) => row.id)).not.toContain(id);
});
