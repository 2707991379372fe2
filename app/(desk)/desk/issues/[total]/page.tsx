import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Flatplan } from '@/components/issues/flatplan';
import { requireStaff } from '@/lib/auth/staff';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { translator } from '../../../../preferences';
import { proposeMasthead } from '../actions';
import { proposed } from '../propose';
import { deskStories, readIssue } from '../read-issue';
import { bringCopyIn, changePageCount, editMasthead, orderPages, readLooseCopy, removeIssue, savePages, setPageFacts, takeCopyOut } from './actions';

type Props = { params: Promise<{ total: string }>; searchParams: Promise<{ pick?: string }> };
const actions = { setPage: setPageFacts, editMasthead, remove: removeIssue, saveLayouts: savePages, movePages: orderPages, setPageCount: changePageCount, looseCopy: readLooseCopy, bringIn: bringCopyIn, takeOut: takeCopyOut, propose: proposeMasthead };

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const common = await translator('common');
  return { title: `${common('issueTotal', { total: (await params).total })} ${(await translator('issue'))('flatplan')}` };
}

export default async function FlatplanPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const read = await readIssue(actor, Number((await params).total));
  if (!read.ok) notFound();
  const { view, layout, findings } = read.value;
  const [publication, numbers] = await Promise.all([readPublication(store().read), proposed({ date: view.date, totalNumber: view.totalNumber, numberInYear: view.numberInYear, except: view.totalNumber })]);
  if (!numbers.ok) throw new Error(`issue ${view.totalNumber} has no date`);
  return <Flatplan view={{ issue: view, layout, findings, stories: deskStories(view), sections: publication.sections, proposed: numbers.value }} actions={actions} picking={(await searchParams).pick !== undefined} />;
}
