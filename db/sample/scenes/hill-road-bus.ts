import type { Scene } from './camera';
import { bake, canopy } from './ground';
import { between, put, skyOf, sunAt } from './light';
import { hash2, noise2, rough2, smooth } from './noise';
import { box, paint, pillar } from './solids';

/** A country bus on a new road that winds along a hillside. */
export function hillRoadBus(): Scene {
  const course = (z: number): number => 15 * Math.sin((z - 8) / 52) * smooth(-10, 60, z) + 22 * Math.sin(z / 130) * smooth(60, 200, z) - 2;
  const climb = (z: number): number => 0.035 * z + 5 * smooth(120, 320, z);
  const bare = bake(
    (x, z) => {
      const off = x - course(z);
      const left = 0.2 * smooth(-7.2, -17, off) + 0.8 * smooth(-14, -95, off);
      const right = smooth(7.4, 60, off);
      const hills = rough2(x / 120 + 2, z / 120 + 9, 5);
      const far = smooth(170, 560, z) * (hills * 150 - 30) + smooth(80, 300, off) * (hills * 60 - 10);
      return climb(z) - 0.05 + left * (20 + hills * 50) - right * 15 + far + (Math.abs(off) > 7 ? (rough2(x / 4, z / 4, 3) - 0.5) * 1.2 : 0);
    },
    -320, -30, 420, 900, 1,
  );
  const wooded = (x: number, z: number): number => {
    const off = x - course(z);
    return Math.max(smooth(-15, -19, off), smooth(150, 175, off), smooth(190, 240, z) * smooth(12, 26, Math.abs(off)));
  };
  const ground = bake(
    (x, z) => bare(x, z) + wooded(x, z) * (canopy(x, z, 4.2) * 1.25 + 1.6 * rough2(x * 0.8, z * 0.8, 3)),
    -200, -25, 320, 620, 0.55,
  );
  const land = (x: number, z: number): number => (z > 618 || x < -198 || x > 318 ? bare(x, z) + 3 : ground(x, z));
  const busAt = 25;
  const slope = (course(busAt + 3) - course(busAt - 3)) / 6;
  const turn = Math.atan(slope);
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const place = (x: number, y: number, z: number): [number, number, number] => {
    const dx = x - course(busAt) + 2.05;
    const dz = z - busAt;
    return [dx * cos - dz * sin, y - climb(busAt) - 0.08, dx * sin + dz * cos];
  };
  const bus = (x: number, y: number, z: number): number => {
    const [px, py, pz] = place(x, y, z);
    const around = box(px, py - 1.6, pz, 1.7, 1.9, 6);
    if (around > 0.6) return around;
    let d = box(px, py - 1.75, pz, 1.27, 1.42, 5.4, 0.2);
    d = Math.max(d, -Math.max(Math.abs(Math.hypot(py - 0.5, Math.abs(pz) - 3.4)) - 0.58, 0.9 - Math.abs(px)));
    d = Math.min(d, Math.max(Math.hypot(py - 0.5, Math.abs(pz) - 3.4) - 0.5, Math.abs(Math.abs(px) - 1.08) - 0.15));
    d = Math.min(d, box(px, py - 3.24, pz + 1, 0.8, 0.12, 1.6, 0.06));
    d = Math.min(d, box(Math.abs(px) - 1.5, py - 2.2, pz + 5.3, 0.1, 0.2, 0.06, 0.03), box(Math.abs(px) - 1.38, py - 2.45, pz + 5.3, 0.15, 0.03, 0.03));
    return d * 0.9;
  };
  const rails = (x: number, y: number, z: number): number => {
    const off = x - course(z) - 5.6;
    const up = y - climb(z);
    if (Math.abs(off) > 1.6 || Math.abs(up - 0.5) > 2) return Math.max(0.6, Math.max(Math.abs(off) - 1, Math.abs(up - 0.5) - 1));
    const beam = Math.max(Math.abs(off + 0.1 + 0.03 * Math.cos((up - 0.62) * 40)) - 0.025, Math.abs(up - 0.62) - 0.16);
    const post = pillar(off, up - 0.35, z - 4 * Math.round(z / 4), 0.07, 0.38);
    return Math.min(beam, post) * 0.8;
  };
  const lattice = (x: number, z: number): number => smooth(-7.6, -8.2, x - course(z)) * smooth(-15.5, -14.5, x - course(z));
  const signs = (x: number, y: number, z: number): number => {
    let d = 1e9;
    for (const pz of [44, 70]) {
      const px = course(pz) + 6.4;
      const py = climb(pz);
      d = Math.min(d, pillar(x - px, y - py - 1.4, z - pz, 0.05, 1.4), box(x - px, y - py - 2.6, z - pz, 0.5, 0.5, 0.03));
    }
    for (let i = 0; i < 7; i += 1) {
      const pz = 12 + i * 26;
      const px = course(pz) - 6.6;
      const py = climb(pz);
      d = Math.min(d, pillar(x - px, y - py - 3.6, z - pz, 0.07, 3.6), box(x - px - 0.9, y - py - 7.2, z - pz, 0.9, 0.04, 0.08));
    }
    return d;
  };
  const distance = (x: number, y: number, z: number): number =>
    Math.min((y - land(x, z)) * 0.45, bus(x, y, z), rails(x, y, z), signs(x, y, z));
  const sun = sunAt(128, 40);
  const asphalt = paint('#6a6866');
  const white = paint('#c9c8c2');
  const yellow = paint('#b58a22');
  const leafDark = paint('#26341a');
  const leafLight = paint('#59632c');
  const rust = paint('#86562a');
  return {
    width: 1260,
    height: 840,
    eye: [1.5, 5, -4],
    target: [2.6, 3.4, 30],
    angle: 40,
    far: 1100,
    distance,
    matter: (x, y, z, ny, t, out) => {
      const e = 0.02 + t * 0.0012;
      if (bus(x, y, z) < e) {
        const [px, py, pz] = place(x, y, z);
        const front = pz < -5.15;
        const glass = front ? py > 1.35 && py < 2.72 && Math.abs(px) < 1.12 : py > 1.55 && py < 2.62 && Math.abs(pz) < 5.1 && Math.abs(px) > 1.1 && Math.abs(pz - 1.62 * Math.round(pz / 1.62)) > 0.05;
        if (Math.hypot(py - 0.5, Math.abs(pz) - 3.4) < 0.56 && Math.abs(px) > 0.85 && Math.abs(px) < 1.26 && !front) {
          put(out, Math.hypot(py - 0.5, Math.abs(pz) - 3.4) < 0.24 ? paint('#8c8c8a') : paint('#17171a'));
        } else if (glass) {
          put(out, front && py < 1.9 ? paint('#1b1f22') : paint('#12181c'));
          out.mirror = 0.12;
        } else if (front && py > 2.76 && py < 3.02 && Math.abs(px) < 0.8) {
          put(out, paint('#d07a18'), 0.4 + 0.9 * (hash2(Math.floor(px * 14), Math.floor(py * 14)) > 0.5 ? 1 : 0));
          out.glow = 1;
        } else if (front && py < 1.05 && py > 0.78 && Math.abs(Math.abs(px) - 0.92) < 0.2) {
          put(out, paint('#e9e6d8'));
          out.glow = 1.4;
        } else {
          const wave = py < 1.2 + 0.25 * Math.sin(pz * 0.6) ? paint('#1f7a52') : paint('#c9ccc6');
          put(out, py < 0.5 ? paint('#2f3332') : wave, 0.85);
          out.mirror = 0.035;
        }
        return;
      }
      if (rails(x, y, z) < e) {
        put(out, paint('#9a9ea0'), 0.8);
        return;
      }
      if (signs(x, y, z) < e) {
        put(out, y - climb(z) > 2 && y - climb(z) < 3.2 && x > course(z) ? paint('#2a4f8f') : paint('#8f9294'));
        return;
      }
      const off = x - course(z);
      const n = rough2(x / 1.8, z / 1.8, 4);
      if (Math.abs(off) < 6.2) {
        const edge = Math.abs(Math.abs(off) - 4.4) < 0.09;
        const centre = Math.abs(Math.abs(off) - 0.16) < 0.07 && (off > 0 || z % 10 < 6);
        const shoulder = Math.abs(off) > 5.2;
        put(out, edge ? white : centre ? yellow : shoulder ? paint('#7d786d') : asphalt, (edge || centre ? 0.85 : 0.75) + 0.35 * (rough2(x * 3, z * 1.2, 3) - 0.3) - 0.12 * smooth(0.5, 0.2, Math.abs(Math.abs(off) - 2.2)));
        return;
      }
      if (lattice(x, z) > 0.4) {
        const u = z / 2.6 + off * 0.38;
        const v = z / 2.6 - off * 0.38;
        const frame = Math.min(Math.abs(u - Math.round(u)), Math.abs(v - Math.round(v))) < 0.075;
        put(out, frame ? paint('#857f73') : between(paint('#4f5a2a'), paint('#66602f'), n * 1.1), 0.7 + n * 0.45);
        return;
      }
      if (wooded(x, z) > 0.4) {
        const one = hash2(Math.floor(x / 4.2), Math.floor(z / 4.2));
        let leaf = between(leafDark, leafLight, n * 0.9 + (one - 0.5) * 0.4);
        leaf = between(leaf, rust, smooth(0.5, 0.64, rough2(x / 26 + 3, z / 26, 3)) * smooth(0.3, 0.8, one));
        put(out, leaf, 0.6 + 0.8 * rough2(x * 1.7, z * 1.7, 2));
        out.bumpX = (rough2(x * 2.1, z * 2.1, 3) - 0.5) * 1.3;
        out.bumpZ = (rough2(x * 2.1 + 50, z * 2.1, 3) - 0.5) * 1.3;
        return;
      }
      if (off > 12) {
        const field = hash2(Math.floor((x + z * 0.35) / 16), Math.floor((z - x * 0.25) / 22));
        put(out, between(field < 0.4 ? paint('#958043') : field < 0.75 ? paint('#5e6b2e') : paint('#7c6a4a'), paint('#5c6a32'), n * 0.5), 0.7 + n * 0.5);
        return;
      }
      put(out, between(paint('#6a6a34'), paint('#7d7340'), n * 1.2), 0.6 + 0.6 * noise2(x * 5, z * 5));
      out.bumpX = (rough2(x * 4, z * 4, 3) - 0.5) * 1.2;
    },
    sun,
    sunlight: { r: 3.1, g: 2.75, b: 2.2 },
    skylight: { r: 0.52, g: 0.64, b: 0.84 },
    bounce: { r: 0.24, g: 0.24, b: 0.18 },
    sky: skyOf('#5f91c8', '#dbe3e6', '#f6f4ee', 0.5, 1.25, sun, '#ffefcf'),
    haze: { density: 0.0016, colour: { r: 0.74, g: 0.81, b: 0.88 }, height: 120 },
    exposure: 0.5,
    bloom: 0.14,
  };
}
