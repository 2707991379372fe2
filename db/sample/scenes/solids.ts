/** Signed distances from a point to simple solids, in metres; negative inside. y is up. */

import { hash2 } from './noise';

export function box(x: number, y: number, z: number, halfX: number, halfY: number, halfZ: number, round = 0): number {
  const dx = Math.abs(x) - halfX + round;
  const dy = Math.abs(y) - halfY + round;
  const dz = Math.abs(z) - halfZ + round;
  const ox = dx > 0 ? dx : 0;
  const oy = dy > 0 ? dy : 0;
  const oz = dz > 0 ? dz : 0;
  const inside = Math.max(dx, dy, dz);
  return Math.sqrt(ox * ox + oy * oy + oz * oz) + (inside < 0 ? inside : 0) - round;
}

export function ball(x: number, y: number, z: number, radius: number): number {
  return Math.sqrt(x * x + y * y + z * z) - radius;
}

/** Only near enough for marching. */
export function egg(x: number, y: number, z: number, rx: number, ry: number, rz: number): number {
  const k0 = Math.sqrt((x / rx) ** 2 + (y / ry) ** 2 + (z / rz) ** 2);
  const k1 = Math.sqrt((x / (rx * rx)) ** 2 + (y / (ry * ry)) ** 2 + (z / (rz * rz)) ** 2);
  return k1 === 0 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1;
}

/** Rod with round ends from a to b. */
export function rod(
  x: number,
  y: number,
  z: number,
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
  radius: number,
  radiusB = radius,
): number {
  const px = x - ax;
  const py = y - ay;
  const pz = z - az;
  const vx = bx - ax;
  const vy = by - ay;
  const vz = bz - az;
  const t = Math.max(0, Math.min(1, (px * vx + py * vy + pz * vz) / (vx * vx + vy * vy + vz * vz)));
  const qx = px - vx * t;
  const qy = py - vy * t;
  const qz = pz - vz * t;
  return Math.sqrt(qx * qx + qy * qy + qz * qz) - (radius + (radiusB - radius) * t);
}

/** Upright pillar. */
export function pillar(x: number, y: number, z: number, radius: number, half: number): number {
  const dr = Math.sqrt(x * x + z * z) - radius;
  const dy = Math.abs(y) - half;
  return Math.min(Math.max(dr, dy), 0) + Math.hypot(Math.max(dr, 0), Math.max(dy, 0));
}

export function blend(a: number, b: number, reach: number): number {
  const h = Math.max(reach - Math.abs(a - b), 0) / reach;
  return Math.min(a, b) - h * h * reach * 0.25;
}

export interface Colour {
  r: number;
  g: number;
  b: number;
}

/** Linear light from a hexadecimal sRGB colour. */
export function paint(hex: string): Colour {
  const part = (i: number): number => (parseInt(hex.slice(i, i + 2), 16) / 255) ** 2.2;
  return { r: part(1), g: part(3), b: part(5) };
}

export interface Figure {
  x: number;
  y: number;
  z: number;
  /** Metres. */
  tall: number;
  /** Direction faced, radians; 0 looks along +z. */
  turn: number;
  pose: 'stand' | 'walk' | 'run' | 'reach' | 'bend' | 'sit';
  coat: Colour;
  trousers: Colour;
  hair?: Colour;
  /** Reflective bands on the coat. */
  vest?: Colour;
  hat?: Colour;
}

export const skin = paint('#c39a7c');
const black = paint('#1c1917');

type Limb = readonly [number, number, number, number, number, number, number, number];

