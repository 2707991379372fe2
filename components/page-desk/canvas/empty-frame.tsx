'use client';

import { useTranslations } from 'use-intl';
import type { EmptyBlock } from '@/lib/makeup/block';

/** A place kept for copy: a dashed frame with its role's words, drawn on the screen alone. */
export function EmptyFrame({ block }: { block: EmptyBlock }) {
  const t = useTranslations('pageCanvas');
  return (
    <div aria-hidden data-empty={block.role} className="absolute inset-0 grid place-content-center overflow-hidden border-2 border-dashed border-[#8a8a8a] bg-[rgb(90_90_90/0.05)] text-center text-[#5a5a5a]">
      <span className="text-sm font-medium">{t(`emptyRole.${block.role}`)}</span>
      {block.rows > 5 ? <span className="text-2xs">{t('emptyHow')}</span> : null}
    </div>
  );
}
