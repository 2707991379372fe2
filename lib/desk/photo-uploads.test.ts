import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photos, uploads } from '@/db/schema';
import { addPiece, beginUpload, cancelUpload, finishUpload, mostPiece, uploadState } from './photo-uploads';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
let picture: Buffer;
beforeAll(async () => {
  room = await temporaryNewsroom();
  picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#123', noise: { type: 'gaussian', mean: 120, sigma: 40 } } }).png().toBuffer();
});
afterAll(() => room.close());

const reporter = () => room.actors.reporter;
const parts = () => { const folder = path.join(room.around.store.dataDir, 'uploads'); return fs.existsSync(folder) ? fs.readdirSync(folder) : []; };
async function begun(bytes = picture.byteLength): Promise<string> {
  const made = await beginUpload(room.around, reporter(), { name: '大图.png', bytes });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.id;
}
const send = (id: string, from: number, to: number, actor = reporter()) => addPiece(room.around, actor, { id, offset: from, piece: picture.subarray(from, to) });
const keep = { kind: 'new', near: 'keep' } as const;

test('a file that comes in pieces is one photo in the end, and its pieces are gone', async () => {
  const id = await begun();
  const half = picture.byteLength >> 1;
  expect(await send(id, 0, half)).toMatchObject({ ok: true, value: { received: half } });
  expect(await uploadState(room.around, reporter(), id)).toEqual({ ok: true, value: { id, received: half, bytes: picture.byteLength } });
  expect(await finishUpload(room.around, reporter(), id, keep)).toMatchObject({ ok: false, error: { reason: 'upload-offset', params: { received: half } } });
  await send(id, half, picture.byteLength);
  expect(await finishUpload(room.around, reporter(), id, keep)).toMatchObject({ ok: true, value: { duplicate: false } });
  expect(parts()).toEqual([]);
  expect(await room.around.store.read.select().from(uploads)).toEqual([]);
  expect(await uploadState(room.around, reporter(), id)).toMatchObject({ ok: false });
});

describe('a piece', () => {
  test('at the wrong place is refused with the right one, also one sent twice', async () => {
    const id = await begun();
    await send(id, 0, 1000);
    for (const [from, to] of [[0, 1000], [500, 1500], [2000, 2500]] as const) expect(await send(id, from, to)).toMatchObject({ ok: false, error: { reason: 'upload-offset', params: { received: 1000 } } });
    expect(await uploadState(room.around, reporter(), id)).toMatchObject({ value: { received: 1000 } });
    await cancelUpload(room.around, reporter(), id);
  });
  test('beyond the size said, or too large, is refused', async () => {
    const id = await begun(1000);
    expect(await send(id, 0, 1001)).toMatchObject({ ok: false });
    const large = await begun(mostPiece + 10);
    expect(await addPiece(room.around, reporter(), { id: large, offset: 0, piece: new Uint8Array(mostPiece + 1) })).toMatchObject({ ok: false });
    for (const open of [id, large]) await cancelUpload(room.around, reporter(), open);
  });
  test('of which two come at once counts once', async () => {
    const id = await begun();
    const both = await Promise.all([send(id, 0, 5000), send(id, 0, 5000)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await uploadState(room.around, reporter(), id)).toMatchObject({ value: { received: 5000 } });
    await cancelUpload(room.around, reporter(), id);
  });
  test('written and not counted, when the power went, is written again', async () => {
    const id = await begun();
    await send(id, 0, 3000);
    fs.appendFileSync(path.join(room.around.store.dataDir, 'uploads', `${id}.part`), picture.subarray(3000, 4000));
    await send(id, 3000, picture.byteLength);
    expect(await finishUpload(room.around, reporter(), id, keep)).toMatchObject({ ok: true, value: { duplicate: true } });
  });
});

describe('nobody', () => {
  test('continues, sees or cancels another’s upload', async () => {
    const id = await begun();
    for (const actor of [room.otherReporter, room.actors['chief-editor']]) {
      expect(await send(id, 0, 100, actor)).toMatchObject({ error: { code: 'not-found' } });
      expect(await uploadState(room.around, actor, id)).toMatchObject({ error: { code: 'not-found' } });
      expect(await finishUpload(room.around, actor, id, keep)).toMatchObject({ error: { code: 'not-found' } });
      expect(await cancelUpload(room.around, actor, id)).toMatchObject({ error: { code: 'not-found' } });
    }
    await cancelUpload(room.around, reporter(), id);
  });
  test('begins one without the right, or of nothing, or of too much', async () => {
    expect(await beginUpload(room.around, room.actors.proofreader, { name: 'a', bytes: 1 })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await beginUpload(room.around, null, { name: 'a', bytes: 1 })).toMatchObject({ error: { code: 'not-signed-in' } });
    expect(await beginUpload(room.around, reporter(), { name: 'a', bytes: 0 })).toMatchObject({ error: { code: 'invalid' } });
    expect(await beginUpload(room.around, reporter(), { name: 'a', bytes: 10 ** 9 })).toMatchObject({ error: { reason: 'photo-too-heavy' } });
  });
});

test('a file that is no picture is refused in the end, and nothing of it is left', async () => {
  const before = await room.around.store.read.select().from(photos);
  const id = await begun(12);
  await addPiece(room.around, reporter(), { id, offset: 0, piece: Buffer.from('not a pictur') });
  expect(await finishUpload(room.around, reporter(), id, keep)).toMatchObject({ error: { reason: 'photo-not-image' } });
  expect(parts()).toEqual([]);
  expect(await room.around.store.read.select().from(photos)).toEqual(before);
});

test('uploads forsaken for two days are given up, and the oldest of twenty makes room', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 21; at += 1) { ids.push(await begun()); room.pass(1000); await send(ids.at(-1)!, 0, 10); }
  expect(await uploadState(room.around, reporter(), ids[0]!)).toMatchObject({ ok: false });
  expect(parts()).toHaveLength(20);
  room.pass(49 * 3_600_000);
  await begun();
  expect(parts()).toEqual([]);
  expect(await room.around.store.read.select().from(uploads)).toHaveLength(1);
});
