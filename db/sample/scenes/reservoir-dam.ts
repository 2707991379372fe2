import type { Scene } from './camera';
import { bake, canopy } from './ground';
import { between, put, skyOf, sunAt, wet } from './light';
import { hash2, noise2, rough2, smooth } from './noise';
import { box, paint } from './solids';

/** A rockfill dam between wooded hills, seen from the air below it. */
export function reservoirDam(): Scene {
  const crest = 41;
  const level = 35;
  const floor = (x: number, z: number): number => {
    const bend = 26 * Math.sin(z / 170) + 14 * Math.sin(z / 61 + 1);
    const off = Math.abs(x - (z > 0 ? bend * smooth(0, 220, z) : bend * 0.7 * smooth(0, -120, z)));
    const wide = z > 0 ? 118 + 46 * rough2(z / 90, 3, 2) : 105;
    const side = Math.max(0, off - wide * 0.72);
    const hills = rough2(x / 210 + 7, z / 210 + 3, 5);
    let h = side * (0.42 + hills * 0.5) * (1 - side / 1500) * (0.5 + hills) - 2;
    h += smooth(330, 900, z) * (hills * 190 - 40);
    if (z > 0) h += smooth(0.52, 0.72, rough2(x / 130, z / 130, 3)) * 48 * smooth(40, 160, z);
    return h;
  };
  const bare = bake(floor, -620, -330, 620, 1500, 2.4);
  const wooded = (x: number, z: number, h: number): boolean => h > (z > -6 ? level + 3.5 : 4.5) && !(Math.abs(z) < 9 && Math.abs(x) < 190);
  const ground = bake(
    (x, z) => {
      const h = bare(x, z);
      if (!wooded(x, z, h)) return h + rough2(x / 8, z / 8, 2) * 0.6;
      return h + canopy(x, z, 5.2) + rough2(x / 1.2, z / 1.2, 2) * 1.8;
    },
    -420, -300, 420, 780, 0.85,
  );
  const land = (x: number, z: number): number => (z > 776 || Math.abs(x) > 418 ? bare(x, z) + 4 : ground(x, z));
  const chute = (x: number): number => Math.abs(x - 74) - 15;
  const dam = (x: number, y: number, z: number): number => {
    let body = Math.max(y - crest, (z - 6 + (y - crest) * 1.9) * 0.46, (-z - 6 + (y - crest) * 2.1) * 0.42);
    // Spillway: a paved trough with four piers under a gate house.
    body = Math.max(body, -Math.max(chute(x), (crest - 9 - y) * 0.9, Math.abs(z) - 40));
    body = Math.max(body, -Math.max(chute(x) + 1.5, 2.5 - (y - (crest - (-z - 6) / 2.1)) - 5, z));
    const wall = box(x, y - crest - 0.6, Math.abs(z) - 5.6, 190, 0.6, 0.3);
    let d = Math.min(body, Math.max(wall, -chute(x)));
    for (let i = 0; i < 5; i += 1) d = Math.min(d, box(x - 60 - i * 7, y - 36, z, 0.9, 9, 6.5));
    d = Math.min(d, box(x - 74, y - crest - 0.5, z, 15.5, 0.6, 4.5));
    d = Math.min(d, box(x - 74, y - crest - 7.5, z, 14.5, 2.4, 3), box(x - 74, y - crest - 10.4, z, 15.6, 0.5, 4.2));
    for (let i = 0; i < 4; i += 1) d = Math.min(d, box(x - 63.5 - i * 7, y - 35, z - 1, 2.8, 6, 0.4));
    d = Math.min(d, box(x + 118, y - crest - 3, z + 1, 6, 3.4, 4), box(x + 118, y - crest - 6.8, z + 1, 6.8, 0.5, 4.8));
    for (let i = 0; i < 9; i += 1) d = Math.min(d, box(x + 100 - i * 16, y - crest - 3, z + 5.2, 0.14, 3, 0.14));
    return d;
  };
  const river = (x: number, z: number): number => Math.abs(x - 62 + 0.12 * (z + 90) - 12 * Math.sin(z / 40)) - 10;
  const distance = (x: number, y: number, z: number): number => {
    const h = (y - land(x, z)) * (z > 776 || Math.abs(x) > 418 ? 0.5 : 0.36);
    const water = z > -4 ? y - level : z < -80 && river(x, z) < 0 ? y + 0.4 : 1e9;
    return Math.min(h, Math.abs(x) < 210 && z < 110 && z > -130 ? dam(x, y, z) : 1e9, water);
  };
  const sun = sunAt(-118, 36);
  const leafDark = paint('#2c3a1c');
  const leafLight = paint('#66702f');
  const leafRust = paint('#75552b');
  const concrete = paint('#989184');
  const grass = paint('#4d5c2c');
  const dirt = paint('#7f6d50');
  const roof = paint('#71382b');
  const asphalt = paint('#6d6c6a');
  return {
    width: 1260,
    height: 840,
    eye: [-118, 132, -268],
    target: [14, 18, 40],
    angle: 42,
    far: 1900,
    distance,
    matter: (x, y, z, ny, t, out) => {
      if (z > -4 && Math.abs(y - level) < 0.3 + t * 0.001) {
        wet(out, x, z, t * 0.2, 7, 0.05, paint('#1f4a4a'));
        return;
      }
      if (Math.abs(x) < 205 && z < 110 && z > -130 && dam(x, y, z) < 0.15 + t * 0.0012 && dam(x, y, z) <= (y - land(x, z)) * 0.42 + 0.2) {
        const n = rough2(x / 3, (y + z) / 3, 4);
        if (y > crest + 10 || (x < -100 && y > crest + 6)) put(out, roof, 0.7 + n * 0.6);
        else if (Math.abs(z) < 5.3 && y < crest + 0.1 && y > crest - 0.4 && ny > 0.9) put(out, Math.abs(z) < 0.15 && Math.sin(x) > 0 ? concrete : asphalt, 0.8 + n * 0.3);
        else if (z < -6 && ny > 0.6 && chute(x) > 0 && y < crest - 0.3) {
          // Turf in a grid of concrete frames, stairs and berms.
          const u = x / 9 - Math.round(x / 9);
          const v = y / 4.6 - Math.round(y / 4.6);
          const frame = Math.abs(u) < 0.045 || Math.abs(v) < 0.06;
          const stairs = Math.abs(x + 40) < 1.7 || Math.abs(x + 112 - (crest - y) * 0.9) < 1.4;
          const berm = Math.abs(y - 27) < 0.7 || Math.abs(y - 14) < 0.7;
          put(out, frame || stairs || berm ? between(concrete, dirt, n * 0.35) : between(grass, paint('#76733c'), n * 1.2 + (hash2(Math.round(x / 9), Math.round(y / 4.6)) - 0.5) * 0.5), 0.72 + n * 0.5);
        } else put(out, between(concrete, paint('#7d776b'), smooth(0.45, 0.75, noise2(x / 1.2, y / 9)) * 0.7), 0.75 + n * 0.35);
        return;
      }
      if (z < -80 && y < 0.2 && river(x, z) < 0.5) {
        wet(out, x, z, t * 0.3, 3, 0.08, paint('#33524a'));
        return;
      }
      const h = bare(x, z);
      const n = rough2(x / 5, z / 5, 4);
      if (wooded(x, z, h)) {
        const kind = rough2(x / 38, z / 38, 3);
        const one = hash2(Math.floor(x / 5.2), Math.floor(z / 5.2));
        let leaf = between(leafDark, leafLight, n * 0.9 + (one - 0.5) * 0.5);
        leaf = between(leaf, leafRust, smooth(0.5, 0.66, kind) * smooth(0.35, 0.8, one) * 0.9);
        put(out, leaf, 0.7 + 0.6 * rough2(x, z, 2));
        return;
      }
      if (z > -6) {
        put(out, between(dirt, paint('#94805d'), n), 0.85);
        return;
      }
      // Fields and a lane below the dam.
      const field = hash2(Math.floor((x + z * 0.3) / 17), Math.floor((z - x * 0.2) / 26));
      const edge = Math.min(Math.abs((x + z * 0.3) / 17 - Math.round((x + z * 0.3) / 17)) * 17, Math.abs((z - x * 0.2) / 26 - Math.round((z - x * 0.2) / 26)) * 26);
      const lane = Math.abs(x + 62 + 10 * Math.sin(z / 36)) < 2;
      put(out, lane ? concrete : edge < 0.6 ? grass : between(field < 0.35 ? paint('#8a7843') : field < 0.7 ? paint('#55652c') : dirt, grass, n * 0.4), 0.7 + n * 0.5);
    },
    sun,
    sunlight: { r: 3, g: 2.7, b: 2.2 },
    skylight: { r: 0.5, g: 0.62, b: 0.82 },
    bounce: { r: 0.2, g: 0.22, b: 0.16 },
    sky: skyOf('#6f9bc9', '#d9e0e2', '#f4f2ec', 0.52, 1.25, sun, '#fff0d0'),
    haze: { density: 0.00055, colour: { r: 0.72, g: 0.79, b: 0.86 }, height: 220 },
    exposure: 0.56,
    bloom: 0.12,
    softness: 0.05,
  };
}
