'use client';

import Link from 'next/link';
import type { PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import { PageSvg } from '@/components/proof/page-svg';
import { classes } from '@/components/ui/classes';
import { storyTitle } from '@/components/page-desk/block-names';
import { gridOf } from '@/lib/makeup/grid';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof, ProofRegion } from '@/lib/makeup/page-proof';
import type { Rect } from '@/lib/typeset/units';
import type { Over, StartDrag } from './use-plan-drag';

/** The stories of a page that can be taken hold of, each with the area it stands in. */
function handlesOf(regions: readonly ProofRegion[]): { readonly articleId: string; readonly rect: Rect }[] {
  return regions.flatMap((region) => {
    if (region.kind === 'briefs') return region.parts.map(({ articleId, rect }) => ({ articleId, rect }));
    const [articleId] = region.articleIds;
    return articleId === undefined || region.kind === 'jump' ? [] : [{ articleId, rect: region.rect }];
  });
}

/** A page in small: opens its desk; its stories can be dragged off to another page. What is carried over it shows the place it would take. */
export function PageThumbnail({ proof, layout, total, over, mayMove, onDrag, onKey }: {
  proof: PageProof; layout: IssueLayout; total: number; over: Over | null; mayMove: boolean; onDrag: StartDrag; /** Arrow keys: to the page before or after; with Shift the page itself moves. */ onKey: (step: -1 | 1, moves: boolean) => void;
}) {
  const t = useTranslations('issue');
  const part = (rect: Rect) => ({ left: `${(rect.x / proof.width) * 100}%`, top: `${(rect.y / proof.height) * 100}%`, width: `${(rect.width / proof.width) * 100}%`, height: `${(rect.height / proof.height) * 100}%` });
  const hold = (event: PointerEvent<HTMLElement>, articleId: string) => { if (mayMove && event.pointerType !== 'touch') { event.preventDefault(); onDrag(event, { kind: 'story', articleId, title: storyTitle(layout, articleId) }); } };
  const empty = handlesOf(proof.regions).length === 0 && !proof.regions.some((region) => region.kind === 'jump');
  return (
    <Link href={`/desk/issues/${total}/pages/${proof.page}`} aria-label={t('openPageN', { page: proof.page })} aria-keyshortcuts={mayMove ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined} draggable={false}
      className={classes('relative block border bg-[#fff] hover:border-seal', over ? (over.wrong ? 'border-danger' : 'border-seal') : 'border-line')} style={{ aspectRatio: `${proof.width} / ${proof.height}` }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
        if (step === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        onKey(step, event.shiftKey);
      }}>
      <PageSvg proof={proof} label={t('thumbnail', { page: proof.page })} pictures={320} className="block" />
      {handlesOf(proof.regions).map(({ articleId, rect }) => (
        <span key={articleId} aria-hidden data-plan-story={articleId} title={storyTitle(layout, articleId)} className={classes('absolute rounded-[1px] hover:outline hover:outline-[#1f5aa6]', mayMove && 'cursor-grab')} style={part(rect)} onPointerDown={(event) => hold(event, articleId)} />
      ))}
      {empty ? <span className="absolute inset-x-3 top-1/2 -translate-y-1/2 text-center text-sm text-pretty text-[#5b5f66]">{t('emptyPage')}</span> : null}
      {over?.cell ? <span aria-hidden className="absolute bg-[rgb(183_41_26/0.12)] outline-2 outline-[#b7291a]" style={part(gridOf(layout.format).rectOf(over.cell))} /> : null}
    </Link>
  );
}
