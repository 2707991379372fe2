import type { Metadata } from 'next';
import { WorkDesk } from '@/components/staff/work-desk';
import { requireStaff } from '@/lib/auth/staff';
import { monthlyWork, workAsked } from '@/lib/desk/person-work';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { dayIn } from '@/lib/newsroom/almanac';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../../preferences';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('people'))('work') }; }

export default async function WorkPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireStaff();
  const { timeZone } = await readPublication(store().read);
  const query = await searchParams;
  const { from, to, printed } = workAsked({ ...query, all: query.all || undefined }, dayIn(timeZone, new Date()));
  const address = `/desk/people/work/csv?${new URLSearchParams({ from, to, ...(printed ? {} : { all: '1' }) })}`;
  return <WorkDesk rows={await monthlyWork(store().read, { from, to, printed })} from={from} to={to} printed={printed} csvAddress={may(actor.roles, 'person.edit', 'any', false) ? address : null} />;
}
