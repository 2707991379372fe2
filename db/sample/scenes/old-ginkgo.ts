import type { Scene } from './camera';
import { bake, grove } from './ground';
import { between, put, skyOf, sunAt } from './light';
import { hash2, noise3, rough2, rough3, smooth } from './noise';
import { blend, box, crowd, egg, paint, rod } from './solids';

/** An old ginkgo in full gold beside a village wall. */
export function oldGinkgo(): Scene {
  const ground = bake((x, z) => 0.045 * z + 0.5 * (rough2(x / 9, z / 9, 3) - 0.5) + smooth(60, 200, z) * 90 * rough2(x / 90, z / 90, 4), -120, -6, 120, 260, 0.5);
  const foot = ground(0.5, 17);
  type Bough = readonly [number, number, number, number, number, number, number, number];
  const boughs: Bough[] = [
    [0.5, -0.4, 17, 0.6, 5.5, 17.1, 1.15, 0.85], [0.6, 5.2, 17.1, -0.4, 11, 17.6, 0.8, 0.5], [0.6, 5, 17.1, 3.4, 9.6, 16.4, 0.6, 0.3],
    [0.6, 4.4, 17.1, -3.4, 8.4, 16.2, 0.55, 0.26], [-0.4, 10.6, 17.6, 0.4, 16.5, 17.6, 0.45, 0.2], [-0.4, 10.4, 17.6, -2.6, 14.4, 17.8, 0.36, 0.18],
    [3.4, 9.6, 16.4, 5.2, 12.6, 16.2, 0.3, 0.12], [-3.4, 8.4, 16.2, -5.4, 10.6, 15.8, 0.26, 0.1], [0.6, 6.2, 17.1, 1.4, 10.2, 14.6, 0.42, 0.2],
  ];
  const trunk = (x: number, y: number, z: number): number => {
    const around = Math.hypot(x - 0.4, z - 17) - 6.5;
    if (around > 0.5) return around;
    let d = 1e9;
    for (const [ax, ay, az, bx, by, bz, ra, rb] of boughs) d = blend(d, rod(x, y - foot, z, ax, ay, az, bx, by, bz, ra, rb), 0.4);
    for (let i = 0; i < 7; i += 1) {
      const a = i * 0.9 + 0.3;
      d = blend(d, rod(x, y - foot, z, 0.5 + Math.cos(a) * 0.7, 0.7, 17 + Math.sin(a) * 0.7, 0.5 + Math.cos(a) * 2.1, -0.25, 17 + Math.sin(a) * 2.1, 0.36, 0.1), 0.5);
    }
    if (d > 0.4) return d;
    const turn = Math.atan2(z - 17, x - 0.5);
    return d + 0.07 * Math.sin(turn * 22 + rough3(x, y * 0.4, z, 2) * 9) * smooth(9, 4, y - foot) + (rough3(x * 3, y * 1.1, z * 3, 3) - 0.5) * 0.14;
  };
  const lobes = Array.from({ length: 58 }, (_, i) => {
    const up = hash2(i, 1);
    const a = i * 2.4 + hash2(i, 2);
    const wide = (1 - (up - 0.35) ** 2 * 1.5) * 5.4 * Math.sqrt(0.25 + 0.75 * hash2(i, 3));
    return [0.4 + Math.cos(a) * wide, foot + 6.4 + up * 10.4, 17 + Math.sin(a) * wide * 0.8, 1.25 + 1.15 * hash2(i, 4), 0.9 + 0.75 * hash2(i, 5)] as const;
  });
  const leaves = (x: number, y: number, z: number): number => {
    const around = egg(x - 0.4, y - foot - 12.4, z - 17, 9, 9.2, 8);
    if (around > 1) return around * 0.9;
    let d = 1e9;
    for (const [lx, ly, lz, r, ry] of lobes) {
      const e = egg(x - lx, y - ly, z - lz, r, ry, r);
      if (e < d) d = e;
    }
    if (d > 0.7) return d - 0.4;
    return (d + (rough3(x * 1.6, y * 1.6, z * 1.6, 2) - 0.5) * 0.9 + (noise3(x * 5.5, y * 5.5, z * 5.5) - 0.5) * 0.34 + (noise3(x * 12, y * 12, z * 12) - 0.5) * 0.12) * 0.55;
  };
  const others = grove(
    [
      { x: -13, y: ground(-13, 40), z: 40, stem: 5, radius: 4.5, rise: 4, leaf: paint('#3f4a22') },
      { x: 13, y: ground(13, 44), z: 44, stem: 6, radius: 5, rise: 4.6, leaf: paint('#5d5a26') },
      { x: 2, y: ground(2, 58), z: 58, stem: 6, radius: 7, rise: 5, leaf: paint('#46502a') },
      { x: -24, y: ground(-24, 60), z: 60, stem: 6, radius: 7, rise: 5, leaf: paint('#6b5528') },
    ],
    0.4,
  );
  const wall = (x: number, y: number, z: number): number => {
    const py = y - ground(x, 27);
    const hall = box(x + 9.5, py - 1.9, z - 30, 6, 1.9, 3.4);
    const roof = Math.max(Math.abs(z - 30) * 0.52 + py - 6.1, Math.abs(x + 9.5) - 6.8, 3.7 - py) * 0.85;
    const fence = box(x - 6, py - 1.05, z - 26, 9.5, 1.05, 0.25);
    const cap = Math.max(Math.abs(z - 26) * 0.6 + py - 2.42, Math.abs(x - 6) - 9.6, 2.05 - py) * 0.8;
    const kerb = Math.max(Math.abs(Math.hypot(x - 0.5, z - 17) - 3.9) - 0.22, y - foot - 0.42 - 0.05 * hash2(Math.floor(Math.atan2(z - 17, x - 0.5) * 7), 2));
    return Math.min(hall, roof, fence, cap, kerb);
  };
  const people = crowd([
    { x: -2.6, y: ground(-2.6, 11.6), z: 11.6, tall: 1.62, turn: 0.6, pose: 'stand', coat: paint('#7a3036'), trousers: paint('#2c2d35') },
    { x: -3.5, y: ground(-3.5, 12.1), z: 12.1, tall: 1.1, turn: 0.5, pose: 'reach', coat: paint('#38618a'), trousers: paint('#2e2e33') },
    { x: 4.3, y: ground(4.3, 14.5), z: 14.5, tall: 1.7, turn: -1.9, pose: 'walk', coat: paint('#4a4c45'), trousers: paint('#29292b') },
    { x: 5.4, y: ground(5.4, 21), z: 21, tall: 1.6, turn: 2.2, pose: 'bend', coat: paint('#35506b'), trousers: paint('#2b2b2d'), hat: paint('#b9a878') },
  ]);
  const distance = (x: number, y: number, z: number): number => {
    let d = (y - ground(x, z)) * 0.7;
    d = Math.min(d, trunk(x, y, z), leaves(x, y, z), people.distance(x, y, z));
    if (z > 22 || Math.hypot(x - 0.5, z - 17) < 6) d = Math.min(d, wall(x, y, z));
    else d = Math.min(d, Math.max(0.8, Math.min(24 - z, Math.hypot(x - 0.5, z - 17) - 4.5)));
    return z > 30 ? Math.min(d, others.distance(x, y, z)) : Math.min(d, Math.max(2, 33 - z));
  };
  const sun = sunAt(-138, 33);
  const gold = paint('#c8951c');
  const pale = paint('#d9b23a');
  return {
    width: 840,
    height: 1260,
    eye: [-0.6, 1.75, -3.6],
    target: [0.3, 8.2, 17],
    angle: 56,
    far: 300,
    distance,
    matter: (x, y, z, ny, t, out) => {
      const e = 0.01 + t * 0.001;
      if (people.distance(x, y, z) < e) {
        put(out, people.colour(x, y, z), 0.8 + 0.4 * rough3(x * 8, y * 8, z * 8, 2));
        return;
      }
      const leaf = leaves(x, y, z);
      const bark = trunk(x, y, z);
      if (Math.min(leaf, bark) < e + 0.02) {
        if (leaf < bark) {
          const n = rough3(x * 6, y * 6, z * 6, 3);
          put(out, between(paint('#8f6d12'), between(gold, pale, n), 0.25 + n), 0.7 + 0.6 * n);
          out.glow = 0.08;
          out.bumpX = (n - 0.5) * 1.5;
          out.bumpY = (rough3(x * 7 + 5, y * 7, z * 7, 2) - 0.5) * 1.5;
        } else put(out, between(paint('#2f2822'), paint('#7b6d5d'), rough3(x * 3, y * 0.8, z * 3, 4) * 1.2), 0.85);
        return;
      }
      if (z > 30 && others.distance(x, y, z) < e + 0.05) {
        put(out, others.at(x, y, z).tree.leaf, 0.5 + rough3(x * 3, y * 3, z * 3, 2));
        return;
      }
      if (y > ground(x, z) + 0.12) {
        const py = y - ground(x, 27);
        const n = rough2(x * 0.8, y * 1.1 + z, 4);
        if (z > 22 && (py > 3.72 || (x > -3.4 && py > 2.07))) {
          put(out, paint('#3a3b3d'), 0.6 + 0.6 * n);
          out.bumpX = Math.sin(x * 15) * 0.35;
        } else if (z > 22) {
          const door = x < -8.4 && x > -10.6 && py < 2.6;
          const window = Math.abs(Math.abs(x + 9.5) - 3.6) < 0.8 && py > 1.1 && py < 2.4;
          put(out, door || window ? paint('#3f2a1e') : between(paint('#d2cab8'), paint('#8d8473'), smooth(0.45, 0.8, n) * 0.9));
        } else put(out, between(paint('#5a564d'), paint('#8d8778'), n), 0.9);
        return;
      }
      // Fallen leaves lie thickest under the tree.
      const n = rough2(x * 1.3, z * 1.3, 4);
      const litter = smooth(17, 5, Math.hypot(x - 0.5, (z - 15) * 0.9)) * 0.9 + (n - 0.5) * 0.8;
      const one = hash2(Math.floor(x * 14 + 3 * n), Math.floor(z * 14));
      if (z > 70) put(out, between(paint('#455030'), paint('#80653a'), rough2(x / 14, z / 14, 4)), 0.8);
      else put(out, one < litter ? between(gold, pale, hash2(Math.floor(x * 14), Math.floor(z * 14) + 5)) : between(paint('#4d4a30'), paint('#74684a'), n), 0.6 + 0.5 * hash2(Math.floor(x * 16), Math.floor(z * 16)));
      out.bumpX = (rough2(x * 7, z * 7, 2) - 0.5) * 0.9;
      out.bumpZ = (rough2(x * 7 + 30, z * 7, 2) - 0.5) * (ny > 0 ? 0.9 : 0.4);
    },
    sun,
    sunlight: { r: 3.2, g: 2.7, b: 1.95 },
    skylight: { r: 0.58, g: 0.68, b: 0.86 },
    bounce: { r: 0.42, g: 0.34, b: 0.16 },
    sky: skyOf('#5f92c9', '#d3dfe6', '#f4f3ee', 0.42, 1.2, sun, '#fff0d0'),
    haze: { density: 0.003, colour: { r: 0.78, g: 0.82, b: 0.84 }, height: 50 },
    exposure: 0.58,
    bloom: 0.14,
  };
}
