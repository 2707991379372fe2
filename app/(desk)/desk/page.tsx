import type { Metadata } from 'next';
import { NewArticleButton } from '@/components/articles/new-article-button';
import { Overview } from '@/components/overview/overview';
import { requireStaff } from '@/lib/auth/staff';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../preferences';
import { newArticle } from './articles/actions';
import { issueAhead, waitingFor } from './overview';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('copy'))('overview') }; }

export default async function OverviewPage() {
  const actor = await requireStaff();
  const [issue, waiting] = await Promise.all([issueAhead(), waitingFor(actor)]);
  return <Overview name={actor.name} issue={issue} maySignOff={may(actor.roles, 'issue.signOff', 'in-review', false)} waiting={waiting} actions={may(actor.roles, 'article.create', 'any', false) ? <NewArticleButton create={newArticle} /> : null} />;
}
