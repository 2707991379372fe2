'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';

const places = [{ id: 'people', href: '/desk/people', name: 'navPeople' }, { id: 'sources', href: '/desk/people/sources', name: 'navSources' }, { id: 'work', href: '/desk/people/work', name: 'navWork' }] as const;

/** The screens about who writes: people, sources, and how much they wrote. */
export function StaffNav({ here }: { here: (typeof places)[number]['id'] }) {
  const t = useTranslations('people');
  return (
    <nav aria-label={t('nav')} className="flex gap-4 overflow-x-auto border-b border-line px-4 md:px-6">
      {places.map(({ id, href, name }) => (
        <Link key={id} href={href} aria-current={id === here ? 'page' : undefined} className="inline-flex h-9 items-center border-b-2 border-transparent px-0.5 whitespace-nowrap text-ink-2 hover:text-ink aria-[current=page]:border-seal aria-[current=page]:font-medium aria-[current=page]:text-ink">{t(name)}</Link>
      ))}
    </nav>
  );
}
