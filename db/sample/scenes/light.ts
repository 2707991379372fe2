import { noise2, rough2, smooth } from './noise';
import { paint, type Colour } from './solids';
import type { Surface } from './camera';

export const scaled = (colour: Colour, by: number): Colour => ({ r: colour.r * by, g: colour.g * by, b: colour.b * by });

export const between = (a: Colour, b: Colour, share: number): Colour => {
  const t = Math.max(0, Math.min(1, share));
  return { r: a.r + (b.r - a.r) * t, g: a.g + (b.g - a.g) * t, b: a.b + (b.b - a.b) * t };
};

/** Unit vector towards a sun at a compass angle from +z (clockwise, degrees) and a height over the horizon. */
export function sunAt(compass: number, height: number): [number, number, number] {
  const a = (compass * Math.PI) / 180;
  const h = (height * Math.PI) / 180;
  return [Math.sin(a) * Math.cos(h), Math.sin(h), Math.cos(a) * Math.cos(h)];
}

/** Paler towards the horizon, with thin cloud; `cover` 0–1. */
export function skyOf(
  zenith: string,
  horizon: string,
  cloud: string,
  cover: number,
  strength: number,
  sun: readonly [number, number, number],
  warm: string,
): (dx: number, dy: number, dz: number) => Colour {
  const top = paint(zenith);
  const low = paint(horizon);
  const white = paint(cloud);
  const halo = paint(warm);
  return (dx, dy, dz) => {
    const up = Math.max(0, dy);
    let colour = between(low, top, 1 - Math.exp(-up * 3.4));
    if (up > 0.01 && cover > 0) {
      const u = dx / (up + 0.12);
      const v = dz / (up + 0.12);
      const mass = rough2(u * 0.9 + 3, v * 0.9 + 7, 5);
      colour = between(colour, white, smooth(1 - cover - 0.18, 1 - cover + 0.22, mass) * smooth(0, 0.12, up) * 0.9);
    }
    const near = Math.max(0, dx * sun[0] + dy * sun[1] + dz * sun[2]);
    const shine = near ** 8 * 0.35 + near ** 90 * 0.9;
    return {
      r: (colour.r + halo.r * shine) * strength,
      g: (colour.g + halo.g * shine) * strength,
      b: (colour.b + halo.b * shine) * strength,
    };
  };
}

export function put(out: Surface, colour: Colour, tone = 1): void {
  out.r = colour.r * tone;
  out.g = colour.g * tone;
  out.b = colour.b * tone;
}

/** Water: dark below, mirroring, with wavelets about `length` metres long and `steep` high for it. */
export function wet(out: Surface, x: number, z: number, t: number, length: number, steep: number, deep: Colour): void {
  put(out, deep);
  out.mirror = 0.03;
  const calm = steep / (1 + t * 0.012);
  const e = length * 0.2;
  const w = (px: number, pz: number): number => noise2(px / length, pz / (length * 0.62)) + 0.5 * noise2(px / (length * 0.37) + 9, pz / (length * 0.25));
  const here = w(x, z);
  out.bumpX = (here - w(x + e, z)) * calm;
  out.bumpZ = (here - w(x, z + e)) * calm;
}
