import type { Lamp, Scene } from './camera';
import { between, put } from './light';
import { hash2, hash3, noise2, rough2, rough3, smooth } from './noise';
import { box, crowd, egg, paint, pillar, rod, type Figure } from './solids';

/** An old lane of timber houses hung with lanterns, at dusk after rain. */
export function lanterns(): Scene {
  const gap = 2.1;
  const line = (z: number): number => Math.round((z - 1) / gap);
  const hung = (i: number, side: number): [number, number] => [side * (1.75 + 0.12 * Math.sin(i * 2.3)), 3.15 + 0.14 * Math.sin(i * 1.7 + side)];
  const lantern = (x: number, y: number, z: number): number => {
    const i = line(z);
    const cz = z - (i * gap + 1);
    let near = 1e9;
    for (const side of [-1, 1]) {
      const [lx, ly] = hung(i, side);
      const dx = x - lx;
      const dy = y - ly;
      near = Math.min(near, egg(dx, dy, cz, 0.27, 0.22, 0.27), pillar(dx, Math.abs(dy) - 0.215, cz, 0.12, 0.03), rod(dx, dy, cz, 0, -0.24, 0, 0, -0.46, 0, 0.028, 0.04), Math.max(Math.hypot(dx, cz) - 0.006, -dy, dy - 0.6));
    }
    // Strings across the lane further on.
    const j = Math.round((z - 9) / 6.3);
    if (j >= 0) {
      const oz = z - (j * 6.3 + 9);
      const sag = 4.55 - 0.35 * (1 - (x / 2.6) ** 2);
      near = Math.min(near, Math.max(Math.hypot(y - sag - 0.3, oz) - 0.008, Math.abs(x) - 2.7));
      const k = Math.max(-2, Math.min(2, Math.round(x / 0.95)));
      const px = k * 0.95;
      near = Math.min(near, egg(x - px, y - (4.55 - 0.35 * (1 - (px / 2.6) ** 2)), oz, 0.24, 0.2, 0.24));
    }
    return near * 0.85;
  };
  const house = (x: number, y: number, z: number): number => {
    const side = x > 0 ? 1 : -1;
    const number = Math.floor((z + (side > 0 ? 1.7 : 0)) / 5.2);
    const set = 0.22 * hash2(number, side + 3);
    const out = Math.abs(x) - 2.65 - set;
    const along = z + (side > 0 ? 1.7 : 0) - (number + 0.5) * 5.2;
    const tall = 5.1 + 0.8 * hash2(number, side + 8);
    let d = Math.max(-out, y - tall);
    const bay = along - 1.3 * Math.round(along / 1.3);
    // Shop fronts of boards and lattice below, shutters above.
    if (out > -1.3) {
      d = Math.max(d, -box(out, y - 1.35, bay, 0.12, 1.15, 0.52));
      d = Math.max(d, -box(out, y - 4, bay, 0.1, 0.6, 0.5));
      d = Math.min(d, pillar(out + 0.1, y - 1.6, along - 2.6 * Math.round(along / 2.6), 0.1, 1.65));
      d = Math.min(d, box(out + 0.28, y - 3.12, 0, 0.36, 0.06, 100));
      d = Math.min(d, Math.max(box(out + 0.02, y - 4, 0.25 - Math.abs(bay), 0.03, 0.58, 0.025), -1));
      d = Math.min(d, box(out + 0.45, y - 2.6, along - 1.9, 0.05, 0.5, 0.3, 0.02));
    }
    // Eaves of tiles.
    const eave = (y - tall + 0.05) - Math.max(-0.9, out) * 0.45;
    d = Math.min(d, Math.max(Math.abs(eave) - 0.09 - 0.035 * Math.sin(z * 22), -out - 0.95, out - 3) * 0.7);
    d = Math.min(d, Math.max(Math.abs(y - 3.3 - out * 0.35) - 0.05 - 0.03 * Math.sin(z * 22), -out - 0.85, out) * 0.7);
    return d;
  };
  const coats = ['#3d2c33', '#2c3c52', '#4a3a2c', '#5e2a28', '#2e2e33', '#3d4a3c'].map(paint);
  const figures: Figure[] = Array.from({ length: 17 }, (_, i) => ({
    x: (hash2(i, 1) - 0.5) * 3.3, y: 0, z: 6.4 + i * 1.5 + hash2(i, 2), tall: i === 4 || i === 9 ? 1.15 : 1.58 + 0.2 * hash2(i, 3),
    turn: hash2(i, 4) < 0.65 ? 0.2 * (hash2(i, 5) - 0.5) : 3.1, pose: i % 4 === 3 ? 'stand' : 'walk', coat: coats[i % coats.length]!, trousers: paint('#222226'),
  }));
  const people = crowd(figures);
  const end = 62;
  const distance = (x: number, y: number, z: number): number => {
    let d = Math.min(y - 0.02 * noise2(x * 2.4, z * 2.4), house(x, y, z) * 0.9, lantern(x, y, z));
    d = Math.min(d, people.distance(x, y, z));
    return Math.min(d, Math.max(end - z, y - 7));
  };
  const bulbs: Lamp[] = [];
  for (let i = 1; i < 12; i += 1) for (const side of [-1, 1]) {
    const [lx, ly] = hung(i, side);
    bulbs.push({ x: lx * 0.9, y: ly - 0.3, z: i * gap + 1, r: 1.5, g: 0.62, b: 0.2 });
  }
  for (let i = 0; i < 5; i += 1) bulbs.push({ x: 0, y: 3.9, z: 28 + i * 6, r: 4.5, g: 2, b: 0.7 });
  const timber = paint('#4d3323');
  const dusk = { top: paint('#1b2c52'), low: paint('#5a6a8e') };
  return {
    width: 1260,
    height: 840,
    eye: [0.25, 1.72, 0.4],
    target: [-0.1, 2.35, 14],
    angle: 50,
    far: 90,
    distance,
    matter: (x, y, z, _ny, t, out) => {
      const e = 0.008 + t * 0.001;
      if (lantern(x, y, z) < e) {
        const i = line(z);
        const cz = z - (i * gap + 1);
        let rib = 1;
        let tassel = false;
        for (const side of [-1, 1]) {
          const [lx, ly] = hung(i, side);
          if (Math.abs(x - lx) < 0.3) {
            const up = y - ly;
            rib = 0.72 + 0.28 * Math.abs(Math.sin(Math.atan2(cz, x - lx) * 7));
            if (up < -0.24) tassel = true;
            if (Math.abs(up) > 0.185 && up > -0.25) {
              put(out, paint('#b98a2c'));
              out.glow = 0.35;
              return;
            }
          }
        }
        put(out, tassel ? paint('#a8261a') : { r: 0.9, g: 0.055, b: 0.015 });
        out.glow = tassel ? 0.3 : 1.25 * rib;
        return;
      }
      if (people.distance(x, y, z) < e) {
        put(out, people.colour(x, y, z), 0.8 + 0.4 * rough3(x * 8, y * 8, z * 8, 2));
        return;
      }
      if (y < 0.05) {
        const slab = Math.floor(z / 0.62);
        const u = x / 0.9 + hash2(slab, 3);
        const joint = Math.min(Math.abs(z / 0.62 - Math.round(z / 0.62)) * 0.62, Math.abs(u - Math.round(u)) * 0.9);
        const n = rough2(x * 1.5, z * 1.5, 4);
        put(out, between(paint('#3b3a3a'), paint('#605c57'), hash2(Math.floor(u), slab) * 0.6 + n * 0.5), joint < 0.018 ? 0.35 : 1);
        out.mirror = joint < 0.018 ? 0.02 : 0.06 + 0.3 * smooth(0.42, 0.6, rough2(x * 0.8 + 4, z * 0.5, 3));
        out.bumpX = (rough2(x * 5, z * 5, 2) - 0.5) * 0.09;
        out.bumpZ = (rough2(x * 5 + 9, z * 5, 2) - 0.5) * 0.09;
        return;
      }
      if (z > end - 0.3) {
        put(out, dusk.low, 0.5);
        return;
      }
      const side = x > 0 ? 1 : -1;
      const number = Math.floor((z + (side > 0 ? 1.7 : 0)) / 5.2);
      const along = z + (side > 0 ? 1.7 : 0) - (number + 0.5) * 5.2;
      const deep = Math.abs(x) - 2.65 - 0.22 * hash2(number, side + 3);
      const bay = along - 1.3 * Math.round(along / 1.3);
      const n = rough3(x * 1.2, y * 6, z * 1.2, 4);
      if (deep > 0.06 && Math.abs(bay) < 0.5) {
        const lit = hash3(Math.round(along / 1.3), number, y > 3 ? 4 : side + 1);
        const lattice = Math.min(Math.abs(y * 6 - Math.round(y * 6)), Math.abs(bay * 7 - Math.round(bay * 7))) < 0.13;
        if (lit < 0.6 && !lattice) {
          put(out, { r: 1, g: 0.62, b: 0.26 });
          out.glow = y > 3 ? 0.4 : 0.5 + 0.5 * noise2(along * 3, y * 3);
          return;
        }
        put(out, timber, 0.45);
        return;
      }
      if (deep < -0.3 && y > 2 && y < 3.2 && Math.abs(along - 1.9) < 0.4) {
        put(out, paint('#3a1c12'), 1 + (Math.abs(y - 2.6) < 0.3 && hash2(Math.floor(y * 9), Math.floor(along * 9)) > 0.5 ? 2.5 : 0));
        return;
      }
      const tiles = (y > 3.05 && deep < -0.02 && y < 3.75) || y > 4.95;
      put(out, tiles ? paint('#35363a') : between(timber, paint('#6d4a30'), n), 0.6 + 0.7 * n);
      out.bumpY = tiles ? 0 : (n - 0.5) * 0.5;
    },
    sun: [0.1, 0.9, -0.3],
    sunlight: { r: 0, g: 0, b: 0 },
    skylight: { r: 0.1, g: 0.14, b: 0.24 },
    bounce: { r: 0.1, g: 0.055, b: 0.03 },
    sky: (_, dy) => between(dusk.low, dusk.top, smooth(0, 0.55, dy)),
    haze: { density: 0.012, colour: { r: 0.34, g: 0.22, b: 0.18 }, height: 7 },
    lamps: bulbs,
    exposure: 1.05,
    lens: { focus: 9, blur: 2.6 },
    bloom: 0.9,
  };
}
