import type { BlockKind } from '@/lib/makeup/block';
import type { PageProof } from '@/lib/makeup/page-proof';
import type { Rect } from '@/lib/typeset/units';

/** A clickable area of a page image: lengths as fractions of the trim, so that it fits the image at any size. */
export interface Hotspot {
  readonly articleId: string;
  readonly kind: BlockKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The page's clickable areas: each brief and each teaser line by itself, every other block as a whole, in the
 * order of the blocks. Blocks without an article (masthead, folio, notices) have none; an area reaching over the
 * trim is cut there.
 */
export function hotspotsOf(proof: PageProof): readonly Hotspot[] {
  const spot = (articleId: string, kind: BlockKind, rect: Rect): Hotspot[] => {
    const left = Math.max(0, rect.x / proof.width);
    const top = Math.max(0, rect.y / proof.height);
    const width = Math.min(1, (rect.x + rect.width) / proof.width) - left;
    const height = Math.min(1, (rect.y + rect.height) / proof.height) - top;
    return width > 0 && height > 0 ? [{ articleId, kind, x: left, y: top, width, height }] : [];
  };
  return proof.regions.flatMap((region) => {
    const first = region.articleIds[0];
    if (region.parts.length > 0) return region.parts.flatMap((part) => spot(part.articleId, region.kind, part.rect));
    return first === undefined ? [] : spot(first, region.kind, region.rect);
  });
}
