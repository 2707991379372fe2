import { useTranslations } from 'use-intl';
import type { Cell } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';
import { gridOf } from '@/lib/makeup/grid';
import type { PageTemplate, TemplateBlock } from '@/lib/makeup/templates/page-template';

const inked: Readonly<Record<string, string>> = { lead: 'fill-ink-2', second: 'fill-ink-3', story: 'fill-ink-3', briefs: 'fill-ink-3', teaser: 'fill-ink-3', photo: 'fill-ink-3' };

/** Role of a place, or what the furniture is. */
const roleOf = (block: TemplateBlock) => (block.kind === 'empty' ? block.role : block.kind);

/** A template in small: each place with a bar for its headline and a ground for its picture, and what it is for. */
export function TemplateThumb({ template, format }: { template: PageTemplate; format: PageFormat }) {
  const t = useTranslations('pageTemplates');
  const grid = gridOf(format);
  const head = (block: TemplateBlock): number => (block.kind === 'empty' && (block.role === 'lead' ? 46 : block.role === 'second' ? 32 : block.role === 'story' ? 24 : 0) || 0);
  return (
    <svg aria-hidden viewBox={`0 0 ${grid.width} ${grid.height}`} className="block w-full border border-line-strong bg-surface">
      {template.blocks.map((block) => {
        const rect = grid.rectOf(block);
        const inner: Cell | null = block.kind === 'empty' && block.picture ? { column: Math.min(format.columns - 1, block.column + block.picture.column), row: block.row + Math.ceil((head(block) + 14) / grid.leading) + block.picture.row, columns: Math.max(1, Math.min(block.picture.columns, block.columns - block.picture.column)), rows: block.picture.rows } : null;
        const picture = inner && grid.rectOf(inner);
        const empty = block.kind === 'empty';
        return (
          <g key={block.id}>
            <rect x={rect.x + 2} y={rect.y + 3} width={rect.width - 4} height={rect.height - 6} rx={3} className={empty ? 'fill-sunken stroke-line-strong' : 'fill-hover stroke-line'} strokeWidth={empty && block.border && block.border !== 'none' ? 5 : 2} />
            {head(block) > 0 ? <rect x={rect.x + rect.width * 0.08} y={rect.y + 14} width={rect.width * 0.84} height={head(block) - 14} className={inked[roleOf(block)]} /> : null}
            {picture ? <rect x={picture.x + 6} y={picture.y} width={picture.width - 12} height={picture.height} className="fill-line-strong" /> : null}
            <text x={rect.x + rect.width / 2} y={rect.y + (empty ? rect.height - 12 : rect.height / 2 + 9)} textAnchor="middle" className="fill-ink-2" style={{ fontSize: empty ? 30 : Math.min(26, rect.height * 0.8) }}>{t(`role.${roleOf(block)}`)}</text>
          </g>
        );
      })}
    </svg>
  );
}
