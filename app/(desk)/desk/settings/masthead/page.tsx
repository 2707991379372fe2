import type { Metadata } from 'next';
import { MastheadDesk } from '@/components/settings/masthead/masthead-desk';
import { requireStaff } from '@/lib/auth/staff';
import { mastheadDeskView } from '@/lib/desk/masthead-preview';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../../preferences';
import { saveSettings } from '../actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('mastheadDesign'))('title') }; }

export default async function MastheadDesignPage() {
  const actor = await requireStaff();
  const view = await mastheadDeskView(store().read, new Date());
  return <MastheadDesk view={{ ...view, mayEdit: may(actor.roles, 'publication.edit', 'any', false) }} save={saveSettings} />;
}
