'use client';

import type { CSSProperties, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageSvg } from '@/components/proof/page-svg';
import { classes } from '@/components/ui/classes';
import type { Cell } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';
import { gridOf } from '@/lib/makeup/grid';
import type { PageChange } from '@/lib/makeup/edits/page-changes';
import type { PageProof } from '@/lib/makeup/page-proof';

/** Two versions of a page, set, and what changed from the first to the second. */
export interface Compared { readonly page: number; readonly format: PageFormat; readonly proofs: readonly [PageProof, PageProof]; readonly changes: readonly PageChange[] }

/** Both versions in one place have the height of the window to themselves; two abreast share the width. */
const single = 'relative isolate mx-auto max-h-[66dvh] max-w-full bg-[#fff] outline outline-line';

const paper = (proof: PageProof): CSSProperties => ({ aspectRatio: `${proof.width} / ${proof.height}`, width: `min(100%, calc(66dvh * ${proof.width / proof.height}))` });

/** Where changed blocks stood (dashed) and stand (solid), with the numbers of the list. */
function Outlines({ compared, which, marked }: { compared: Compared; which: 0 | 1 | 'both'; marked: number | null }) {
  const grid = gridOf(compared.format);
  const at = (cell: Cell): CSSProperties => {
    const rect = grid.rectOf(cell);
    return { left: `${(rect.x / grid.width) * 100}%`, top: `${(rect.y / grid.height) * 100}%`, width: `${(rect.width / grid.width) * 100}%`, height: `${(rect.height / grid.height) * 100}%` };
  };
  return compared.changes.flatMap((change, index) => {
    const old = change.kind === 'taken-off' ? change.block : change.kind === 'moved' || change.kind === 'resized' ? change.from : null;
    const young = change.kind === 'taken-off' ? null : change.block;
    const faint = marked !== null && marked !== index;
    const box = (cell: Cell | null, age: 0 | 1): ReactNode => (cell === null || (which !== 'both' && which !== age) ? null : (
      <div key={`${age} ${index}`} aria-hidden style={at(cell)} className={classes('pointer-events-none absolute outline-2 -outline-offset-1', age === 0 ? 'outline-dashed outline-[#d00000]' : 'outline-[#0060d0]', faint && 'opacity-25', marked === index && (age === 0 ? 'bg-[rgb(208_0_0/0.1)]' : 'bg-[rgb(0_96_208/0.1)]'))}>
        <span className={classes('absolute top-0 left-0 min-w-4 px-1 text-center text-2xs leading-4 font-semibold text-[#fff]', age === 0 ? 'bg-[#d00000]' : 'bg-[#0060d0]')}>{index + 1}</span>
      </div>
    ));
    return [box(old, 0), box(young, 1)];
  });
}

/** The versions printed over each other, the first in red, the second in blue: what is in both is black. */
export function OverlaySheets({ compared, marked }: { compared: Compared; marked: number | null }) {
  const t = useTranslations('pageHistory');
  const [old, young] = compared.proofs;
  return (
    <div className={single} style={paper(young)} data-compare="overlay">
      <div className="absolute inset-0 isolate bg-[#fff]"><PageSvg proof={old} label={t('proof', { page: compared.page, which: t('older') })} className="absolute inset-0 block" /><div className="absolute inset-0 bg-[#d00000] mix-blend-screen" /></div>
      <div className="absolute inset-0 isolate mix-blend-multiply"><div className="absolute inset-0 bg-[#fff]" /><PageSvg proof={young} label={t('proof', { page: compared.page, which: t('newer') })} className="absolute inset-0 block" /><div className="absolute inset-0 bg-[#0060d0] mix-blend-screen" /></div>
      <Outlines compared={compared} which="both" marked={marked} />
    </div>
  );
}

/** The versions beside each other. */
export function SideSheets({ compared, marked }: { compared: Compared; marked: number | null }) {
  const t = useTranslations('pageHistory');
  return (
    <div className="grid gap-3 sm:grid-cols-2" data-compare="side">
      {([0, 1] as const).map((age) => (
        <figure key={age} className="min-w-0">
          <div className={single} style={paper(compared.proofs[age])}><PageSvg proof={compared.proofs[age]} label={t('proof', { page: compared.page, which: t(age === 0 ? 'older' : 'newer') })} className="absolute inset-0 block" /><Outlines compared={compared} which={age} marked={marked} /></div>
          <figcaption className="mt-1 text-center text-sm text-ink-2">{t(age === 0 ? 'older' : 'newer')}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** One version in the place of the other; both stay drawn, so that turning takes no time. */
export function BlinkSheets({ compared, turn, marked }: { compared: Compared; turn: 0 | 1; marked: number | null }) {
  const t = useTranslations('pageHistory');
  return (
    <div className={single} style={paper(compared.proofs[1])} data-compare="blink">
      {([0, 1] as const).map((age) => (
        <div key={age} className={classes('absolute inset-0 bg-[#fff]', turn !== age && 'invisible')}><PageSvg proof={compared.proofs[age]} label={t('proof', { page: compared.page, which: t(age === 0 ? 'older' : 'newer') })} className="absolute inset-0 block" />{marked === null ? null : <Outlines compared={compared} which={age} marked={marked} />}</div>
      ))}
    </div>
  );
}
