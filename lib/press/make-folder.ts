import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Makes a folder and those it lies in. Step by step: mkdir's own `recursive` never comes back under /proc (Node 20). Throws when one cannot be made. */
export async function makeFolder(folder: string): Promise<void> {
  try { await mkdir(folder); }
  catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') return;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    await mkdir(folder).catch((again: unknown) => { if (!(again instanceof Error && 'code' in again && again.code === 'EEXIST')) throw again; });
  }
}
