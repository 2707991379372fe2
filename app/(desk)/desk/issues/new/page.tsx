import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewIssueForm } from '@/components/issues/new-issue-form';
import { requireStaff } from '@/lib/auth/staff';
import { proposeIssue } from '@/lib/desk/issues';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../../preferences';
import { createNewIssue, proposeMasthead } from '../actions';
import { proposed } from '../propose';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('issue'))('newTitle') }; }

export default async function NewIssuePage() {
  const actor = await requireStaff();
  if (!may(actor.roles, 'issue.create', 'any', false)) notFound();
  const proposal = await proposeIssue(store().read);
  if (!proposal.ok) notFound();
  const numbers = await proposed({ date: proposal.value.date });
  return <NewIssueForm proposal={proposal.value} continuity={numbers.ok ? numbers.value.continuity : []} propose={proposeMasthead} create={createNewIssue} />;
}
