import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MailSettings } from '@/components/settings/mail-settings';
import { requireStaff } from '@/lib/auth/staff';
import { mailQueue, mailSettingsView } from '@/lib/desk/mail';
import { noticeChoices } from '@/lib/desk/notices';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../../preferences';
import { saveMail, testMail } from './actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('notices'))('mailTitle') }; }

export default async function MailPage() {
  const actor = await requireStaff();
  if (!may(actor.roles, 'mail.edit', 'any', false)) notFound();
  const db = store().read;
  const [given, queue, { email }] = await Promise.all([mailSettingsView(db), mailQueue(db), noticeChoices(db, actor)]);
  return <MailSettings given={given} queue={queue} email={email} save={saveMail} test={testMail} />;
}
