import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fingerprint, isFresh, root, stampFresh } from './fresh.mjs';

/** Runs a command with its output shown; ends this process with its code when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...options.env } });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Installs the locked dependencies when node_modules is missing or stands for another lock file. */
export function installIfStale() {
  const stamp = path.join(root, 'node_modules', '.banxin-lock');
  const print = fingerprint(['package.json', 'package-lock.json']);
  if (isFresh(stamp, print)) return;
  console.log('Installing dependencies (better-sqlite3 may be compiled, one to three minutes) …');
  // The build checks types, so it needs the development packages whatever NODE_ENV says.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  stampFresh(stamp, print);
}
