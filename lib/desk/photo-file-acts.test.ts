import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photoById } from '@/db/queries/photos';
import { events } from '@/db/schema';
import { replaceFile, turnedFocus, turnPhoto } from './photo-file-acts';
import { editPhoto, photoFile, photoView, uploadPhoto } from './photos';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

/** Ten stripes of their own lightness, so that pictures of different seeds look different. */
const striped = (seed: number, width = 400, height = 240) => sharp({ create: { width, height, channels: 3, background: { r: seed % 256, g: 90, b: 60 } } }).composite([{
  input: Buffer.from(`<svg width="${width}" height="${height}">${Array.from({ length: 10 }, (_, at) => `<rect x="${at * width / 10}" y="${((seed * (at + 3)) % 7) * 20}" width="${width / 10}" height="${40 + ((seed * (at + 1)) % 5) * 30}" fill="rgb(${(seed * 53 * (at + 1)) % 256},${(seed * 31 * (at + 2)) % 256},${(seed * 17 * (at + 5)) % 256})"/>`).join('')}</svg>`),
}]);

async function added(bytes: Uint8Array, name = '图.jpg'): Promise<{ id: string; version: number }> {
  const made = await uploadPhoto(room.around, room.actors.reporter, { bytes, name });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { id: made.value.id, version: made.value.version };
}
const row = async (id: string) => (await photoById(room.around.store.read, id))!;
const stored = async (id: string) => fs.readFileSync((await photoFile(room.around.store, (await row(id)).file!))!.path);

describe('another file in its place', () => {
  test('keeps caption, credit, rights and focal point; the old file stays for editions that show it', async () => {
    const { id } = await added(await striped(1).jpeg().toBuffer());
    await editPhoto(room.around, room.actors.reporter, { id, version: 1, caption: '合龙', credit: '柏远', focusX: 20, focusY: 30, source: '汀上社', licence: 'agency', rightsNote: '限本报', validUntil: '2030-01-01' });
    const before = await row(id);
    expect(await replaceFile(room.around, room.actors.reporter, { id, version: 2, bytes: await striped(2, 800, 480).png().toBuffer(), name: '大图.png' })).toEqual({ ok: true, value: { id, version: 3 } });
    const after = await row(id);
    expect(after).toMatchObject({ caption: '合龙', credit: '柏远', focusX: 20, focusY: 30, source: '汀上社', licence: 'agency', validUntil: '2030-01-01', width: 800, height: 480, originalName: '大图.png', originalKind: 'png' });
    expect(after.file).not.toBe(before.file);
    expect(await photoFile(room.around.store, before.file!)).not.toBeNull();
    const notes = await room.around.store.read.select().from(events);
    expect(notes.find((note) => note.action === 'photo.replace')).toMatchObject({ subjectId: id, detail: { before: before.file } });
  });
  test('is refused when it is the same, stale, damaged, or of somebody else', async () => {
    const bytes = await striped(3).jpeg().toBuffer();
    const { id } = await added(bytes);
    expect(await replaceFile(room.around, room.actors.reporter, { id, version: 1, bytes, name: 'x' })).toMatchObject({ error: { reason: 'photo-same-file' } });
    const other = await striped(4).jpeg().toBuffer();
    expect(await replaceFile(room.around, room.actors.reporter, { id, version: 9, bytes: other, name: 'x' })).toMatchObject({ error: { code: 'stale' } });
    expect(await replaceFile(room.around, room.otherReporter, { id, version: 1, bytes: other, name: 'x' })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await replaceFile(room.around, room.actors.reporter, { id, version: 1, bytes: other.subarray(0, 500), name: 'x' })).toMatchObject({ error: { reason: 'photo-damaged' } });
    expect((await row(id)).version).toBe(1);
  });
});

