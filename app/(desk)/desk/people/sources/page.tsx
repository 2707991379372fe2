import type { Metadata } from 'next';
import { SourcesDesk } from '@/components/staff/sources-desk';
import { requireStaff } from '@/lib/auth/staff';
import { listSources } from '@/lib/desk/sources';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../../preferences';
import { addSource, changeSource } from '../actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('people'))('sources') }; }

export default async function SourcesPage() {
  const actor = await requireStaff();
  const sources = (await listSources(store().read)).map(({ id, name, locked, active, uses, version }) => ({ id, name, locked, active, uses, version }));
  return <SourcesDesk sources={sources} mayEdit={may(actor.roles, 'person.edit', 'any', false)} mayUnlock={actor.roles.includes('chief-editor')} actions={{ create: addSource, edit: changeSource }} />;
}
