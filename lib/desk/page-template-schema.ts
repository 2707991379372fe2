import { z } from 'zod';
import { pageFormats } from '@/lib/makeup/format';
import type { PageTemplate, TemplateBlock } from '@/lib/makeup/templates/page-template';
import { blocksSchema, placementFault } from './layout-schema';

/** Most blocks of a template: more than any page has. */
const mostBlocks = 80;

const holdsNoCopy = (block: { readonly kind: string }): block is TemplateBlock => block.kind === 'empty' || block.kind === 'masthead' || block.kind === 'folio' || block.kind === 'notice';

/** A template's format and blocks as they come from a browser or the database: on the grid, nothing over another, no copy in them, one place at least. */
export const templateSchema: z.ZodType<Omit<PageTemplate, 'name'>> = z.strictObject({ formatId: z.string().max(40), blocks: blocksSchema }).transform((template, context) => {
  const format = pageFormats.find((known) => known.id === template.formatId);
  const blocks = template.blocks.filter(holdsNoCopy);
  const refuse = (message: string) => { context.addIssue({ code: 'custom', message }); return z.NEVER; };
  if (!format) return refuse('field.format');
  if (template.blocks.length > mostBlocks || blocks.length < template.blocks.length || placementFault(blocks, format)) return refuse('field.other');
  if (!blocks.some((block) => block.kind === 'empty')) return refuse('field.empty');
  return { formatId: template.formatId, blocks };
});
