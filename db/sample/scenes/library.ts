import type { Lamp, Scene } from './camera';
import { between, put } from './light';
import { hash2, hash3, noise2, rough2, rough3, smooth } from './noise';
import { box, crowd, egg, paint, pillar, rod, type Figure } from './solids';

/** A reading room between tall shelves, a window of light at its end. */
export function library(): Scene {
  const shelf = 0.42;
  const top = 6.1;
  const end = 24;
  /** Books stand 1–3 cm proud of one another; each is known by its place on the shelf. */
  const bookAt = (z: number, row: number, side: number): number => Math.floor(z / 0.052 + 0.6 * hash2(Math.floor(z / 0.5), row * 2 + side));
  const cases = (x: number, y: number, z: number): number => {
    const side = x > 0 ? 1 : 0;
    const out = Math.abs(x) - 2.5;
    if (out < -0.5) return -out - 0.3;
    const row = Math.floor(y / shelf);
    const up = y - (row + 0.5) * shelf;
    let d = Math.max(0.27 - out, y - top);
    const book = bookAt(z, row, side);
    const tall = 0.13 + 0.055 * hash3(book, row, side);
    const proud = 0.2 - 0.05 * hash3(book, row, side + 4);
    const gone = hash3(book >> 2, row, side + 9) < 0.06;
    if (!gone) d = Math.min(d, Math.max(proud - out, up + shelf * 0.5 - tall * 2, y - top + 0.2));
    d = Math.min(d, Math.max(shelf * 0.5 - 0.018 - Math.abs(up), -out + 0.02, y - top));
    const bay = z - 1.9 * Math.round(z / 1.9);
    d = Math.min(d, Math.max(Math.abs(bay) - 0.035, -out - 0.005, y - top));
    d = Math.min(d, box(out - 0.2, y - top - 0.08, 0, 0.3, 0.1, 60), box(out, y - 0.06, 0, 0.03, 0.07, 60));
    return d * 0.8;
  };
  const gallery = (x: number, y: number, z: number): number => {
    const out = Math.abs(x);
    let d = box(out - 2.3, y - 3.02, z, 0.42, 0.05, 60);
    const post = z - 0.16 * Math.round(z / 0.16);
    d = Math.min(d, Math.max(Math.hypot(out - 1.92, post) - 0.012, 3 - y, y - 3.9), box(out - 1.92, y - 3.92, z, 0.035, 0.03, 60));
    return d;
  };
  const tables = (x: number, y: number, z: number): number => {
    const cell = z - 4.4 * Math.round((z - 7) / 4.4) - 7;
    if (z < 4.4 || z > 22) return Math.max(0.6, z < 4.4 ? 4.4 - z : 1);
    let d = box(x, y - 0.75, cell, 0.62, 0.025, 1.75, 0.02);
    d = Math.min(d, box(Math.abs(x) - 0.54, y - 0.37, Math.abs(cell) - 1.6, 0.035, 0.37, 0.035));
    // Shaded lamps, books and papers.
    const lz = Math.abs(cell) - 0.85;
    d = Math.min(d, pillar(x, y - 0.93, lz, 0.014, 0.17), pillar(x, y - 0.78, lz, 0.075, 0.012), Math.max(Math.abs(Math.hypot(x * 0.8, lz * 0.55) - 0.085 - (1.22 - y) * 0.55) * 0.8 - 0.008, y - 1.21, 1.08 - y));
    d = Math.min(d, box(x - 0.32, y - 0.785, cell - 0.35, 0.11, 0.02, 0.08), box(x + 0.3, y - 0.8, cell + 0.5, 0.1, 0.035, 0.075), box(x - 0.28, y - 0.782, cell + 1.2, 0.12, 0.012, 0.16));
    const sx = Math.abs(x) - 0.95;
    const sz = cell - 0.85 * Math.max(-1, Math.min(1, Math.round(cell / 0.85)));
    d = Math.min(d, box(sx, y - 0.45, sz, 0.2, 0.025, 0.2, 0.02), box(Math.abs(sx) - 0.18, y - 0.22, Math.abs(sz) - 0.18, 0.018, 0.22, 0.018), box(sx - 0.19, y - 0.72, sz, 0.018, 0.25, 0.19, 0.015));
    return d * 0.9;
  };
  const globes = (x: number, y: number, z: number): number => {
    const cell = z - 3.2 * Math.round((z - 4) / 3.2) - 4;
    return Math.min(egg(x, y - 4.55, cell, 0.2, 0.16, 0.2), Math.max(Math.hypot(x, cell) - 0.01, 4.6 - y, y - 7.5)) * 0.9;
  };
  const coats = ['#5c3038', '#33455c', '#4c4b43', '#7a6544', '#3d4f44', '#8a8379'].map(paint);
  const figures: Figure[] = [];
  for (let i = 0; i < 9; i += 1) {
    const side = i % 2 === 0 ? 1 : -1;
    figures.push({ x: side * 0.92, y: 0, z: 7 - 0.85 + i * 1.75 + (i % 3) * 0.02, tall: 1.66 + 0.12 * hash2(i, 2), turn: -side * Math.PI * 0.5, pose: 'sit', coat: coats[i % coats.length]!, trousers: paint('#2a2b30'), hair: i === 3 ? paint('#b1aea8') : paint('#1d1a18') });
  }
  figures.push({ x: 1.62, y: 0, z: 10.4, tall: 1.66, turn: 1.5, pose: 'reach', coat: paint('#8c5a34'), trousers: paint('#2d3344') });
  figures.push({ x: -1.5, y: 0, z: 15.5, tall: 1.7, turn: 2.9, pose: 'walk', coat: paint('#3e4d63'), trousers: paint('#26262a') });
  const readers = crowd(figures);
  const vault = (x: number, y: number): number => 2.95 - Math.hypot(x, Math.max(0, y - 5.9) * 1.05);
  const window = (x: number, y: number): number => Math.max(Math.hypot(x, Math.max(0, y - 4.6)) - 1.75, 1 - y);
  const distance = (x: number, y: number, z: number): number => {
    let d = Math.min(y, vault(x, y), end - z + (window(x, y) < 0 ? 0.4 : 0));
    d = Math.min(d, cases(x, y, z), gallery(x, y, z), tables(x, y, z), globes(x, y, z), readers.distance(x, y, z));
    if (z > end - 1) d = Math.min(d, Math.max(Math.min(Math.abs(x - 0.58 * Math.round(x / 0.58)), Math.abs(y - 0.8 * Math.round(y / 0.8))) - 0.03, end - 0.05 - z, window(x, y)));
    return Math.min(d, rod(x, y, z, 1.75, 0, 6.1, 2.42, 2.95, 6.1, 0.03), rod(x, y, z, 1.75, 0, 6.6, 2.42, 2.95, 6.6, 0.03));
  };
  const bulbs: Lamp[] = [];
  for (let i = 0; i < 6; i += 1) bulbs.push({ x: 0, y: 4.35, z: 4 + i * 3.2, r: 3.1, g: 2.3, b: 1.45 });
  for (let i = 0; i < 4; i += 1) for (const lz of [-0.85, 0.85]) bulbs.push({ x: 0, y: 1.05, z: 7 + i * 4.4 + lz, r: 0.42, g: 0.3, b: 0.16 });
  bulbs.push({ x: 0, y: 4, z: end - 1, r: 9, g: 10, b: 11.5 });
  const spines = ['#6d2a28', '#2b4560', '#3d5240', '#8a6a32', '#4a3a52', '#b3a78c', '#7d4a2c', '#2e2e33', '#9a8f7a', '#56332a', '#315a5c', '#a8532e'].map(paint);
  const oak = paint('#6b4527');
  return {
    width: 840,
    height: 1260,
    eye: [-0.35, 1.9, 0.3],
    target: [0.12, 2.55, 12],
    angle: 58,
    far: 60,
    distance,
    matter: (x, y, z, ny, t, out) => {
      const e = 0.006 + t * 0.001;
      if (readers.distance(x, y, z) < e) {
        put(out, readers.colour(x, y, z), 0.75 + 0.5 * rough3(x * 9, y * 6, z * 9, 3));
        out.bumpX = (rough3(x * 8, y * 4, z * 8, 2) - 0.5) * 0.7;
        return;
      }
      if (globes(x, y, z) < e) {
        put(out, y < 4.8 ? { r: 1, g: 0.86, b: 0.64 } : paint('#222222'));
        out.glow = y < 4.8 ? 2.6 : 0;
        return;
      }
      if (z > end - 0.06) {
        if (window(x, y) < 0 && z > end + 0.1) {
          put(out, { r: 0.74, g: 0.84, b: 1 });
          out.glow = 2.4 - 0.25 * y + 0.3 * noise2(x * 1.5, y * 1.5);
        } else put(out, window(x, y) < 0.06 ? paint('#5a3c24') : paint('#c2b8a2'));
        return;
      }
      const n = rough3(x * 1.3, y * 1.3, z * 1.3, 4);
      if (y < 0.02) {
        const plank = Math.floor(x / 0.13);
        const joint = Math.abs(x / 0.13 - Math.round(x / 0.13)) < 0.03;
        put(out, between(paint('#4d3019'), paint('#7d5530'), hash2(plank, Math.floor(z / 1.4 + hash2(plank, 2)))), joint ? 0.5 : 0.75 + 0.4 * rough2(x * 20, z * 1.5, 3));
        out.mirror = 0.05;
        out.bumpX = (rough2(x * 9, z * 2, 2) - 0.5) * 0.05;
        return;
      }
      if (Math.abs(x) < 1.5 && y < 1.3) {
        if (y > 1.06) {
          put(out, paint('#1f5a3c'));
          out.glow = 0.9;
        } else if (y > 0.778 && y < 0.86) put(out, ny > 0.5 ? paint('#d8d2c2') : paint('#7a3a2c'), 0.9);
        else put(out, between(oak, paint('#8a5c34'), rough2(x * 2, z * 9, 4)), 0.8);
        out.mirror = y > 0.7 && y < 0.78 ? 0.03 : 0;
        return;
      }
      const out2 = Math.abs(x) - 2.5;
      if (out2 > 0.1 && y < top - 0.15) {
        const side = x > 0 ? 1 : 0;
        const row = Math.floor(y / shelf);
        const book = bookAt(z, row, side);
        const up = y - row * shelf;
        const tall = (0.13 + 0.055 * hash3(book, row, side)) * 2;
        if (out2 > 0.255 || up < 0.02 || up > shelf - 0.02) {
          put(out, oak, 0.4);
          return;
        }
        // Sets of one colour, then odd volumes.
        const set = hash3(book >> 3, row, side + 20) < 0.45 ? book >> 3 : book;
        const colour = spines[Math.floor(hash3(set, row, side + 1) * spines.length)]!;
        const label = Math.abs(up - tall * 0.72) < 0.018 || Math.abs(up - tall * 0.16) < 0.006;
        put(out, label ? between(colour, paint('#d2bd84'), 0.75) : colour, 0.75 + 0.4 * hash3(book, row, 33));
        return;
      }
      if (y > 5.9 && vault(x, y) < 0.05) {
        const rib = Math.abs(z - 3.2 * Math.round((z - 2.4) / 3.2) - 2.4) < 0.12;
        put(out, rib ? oak : between(paint('#c9bea6'), paint('#a89c84'), n));
        return;
      }
      put(out, between(oak, paint('#8a5c34'), smooth(0.2, 0.8, rough3(x * 3, y * 3, z * 0.7, 4))), 0.8);
    },
    sun: [0, 0.9, 0.4],
    sunlight: { r: 0, g: 0, b: 0 },
    skylight: { r: 0.2, g: 0.19, b: 0.18 },
    bounce: { r: 0.14, g: 0.1, b: 0.07 },
    sky: () => ({ r: 0.8, g: 0.9, b: 1 }),
    haze: { density: 0.009, colour: { r: 0.62, g: 0.56, b: 0.46 }, height: 12 },
    lamps: bulbs,
    exposure: 1.2,
    lens: { focus: 8, blur: 2.2 },
    bloom: 0.5,
  };
}
