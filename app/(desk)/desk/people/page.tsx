import type { Metadata } from 'next';
import { PeopleDesk } from '@/components/staff/people-desk';
import { requireStaff } from '@/lib/auth/staff';
import { listPeople } from '@/lib/desk/people';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';
import { addPerson, changePerson } from './actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('people'))('title') }; }

export default async function PeoplePage() {
  const actor = await requireStaff();
  return <PeopleDesk people={await listPeople(store().read)} mayEdit={may(actor.roles, 'person.edit', 'any', false)} actions={{ create: addPerson, edit: changePerson }} />;
}
