import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Ink, PageProof } from '../lib/makeup/page-proof';
import { screenColour } from '../lib/render/screen-colour';
import { proofToSvg } from '../lib/render/svg';
import { extraFontCss, screenFaces, screenFontCss } from '../lib/render/web-font';
import type { Pixels } from './mutool';

/** Every ink an item prints. */
const inksOf = (proof: PageProof): Ink[] => proof.items.flatMap((item) => {
  switch (item.kind) {
    case 'text': case 'rule': return [item.ink];
    case 'box': case 'path': return [...(item.fill ? [item.fill] : []), ...(item.stroke ? [item.stroke.ink] : [])];
    case 'picture': case 'artwork': return [];
  }
});

/** An ink as mutool shows it without colour management. */
function plainColour(ink: Ink): string {
  const part = (share: number): string => Math.round(255 * (1 - Math.min(1, (share + ink.k) / 100))).toString(16).padStart(2, '0');
  return `#${part(ink.c)}${part(ink.m)}${part(ink.y)}`;
}

/** The preview's SVG, moved by a part of a point; inks as mutool shows them, for what is compared is where things stand. */
function preview(proof: PageProof, move: number): string {
  const svg = proofToSvg(proof, { pictureUrl: (file) => `/photos/${file}` })
    .replace(/viewBox="0 0 ([\d.]+) ([\d.]+)"/, `viewBox="${-move} ${-move} $1 $2"`);
  const colours = new Map(inksOf(proof).map((ink) => [screenColour(ink), plainColour(ink)]));
  return svg.replace(/#[0-9a-f]{6}/g, (colour) => colours.get(colour) ?? colour);
}

/** Draws a proof's preview in the browser with the desk's own web fonts and the pictures at full resolution. */
export async function drawnInBrowser(page: Page, proof: PageProof, dpi: number, move: number): Promise<Pixels> {
  const text = new Map<string, string>();
  for (const item of proof.items) if (item.kind === 'text') text.set(item.face, (text.get(item.face) ?? '') + item.text);
  const fonts = [screenFontCss(), ...proof.items.flatMap((item) => (item.kind === 'text' ? [item.face] : [])).filter((face, index, all) => all.indexOf(face) === index).map((face) => extraFontCss(face, text.get(face) ?? ''))].join('\n');
  const address = '/proof-raster';
  await page.route(`**${address}`, (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8', body: `<!doctype html><style>${fonts}</style><style>*{margin:0}body{background:#fff}svg{display:block}</style>${preview(proof, move)}`,
  }));
  await page.goto(address);
  await page.unroute(`**${address}`);
  const missing = await page.evaluate(async (families) => {
    await document.fonts.ready;
    await Promise.all([...document.querySelectorAll('image')].map((image) => (image as SVGImageElement & { decode(): Promise<void> }).decode()));
    return families.filter((family) => ![...document.fonts].some((font) => font.family === family && font.status === 'loaded'));
  }, [...text.keys()].filter((face) => (screenFaces as readonly string[]).includes(face)).map((face) => `bx-${face}`));
  if (missing.length > 0) throw new Error(`fonts that did not come: ${missing.join(', ')}`);
  const session = await page.context().newCDPSession(page);
  const shot = await session.send('Page.captureScreenshot', {
    format: 'png', optimizeForSpeed: true, clip: { x: 0, y: 0, width: Math.ceil((proof.width * 96) / 72), height: Math.ceil((proof.height * 96) / 72), scale: dpi / 96 },
  });
  await session.detach();
  const { data, info } = await sharp(Buffer.from(shot.data, 'base64'), { limitInputPixels: false }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, depth: info.channels, data };
}

/** Two drawings of one page at one resolution: how they differ in colour, and how dark each is. */
export interface Compared {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of the one less those of the other, summed over the pixels averaged here. */
  readonly difference: Int16Array;
  /** Darkness of each drawing, 0 for white. */
  readonly dark: readonly [Uint16Array, Uint16Array];
  /** Pixels of the drawings that one pixel here stands for. */
  readonly averaged: number;
}