describe('a turn', () => {
  test('to the right turns picture and focal point; four of them give back the very same file', async () => {
    const { id } = await added(await striped(5).jpeg().toBuffer());
    await editPhoto(room.around, room.actors.reporter, { id, version: 1, caption: '', credit: '', focusX: 10, focusY: 30 });
    const first = await row(id);
    expect(await turnPhoto(room.around, room.actors.reporter, { id, version: 2, turn: 90 })).toEqual({ ok: true, value: { id, version: 3 } });
    expect(await row(id)).toMatchObject({ width: 240, height: 400, turned: 90, focusX: 70, focusY: 10 });
    for (const version of [3, 4, 5]) await turnPhoto(room.around, room.actors.reporter, { id, version, turn: 90 });
    expect(await row(id)).toMatchObject({ file: first.file, width: 400, height: 240, turned: 0, focusX: 10, focusY: 30 });
  });
  test('of a photo whose original is not kept turns the picture itself', async () => {
    const { id } = await added(await striped(6).jpeg().toBuffer());
    const { originalFile, originalKind } = await row(id);
    fs.rmSync(path.join(room.around.store.dataDir, 'photos', 'originals', `${originalFile}.${originalKind}`));
    expect(await turnPhoto(room.around, room.actors.reporter, { id, version: 1, turn: 270 })).toMatchObject({ ok: true });
    const metadata = await sharp(await stored(id)).metadata();
    expect([metadata.width, metadata.height]).toEqual([240, 400]);
  });
  test('by anything but quarters is no turn, and nobody signed out turns', async () => {
    const { id } = await added(await striped(7).jpeg().toBuffer());
    expect(await turnPhoto(room.around, room.actors.reporter, { id, version: 1, turn: 45 })).toMatchObject({ error: { code: 'invalid' } });
    expect(await turnPhoto(room.around, null, { id, version: 1, turn: 90 })).toEqual({ ok: false, error: { code: 'not-signed-in' } });
    expect(await turnPhoto(room.around, room.actors.proofreader, { id, version: 1, turn: 90 })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await turnPhoto(room.around, room.otherReporter, { id, version: 1, turn: 90 })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await turnPhoto(room.around, room.actors.editor, { id: 'nobody', version: 1, turn: 90 })).toEqual({ ok: false, error: { code: 'not-found', what: 'photo' } });
  });
  test.each([[90, 90, 20], [180, 80, 90], [270, 10, 80]] as const)('of %i degrees takes a point at 20, 10 to %i, %i', (turn, focusX, focusY) => expect(turnedFocus(20, 10, turn)).toEqual({ focusX, focusY }));
});

describe('a picture that looks like one of the library', () => {
  test('is not entered until somebody decides; the very same file is one photo as ever', async () => {
    const bytes = await striped(8, 1200, 720).jpeg({ quality: 95 }).toBuffer();
    const { id } = await added(bytes);
    const smaller = await sharp(bytes).resize(500).jpeg({ quality: 50 }).toBuffer();
    expect(await uploadPhoto(room.around, room.actors.editor, { bytes: smaller, name: '小图.jpg', near: 'ask' })).toEqual({ ok: true, value: { near: [id] } });
    expect(await uploadPhoto(room.around, room.actors.editor, { bytes, name: '同一张.jpg', near: 'ask' })).toMatchObject({ value: { id, duplicate: true } });
    const kept = await uploadPhoto(room.around, room.actors.editor, { bytes: smaller, name: '小图.jpg', near: 'keep' });
    expect(kept).toMatchObject({ ok: true, value: { duplicate: false } });
    expect((await photoView(room.around.store.read, id))?.near.map((photo) => photo.id)).toEqual([kept.ok ? kept.value.id : '']);
  });
});

test('the original is kept as it came', async () => {
  const bytes = await striped(9).withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' } }).jpeg().toBuffer();
  const { id } = await added(bytes);
  const { originalFile, file } = await row(id);
  expect(fs.readFileSync(path.join(room.around.store.dataDir, 'photos', 'originals', `${originalFile}.jpeg`)).equals(bytes)).toBe(true);
  expect(await photoFile(room.around.store, originalFile!)).toBeNull();
  expect((await sharp((await photoFile(room.around.store, file!, 320))!.path).metadata()).exif).toBeUndefined();
});

test('an end of the right that is no day is refused', async () => {
  const { id } = await added(await striped(10).jpeg().toBuffer());
  expect(await editPhoto(room.around, room.actors.reporter, { id, version: 1, caption: '', credit: '', focusX: 50, focusY: 50, validUntil: '2021-02-30' })).toMatchObject({ error: { code: 'invalid', fields: [{ path: 'validUntil', problem: 'field.date' }] } });
});
