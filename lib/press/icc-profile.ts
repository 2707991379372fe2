import { colourOfAreas, labOf, paperWhite, printedArea, printedColour, separate, d50, xyzOf, type Inks, type Triple } from './icc-newsprint';

/** Makes the ICC profile (version 2.4, class prtr) of the newsprint model: four inks to CIELAB and back, for each rendering intent. */

/** Greatest sum of inks the profile asks for: 240 %, the newspaper limit of ISO 12647-3. */
export const newsprintInkLimit = 240;
/** As it stands in the output intent and in the profile's own description. */
export const newsprintName = 'Banxin newsprint 240';

const colourGrid = 9;
const labGrid = 25;
const gamutGrid = 17;

const u16 = (value: number): number => Math.min(65535, Math.max(0, Math.round(value)));
/** CIELAB as 16-bit tables of version 2 write it. */
const labWords = ([lightness, a, b]: Triple): number[] => [u16(lightness * 652.8), u16((a + 128) * 256), u16((b + 128) * 256)];

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value, index * 2));
  return bytes;
}
const fixed = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeInt32BE(Math.round(value * 65536)); return bytes; };
const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** A table of type mft2: curves in, grid, curves out. */
function lut16(inputs: readonly (readonly number[])[], grid: number, outputs: number, clut: readonly number[], out: readonly (readonly number[])[]): Buffer {
  const head = Buffer.alloc(12);
  head.write('mft2', 0, 'latin1');
  head.set([inputs.length, outputs, grid], 8);
  const sizes = Buffer.alloc(4);
  sizes.writeUInt16BE(inputs[0]?.length ?? 0, 0);
  sizes.writeUInt16BE(out[0]?.length ?? 0, 2);
  return Buffer.concat([head, ...identity.map(fixed), sizes, ...inputs.map(words), words(clut), ...out.map(words)]);
}
const straight = [0, 65535];
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Inks to colour. The tone value increase stands in the curves, so that the grid holds printed areas and stays coarse. */
export function inksToLab(): Buffer {
  const gain = range(256).map((index) => u16(printedArea(index / 255) * 65535));
  const at = (index: number): number => index / (colourGrid - 1);
  const clut: number[] = [];
  for (const c of range(colourGrid)) for (const m of range(colourGrid)) for (const y of range(colourGrid)) for (const k of range(colourGrid)) clut.push(...labWords(colourOfAreas([at(c), at(m), at(y), at(k)])));
  return lut16([gain, gain, gain, gain], colourGrid, 3, clut, [straight, straight, straight]);
}

/** Curve of lightness whose last grid point is exactly the paper. */
const lightnessCurve = range(256).map((index) => u16(Math.min(1, (index / 255) * (65535 / 65280)) * 65535));
const straightOf256 = range(256).map((index) => u16((index / 255) * 65535));

function colourAt(index: Triple, grid: number): Triple {
  const step = (value: number): number => (value / (grid - 1)) * 255.996 - 128;
  return [(index[0] / (grid - 1)) * 100, step(index[1]), step(index[2])];
}

/** The perceptual intent scales lightness so that the darkest picture tone is the darkest print: blacks keep their drawing. */
const darkest = printedColour(separate([0, 0, 0], newsprintInkLimit / 100).tones.map(printedArea) as unknown as Inks)[1];
function scaledToPrint(target: Triple): Triple {
  const [x, y, z] = xyzOf(target);
  return labOf([x * (1 - darkest) + d50[0] * darkest, y * (1 - darkest) + darkest, z * (1 - darkest) + d50[2] * darkest]);
}

const points = labGrid ** 3;
const paperPoint = (labGrid - 1) * labGrid ** 2 + ((labGrid - 1) / 2) * (labGrid + 1);

/** The four words of a point of a colour-to-inks table; rounded down, so that no rounding lifts a sum over the limit. */
export function inksAtPoint(intent: 'perceptual' | 'colorimetric', point: number): number[] {
  if (point === paperPoint) return [0, 0, 0, 0];
  const target = colourAt([Math.floor(point / labGrid ** 2), Math.floor(point / labGrid) % labGrid, point % labGrid], labGrid);
  const { tones } = separate(intent === 'perceptual' ? scaledToPrint(target) : target, newsprintInkLimit / 100);
  return tones.map((tone) => Math.floor(Math.min(1, Math.max(0, tone)) * 65535));
}

const labToInks = (intent: 'perceptual' | 'colorimetric'): Buffer =>
  lut16([lightnessCurve, straightOf256, straightOf256], labGrid, 4, range(points).flatMap((point) => inksAtPoint(intent, point)), [straight, straight, straight, straight]);

/** 0 where a colour can be printed, rising to 1 where it cannot. */
function gamut(): Buffer {
  const clut: number[] = [];
  for (const l of range(gamutGrid)) for (const a of range(gamutGrid)) for (const b of range(gamutGrid)) clut.push(u16(Math.max(0, separate(colourAt([l, a, b], gamutGrid), newsprintInkLimit / 100).error - 2) * 6553));
  return lut16([lightnessCurve, straightOf256, straightOf256], gamutGrid, 1, clut, [straight]);
}

const ascii = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');
const u32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value); return bytes; };
const description = (text: string): Buffer => Buffer.concat([Buffer.from('desc\0\0\0\0', 'latin1'), u32(text.length + 1), ascii(text), Buffer.alloc(4 + 4 + 2 + 1 + 67)]);
const xyzTag = (xyz: Triple): Buffer => Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...xyz.map(fixed)]);

/** The profile's bytes; the same on every machine. */
export function newsprintProfile(): Buffer {
  const forward = inksToLab();
  const perceptual = labToInks('perceptual');
  const colorimetric = labToInks('colorimetric');
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description(newsprintName)], ['cprt', Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), ascii('No copyright, CC0 1.0')])], ['wtpt', xyzTag(paperWhite)],
    ['tech', Buffer.from('sig \0\0\0\0offs', 'latin1')],
    ['A2B0', forward], ['A2B1', forward], ['A2B2', forward], ['B2A0', perceptual], ['B2A1', colorimetric], ['B2A2', perceptual], ['gamt', gamut()],
  ];
  const directory: Buffer[] = [u32(tags.length)];
  const bodies: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let offset = 128 + 4 + tags.length * 12;
  for (const [name, body] of tags) {
    if (!offsets.has(body)) {
      offsets.set(body, offset);
      const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
      bodies.push(padded);
      offset += padded.length;
    }
    directory.push(Buffer.from(name, 'latin1'), u32(offsets.get(body) ?? 0), u32(body.length));
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x02400000, 8);
  header.write('prtrCMYKLab ', 12, 'latin1');
  [2026, 1, 1, 0, 0, 0].forEach((value, index) => header.writeUInt16BE(value, 24 + index * 2));
  header.write('acsp', 36, 'latin1');
  [0xf6d6, 0x10000, 0xd32d].forEach((value, index) => header.writeUInt32BE(value, 68 + index * 4));
  return Buffer.concat([header, ...directory, ...bodies]);
}