/** Bones of a body one metre eighty tall, facing +z: ends and thicknesses. */
function bones(pose: Figure['pose'], key: number): { legs: Limb[]; arms: Limb[]; hip: number; lean: number } {
  const swing = 0.85 + 0.3 * hash2(key, 5);
  const side = hash2(key, 9) < 0.5 ? 1 : -1;
  if (pose === 'run') {
    return {
      hip: 0.96,
      lean: 0.2,
      legs: [
        [0.09 * side, 0.95, 0, 0.1 * side, 0.62, 0.4 * swing, 0.095, 0.07],
        [0.1 * side, 0.62, 0.4 * swing, 0.1 * side, 0.2, 0.3, 0.065, 0.045],
        [-0.09 * side, 0.95, 0, -0.1 * side, 0.55, -0.12, 0.095, 0.07],
        [-0.1 * side, 0.55, -0.12, -0.1 * side, 0.42, -0.56 * swing, 0.065, 0.045],
      ],
      arms: [
        [-0.21 * side, 1.44, 0.2, -0.26 * side, 1.2, 0.34, 0.052, 0.045],
        [-0.26 * side, 1.2, 0.34, -0.16 * side, 1.38, 0.56, 0.042, 0.036],
        [0.21 * side, 1.44, 0.2, 0.28 * side, 1.22, -0.04, 0.052, 0.045],
        [0.28 * side, 1.22, -0.04, 0.24 * side, 1.02, 0.14, 0.042, 0.036],
      ],
    };
  }
  if (pose === 'sit') {
    return {
      hip: 0.5,
      lean: 0.1,
      legs: [
        [0.1, 0.5, 0, 0.12, 0.5, 0.44, 0.095, 0.075],
        [0.12, 0.5, 0.44, 0.12, 0.05, 0.44, 0.07, 0.05],
        [-0.1, 0.5, 0, -0.12, 0.5, 0.44, 0.095, 0.075],
        [-0.12, 0.5, 0.44, -0.12, 0.05, 0.5, 0.07, 0.05],
      ],
      arms: [
        [0.21, 0.98, 0.08, 0.27, 0.76, 0.2, 0.052, 0.045],
        [0.27, 0.76, 0.2, 0.12, 0.78, 0.45, 0.042, 0.036],
        [-0.21, 0.98, 0.08, -0.27, 0.76, 0.2, 0.052, 0.045],
        [-0.27, 0.76, 0.2, -0.12, 0.78, 0.45, 0.042, 0.036],
      ],
    };
  }
  const stride = pose === 'walk' ? 0.26 * swing * side : 0.03 * side;
  const lean = pose === 'bend' ? 0.42 : pose === 'walk' ? 0.04 : 0.01;
  const drop = pose === 'bend' ? 0.16 : 0;
  return {
    hip: 0.95,
    lean,
    legs: [
      [0.09, 0.93, 0, 0.1, 0.5, stride * 0.7, 0.095, 0.07],
      [0.1, 0.5, stride * 0.7, 0.1, 0.06, stride, 0.065, 0.048],
      [-0.09, 0.93, 0, -0.1, 0.5, -stride * 0.35, 0.095, 0.07],
      [-0.1, 0.5, -stride * 0.35, -0.1, 0.08, -stride * 1.15, 0.065, 0.048],
    ],
    arms:
      pose === 'reach' || pose === 'bend'
        ? [
            [0.21, 1.44 - drop, lean, 0.25, 1.2 - drop, lean + 0.2, 0.054, 0.046],
            [0.25, 1.2 - drop, lean + 0.2, 0.16, (pose === 'bend' ? 0.95 : 1.28) - drop, lean + 0.48, 0.042, 0.036],
            [-0.21, 1.44 - drop, lean, -0.25, 1.22 - drop, lean + 0.16, 0.054, 0.046],
            [-0.25, 1.22 - drop, lean + 0.16, -0.16, (pose === 'bend' ? 0.9 : 1.18) - drop, lean + 0.42, 0.042, 0.036],
          ]
        : [
            [0.22, 1.44, lean, 0.27, 1.18, -stride * 0.45, 0.054, 0.046],
            [0.27, 1.18, -stride * 0.45, 0.26, 0.92, -stride * 0.5 + 0.08, 0.042, 0.036],
            [-0.22, 1.44, lean, -0.27, 1.18, stride * 0.45, 0.054, 0.046],
            [-0.27, 1.18, stride * 0.45, -0.26, 0.92, stride * 0.5 + 0.08, 0.042, 0.036],
          ],
  };
}

export interface Crowd {
  distance(x: number, y: number, z: number): number;
  /** Colour of the person nearest to a point on them. */
  colour(x: number, y: number, z: number): Colour;
}

