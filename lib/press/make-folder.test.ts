import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder';

const root = mkdtempSync(path.join(tmpdir(), 'banxin-folder-'));

test('a folder is made with all it lies in, also twice and by two at once', async () => {
  const folder = path.join(root, 'a', 'b', 'c');
  await Promise.all([makeFolder(folder), makeFolder(folder)]);
  await makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test('where a file stands in the way, or nothing can be made, it says so and ends', async () => {
  const file = path.join(root, 'file');
  writeFileSync(file, '');
  await expect(makeFolder(path.join(file, 'below'))).rejects.toThrow('ENOTDIR');
  if (existsSync('/proc/self')) await expect(makeFolder('/proc/banxin/below')).rejects.toThrow();
});
