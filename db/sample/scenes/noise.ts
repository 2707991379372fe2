/** Chance that depends on place alone, so that a picture is the same each time it is taken. */

/** In [0, 1), from a place on a grid. */
export function hash2(ix: number, iz: number): number {
  let h = (Math.imul(ix | 0, 374761393) + Math.imul(iz | 0, 668265263)) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

export function hash3(ix: number, iy: number, iz: number): number {
  return hash2(Math.imul(ix | 0, 73856093) ^ Math.imul(iy | 0, 19349663), Math.imul(iz | 0, 83492791) ^ (iy | 0));
}

/** Smooth, in [0, 1]. */
export function noise2(x: number, z: number): number {
  const ix = Math.floor(x);
  const iz = Math.floor(z);
  const fx = x - ix;
  const fz = z - iz;
  const sx = fx * fx * (3 - 2 * fx);
  const sz = fz * fz * (3 - 2 * fz);
  const a = hash2(ix, iz);
  const b = hash2(ix + 1, iz);
  const c = hash2(ix, iz + 1);
  const d = hash2(ix + 1, iz + 1);
  return a + (b - a) * sx + (c - a) * sz + (a - b - c + d) * sx * sz;
}

export function noise3(x: number, y: number, z: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  const fx = x - ix;
  const fy = y - iy;
  const fz = z - iz;
  const sx = fx * fx * (3 - 2 * fx);
  const sy = fy * fy * (3 - 2 * fy);
  const sz = fz * fz * (3 - 2 * fz);
  const low =
    (hash3(ix, iy, iz) * (1 - sx) + hash3(ix + 1, iy, iz) * sx) * (1 - sz) +
    (hash3(ix, iy, iz + 1) * (1 - sx) + hash3(ix + 1, iy, iz + 1) * sx) * sz;
  const high =
    (hash3(ix, iy + 1, iz) * (1 - sx) + hash3(ix + 1, iy + 1, iz) * sx) * (1 - sz) +
    (hash3(ix, iy + 1, iz + 1) * (1 - sx) + hash3(ix + 1, iy + 1, iz + 1) * sx) * sz;
  return low * (1 - sy) + high * sy;
}

/** Sum of octaves, in [0, 1], mean one half. */
export function rough2(x: number, z: number, octaves: number): number {
  let sum = 0;
  let size = 0.5;
  let all = 0;
  for (let i = 0; i < octaves; i += 1) {
    sum += size * noise2(x, z);
    all += size;
    size *= 0.5;
    const turned = 0.8 * x + 0.6 * z;
    z = (-0.6 * x + 0.8 * z) * 2.03;
    x = turned * 2.03;
  }
  return sum / all;
}

export function rough3(x: number, y: number, z: number, octaves: number): number {
  let sum = 0;
  let size = 0.5;
  let all = 0;
  for (let i = 0; i < octaves; i += 1) {
    sum += size * noise3(x, y, z);
    all += size;
    size *= 0.5;
    x = x * 2.03 + 3.1;
    y = y * 2.03 + 1.7;
    z = z * 2.03 + 5.3;
  }
  return sum / all;
}

export function smooth(from: number, to: number, x: number): number {
  const t = Math.max(0, Math.min(1, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
