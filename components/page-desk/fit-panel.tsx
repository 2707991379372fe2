'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Field, Select } from '@/components/ui/field';
import type { CopyFit, FittedBlock } from '@/lib/makeup/copy-fit/copy-fit';
import type { FitSuggestion } from '@/lib/makeup/copy-fit/copy-fit-suggestions';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { describeFit, describeSteps } from '@/lib/proof/describe-fit';
import { useThisDesk } from './use-desk';
import { useFit, useSuggestions } from './use-fit';

const tones: Record<CopyFit['kind'], string> = { over: 'text-danger', under: 'text-warn', fits: 'text-good' };

/** A way to make the copy fit, with what it comes to; shown on the page while one points at it, done when pressed. */
function Suggestion({ suggestion, disabled, onDone }: { suggestion: FitSuggestion; disabled: boolean; onDone: () => void }) {
  const t = useTranslations('copyFit');
  const desk = useThisDesk();
  const way = describeSteps(suggestion.steps, t);
  const faults = suggestion.result.faultsAdded.length;
  const result = describeFit(suggestion.result, t);
  const show = () => { if (!disabled) desk.setPreview({ on: desk.issue, blocks: suggestion.blocks }); };
  const hide = () => desk.setPreview(null);
  return (
    <li>
      <button
        type="button" disabled={disabled} aria-label={t('applyNamed', { way, result })} data-suggestion={suggestion.kind}
        className="flex w-full flex-wrap items-baseline justify-between gap-x-3 rounded-base border border-line bg-surface px-2.5 py-1.5 text-left text-sm motion-quick transition-colors hover:border-line-strong hover:bg-hover focus-visible:border-seal disabled:pointer-events-none disabled:opacity-60 max-md:py-2.5"
        onPointerEnter={show} onPointerLeave={hide} onFocus={show} onBlur={hide}
        onClick={() => { hide(); desk.applyBlocks(suggestion.blocks, t('applied', { way, result })); onDone(); }}
      >
        <span className="min-w-0 text-pretty text-ink">{way}</span>
        <span className={classes('ml-auto text-right', tones[suggestion.result.kind])}>{result}</span>
        {faults > 0 ? <span className="w-full text-xs text-ink-3">{t('newFaults', { count: faults })}</span> : null}
      </button>
    </li>
  );
}

/** The rest of a story sent on to a page one chooses. */
function JumpActs({ articleId, page }: { articleId: string; page: number }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const others = desk.pages.filter((entry) => entry.number !== page).map((entry) => entry.number);
  const [wanted, setWanted] = useState<number | null>(null);
  const target = wanted ?? others.find((number) => number > page) ?? others[0];
  if (target === undefined) return null;
  return (
    <div className="mt-3 flex items-end gap-2">
      <Field label={t('jumpPage')} className="w-28"><Select value={target} onChange={(event) => setWanted(Number(event.target.value))}>{others.map((number) => <option key={number} value={number}>{t('pageN', { page: number })}</option>)}</Select></Field>
      <Button onClick={() => desk.jumpTo(articleId, target)}>{t('jumpTo')}</Button>
    </div>
  );
}

/** Copy-fitting: how much the copy of a block is over or under, and what would make it fit. `issue` is the one on show, with what is being dragged. */
export function FitPanel({ block, page, issue }: { block: FittedBlock; page: number; issue: IssueLayout }) {
  const t = useTranslations('copyFit');
  const desk = useThisDesk();
  const line = useRef<HTMLParagraphElement | null>(null);
  const fit = useFit(issue, page, block.id);
  const suggestions = useSuggestions(desk.issue, page, block.id);
  if (!fit) return <section aria-label={t('title')} className="min-h-9" />;
  const open = fit.kind !== 'fits';
  const list = open ? suggestions?.list ?? [] : [];
  const waiting = open && (suggestions === null || (!suggestions.current && list.length === 0));
  return (
    <section aria-label={t('title')} className={classes('rounded-base border p-3', fit.kind === 'over' ? 'border-danger/40 bg-danger-weak' : 'border-line bg-sunken')}>
      <p ref={line} role="status" tabIndex={-1} data-copy-fit={fit.kind} className="flex items-baseline gap-2 outline-none">
        <span className="text-xs text-ink-3">{t('title')}</span>
        <span className={classes('font-medium', tones[fit.kind])}>{describeFit(fit, t)}</span>
      </p>
      {open ? (
        <div className="mt-2">
          <p className="mb-1.5 text-xs text-pretty text-ink-3">{waiting ? t('computing') : list.length > 0 ? t('suggestionsHint') : t('none')}</p>
          <ul aria-label={t('suggestions')} aria-busy={!(suggestions?.current ?? false)} className="flex flex-col gap-1.5">
            {list.map((suggestion) => <Suggestion key={`${suggestion.kind} ${JSON.stringify(suggestion.steps)}`} suggestion={suggestion} disabled={!desk.mayMakeUp || !(suggestions?.current ?? false)} onDone={() => line.current?.focus()} />)}
          </ul>
        </div>
      ) : null}
      {fit.kind === 'over' && (block.kind === 'story' || block.kind === 'jump') && desk.mayMakeUp ? <JumpActs articleId={block.articleId} page={page} /> : null}
    </section>
  );
}
