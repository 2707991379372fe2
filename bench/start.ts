import { spawn } from 'node:child_process';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Time from `npm start` (installed, built, data there) to the first answer. Usage: npx tsx bench/start.ts [runs] */

const runs = Number(process.argv[2] ?? 5);
const root = path.resolve(import.meta.dirname, '..');

const freePort = () => new Promise<number>((resolve) => {
  const probe = net.createServer();
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
});

async function once(): Promise<number> {
  const port = await freePort();
  const began = process.hrtime.bigint();
  const server = spawn('npm', ['start'], { cwd: root, env: { ...process.env, PORT: String(port) }, stdio: 'ignore', detached: true });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  const milliseconds = Number(process.hrtime.bigint() - began) / 1e6;
  process.kill(-server.pid!, 'SIGTERM');
  await exited;
  return milliseconds;
}

await once(); // installs, builds and seeds if that is still to be done
const times: number[] = [];
for (let run = 0; run < runs; run += 1) times.push(await once());
times.sort((a, b) => a - b);
console.log(JSON.stringify({
  name: 'start', runs, median_ms: Math.round(times[Math.floor(runs / 2)]!), min_ms: Math.round(times[0]!), max_ms: Math.round(times.at(-1)!),
  node: process.version, cpu: os.cpus()[0]?.model, cores: os.cpus().length,
}));
