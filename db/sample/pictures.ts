import { readFile } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';

import { hash2 } from './scenes/noise';

/** Pictures of the sample. Each is taken from a scene of the same name; see scenes/take.ts. */
export const pictureNames = [
  'hill-road-bus',
  'lanterns',
  'library',
  'market-stalls',
  'morning-exercise',
  'old-ginkgo',
  'orchard',
  'reservoir-dam',
  'sports-day',
  'stone-bridge',
  'street-renovation',
  'terraces',
  'wetland',
] as const;

export type PictureName = (typeof pictureNames)[number];

/** Pixels of a picture's long side. */
const longSide = 2400;

/** Film grain as a grey layer round 128, one byte a pixel. */
function grain(width: number, height: number): Buffer {
  const layer = Buffer.alloc(width * height);
  for (let at = 0; at < layer.length; at += 1) {
    const pair = hash2(at % width, (at / width) | 0) + hash2(at % width, ((at / width) | 0) + 100_000);
    layer[at] = 128 + (pair - 1) * 62;
  }
  return layer;
}

/** JPEG of 2400 pixels on the long side, sRGB; always the same for a name. */
export async function renderPicture(name: string): Promise<Buffer> {
  if (!pictureNames.some((known) => known === name)) throw new Error(`no sample picture is named ${name}`);
  const plate = path.join(import.meta.dirname, 'pictures', `${name}.webp`);
  const { data, info } = await sharp(await readFile(plate))
    .resize(longSide, longSide, { fit: 'inside', kernel: 'lanczos3' })
    .sharpen({ sigma: 1.6, m1: 0.5, m2: 1.4 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const film = await sharp(grain(width, height), { raw: { width, height, channels: 1 } })
    .blur(0.8)
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(data, { raw: { width, height, channels: 3 } })
    .composite([{ input: film, blend: 'soft-light' }])
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
