import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** mutool reads our PDFs from outside: it draws them and says where it found each glyph. */

/** Throws in plain words where mutool cannot be had. */
export function needMutool(): void {
  if (spawnSync('mutool', ['-v']).error) {
    throw new Error('mutool is not on this machine, so nobody outside has looked at the PDF. Install it with: apt-get install mupdf-tools (npm test does so by itself when it runs as root).');
  }
}

async function run(args: readonly string[]): Promise<string> {
  const child = spawn('mutool', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`mutool ${args.join(' ')}: ${Buffer.concat(err).toString('utf8')}`);
  return Buffer.concat(out).toString('utf8');
}

/** Pixels of a page, rows from the top, `depth` bytes each of which the first three are red, green, blue. */
export interface Pixels { readonly width: number; readonly height: number; readonly depth: number; readonly data: Uint8Array }

/** Draws a page as `mutool draw -r` does, process inks plainly turned into RGB. */
export async function drawn(pdf: string, page: number, dpi: number): Promise<Pixels> {
  const file = `${pdf}-${page}.pam`;
  await run(['draw', '-q', '-N', '-c', 'rgb', '-r', String(dpi), '-o', file, pdf, String(page)]);
  const bytes = await readFile(file);
  const end = bytes.indexOf('ENDHDR\n') + 7;
  const head = bytes.subarray(0, end).toString('latin1');
  const field = (name: string): number => Number(new RegExp(`${name} (\\d+)`).exec(head)?.[1]);
  return { width: field('WIDTH'), height: field('HEIGHT'), depth: field('DEPTH'), data: bytes.subarray(end) };
}

export interface FoundGlyph { readonly text: string; /** Origin in points from the page's top left. */ readonly x: number; readonly y: number }

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
  (hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : named[name ?? ''] ?? whole));

/** Every glyph that a page of the PDF draws. */
export async function glyphsOf(pdf: string, page: number): Promise<readonly FoundGlyph[]> {
  const trace = await run(['draw', '-q', '-N', '-F', 'trace', pdf, String(page)]);
  const found: FoundGlyph[] = [];
  let matrix: readonly number[] = [1, 0, 0, 1, 0, 0];
  for (const [, transform, unicode, x, y] of trace.matchAll(/<(?:fill|stroke|clip)_text[^>]* transform="([^"]*)"|<g unicode="([^"]*)"[^>]* x="([^"]*)" y="([^"]*)"/g)) {
    if (transform !== undefined) { matrix = transform.split(' ').map(Number); continue; }
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    found.push({ text: unescaped(unicode ?? ''), x: a * Number(x) + c * Number(y) + e, y: b * Number(x) + d * Number(y) + f });
  }
  return found;
}
