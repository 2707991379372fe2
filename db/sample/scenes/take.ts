/**
 * Takes the sample's pictures again: `npx tsx db/sample/scenes/take.ts [--draft] name…` (all when none is named).
 * Exposing is slow, so the plates are kept in db/sample/pictures; rows are shared between processes.
 */

import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';

import { album } from './album';
import { develop, expose, throughLens, type Scene } from './camera';

const draft = process.argv.includes('--draft');
const band = process.argv.indexOf('--band');

function sceneNamed(name: string): Scene {
  const scene = album[name]?.();
  if (scene === undefined) throw new Error(`no scene is named ${name}`);
  return draft ? { ...scene, width: Math.round(scene.width * 0.4), height: Math.round(scene.height * 0.4) } : scene;
}

if (band > 0) {
  const [name = '', first = '', last = '', file = ''] = process.argv.slice(band + 1);
  const { light, depth } = expose(sceneNamed(name), Number(first), Number(last));
  writeFileSync(file, Buffer.concat([Buffer.from(light.buffer), Buffer.from(depth.buffer)]));
} else {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  for (const name of named.length > 0 ? named : Object.keys(album)) await take(name);
}

async function take(name: string): Promise<void> {
  const started = Date.now();
  const scene = sceneNamed(name);
  const { width, height } = scene;
  const light = new Float32Array(width * height * 3);
  const depth = new Float32Array(width * height);
  const folder = path.join(tmpdir(), `banxin-take-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const bands = 8;
  const queue = Array.from({ length: bands }, (_, i) => i);
  const worker = async (): Promise<void> => {
    for (let i = queue.shift(); i !== undefined; i = queue.shift()) {
      const first = Math.floor((height * i) / bands);
      const last = Math.floor((height * (i + 1)) / bands);
      const file = path.join(folder, String(i));
      await new Promise<void>((resolve, reject) => {
        const child = fork(import.meta.filename, [...(draft ? ['--draft'] : []), '--band', name, String(first), String(last), file]);
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`band ${String(i)} of ${name} failed`))));
      });
      const bytes = readFileSync(file);
      const floats = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      const size = (last - first) * width;
      light.set(floats.subarray(0, size * 3), first * width * 3);
      depth.set(floats.subarray(size * 3), first * width);
    }
  };
  await Promise.all(Array.from({ length: Math.min(bands, availableParallelism()) }, worker));
  rmSync(folder, { recursive: true });
  const plate = develop(throughLens({ light, depth }, scene), scene.exposure);
  const raw = { width, height, channels: 3 } as const;
  const bright = Float32Array.from(light, (v) => Math.max(0, v * scene.exposure - 0.85) * scene.bloom);
  const halo = await sharp(develop(bright, 1), { raw }).blur(width / 60).raw().toBuffer();
  const file = path.join(import.meta.dirname, '..', 'pictures', `${name}.webp`);
  mkdirSync(path.dirname(file), { recursive: true });
  await sharp(plate, { raw })
    .composite([{ input: halo, raw, blend: 'screen' }])
    .modulate({ saturation: 0.86 })
    .linear(1.14, -14)
    .webp({ quality: 82, effort: 6 })
    .toFile(draft ? path.join(tmpdir(), `${name}.webp`) : file);
  console.info(`${name}: ${String(Math.round((Date.now() - started) / 1000))} s`);
}
