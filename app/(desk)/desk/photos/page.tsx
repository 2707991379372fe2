import type { Metadata } from 'next';
import { PhotoDesk } from '@/components/photos/photo-desk';
import { requireStaff } from '@/lib/auth/staff';
import { listPhotos } from '@/lib/desk/photos';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';
import { editPhotoFacts, readPhoto } from './actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('photos'))('title') }; }

export default async function PhotosPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const list = await listPhotos(store().read, { text: typeof query.text === 'string' ? query.text.slice(0, 100) : undefined, missing: query.only === 'missing', unused: query.only === 'unused', page: Number(query.page) || 1 });
  const mayEdit = list.rows.filter((photo) => may(actor.roles, 'photo.edit', 'any', photo.uploadedBy === actor.name)).map((photo) => photo.id);
  return <PhotoDesk photos={list.rows} total={list.total} page={list.page} pages={Math.ceil(list.total / list.pageSize)} mayUpload={may(actor.roles, 'photo.upload', 'any', false)} mayEdit={mayEdit} actions={{ read: readPhoto, edit: editPhotoFacts }} />;
}
