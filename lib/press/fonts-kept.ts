import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

/** Most that is kept of small files made on this machine; some sixty issues' subsets. */
const mostBytes = 64 * 1024 * 1024;
/** What is used again is marked as used at most so often, so that reading does not always write. */
const markedEvery = 60 * 60 * 1000;

/** A file made before, by its name in a folder; null when it is not there. */
export async function kept(folder: string, name: string, now: number): Promise<Uint8Array | null> {
  const file = path.join(folder, name);
  try {
    const bytes = await readFile(file);
    const { mtimeMs } = await stat(file);
    if (now - mtimeMs > markedEvery) await utimes(file, new Date(now), new Date(now));
    return bytes;
  } catch {
    return null; // Not there, or somebody cleared the cache just now: it is made again.
  }
}

/** Removes what was used longest ago until no more than `most` bytes are left. */
export async function prune(folder: string, most: number = mostBytes): Promise<void> {
  const names = await readdir(folder);
  const files = (await Promise.all(names.map(async (name) => {
    const file = path.join(folder, name);
    return stat(file).then(({ size, mtimeMs }) => [{ file, size, used: mtimeMs }], () => []);
  }))).flat().sort((one, other) => other.used - one.used);
  let sum = 0;
  for (const { file, size } of files) {
    sum += size;
    if (sum > most) await rm(file, { force: true });
  }
}