/** People, each inside a bounding ball so that a far crowd costs little. */
export function crowd(figures: readonly Figure[]): Crowd {
  const made = figures.map((figure, key) => ({
    figure,
    ...bones(figure.pose, key),
    sin: Math.sin(figure.turn),
    cos: Math.cos(figure.turn),
    scale: figure.tall / 1.8,
  }));
  type Made = (typeof made)[number];
  const torsoTop = (m: Made): [number, number] => [m.hip + 0.5 - (m.figure.pose === 'bend' ? 0.16 : 0), m.lean];
  let px = 0;
  let py = 0;
  let pz = 0;
  const enter = (m: Made, x: number, y: number, z: number): void => {
    const dx = (x - m.figure.x) / m.scale;
    const dz = (z - m.figure.z) / m.scale;
    px = dx * m.cos - dz * m.sin;
    py = (y - m.figure.y) / m.scale;
    pz = dx * m.sin + dz * m.cos;
  };
  const parts = (m: Made): [number, number, number, number] => {
    const [top, lean] = torsoTop(m);
    let legs = 9;
    for (const [ax, ay, az, bx, by, bz, ra, rb] of m.legs) legs = Math.min(legs, rod(px, py, pz, ax, ay, az, bx, by, bz, ra, rb));
    for (const i of [1, 3]) {
      const [, , , bx, by, bz] = m.legs[i]!;
      legs = Math.min(legs, rod(px, py, pz, bx, by - 0.03, bz, bx, by - 0.045, bz + 0.16, 0.052, 0.042));
    }
    let coat = blend(
      rod(px * 0.72, py, pz, 0, m.hip + 0.02, 0, 0, top - 0.06, lean, 0.115, 0.15),
      rod(px, py, pz, -0.15, top - 0.02, lean, 0.15, top - 0.02, lean, 0.075),
      0.1,
    );
    let hands = 9;
    for (const [ax, ay, az, bx, by, bz, ra, rb] of m.arms) coat = blend(coat, rod(px, py, pz, ax, ay, az, bx, by, bz, ra + 0.008, rb + 0.008), 0.04);
    for (const i of [1, 3]) {
      const [, , , bx, by, bz] = m.arms[i]!;
      hands = Math.min(hands, ball(px - bx, py - by + 0.03, pz - bz, 0.052));
    }
    const headY = top + 0.24;
    const headZ = lean + (m.figure.pose === 'bend' ? 0.12 : 0.03);
    const head = Math.min(
      egg(px, py - headY, pz - headZ, 0.085, 0.122, 0.1),
      rod(px, py, pz, 0, top, lean, 0, headY - 0.05, headZ - 0.02, 0.055),
    );
    const hair = egg(px, py - headY - 0.03, pz - headZ + 0.022, 0.096, 0.118, 0.105);
    return [legs, coat, Math.min(hands, head), hair];
  };
  const distance = (x: number, y: number, z: number): number => {
    let near = 1e9;
    for (const m of made) {
      const dx = x - m.figure.x;
      const dy = y - m.figure.y - m.figure.tall * 0.5;
      const dz = z - m.figure.z;
      const around = Math.sqrt(dx * dx + dy * dy + dz * dz) - m.figure.tall * 0.66;
      if (around > 0.25) {
        if (around < near) near = around;
        continue;
      }
      enter(m, x, y, z);
      const [legs, coat, flesh, hair] = parts(m);
      const d = Math.min(legs, coat, flesh, hair) * m.scale * 0.85;
      if (d < near) near = d;
    }
    return near;
  };
  const colour = (x: number, y: number, z: number): Colour => {
    let nearest = 1e9;
    let chosen: Colour = black;
    for (const m of made) {
      const dx = x - m.figure.x;
      const dy = y - m.figure.y - m.figure.tall * 0.5;
      const dz = z - m.figure.z;
      if (Math.sqrt(dx * dx + dy * dy + dz * dz) > m.figure.tall * 0.8) continue;
      enter(m, x, y, z);
      const [legs, coat, flesh, hair] = parts(m);
      const [top, lean] = torsoTop(m);
      const headY = top + 0.24;
      const up = py - headY;
      const shoe = legs < coat && py < 0.1 && m.figure.pose !== 'sit';
      const options: [number, Colour][] = [
        [legs, shoe ? black : m.figure.trousers],
        [coat, m.figure.coat],
        [flesh, skin],
        [up > 0.035 - (pz - lean) * -0.12 || pz - lean < -0.02 ? hair : hair + 0.05, m.figure.hat !== undefined && up > 0.03 ? m.figure.hat : (m.figure.hair ?? black)],
      ];
      if (m.figure.vest !== undefined) {
        const band = Math.abs(py - m.hip - 0.12) < 0.03 || Math.abs(py - m.hip - 0.26) < 0.03 || Math.abs(Math.abs(px) - 0.11) < 0.025;
        if (band && py < top) options[1] = [coat, m.figure.vest];
      }
      for (const [d, c] of options) {
        if (d * m.scale < nearest) {
          nearest = d * m.scale;
          chosen = c;
        }
      }
    }
    return chosen;
  };
  return { distance, colour };
}
