'use client';

import { useId, useMemo, useState, type FormEvent } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { PageSvg } from '@/components/proof/page-svg';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Dialog } from '@/components/ui/dialog';
import { composePage } from '@/lib/makeup/compose';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { MakeUpRule } from '@/lib/makeup/machine/make-up-rules';
import type { PageProof } from '@/lib/makeup/page-proof';
import { isBare, scoreIssue, withoutPlace, type IssueScore } from '@/lib/makeup/machine/score-issue';
import type { Proposal } from '@/lib/makeup/machine/solve';
import { typeCase } from '@/lib/typeset/type-case';
import type { Language } from '@/lib/words/area';
import { describeAdvice } from '@/lib/words/describe-advice';
import { articlesIn, storyTitle } from './block-names';

/** Layouts of one page side by side, by their number. */
const abreast: Readonly<Record<number, string>> = { 3: 'lg:grid-cols-3', 4: 'lg:grid-cols-4' };
/** Rules shown of a layout before the rest is summed up. */
const shown = 5;

/** What is said against a layout, by rule, the heaviest first. */
function grouped(proposal: IssueScore): { rule: MakeUpRule; count: number; weight: number }[] {
  const sums = new Map<MakeUpRule, { count: number; weight: number }>();
  for (const { rule, weight } of [...proposal.judged.flatMap((page) => page.objections), ...proposal.objections]) {
    const sum = sums.get(rule) ?? { count: 0, weight: 0 };
    sums.set(rule, { count: sum.count + 1, weight: sum.weight + weight });
  }
  return [...sums].map(([rule, sum]) => ({ rule, ...sum })).filter((entry) => entry.weight > 0).sort((one, other) => other.weight - one.weight);
}

const rounded = (points: number): number => Math.round(points * 10) / 10;

function Against({ score }: { score: IssueScore }) {
  const t = useTranslations('makeUp');
  const rules = grouped(score);
  if (rules.length === 0) return <p className="mt-2 text-sm text-ink-2">{t('nothing')}</p>;
  return (
    <ul className="mt-2 flex flex-col gap-0.5 text-sm">
      {rules.slice(0, shown).map(({ rule, count, weight }) => <li key={rule} className="flex gap-2"><span className="min-w-0 flex-1">{t('item', { rule: t(`rule.${rule}`), count })}</span><span className="text-ink-2 tabular-nums">{t('itemPoints', { points: rounded(weight) })}</span></li>)}
      {rules.length > shown ? <li className="text-ink-2">{t('more', { count: rules.slice(shown).reduce((sum, entry) => sum + entry.count, 0) })}</li> : null}
    </ul>
  );
}

/** What does not fit or is wanting, and what would help, in sentences. */
function Help({ proposal, issue }: { proposal: Proposal; issue: IssueLayout }) {
  const language = useLocale() as Language;
  if (proposal.advice.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 border-t border-line pt-2 text-sm">
      {proposal.advice.map((advice, index) => <li key={`${advice.kind}-${index}`} className={classes(grave.has(advice.kind) && 'text-warn')}>{describeAdvice(advice, (id) => storyTitle(issue, id), language)}</li>)}
    </ul>
  );
}
/** What keeps the issue from being complete or from print. */
const grave: ReadonlySet<Proposal['advice'][number]['kind']> = new Set(['too-much', 'too-long', 'pinned-fault']);

/** Pages in small, side by side. */
function Thumbs({ pages }: { pages: readonly { readonly number: number; readonly proof: PageProof }[] }) {
  const t = useTranslations('makeUp');
  return (
    <div className={classes('mt-2.5 grid gap-2', pages.length === 1 ? 'mx-auto w-full max-w-72 grid-cols-1 max-sm:max-w-56' : 'grid-cols-4')}>
      {pages.map(({ number, proof }) => <div key={number} className="border border-line-strong bg-[#fff]"><PageSvg proof={proof} pictures={320} label={t('pageThumb', { page: number })} /></div>)}
    </div>
  );
}

