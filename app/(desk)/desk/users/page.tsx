import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { UsersDesk } from '@/components/staff/users-desk';
import { requireStaff } from '@/lib/auth/staff';
import { shortestPassword } from '@/lib/desk/password';
import { listPeople } from '@/lib/desk/people';
import { store } from '@/lib/desk/store';
import { listUsers } from '@/lib/desk/users';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';
import { addUser, changeUser, changeUserActive, changeUserPassword, changeUserRoles } from './actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('people'))('users') }; }

export default async function UsersPage() {
  const actor = await requireStaff();
  if (!may(actor.roles, 'user.manage', 'any', false)) notFound();
  const [users, people] = await Promise.all([listUsers(store().read), listPeople(store().read)]);
  return <UsersDesk users={users} people={people.map(({ id, name }) => ({ id, name }))} self={actor.userId} leastPassword={shortestPassword}
    actions={{ create: addUser, edit: changeUser, setRoles: changeUserRoles, setActive: changeUserActive, resetPassword: changeUserPassword }} />;
}
