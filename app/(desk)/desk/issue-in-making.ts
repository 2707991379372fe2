import type { IssueInMaking } from '@/components/shell/shell.types';
import { listIssues } from '@/lib/desk/issues';
import { store } from '@/lib/desk/store';

/** The issue the newsroom is working on: the earliest that is not out yet. */
export async function issueInMaking(): Promise<IssueInMaking | null> {
  const open = (await listIssues(store().read)).filter((issue) => issue.status !== 'published' && issue.status !== 'corrected').sort((a, b) => a.date.localeCompare(b.date))[0];
  return open ? { total: open.totalNumber, number: open.numberInYear, date: open.date, status: open.status } : null;
}
