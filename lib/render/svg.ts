import type { ArtworkItem, BoxItem, PageProof, PathItem, PictureItem, ProofItem, RuleItem, TextItem } from '@/lib/makeup/page-proof';
import type { FaceId } from '@/lib/typeset/faces';
import { screenColour } from './screen-colour';
import { decimal, svgMarkup, svgNode, type SvgNode } from './svg-node';
import { fontFamily as familyOf } from './web-font';

export interface SvgOptions {
  /** Address of a picture file; photoId is null for artwork of the publication. */
  readonly pictureUrl: (file: string, photoId: string | null) => string;
  readonly fontFamily?: (face: FaceId) => string;
  /** Type area, columns and baseline rows as thin lines. */
  readonly guides?: boolean;
  /** Holes and overset blocks marked (on by default only with guides). */
  readonly marks?: boolean;
  /** Show only the type area instead of the whole trim. */
  readonly crop?: boolean;
}

/**
 * Chromium must add nothing to the positions we give: no kerning, no ligatures, no Chinese spacing of its own, no
 * collapsed spaces. (It does trim Chinese punctuation unless told not to.)
 */
export const textSettings = 'font-kerning:none;font-variant-ligatures:none;text-spacing-trim:space-all;text-autospace:no-autospace;text-rendering:geometricPrecision;white-space:pre;font-synthesis:none;letter-spacing:0';

/**
 * A run cut into stretches that each have one x (and, set to stand, one y) for one UTF-16 unit. A character outside the BMP
 * is a stretch of its own, because browsers disagree whether it takes one x of a list or two.
 */
function stretches(item: TextItem): { text: string; places: { readonly x: string; readonly y?: string } }[] {
  const result: { text: string; xs: string[]; ys: string[] }[] = [];
  let astral = true;
  [...(item.drawn ?? item.text)].forEach((character, index) => {
    const x = decimal(item.xs[index] ?? 0);
    const y = decimal(item.baselines?.[index] ?? item.baseline);
    const last = result.at(-1);
    if (character.length > 1 || astral || !last) result.push({ text: character, xs: [x], ys: [y] });
    else { last.text += character; last.xs.push(x); last.ys.push(y); }
    astral = character.length > 1;
  });
  return result.map(({ text, xs, ys }) => ({ text, places: { x: xs.join(' '), ...(item.baselines ? { y: ys.join(' ') } : {}) } }));
}

function text(item: TextItem, family: (face: FaceId) => string): SvgNode {
  const parts = stretches(item);
  const attributes = {
    y: decimal(item.baseline), ...(item.turned ? { rotate: 90 } : {}),
    'font-family': family(item.face), 'font-size': decimal(item.size), fill: screenColour(item.ink), 'data-block': item.blockId,
  };
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only) return svgNode('text', { ...attributes, ...only.places }, only.text);
  return svgNode('text', attributes, ...parts.map((part) => svgNode('tspan', part.places, part.text)));
}

export const ruleNode = (item: RuleItem): SvgNode =>
  svgNode('line', { x1: decimal(item.x1), y1: decimal(item.y1), x2: decimal(item.x2), y2: decimal(item.y2), stroke: screenColour(item.ink), 'stroke-width': decimal(item.weight) });

export const boxNode = (item: BoxItem): SvgNode =>
  svgNode('rect', {
    x: decimal(item.rect.x), y: decimal(item.rect.y), width: decimal(item.rect.width), height: decimal(item.rect.height),
    fill: item.fill ? screenColour(item.fill) : 'none',
    ...(item.stroke ? { stroke: screenColour(item.stroke.ink), 'stroke-width': decimal(item.stroke.weight) } : {}),
  });

/** An outline as SVG path data. */
const pathData = (item: PathItem): string => item.path.map((step) => `${step[0]}${step.slice(1).map((place) => decimal(Number(place))).join(' ')}`).join('');

export const pathNode = (item: PathItem): SvgNode =>
  svgNode('path', { d: pathData(item), fill: item.fill ? screenColour(item.fill) : 'none', ...(item.stroke ? { stroke: screenColour(item.stroke.ink), 'stroke-width': decimal(item.stroke.weight) } : {}) });

