import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IssueNews } from '@/components/page-desk/live/issue-news';
import { ProofScreen } from '@/components/proof/proof-screen';
import type { RecordLine } from '@/components/proof/proof.types';
import { requireStaff } from '@/lib/auth/staff';
import { eventsOf } from '@/lib/desk/record';
import { store } from '@/lib/desk/store';
import { describeVoid } from '@/lib/words/describe-error';
import { readLanguage, translator } from '../../../../../preferences';
import { readIssue } from '../../read-issue';
import { takeStep } from './actions';

type Props = { params: Promise<{ total: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, common] = await Promise.all([translator('proof'), translator('common')]);
  return { title: t('title', { label: common('issueTotal', { total: (await params).total }) }) };
}

export default async function ProofPage({ params }: Props) {
  const actor = await requireStaff();
  const read = await readIssue(actor, Number((await params).total));
  if (!read.ok) notFound();
  const { view, layout, findings } = read.value;
  const [language, events] = await Promise.all([readLanguage(), eventsOf(store().read, { kind: 'issue', id: view.id })]);
  const record = events.map(({ id, at, actorName, action, detail }): RecordLine => {
    const said = detail.remarks ?? detail.override ?? detail.reason;
    const reason = typeof said === 'string' ? said : '';
    return { id, at, name: actorName, action, reason: action === 'issue.signOffVoid' ? describeVoid(reason, language) : reason };
  });
  const voidReasons = Object.fromEntries(view.editions.map((edition) => [edition.id, describeVoid(edition.voidReason, language)]));
  return <ProofScreen view={{ issue: view, layout, findings, record, voidReasons }} take={takeStep} here={<IssueNews total={view.totalNumber} />} />;
}
