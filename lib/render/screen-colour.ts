import type { Ink } from '@/lib/makeup/page-proof';

type Rgb = readonly [number, number, number];

/**
 * What the sixteen solid overprints of the process inks look like on coated white, as sRGB (the values printers'
 * swatch charts give for offset inks; with black under them all but the warm cast is lost).
 */
const overprints: Readonly<Record<string, Rgb>> = {
  '': [255, 255, 255], c: [0, 158, 224], m: [230, 0, 126], y: [255, 237, 0],
  cm: [49, 39, 131], cy: [0, 150, 64], my: [227, 6, 19], cmy: [60, 52, 48],
  k: [29, 29, 27], ck: [10, 20, 26], mk: [26, 8, 16], yk: [28, 26, 8],
  cmk: [8, 8, 16], cyk: [6, 16, 10], myk: [24, 8, 8], cmyk: [6, 6, 6],
};

/**
 * An ink on the screen as #rrggbb: the overprints mixed by the area each covers (Neugebauer, Demichel's weights).
 * For the eye only; print gets the ink itself.
 */
export function screenColour(ink: Ink): string {
  let rgb: [number, number, number] = [0, 0, 0];
  for (const [name, colour] of Object.entries(overprints)) {
    let area = 1;
    for (const process of ['c', 'm', 'y', 'k'] as const) {
      const share = Math.min(100, Math.max(0, ink[process])) / 100;
      area *= name.includes(process) ? share : 1 - share;
    }
    rgb = [rgb[0] + area * colour[0], rgb[1] + area * colour[1], rgb[2] + area * colour[2]];
  }
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
