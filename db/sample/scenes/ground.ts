import { hash2, noise3, rough3 } from './noise';
import { egg, rod, type Colour } from './solids';

/** A height read from a table: costly ground is worked out once, at `step` metres. */
export function bake(
  height: (x: number, z: number) => number,
  left: number,
  near: number,
  right: number,
  far: number,
  step: number,
): (x: number, z: number) => number {
  const columns = Math.ceil((right - left) / step) + 2;
  const rows = Math.ceil((far - near) / step) + 2;
  const table = new Float32Array(columns * rows);
  for (let j = 0; j < rows; j += 1) {
    for (let i = 0; i < columns; i += 1) table[j * columns + i] = height(left + i * step, near + j * step);
  }
  return (x, z) => {
    const u = Math.max(0, Math.min(columns - 1.001, (x - left) / step));
    const v = Math.max(0, Math.min(rows - 1.001, (z - near) / step));
    const i = u | 0;
    const j = v | 0;
    const fu = u - i;
    const fv = v - j;
    const at = j * columns + i;
    return (table[at]! * (1 - fu) + table[at + 1]! * fu) * (1 - fv) + (table[at + columns]! * (1 - fu) + table[at + columns + 1]! * fu) * fv;
  };
}

/** Height of a wood's roof over its ground: round crowns about `size` metres apart. */
export function canopy(x: number, z: number, size: number): number {
  const ix = Math.floor(x / size);
  const iz = Math.floor(z / size);
  let top = 0;
  for (let i = ix - 1; i <= ix + 1; i += 1) {
    for (let j = iz - 1; j <= iz + 1; j += 1) {
      const cx = (i + 0.2 + 0.6 * hash2(i, j)) * size;
      const cz = (j + 0.2 + 0.6 * hash2(i + 77, j)) * size;
      const r = size * (0.5 + 0.4 * hash2(i, j + 55));
      const square = r * r - (x - cx) ** 2 - (z - cz) ** 2;
      if (square > 0) top = Math.max(top, Math.sqrt(square) * (0.9 + 0.5 * hash2(i + 9, j + 4)));
    }
  }
  return top;
}

export interface Tree {
  x: number;
  /** Foot of the trunk. */
  y: number;
  z: number;
  /** Height of the crown's middle over the foot. */
  stem: number;
  /** Half width and half height of the crown. */
  radius: number;
  rise: number;
  leaf: Colour;
  bark?: Colour;
}

export interface Grove {
  distance(x: number, y: number, z: number): number;
  /** The tree nearest to a point, and whether the point is on its leaves. */
  at(x: number, y: number, z: number): { tree: Tree; leaves: boolean };
}

/** Trees with lobed crowns; `leafSize` in metres is how coarse the leaves look. */
export function grove(trees: readonly Tree[], leafSize = 0.35, lobes = 7): Grove {
  const made = trees.map((tree, key) => ({
    tree,
    lobes: Array.from({ length: lobes }, (_, i) => {
      const angle = (i / lobes) * Math.PI * 2 + hash2(key, i) * 1.4;
      const out = i === 0 ? 0 : 0.36 + 0.22 * hash2(key, i + 20);
      const size = i === 0 ? 0.74 : 0.38 + 0.22 * hash2(key, i + 40);
      return [
        Math.cos(angle) * out * tree.radius,
        (i === 0 ? 0.12 : (hash2(key, i + 60) - 0.45) * 0.95) * tree.rise,
        Math.sin(angle) * out * tree.radius,
        size * tree.radius,
        size * tree.rise,
      ] as const;
    }),
    tall: tree.stem + tree.rise,
    around: Math.max(tree.radius, (tree.stem + tree.rise) * 0.5) * 1.15,
  }));
  type Made = (typeof made)[number];
  const crown = (m: Made, x: number, y: number, z: number): number => {
    const px = x - m.tree.x;
    const py = y - m.tree.y - m.tree.stem;
    const pz = z - m.tree.z;
    let d = 1e9;
    for (const [lx, ly, lz, rx, ry] of m.lobes) {
      const e = egg(px - lx, py - ly, pz - lz, rx, ry, rx);
      if (e < d) d = e;
    }
    if (d > leafSize * 3.2) return d - leafSize * 1.6;
    const coarse = rough3(x / (leafSize * 3.2), y / (leafSize * 3.2), z / (leafSize * 3.2), 2) - 0.5;
    const fine = noise3(x / leafSize, y / leafSize, z / leafSize) - 0.5;
    return d + coarse * leafSize * 4.2 + fine * leafSize * 1.5;
  };
  const trunk = (m: Made, x: number, y: number, z: number): number => {
    const { tree } = m;
    return rod(x, y, z, tree.x, tree.y - 0.3, tree.z, tree.x + tree.radius * 0.06, tree.y + tree.stem, tree.z, tree.radius * 0.085 + 0.04, tree.radius * 0.05 + 0.02);
  };
  const distance = (x: number, y: number, z: number): number => {
    let near = 1e9;
    for (const m of made) {
      const dx = x - m.tree.x;
      const dy = y - m.tree.y - m.tall * 0.5;
      const dz = z - m.tree.z;
      const around = Math.sqrt(dx * dx + dy * dy + dz * dz) - m.around;
      if (around > near) continue;
      const d = around > leafSize * 3 ? around : Math.min(crown(m, x, y, z) * 0.6, trunk(m, x, y, z));
      if (d < near) near = d;
    }
    return near;
  };
  const at = (x: number, y: number, z: number): { tree: Tree; leaves: boolean } => {
    let near = 1e9;
    let found = made[0]!;
    let leaves = true;
    for (const m of made) {
      const dx = x - m.tree.x;
      const dy = y - m.tree.y - m.tall * 0.5;
      const dz = z - m.tree.z;
      if (Math.sqrt(dx * dx + dy * dy + dz * dz) - m.around > near) continue;
      const c = crown(m, x, y, z) * 0.6;
      const t = trunk(m, x, y, z);
      if (Math.min(c, t) < near) {
        near = Math.min(c, t);
        found = m;
        leaves = c < t;
      }
    }
    return { tree: found.tree, leaves };
  };
  return { distance, at };
}
