'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';

const tab = 'inline-flex h-9 items-center border-b-2 border-transparent px-1 -outline-offset-2 text-ink-2 hover:text-ink aria-[current=page]:border-seal aria-[current=page]:font-medium aria-[current=page]:text-ink';

/** Board and calendar, the two faces of planning. */
export function PlanningNav({ here }: { here: 'board' | 'calendar' }) {
  const t = useTranslations('planning');
  return (
    <nav aria-label={t('title')} className="flex gap-4 border-b border-line px-4 md:px-6">
      <Link href="/desk/planning" aria-current={here === 'board' ? 'page' : undefined} className={tab}>{t('board')}</Link>
      <Link href="/desk/planning/calendar" aria-current={here === 'calendar' ? 'page' : undefined} className={tab}>{t('calendar')}</Link>
    </nav>
  );
}
