import type { Scene } from './camera';
import { grove, type Tree } from './ground';
import { between, put, skyOf, sunAt } from './light';
import { hash2, hash3, noise2, rough2, rough3 } from './noise';
import { ball, box, crowd, paint, pillar, type Figure } from './solids';

/** Children running a race, the stand full behind them. */
export function sportsDay(): Scene {
  const vests = ['#c23a2c', '#2c5fa0', '#d9a31c', '#2f8052', '#d8d6cf', '#7a3f86', '#d0641f'].map(paint);
  const lane = 1.22;
  const figures: Figure[] = vests.map((coat, i) => ({
    x: [0.6, -1.1, 1.9, -0.3, -2.4, 2.9, 0.9][i]!, y: 0, z: 4.4 + i * lane, tall: 1.36 + 0.12 * hash2(i, 3), turn: 1.5 + (hash2(i, 4) - 0.5) * 0.2, pose: 'run', coat, trousers: paint(i % 2 === 0 ? '#24262c' : '#2c3f66'),
    hair: paint('#1d1a18'),
  }));
  figures.push({ x: 7.6, y: 0, z: 13.6, tall: 1.72, turn: -1.4, pose: 'reach', coat: paint('#b9b4a6'), trousers: paint('#2b2d33'), hat: paint('#b23a2c') });
  figures.push({ x: 9, y: 0, z: 14.4, tall: 1.62, turn: -1.5, pose: 'stand', coat: paint('#3f5f82'), trousers: paint('#2b2d33'), hat: paint('#c9c4b8') });
  figures.push({ x: -8, y: 0, z: 14.8, tall: 1.68, turn: 1.6, pose: 'stand', coat: paint('#a8402f'), trousers: paint('#26262c') });
  const runners = crowd(figures);
  const seats = (x: number, y: number, z: number): number => {
    // Steps of the stand with a child on most seats.
    const back = z - 19;
    if (back < -1.2) return -back - 0.9;
    const step = Math.max(0, Math.min(7, Math.floor(back / 0.85)));
    let d = 1e9;
    for (let i = Math.max(0, step - 1); i <= Math.min(7, step + 1); i += 1) {
      d = Math.min(d, box(0, y - 0.25 - i * 0.2, z - 19 - (i + 0.5) * 0.85, 60, 0.25 + i * 0.2, 0.425));
      const k = Math.round(x / 0.58);
      if (hash2(k, i) < 0.86 && Math.abs(x - 0.58 * k) < 0.29) {
        const px = x - k * 0.58 - (hash2(k + 3, i) - 0.5) * 0.12;
        const py = y - 0.5 - i * 0.4;
        const pz = z - 19 - (i + 0.42) * 0.85;
        d = Math.min(d, box(px, py - 0.28, pz, 0.17, 0.28, 0.13, 0.12), ball(px, py - 0.7 - 0.05 * hash2(k, i + 9), pz - 0.02, 0.115), box(px, py - 0.12, pz - 0.2, 0.14, 0.09, 0.2, 0.08));
        if (hash2(k + 8, i) < 0.24) d = Math.min(d, pillar(px + 0.19, py - 0.72, pz, 0.045, 0.34));
      } else d = Math.min(d, 0.2 + Math.abs(Math.abs(x - 0.58 * k) - 0.29));
    }
    return d * 0.85;
  };
  const school = (x: number, y: number, z: number): number => {
    if (z < 30) return 34 - z;
    let d = box(x - 6, y - 6.5, z - 42, 34, 6.8, 5);
    if (z < 38.5 && z > 35) {
      const bx = x - 3.2 * Math.round(x / 3.2);
      const by = y - 3.3 * Math.round((y - 1.9) / 3.3) - 1.9;
      d = Math.max(d, -box(bx, by, z - 37, 1.2, 0.85, 0.35));
    }
    d = Math.min(d, box(x - 6, y - 13.6, z - 42, 34.6, 0.5, 5.6));
    return Math.min(d, box(x - 6, y - 9, z - 37, 4.2, 9, 1.2));
  };
  const bunting = (x: number, y: number, z: number): number => {
    let d = 1e9;
    for (const [bz, top] of [[17.6, 4.5], [18, 5.4]] as const) {
      const sag = top - 0.8 * (1 - ((((x + 30) % 12) / 6) - 1) ** 2) + 0.4;
      const k = Math.round(x / 0.55);
      const px = Math.abs(x - 0.55 * k);
      const drop = sag - y;
      d = Math.min(d, Math.max(Math.abs(z - bz + 0.06 * Math.sin(x * 3 + y * 2)) - 0.012, px - 0.19 * (1 - drop / 0.42), -drop, drop - 0.42));
      d = Math.min(d, Math.hypot(y - sag, z - bz) - 0.012);
    }
    const pole = x - 12 * Math.round(x / 12);
    return Math.min(d * 0.75, pillar(pole, y - 2.7, z - 17.8, 0.05, 2.7));
  };
  const trees: Tree[] = Array.from({ length: 10 }, (_, i) => ({ x: -36 + i * 8 + hash2(i, 1) * 3, y: 0, z: 31 + hash2(i, 2) * 3, stem: 4.6, radius: 2.4 + hash2(i, 4), rise: 2.4, leaf: paint(['#41521f', '#5c5f24', '#7a6626'][i % 3]!) }));
  const wood = grove(trees, 0.3, 6);
  const rope = (x: number, y: number, z: number): number => Math.min(Math.hypot(y - 0.9, z - 15.4) - 0.012, pillar(x - 3 * Math.round(x / 3), y - 0.45, z - 15.4, 0.025, 0.47));
  const distance = (x: number, y: number, z: number): number => {
    let d = Math.min(y, runners.distance(x, y, z), seats(x, y, z), school(x, y, z));
    if (z > 12) d = Math.min(d, rope(x, y, z), bunting(x, y, z));
    else d = Math.min(d, 15 - z);
    return z > 24 ? Math.min(d, wood.distance(x, y, z)) : Math.min(d, 27 - z);
  };
  const sun = sunAt(-152, 40);
  const shirts = ['#b8443a', '#c9c5ba', '#35618e', '#d0a032', '#3f7a58', '#cfcac0', '#58406e', '#26344a'].map(paint);
  return {
    width: 1260,
    height: 840,
    eye: [4.2, 1.35, -1.6],
    target: [0.2, 1.12, 8],
    angle: 36,
    far: 160,
    distance,
    matter: (x, y, z, _ny, t, out) => {
      const e = 0.008 + t * 0.001;
      if (runners.distance(x, y, z) < e) {
        put(out, runners.colour(x, y, z), 0.8 + 0.4 * rough3(x * 9, y * 9, z * 9, 2));
        return;
      }
      if (z > 12 && z < 18.5 && bunting(x, y, z) < e) {
        put(out, y < 3.4 ? paint('#8d8f90') : vests[((Math.round(x / 0.55) % 7) + 7) % 7]!);
        return;
      }
      if (z > 15 && z < 16 && rope(x, y, z) < e) {
        put(out, paint('#d8d2c0'));
        return;
      }
      if (z > 18.4 && z < 27 && seats(x, y, z) < e + 0.01) {
        const step = Math.max(0, Math.min(7, Math.floor((z - 19) / 0.85)));
        const up = y - 0.5 - step * 0.4;
        if (up < 0.02) put(out, paint('#9a968c'), 0.85);
        else {
          const k = Math.round(x / 0.58);
          const head = up > 0.6;
          put(out, head ? (z - 19 - (step + 0.42) * 0.85 > -0.06 || up > 0.76 ? paint('#1e1a18') : paint('#bf9376')) : shirts[Math.floor(hash3(k, step, 5) * shirts.length)]!);
        }
        return;
      }
      if (z > 24 && wood.distance(x, y, z) < e + 0.03) {
        const { tree, leaves } = wood.at(x, y, z);
        put(out, leaves ? tree.leaf : paint('#5a4e40'), 0.5 + rough3(x * 4, y * 4, z * 4, 2));
        return;
      }
      if (z > 30 && y > 0.05) {
        const bx = Math.abs(x - 3.2 * Math.round(x / 3.2));
        const by = Math.abs(y - 3.3 * Math.round((y - 1.9) / 3.3) - 1.9);
        const glass = bx < 1.2 && by < 0.85 && z > 37.1 && Math.abs(x - 6) > 4.2;
        put(out, glass ? paint('#38444c') : Math.abs(x - 6) < 4.2 ? paint('#9a4a36') : paint('#cfc5b0'), glass ? 1 : 0.85 + 0.2 * noise2(x, y));
        out.mirror = glass ? 0.06 : 0;
        return;
      }
      if (z < 13.6) {
        const at = (z - 3.79) / lane;
        const chalk = Math.abs(at - Math.round(at)) * lane < 0.028 && z > 2.4;
        put(out, chalk ? paint('#dad6cc') : between(paint('#8f3526'), paint('#a94a34'), rough2(x * 2, z * 2, 4)), 0.8 + 0.35 * rough2(x * 14, z * 14, 2));
        return;
      }
      put(out, between(paint('#47642a'), paint('#6c7d38'), rough2(x * 2, z * 2, 4) + (Math.floor(x / 3) % 2 === 0 ? 0.1 : -0.1)), 0.7 + 0.5 * rough2(x * 12, z * 12, 2));
    },
    sun,
    sunlight: { r: 3.2, g: 2.8, b: 2.2 },
    skylight: { r: 0.6, g: 0.7, b: 0.86 },
    bounce: { r: 0.4, g: 0.26, b: 0.2 },
    sky: skyOf('#5e95d0', '#d9e4ea', '#f6f5f1', 0.42, 1.25, sun, '#fff0d0'),
    haze: { density: 0.0022, colour: { r: 0.8, g: 0.84, b: 0.88 }, height: 40 },
    exposure: 0.56,
    lens: { focus: 8.4, blur: 4.5 },
    bloom: 0.14,
  };
}
