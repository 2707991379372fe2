import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profileFacts } from './icc-read';
import { pressCondition, ProfileError } from './pdf-condition';

const sound = readFileSync('lib/press/icc/banxin-newsprint-240.icc');

describe('a printing house’s profile', () => {
  let folder = '';
  beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'banxin-icc-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const written = (name: string, bytes: Uint8Array): string => { const file = path.join(folder, name); writeFileSync(file, bytes); return file; };
  const changed = (change: (bytes: Buffer) => void): Buffer => { const bytes = Buffer.from(sound); change(bytes); return bytes; };

  test('that is sound is taken', async () => {
    expect((await pressCondition(written('sound.icc', sound))).intent.profile).toHaveLength(sound.length);
  });

  // The separation passes over such profiles in silence; the file would name a condition its pictures were not made for.
  test.each([
    ['cut short', sound.subarray(0, sound.length >> 1)],
    ['without tables', changed((bytes) => bytes.writeUInt32BE(0, 128))],
    ['with as many tables as can be counted', changed((bytes) => bytes.writeUInt32BE(0xffffffff, 128))],
    ['with tables of nothing', changed((bytes) => bytes.fill(0, 700))],
  ])('%s is refused by name', async (name, bytes) => {
    const file = written(`${name}.icc`, bytes);
    await expect(pressCondition(file)).rejects.toThrow(ProfileError);
    await expect(pressCondition(file)).rejects.toThrow(file);
  });

  test('of gigabytes is refused before it is read', async () => {
    const file = written('huge.icc', sound);
    truncateSync(file, 3 * 1024 ** 3);
    await expect(pressCondition(file)).rejects.toThrow(/larger than 16 MB/);
  });

  test('that is a folder or a device is refused, and not read for ever', async () => {
    await expect(pressCondition(folder)).rejects.toThrow(ProfileError);
    await expect(pressCondition('/dev/zero')).rejects.toThrow(ProfileError);
  });

  test('its name is one short line, whatever the file says', () => {
    const at = sound.readUInt32BE(136);
    const named = changed((bytes) => bytes.write('a\nb\u0007c', at + 12, 'latin1'));
    expect(profileFacts(named).name).toMatch(/^a b c/);
    expect(profileFacts(named).name).not.toMatch(/\p{C}/u);
  });
});
