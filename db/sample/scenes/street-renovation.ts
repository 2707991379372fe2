import type { Scene } from './camera';
import { grove } from './ground';
import { between, put, skyOf, sunAt } from './light';
import { hash2, hash3, noise2, rough2, rough3, smooth } from './noise';
import { box, crowd, paint, pillar, rod, type Colour } from './solids';

/** A street of old flats being done up: scaffolding on one side, new paving, workers. */
export function streetRenovation(): Scene {
  const orange = paint('#d9561c');
  const band = paint('#e6e4c8');
  const navy = paint('#27344a');
  const helmets: Colour[] = [paint('#d8b21f'), paint('#c9c9c4'), paint('#b53222')];
  const people = crowd([
    { x: -1.25, y: -0.02, z: 14.6, tall: 1.72, turn: 0.9, pose: 'bend', coat: orange, trousers: navy, vest: band, hat: helmets[0]! },
    { x: 0.5, y: -0.02, z: 16.2, tall: 1.76, turn: -1.9, pose: 'reach', coat: orange, trousers: paint('#3b3a35'), vest: band, hat: helmets[1]! },
    { x: -2.5, y: -0.02, z: 18.2, tall: 1.7, turn: 1.2, pose: 'walk', coat: orange, trousers: navy, vest: band, hat: helmets[0]! },
    { x: 1.95, y: 0, z: 21.5, tall: 1.74, turn: 3, pose: 'walk', coat: paint('#5a6470'), trousers: paint('#2c2d30'), hat: helmets[2]! },
    { x: 3.8, y: 0.12, z: 19.2, tall: 1.62, turn: 2.6, pose: 'walk', coat: paint('#7c3440'), trousers: paint('#2a2a33') },
    { x: 4.1, y: 0.12, z: 26, tall: 1.66, turn: 2.9, pose: 'walk', coat: paint('#4b5a3e'), trousers: paint('#2c2c2c') },
    { x: -0.6, y: 0, z: 24, tall: 1.72, turn: 0.4, pose: 'stand', coat: orange, trousers: navy, vest: band, hat: helmets[0]! },
    { x: -4.15, y: 4.25, z: 16.4, tall: 1.7, turn: -1.5, pose: 'reach', coat: orange, trousers: navy, vest: band, hat: helmets[0]! },
    { x: -4.15, y: 7.25, z: 19, tall: 1.7, turn: -1.4, pose: 'reach', coat: orange, trousers: navy, vest: band, hat: helmets[0]! },
  ]);
  const trees = grove(
    [
      { x: 4.9, y: 0, z: 13, stem: 5.2, radius: 2.1, rise: 1.7, leaf: paint('#6c6d28') },
      { x: 4.9, y: 0, z: 20, stem: 5.6, radius: 2.5, rise: 2, leaf: paint('#7f6a25') },
      { x: 4.9, y: 0, z: 29, stem: 5.6, radius: 2.6, rise: 2.1, leaf: paint('#5d6428') },
      { x: 4.9, y: 0, z: 39, stem: 5.6, radius: 2.8, rise: 2.2, leaf: paint('#6c6d28') },
      { x: 0, y: 0, z: 92, stem: 8, radius: 9, rise: 6, leaf: paint('#5d6428') },
    ],
    0.1,
  );
  const flats = (x: number, y: number, z: number, side: number): number => {
    const face = side < 0 ? -5.4 : 6.6;
    const depth = (x - face) * side;
    const tall = side < 0 ? 17.4 : 16.6 - (z > 27 ? 2.9 : 0);
    const gap = side > 0 ? Math.abs(z - 26.8) - 1.2 : Math.abs(z - 37) - 1.4;
    // Balconies stand out by 1.1.
    let d = Math.max(depth > -1.4 ? -depth : -depth - 1.15, y - tall, z - 78, -gap);
    if (depth > -1.4) {
      const bay = z - 3.4 * Math.round(z / 3.4);
      const floor = y - 1.75 - 3 * Math.round((y - 1.75) / 3);
      d = Math.max(d, -box(depth, floor, bay, 0.28, 0.78, 0.85));
      d = Math.min(d, Math.max(box(depth - 0.12, floor, bay, 0.04, 0.78, 0.03), -gap, y - tall));
      const kind = hash3(Math.round(z / 3.4), Math.round((y - 1.75) / 3), side + 2);
      if (y > 3.2 && y < tall - 0.6) {
        if (kind < 0.42) d = Math.min(d, Math.max(box(depth + 0.5, floor + 0.75, bay, 0.6, 0.5, 1.2, 0.03), -box(depth + 0.5, floor + 0.3, bay, 0.5, 0.6, 1.1)));
        else if (kind < 0.72) d = Math.min(d, box(depth + 0.28, floor + 1.15, bay + 0.7, 0.2, 0.32, 0.42, 0.03));
        d = Math.min(d, box(depth + 0.1, floor - 0.95, bay, 0.32, 0.04, 1.15));
      }
      d = Math.min(d, Math.max(pillar(depth + 0.12, 0, z - 6.8 * Math.round(z / 6.8) - 1.7, 0.06, 20), y - tall, -gap));
    }
    return Math.min(d, Math.max(box(depth - 0.1, y - tall - 0.3, 0, 0.35, 0.35, 200), z - 78, -gap));
  };
  const scaffold = (x: number, y: number, z: number): number => {
    if (x > -2.9 || z > 36 || z < 4) return Math.max(1, x + 3.2);
    let d = 1e9;
    const bay = z - 2 * Math.round(z / 2);
    const lift = y - 3 * Math.round((y - 1.2) / 3) - 1.2;
    for (const row of [-3.7, -4.7]) {
      d = Math.min(d, Math.hypot(x - row, bay) - 0.03);
      d = Math.min(d, Math.hypot(x - row, lift) - 0.028, Math.hypot(x - row, lift - 1) - 0.022);
    }
    d = Math.min(d, box(x + 4.2, lift + 0.02, 0, 0.5, 0.03, 200));
    const brace = ((z + y * 1.1) % 6) - 3;
    d = Math.min(d, Math.hypot(x + 3.64, brace * 0.67) - 0.026);
    return Math.max(d, y - 15.6, z - 35.5, 4.5 - z);
  };
  const net = (x: number, y: number, z: number): number =>
    box(x + 3.56 + 0.07 * Math.sin(z * 3.1 + y) * Math.sin(y * 2.2), y - 11.8, z - 25.5, 0.012, 4.3, 10) * 0.8;
  const works = (x: number, y: number, z: number): number => {
    if (y > 3.8) return y - 3.4;
    if (Math.abs(x) > 4.4) return Math.abs(x) - 4;
    // Pallets of setts, a heap of sand, cones, a barrow, kerbs, a small excavator.
    let d = 1e9;
    for (const [px, pz, h] of [[2.75, 8.2, 0.42], [2.6, 12.4, 0.5], [-3, 18.4, 0.5], [2.7, 26, 0.45]] as const) {
      d = Math.min(d, box(x - px, y - h - 0.1, z - pz, 0.52, h, 0.44, 0.012), box(x - px, y - 0.06, z - pz, 0.58, 0.06, 0.5));
    }
    if (x < -1 && z < 13.4) d = Math.min(d, (y - 1.15 * Math.exp(-(((x + 2.5) / 1) ** 2) - ((z - 10.4) / 1.2) ** 2) - 0.05 * rough2(x * 5, z * 5, 3) + 0.03) * 0.55);
    for (const [px, pz] of [[1.55, 7.4], [1.45, 9.9], [1.35, 12.6], [1.35, 15.4], [1.3, 18.6], [1.3, 22]] as const) {
      const r = Math.hypot(x - px, z - pz);
      d = Math.min(d, Math.max((r - 0.17 + (y - 0.04) * 0.21) * 0.95, y - 0.66, -y), box(x - px, y - 0.02, z - pz, 0.2, 0.025, 0.2));
    }
    const ez = 28.5;
    const ex = -1.1;
    d = Math.min(d, box(x - ex + 0.8, y - 0.3, z - ez, 0.22, 0.3, 1.1, 0.15), box(x - ex - 0.8, y - 0.3, z - ez, 0.22, 0.3, 1.1, 0.15));
    d = Math.min(d, box(x - ex, y - 1, z - ez, 0.95, 0.36, 0.95, 0.1), Math.max(box(x - ex + 0.35, y - 1.9, z - ez, 0.5, 0.75, 0.6, 0.08), -box(x - ex + 0.35, y - 2, z - ez + 0.3, 0.43, 0.5, 0.6)));
    d = Math.min(d, rod(x, y, z, ex + 0.4, 1.2, ez - 0.6, ex + 0.5, 3.1, ez - 2, 0.14), rod(x, y, z, ex + 0.5, 3.1, ez - 2, ex + 0.5, 1.7, ez - 3.4, 0.11), box(x - ex - 0.5, y - 1.35, z - ez + 3.4, 0.32, 0.32, 0.25, 0.05));
    d = Math.min(d, rod(x, y, z, 2.3, 0.05, 10.6, 1.7, 1.3, 10.9, 0.018));
    return d;
  };
  const wires = (x: number, y: number, z: number): number => {
    let d = 1e9;
    for (const [wx, wy] of [[5.3, 8.2], [5.6, 8.5], [5.1, 7.9]] as const) {
      const s = (z % 26) / 26;
      d = Math.min(d, Math.hypot(x - wx, y - wy + 2.2 * s * (1 - s)) - 0.02);
    }
    return Math.min(d, pillar(x - 5.4, y - 4.4, z - 26 * Math.round(z / 26), 0.13, 4.4));
  };
  const pave = (x: number, z: number): number => (x > 1.55 ? 0 : z < 13.5 + Math.sin(x * 3) * 0.3 && x > -2.2 ? 0.03 : z > 13.5 ? -0.06 : 0);
  const distance = (x: number, y: number, z: number): number => {
    const kerb = box(x - 3.4, y, z - 40, 0.1, 0.15, 60);
    const walk = Math.max(y - 0.12, 3.4 - x);
    let d = Math.min(y - pave(x, z) - (y < 0.3 && x < 1.5 && z > 13.5 ? rough2(x * 3, z * 3, 3) * 0.1 : 0), kerb, walk) * 0.85;
    d = Math.min(d, flats(x, y, z, -1), flats(x, y, z, 1), x < -2 ? scaffold(x, y, z) : x + 3.5, works(x, y, z), wires(x, y, z));
    if (x < -2.5) d = Math.min(d, net(x, y, z));
    if (x > 0 || z > 60) d = Math.min(d, trees.distance(x, y, z));
    return Math.min(d, people.distance(x, y, z));
  };
  const sun = sunAt(171, 37);
  const asphalt = paint('#56534f');
  const sand = paint('#8d7048');
  return {
    width: 1260,
    height: 840,
    eye: [0.75, 1.95, 1.2],
    target: [-0.25, 3.1, 22],
    angle: 50,
    far: 200,
    distance,
    matter: (x, y, z, ny, t, out) => {
      const e = 0.012 + t * 0.001;
      if (people.distance(x, y, z) < e) {
        put(out, people.colour(x, y, z), 0.8 + 0.4 * rough3(x * 9, y * 9, z * 9, 2));
        return;
      }
      if (trees.distance(x, y, z) < e + 0.03) {
        const { tree, leaves } = trees.at(x, y, z);
        const n = rough3(x * 9, y * 9, z * 9, 2);
        put(out, leaves ? tree.leaf : paint('#6b6355'), 0.5 + n);
        out.bumpX = (n - 0.5) * 1.4;
        out.bumpY = (rough3(x * 6 + 3, y * 6, z * 6, 2) - 0.5) * 1.4;
        return;
      }
      if (net(x, y, z) < e) {
        const weave = noise2(z * 1.4, y * 0.8);
        put(out, paint('#2b5240'), 0.6 + 0.7 * weave + 0.25 * Math.sin(y * 40) * Math.sin(z * 40));
        out.bumpZ = (noise2(z * 2.2, y * 1.1) - 0.5) * 1.2;
        return;
      }
      if (works(x, y, z) < e) {
        if (z > 24 && x < 1.2) put(out, y < 0.62 ? paint('#2b2a28') : paint('#c98f1d'), 0.8);
        else if (x < -1.4 && z < 13.5) put(out, sand, 0.7 + 0.5 * rough2(x * 14, z * 14, 2));
        else if (Math.abs(x - 1.42) < 0.36) put(out, (y > 0.3 && y < 0.46) || y > 0.58 ? paint('#d8d6cc') : paint('#c8431b'));
        else {
          const row = Math.floor((y - 0.1) / 0.11);
          const joint = Math.min(Math.abs((y - 0.1) / 0.11 - Math.round((y - 0.1) / 0.11)), Math.abs(((x + z) * 5 + row * 0.5) % 1) * 0.8);
          put(out, y < 0.12 ? paint('#8a6a45') : paint('#8f8a80'), (0.6 + 0.5 * hash3(row, Math.floor((x + z) * 5), 4)) * (joint < 0.1 ? 0.5 : 1));
        }
        return;
      }
      if (scaffold(x, y, z) < e) {
        put(out, ny > 0.7 ? paint('#7d6a4d') : paint('#8a8b8c'), 0.75);
        return;
      }
      if (wires(x, y, z) < e) {
        put(out, paint(Math.abs(x - 5.4) < 0.2 && y < 8.8 ? '#77736b' : '#222222'));
        return;
      }
      for (const side of [-1, 1]) {
        if (flats(x, y, z, side) < e) {
          const depth = (x - (side < 0 ? -5.4 : 6.6)) * side;
          const done = side < 0 && z > 15 + 2 * noise2(y, 3);
          const grain = rough3(x * 2, y * 2, z * 2, 3);
          let wall = side < 0 ? (done ? paint('#b99a74') : paint('#94897a')) : paint('#9c8a76');
          if (y < 3.1) wall = side < 0 ? paint('#7a7f80') : paint('#6e665c');
          wall = between(wall, paint('#544d44'), smooth(0.45, 0.75, noise2(z * 1.6, y * 0.22)) * (done ? 0.12 : 0.6) + (grain - 0.5) * 0.3);
          if (depth > 0.1) {
            const lit = hash3(Math.round(z / 3.4), Math.round((y - 1.75) / 3), side + 9);
            put(out, lit < 0.3 ? paint('#6b6a5e') : paint('#1e2427'));
            out.mirror = 0.08;
            return;
          }
          if (depth < -0.15) wall = between(paint('#b4b0a8'), paint('#6f6a61'), grain);
          put(out, wall, 0.75 + 0.4 * grain);
          if (side > 0 && y < 3 && y > 2.3) put(out, [paint('#8e2f25'), paint('#2c5a78'), paint('#b08a30'), paint('#3d6b47')][Math.floor(hash2(Math.floor(z / 3.4), 7) * 4)]!);
          return;
        }
      }
      // Ground: new setts in the near lane, bare bed beyond, footway of slabs to the right.
      const dust = rough2(x * 1.3, z * 1.3, 4);
      if (x > 3.3) {
        const joint = Math.min(Math.abs(x * 2.5 - Math.round(x * 2.5)), Math.abs(z * 2.5 - Math.round(z * 2.5)));
        put(out, between(paint('#8b867c'), paint('#a39a8b'), hash2(Math.round(x * 2.5), Math.round(z * 2.5))), (joint < 0.03 ? 0.6 : 1) * (0.7 + dust * 0.4));
      } else if (x > 1.5) put(out, asphalt, 0.7 + dust * 0.7);
      else if (z < 13.5 + Math.sin(x * 3) * 0.3 && x > -2.2) {
        const row = Math.floor(z / 0.22);
        const u = x / 0.44 + (row % 2) * 0.5;
        const joint = Math.min(Math.abs(z / 0.22 - Math.round(z / 0.22)) * 0.22, Math.abs(u - Math.round(u)) * 0.44);
        put(out, between(paint('#6f6d69'), paint('#a19a8e'), hash2(Math.floor(u), row)), (joint < 0.012 ? 0.45 : 1) * (0.75 + dust * 0.4));
      } else {
        put(out, between(sand, paint('#7b6850'), dust * 1.3), 0.55 + 0.6 * rough2(x * 9, z * 9, 2));
        out.bumpX = (rough2(x * 7, z * 7, 3) - 0.5) * 1.1;
      }
    },
    sun,
    sunlight: { r: 3.3, g: 2.7, b: 1.95 },
    skylight: { r: 0.55, g: 0.63, b: 0.78 },
    bounce: { r: 0.42, g: 0.36, b: 0.28 },
    sky: skyOf('#7fa5cc', '#e2e2da', '#f4f1ea', 0.4, 1.3, sun, '#ffe9c0'),
    haze: { density: 0.0042, colour: { r: 0.86, g: 0.83, b: 0.76 }, height: 40 },
    exposure: 0.6,
    bloom: 0.2,
  };
}

