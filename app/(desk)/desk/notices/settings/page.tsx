import type { Metadata } from 'next';
import { NoticeSettings } from '@/components/notices/notice-settings';
import { requireStaff } from '@/lib/auth/staff';
import { isMailOn, noticeChoices } from '@/lib/desk/notices';
import { store } from '@/lib/desk/store';
import { translator } from '../../../../preferences';
import { saveNoticeChoices } from '../actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('notices'))('settings') }; }

export default async function NoticeSettingsPage() {
  const actor = await requireStaff();
  return <NoticeSettings given={await noticeChoices(store().read, actor)} mailIsOn={isMailOn(store().read)} save={saveNoticeChoices} />;
}
