import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root } from './fresh.mjs';
import { installIfStale } from './install.mjs';

/** Types, lint, unit and integration tests, then the browser journeys against a production build with a database of their own. */

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'banxin-test-'));
const totals = { passed: 0, failed: 0 };
const node = process.execPath;
const bin = (name) => path.join(root, 'node_modules', ...name.split('/'));

function count(suite, passed, failed) {
  totals.passed += passed;
  totals.failed += failed;
  console.log(`— ${suite}: ${passed} passed, ${failed} failed\n`);
}

function sh(command, args, env = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } }).status === 0;
}

const onPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();

/** A browser from BANXIN_CHROMIUM, the PATH, Playwright's own, or installed now; empty string: Playwright's own. */
async function findBrowser() {
  if (process.env.BANXIN_CHROMIUM) return process.env.BANXIN_CHROMIUM;
  const found = onPath('chromium') || onPath('chromium-browser') || onPath('google-chrome');
  if (found) return found;
  const { chromium } = await import('@playwright/test');
  if (fs.existsSync(chromium.executablePath())) return '';
  console.log('No Chromium found: installing one …');
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    sh('apt-get', ['update', '-qq']);
    if (sh('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' })) return onPath('chromium');
  }
  sh(node, [bin('@playwright/test/cli.js'), 'install', 'chromium']);
  return '';
}

/** Tools of other makers that check our PDFs from outside. */
function installPdfTools() {
  if (['pdftotext', 'mutool', 'qpdf', 'gs'].every(onPath) || process.getuid?.() !== 0 || !onPath('apt-get')) return;
  sh('apt-get', ['update', '-qq']);
  sh('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils', 'mupdf-tools', 'qpdf', 'ghostscript'], { DEBIAN_FRONTEND: 'noninteractive' });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

function unitTests() {
  const report = path.join(work, 'unit.json');
  sh(node, [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const result = readReport(report);
  if (!result) return count('unit and integration', 0, 1);
  // A file that fails before any test runs counts as one failure.
  const broken = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  count('unit and integration', result.numPassedTests, result.numFailedTests + broken);
}

async function journeys() {
  const browser = await findBrowser();
  const port = await freePort();
  const data = path.join(work, 'data');
  const env = { ...process.env, BANXIN_DATA: data, HOST: '127.0.0.1', PORT: String(port), NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  delete env.BANXIN_DB;
  const server = spawn(node, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const up = await Promise.race([answers(url), stopped.then(() => false)]);
  if (!up) {
    server.kill('SIGTERM');
    return count('browser journeys (the server did not start)', 0, 1);
  }
  const report = path.join(work, 'journeys.json');
  sh(node, [bin('@playwright/test/cli.js'), 'test', ...process.argv.slice(2)], {
    BANXIN_URL: url, BANXIN_TEST_DATA: data, BANXIN_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  server.kill('SIGTERM');
  await stopped;
  const result = readReport(report);
  if (!result) return count('browser journeys', 0, 1);
  const { expected, unexpected, flaky, skipped } = result.stats;
  count('browser journeys', expected, unexpected + flaky + skipped + (result.errors?.length ?? 0));
}

/** Waits up to ten minutes (a build may be due) for the first answer. */
async function answers(url) {
  for (const end = Date.now() + 600_000; Date.now() < end;) {
    try {
      await fetch(`${url}/login`);
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  return false;
}

installIfStale();
installPdfTools();
// Next writes the types of routes; a fresh clone has none yet.
sh(node, [bin('next/dist/bin/next'), 'typegen']);
count('types', ...(sh(node, [bin('typescript/bin/tsc'), '--noEmit']) ? [1, 0] : [0, 1]));
count('lint', ...(sh(node, [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']) ? [1, 0] : [0, 1]));
unitTests();
await journeys();
fs.rmSync(work, { recursive: true, force: true });
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
