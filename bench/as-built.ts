import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Esbuild from 'esbuild';

const root = path.resolve(process.cwd());

/**
 * Runs a bench as the built program runs: bundled, by plain Node. tsx gives every function its name at run time, which the
 * server's build does not do and which costs a tenth of the time. True where the bench runs as built already.
 */
export function asBuilt(entry: string): boolean {
  if (process.env.BANXIN_BENCH_BUILT === entry) return true;
  // tsx brings esbuild along.
  const esbuild = createRequire(createRequire(path.join(root, 'package.json')).resolve('tsx'))('esbuild') as typeof Esbuild;
  const outfile = path.join(root, '.cache', 'bench', `${path.basename(entry, '.ts')}.mjs`);
  esbuild.buildSync({ entryPoints: [path.join(root, entry)], absWorkingDir: root, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', outfile, logLevel: 'error' });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root, env: { ...process.env, BANXIN_BENCH_BUILT: entry } });
  process.exitCode = status ?? 1;
  return false;
}
