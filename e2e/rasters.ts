import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { PageProof } from '../lib/makeup/page-proof';
import { proofToSvg } from '../lib/render/svg';
import { extraFontCss, screenFaces, screenFontCss } from '../lib/render/web-font';
import type { Pixels } from './mutool';

/** Draws a proof's preview in the browser with the desk's own web fonts and the pictures at full resolution. */
export async function drawnInBrowser(page: Page, proof: PageProof, dpi: number): Promise<Pixels> {
  const svg = proofToSvg(proof, { pictureUrl: (file) => `/photos/${file}` });
  const text = new Map<string, string>();
  for (const item of proof.items) if (item.kind === 'text') text.set(item.face, (text.get(item.face) ?? '') + item.text);
  const fonts = [screenFontCss(), ...proof.items.flatMap((item) => (item.kind === 'text' ? [item.face] : [])).filter((face, index, all) => all.indexOf(face) === index).map((face) => extraFontCss(face, text.get(face) ?? ''))].join('\n');
  const address = '/proof-raster';
  await page.route(`**${address}`, (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8', body: `<!doctype html><style>${fonts}</style><style>*{margin:0}body{background:#fff}svg{display:block}</style>${svg}`,
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
  /** Red, green and blue of the one less those of the other. */
  readonly difference: Int16Array;
  /** Darkness of each drawing, 0 for white. */
  readonly dark: readonly [Uint16Array, Uint16Array];
}

/** Compares two drawings pixel by pixel. */
export function compared(one: Pixels, other: Pixels): Compared {
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height);
  const difference = new Int16Array(width * height * 3);
  const dark = [new Uint16Array(width * height), new Uint16Array(width * height)] as const;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
    const at = y * width + x;
    const here = (y * one.width + x) * one.depth;
    const there = (y * other.width + x) * other.depth;
    let ones = 0;
    let others = 0;
    for (let part = 0; part < 3; part += 1) {
      const [a, b] = [one.data[here + part]!, other.data[there + part]!];
      ones += a;
      others += b;
      difference[at * 3 + part] = a - b;
    }
    dark[0][at] = white - ones;
    dark[1][at] = white - others;
  }
  return { width, height, difference, dark };
}
/** Red, green and blue of white together. */
const white = 3 * 255;

/** Share of pixels that differ as ImageMagick's `compare -metric AE -fuzz 25%` counts them: colours further apart than a quarter of the way. */
export function differing({ width, height, difference }: Pick<Compared, 'width' | 'height' | 'difference'>): number {
  const most = 3 * (0.25 * 255) ** 2;
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
  if (ink < white * 20) return null;
  const vertex = (before: number, after: number): number => (before - 2 * here + after > 0 ? Math.abs((before - after) / (2 * (before - 2 * here + after))) : Number.POSITIVE_INFINITY);
  return Math.max(vertex(disagreement(-1, 0), disagreement(1, 0)), vertex(disagreement(0, -1), disagreement(0, 1)));
}
