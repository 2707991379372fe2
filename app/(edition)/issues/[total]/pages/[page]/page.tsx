import type { Metadata } from 'next';
import { pageUrl } from '@/components/edition/addresses';
import { pageName, say } from '@/components/edition/say';
import { addressNumber, issueOfAddress, notPublished, readersGate } from '../../../../published';
import { PageOfIssue } from '../../page-of-issue';

interface Props { readonly params: Promise<{ total: string; page: string }> }

async function pageOfAddress({ params }: Props) {
  await readersGate();
  const { total, page } = await params;
  const found = await issueOfAddress(total);
  return { ...found, page: found.issue.pages.find(({ number }) => number === addressNumber(page)) ?? notPublished() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { issue, page } = await pageOfAddress(props);
  return { title: { absolute: `${pageName(say('zh'), page)} · ${issue.paper.name} ${issue.label}` }, alternates: { canonical: pageUrl(issue.total, page.number) } };
}

export default async function PagePage(props: Props) {
  return <PageOfIssue {...await pageOfAddress(props)} />;
}
