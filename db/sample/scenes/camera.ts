/**
 * A camera for invented places. A scene says how far every point is from its nearest surface and what that
 * surface is made of; rays are marched to it and lit by one sun, the sky and what bounces off the ground.
 */

import type { Colour } from './solids';

export interface Surface {
  r: number;
  g: number;
  b: number;
  /** Share of light mirrored at right angles, 0–1; more at grazing angles. */
  mirror: number;
  /** Light of its own. */
  glow: number;
  /** Added to the surface's normal: ripples, bark, leaves. */
  bumpX: number;
  bumpY: number;
  bumpZ: number;
}

export interface Lamp extends Colour {
  x: number;
  y: number;
  z: number;
}

export interface Scene {
  /** Long side 1260. */
  width: number;
  height: number;
  eye: readonly [number, number, number];
  target: readonly [number, number, number];
  /** Vertical angle of view, degrees. */
  angle: number;
  /** How far the rays go, metres. */
  far: number;
  distance(x: number, y: number, z: number): number;
  /** What is found at a point; `t` is its distance from the eye. */
  matter(x: number, y: number, z: number, ny: number, t: number, out: Surface): void;
  /** Unit vector towards the sun. */
  sun: readonly [number, number, number];
  sunlight: Colour;
  skylight: Colour;
  bounce: Colour;
  sky(dx: number, dy: number, dz: number): Colour;
  /** Share of haze a metre, its colour, and the height over which it thins out to a third. */
  haze: { density: number; colour: Colour; height: number };
  lamps?: readonly Lamp[];
  exposure: number;
  /** Depth of field: metres in focus, and size of the blur in pixels at infinity. */
  lens?: { focus: number; blur: number };
  bloom: number;
  /** Size of the sun's disc as shadows show it; smaller is harder. */
  softness?: number;
}

/** Linear light, three numbers a pixel, and metres to what each pixel shows. */
export interface Exposure {
  light: Float32Array;
  depth: Float32Array;
}

function unit(x: number, y: number, z: number): [number, number, number] {
  const l = Math.sqrt(x * x + y * y + z * z);
  return [x / l, y / l, z / l];
}

