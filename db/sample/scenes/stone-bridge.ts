import type { Scene } from './camera';
import { bake, grove, type Tree } from './ground';
import { between, put, skyOf, sunAt, wet } from './light';
import { hash2, hash3, noise2, rough2, rough3, smooth } from './noise';
import { ball, box, crowd, paint } from './solids';

/** An old bridge of three stone arches over a still river, late autumn. */
export function stoneBridge(): Scene {
  const middle = 38;
  const half = 2.3;
  const arches: readonly [x: number, y: number, radius: number][] = [
    [0, -0.5, 5.3],
    [-12.6, -0.7, 3.9],
    [12.6, -0.7, 3.9],
  ];
  const deck = (x: number): number => 2.6 + 3.5 * Math.exp(-((x / 13.5) ** 2));
  const ground = bake(
    (x, z) => {
      const bank = smooth(17.5, 24, Math.abs(x + 2 * Math.sin(z / 40))) * 2.7 - 1;
      const hills = smooth(105, 330, z) * (150 * rough2(x / 210 + 4, z / 210, 5) - 30);
      const turn = smooth(90, 120, z) * 5;
      return Math.max(bank + rough2(x / 3, z / 3, 3) * 0.5, turn + hills - 1);
    },
    -420, -20, 420, 640, 1.2,
  );
  const gold = paint('#a9822a');
  const rust = paint('#7a3d1a');
  const olive = paint('#54591f');
  const trees: Tree[] = [];
  for (let i = 0; i < 34; i += 1) {
    const side = i % 2 === 0 ? 1 : -1;
    const x = side * (22 + hash2(i, 1) * 26);
    const z = 44 + hash2(i, 2) * 75;
    if (Math.abs(z - middle) < 8 && Math.abs(x) < 26) continue;
    const radius = 2.6 + hash2(i, 3) * 2.6;
    trees.push({ x, y: ground(x, z), z, stem: radius * 1.6, radius, rise: radius * (0.8 + hash2(i, 4) * 0.5), leaf: [gold, rust, olive, olive][Math.floor(hash2(i, 5) * 4)]! });
  }
  trees.push({ x: -19.5, y: 1.6, z: 22, stem: 6.2, radius: 4.4, rise: 3.4, leaf: gold });
  trees.push({ x: 23, y: 1.6, z: 31, stem: 5.4, radius: 3.6, rise: 3.6, leaf: rust });
  const wood = grove(trees, 0.2);
  const houses = Array.from({ length: 11 }, (_, i) => {
    const side = i % 2 === 0 ? 1 : -1;
    const x = side * (26 + hash2(i, 11) * 14);
    const z = 52 + i * 6;
    return { x, z, y: ground(x, z), wide: 4 + hash2(i, 12) * 2.5, deep: 3.2, tall: 2 + hash2(i, 13) * 1.6 };
  });
  const walkers = crowd([
    { x: -3.4, y: deck(-3.4) - 0.04, z: middle - 1, tall: 1.68, turn: 1.5, pose: 'walk', coat: paint('#7c2f2a'), trousers: paint('#2a2c33') },
    { x: -2.3, y: deck(-2.3) - 0.04, z: middle - 1.1, tall: 1.12, turn: 1.5, pose: 'walk', coat: paint('#d0a43a'), trousers: paint('#35507a') },
    { x: 7.5, y: deck(7.5) - 0.04, z: middle - 0.7, tall: 1.72, turn: -1.5, pose: 'walk', coat: paint('#3c4a58'), trousers: paint('#26262a') },
  ]);
  const house = (x: number, y: number, z: number): number => {
    let near = 1e9;
    for (const h of houses) {
      const px = x - h.x;
      const py = y - h.y;
      const pz = z - h.z;
      const roof = Math.max(Math.abs(pz) * 0.55 + py - h.tall * 2 - 1.9, Math.abs(px) - h.wide - 0.3, h.tall * 2 - 0.1 - py) * 0.85;
      near = Math.min(near, box(px, py - h.tall, pz, h.wide, h.tall, h.deep), roof);
    }
    return near;
  };
  const bridge = (x: number, y: number, z: number): number => {
    const w = z - middle;
    const around = box(x, y - 2.5, w, 24, 5, 3.4);
    if (around > 1.2) return around;
    const top = deck(x);
    let body = Math.max((y - top) * 0.93, Math.abs(w) - half, Math.abs(x) - 23);
    let ring = 1e9;
    for (const [cx, cy, r] of arches) {
      const reach = Math.hypot(x - cx, y - cy);
      body = Math.max(body, r - reach);
      ring = Math.min(ring, Math.max(Math.abs(reach - r - 0.26) - 0.26, Math.abs(w) - half - 0.07));
    }
    for (const px of [-7.1, 7.1, -18, 18]) body = Math.min(body, Math.max((Math.abs(x - px) + Math.abs(w + half)) * 0.71 - 0.95, y - 1.5));
    const side = Math.abs(Math.abs(w) - half + 0.14);
    const cell = x - 1.7 * Math.round(x / 1.7);
    const post = Math.max(box(cell, y - top - 0.55, side, 0.12, 0.62, 0.12, 0.02), Math.abs(x) - 21.5);
    const knob = Math.abs(x) < 21.5 ? ball(cell, y - top - 1.26, side, 0.125) : 1e9;
    const panel = Math.max(box(0, y - top - 0.42, side, 1, 0.36, 0.07), Math.abs(x) - 21.5, -box(cell - 0.85 * Math.sign(cell), y - top - 0.42, side - 0.1, 0.5, 0.2, 0.08));
    const string = Math.max(Math.abs(y - top + 0.06) - 0.09, Math.abs(w) - half - 0.1, Math.abs(x) - 23);
    return Math.min(body, ring, post, knob, panel, string) * 0.9;
  };
  const distance = (x: number, y: number, z: number): number => {
    let d = Math.min(y, (y - ground(x, z)) * 0.62);
    d = Math.min(d, bridge(x, y, z));
    d = Math.min(d, wood.distance(x, y, z));
    if (z > 44) d = Math.min(d, house(x, y, z));
    return Math.min(d, walkers.distance(x, y, z));
  };
  const sun = sunAt(-142, 27);
  const stone = paint('#a89c86');
  const darkStone = paint('#655d50');
  const moss = paint('#4a5428');
  const grass = paint('#6d6a35');
  const straw = paint('#a08b52');
  const wall = paint('#d9d3c4');
  const tile = paint('#3f4042');
  const deep = paint('#26332c');
  const hill = paint('#4f5a3e');
  const hillRust = paint('#7b5f3a');
  return {
    width: 1260,
    height: 840,
    eye: [-13.5, 2.7, 5],
    target: [2.2, 3.6, middle],
    angle: 38,
    far: 620,
    distance,
    matter: (x, y, z, ny, t, out) => {
      if (walkers.distance(x, y, z) < 0.02 + t * 0.001) {
        put(out, walkers.colour(x, y, z));
        return;
      }
      if (y < 0.03) {
        wet(out, x, z, t, 1.1, 0.1, deep);
        return;
      }
      if (bridge(x, y, z) < 0.02 + t * 0.001) {
        let tone = 0.5;
        let mortar = 1;
        const onArch = arches.find(([cx, cy, r]) => Math.hypot(x - cx, y - cy) < r + 0.56);
        if (onArch !== undefined && y < deck(x) - 0.2) {
          const [cx, cy, r] = onArch;
          const turn = (Math.atan2(y - cy, x - cx) * r) / 0.62;
          tone = 0.55 + 0.45 * hash2(Math.floor(turn), Math.round(cx));
          mortar = smooth(0, 0.06, Math.abs(turn - Math.round(turn)));
        } else {
          const course = y / 0.44;
          const along = (x + hash2(Math.floor(course), 3) * 1.3) / (0.9 + 0.35 * hash2(Math.floor(course), 8));
          tone = 0.3 + 0.7 * hash3(Math.floor(along), Math.floor(course), 2);
          mortar = Math.min(smooth(0, 0.07, Math.abs(course - Math.round(course))), smooth(0, 0.035, Math.abs(along - Math.round(along))));
        }
        const grain = rough3(x * 1.4, y * 1.4, z * 1.4, 4);
        let colour = between(darkStone, stone, tone * 0.75 + (grain - 0.5) * 1.3);
        colour = between(colour, moss, smooth(0.52, 0.72, rough2(x / 2.2 + 8, y / 1.4 + z, 4)) * 0.8);
        // Rain runs down from the string course.
        colour = between(colour, darkStone, smooth(0.5, 0.75, noise2(x * 2.2, y * 0.16)) * 0.55 * (ny < 0.5 ? 1 : 0));
        const damp = smooth(0.95, 0.25, y);
        put(out, between(colour, moss, damp * 0.55), (1 - 0.55 * damp) * (0.45 + 0.55 * mortar));
        out.bumpX = (grain - 0.5) * 0.5;
        out.bumpY = (rough3(x * 3 + 4, y * 3, z * 3, 3) - 0.5) * 0.5;
        return;
      }
      if (wood.distance(x, y, z) < 0.04 + t * 0.001) {
        const { tree, leaves } = wood.at(x, y, z);
        const n = rough3(x * 4, y * 4, z * 4, 2);
        if (leaves) {
          put(out, tree.leaf, 0.55 + n * 1.1);
          out.bumpX = (n - 0.5) * 1.6;
          out.bumpY = (rough3(x * 5 + 3, y * 5, z * 5, 2) - 0.5) * 1.6;
        } else put(out, paint('#3d3228'), 0.6 + n * 0.8);
        return;
      }
      if (z > 44 && house(x, y, z) < 0.03 + t * 0.001) {
        const h = houses.reduce((a, b) => (Math.hypot(a.x - x, a.z - z) < Math.hypot(b.x - x, b.z - z) ? a : b));
        const up = y - h.y;
        if (up > h.tall * 2 - 0.12) {
          put(out, tile, 0.7 + 0.5 * noise2(x * 3, z * 0.5));
          out.bumpX = Math.sin(x * 14) * 0.3;
          return;
        }
        const window = Math.abs(((x - h.x) % 2.4) - 1.2) < 0.45 && up > 1.1 && up < 2.5;
        put(out, window ? paint('#37332e') : between(wall, paint('#9d9584'), smooth(0.45, 0.8, rough2(x, y * 0.6 + z, 4)) * 0.8));
        return;
      }
      const n = rough2(x / 1.7, z / 1.7, 4);
      if (z > 130) {
        put(out, between(hill, hillRust, smooth(0.4, 0.7, rough2(x / 24, z / 24, 4))), 0.6 + n * 0.7);
        out.bumpX = (n - 0.5) * 1.2;
        return;
      }
      put(out, between(grass, straw, n * 1.3), 0.55 + 0.8 * rough2(x * 2.4, z * 2.4, 2));
      out.bumpX = (n - 0.5) * 0.9;
      out.bumpZ = (rough2(x * 3 + 7, z * 3, 2) - 0.5) * 0.9;
    },
    sun,
    sunlight: { r: 3.1, g: 2.55, b: 1.85 },
    skylight: { r: 0.62, g: 0.72, b: 0.88 },
    bounce: { r: 0.26, g: 0.24, b: 0.18 },
    sky: skyOf('#7d9fc0', '#dcdccf', '#f2efe6', 0.5, 1.25, sun, '#ffe7b8'),
    haze: { density: 0.0026, colour: { r: 0.78, g: 0.8, b: 0.79 }, height: 60 },
    exposure: 0.6,
    bloom: 0.18,
  };
}
