import { deflateSync, crc32 } from 'node:zlib';
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editions, issues } from '@/db/schema';
import { ok } from '@/lib/newsroom/result';
import { artworkLimits, takeArtwork, uploadArtwork } from './artwork';
import { createIssue } from './issues';
import { issueLayout } from './layout';
import { photoFile } from './photo-files';
import { editPublication, readPublication } from './publication';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

const lettering = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200"><path d="M100 50h400v100h-400z" fill="#b01818"/></svg>');
const reasonOf = async (bytes: Uint8Array): Promise<string> => { const taken = await takeArtwork(bytes, 'a'); return taken.ok ? 'taken' : taken.error.code === 'refused' ? taken.error.reason : taken.error.code; };
/** A PNG of a few bytes whose header claims so many pixels. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => { const body = Buffer.concat([Buffer.from(type, 'latin1'), data]); const out = Buffer.alloc(body.length + 8); out.writeUInt32BE(data.length, 0); body.copy(out, 4); out.writeUInt32BE(crc(body), body.length + 4); return out; };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0); header.writeUInt32BE(height, 4); header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))]);
}
const crc = (bytes: Buffer): number => {
  if (typeof crc32 === 'function') return crc32(bytes);
  let value = 0xffffffff;
  for (const byte of bytes) { value ^= byte; for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0); }
  return (value ^ 0xffffffff) >>> 0;
};

describe('artwork taken in', () => {
  test('a drawing becomes a picture at print resolution, its clear margins cut off, what is clear still clear', async () => {
    const taken = await takeArtwork(lettering, 'name.svg');
    if (!taken.ok) throw new Error('refused');
    expect(taken.value.width / taken.value.height).toBeCloseTo(4, 1);
    expect(taken.value.width).toBeGreaterThan(3900);
    const facts = await sharp(taken.value.png).metadata();
    expect(facts).toMatchObject({ format: 'png', hasAlpha: true, space: 'srgb' });
  });

  test('PNG with clear ground, grey JPEG and CMYK JPEG are taken', async () => {
    const png = await sharp({ create: { width: 300, height: 90, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).composite([{ input: { create: { width: 200, height: 60, channels: 4, background: '#c00' } } }]).png().toBuffer();
    const cmyk = await sharp({ create: { width: 200, height: 60, channels: 3, background: '#c00' } }).toColourspace('cmyk').jpeg().toBuffer();
    const grey = await sharp({ create: { width: 200, height: 60, channels: 3, background: '#888' } }).greyscale().jpeg().toBuffer();
    expect(await takeArtwork(png, 'a.png')).toMatchObject({ ok: true, value: { width: 200, height: 60 } });
    expect(await takeArtwork(cmyk, 'a.jpg')).toMatchObject({ ok: true, value: { width: 200, height: 60 } });
    expect(await takeArtwork(grey, 'a.jpg')).toMatchObject({ ok: true, value: { width: 200, height: 60 } });
  });

  test('what is no picture, another format, damaged, blank or a bomb is refused', async () => {
    expect(await reasonOf(Buffer.from('just words'))).toBe('artwork-not-image');
    expect(await reasonOf(Buffer.from('GIF89a..........'))).toBe('artwork-format');
    expect(await reasonOf(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40)]))).toBe('artwork-damaged');
    expect(await reasonOf(bomb(60_000, 60_000))).toBe('artwork-pixels');
    expect(await reasonOf(bomb(4000, 4000))).toBe('artwork-damaged');
    expect(await reasonOf(Buffer.alloc(artworkLimits.bytes + 1))).toBe('artwork-heavy');
    expect(await reasonOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g/></svg>'))).toBe('artwork-damaged');
    expect(await reasonOf(Buffer.from('<svg viewBox="0 0 3 1"><script>1</script></svg>'))).toBe('svg-not-allowed');
  });

  test('is kept as PNG only, by those who may change the publication', async () => {
    expect(await uploadArtwork(room.around, room.actors.editor, { bytes: lettering, name: 'a.svg' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await uploadArtwork(room.around, null, { bytes: lettering, name: 'a.svg' })).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
    const kept = await uploadArtwork(room.around, room.actors['chief-editor'], { bytes: lettering, name: 'a.svg' });
    if (!kept.ok) throw new Error('refused');
    const files = fs.readdirSync(path.join(room.around.store.dataDir, 'photos'));
    expect(files).toEqual([`${kept.value.file}.png`]);
    expect(await photoFile(room.around.store, kept.value.file)).toMatchObject({ type: 'image/png' });
    expect(await photoFile(room.around.store, kept.value.file, 320)).toMatchObject({ type: 'image/png' });
  });
});

describe('a masthead design', () => {
  const chief = () => room.actors['chief-editor'];
  const edit = async (mastheadDesign: unknown) => { const { version } = await readPublication(room.around.store.read); return editPublication(room.around, chief(), { version, mastheadDesign }); };

  test('is kept with the publication, prints in its issues, and an empty one leaves the masthead as it was', async () => {
    const made = await createIssue(room.around, chief(), { date: '2021-12-04', totalNumber: 1, numberInYear: 1, reasons: {} });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const masthead = async () => (await issueLayout(room.around.store.read, made.value.id)).masthead;
    const before = JSON.stringify(await masthead());
    expect(await edit({ data: 'strip', place: 'centre', folio: { number: 'letter' } })).toMatchObject({ ok: true });
    expect((await masthead()).design).toEqual({ data: 'strip', place: 'centre', folio: { number: 'letter' } });
    expect(await edit({})).toMatchObject({ ok: true });
    expect(JSON.stringify(await masthead())).toBe(before);
  });

  test('its artwork is the nameplate, for readers too; artwork that is not kept here is refused', async () => {
    const kept = await uploadArtwork(room.around, chief(), { bytes: lettering, name: 'a.svg' });
    if (!kept.ok) throw new Error('refused');
    expect(await edit({ artwork: { file: 'f'.repeat(64), width: 10, height: 10 } })).toMatchObject({ ok: false, error: { reason: 'artwork-missing' } });
    expect(await edit({ artwork: kept.value })).toMatchObject({ ok: true, value: { nameplateFile: kept.value.file } });
    expect(await edit({})).toMatchObject({ ok: true, value: { nameplateFile: null } });
  });

  test.each([
    { hidden: ['permit'] }, { hidden: ['number'] }, { order: ['date', 'date'] }, { size: 9 }, { spacing: -1 }, { rows: 1 }, { artwork: { file: '../x', width: 1, height: 1 } }, { ears: { left: { kind: 'html', text: '<b>' } } }, { other: true },
  ])('that asks for what cannot be is refused: %j', async (design) => { expect(await edit(design)).toMatchObject({ ok: false, error: { code: 'invalid' } }); });

  test('a change makes the sign-off of an issue not yet out void; the same design again does not', async () => {
    await edit({ data: 'strip' });
    const id = (await room.around.store.transact(async (db) => {
      const row = db.select({ id: issues.id }).from(issues).limit(1).get();
      if (!row) throw new Error('no issue');
      db.update(issues).set({ status: 'signed-off' }).run();
      db.insert(editions).values({ id: 'edition', issueId: row.id, revision: 1, content: '{}', sha256: 'x', signedBy: chief().userId!, signedAt: room.around.now().toISOString() }).run();
      return ok(row.id);
    }));
    expect(id.ok).toBe(true);
    const status = () => room.around.store.read.select({ status: issues.status }).from(issues).limit(1).get()?.status;
    await edit({ data: 'strip' });
    expect(status()).toBe('signed-off');
    await edit({ data: 'strip', ink: 'black' });
    expect(status()).not.toBe('signed-off');
    expect(room.around.store.read.select({ content: editions.content, reason: editions.voidReason }).from(editions).get()).toMatchObject({ content: '{}', reason: 'publication:mastheadDesign' });
  });
});