/** Exposes the rows from `first` up to `last`; rows are independent, so that workers can share them. */
export function expose(scene: Scene, first: number, last: number): Exposure {
  const { width, height, distance, far } = scene;
  const [ex, ey, ez] = scene.eye;
  const [fx, fy, fz] = unit(scene.target[0] - ex, scene.target[1] - ey, scene.target[2] - ez);
  const [rx, ry, rz] = unit(fz, 0, -fx);
  const [ux, uy, uz] = [fy * rz - fz * ry, fz * rx - fx * rz, fx * ry - fy * rx];
  const zoom = Math.tan((scene.angle * Math.PI) / 360);
  const [sx, sy, sz] = scene.sun;
  const soft = 1 / (scene.softness ?? 0.06);
  const surface: Surface = { r: 0, g: 0, b: 0, mirror: 0, glow: 0, bumpX: 0, bumpY: 0, bumpZ: 0 };
  const out = { r: 0, g: 0, b: 0, t: 0 };

  const march = (ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, from: number, steps: number): number => {
    let t = from;
    for (let i = 0; i < steps; i += 1) {
      const d = distance(ox + dx * t, oy + dy * t, oz + dz * t);
      if (d < 0.0004 * t + 0.0006) return t;
      t += d;
      if (t > far) return -1;
    }
    return t;
  };
  const shaded = (x: number, y: number, z: number, start: number): number => {
    let clear = 1;
    let t = start;
    for (let i = 0; i < 44; i += 1) {
      const d = distance(x + sx * t, y + sy * t, z + sz * t);
      if (d < 0.0008) return 0;
      const share = (soft * d) / t;
      if (share < clear) clear = share;
      t += Math.max(d, 0.015 + t * 0.008);
      if (t > far * 0.5) break;
    }
    return clear * clear * (3 - 2 * clear);
  };
  const look = (ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, from: number, bounces: number): void => {
    const t = march(ox, oy, oz, dx, dy, dz, from, bounces > 0 ? 190 : 110);
    if (t < 0) {
      const sky = scene.sky(dx, dy, dz);
      out.r = sky.r;
      out.g = sky.g;
      out.b = sky.b;
      out.t = far;
      return;
    }
    const x = ox + dx * t;
    const y = oy + dy * t;
    const z = oz + dz * t;
    const e = 0.0015 + t * 0.0006;
    const a = distance(x + e, y - e, z - e);
    const b = distance(x - e, y - e, z + e);
    const c = distance(x - e, y + e, z - e);
    const d = distance(x + e, y + e, z + e);
    let [nx, ny, nz] = unit(a - b - c + d, -a - b + c + d || 1e-9, -a + b - c + d);
    surface.mirror = 0;
    surface.glow = 0;
    surface.bumpX = 0;
    surface.bumpY = 0;
    surface.bumpZ = 0;
    scene.matter(x, y, z, ny, t, surface);
    if (surface.bumpX !== 0 || surface.bumpY !== 0 || surface.bumpZ !== 0) {
      [nx, ny, nz] = unit(nx + surface.bumpX, ny + surface.bumpY, nz + surface.bumpZ);
    }
    const { r, g, b: blue, mirror, glow } = surface;
    const facing = nx * sx + ny * sy + nz * sz;
    const lit = facing > 0 ? facing * shaded(x, y, z, 0.02 + t * 0.002) : 0;
    let open = 0;
    let weight = 1;
    for (let i = 1; i <= 4; i += 1) {
      const h = 0.03 + i * i * 0.09 * (1 + t * 0.012);
      open += weight * Math.max(0, 1 - Math.max(0, distance(x + nx * h, y + ny * h, z + nz * h)) / h);
      weight *= 0.62;
    }
    const ao = Math.max(0.08, 1 - open * 0.52);
    const up = 0.5 + 0.5 * ny;
    let lr = scene.sunlight.r * lit + scene.skylight.r * ao * up + scene.bounce.r * ao * (1 - up);
    let lg = scene.sunlight.g * lit + scene.skylight.g * ao * up + scene.bounce.g * ao * (1 - up);
    let lb = scene.sunlight.b * lit + scene.skylight.b * ao * up + scene.bounce.b * ao * (1 - up);
    if (scene.lamps !== undefined) {
      for (const lamp of scene.lamps) {
        const vx = lamp.x - x;
        const vy = lamp.y - y;
        const vz = lamp.z - z;
        const square = vx * vx + vy * vy + vz * vz;
        const cos = (nx * vx + ny * vy + nz * vz) / Math.sqrt(square);
        const share = (Math.max(0, cos * 0.8 + 0.2) * (0.35 + 0.65 * ao)) / (square + 0.25);
        lr += lamp.r * share;
        lg += lamp.g * share;
        lb += lamp.b * share;
      }
    }
    let cr = r * lr + r * glow;
    let cg = g * lg + g * glow;
    let cb = blue * lb + blue * glow;
    if (mirror > 0) {
      const cos = Math.max(0, -(dx * nx + dy * ny + dz * nz));
      const share = Math.min(1, mirror + (1 - mirror) * (1 - cos) ** 5 * Math.min(1, mirror * 20));
      const k = 2 * (dx * nx + dy * ny + dz * nz);
      if (bounces > 0 && share > 0.012) {
        look(x + nx * 0.02, y + ny * 0.02, z + nz * 0.02, dx - k * nx, Math.max(dy - k * ny, ny > 0.7 ? 0.004 : -1), dz - k * nz, 0.03, bounces - 1);
        cr = cr * (1 - share) + out.r * share;
        cg = cg * (1 - share) + out.g * share;
        cb = cb * (1 - share) + out.b * share;
      }
      const glint = Math.max(0, (dx - k * nx) * sx + (dy - k * ny) * sy + (dz - k * nz) * sz);
      const spark = glint ** 90 * share * (lit > 0 ? 6 : 0);
      cr += spark * scene.sunlight.r;
      cg += spark * scene.sunlight.g;
      cb += spark * scene.sunlight.b;
    }
    const { density, colour, height: scale } = scene.haze;
    const thin = Math.exp(-Math.max(0, (oy + y) * 0.5) / scale);
    const fog = 1 - Math.exp(-t * density * thin);
    const towards = Math.max(0, dx * sx + dy * sy + dz * sz) ** 6 * 0.7;
    cr += (colour.r * (1 + towards * scene.sunlight.r * 0.35) - cr) * fog;
    cg += (colour.g * (1 + towards * scene.sunlight.g * 0.35) - cg) * fog;
    cb += (colour.b * (1 + towards * scene.sunlight.b * 0.35) - cb) * fog;
    out.r = cr;
    out.g = cg;
    out.b = cb;
    out.t = t;
  };

  const rows = last - first;
  const light = new Float32Array(rows * width * 3);
  const depth = new Float32Array(rows * width);
  const ray = (px: number, py: number): void => {
    const vx = ((px - width / 2) / height) * 2 * zoom;
    const vy = ((height / 2 - py) / height) * 2 * zoom;
    const [dx, dy, dz] = unit(fx + rx * vx + ux * vy, fy + ry * vx + uy * vy, fz + rz * vx + uz * vy);
    look(ex, ey, ez, dx, dy, dz, 0.05, 1);
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) {
      ray(column + 0.5, first + row + 0.5);
      const at = row * width + column;
      light[at * 3] = out.r;
      light[at * 3 + 1] = out.g;
      light[at * 3 + 2] = out.b;
      depth[at] = out.t;
    }
  }
  // More rays where neighbours differ: edges would be stairs otherwise.
  const first4: readonly (readonly [number, number])[] = [
    [0.12, 0.38],
    [0.62, 0.12],
    [0.88, 0.62],
    [0.38, 0.88],
  ];
  const grey = (at: number): number => {
    const v = light[at * 3]! * 0.3 + light[at * 3 + 1]! * 0.6 + light[at * 3 + 2]! * 0.1;
    return v / (v + 0.6);
  };
  const tones = new Float32Array(rows * width);
  for (let at = 0; at < tones.length; at += 1) tones[at] = grey(at);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      let most = 0;
      for (const other of [column > 0 ? at - 1 : at, column < width - 1 ? at + 1 : at, row > 0 ? at - width : at, row < rows - 1 ? at + width : at]) {
        const difference = Math.abs(tones[other]! - tones[at]!);
        if (difference > most) most = difference;
      }
      if (most < 0.06) continue;
      let r = 0;
      let g = 0;
      let b = 0;
      for (const [jx, jy] of first4) {
        ray(column + jx, first + row + jy);
        r += out.r / (1 + out.r * 0.25);
        g += out.g / (1 + out.g * 0.25);
        b += out.b / (1 + out.b * 0.25);
      }
      const back = (v: number): number => v / 4 / (1 - Math.min(0.95, (v / 4) * 0.25));
      light[at * 3] = back(r);
      light[at * 3 + 1] = back(g);
      light[at * 3 + 2] = back(b);
    }
  }
  return { light, depth };
}

