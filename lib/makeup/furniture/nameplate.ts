import { pt, type Rect } from '@/lib/typeset/units';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { ideographicAscent } from '@/lib/makeup/grid';
import { red } from '@/lib/makeup/inks';
import type { MastheadText } from '@/lib/makeup/issue-layout';
import type { MastheadDesign, MastheadInk } from './masthead-design';
import { black, type Ink, type ProofItem } from '@/lib/makeup/page-proof';
import { glyphPlace } from '@/lib/makeup/raster';
import { fitSize, furniture, middleBaseline, setWords, textItems } from '@/lib/makeup/words';

/** Most points a nameplate is set in by itself; a design that asks for a size may go as large as its place. */
const usualMost = 120;
const most = 360;
/** Most ems of air that spread the letters over their place when no spacing is asked for: beside a box they keep together, over a strip they have the page's width. */
const spread = { box: 0.14, strip: 0.36 } as const;

export const mastheadInk = (ink: MastheadInk | undefined): Ink => (ink === 'black' ? black : red);

/** Artwork as large as its share of an area, kept in proportion. */
export function artworkIn(blockId: string, file: { readonly file: string; readonly width: number; readonly height: number }, area: Rect, alt: string, share = 1, align: 'left' | 'centre' | 'right' = 'centre'): ProofItem[] {
  if (file.width <= 0 || file.height <= 0 || area.width <= 0 || area.height <= 0) return [];
  const scale = Math.min(area.width / file.width, area.height / file.height) * share;
  const width = file.width * scale;
  const height = file.height * scale;
  const free = area.width - width;
  const rect: Rect = { x: pt(area.x + (align === 'left' ? 0 : align === 'right' ? free : free / 2)), y: pt(area.y + (area.height - height) / 2), width: pt(width), height: pt(height) };
  return [{ kind: 'artwork', blockId, file: file.file, rect, alt }];
}

/** The nameplate in its area: artwork where there is some, else lettering on one line. */
export function nameplate(bench: Bench, blockId: string, masthead: MastheadText, area: Rect, design: MastheadDesign = {}, align: 'left' | 'centre' | 'right' = 'centre'): ProofItem[] {
  if (masthead.artwork && masthead.artwork.width > 0 && masthead.artwork.height > 0) return artworkIn(blockId, masthead.artwork, area, masthead.name, design.size, align);
  const name = masthead.name.trim();
  if (name === '' || area.width <= 0 || area.height <= 0) return [];
  const letters = [...name].length;
  const largest = Math.min(design.size === undefined ? usualMost : most, area.height * 0.98);
  // Lettering inks about 0.95 em in height; a little air between letters lets it span its place.
  const fixed = design.spacing === undefined ? 0 : design.spacing * (letters - 1);
  const whole = fitSize(name, masthead.face, area.width, largest, 12, bench.typeCase);
  const natural = setWords(name, masthead.face, whole, bench.typeCase).setWidth / whole;
  const held = fixed === 0 ? whole : pt(Math.max(12, Math.min(largest, Math.floor((area.width / Math.max(0.5, natural + fixed)) * 2) / 2)));
  const size = design.size === undefined ? held : pt(Math.max(12, Math.floor(held * design.size * 2) / 2));
  const set = setWords(name, masthead.face, size, bench.typeCase);
  const air = letters < 2 ? 0 : design.spacing !== undefined ? design.spacing * size : Math.min(size * spread[design.data ?? 'box'], Math.max(0, area.width - set.setWidth) / (letters - 1));
  const free = Math.max(0, area.width - set.setWidth - air * (letters - 1));
  const x = area.x + (align === 'left' ? 0 : align === 'right' ? free : free / 2);
  const baseline = middleBaseline(area.y, area.y + area.height, size);
  let at = 0;
  return textItems(set, x, baseline, furniture('nameplate', blockId, mastheadInk(design.ink))).map((item) => ({
    ...item, xs: item.xs.map((glyph) => pt(glyph + air * at++)),
  }));
}

/** Depth of a vertical nameplate's lettering in a width, in points; of artwork its own in proportion. */
export function verticalDepth(masthead: MastheadText, width: number, mostDepth: number, design: MastheadDesign): number {
  if (masthead.artwork && masthead.artwork.width > 0) return Math.min(mostDepth, (width * (design.size ?? 1) * masthead.artwork.height) / masthead.artwork.width);
  const letters = [...masthead.name.trim()].length;
  const air = design.spacing ?? 0.06;
  return letters === 0 ? 0 : Math.min(mostDepth, width * 0.9 * (design.size ?? 1) * (letters + (letters - 1) * air));
}

/** A vertical nameplate (竖报头): its letters one below another in the middle of the area, or the artwork. */
export function verticalNameplate(bench: Bench, blockId: string, masthead: MastheadText, area: Rect, design: MastheadDesign): ProofItem[] {
  if (masthead.artwork && masthead.artwork.width > 0 && masthead.artwork.height > 0) return artworkIn(blockId, masthead.artwork, area, masthead.name, design.size);
  const name = masthead.name.trim();
  const letters = [...name];
  if (letters.length === 0 || area.width <= 0 || area.height <= 0) return [];
  const spacing = design.spacing ?? 0.06;
  const wanted = area.width * 0.9 * (design.size ?? 1);
  const size = pt(Math.max(12, Math.floor(Math.min(most, wanted, area.height / (letters.length + (letters.length - 1) * spacing)) * 2) / 2));
  const step = size * (1 + spacing);
  const top = area.y + Math.max(0, (area.height - step * letters.length + size * spacing) / 2);
  const axis = area.x + area.width / 2;
  const widths = letters.map((letter) => setWords(letter, masthead.face, size, bench.typeCase).setWidth);
  const baselines = letters.map((_letter, index) => pt(top + index * step + ideographicAscent * size));
  const [face] = new Set(letters.flatMap((letter) => setWords(letter, masthead.face, size, bench.typeCase).runs.map((run) => run.face)));
  return [{
    kind: 'text', role: 'nameplate', blockId, articleId: null, element: -1, offset: 0, face: face ?? masthead.face, size, ink: mastheadInk(design.ink),
    baseline: baselines[0] ?? pt(top), text: name, xs: widths.map((width) => glyphPlace(axis - width / 2, size)), baselines,
  }];
}
