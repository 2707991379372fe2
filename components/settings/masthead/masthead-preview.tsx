'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { PageSvg } from '@/components/proof/page-svg';
import { composePage } from '@/lib/makeup/compose';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';
import { mastheadCell } from '@/lib/makeup/furniture/masthead-design';
import type { PageProof } from '@/lib/makeup/page-proof';
import { typeCase } from '@/lib/typeset/type-case';

/** White shown about a block, points. */
const about = 10;

/** The issue with nothing on its pages but masthead, folios and imprint, by its masthead's design. */
export function furnished(layout: IssueLayout): IssueLayout {
  const { format, masthead } = layout;
  const across = { column: 0, columns: format.columns };
  const rows = Math.ceil(masthead.imprint.length / 3) + 1;
  const page = (number: number, blocks: readonly Block[]): PageLayout => ({ section: '', credits: [], ...layout.pages.find((entry) => entry.number === number), number, blocks });
  return {
    ...layout, stories: {},
    pages: [
      page(1, [{ kind: 'masthead', id: 'masthead', ...mastheadCell(format, masthead.design) }]),
      page(2, [{ kind: 'folio', id: 'folio', ...across, row: 0, rows: 2 }]),
      page(3, [{ kind: 'folio', id: 'folio', ...across, row: 0, rows: 2 }]),
      page(4, masthead.imprint.length > 0 ? [{ kind: 'notice', id: 'imprint', role: 'imprint', ...across, row: format.rows - Math.max(rows, 3), rows: Math.max(rows, 3), title: '', text: '' }] : []),
    ],
  };
}

/** One block of a proof, as wide as its place. */
function Part({ proof, label, narrow = false }: { proof: PageProof; label: string; narrow?: boolean }) {
  const rect = proof.regions[0]?.rect;
  if (!rect) return null;
  const crop = { x: rect.x - about, y: rect.y - about, width: rect.width + 2 * about, height: rect.height + 2 * about };
  return (
    <figure className={narrow ? 'max-w-64' : undefined}>
      <figcaption className="mb-1 text-sm text-ink-2">{label}</figcaption>
      {/* The frame stands outside what is cut: places within are shares of it. */}
      <div className="border border-line-strong bg-[#fff]"><div className="relative overflow-hidden" style={{ aspectRatio: `${crop.width} / ${crop.height}` }}>
        <div className="absolute" style={{ width: `${(proof.width / crop.width) * 100}%`, aspectRatio: `${proof.width} / ${proof.height}`, left: `${(-crop.x / crop.width) * 100}%`, top: `${(-crop.y / crop.height) * 100}%` }}><PageSvg proof={proof} label={label} /></div>
      </div></div>
    </figure>
  );
}

/** Masthead, both folios and the imprint as the engine sets them. */
export function MastheadPreview({ layout }: { layout: IssueLayout }) {
  const t = useTranslations('mastheadDesign');
  const proofs = useMemo(() => { const made = furnished(layout); return [1, 2, 3, 4].map((page) => composePage(made, page, typeCase)); }, [layout]);
  const [first, left, right, last] = proofs;
  return (
    <div className="flex flex-col gap-4">
      {first ? <Part proof={first} label={t('previewMasthead')} narrow={layout.masthead.design?.direction === 'vertical'} /> : null}
      {left ? <Part proof={left} label={t('previewFolio', { page: 2 })} /> : null}
      {right ? <Part proof={right} label={t('previewFolio', { page: 3 })} /> : null}
      {last && last.regions.length > 0 ? <Part proof={last} label={t('previewImprint')} /> : <p className="text-sm text-ink-2">{t('noImprint')}</p>}
    </div>
  );
}

/** Pixels an inch that a design's nameplate artwork prints at; null without artwork. */
export function artworkResolution(layout: IssueLayout): number | null {
  const { artwork } = layout.masthead;
  if (!artwork) return null;
  const item = composePage(furnished(layout), 1, typeCase).items.find((entry) => entry.kind === 'artwork' && entry.file === artwork.file);
  return item?.kind === 'artwork' && item.rect.width > 0 ? (artwork.width / item.rect.width) * 72 : null;
}