/** What stands on the pages now, on the same scale: shown when it is asked for. */
function Now({ score, pages }: { score: IssueScore; pages: Parameters<typeof Thumbs>[0]['pages'] }) {
  const t = useTranslations('makeUp');
  const [open, setOpen] = useState(false);
  return (
    <div className="mb-4 rounded-base border border-line p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-sm text-ink-2 tabular-nums">{t('nowDetail', { points: rounded(score.weight) })}</span>
        <Button size="small" look="quiet" className="ml-auto" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'hideNow' : 'showNow')}</Button>
      </div>
      {open ? <div className="max-w-xl"><Thumbs pages={pages} /><Against score={score} /></div> : null}
    </div>
  );
}

/** Articles a layout gives a place, or names as left over. */
const copyOf = (proposal: Proposal): string[] => [...proposal.unplaced, ...proposal.pages.flatMap((page) => page.blocks.flatMap((block) => articlesIn(block)))];

/** Layouts to choose from, each with its pages in small and what is to be said against it. */
export function MakeUpChoices({ issue, proposals, onTake, onClose }: { issue: IssueLayout; proposals: readonly Proposal[]; onTake: (proposal: Proposal) => void; onClose: () => void }) {
  const t = useTranslations('makeUp');
  const d = useTranslations('common');
  const [chosen, setChosen] = useState(0);
  const laid = useMemo(() => proposals.map((proposal) => {
    const layout: IssueLayout = { ...issue, pages: issue.pages.map((page) => proposal.pages.find((entry) => entry.number === page.number) ?? page) };
    return proposal.pages.map((page) => ({ number: page.number, proof: composePage(layout, page.number, typeCase) }));
  }), [issue, proposals]);
  const now = useMemo(() => {
    const numbers = proposals[0]?.pages.map((page) => page.number) ?? [];
    const pages = issue.pages.filter((page) => numbers.includes(page.number));
    const copy = new Set(proposals[0] ? copyOf(proposals[0]) : []);
    return pages.every(isBare) ? null : { score: scoreIssue(issue, typeCase, { pages: numbers, unplaced: withoutPlace(issue).filter((article) => copy.has(article)) }), pages: pages.map((page) => ({ number: page.number, proof: composePage(issue, page.number, typeCase) })) };
  }, [issue, proposals]);
  const compared = (points: number): string => {
    if (!now) return '';
    const difference = rounded(now.score.weight - points);
    return difference === 0 ? t('same') : t(difference > 0 ? 'better' : 'worse', { points: Math.abs(difference) });
  };
  const id = useId();
  const single = proposals.every((proposal) => proposal.pages.length === 1);
  const take = (event: FormEvent) => { event.preventDefault(); const proposal = proposals[chosen]; if (proposal) onTake(proposal); };
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} wide title={t('choose')} description={proposals.length === 1 ? t('chooseOnly') : t('chooseDetail')} actions={<><Button onClick={onClose}>{d('cancel')}</Button><Button look="primary" type="submit" form={id}>{t('take')}</Button></>}>
      <form id={id} onSubmit={take}>
        {now ? <Now score={now.score} pages={now.pages} /> : null}
        <fieldset className={classes('grid gap-4', proposals.length > 1 && 'sm:grid-cols-2', single && abreast[Math.min(proposals.length, 4)])}>
          <legend className="sr-only">{t('choose')}</legend>
          {proposals.map((proposal, index) => (
            <div key={proposal.taste} className={classes('relative flex min-w-0 flex-col rounded-base border p-3 motion-quick transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-seal', index === chosen ? 'border-seal bg-seal-weak' : 'border-line hover:border-line-strong')}>
              <div className="flex items-center gap-2">
                <input id={`${id}-${index}`} type="radio" name="layout" className="size-4 shrink-0 accent-seal outline-none" checked={index === chosen} aria-describedby={`${id}-${index}-points ${id}-${index}-against`} onChange={() => setChosen(index)} />
                <label htmlFor={`${id}-${index}`} className="min-w-0 cursor-pointer truncate font-medium after:absolute after:inset-0">{t('choice', { number: index + 1, taste: t(`taste.${proposal.taste}`) })}</label>
                <span id={`${id}-${index}-points`} className="ml-auto shrink-0 text-sm text-ink-2 tabular-nums">{t('points', { points: rounded(proposal.weight) })}</span>
              </div>
              {now ? <p className="mt-0.5 text-sm text-ink-2 tabular-nums">{compared(proposal.weight)}</p> : null}
              <Thumbs pages={laid[index] ?? []} />
              <div id={`${id}-${index}-against`}><Against score={proposal} /><Help proposal={proposal} issue={issue} /></div>
            </div>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
