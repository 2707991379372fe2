'use client';

import { Popover } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { useMemo } from 'react';
import { countCharacters, type ArticleContent } from '@/lib/copy/article-content';
import { readingMinutes } from '@/lib/copy/reading-time';
import type { Setting } from './use-setting';

/** How long the copy is: characters in print, and behind them its parts, its lines at the house's measure, and how long one reads it. */
export function CountLine({ content, setting }: { content: ArticleContent; setting: Setting }) {
  const t = useTranslations('writing');
  const copy = useTranslations('copy');
  const count = useMemo(() => countCharacters(content), [content]);
  const { news } = setting;
  const rows: readonly (readonly [string, string])[] = [
    [t('countBody'), t('characters', { count: count.body })], [t('countDecks'), t('characters', { count: count.decks })], [t('countCaptions'), t('characters', { count: count.captions })],
    [t('countByline'), t('characters', { count: count.byline })], [t('countAll'), t('characters', { count: count.total })],
    ...(news ? [[t('countLines', { perLine: news.perLine }), t('lines', { count: news.lines })] as const] : []),
    [t('countReading'), t('minutes', { count: readingMinutes(count.body) })],
  ];
  return (
    <Popover.Root>
      <Popover.Trigger className="rounded-small px-1 text-xs whitespace-nowrap text-ink-3 underline decoration-dotted underline-offset-4 hover:text-ink"><span className="max-sm:hidden">{t('press', { count: count.body })}</span><span className="sm:hidden">{copy('deckCount', { count: count.body })}</span></Popover.Trigger>
      <Popover.Portal>
        <Popover.Content align="end" sideOffset={4} collisionPadding={8} aria-label={t('counts')} className="z-50 w-64 rounded-base border border-line-strong bg-raised p-3 text-ink outline-none">
          <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">{rows.map(([name, value]) => <div key={name} className="contents"><dt className="text-ink-2">{name}</dt><dd className="text-right tabular-nums">{value}</dd></div>)}</dl>
          <p className="mt-2 border-t border-line pt-2 text-xs text-ink-3">{t('countHint')}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
