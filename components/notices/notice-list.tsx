'use client';

import Link from 'next/link';
import { Bell, CheckCheck, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { useAct } from '@/components/ui/use-act';
import type { NoticeView } from '@/lib/desk/views/notice';
import type { Reply } from '@/lib/words/reply';
import { NoticeLine } from './notice-line';

/** All one's notices, newest first; `earlier`: the address of those before them. */
export function NoticeList({ notices, unread, onlyUnread, earlier, read }: {
  notices: readonly NoticeView[]; unread: number; onlyUnread: boolean; earlier: string | null; read: (input: { ids: readonly string[] | 'all' }) => Promise<Reply<{ unread: number }>>;
}) {
  const t = useTranslations('notices');
  const { act, busy } = useAct();
  return (
    <div className="max-w-3xl">
      <PageHead title={t('title')} detail={unread > 0 ? t('unread', { count: unread }) : t('noneUnread')} actions={<>
        {unread > 0 ? <Button busy={busy} onClick={() => void act(() => read({ ids: 'all' }), t('markedAll'))}><CheckCheck aria-hidden />{t('markAll')}</Button> : null}
        <Link href="/desk/notices/settings" className={buttonClasses()}><SlidersHorizontal aria-hidden />{t('toSettings')}</Link>
      </>} />
      <nav aria-label={t('title')} className="flex gap-4 border-b border-line px-4 md:px-6">
        {[{ href: '/desk/notices', label: t('all'), here: !onlyUnread }, { href: '/desk/notices?unread=1', label: t('onlyUnread'), here: onlyUnread }].map((view) => (
          <Link key={view.href} href={view.href} aria-current={view.here ? 'page' : undefined} className="inline-flex h-9 items-center border-b-2 border-transparent px-1 -outline-offset-2 text-ink-2 hover:text-ink aria-[current=page]:border-seal aria-[current=page]:font-medium aria-[current=page]:text-ink">{view.label}</Link>
        ))}
      </nav>
      {notices.length === 0 ? <EmptyState icon={<Bell />} title={onlyUnread ? t('emptyUnread') : t('empty')}>{onlyUnread ? null : t('emptyDetail')}</EmptyState> : (
        <ul aria-label={t('title')} className="divide-y divide-line border-b border-line bg-surface">
          {notices.map((notice) => (
            <li key={notice.id} className="relative flex items-start gap-2 px-4 py-2.5 hover:bg-hover md:px-6">
              <Link href={notice.href} className="flex min-w-0 flex-1 gap-2 after:absolute after:inset-0" onClick={() => { if (!notice.read) void read({ ids: [notice.id] }); }}><NoticeLine notice={notice} /></Link>
              {notice.read ? null : <Button look="quiet" size="small" className="relative" disabled={busy} onClick={() => void act(() => read({ ids: [notice.id] }))}>{t('markRead')}</Button>}
            </li>
          ))}
        </ul>
      )}
      {earlier ? <p className="px-4 py-3 md:px-6"><Link href={earlier} className={buttonClasses()}>{t('more')}</Link></p> : null}
    </div>
  );
}
