import fs from 'node:fs';
import path from 'node:path';
import { fingerprint, isFresh, root, stampFresh } from './fresh.mjs';
import { run } from './install.mjs';

const sources = ['app', 'components', 'lib', 'db/open.ts', 'db/schema.ts', 'db/queries', 'public', 'proxy.ts', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** What the web fonts are made of: the font packages (by the lock file) and the code that cuts them. */
const fontSources = ['package-lock.json', 'scripts/web-fonts.ts', 'scripts/fonts', 'lib/press/fonts-web.ts'];

/** Makes the desk's web fonts once, and again when a font package or their code changed. */
export function makeWebFontsIfStale() {
  const stamp = path.join(root, '.cache', 'fonts', 'web', 'sources');
  const print = fingerprint(fontSources);
  if (isFresh(stamp, print)) return;
  run(process.execPath, ['--import', 'tsx', 'scripts/web-fonts.ts']);
  stampFresh(stamp, print);
}

/** Builds the application when its sources changed since the last build. */
export function buildIfStale() {
  const dist = path.join(root, process.env.BANXIN_DIST ?? '.next');
  const stamp = path.join(dist, 'banxin-sources');
  const print = fingerprint(sources);
  if (isFresh(stamp, print) && fs.existsSync(path.join(dist, 'BUILD_ID'))) return;
  console.log('Building the application …');
  run(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build']);
  // next build may complete tsconfig.json; the stamp stands for what is there now.
  stampFresh(stamp, fingerprint(sources));
}