/** Compares drawings at half their resolution: what each rasteriser rounds to its own pixels is averaged out, what stands elsewhere stays. */
export function halved(one: Pixels, other: Pixels): Compared {
  const width = Math.floor(Math.min(one.width, other.width) / 2);
  const height = Math.floor(Math.min(one.height, other.height) / 2);
  const difference = new Int16Array(width * height * 3);
  const dark = [new Uint16Array(width * height), new Uint16Array(width * height)] as const;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
    const at = y * width + x;
    let ones = 0;
    let others = 0;
    for (let part = 0; part < 3; part += 1) {
      const sum = (pixels: Pixels): number => {
        const from = (2 * y * pixels.width + 2 * x) * pixels.depth + part;
        const below = from + pixels.width * pixels.depth;
        return pixels.data[from]! + pixels.data[from + pixels.depth]! + pixels.data[below]! + pixels.data[below + pixels.depth]!;
      };
      const a = sum(one);
      const b = sum(other);
      ones += a;
      others += b;
      difference[at * 3 + part] = a - b;
    }
    dark[0][at] = 3060 - ones;
    dark[1][at] = 3060 - others;
  }
  return { width, height, difference, dark, averaged: 4 };
}

/** The same at half the resolution again. */
export function halvedAgain({ width, height, difference, averaged }: Compared): Pick<Compared, 'width' | 'height' | 'difference' | 'averaged'> {
  const half = { width: Math.floor(width / 2), height: Math.floor(height / 2) };
  const sums = new Int16Array(half.width * half.height * 3);
  for (let y = 0; y < half.height; y += 1) for (let x = 0; x < half.width; x += 1) for (let part = 0; part < 3; part += 1) {
    const from = (2 * y * width + 2 * x) * 3 + part;
    const below = from + width * 3;
    sums[(y * half.width + x) * 3 + part] = difference[from]! + difference[from + 3]! + difference[below]! + difference[below + 3]!;
  }
  return { ...half, difference: sums, averaged: averaged * 4 };
}

/** Share of pixels that differ as ImageMagick's `compare -metric AE -fuzz 25%` counts them: colours further apart than a quarter of the way. */
export function differing({ width, height, difference, averaged }: Pick<Compared, 'width' | 'height' | 'difference' | 'averaged'>): number {
  const most = 3 * (0.25 * 255 * averaged) ** 2;
  let count = 0;
  for (let at = 0; at < difference.length; at += 3) {
    if (difference[at]! ** 2 + difference[at + 1]! ** 2 + difference[at + 2]! ** 2 > most) count += 1;
  }
  return count / (width * height);
}

interface Area { readonly left: number; readonly top: number; readonly right: number; readonly foot: number }

/**
 * How far the ink in an area stands from where it stands in the other drawing, in pixels, across or down whichever is more: the
 * place where the two agree best, between whole pixels by the parabola through their disagreements. null where there is next to no ink.
 */
export function shift({ width, height, dark: [one, other] }: Compared, area: Area): number | null {
  const left = Math.max(1, Math.floor(area.left));
  const top = Math.max(1, Math.floor(area.top));
  const right = Math.min(width - 1, Math.ceil(area.right));
  const foot = Math.min(height - 1, Math.ceil(area.foot));
  let ink = 0;
  const disagreement = (across: number, down: number): number => {
    let sum = 0;
    for (let y = top; y < foot; y += 1) for (let x = left; x < right; x += 1) {
      const at = y * width + x;
      const apart = one[at + down * width + across]! - other[at]!;
      sum += apart * apart;
      ink += other[at]!;
    }
    return sum;
  };
  const here = disagreement(0, 0);
  if (ink < 3060 * 20) return null;
  const vertex = (before: number, after: number): number => (before - 2 * here + after > 0 ? Math.abs((before - after) / (2 * (before - 2 * here + after))) : Number.POSITIVE_INFINITY);
  return Math.max(vertex(disagreement(-1, 0), disagreement(1, 0)), vertex(disagreement(0, -1), disagreement(0, 1)));
}
