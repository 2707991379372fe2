import type { Db } from '@/db/open';
import { photoLooks } from '@/db/queries/photos';
import { alike, lookDistance, type PhotoLook } from './photo-look';

/** Most photos named as looking the same. */
const mostNear = 6;

/** Ids of the library's photos that look like this, the likest first. All looks are read: a hundred thousand take some tens of milliseconds. */
export async function alikePhotos(db: Db, look: PhotoLook): Promise<string[]> {
  if (look === '') return [];
  const found: { readonly id: string; readonly bits: number }[] = [];
  for (const row of await photoLooks(db)) if (row.look !== null && alike(row.look, look)) found.push({ id: row.id, bits: lookDistance(row.look, look).bits });
  return found.sort((one, other) => one.bits - other.bits || (one.id < other.id ? -1 : 1)).slice(0, mostNear).map((entry) => entry.id);
}
