'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classes } from '@/components/ui/classes';
import { Menu, MenuItem } from '@/components/ui/menu';
import { isAt, type Destination } from './destinations';

const onPhone = 4;

function RailLink({ destination, className }: { destination: Destination; className?: string }) {
  const t = useTranslations('common');
  const here = isAt(usePathname(), destination);
  const Icon = destination.icon;
  return (
    <Link href={destination.href} aria-current={here ? 'page' : undefined} className={classes(
      'relative flex flex-col items-center justify-center gap-1 rounded-base text-xs text-ink-2 motion-quick transition-colors hover:bg-hover hover:text-ink',
      'aria-[current=page]:font-medium aria-[current=page]:text-seal', className,
    )}>
      <Icon aria-hidden className="size-5 stroke-[1.6]" />
      {t(`nav.${destination.name}`)}
    </Link>
  );
}

/** The slim rail at the left; at the foot of the screen on a phone. */
export function Rail({ destinations }: { destinations: readonly Destination[] }) {
  const t = useTranslations('common');
  const pathname = usePathname();
  const rest = destinations.slice(onPhone);
  const inRest = rest.some((destination) => isAt(pathname, destination));
  return (
    <nav aria-label={t('mainNavigation')} className="z-30 border-line bg-surface max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] md:sticky md:top-0 md:h-dvh md:w-18 md:border-r">
      <div className="hidden h-full flex-col gap-1 overflow-y-auto p-1.5 md:flex">
        {destinations.map((destination) => (
          <RailLink key={destination.name} destination={destination} className={classes('h-14 shrink-0', destination.name === 'people' && 'mt-auto')} />
        ))}
      </div>
      <div className="grid h-14 grid-cols-5 md:hidden">
        {destinations.slice(0, onPhone).map((destination) => <RailLink key={destination.name} destination={destination} />)}
        <Menu trigger={
          <button type="button" className={classes('flex flex-col items-center justify-center gap-1 text-xs', inRest ? 'text-seal' : 'text-ink-2')}>
            <Ellipsis aria-hidden className="size-5" />{t('nav.more')}
          </button>
        }>
          {rest.map(({ name, href, icon: Icon }) => <MenuItem key={name} asChild><Link href={href}><Icon aria-hidden />{t(`nav.${name}`)}</Link></MenuItem>)}
        </Menu>
      </div>
    </nav>
  );
}
