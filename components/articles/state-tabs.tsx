'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { articleStates, type ArticleState } from '@/lib/newsroom/states';

/** One tab a state, with how many articles stand in it; states nobody is in are left out. */
export function StateTabs({ counts, state }: { counts: Readonly<Record<ArticleState, number>>; state: ArticleState | undefined }) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const query = useSearchParams();
  const href = (next: ArticleState | null) => {
    const wanted = new URLSearchParams(query);
    wanted.delete('page');
    if (next) wanted.set('state', next); else wanted.delete('state');
    return `/desk/articles${wanted.size > 0 ? `?${wanted}` : ''}`;
  };
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tabs = [{ id: null, name: t('tabAll'), count: all }, ...articleStates.filter((known) => counts[known] > 0 || known === state).map((known) => ({ id: known, name: common(`articleState.${known}`), count: counts[known] }))];
  return (
    <nav aria-label={t('tabs')} className="flex gap-4 overflow-x-auto border-b border-line px-4 md:px-6">
      {tabs.map((tab) => (
        <Link key={tab.id ?? 'all'} href={href(tab.id)} aria-current={(tab.id ?? undefined) === state ? 'page' : undefined} scroll={false}
          className="inline-flex h-9 items-center gap-1.5 border-b-2 border-transparent px-0.5 whitespace-nowrap text-ink-2 hover:text-ink aria-[current=page]:border-seal aria-[current=page]:font-medium aria-[current=page]:text-ink">
          {tab.name}<span className="text-xs font-normal text-ink-3">{tab.count}</span>
        </Link>
      ))}
    </nav>
  );
}
