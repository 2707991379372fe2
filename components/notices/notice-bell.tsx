'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Bell } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { NoticeBellView } from '@/lib/desk/views/notice';
import type { Reply } from '@/lib/words/reply';
import { NoticeLine, useNoticeText } from './notice-line';

/** How often the bell asks while the window is seen, milliseconds. */
const askEvery = 30_000;

/** Asks the server for the bell; null when it cannot be reached or the session has ended. */
async function askBell(): Promise<NoticeBellView | null> {
  try {
    const answer = await fetch('/api/notices', { headers: { accept: 'application/json' } });
    return answer.ok ? await answer.json() as NoticeBellView : null;
  } catch { return null; }
}

/** Keeps the bell fresh: on each screen, when the window comes back, and every half minute. */
function useBell(given: NoticeBellView) {
  const [bell, setBell] = useState(given);
  const [from, setFrom] = useState(given);
  if (from !== given) { setFrom(given); setBell(given); }
  const pathname = usePathname();
  const first = useRef(true);
  const ask = useCallback(async () => {
    const next = await askBell();
    if (next) setBell(next);
  }, []);
  useEffect(() => {
    // The first screen came with its bell.
    if (first.current) { first.current = false; return; }
    void ask();
  }, [pathname, ask]);
  useEffect(() => {
    const whenSeen = () => { if (document.visibilityState === 'visible') void ask(); };
    const timer = setInterval(whenSeen, askEvery);
    document.addEventListener('visibilitychange', whenSeen);
    return () => { clearInterval(timer); document.removeEventListener('visibilitychange', whenSeen); };
  }, [ask]);
  return { bell, setBell, ask };
}

/** The bell in the bar: how many notices are unread, and the newest few. */
export function NoticeBell({ given, read }: { given: NoticeBellView; read: (input: { ids: readonly string[] | 'all' }) => Promise<Reply<{ unread: number }>> }) {
  const t = useTranslations('notices');
  const text = useNoticeText();
  const { bell, setBell, ask } = useBell(given);
  const [open, setOpen] = useState(false);
  const [newest, setNewest] = useState(given.latest[0]?.id);
  const [arrived, setArrived] = useState('');
  const [first] = bell.latest;
  if (first && first.id !== newest) { setNewest(first.id); if (!first.read) setArrived(t('arrived', { text: text(first) })); }
  const mark = async (ids: readonly string[] | 'all') => {
    setBell((was) => ({ unread: ids === 'all' ? 0 : Math.max(0, was.unread - was.latest.filter((notice) => !notice.read && ids.includes(notice.id)).length), latest: was.latest.map((notice) => ids === 'all' || ids.includes(notice.id) ? { ...notice, read: true } : notice) }));
    try { await read({ ids }); } finally { await ask(); }
  };
  return (
    <Popover.Root open={open} onOpenChange={(next) => { setOpen(next); if (next) void ask(); }}>
      <Popover.Trigger asChild>
        <Button look="quiet" square className="relative" aria-label={bell.unread > 0 ? t('bellUnread', { count: bell.unread }) : t('bell')}>
          <Bell aria-hidden />
          {bell.unread > 0 ? <span aria-hidden className="absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-content-center rounded-full bg-seal-fill px-1 text-2xs leading-none font-medium text-on-seal">{bell.unread > 99 ? '99+' : bell.unread}</span> : null}
        </Button>
      </Popover.Trigger>
      <span role="status" className="sr-only">{arrived}</span>
      <Popover.Portal>
        <Popover.Content align="end" sideOffset={4} collisionPadding={8} aria-label={t('title')} className="z-50 flex max-h-[min(32rem,80dvh)] w-[min(24rem,calc(100vw-1rem))] flex-col rounded-base border border-line-strong bg-raised text-ink outline-none">
          <div className="flex h-10 items-center gap-2 border-b border-line px-3"><h2 className="flex-1 text-base">{t('title')}</h2>{bell.unread > 0 ? <Button look="quiet" size="small" onClick={() => void mark('all')}>{t('markAll')}</Button> : null}</div>
          {bell.latest.length === 0 ? <p className="px-4 py-8 text-center text-sm text-ink-2">{t('empty')}</p> : (
            <ul className="min-h-0 flex-1 divide-y divide-line overflow-y-auto">
              {bell.latest.map((notice) => (
                <li key={notice.id}><Link href={notice.href} className="flex gap-2 px-3 py-2.5 -outline-offset-2 hover:bg-hover" onClick={() => { setOpen(false); if (!notice.read) void mark([notice.id]); }}><NoticeLine notice={notice} /></Link></li>
              ))}
            </ul>
          )}
          <div className="flex items-center justify-between border-t border-line px-3 py-2 text-sm">
            <Link href="/desk/notices" className="text-ink-2 hover:text-seal" onClick={() => setOpen(false)}>{t('all')}</Link>
            <Link href="/desk/notices/settings" className="text-ink-2 hover:text-seal" onClick={() => setOpen(false)}>{t('toSettings')}</Link>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
