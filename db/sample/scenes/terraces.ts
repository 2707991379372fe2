import type { Scene } from './camera';
import { bake, canopy } from './ground';
import { between, put, skyOf, sunAt, wet } from './light';
import { hash2, rough2, smooth } from './noise';
import { box, paint } from './solids';

/** Rice terraces above a river bend, at the end of the harvest. */
export function terraces(): Scene {
  const step = 2.6;
  const bend = (z: number): number => 26 * Math.sin(z / 85) + 14;
  const slope = bake(
    (x, z) => {
      const off = x - bend(z);
      const side = Math.abs(off) - 15;
      const relief = rough2(x / 95 + 11, z / 95 + 2, 3);
      const fine = rough2(x / 28, z / 28 + 40, 2) - 0.5;
      const rise = side < 0 ? -3 : (side * (off < 0 ? 0.44 : 0.36) * (0.45 + relief)) / (1 + Math.max(0, side - 130) / 400);
      return rise + smooth(0, 40, side) * fine * 12 + smooth(250, 620, z) * (rough2(x / 150, z / 150 + 5, 5) * 190 - 30);
    },
    -420, -60, 420, 1100, 1.5,
  );
  const wooded = (x: number, z: number, h: number): number =>
    Math.max(smooth(62, 74, h + 22 * (rough2(x / 40, z / 40, 3) - 0.5)), smooth(0.63, 0.68, rough2(x / 22 + 90, z / 22, 3)) * smooth(3, 8, h));
  const ground = bake(
    (x, z) => {
      const h = slope(x, z);
      if (h < 0.6) return h;
      const trees = wooded(x, z, h);
      if (trees > 0.5) return h + canopy(x, z, 4.6) + rough2(x, z, 2) * 1.2;
      const level = h / step;
      const whole = Math.floor(level);
      return step * (whole + smooth(0.78, 1, level - whole));
    },
    -230, -40, 260, 560, 0.42,
  );
  const land = (x: number, z: number): number => (z > 558 || x < -229 || x > 259 ? slope(x, z) + 3 : ground(x, z));
  const homes = Array.from({ length: 26 }, (_, i) => {
    const z = 120 + hash2(i, 2) * 90 + (i % 3) * 14;
    const x = bend(z) + (i % 4 === 0 ? -1 : 1) * (34 + hash2(i, 3) * 30);
    return { x, z, y: slope(x, z), turn: hash2(i, 5) * 1.2 - 0.6, wide: 4 + hash2(i, 4) * 3 };
  });
  const village = (x: number, y: number, z: number): number => {
    if (z < 90 || z > 270) return 40;
    let near = 1e9;
    for (const home of homes) {
      const dx = x - home.x;
      const dz = z - home.z;
      if (dx * dx + dz * dz > 400) {
        near = Math.min(near, Math.sqrt(dx * dx + dz * dz) - 9.5);
        continue;
      }
      const c = Math.cos(home.turn);
      const s = Math.sin(home.turn);
      const px = dx * c - dz * s;
      const pz = dx * s + dz * c;
      const py = y - home.y;
      near = Math.min(near, box(px, py - 2, pz, home.wide, 4.2, 3.4), Math.max(Math.abs(pz) * 0.5 + py - 8.2, Math.abs(px) - home.wide - 0.6, 5.9 - py) * 0.85);
    }
    return near;
  };
  const distance = (x: number, y: number, z: number): number => Math.min((y - land(x, z)) * 0.4, y, village(x, y, z));
  const sun = sunAt(58, 31);
  const gold = paint('#b08a34');
  const stubble = paint('#8d7443');
  const green = paint('#566528');
  const bank = paint('#3f4a22');
  const mud = paint('#6a5a42');
  return {
    width: 1260,
    height: 840,
    eye: [-62, 92, -34],
    target: [12, 16, 130],
    angle: 44,
    far: 1300,
    distance,
    matter: (x, y, z, ny, t, out) => {
      const e = 0.05 + t * 0.001;
      if (y < 0.12) {
        wet(out, x, z, t * 0.3, 4, 0.05, paint('#2f4f4c'));
        return;
      }
      if (village(x, y, z) < e) {
        let top = 99;
        for (const home of homes) if (Math.hypot(x - home.x, z - home.z) < 9) top = y - home.y;
        put(out, top > 6 && ny < 0.97 && ny > 0.3 ? paint('#3d3b39') : paint('#b9ac93'), 0.8 + 0.3 * rough2(x, z + y, 2));
        return;
      }
      const h = slope(x, z);
      const n = rough2(x / 2.2, z / 2.2, 4);
      if (h < 0.6) {
        put(out, between(mud, paint('#a79a7c'), n), 0.9);
        return;
      }
      if (wooded(x, z, h) > 0.5 || z > 558) {
        const one = hash2(Math.floor(x / 4.6), Math.floor(z / 4.6));
        let leaf = between(paint('#263419'), paint('#545f2a'), n * 0.9 + (one - 0.5) * 0.5);
        leaf = between(leaf, paint('#80532a'), smooth(0.52, 0.66, rough2(x / 30 + 5, z / 30, 3)) * one);
        put(out, leaf, 0.75 + 0.5 * n);
        return;
      }
      const level = h / step;
      const whole = Math.floor(level);
      const part = level - whole;
      if (part > 0.77 || ny < 0.8) {
        put(out, between(bank, mud, n * 0.8), 0.6 + 0.6 * n);
        out.bumpX = (rough2(x * 2, z * 2 + y, 2) - 0.5) * 0.8;
        return;
      }
      // Each terrace is cut into plots along its length.
      const plot = hash2(whole, Math.floor((x * 0.6 + z * 0.8) / (16 + 18 * hash2(whole, 6))));
      if (plot < 0.16) {
        put(out, paint('#3b4440'));
        out.mirror = 0.18;
        out.bumpX = (rough2(x, z, 2) - 0.5) * 0.03;
        return;
      }
      const rows = 0.5 + 0.5 * Math.sin((part * 40 + n) * 2);
      const crop = plot < 0.62 ? gold : plot < 0.85 ? stubble : green;
      put(out, between(crop, mud, 0.25 * rows + (n - 0.5) * 0.6), 0.75 + 0.5 * rough2(x * 1.5, z * 1.5, 2));
      out.bumpX = (n - 0.5) * 0.6;
      if (part > 0.7) put(out, green, 0.8);
    },
    sun,
    sunlight: { r: 3.4, g: 2.7, b: 1.8 },
    skylight: { r: 0.46, g: 0.57, b: 0.76 },
    bounce: { r: 0.22, g: 0.2, b: 0.14 },
    sky: skyOf('#7ea3c9', '#e6dfcb', '#f7efdf', 0.5, 1.25, sun, '#ffe2a8'),
    haze: { density: 0.0016, colour: { r: 0.8, g: 0.78, b: 0.72 }, height: 70 },
    exposure: 0.74,
    bloom: 0.16,
  };
}
