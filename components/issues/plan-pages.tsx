'use client';

import { useTranslations } from 'use-intl';
import { FlatplanPage, type PlanPage } from './flatplan-page';

/** Pages as a reader opens them: the first alone, then two by two, and what is left over. */
export function spreadsOf(count: number): readonly (readonly number[])[] {
  const spreads: number[][] = [];
  for (let page = 1; page <= count; page += spreads.length === 1 ? 1 : 2) spreads.push(page === 1 || page === count ? [page] : [page, page + 1]);
  return spreads;
}

/** All pages of the issue, one beside the other or as the spreads they are printed as. */
export function PlanPages({ pages, spreads, busy }: { pages: readonly PlanPage[]; spreads: boolean; busy: boolean }) {
  const t = useTranslations('issue');
  if (!spreads) return <ul aria-label={t('plan')} aria-busy={busy} className="grid grid-cols-2 gap-x-4 gap-y-7 md:grid-cols-3 md:gap-x-6 lg:grid-cols-2 xl:grid-cols-4">{pages.map((page) => <FlatplanPage key={page.page.id} {...page} />)}</ul>;
  return (
    <div role="group" aria-label={t('plan')} aria-busy={busy} className="flex flex-wrap gap-x-8 gap-y-8">
      {spreadsOf(pages.length).map((numbers) => (
        <ul key={numbers[0]} aria-label={t('spreadOf', { pages: numbers.join('–') })} className={numbers.length === 2 ? 'grid w-full max-w-[27rem] grid-cols-2 gap-x-1' : 'w-[calc(50%-0.125rem)] max-w-[13.4rem]'}>
          {pages.filter((page) => numbers.includes(page.page.number)).map((page) => <FlatplanPage key={page.page.id} {...page} />)}
        </ul>
      ))}
    </div>
  );
}