/** The picture's crop stretched to its frame, cut off at the frame; a missing picture is an empty hairline frame. */
export function pictureNode(item: PictureItem, url: (file: string, photoId: string | null) => string): SvgNode {
  const { rect, crop } = item;
  const frame = { x: decimal(rect.x), y: decimal(rect.y), width: decimal(rect.width), height: decimal(rect.height) };
  if (item.file === null || crop.width <= 0 || crop.height <= 0) {
    return svgNode('rect', { ...frame, fill: '#f4f4f2', stroke: screenColour({ c: 0, m: 0, y: 0, k: 60 }), 'stroke-width': 0.25 });
  }
  const width = rect.width / crop.width;
  const height = rect.height / crop.height;
  return svgNode('svg', { ...frame, viewBox: `0 0 ${decimal(rect.width)} ${decimal(rect.height)}`, overflow: 'hidden' },
    svgNode('image', {
      href: url(item.file, item.photoId), x: decimal(-crop.x * width), y: decimal(-crop.y * height), width: decimal(width), height: decimal(height),
      preserveAspectRatio: 'none', role: 'img', 'aria-label': item.alt,
    }));
}

export const artworkNode = (item: ArtworkItem, url: (file: string, photoId: string | null) => string): SvgNode =>
  svgNode('image', {
    href: url(item.file, null), x: decimal(item.rect.x), y: decimal(item.rect.y), width: decimal(item.rect.width), height: decimal(item.rect.height),
    preserveAspectRatio: 'xMidYMid meet', role: 'img', 'aria-label': item.alt,
  });

/** One item of a page as it stands in the page's SVG. */
export function itemNode(item: ProofItem, options: SvgOptions): SvgNode {
  switch (item.kind) {
    case 'text': return text(item, options.fontFamily ?? familyOf);
    case 'rule': return ruleNode(item);
    case 'box': return boxNode(item);
    case 'path': return pathNode(item);
    case 'picture': return pictureNode(item, options.pictureUrl);
    case 'artwork': return artworkNode(item, options.pictureUrl);
  }
}

/** Type area, columns and rows, for the compositor's eye. */
function guides(proof: PageProof): SvgNode {
  const { typeArea: area, grid } = proof;
  const rows = Array.from({ length: grid.rows + 1 }, (_, row) => area.y + row * grid.leading);
  return svgNode('g', { class: 'guides', fill: 'none', stroke: '#3aa0ff', 'stroke-width': 0.2 },
    svgNode('path', { opacity: 0.25, d: rows.map((y) => `M${decimal(area.x)} ${decimal(y)}h${decimal(area.width)}`).join('') }),
    ...grid.columns.map((column) => svgNode('rect', { x: decimal(column.x), y: decimal(area.y), width: decimal(column.width), height: decimal(area.height), opacity: 0.6 })));
}

/** Holes hatched by colour, overset blocks with a bar at their foot. */
function marks(proof: PageProof): SvgNode {
  const holes = proof.holes.map(({ rect }) => svgNode('rect', {
    class: 'hole', x: decimal(rect.x), y: decimal(rect.y), width: decimal(rect.width), height: decimal(rect.height), fill: '#e5a50a', 'fill-opacity': 0.12, stroke: '#e5a50a', 'stroke-width': 0.5, 'stroke-dasharray': '3 2',
  }));
  const overset = proof.overset.flatMap(({ blockId }) => proof.regions.filter((region) => region.blockId === blockId).map(({ rect }) => svgNode('rect', {
    class: 'overset', x: decimal(rect.x), y: decimal(rect.y + rect.height - 3), width: decimal(rect.width), height: 3, fill: '#d33a2c',
  })));
  return svgNode('g', { class: 'marks' }, ...holes, ...overset);
}

/** The page as SVG nodes, one unit a point, so that string and React draw the same. */
export function proofToSvgNodes(proof: PageProof, options: SvgOptions): SvgNode {
  const view = options.crop ? proof.typeArea : { x: 0, y: 0, width: proof.width, height: proof.height };
  return svgNode('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width: `${decimal(view.width)}pt`, height: `${decimal(view.height)}pt`,
    viewBox: [view.x, view.y, view.width, view.height].map(decimal).join(' '), lang: 'zh-CN',
  },
  svgNode('style', {}, `.bx-type text{${textSettings}}`),
  svgNode('rect', { class: 'paper', x: 0, y: 0, width: decimal(proof.width), height: decimal(proof.height), fill: '#ffffff' }),
  svgNode('g', { class: 'bx-type' }, ...proof.items.map((item) => itemNode(item, options))),
  ...(options.guides ? [guides(proof)] : []),
  ...(options.marks ?? options.guides ? [marks(proof)] : []));
}

/** The page as one SVG document. */
export const proofToSvg = (proof: PageProof, options: SvgOptions): string => svgMarkup(proofToSvgNodes(proof, options));
