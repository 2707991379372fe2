import type { Metadata } from 'next';
import { SettingsForm } from '@/components/settings/settings-form';
import { requireStaff } from '@/lib/auth/staff';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';
import { saveSettings } from './actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('settings'))('title') }; }

export default async function SettingsPage() {
  const actor = await requireStaff();
  const publication = await readPublication(store().read);
  return <SettingsForm publication={publication} mayEdit={may(actor.roles, 'publication.edit', 'any', false)} mayMail={may(actor.roles, 'mail.edit', 'any', false)} save={saveSettings} />;
}
