'use client';

import { useTranslations } from 'use-intl';
import { LockOpen } from 'lucide-react';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';
import { useThisDesk } from '../use-desk';
import { Avatar } from './avatar';

/** Who else has the issue open, as small signs in the toolbar; behind them where everybody is, and the pages I hold, to let go. */
export function LivePeople() {
  const t = useTranslations('pageLive');
  const { live, stream, window, say } = useThisDesk();
  const mine = stream.state.locks.filter((lock) => lock.holder === window);
  const people = [...new Map(live.others.map((viewer) => [viewer.userId, viewer])).values()];
  if (people.length === 0 && mine.length === 0) return null;
  const where = (viewer: (typeof people)[number]): string => (viewer.page !== null ? t('onPage', { page: viewer.page }) : t(viewer.at === 'proof' ? 'onProof' : 'onPlan'));
  const nameOf = (viewer: (typeof people)[number]): string => (viewer.userId === live.me ? t('myOther') : viewer.name);
  const words = people.length === 0 ? t('alone') : t('people', { names: people.map((viewer) => t('person', { name: nameOf(viewer), where: where(viewer) })).join('、') });
  const letGo = async (page: number) => { await live.letGo(page); say(t('letGoDone', { page })); };
  return (
    <Menu trigger={
      <button type="button" aria-label={words} title={words} className="flex h-8 shrink-0 items-center gap-1 rounded-base px-1 hover:bg-hover max-md:h-10">
        {people.slice(0, 4).map((viewer) => <Avatar key={viewer.userId} name={nameOf(viewer)} holds={stream.state.locks.some((lock) => lock.userId === viewer.userId)} />)}
        {people.length > 4 ? <span className="text-xs text-ink-2">+{people.length - 4}</span> : null}
        {people.length === 0 ? <LockOpen aria-hidden className="size-4 text-ink-3" /> : null}
      </button>
    }>
      <MenuLabel>{people.length === 0 ? t('alone') : t('title')}</MenuLabel>
      {live.others.map((viewer) => {
        const held = stream.state.locks.filter((lock) => lock.holder === viewer.window).map((lock) => lock.page);
        return (
          <div key={viewer.window} className="flex min-h-8 items-center gap-2 px-2 text-base">
            <Avatar name={nameOf(viewer)} holds={held.length > 0} /><span className="flex-1">{nameOf(viewer)}</span><span className="text-sm text-ink-3">{held.length > 0 ? t('holds', { pages: held.join('、') }) : where(viewer)}</span>
          </div>
        );
      })}
      {mine.length > 0 ? <MenuSeparator /> : null}
      {mine.map((lock) => <MenuItem key={lock.pageId} onSelect={() => { void letGo(lock.page); }}><LockOpen aria-hidden />{t('letGo', { page: lock.page })}</MenuItem>)}
    </Menu>
  );
}
