import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { articlePhotos, photos, users } from '@/db/schema';

const shown = {
  id: photos.id, file: photos.file, originalName: photos.originalName, width: photos.width, height: photos.height, bytes: photos.bytes, caption: photos.caption,
  credit: photos.credit, takenAt: photos.takenAt, focusX: photos.focusX, focusY: photos.focusY, uploadedBy: photos.uploadedBy, createdAt: photos.createdAt, version: photos.version,
  source: photos.source, licence: photos.licence, rightsNote: photos.rightsNote, validUntil: photos.validUntil, originalFile: photos.originalFile, originalKind: photos.originalKind, converted: photos.converted, turned: photos.turned,
};

export async function photoById(db: Db, id: string) {
  const [row] = await db.select(shown).from(photos).where(eq(photos.id, id)).limit(1);
  return row;
}
export type PhotoRow = NonNullable<Awaited<ReturnType<typeof photoById>>>;

export const photosByIds = async (db: Db, ids: readonly string[]) => ids.length === 0 ? [] : db.select(shown).from(photos).where(inArray(photos.id, [...ids]));

/** The first photo that has this file. */
export async function photoByFile(db: Db, file: string) {
  const [row] = await db.select(shown).from(photos).where(eq(photos.file, file)).orderBy(asc(photos.createdAt)).limit(1);
  return row;
}

/** Looks of all pictures but those too plain to be known. */
export const photoLooks = (db: Db) => db.select({ id: photos.id, look: photos.look }).from(photos).where(sql`${photos.look} <> ''`);

/** What a photo looks like; empty: not known. */
export async function lookOfPhoto(db: Db, id: string): Promise<string> {
  const [row] = await db.select({ look: photos.look }).from(photos).where(eq(photos.id, id)).limit(1);
  return row?.look ?? '';
}

/** Last days on which photos may be printed, of those that have one. */
export const photoLastDays = (db: Db, ids: readonly string[]) => ids.length === 0 ? [] : db.select({ id: photos.id, validUntil: photos.validUntil }).from(photos).where(and(inArray(photos.id, [...ids]), isNotNull(photos.validUntil))).all();

export async function userName(db: Db, id: string): Promise<string> {
  const [row] = await db.select({ name: users.name }).from(users).where(eq(users.id, id)).limit(1);
  return row?.name ?? '';
}

export interface PhotoConditions {
  readonly text?: string | undefined;
  /** Only pictures announced and not there yet. */
  readonly missing?: boolean | undefined;
  readonly unused?: boolean | undefined;
  readonly licence?: string | undefined;
  /** Only those whose last day is before, or on or before, a day. */
  readonly expiredOn?: string | undefined;
  readonly endingBy?: { readonly from: string; readonly to: string } | undefined;
  /** Uploaded by this user. */
  readonly by?: string | undefined;
  /** Taken last first, instead of uploaded last first. */
  readonly sort?: 'taken' | undefined;
}

const escapeLike = (text: string) => `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;

const whereOf = ({ text, missing, unused, licence, expiredOn, endingBy, by }: PhotoConditions) => and(
  licence === undefined ? undefined : eq(photos.licence, licence),
  expiredOn === undefined ? undefined : lt(photos.validUntil, expiredOn),
  endingBy === undefined ? undefined : and(gte(photos.validUntil, endingBy.from), lte(photos.validUntil, endingBy.to)),
  by === undefined ? undefined : eq(photos.uploadedBy, by),
  missing ? isNull(photos.file) : undefined,
  unused ? sql`not exists (select 1 from ${articlePhotos} where ${articlePhotos.photoId} = ${photos.id})` : undefined,
  text === undefined ? undefined : sql`(${photos.caption} like ${escapeLike(text)} escape '\\' or ${photos.credit} like ${escapeLike(text)} escape '\\' or ${photos.originalName} like ${escapeLike(text)} escape '\\' or ${photos.source} like ${escapeLike(text)} escape '\\')`,
);

/** One page of the library, newest first, with how many articles use each. */
export const listedPhotos = (db: Db, conditions: PhotoConditions, limit: number, offset: number) =>
  db.select({ ...shown, uploadedByName: users.name, uses: sql<number>`(select count(distinct ${articlePhotos.articleId}) from ${articlePhotos} where ${articlePhotos.photoId} = ${photos.id})` })
    .from(photos).leftJoin(users, eq(photos.uploadedBy, users.id)).where(whereOf(conditions)).orderBy(...(conditions.sort === 'taken' ? [sql`${photos.takenAt} desc nulls last`] : []), desc(photos.createdAt), asc(photos.id)).limit(limit).offset(offset);

export async function countPhotos(db: Db, conditions: PhotoConditions): Promise<number> {
  const [row] = await db.select({ count: count() }).from(photos).where(whereOf(conditions));
  return row?.count ?? 0;
}

export interface NewPhoto {
  readonly id: string; readonly file: string | null; readonly originalName: string; readonly width: number; readonly height: number; readonly bytes: number;
  readonly caption: string; readonly credit: string; readonly takenAt: string | null; readonly uploadedBy: string | null; readonly createdAt: string;
  readonly originalFile?: string | null; readonly originalKind?: string; readonly converted?: string[]; readonly look?: string | null; readonly source?: string; readonly rightsNote?: string;
}
export const insertPhoto = (db: Db, photo: NewPhoto) => db.insert(photos).values(photo);

export type PhotoChange = Partial<Omit<NewPhoto, 'id' | 'createdAt'> & { focusX: number; focusY: number; licence: string; validUntil: string | null; turned: number }>;

export const updatePhoto = (db: Db, id: string, fields: PhotoChange) =>
  db.update(photos).set({ ...fields, version: sql`${photos.version} + 1` }).where(eq(photos.id, id));
