'use client';

import { useTranslations } from 'use-intl';
import type { Block } from '@/lib/makeup/block';
import type { Overset } from '@/lib/makeup/page-proof';

/** How the copy of a block fits, by mark, words and colour: red and a cross for what finds no room, blue and a triangle for white, green and a tick for full. */
export function FitBadge({ block, overset, white, quiet }: { block: Block; overset: Overset | undefined; /** Rows left white. */ white: number; /** Say nothing of a block that is full. */ quiet: boolean }) {
  const t = useTranslations('pageDesk');
  const c = useTranslations('pageCanvas');
  const place = 'absolute right-0 bottom-0 z-30 rounded-tl-small px-1 text-2xs whitespace-nowrap';
  if (overset) {
    const jumps = block.kind === 'story' || block.kind === 'jump';
    return <span aria-hidden title={jumps ? c('oversetMark') : undefined} {...(jumps ? { 'data-overset-mark': overset.articleId } : {})} className={`${place} bg-[#c41e3a] font-medium text-[#fff] ${jumps ? 'cursor-grab touch-none py-0.5 before:absolute before:-top-1.5 before:right-0 before:bottom-0 before:-left-1.5' : ''}`}>{t('oversetBadge', { characters: overset.characters, lines: overset.lines })}</span>;
  }
  if (white > 0) return <span aria-hidden data-white-mark className={`${place} border border-[#1f5aa6] bg-[#eaf2fc] text-[#174a8a]`}>▽ {c('whiteBadge', { rows: white })}</span>;
  if (quiet || (block.kind !== 'story' && block.kind !== 'jump')) return null;
  // Under the block's foot and beside its corner: the last line stays to be read.
  return <span aria-hidden data-full-mark className="absolute top-full right-3 z-30 rounded-b-small border border-t-0 border-[#1d6b37] bg-[#e6f4ea] px-1 text-2xs font-medium whitespace-nowrap text-[#1d6b37]">✓ {c('fullBadge')}</span>;
}
