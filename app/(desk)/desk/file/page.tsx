import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FieldDesk } from '@/components/reporter/field-desk';
import { requireStaff } from '@/lib/auth/staff';
import { listAssignments } from '@/lib/desk/assignments';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';
import { handIn } from './actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('planning'))('file') }; }

export default async function FieldPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireStaff();
  if (!may(actor.roles, 'article.create', 'any', false)) notFound();
  const { task } = await searchParams;
  const mine = await listAssignments(store().read, { dropped: false, mine: { userId: actor.userId, personId: actor.personId } }, actor, new Date());
  const tasks = mine.filter((one) => !one.article && one.may.write && one.status !== 'written').map(({ id, title, due }) => ({ id, title, due }));
  return <FieldDesk tasks={tasks} task={tasks.some((one) => one.id === task) && typeof task === 'string' ? task : null} userKey={actor.userId ?? ''} file={handIn} />;
}
