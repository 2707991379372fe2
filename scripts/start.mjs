import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { root } from './fresh.mjs';
import { installIfStale, run } from './install.mjs';

const development = process.argv.includes('--dev');
const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
const data = path.resolve(root, process.env.BANXIN_DATA ?? 'data');

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** Is anything listening there already? A clear word now beats a stack trace after a build. */
function portIsFree() {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`PORT must be a number from 1 to 65535, not ${process.env.PORT}.`);
if (!(await portIsFree())) fail(`Port ${port} on ${host} is taken or not ours to open. Choose another: PORT=3001 npm start`);

installIfStale();
const { buildIfStale, makeWebFontsIfStale } = await import('./build.mjs');
makeWebFontsIfStale();
if (!development) buildIfStale();
run(process.execPath, ['--import', 'tsx', 'scripts/prepare-data.ts'], { env: { BANXIN_DATA: data, HOST: host } });

const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
const server = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), development ? 'dev' : 'start', '-H', host, '-p', String(port)], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, BANXIN_DATA: data, HOST: host, PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
});
let announced = false;
server.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  if (!announced && /Ready/.test(String(chunk))) {
    announced = true;
    console.log(`\n版心 Banxin  ${url}\n采编平台 The desk: ${url}/desk`);
  }
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
