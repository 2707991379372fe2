import type { Metadata } from 'next';
import { issueUrl } from '@/components/edition/addresses';
import { issueOfAddress, notPublished, readersGate } from '../../published';
import { PageOfIssue } from './page-of-issue';

export async function generateMetadata({ params }: { params: Promise<{ total: string }> }): Promise<Metadata> {
  await readersGate();
  const { issue } = await issueOfAddress((await params).total);
  return { title: { absolute: `${issue.paper.name} ${issue.label}` }, alternates: { canonical: issueUrl(issue.total) } };
}

/** An issue opens at its first page. */
export default async function IssuePage({ params }: { params: Promise<{ total: string }> }) {
  await readersGate();
  const { issue, previous, next } = await issueOfAddress((await params).total);
  const first = issue.pages[0] ?? notPublished();
  return <PageOfIssue issue={issue} page={first} previous={previous} next={next} />;
}
