import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** SHA-256 over the names and contents of files below `paths` (relative to the root); equal when nothing changed. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (relative) => {
    const full = path.join(root, relative);
    if (!fs.existsSync(full)) return;
    if (fs.statSync(full).isDirectory()) {
      for (const name of fs.readdirSync(full).sort()) visit(path.join(relative, name));
      return;
    }
    hash.update(relative).update('\0').update(fs.readFileSync(full)).update('\0');
  };
  for (const start of paths) visit(start);
  return hash.digest('hex');
}

/** Does the stamp file hold this fingerprint? */
export const isFresh = (stamp, print) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === print;

/** Writes the fingerprint once the work it stands for is done. */
export function stampFresh(stamp, print) {
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, print);
}
