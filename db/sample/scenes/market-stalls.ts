import type { Lamp, Scene } from './camera';
import { between, put } from './light';
import { hash2, noise2, rough2, rough3 } from './noise';
import { ball, box, crowd, paint, pillar, type Colour, type Figure } from './solids';

/** The aisle of a covered market at opening time. */
export function marketStalls(): Scene {
  const goods: readonly { colour: Colour; other: Colour; size: number }[] = [
    { colour: paint('#b32a18'), other: paint('#c9501e'), size: 0.1 },
    { colour: paint('#4f7a26'), other: paint('#9db45a'), size: 0.2 },
    { colour: paint('#d07a14'), other: paint('#dc9a2c'), size: 0.11 },
    { colour: paint('#3c1f46'), other: paint('#5a2f5c'), size: 0.13 },
    { colour: paint('#a98a52'), other: paint('#8f7040'), size: 0.12 },
    { colour: paint('#2f6a24'), other: paint('#57912f'), size: 0.09 },
    { colour: paint('#d8d2bd'), other: paint('#b9c08a'), size: 0.17 },
    { colour: paint('#c9a41c'), other: paint('#a9b02c'), size: 0.12 },
    { colour: paint('#c4562a'), other: paint('#d9733a'), size: 0.1 },
  ];
  const coats = ['#57282d', '#2c3d56', '#3c3c40', '#7a6648', '#42573f', '#8f3c2a', '#55506a', '#8a8478', '#26323f', '#a86a2c'].map(paint);
  const figures: Figure[] = [];
  for (let i = 0; i < 15; i += 1) {
    const side = i % 2 === 0 ? 1 : -1;
    const z = 4.6 + i * 1.55;
    const inward = i < 2 ? 1.05 : 0.4 + hash2(i, 3) * 0.6;
    figures.push({
      x: side * inward, y: 0, z, tall: 1.56 + hash2(i, 4) * 0.2,
      turn: i % 3 === 0 ? side * 1.4 : hash2(i, 5) < 0.5 ? 0.2 : 3.0,
      pose: i % 3 === 0 ? 'reach' : i % 3 === 1 ? 'walk' : 'stand',
      coat: coats[i % coats.length]!, trousers: paint(['#25262b', '#33384a', '#3b352f'][i % 3]!),
      hair: i % 5 === 0 ? paint('#77736e') : paint('#1b1817'),
    });
  }
  for (let i = 0; i < 9; i += 1) {
    const side = i % 2 === 0 ? 1 : -1;
    figures.push({
      x: side * (3.75 + hash2(i, 7) * 0.3), y: 0.1, z: 5.3 + i * 2.1, tall: 1.6 + hash2(i, 8) * 0.16, turn: -side * 1.5,
      pose: i % 2 === 0 ? 'reach' : 'bend', coat: [paint('#2f4f69'), paint('#6f2a28'), paint('#3d6b47')][i % 3]!, trousers: paint('#2a2a2e'),
      hat: i % 3 === 0 ? paint('#c9c4b6') : undefined,
    });
  }
  const people = crowd(figures);
  const tray = (z: number): number => Math.floor(z / 0.78);
  // Counters slope towards the aisle.
  const top = (out: number): number => 0.82 + (out - 1.5) * 0.24;
  const produce = (x: number, y: number, z: number): number => {
    const side = x > 0 ? 1 : -1;
    const out = Math.abs(x);
    const slab = Math.max(1.5 - out, out - 3.15, y - top(out) - 0.3, top(out) - 0.1 - y);
    if (slab > 0.25) return slab * 0.8;
    const kind = goods[Math.floor(hash2(tray(z), side + 4) * goods.length)]!;
    const s = kind.size;
    let near = 0.35;
    const ix = Math.floor(out / s);
    const iz = Math.floor(z / s);
    for (let i = ix - 1; i <= ix + 1; i += 1) {
      for (let j = iz - 1; j <= iz + 1; j += 1) {
        const cz = (j + 0.5 + 0.5 * (hash2(i, j) - 0.5)) * s;
        if (tray(cz) !== tray(z)) continue;
        const co = (i + 0.5 + 0.5 * (hash2(i + 31, j) - 0.5)) * s;
        if (co < 1.56 || co > 3.08) continue;
        const middle = (cz / 0.78 - Math.floor(cz / 0.78) - 0.5) * 2;
        const heap = 0.14 * (1 - middle * middle) + 0.05 * hash2(i, j + 13);
        near = Math.min(near, ball(out - co, y - top(co) - heap, z - cz, s * (0.5 + 0.12 * hash2(i + 3, j + 8))));
      }
    }
    return near * 0.75;
  };
  const stalls = (x: number, y: number, z: number): number => {
    const out = Math.abs(x);
    const cut = z - 0.78 * Math.round(z / 0.78);
    let d = Math.max(box(out - 2.35, y - 0.4, 0, 0.82, 0.4, 400), -(z - 3));
    d = Math.min(d, Math.max((Math.abs(y - top(out) + 0.03) - 0.06) * 0.9, 1.46 - out, out - 3.2));
    d = Math.min(d, Math.max(Math.abs(cut) - 0.012, y - top(out) - 0.09, top(out) - 0.1 - y, 1.48 - out, out - 3.18));
    d = Math.min(d, box(out - 1.47, y - top(1.47) - 0.02, 0, 0.02, 0.09, 400));
    return d;
  };
  const lampZ = (z: number): number => z - 2.34 * Math.round((z - 1.2) / 2.34) - 1.2;
  const lamps = (x: number, y: number, z: number): number => {
    const out = Math.abs(x) - 2.2;
    const cell = lampZ(z);
    const r = Math.hypot(out, cell);
    const shade = Math.max(Math.abs(r - 0.06 - (2.72 - y) * 0.62) * 0.8 - 0.012, y - 2.72, 2.44 - y);
    return Math.min(shade, ball(out, y - 2.5, cell, 0.07), Math.max(r - 0.008, 2.7 - y, y - 5));
  };
  const screens = (x: number, y: number, z: number): number => {
    const cell = z - 2.34 * Math.round(z / 2.34);
    return Math.min(box(Math.abs(x) - 3.3, y - 2.05, cell, 0.03, 0.2, 0.36, 0.01), box(Math.abs(x) - 3.3, y - 1.45, cell, 0.02, 0.6, 0.02));
  };
  const hall = (x: number, y: number, z: number): number => {
    let d = Math.min(y, 7.2 - Math.abs(x), 6.4 - Math.abs(x) * 0.18 - y, 46 - z);
    const bay = z - 4.68 * Math.round(z / 4.68);
    const roof = 6.1 - Math.abs(x) * 0.18;
    d = Math.min(d, Math.max(Math.abs(bay) - 0.06, Math.abs(y - 4.75) - 0.07), Math.max(Math.abs(bay) - 0.05, Math.abs(y - roof) - 0.07));
    const strut = Math.abs(((x + 20) % 1.6) - 0.8) - (y - 4.75) * 0.5;
    d = Math.min(d, Math.max(Math.abs(bay) - 0.03, Math.abs(strut) * 0.8 - 0.035, 4.75 - y, y - roof));
    d = Math.min(d, pillar(Math.abs(x) - 4.6, y - 3, bay, 0.14, 3));
    d = Math.min(d, box(Math.abs(x) - 6.7, y - 1.2, bay, 0.5, 1.2, 1.9));
    return d;
  };
  const distance = (x: number, y: number, z: number): number =>
    Math.min(hall(x, y, z), stalls(x, y, z), produce(x, y, z), lamps(x, y, z), screens(x, y, z), people.distance(x, y, z));
  const bulbs: Lamp[] = [];
  for (let i = 0; i < 11; i += 1) for (const x of [-2.2, 2.2]) bulbs.push({ x, y: 2.4, z: 1.2 + 2.34 * (i + 1), r: 1.7, g: 1.2, b: 0.68 });
  const stops = paint('#b8b6ae');
  return {
    width: 1260,
    height: 840,
    eye: [-0.55, 1.78, 0.6],
    target: [0.35, 1.45, 11],
    angle: 52,
    far: 60,
    distance,
    matter: (x, y, z, ny, t, out) => {
      const e = 0.008 + t * 0.001;
      if (people.distance(x, y, z) < e) {
        put(out, people.colour(x, y, z), 0.75 + 0.5 * rough3(x * 8, y * 8, z * 8, 3));
        out.bumpX = (rough3(x * 9, y * 5, z * 9, 2) - 0.5) * 0.7;
        return;
      }
      if (produce(x, y, z) < e) {
        const side = x > 0 ? 1 : -1;
        const kind = goods[Math.floor(hash2(tray(z), side + 4) * goods.length)]!;
        const s = kind.size;
        const one = hash2(Math.floor(Math.abs(x) / s), Math.floor(z / s));
        put(out, between(kind.colour, kind.other, one * 0.8 + 0.5 * (noise2(x * 20, z * 20 + y * 20) - 0.3)), 0.75 + 0.4 * one);
        out.mirror = s < 0.125 ? 0.03 : 0.005;
        out.bumpX = (rough3(x * 26, y * 26, z * 26, 2) - 0.5) * (s > 0.15 ? 1.2 : 0.3);
        return;
      }
      if (lamps(x, y, z) < e) {
        const r = Math.hypot(Math.abs(x) - 2.2, lampZ(z));
        if (y < 2.6 && r < 0.09) {
          put(out, { r: 1, g: 0.86, b: 0.62 });
          out.glow = 9;
        } else if (y < 2.74) {
          put(out, paint('#a3241c'));
          out.glow = 0.12;
        } else put(out, paint('#1a1a1a'));
        return;
      }
      if (screens(x, y, z) < e) {
        const cell = z - 2.34 * Math.round(z / 2.34);
        if (y > 1.86 && Math.abs(cell) < 0.34) {
          const row = Math.floor(y * 22);
          const ink = row % 2 === 0 && hash2(Math.floor(z * 26), row) > 0.4;
          put(out, ink ? paint('#e8efe6') : paint('#1c4a3c'));
          out.glow = 0.8;
        } else put(out, paint('#8c8d8c'));
        return;
      }
      if (stalls(x, y, z) < e) {
        const tile = Math.min(Math.abs(y / 0.2 - Math.round(y / 0.2)), Math.abs(z / 0.2 - Math.round(z / 0.2)));
        put(out, y < 0.78 ? (tile < 0.05 ? paint('#77766f') : paint('#a9aca6')) : paint('#8f9290'), 0.8 + 0.3 * rough2(z * 3, y * 3, 3));
        out.mirror = 0.02;
        return;
      }
      const n = rough3(x, y, z, 4);
      if (y < 0.02) {
        const joint = Math.min(Math.abs(x / 0.6 - Math.round(x / 0.6)), Math.abs(z / 0.6 - Math.round(z / 0.6))) < 0.012;
        put(out, between(paint('#6b6a66'), paint('#8f8c84'), n), joint ? 0.5 : 0.8);
        out.mirror = 0.05 + 0.12 * Math.max(0, rough2(x * 1.1, z * 1.1, 3) - 0.45);
        out.bumpX = (rough2(x * 4, z * 4, 2) - 0.5) * 0.06;
        return;
      }
      const roof = y > 5 && ny < -0.5;
      if (roof && Math.abs(Math.abs(x) - 1.9) < 0.5) {
        put(out, { r: 0.72, g: 0.82, b: 0.95 });
        out.glow = 1.5;
        return;
      }
      if (z > 45.5) {
        put(out, { r: 0.8, g: 0.88, b: 0.95 });
        out.glow = y < 3.4 && Math.abs(x) < 2.4 ? 2.2 : 0.15;
        return;
      }
      if (y > 4.4) put(out, roof ? paint('#77787a') : paint('#40566a'), 0.8);
      else if (Math.abs(x) > 6 && y < 2.5) {
        put(out, coats[Math.floor(hash2(Math.floor(z * 3), Math.floor(y * 3)) * coats.length)]!, 0.9);
      } else put(out, stops, 0.6 + 0.5 * n);
    },
    sun: [0.2, 0.97, 0.14],
    sunlight: { r: 0, g: 0, b: 0 },
    skylight: { r: 0.5, g: 0.54, b: 0.6 },
    bounce: { r: 0.2, g: 0.18, b: 0.16 },
    sky: () => ({ r: 0.9, g: 0.95, b: 1 }),
    haze: { density: 0.007, colour: { r: 0.7, g: 0.66, b: 0.58 }, height: 8 },
    lamps: bulbs,
    exposure: 0.62,
    lens: { focus: 5, blur: 3.6 },
    bloom: 0.55,
  };
}
