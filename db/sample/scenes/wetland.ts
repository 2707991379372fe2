import type { Scene } from './camera';
import { bake, grove, type Tree } from './ground';
import { between, put, skyOf, sunAt, wet } from './light';
import { hash2, noise2, rough2, smooth } from './noise';
import { egg, paint, rod } from './solids';

/** Egrets on the shallows of a lake at sunrise, reeds in front. */
export function wetland(): Scene {
  const ground = bake(
    (x, z) => {
      const bars = smooth(0.55, 0.68, rough2(x / 34 + 3, z / 22 + 8, 3)) * 0.35 * smooth(16, 26, z) * (1 - smooth(85, 120, z));
      const near = smooth(7.5, 3.5, z + 3 * (rough2(x / 3, 4, 2) - 0.5)) * 0.6;
      const shore = smooth(150, 175, z + 14 * Math.sin(x / 60)) * 2.5;
      const hills = smooth(230, 520, z) * Math.max(0, 120 * rough2(x / 170 + 2, z / 300, 5) - 22);
      return Math.max(bars, near, shore + hills) - 0.16 + (rough2(x * 0.8, z * 0.8, 2) - 0.5) * 0.08;
    },
    -520, -4, 520, 820, 1,
  );
  const woods: Tree[] = Array.from({ length: 34 }, (_, i) => {
    const x = -230 + i * 14 + hash2(i, 1) * 8;
    const z = 172 + hash2(i, 2) * 26 - 14 * Math.sin(x / 60);
    const radius = 4 + hash2(i, 3) * 4;
    return { x, y: 1.6, z, stem: radius * 1.1, radius, rise: radius * (0.8 + hash2(i, 4) * 0.7), leaf: paint(['#4f5126', '#6b5a28', '#3d4a26'][i % 3]!) };
  });
  const wood = grove(woods, 0.8, 5);
  const birds = Array.from({ length: 30 }, (_, i) => {
    const flying = i > 20;
    const z = flying ? 26 + hash2(i, 5) * 34 : 15 + hash2(i, 5) * 34;
    const x = (hash2(i, 6) - 0.45) * z * 0.85;
    return { x, y: flying ? 3.2 + hash2(i, 7) * 6 : 0, z, flying, turn: hash2(i, 8) < 0.6 ? 1 : -1, stoop: hash2(i, 9) < 0.35, beat: (hash2(i, 10) - 0.35) * 0.9 };
  });
  const flock = (x: number, y: number, z: number): number => {
    let near = 1e9;
    for (const bird of birds) {
      const px = (x - bird.x) * bird.turn;
      const py = y - bird.y;
      const pz = z - bird.z;
      const around = Math.sqrt(px * px + (py - 0.5) * (py - 0.5) + pz * pz) - 1.1;
      if (around > 0.3) {
        near = Math.min(near, around);
        continue;
      }
      let d: number;
      if (bird.flying) {
        d = Math.min(egg(px, py, pz, 0.34, 0.1, 0.1), rod(px, py, pz, 0.3, 0.02, 0, 0.56, 0.08, 0, 0.035), rod(px, py, pz, 0.56, 0.08, 0, 0.74, 0.06, 0, 0.02, 0.006), rod(px, py, pz, -0.28, 0, 0, -0.72, -0.04, 0, 0.02));
        const wing = Math.abs(pz);
        d = Math.min(d, egg(px - 0.02 + wing * 0.12, py - bird.beat * wing, wing - 0.42, 0.17, 0.025, 0.46));
      } else {
        d = Math.min(egg(px * 0.94 + py * 0.25 - 0.18, py - 0.62 - px * 0.12, pz, 0.34, 0.16, 0.14), rod(px, py, pz, 0.02, 0, 0.05, 0, 0.55, 0.05, 0.016), rod(px, py, pz, 0.07, 0, -0.05, 0.04, 0.55, -0.05, 0.016));
        d = bird.stoop
          ? Math.min(d, rod(px, py, pz, 0.24, 0.74, 0, 0.5, 0.56, 0, 0.045, 0.03), rod(px, py, pz, 0.5, 0.56, 0, 0.62, 0.3, 0, 0.03), rod(px, py, pz, 0.62, 0.3, 0, 0.7, 0.12, 0, 0.022, 0.006))
          : Math.min(d, rod(px, py, pz, 0.24, 0.74, 0, 0.36, 0.96, 0, 0.05, 0.032), rod(px, py, pz, 0.36, 0.96, 0, 0.3, 1.2, 0, 0.032, 0.034), rod(px, py, pz, 0.3, 1.2, 0, 0.52, 1.17, 0, 0.03, 0.006));
      }
      near = Math.min(near, d * 0.8);
    }
    return near;
  };
  // Reeds stand in cells; each leans its own way and some carry a plume.
  const reeds = (x: number, y: number, z: number): number => {
    const bed = z < 6.2 && z > 2 ? 1 : 0;
    const far = z > 20 && z < 100 && ground(x, z) > -0.02 ? 1 : 0;
    if (bed === 0 && far === 0) return z <= 2 ? Math.max(0.1, 2 - z) : z < 20 ? Math.max(0.15, z - 6) : 0.5;
    if (y > 3.2) return y - 3;
    const cell = bed === 1 ? 0.19 : 0.5;
    const ix = Math.floor(x / cell);
    const iz = Math.floor(z / cell);
    let near = cell * 0.6;
    for (let i = ix - 1; i <= ix + 1; i += 1) {
      for (let j = iz - 1; j <= iz + 1; j += 1) {
        const one = hash2(i, j);
        const side = Math.abs((i * cell) / Math.max(1, z));
        if (one > (bed === 1 ? 0.3 + 0.6 * smooth(0.12, 0.5, side) : 0.5)) continue;
        const rx = (i + hash2(i + 7, j)) * cell;
        const rz = (j + hash2(i, j + 7)) * cell;
        const tall = bed === 1 ? 0.5 + 1.5 * hash2(i + 3, j + 2) * (0.35 + smooth(0.1, 0.55, side)) : 0.7 + 0.7 * hash2(i + 3, j + 2);
        const lx = (hash2(i + 11, j) - 0.4) * 0.5 * tall;
        const lz = (hash2(i, j + 11) - 0.5) * 0.3 * tall;
        near = Math.min(near, rod(x, y, z, rx, -0.2, rz, rx + lx, tall, rz + lz, bed === 1 ? 0.009 : 0.03, bed === 1 ? 0.004 : 0.014));
        if (one < 0.2) near = Math.min(near, rod(x, y, z, rx + lx, tall, rz + lz, rx + lx * 1.3 + 0.06, tall + 0.24, rz + lz, bed === 1 ? 0.026 : 0.05, 0.007));
      }
    }
    return near * 0.8;
  };
  const distance = (x: number, y: number, z: number): number => {
    let d = Math.min(y, (y - ground(x, z)) * 0.7);
    if (y < 4) d = Math.min(d, reeds(x, y, z));
    d = Math.min(d, flock(x, y, z));
    return z > 120 ? Math.min(d, wood.distance(x, y, z)) : Math.min(d, Math.max(3, 135 - z));
  };
  const sun = sunAt(24, 13);
  return {
    width: 1260,
    height: 840,
    eye: [0, 2.25, -0.5],
    target: [1, 1.9, 30],
    angle: 36,
    far: 900,
    distance,
    matter: (x, y, z, ny, t, out) => {
      const e = 0.006 + t * 0.001;
      if (flock(x, y, z) < e) {
        put(out, paint('#dcd9d2'), 0.95);
        return;
      }
      if (y < 4 && reeds(x, y, z) < e) {
        put(out, between(paint('#6b5a2c'), paint('#c2a868'), smooth(0, 1.8, y) + 0.4 * (hash2(Math.floor(x * 5), Math.floor(z * 5)) - 0.5)));
        out.glow = 0.12;
        return;
      }
      if (z > 120 && wood.distance(x, y, z) < e + 0.1) {
        put(out, wood.at(x, y, z).tree.leaf, 0.6 + 0.8 * rough2(x, y + z, 2));
        return;
      }
      if (y < 0.03) {
        wet(out, x, z, t, 0.9, 0.05, paint('#3a463f'));
        out.mirror = 0.05;
        return;
      }
      const n = rough2(x, z, 4);
      if (z > 150) put(out, between(paint('#46512f'), paint('#77663a'), rough2(x / 18, z / 18, 4)), 0.7 + n * 0.5);
      else put(out, between(paint('#5c5238'), paint('#8b7d52'), n), 0.7 + 0.5 * noise2(x * 4, z * 4));
    },
    sun,
    sunlight: { r: 3.3, g: 2.35, b: 1.35 },
    skylight: { r: 0.55, g: 0.58, b: 0.66 },
    bounce: { r: 0.3, g: 0.27, b: 0.2 },
    sky: skyOf('#7f97b6', '#efc995', '#f3dcc0', 0.55, 1.15, sun, '#ffd28a'),
    haze: { density: 0.0036, colour: { r: 0.9, g: 0.76, b: 0.58 }, height: 50 },
    exposure: 0.56,
    lens: { focus: 22, blur: 1.6 },
    bloom: 0.3,
  };
}
