import type { Metadata } from 'next';
import { PhotoDesk } from '@/components/photos/photo-desk';
import { publicationRecord } from '@/db/queries/issues';
import { requireStaff } from '@/lib/auth/staff';
import { listPhotos, type PhotoFilter } from '@/lib/desk/photos';
import { store } from '@/lib/desk/store';
import { licences } from '@/lib/desk/views/photo';
import { dayIn } from '@/lib/newsroom/almanac';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';
import { editManyPhotos, editPhotoFacts, readPhoto, turnPhotoFile } from './actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('photos'))('title') }; }

/** What the address asks for; `today` is the newsroom's day. */
function filterOf(query: Record<string, string | string[] | undefined>, today: string, userId: string | null): PhotoFilter {
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);
  return {
    text: typeof query.text === 'string' ? query.text.slice(0, 100) : undefined, page: Number(query.page) || 1,
    missing: query.only === 'missing', unused: query.only === 'unused', by: query.only === 'mine' ? userId ?? '' : undefined,
    expiredOn: query.only === 'expired' ? today : undefined, endingBy: query.only === 'ending' ? { from: today, to: soon } : undefined,
    licence: licences.find((licence) => licence === query.licence), sort: query.sort === 'taken' ? 'taken' : undefined,
  };
}

export default async function PhotosPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireStaff();
  const today = dayIn(publicationRecord(store().read)?.timeZone ?? 'Asia/Shanghai', new Date());
  const list = await listPhotos(store().read, filterOf(await searchParams, today, actor.userId));
  const mayEdit = list.rows.filter((photo) => may(actor.roles, 'photo.edit', 'any', photo.uploadedBy === actor.name)).map((photo) => photo.id);
  return <PhotoDesk photos={list.rows} total={list.total} page={list.page} pages={Math.ceil(list.total / list.pageSize)} today={today} mayUpload={may(actor.roles, 'photo.upload', 'any', false)} mayEdit={mayEdit} actions={{ read: readPhoto, edit: editPhotoFacts, turn: turnPhotoFile, editMany: editManyPhotos }} />;
}
