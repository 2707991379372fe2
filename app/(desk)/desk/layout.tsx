import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { NoticeBell } from '@/components/notices/notice-bell';
import { DeskShell } from '@/components/shell/desk-shell';
import { requireStaff } from '@/lib/auth/staff';
import { noticeBell } from '@/lib/desk/notices';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { setLanguage, setTheme } from '../../preference-actions';
import { readTheme } from '../../preferences';
import { newArticle } from './articles/actions';
import { issueInMaking } from './issue-in-making';
import { markNotices } from './notices/actions';
import { searchDesk } from './search';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The desk, for those who are signed in. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff();
  const [theme, publication, issue, bell] = await Promise.all([readTheme(), readPublication(store().read), issueInMaking(), noticeBell(store().read, actor)]);
  return (
    <DeskShell publication={publication?.name ?? ''} issue={issue} user={{ name: actor.name, roles: actor.roles }} theme={theme} preferences={{ setLanguage, setTheme }} createArticle={newArticle} search={searchDesk} bell={<NoticeBell given={bell} read={markNotices} />}>
      {children}
    </DeskShell>
  );
}