/** Blurs what is out of focus. */
export function throughLens(exposure: Exposure, scene: Scene): Float32Array {
  if (scene.lens === undefined) return exposure.light;
  const { width, height } = scene;
  const { focus, blur } = scene.lens;
  const { light, depth } = exposure;
  const circle = (at: number): number => Math.min(blur * 1.6, blur * Math.abs(1 - focus / depth[at]!));
  const result = new Float32Array(light.length);
  const taps = 30;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const here = circle(at);
      let r = light[at * 3]!;
      let g = light[at * 3 + 1]!;
      let b = light[at * 3 + 2]!;
      let all = 1;
      for (let i = 1; i <= taps; i += 1) {
        const reach = Math.sqrt(i / taps) * blur * 1.6;
        const angle = i * 2.39996;
        const qx = Math.round(x + Math.cos(angle) * reach);
        const qy = Math.round(y + Math.sin(angle) * reach);
        if (qx < 0 || qy < 0 || qx >= width || qy >= height) continue;
        const there = qy * width + qx;
        let size = circle(there);
        // A sharp thing in front is not blurred by what lies behind it.
        if (depth[there]! > depth[at]!) size = Math.min(size, here * 1.4);
        const share = Math.max(0, Math.min(1, size - reach + 0.7));
        r += light[there * 3]! * share;
        g += light[there * 3 + 1]! * share;
        b += light[there * 3 + 2]! * share;
        all += share;
      }
      result[at * 3] = r / all;
      result[at * 3 + 1] = g / all;
      result[at * 3 + 2] = b / all;
    }
  }
  return result;
}

/** Tone curve of film (after Narkowicz's fit of ACES), then sRGB. */
export function develop(light: Float32Array, exposure: number): Buffer {
  const bytes = Buffer.alloc(light.length);
  for (let i = 0; i < light.length; i += 1) {
    const v = Math.max(0, light[i]! * exposure);
    const curve = (v * (2.51 * v + 0.03)) / (v * (2.43 * v + 0.59) + 0.14);
    bytes[i] = Math.round(255 * Math.min(1, curve) ** (1 / 2.2));
  }
  return bytes;
}
