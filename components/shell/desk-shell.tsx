'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { IssueStatusBadge } from '@/components/ui/state-badge';
import { mayEver } from '@/lib/newsroom/policy';
import type { Role } from '@/lib/newsroom/states';
import type { Reply } from '@/lib/words/reply';
import { AccountMenu } from './account-menu';
import { CommandPalette } from './command-palette';
import { destinations } from './destinations';
import { Rail } from './rail';
import type { IssueInMaking, PreferenceActions, SearchHits, ThemeChoice } from './shell.types';

/** The frame round every screen of the desk. A screen that fills the window uses `h-(--room)`, the height left below the bar. */
export function DeskShell({ publication, issue, user, theme, preferences, createArticle, search, bell, children }: {
  publication: string; issue: IssueInMaking | null; user: { name: string; roles: readonly Role[] }; theme: ThemeChoice;
  preferences: PreferenceActions; createArticle: () => Promise<Reply<{ id: string }>>; search: (query: string) => Promise<SearchHits>; bell?: ReactNode; children: ReactNode;
}) {
  const t = useTranslations('common');
  const format = useFormatter();
  // A screen of another issue names that one itself.
  const elsewhere = /^\/desk\/issues\/(\d+)/.exec(usePathname())?.[1];
  const open = destinations.filter((destination) => mayEver(user.roles, destination.needs));
  return (
    <div className="[--bar:3rem] [--foot:0px] [--room:calc(100dvh-var(--bar)-var(--foot))] max-md:[--foot:calc(3.5rem+env(safe-area-inset-bottom))] md:grid md:grid-cols-[auto_minmax(0,1fr)]">
      <a href="#content" className="sr-only z-60 rounded-base bg-ink px-3 py-2 text-canvas focus:not-sr-only focus:fixed focus:top-2 focus:left-2">{t('skip')}</a>
      <Rail destinations={open} />
      <div className="min-w-0 max-md:pb-(--foot)">
        <header className="sticky top-0 z-20 flex h-(--bar) items-center gap-2 border-b border-line bg-surface px-4 md:px-6">
          <Link href="/desk" className="truncate font-song text-lg font-bold text-seal">{publication || t('product')}</Link>
          {issue && (elsewhere === undefined || Number(elsewhere) === issue.total) ? (
            <Link href={`/desk/issues/${issue.total}`} className="ml-2 flex min-w-0 items-center gap-2 rounded-base px-2 py-1 text-sm text-ink-2 hover:bg-hover hover:text-ink max-sm:hidden">
              <span className="truncate">{t('issueLabel', { number: issue.number })}<span className="max-lg:hidden"> · {issue.date} {format.dateTime(new Date(issue.date), { weekday: 'long', timeZone: 'UTC' })}</span></span>
              <IssueStatusBadge status={issue.status} />
            </Link>
          ) : null}
          <div className="ml-auto flex items-center gap-1">
            <CommandPalette destinations={open} roles={user.roles} createArticle={createArticle} search={search} />
            {bell}
            <AccountMenu name={user.name} roles={user.roles} theme={theme} actions={preferences} />
          </div>
        </header>
        <main id="content" tabIndex={-1} className="min-h-(--room) outline-none">{children}</main>
      </div>
    </div>
  );
}
