import type { Scene } from './camera';
import { bake, canopy, grove, type Tree } from './ground';
import { between, put, skyOf, sunAt } from './light';
import { hash2, hash3, noise3, rough2, rough3, smooth } from './noise';
import { ball, box, crowd, paint, type Figure } from './solids';

/** Tangerine trees on a slope, laden, with pickers and crates. */
export function orchard(): Scene {
  const ground = bake(
    (x, z) => {
      const terrace = 0.10 * z + 0.06 * x + 1.2 * (rough2(x / 18, z / 18, 2) - 0.5);
      const far = smooth(60, 260, z) * (rough2(x / 110 + 6, z / 110, 5) * 95 - 18);
      const wood = smooth(85, 100, z) * (canopy(x, z, 5) + rough2(x, z, 2));
      return terrace * (1 - smooth(40, 120, z) * 0.5) + far + wood + 0.1 * rough2(x * 1.6, z * 1.6, 3);
    },
    -200, -6, 220, 480, 0.6,
  );
  const trees: Tree[] = [];
  for (let row = 0; row < 9; row += 1) {
    for (let place = 0; place < 8; place += 1) {
      const z = 5.2 + row * 4.6 + hash2(row, place) * 0.9;
      const x = (place - 3.5) * (4.4 + row * 0.35) + (row % 2) * 1.6 + (place >= 4 ? 1.3 : -1.1) + hash2(place, row) * 0.8;
      if (Math.abs(x) > z * 0.75 + 6) continue;
      const radius = 1.45 + 0.35 * hash2(row + 4, place);
      trees.push({ x, y: ground(x, z), z, stem: 1.62, radius, rise: 1.28 + 0.25 * hash2(row, place + 4), leaf: paint(['#2f4a1c', '#39521f', '#44561f'][Math.floor(hash2(row + 1, place) * 3)]!) });
    }
  }
  const wood = grove(trees, 0.11, 8);
  const near = trees.filter((tree) => tree.z < 34);
  // Fruit hangs just outside the leaves, in cells of space.
  const fruit = (x: number, y: number, z: number): number => {
    let close = 1e9;
    for (const tree of near) {
      const dx = x - tree.x;
      const dy = y - tree.y - tree.stem;
      const dz = z - tree.z;
      const reach = Math.sqrt(dx * dx + dy * dy + dz * dz) - 2.1;
      if (reach < close) close = reach;
    }
    if (close > 0.3) return close;
    const cell = 0.27;
    const ix = Math.floor(x / cell);
    const iy = Math.floor(y / cell);
    const iz = Math.floor(z / cell);
    if (hash3(ix, iy, iz) > 0.66) return 0.12;
    const cx = (ix + 0.35 + 0.3 * hash3(ix, iy, iz + 9)) * cell;
    const cy = (iy + 0.35 + 0.3 * hash3(ix + 9, iy, iz)) * cell;
    const cz = (iz + 0.35 + 0.3 * hash3(ix, iy + 9, iz)) * cell;
    const shell = wood.distance(cx, cy, cz) / 0.6;
    return shell > -0.13 && shell < 0.1 && cy > ground(cx, cz) + 0.45 ? Math.min(0.12, ball(x - cx, y - cy, z - cz, 0.062) * 0.9) : 0.12;
  };
  const crates = [[-0.9, 5.4], [-0.2, 5.9], [0.55, 8.2], [1.2, 8], [-1.1, 12.5], [0.9, 14]] as const;
  const boxes = (x: number, y: number, z: number): number => {
    let d = 1e9;
    for (const [bx, bz] of crates) {
      const by = y - ground(bx, bz);
      const dx = x - bx;
      const dz = z - bz;
      if (Math.hypot(dx, by, dz) > 1.2) {
        d = Math.min(d, Math.hypot(dx, by, dz) - 0.8);
        continue;
      }
      d = Math.min(d, Math.max(box(dx, by - 0.17, dz, 0.31, 0.17, 0.23, 0.02), -box(dx, by - 0.24, dz, 0.28, 0.17, 0.2)));
      const s = 0.105;
      const ix = Math.floor(dx / s);
      const iz = Math.floor(dz / s);
      const cx = (ix + 0.5) * s;
      const cz = (iz + 0.5) * s;
      if (Math.abs(cx) < 0.25 && Math.abs(cz) < 0.17) d = Math.min(d, ball(dx - cx, by - 0.31 - 0.05 * hash2(ix + 3, iz) - 0.05 * (1 - Math.abs(cx) * 3), dz - cz, 0.055) * 0.7);
    }
    return d;
  };
  const figures: Figure[] = [
    { x: -2.15, y: 0, z: 8.6, tall: 1.6, turn: -1.2, pose: 'reach', coat: paint('#7d3038'), trousers: paint('#2c3347'), hat: paint('#c9b37a') },
    { x: 2.1, y: 0, z: 11.4, tall: 1.7, turn: 1.1, pose: 'reach', coat: paint('#3f5d7d'), trousers: paint('#35332e'), hat: paint('#bfae7d') },
    { x: 0.2, y: 0, z: 17.5, tall: 1.66, turn: 2.8, pose: 'walk', coat: paint('#5d5a52'), trousers: paint('#2a2a2e') },
    { x: -0.8, y: 0, z: 19.2, tall: 1.58, turn: 2.9, pose: 'walk', coat: paint('#9a5a2a'), trousers: paint('#2c2c38') },
  ];
  const pickers = crowd(figures.map((figure) => ({ ...figure, y: ground(figure.x, figure.z) })));
  const distance = (x: number, y: number, z: number): number => {
    let d = Math.min((y - ground(x, z)) * 0.55, pickers.distance(x, y, z));
    if (z < 22) d = Math.min(d, boxes(x, y, z));
    if (z < 62) {
      d = Math.min(d, wood.distance(x, y, z));
      if (z < 36 && d < 0.6) d = Math.min(d, fruit(x, y, z));
    } else d = Math.min(d, Math.max(1, z - 58));
    return d;
  };
  const sun = sunAt(-128, 41);
  const orange = paint('#d2691a');
  const ripe = paint('#c9501a');
  return {
    width: 1260,
    height: 840,
    eye: [0, 2.15, -0.4],
    target: [0.1, 2.35, 12],
    angle: 44,
    far: 700,
    distance,
    matter: (x, y, z, _ny, t, out) => {
      const e = 0.008 + t * 0.001;
      if (pickers.distance(x, y, z) < e) {
        put(out, pickers.colour(x, y, z), 0.75 + 0.5 * rough3(x * 8, y * 8, z * 8, 2));
        return;
      }
      if (z < 22 && boxes(x, y, z) < e) {
        let inside = 0;
        for (const [bx, bz] of crates) if (Math.abs(x - bx) < 0.275 && Math.abs(z - bz) < 0.195) inside = 1;
        put(out, inside === 1 ? between(orange, ripe, hash2(Math.floor(x * 9), Math.floor(z * 9))) : paint('#9a7c4c'), 0.9);
        out.mirror = inside * 0.02;
        return;
      }
      if (z < 36 && fruit(x, y, z) < e) {
        put(out, between(orange, ripe, hash3(Math.floor(x / 0.3), Math.floor(y / 0.3), Math.floor(z / 0.3))));
        out.mirror = 0.02;
        return;
      }
      if (z < 62 && wood.distance(x, y, z) < e + 0.02) {
        const { tree, leaves } = wood.at(x, y, z);
        // Leaves are too small to be modelled: each cell of space is one, turned its own way.
        const n = rough3(x * 5, y * 5, z * 5, 2);
        const [wx, wy] = [noise3(x * 21, y * 21, z * 21) * 2.4, noise3(x * 21 + 9, y * 21, z * 21) * 2.4];
        const [ix, iy, iz] = [Math.floor(x * 30 + y * 17 + wx), Math.floor(y * 34 - x * 15 + wy), Math.floor(z * 30 + wx - wy)];
        const one = hash3(ix, iy, iz);
        // Fruit too far away to be modelled.
        const speck = z >= 30 && hash3(Math.floor(x / 0.16), Math.floor(y / 0.16), Math.floor(z / 0.16)) < 0.16;
        put(out, speck ? orange : leaves ? between(tree.leaf, paint('#7d8a3a'), one * one * 0.7) : paint('#4a3d30'), (0.35 + n * 0.9) * (0.45 + 0.9 * one));
        out.bumpX = (hash3(ix, iy + 5, iz) - 0.5) * 1.7;
        out.bumpY = (hash3(ix + 5, iy, iz) - 0.4) * 1.7;
        out.bumpZ = (hash3(ix, iy, iz + 5) - 0.5) * 1.7;
        return;
      }
      const n = rough2(x, z, 4);
      if (z > 88) {
        const one = hash2(Math.floor(x / 5), Math.floor(z / 5));
        put(out, between(between(paint('#2b3a1c'), paint('#56622c'), n + (one - 0.5) * 0.4), paint('#86562a'), smooth(0.5, 0.66, rough2(x / 28, z / 28, 3)) * one), 0.9);
        return;
      }
      const path = smooth(1.3, 0.6, Math.abs(x + 0.4 * Math.sin(z / 4)));
      put(out, between(between(paint('#4c5a26'), paint('#857a3e'), n * 1.2), paint('#8a7150'), path * (0.4 + n)), 0.5 + 0.7 * rough2(x * 5, z * 5, 3));
      out.bumpX = (rough2(x * 6, z * 6, 3) - 0.5) * 1.1;
      out.bumpZ = (rough2(x * 6 + 40, z * 6, 3) - 0.5) * 1.1;
    },
    sun,
    sunlight: { r: 3.2, g: 2.75, b: 2.1 },
    skylight: { r: 0.62, g: 0.72, b: 0.86 },
    bounce: { r: 0.26, g: 0.25, b: 0.15 },
    sky: skyOf('#6398cf', '#dfe5e3', '#f5f3ec', 0.45, 1.25, sun, '#fff0d0'),
    haze: { density: 0.0022, colour: { r: 0.76, g: 0.82, b: 0.86 }, height: 80 },
    exposure: 0.6,
    lens: { focus: 9, blur: 1.8 },
    bloom: 0.14,
  };
}
