import { headers } from 'next/headers';
import type { IssueFrame, IssueView, PageView } from '@/components/edition/edition.types';
import { JsonLd } from '@/components/edition/json-ld';
import { PageSpread } from '@/components/edition/page-spread';
import { readLanguage } from '../../../preferences';
import { Frame } from '../../frame';
import { siteAddress } from '../../published';
import { issueData } from '../../structured-data';

interface Props { readonly issue: IssueView; readonly page: PageView; readonly previous: IssueFrame | null; readonly next: IssueFrame | null }

/** A page of a published issue in the paper's frame. */
export async function PageOfIssue({ issue, page, previous, next }: Props) {
  const [language, head, site] = await Promise.all([readLanguage(), headers(), siteAddress()]);
  return (
    <Frame paper={issue.paper} issue={issue} large={page.number === 1}>
      <h1 className="ed-hidden">{`${issue.paper.name} ${issue.label}`}</h1>
      <PageSpread language={language} issue={issue} page={page} previous={previous} next={next} />
      <JsonLd data={issueData(issue, site)} nonce={head.get('x-nonce') ?? undefined} />
    </Frame>
  );
}
