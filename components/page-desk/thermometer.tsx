'use client';

import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import type { PageProof } from '@/lib/makeup/page-proof';
import { fillOf, percentOf, type PageFill } from './page-fill';

type Say = ReturnType<typeof useTranslations<'stories'>>;

/** What a page's thermometer says, in words: how much is filled, what is free, what found no room. */
export function fillWords(t: Say, fill: PageFill): readonly string[] {
  const words = [fill.copy ? t('filled', { percent: percentOf(fill) }) : t('nothing'), fill.free > 0 ? t('free', { lines: fill.free }) : t('full')];
  return fill.overset.lines > 0 ? [...words, t('overset', fill.overset)] : words;
}

/** The bar alone: what is filled, and a striped end where copy is overset. Its words stand beside it. */
function Bar({ fill, label, words }: { fill: PageFill; label: string; words: readonly string[] }) {
  const percent = percentOf(fill);
  return (
    <span role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-valuetext={words.join('，')} className="flex h-2 w-full min-w-12 shrink overflow-hidden rounded-small border border-line-strong bg-surface">
      <span className={classes('h-full', percent === 100 ? 'bg-good' : 'bg-placed')} style={{ width: `${percent}%` }} />
      {fill.overset.lines > 0 ? <span className="ml-auto h-full w-2.5 shrink-0 border-l border-surface bg-danger" /> : null}
    </span>
  );
}

/** How full a page is: a bar and, in words, the share filled, the lines free and the copy that found no room. */
export function Thermometer({ proof, compact = false }: { readonly proof: PageProof; /** Under a thumbnail. */ readonly compact?: boolean }) {
  const t = useTranslations('stories');
  const fill = fillOf(proof);
  const words = fillWords(t, fill);
  const [share, free, overset] = words;
  return (
    <div className={classes('flex items-center text-xs text-ink-2', compact ? 'flex-wrap gap-x-2 gap-y-1' : 'min-h-7 flex-wrap gap-x-3 gap-y-0.5 border-t border-line bg-surface px-3 py-0.5 whitespace-nowrap')} title={t('lineNote')}>
      <span className={compact ? 'w-full' : 'w-28'}><Bar fill={fill} label={t('thermometer', { page: proof.page })} words={words} /></span>
      <span className="figures">{share}</span>
      <span className={classes('figures', fill.free > 0 ? 'text-info' : 'text-good')}>{free}</span>
      {overset ? <span className="figures font-medium text-danger">{overset}</span> : null}
    </div>
  );
}
