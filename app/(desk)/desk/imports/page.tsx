import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportDesk } from '@/components/imports/import-desk';
import { requireStaff } from '@/lib/auth/staff';
import { listIssues } from '@/lib/desk/issues';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';
import { importRecognised, rereadCopy } from './actions';
import { mostFileMegabytes } from './read-reply';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('copy'))('import.title') }; }

export default async function ImportsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireStaff();
  if (!may(actor.roles, 'article.import', 'any', false)) notFound();
  const { issue } = await searchParams;
  const open = (await listIssues(store().read)).filter(({ status }) => status !== 'published' && status !== 'corrected').sort((a, b) => a.date.localeCompare(b.date));
  const first = open.find((known) => String(known.totalNumber) === issue) ?? open[0];
  return <ImportDesk issues={open.map(({ id, totalNumber, label }) => ({ id, total: totalNumber, label }))} firstIssue={first?.id ?? ''} mostMegabytes={mostFileMegabytes} actions={{ reread: rereadCopy, take: importRecognised }} />;
}
