import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PersonDesk } from '@/components/staff/person-desk';
import { requireStaff } from '@/lib/auth/staff';
import { listArticles } from '@/lib/desk/articles';
import { monthlyWork, personOf } from '@/lib/desk/person-work';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { dayIn } from '@/lib/newsroom/almanac';
import { translator } from '../../../../preferences';
import { withOpenings } from '../../openings';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireStaff();
  return { title: (await personOf(store().read, (await params).id))?.name ?? (await translator('people'))('title') };
}

/** The month eleven months before this one, YYYY-MM. */
const yearBefore = (month: string): string => { const [year = 0, number = 1] = month.split('-').map(Number); return number === 12 ? `${year}-01` : `${year - 1}-${String(number + 1).padStart(2, '0')}`; };

export default async function PersonPage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const person = await personOf(store().read, id);
  if (!person) notFound();
  const { timeZone } = await readPublication(store().read);
  const to = dayIn(timeZone, new Date()).slice(0, 7);
  const [months, list] = await Promise.all([monthlyWork(store().read, { from: yearBefore(to), to, printed: true, personId: id }), listArticles(store().read, { personId: id, pageSize: 50 })]);
  return <PersonDesk person={person} months={months.toReversed()} works={await withOpenings(list.rows, actor)} total={list.total} />;
}
