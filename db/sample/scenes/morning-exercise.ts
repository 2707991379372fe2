import type { Scene } from './camera';
import { grove, type Tree } from './ground';
import { between, put, skyOf, sunAt } from './light';
import { hash2, rough2, rough3, smooth } from './noise';
import { box, crowd, paint, pillar, type Figure } from './solids';

/** Rows of people at their morning exercise on a riverside square. */
export function morningExercise(): Scene {
  const figures: Figure[] = [];
  const tops = ['#d8d5cc', '#d8d5cc', '#c9473a', '#d8d5cc', '#dcd8cf', '#3f6286'].map(paint);
  for (let row = 0; row < 4; row += 1) {
    for (let place = 0; place < 7; place += 1) {
      figures.push({
        x: (place - 3) * 2.05 + (row % 2) * 0.9 + (hash2(row, place) - 0.5) * 0.5, y: 0, z: 10.5 + row * 2.5 + (hash2(place, row) - 0.5) * 0.5,
        tall: 1.55 + 0.2 * hash2(row + 5, place), turn: -0.75 + (hash2(row, place + 9) - 0.5) * 0.25, pose: hash2(row + 2, place) < 0.84 ? 'reach' : 'stand',
        coat: tops[Math.floor(hash2(row, place + 3) * tops.length)]!, trousers: paint(hash2(row + 1, place + 1) < 0.6 ? '#cfccc4' : '#2b2d34'),
        hair: paint(hash2(place, row + 6) < 0.5 ? '#8a8782' : '#2a2725'),
      });
    }
  }
  figures.push({ x: -5.8, y: 0, z: 8.6, tall: 1.7, turn: 0.9, pose: 'reach', coat: paint('#e0ddd4'), trousers: paint('#d8d5cc'), hair: paint('#b7b4ae') });
  figures.push({ x: 8.2, y: 0, z: 24, tall: 1.72, turn: -1.6, pose: 'run', coat: paint('#3c7a5c'), trousers: paint('#222428') });
  figures.push({ x: 10.2, y: 0, z: 25, tall: 1.62, turn: -1.6, pose: 'run', coat: paint('#b9502c'), trousers: paint('#2a2a30') });
  const people = crowd(figures);
  const trees: Tree[] = [];
  for (let i = 0; i < 9; i += 1) {
    trees.push({ x: -17 + i * 5.2 + hash2(i, 1) * 1.5, y: 0, z: 29 + hash2(i, 2) * 3, stem: 4.6 + hash2(i, 3), radius: 2.5 + hash2(i, 4) * 0.9, rise: 1.9 + hash2(i, 5) * 0.8, leaf: paint(['#3c4c20', '#4f5a24', '#6d6426'][i % 3]!) });
  }
  trees.push({ x: -9.2, y: 0, z: 13, stem: 6.6, radius: 4.4, rise: 2.6, leaf: paint('#3f4f22') });
  trees.push({ x: 12.5, y: 0, z: 17, stem: 6.8, radius: 4, rise: 2.6, leaf: paint('#485622') });
  const wood = grove(trees, 0.19, 8);
  const towers = [[-70, 190, 14, 27], [-42, 205, 11, 36], [-18, 215, 13, 24], [12, 200, 10, 42], [34, 210, 12, 31], [62, 195, 14, 38], [92, 215, 12, 26], [-105, 215, 16, 22]] as const;
  const city = (x: number, y: number, z: number): number => {
    if (z < 150) return Math.max(1, 170 - z);
    let d = 1e9;
    for (const [bx, bz, wide, tall] of towers) d = Math.min(d, box(x - bx, y - tall * 0.5, z - bz, wide * 0.6, tall * 0.5 + 2, 7));
    const deck = box(x, y - 9, z - 168, 260, 0.8, 4);
    const piers = box(x - 42 * Math.round(x / 42), y - 3, z - 168, 1.4, 6, 3);
    const pylons = box(Math.abs(x - 8) - 42, y - 18, z - 168, 1.1, 19, 1.6);
    return Math.min(d, deck, piers, pylons);
  };
  const rail = (x: number, y: number, z: number): number => {
    if (Math.abs(z - 33.5) > 1.5) return Math.max(0.5, Math.abs(z - 33.5) - 1);
    const post = x - 1.5 * Math.round(x / 1.5);
    return Math.min(box(post, y - 0.55, z - 33.5, 0.07, 0.55, 0.07), box(0, y - 1.08, z - 33.5, 200, 0.05, 0.06), box(0, y - 0.55, z - 33.5, 200, 0.03, 0.03));
  };
  const lamps = (x: number, y: number, z: number): number => {
    const cell = x - 11 * Math.round((x - 4) / 11) - 4;
    return Math.min(pillar(cell, y - 2.4, z - 27, 0.06, 2.4), box(cell, y - 4.9, z - 27, 0.2, 0.28, 0.2, 0.08));
  };
  const distance = (x: number, y: number, z: number): number => {
    const bank = z > 34 ? y + 2 + (z > 140 ? -2.6 * smooth(145, 158, z) : 0) : y;
    let d = Math.min(bank, people.distance(x, y, z), rail(x, y, z), lamps(x, y, z));
    d = Math.min(d, wood.distance(x, y, z), city(x, y, z));
    return d * 0.95;
  };
  const sun = sunAt(-48, 21);
  return {
    width: 1260,
    height: 840,
    eye: [1.4, 1.95, 0.5],
    target: [0.3, 2.3, 16],
    angle: 43,
    far: 420,
    distance,
    matter: (x, y, z, ny, t, out) => {
      const e = 0.01 + t * 0.0012;
      if (people.distance(x, y, z) < e) {
        put(out, people.colour(x, y, z), 0.75 + 0.5 * rough3(x * 9, y * 6, z * 9, 3));
        out.bumpX = (rough3(x * 8, y * 4, z * 8, 2) - 0.5) * 0.9;
        return;
      }
      if (wood.distance(x, y, z) < e + 0.03) {
        const { tree, leaves } = wood.at(x, y, z);
        const n = rough3(x * 5, y * 5, z * 5, 2);
        put(out, leaves ? tree.leaf : paint('#54493c'), 0.5 + n * 1.1);
        out.bumpX = (n - 0.5) * 1.5;
        out.bumpY = (rough3(x * 6 + 3, y * 6, z * 6, 2) - 0.5) * 1.5;
        return;
      }
      if (z < 40 && rail(x, y, z) < e) {
        put(out, paint('#a8a294'), 0.8);
        return;
      }
      if (z < 40 && lamps(x, y, z) < e) {
        put(out, y > 4.6 ? paint('#e0ddd0') : paint('#34383a'));
        return;
      }
      if (z > 150 && y > 0.8) {
        const row = Math.abs(y / 1.5 - Math.round(y / 1.5));
        const column = Math.abs(x / 1.8 - Math.round(x / 1.8));
        put(out, row > 0.2 && column > 0.22 ? paint('#6d7880') : paint('#b9b6ae'), 0.9);
        return;
      }
      if (z > 34) {
        if (y > -1.7) put(out, paint('#4c5636'));
        else {
          put(out, paint('#4a5a5c'));
          out.mirror = 0.08;
          out.bumpX = (rough2(x * 0.6, z * 0.9, 3) - 0.5) * 0.06;
          out.bumpZ = (rough2(x * 0.6 + 40, z * 0.9, 3) - 0.5) * 0.1;
        }
        return;
      }
      const joint = Math.min(Math.abs(x / 1.2 - Math.round(x / 1.2)), Math.abs(z / 1.2 - Math.round(z / 1.2))) < 0.012;
      const stripe = Math.abs(z - 19.6) < 0.5 || Math.abs(x % 7.2) < 0.25;
      const track = z > 22.5 && z < 26.5;
      const n = rough2(x * 1.2, z * 1.2, 4);
      put(out, track ? paint('#8c3c2c') : stripe ? paint('#7d6a58') : between(paint('#8d8880'), paint('#aaa498'), hash2(Math.round(x / 1.2), Math.round(z / 1.2))), (joint && !track ? 0.55 : 0.85) * (0.75 + 0.5 * n));
      out.mirror = ny > 0.9 && n > 0.6 ? 0.02 : 0;
      if (!track && hash2(Math.floor(x * 8), Math.floor(z * 8)) < 0.008) put(out, paint('#9a7a2c'));
    },
    sun,
    sunlight: { r: 3.3, g: 2.5, b: 1.65 },
    skylight: { r: 0.6, g: 0.68, b: 0.82 },
    bounce: { r: 0.4, g: 0.36, b: 0.3 },
    sky: skyOf('#87a9cc', '#ecdfc8', '#f7efe2', 0.45, 1.25, sun, '#ffdfa8'),
    haze: { density: 0.0024, colour: { r: 0.88, g: 0.82, b: 0.73 }, height: 60 },
    exposure: 0.72,
    bloom: 0.22,
  };
}
