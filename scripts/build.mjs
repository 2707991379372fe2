import fs from 'node:fs';
import path from 'node:path';
import { fingerprint, isFresh, root, stampFresh } from './fresh.mjs';
import { run } from './install.mjs';

const sources = ['app', 'components', 'lib', 'db/open.ts', 'db/schema.ts', 'db/queries', 'public', 'proxy.ts', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** Builds the web fonts once and the application when its sources changed since the last build. */
export function buildIfStale() {
  run(process.execPath, ['--import', 'tsx', 'scripts/web-fonts.ts']);
  const dist = path.join(root, process.env.BANXIN_DIST ?? '.next');
  const stamp = path.join(dist, 'banxin-sources');
  const print = fingerprint(sources);
  if (isFresh(stamp, print) && fs.existsSync(path.join(dist, 'BUILD_ID'))) return;
  console.log('Building the application …');
  run(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build']);
  // next build may complete tsconfig.json; the stamp stands for what is there now.
  stampFresh(stamp, fingerprint(sources));
}
