import type { Metadata } from 'next';
import Link from 'next/link';
import { Newspaper, Plus } from 'lucide-react';
import { IssueTable } from '@/components/issues/issue-table';
import { buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/staff';
import { listIssues } from '@/lib/desk/issues';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('issue'))('title') }; }

export default async function IssuesPage() {
  const actor = await requireStaff();
  const [t, rows] = await Promise.all([translator('issue'), listIssues(store().read)]);
  const create = may(actor.roles, 'issue.create', 'any', false) ? <Link href="/desk/issues/new" className={buttonClasses('primary')}><Plus aria-hidden />{t('newIssue')}</Link> : null;
  return (
    <>
      <PageHead title={t('title')} detail={t('detail')} actions={create} />
      {rows.length > 0 ? <div className="border-t border-line bg-surface"><IssueTable rows={rows} /></div> : <EmptyState icon={<Newspaper />} title={t('empty')} action={create}>{t('emptyDetail')}</EmptyState>}
    </>
  );
}
