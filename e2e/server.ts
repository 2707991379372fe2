import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** A server of a test's own, over the production build, with its own data folder. */
export interface OwnServer {
  readonly url: string;
  readonly data: string;
  readonly port: number;
  /** Ends the server as a power cut would: SIGKILL to the whole process group. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

const freePort = () => new Promise<number>((resolve) => {
  const probe = net.createServer();
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
});

async function untilAnswer(url: string): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    try {
      await fetch(`${url}/login`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`no answer from ${url}`);
}

/** Starts `npm start`'s script. `sample`: with the sample weekly, copied from the data folder the suite was seeded with when given. */
export async function ownServer({ sample, env = {} }: { sample: boolean; env?: Record<string, string> }): Promise<OwnServer> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'banxin-own-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;
  const exited = () => new Promise<void>((resolve) => (server && server.exitCode === null && server.signalCode === null ? server.once('exit', () => resolve()) : resolve()));
  const start = async () => {
    server = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: root, detached: true, stdio: 'ignore',
      env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), BANXIN_DATA: data, BANXIN_SAMPLE: sample ? 'yes' : 'no', ...env },
    });
    await untilAnswer(url);
  };
  const end = async (signal: NodeJS.Signals) => {
    const gone = exited();
    if (server?.pid) {
      try { process.kill(-server.pid, signal); } catch { /* already gone */ }
    }
    await gone;
  };
  await start();
  return {
    url, data, port,
    kill: () => end('SIGKILL'),
    restart: start,
    async close() {
      await end('SIGTERM');
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}
