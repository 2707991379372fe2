import type { Metadata } from 'next';
import { NoticeList } from '@/components/notices/notice-list';
import { requireStaff } from '@/lib/auth/staff';
import { listNotices, noticeBell } from '@/lib/desk/notices';
import { store } from '@/lib/desk/store';
import { translator } from '../../../preferences';
import { markNotices } from './actions';

const most = 50;

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('notices'))('title') }; }

export default async function NoticesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const onlyUnread = query.unread === '1';
  const before = typeof query.before === 'string' && !Number.isNaN(Date.parse(query.before)) ? query.before : undefined;
  const [notices, bell] = await Promise.all([listNotices(store().read, actor, { unread: onlyUnread, most, before }), noticeBell(store().read, actor)]);
  const last = notices.length === most ? notices.at(-1) : undefined;
  const earlier = last ? `/desk/notices?${new URLSearchParams({ ...(onlyUnread ? { unread: '1' } : {}), before: last.at })}` : null;
  return <NoticeList notices={notices} unread={bell.unread} onlyUnread={onlyUnread} earlier={earlier} read={markNotices} />;
}
