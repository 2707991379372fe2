import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';

/**
 * HEIC, what most telephones write. sharp's own build has no HEVC (patents), so the pixels come from libheif built to WebAssembly, in a thread of
 * its own: twelve megapixels take it a second, in which the server answers others.
 */

/** Most pixels of a HEIC: libheif holds the picture several times over. */
export const mostHeicPixels = 60_000_000;
const patience = 60_000;

/** What the thread runs; plain JavaScript, since it is given to it as text. libheif turns the picture upright itself (its irot and imir boxes). */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { createRequire } = require('node:module');
const libheif = createRequire(workerData.from)('libheif-js/wasm-bundle');
const [image, ...others] = new libheif.HeifDecoder().decode(workerData.bytes);
if (!image) throw new Error('no picture');
const width = image.get_width(), height = image.get_height();
if (width * height > workerData.most) parentPort.postMessage({ tooMany: width * height });
else image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (drawn) => {
  if (!drawn) throw new Error('not drawn');
  parentPort.postMessage({ width, height, several: others.length > 0, pixels: drawn.data.buffer }, [drawn.data.buffer]);
});
`;

type Answer = { readonly tooMany: number } | { readonly width: number; readonly height: number; readonly several: boolean; readonly pixels: ArrayBuffer };

function decoded(bytes: Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, workerData: { bytes, most: mostHeicPixels, from: path.join(process.cwd(), 'package.json') }, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const timer = setTimeout(() => { void worker.terminate(); reject(new Error('too slow')); }, patience);
    const end = (act: () => void) => { clearTimeout(timer); void worker.terminate(); act(); };
    worker.once('message', (answer: Answer) => end(() => resolve(answer)));
    worker.once('error', (error) => end(() => reject(error)));
    worker.once('exit', () => end(() => reject(new Error('ended'))));
  });
}

/** The ICC profile a HEIC carries (ISO/IEC 14496-12, box colr of type prof); telephones write Display P3. Undefined: none. */
export function heicProfile(bytes: Uint8Array): Buffer | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024 * 1024));
  const at = head.indexOf('colrprof', 0, 'latin1');
  if (at < 4) return undefined;
  const end = at - 4 + head.readUInt32BE(at - 4);
  return end > at + 8 + 128 && end <= head.length ? head.subarray(at + 8, end) : undefined;
}

/** A PNG with this colour profile: the chunk iCCP stands right after IHDR, which ends at byte 33. */
function withProfile(png: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.byteLength - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), length, body, sum, png.subarray(33)]);
}

/** A HEIC as a PNG with the same colours and profile; `tooMany`: more pixels than we take. Throws for a file that cannot be read. */
export async function pngFromHeic(bytes: Uint8Array): Promise<{ readonly png: Buffer; readonly several: boolean } | { readonly tooMany: number }> {
  const answer = await decoded(bytes);
  if ('tooMany' in answer) return answer;
  const { width, height, several } = answer;
  const png = await sharp(new Uint8Array(answer.pixels), { raw: { width, height, channels: 4 }, limitInputPixels: mostHeicPixels }).removeAlpha().png({ compressionLevel: 0 }).toBuffer();
  const profile = heicProfile(bytes);
  return { png: profile ? withProfile(png, profile) : png, several };
}
