import type { Metadata } from 'next';
import { NewArticleButton } from '@/components/articles/new-article-button';
import { Overview } from '@/components/overview/overview';
import { requireStaff } from '@/lib/auth/staff';
import { may, type HouseAction } from '@/lib/newsroom/policy';
import { translator } from '../../preferences';
import { newArticle } from './articles/actions';
import { firstSteps, issueAhead, waitingFor } from './overview';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('copy'))('overview') }; }

export default async function OverviewPage() {
  const actor = await requireStaff();
  const [issue, waiting, steps] = await Promise.all([issueAhead(), waitingFor(actor), firstSteps(actor)]);
  const mayHere = (action: HouseAction) => may(actor.roles, action, 'any', false);
  return <Overview name={actor.name} issue={issue} maySignOff={may(actor.roles, 'issue.signOff', 'in-review', false)} mayCreate={mayHere('issue.create')} firstSteps={steps} waiting={waiting} actions={mayHere('article.create') ? <NewArticleButton create={newArticle} /> : null} />;
}
