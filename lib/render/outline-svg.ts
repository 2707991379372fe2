import type { PageProof, ProofItem, TextItem } from '@/lib/makeup/page-proof';
import type { FaceId } from '@/lib/typeset/faces';
import { screenColour } from './screen-colour';
import { artworkNode, boxNode, pathNode, pictureNode, ruleNode } from './svg';
import { decimal, svgMarkup, svgNode, type SvgNode } from './svg-node';

export interface OutlineOptions {
  /** Outline of a code point as SVG path data in thousandths of an em, y upward, origin on the baseline; null or '' when it has no ink. */
  readonly glyphPath: (face: FaceId, codePoint: number) => string | null;
  /** Picture as a data URI (or an address the rasteriser can read). */
  readonly picture: (file: string) => string;
}

/** The page as SVG without any text: every glyph is a path, so that a rasteriser needs no fonts. */
export function proofToOutlineSvg(proof: PageProof, options: OutlineOptions): string {
  const glyphs = new Map<string, { id: string; path: string } | null>();
  const glyph = (face: FaceId, character: string): { id: string; path: string } | null => {
    const key = `${face} ${character}`;
    const known = glyphs.get(key);
    if (known !== undefined) return known;
    const path = options.glyphPath(face, character.codePointAt(0) ?? 0);
    const made = path ? { id: `g${glyphs.size}`, path } : null;
    glyphs.set(key, made);
    return made;
  };
  const textNode = (item: TextItem): SvgNode => {
    const scale = decimal(item.size) === '0' ? '0' : String(Math.round(item.size * 1000) / 1e6);
    const uses = [...(item.drawn ?? item.text)].flatMap((character, index) => {
      const outline = glyph(item.face, character);
      if (!outline) return [];
      return [svgNode('use', { href: `#${outline.id}`, transform: `translate(${decimal(item.xs[index] ?? 0)} ${decimal(item.baselines?.[index] ?? item.baseline)})${item.turned ? ' rotate(90)' : ''} scale(${scale} -${scale})` })];
    });
    return svgNode('g', { fill: screenColour(item.ink) }, ...uses);
  };
  const node = (item: ProofItem): SvgNode => {
    switch (item.kind) {
      case 'text': return textNode(item);
      case 'rule': return ruleNode(item);
      case 'box': return boxNode(item);
      case 'path': return pathNode(item);
      case 'picture': return pictureNode(item, options.picture);
      case 'artwork': return artworkNode(item, options.picture);
    }
  };
  const drawn = proof.items.map(node);
  const outlines = [...glyphs.values()].flatMap((made) => (made ? [svgNode('path', { id: made.id, d: made.path })] : []));
  return svgMarkup(svgNode('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width: decimal(proof.width), height: decimal(proof.height), viewBox: `0 0 ${decimal(proof.width)} ${decimal(proof.height)}`,
  },
  svgNode('defs', {}, ...outlines),
  svgNode('rect', { x: 0, y: 0, width: decimal(proof.width), height: decimal(proof.height), fill: '#ffffff' }),
  ...drawn));
}
