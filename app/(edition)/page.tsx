import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { issueUrl } from '@/components/edition/addresses';
import type { PaperView } from '@/components/edition/edition.types';
import { JsonLd } from '@/components/edition/json-ld';
import { PageSpread } from '@/components/edition/page-spread';
import { RecentIssues } from '@/components/edition/recent-issues';
import { say } from '@/components/edition/say';
import { readLanguage } from '../preferences';
import { Frame } from './frame';
import { publishedIssue, publishedIssues, readersGate, siteAddress } from './published';
import { issueData } from './structured-data';

export async function generateMetadata(): Promise<Metadata> {
  const [newest] = await publishedIssues();
  const { publicationName } = await readersGate();
  return { title: { absolute: newest ? `${publicationName} ${newest.label}` : publicationName }, ...(newest ? { alternates: { canonical: issueUrl(newest.total), types: { 'application/rss+xml': '/feed.xml' } } } : {}) };
}

const bare = (name: string): PaperView => ({ name, publisher: '', nameplateFace: 'brush', nameplateUrl: null, hotline: '', notices: [], imprint: [], permit: [] });

/** The front door: the latest published issue. */
export default async function HomePage() {
  const [language, { publicationName }, issues] = await Promise.all([readLanguage(), readersGate(), publishedIssues()]);
  const t = say(language);
  const issue = issues[0] ? await publishedIssue(issues[0].total) : null;
  const front = issue?.pages[0];
  if (!issue || !front) {
    return <Frame paper={bare(publicationName)} issue={null} large><section className="ed-empty"><h1>{t('nothing')}</h1><p>{t('nothingDetail')}</p></section></Frame>;
  }
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <Frame paper={issue.paper} issue={issue} large here="latest">
      <h1 className="ed-hidden">{`${issue.paper.name} ${issue.label}`}</h1>
      <PageSpread language={language} issue={issue} page={front} previous={issues[1] ?? null} next={null} />
      <RecentIssues language={language} issues={issues.slice(1, 6)} />
      <JsonLd data={issueData(issue, await siteAddress())} nonce={nonce} />
    </Frame>
  );
}
