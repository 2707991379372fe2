import { z } from 'zod';
import { designLimits, folioFacts, hideableFacts, imprintFields, mastheadFacts, mastheadInks, type MastheadDesign } from '@/lib/makeup/furniture/masthead-design';
import { prose } from './text-input';

const pixels = z.number().int().min(1).max(20_000);
const artwork = z.strictObject({ file: z.string().regex(/^[0-9a-f]{64}$/), width: pixels, height: pixels });
const box = z.boolean();
const ear = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: prose(designLimits.earText), box }),
  z.strictObject({ kind: z.literal('picture'), artwork, box }),
  z.strictObject({ kind: z.literal('date'), box }),
]);
const between = ({ least, most }: { readonly least: number; readonly most: number }) => z.number().min(least).max(most);
const listed = <const T extends readonly [string, ...string[]]>(all: T) => z.array(z.enum(all)).max(all.length).refine((list) => new Set(list).size === list.length, 'field.duplicate').optional();
const ink = z.enum(mastheadInks).optional();
const rule = z.enum(['double', 'single', 'none']).optional();

/** A masthead design as it comes from a browser or the database. What must be printed cannot be named in `hidden`. */
export const mastheadDesignSchema: z.ZodType<MastheadDesign> = z.strictObject({
  direction: z.enum(['horizontal', 'vertical']).optional(),
  place: z.enum(['left', 'centre', 'right']).optional(),
  data: z.enum(['box', 'strip']).optional(),
  ink,
  size: between(designLimits.size).optional(),
  spacing: between(designLimits.spacing).optional(),
  artwork: artwork.optional(),
  ears: z.strictObject({ left: ear.optional(), right: ear.optional() }).optional(),
  rows: z.number().int().min(designLimits.rows.least).max(designLimits.verticalRows.most).optional(),
  columns: z.number().int().min(designLimits.columns.least).max(designLimits.columns.most).optional(),
  order: listed(mastheadFacts),
  hidden: listed(hideableFacts),
  rule,
  ruleInk: ink,
  folio: z.strictObject({ order: listed(folioFacts), rule, ink, number: z.enum(['full', 'figures', 'letter', 'han']).optional(), edge: z.enum(['outer', 'inner', 'left', 'right']).optional() }).optional(),
  imprint: z.strictObject({ order: listed(imprintFields), columns: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(), frame: z.enum(['rules', 'box', 'tint', 'none']).optional() }).optional(),
});

/** The design as stored, without empty parts; {} when there is none or it no longer parses. */
export function storedDesign(value: unknown): MastheadDesign {
  const parsed = mastheadDesignSchema.safeParse(value ?? {});
  if (!parsed.success) return {};
  const kept = Object.entries(parsed.data).filter(([, part]) => part !== undefined && !(typeof part === 'object' && !Array.isArray(part) && Object.values(part).every((entry) => entry === undefined)));
  return Object.fromEntries(kept);
}

/** Every artwork a design prints. */
export const artworkIn = (design: MastheadDesign): readonly { readonly file: string }[] =>
  [design.artwork, ...[design.ears?.left, design.ears?.right].map((ear_) => (ear_?.kind === 'picture' ? ear_.artwork : undefined))].filter((entry) => entry !== undefined);
