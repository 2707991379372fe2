import { z } from 'zod';
import { withoutForeignCharacters } from '@/lib/copy/characters';
import { emptyRoles, laces, type Block, type Cell } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';
import { trackingLimits } from '@/lib/typeset/rules';

/** Blocks as they come from a browser, a file or the database: unknown until they pass here. Limits are those of the largest format. */

const blockId = z.string().min(1).max(80);
const articleId = z.string().min(1).max(80);
const columnCount = z.number().int().min(1).max(24);
const rowCount = z.number().int().min(1).max(400);
const cell = {
  id: blockId,
  pinned: z.boolean().optional(),
  column: z.number().int().min(0).max(23),
  row: z.number().int().min(0).max(399),
  columns: columnCount,
  rows: rowCount,
};
/** Words of the house in a block: controls, halves of surrogate pairs and the like fall out; line ends stay. */
const words = (most: number) => z.string().max(most).transform((text) => text.split('\n').map(withoutForeignCharacters).join('\n'));
const border = z.enum(['none', 'rule', 'tint', 'lace']).default('none');
const lace = z.enum(laces).optional();
const fraction = z.number().min(0).max(1);
const crop = z.object({ x: fraction, y: fraction, width: z.number().min(0.01).max(1), height: z.number().min(0.01).max(1) }).refine((part) => part.x + part.width <= 1.0001 && part.y + part.height <= 1.0001).optional();
const photoId = z.string().min(1).max(80);
const picture = { caption: z.enum(['below', 'beside', 'over']).optional(), frame: z.boolean().optional(), group: z.array(photoId).max(12).optional(), crop };
const headline = z.object({
  size: z.union([z.literal('auto'), z.number().min(6).max(144)]),
  face: z.enum(['song-heavy', 'song-bold', 'hei-bold', 'hei-heavy', 'kai']),
  align: z.enum(['left', 'centre']),
  dress: z.enum(['plain', 'kicker-rule', 'boxed', 'reversed']).optional(),
  place: z.enum(['above', 'left', 'vertical']).optional(),
  columns: z.number().int().min(1).max(12).optional(),
  lines: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
});
const cutIns = z.array(z.object({
  photoId,
  column: z.number().int().min(0).max(23),
  columns: columnCount,
  row: z.number().int().min(0).max(399),
  rows: rowCount,
  ...picture,
  characters: z.number().int().min(4).max(200).optional(),
  side: z.enum(['left', 'right', 'centre']).optional(),
})).max(20);
const setting = {
  byline: z.enum(['auto', 'line', 'head']).optional(),
  tracking: z.number().min(trackingLimits.least).max(trackingLimits.most).optional(),
  initial: z.union([z.literal(2), z.literal(3)]).optional(),
  endMark: z.boolean().optional(),
};

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('story'), ...cell, articleId, measureColumns: columnCount, headline, cutIns, border, lace, ...setting }),
  z.object({ kind: z.literal('jump'), ...cell, articleId, part: z.number().int().min(1).max(9), measureColumns: columnCount, cutIns }),
  z.object({ kind: z.literal('briefs'), ...cell, articleIds: z.array(articleId).max(60), title: words(60), measureColumns: columnCount, border, lace }),
  z.object({ kind: z.literal('teaser'), ...cell, articleId }),
  z.object({ kind: z.literal('photo'), ...cell, articleId, photoId, ...picture }),
  z.object({ kind: z.literal('masthead'), ...cell }),
  z.object({ kind: z.literal('folio'), ...cell }),
  z.object({ kind: z.literal('notice'), ...cell, title: words(200), text: words(4000), role: z.enum(['imprint', 'notice', 'filler']), border: border.removeDefault().optional(), lace }),
  z.object({ kind: z.literal('empty'), ...cell, role: z.enum(emptyRoles), measureColumns: columnCount, headline: headline.optional(), border: border.removeDefault().optional(), lace, picture: z.object({ column: z.number().int().min(0).max(23), columns: columnCount, row: z.number().int().min(0).max(399), rows: rowCount }).optional() }),
]);

/** A page's blocks in reading order. */
export const blocksSchema: z.ZodType<Block[]> = z.array(blockSchema).max(200).superRefine((blocks, context) => {
  const seen = new Set<string>();
  blocks.forEach((block, index) => {
    if (seen.has(block.id)) context.addIssue({ code: 'custom', message: 'field.duplicate', path: [index, 'id'] });
    seen.add(block.id);
  });
});

/** Articles a block prints, in order. */
export function articlesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'story': case 'jump': case 'teaser': case 'photo': return [block.articleId];
    case 'briefs': return block.articleIds;
    case 'masthead': case 'folio': case 'notice': case 'empty': return [];
  }
}

/** Does the block place its articles (and not merely show a picture of them or go on with them)? */
export function places(block: Block): boolean {
  switch (block.kind) {
    case 'story': case 'briefs': case 'teaser': case 'photo': return true;
    case 'jump': case 'masthead': case 'folio': case 'notice': case 'empty': return false;
  }
}

/** A fault in where blocks stand that no page may be saved with. */
export type PlacementFault =
  | { readonly kind: 'off-grid'; readonly block: Block }
  | { readonly kind: 'overlap'; readonly block: Block; readonly other: Block };

const meet = (a: Cell, b: Cell): boolean =>
  a.column < b.column + b.columns && b.column < a.column + a.columns && a.row < b.row + b.rows && b.row < a.row + a.rows;

/** The first block that stands off the grid of the format or over another one; null when all stand well. */
export function placementFault(blocks: readonly Block[], format: PageFormat): PlacementFault | null {
  for (const [index, block] of blocks.entries()) {
    if (block.column + block.columns > format.columns || block.row + block.rows > format.rows) return { kind: 'off-grid', block };
    const other = blocks.slice(0, index).find((earlier) => meet(earlier, block));
    if (other) return { kind: 'overlap', block, other };
  }
  return null;
}
