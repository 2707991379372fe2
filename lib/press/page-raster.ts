import { create } from 'fontkit';
import sharp from 'sharp';
import type { PageProof, PictureItem } from '@/lib/makeup/page-proof';
import { proofToOutlineSvg } from '@/lib/render/outline-svg';
import type { FaceId } from '@/lib/typeset/faces';
import { faceSubset } from './fonts';

export interface RasterOptions {
  /** Width of the image in pixels; the height follows from the trim. */
  readonly width: number;
  /** A picture's file, as the photo store keeps it. */
  readonly picture: (file: string) => Promise<Buffer>;
}

/** Outlines of just the characters of a page: face → code point → path data in thousandths of an em. */
async function outlines(proof: PageProof): Promise<(face: FaceId, codePoint: number) => string | null> {
  const text = new Map<FaceId, string>();
  for (const item of proof.items) if (item.kind === 'text') text.set(item.face, (text.get(item.face) ?? '') + (item.drawn ?? item.text));
  const fonts = new Map(await Promise.all([...text].map(async ([face, characters]) => [face, create(Buffer.from(await faceSubset(face, characters)))] as const)));
  return (face, codePoint) => {
    const font = fonts.get(face);
    return font?.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).path.scale(1000 / font.unitsPerEm).toSVG() : null;
  };
}

/** Pixels across the whole picture so that its crop fills the frame sharply at this page width. */
const pixelsAcross = (item: PictureItem, proof: PageProof, width: number): number =>
  Math.ceil(((item.rect.width / Math.max(item.crop.width, 0.01)) * width) / proof.width);

/** The pictures of a page as data URIs, no larger than the image needs them. */
async function pictures(proof: PageProof, options: RasterOptions): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, number>();
  for (const item of proof.items) {
    if (item.kind === 'picture' && item.file !== null) wanted.set(item.file, Math.max(wanted.get(item.file) ?? 0, pixelsAcross(item, proof, options.width)));
    if (item.kind === 'artwork') wanted.set(item.file, Math.max(wanted.get(item.file) ?? 0, options.width));
  }
  return new Map(await Promise.all([...wanted].map(async ([file, width]) => {
    const image = sharp(await options.picture(file)).resize({ width, withoutEnlargement: true });
    const { hasAlpha } = await image.metadata();
    const [type, bytes] = hasAlpha ? ['png', await image.png().toBuffer()] as const : ['jpeg', await image.jpeg({ quality: 92 }).toBuffer()] as const;
    return [file, `data:image/${type};base64,${bytes.toString('base64')}`] as const;
  })));
}

/** The page as a WebP image, drawn from glyph outlines: no font of the machine is asked. */
export async function rasterisePage(proof: PageProof, options: RasterOptions): Promise<Buffer> {
  const [glyphPath, images] = await Promise.all([outlines(proof), pictures(proof, options)]);
  const svg = proofToOutlineSvg(proof, { glyphPath, picture: (file) => images.get(file) ?? '' });
  // Twice the size and down again: librsvg's own edges are hard on small Chinese type.
  const density = (72 * 2 * options.width) / proof.width;
  return sharp(Buffer.from(svg), { density, unlimited: true, limitInputPixels: 2e8 })
    .resize({ width: options.width, kernel: 'lanczos3' }).flatten({ background: '#ffffff' }).webp({ quality: 82, smartSubsample: true }).toBuffer();
}
