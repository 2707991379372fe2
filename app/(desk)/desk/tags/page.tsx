import type { Metadata } from 'next';
import { TagsDesk } from '@/components/articles/tags-desk';
import { requireStaff } from '@/lib/auth/staff';
import { store } from '@/lib/desk/store';
import { listTagViews } from '@/lib/desk/tags';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';
import { dropAlias, renameTag } from './actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('list'))('tagsDesk') }; }

export default async function TagsPage() {
  const actor = await requireStaff();
  return <TagsDesk tags={await listTagViews(store().read)} mayEdit={may(actor.roles, 'tag.edit', 'any', false)} actions={{ merge: renameTag, removeAlias: dropAlias }} />;
}
