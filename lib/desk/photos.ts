import { z } from 'zod';
import type { Db } from '@/db/open';
import { articlesWithPhoto } from '@/db/queries/articles';
import { countPhotos, insertPhoto, listedPhotos, photoByFile, photoById, updatePhoto, type PhotoRow } from '@/db/queries/photos';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Actor, type Operation, type Scene, type Subject, type Surroundings } from './operation';
import { keepPicture } from './photo-files';
import { takePhoto, type TakenPhoto } from './photo-intake';
import { voidSignOffForArticle } from './signoff-void';
import { id, line, version } from './text-input';
import type { PhotoView } from './views/photo';

export { photoFile, deskWidths } from './photo-files';

export interface UploadedPhoto { readonly id: string; readonly version: number; /** True: the library had this very picture; `id` is the one it had. */ readonly duplicate: boolean }

const fileInput = z.object({ bytes: z.instanceof(Uint8Array), name: line(200).catch('') });

/** Refuses before a picture is unpacked; the operation that writes asks again. */
function refuseEarly(actor: Actor | null, action: 'photo.upload' | 'photo.edit'): DeskError | null {
  if (!actor) return { code: 'not-signed-in' };
  return actor.system || may(actor.roles, action, 'any', true) ? null : { code: 'not-allowed', action, state: 'any' };
}

/** Reads, cleans and stores the file; the database is not touched yet. A file nobody comes to name is harmless: it is found again by its content. */
async function takeFile(around: Surroundings, input: unknown): Promise<Result<{ readonly photo: TakenPhoto; readonly name: string }, DeskError>> {
  const parsed = fileInput.safeParse(input);
  if (!parsed.success || parsed.data.bytes.byteLength === 0) return err({ code: 'invalid', fields: [{ path: 'bytes', problem: 'field.file' }] });
  const { bytes, name } = parsed.data;
  const taken = await takePhoto(bytes, name);
  if (!taken.ok) return taken;
  await keepPicture(around.store.dataDir, taken.value.sha256, taken.value.jpeg);
  return ok({ photo: taken.value, name });
}

const fileFields = z.object({ file: z.string(), originalName: z.string(), width: z.number(), height: z.number(), bytes: z.number() });
const enterPhoto: Operation<UploadedPhoto> = operation({
  action: 'photo.upload',
  input: fileFields.extend({ caption: line(500), credit: line(100), takenAt: z.string().nullable() }),
  subject: async () => ok({ value: null, state: 'any', own: true, kind: 'photo', id: '' }),
  async run(scene, input): Promise<Result<UploadedPhoto, DeskError>> {
    const same = await photoByFile(scene.db, input.file);
    if (same) return ok({ id: same.id, version: same.version, duplicate: true });
    const photoId = scene.newId();
    await insertPhoto(scene.db, { ...input, id: photoId, uploadedBy: scene.actor.userId, createdAt: scene.at });
    scene.note('photo.upload', 'photo', photoId, 1, { file: input.file, name: input.originalName });
    return ok({ id: photoId, version: 1, duplicate: false });
  },
});

const fieldsOf = ({ photo, name }: { readonly photo: TakenPhoto; readonly name: string }) =>
  ({ file: photo.sha256, originalName: name, width: photo.width, height: photo.height, bytes: photo.jpeg.byteLength });

/** Takes a picture into the library: kind by content, limits, metadata dropped. Caption, credit and date are read from it first. */
export async function uploadPhoto(around: Surroundings, actor: Actor | null, input: { readonly bytes: Uint8Array; readonly name: string }): Promise<Result<UploadedPhoto, DeskError>> {
  const early = refuseEarly(actor, 'photo.upload');
  if (early) return err(early);
  const taken = await takeFile(around, input);
  if (!taken.ok) return taken;
  const { caption, credit, takenAt } = taken.value.photo.facts;
  return enterPhoto(around, actor, { ...fieldsOf(taken.value), caption: caption.slice(0, 500), credit: credit.slice(0, 100), takenAt });
}

async function photoSubject(db: Db, photoId: string, actor: Actor): Promise<Result<Subject<PhotoRow>, DeskError>> {
  const photo = await photoById(db, photoId);
  if (!photo) return err({ code: 'not-found', what: 'photo' });
  return ok({ value: photo, state: 'any', own: actor.userId !== null && photo.uploadedBy === actor.userId, kind: 'photo', id: photo.id, version: photo.version });
}

async function voidForPhoto(scene: Scene, photo: PhotoRow): Promise<void> {
  for (const article of await articlesWithPhoto(scene.db, photo.id)) voidSignOffForArticle(scene, article.id, `photo:${photo.caption}`);
}

const enterFile = operation({
  action: 'photo.edit',
  input: fileFields.extend({ id, version }),
  subject: (db, input, actor) => photoSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject): Promise<Result<{ readonly id: string; readonly version: number }, DeskError>> {
    if (subject.value.file !== null) return err({ code: 'refused', reason: 'photo-has-file' });
    const { id: _id, version: _version, ...fields } = input;
    await updatePhoto(scene.db, subject.id, { ...fields, uploadedBy: scene.actor.userId });
    await voidForPhoto(scene, subject.value);
    scene.note('photo.attach', 'photo', subject.id, subject.value.version + 1, { file: input.file, name: input.originalName });
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});

/** Gives an announced picture its file; wherever it is placed it appears. Refused ('photo-has-file') when it has one. */
export async function attachFile(around: Surroundings, actor: Actor | null, input: { readonly id: string; readonly version: number; readonly bytes: Uint8Array; readonly name: string }): Promise<Result<{ readonly id: string; readonly version: number }, DeskError>> {
  const early = refuseEarly(actor, 'photo.edit');
  if (early) return err(early);
  const taken = await takeFile(around, input);
  if (!taken.ok) return taken;
  return enterFile(around, actor, { ...fieldsOf(taken.value), id: input.id, version: input.version });
}

/** Enters a picture that is announced and not there yet; it prints as an empty frame with its caption. */
export async function addPlaceholder(scene: Scene, caption: string, credit: string): Promise<string> {
  const photoId = scene.newId();
  await insertPhoto(scene.db, { id: photoId, file: null, originalName: '', width: 0, height: 0, bytes: 0, caption, credit, takenAt: null, uploadedBy: scene.actor.userId, createdAt: scene.at });
  return photoId;
}

/** Announces a picture that is still to come. */
export const announcePhoto = operation({
  action: 'photo.upload',
  input: z.strictObject({ caption: line(500), credit: line(100).default('') }),
  subject: async () => ok({ value: null, state: 'any', own: true, kind: 'photo', id: '' }),
  async run(scene, input): Promise<Result<{ readonly id: string; readonly version: number }, DeskError>> {
    const photoId = await addPlaceholder(scene, input.caption, input.credit);
    scene.note('photo.announce', 'photo', photoId, 1);
    return ok({ id: photoId, version: 1 });
  },
});

const percent = z.number().int().min(0, 'field.percent').max(100, 'field.percent');

/** Changes what the library says of a photo. Moving the focal point changes how it is cropped on pages and makes their sign-off void. */
export const editPhoto = operation({
  action: 'photo.edit',
  input: z.strictObject({ id, version, caption: line(500), credit: line(100), takenAt: z.string().max(40).nullable().optional(), focusX: percent, focusY: percent }),
  subject: (db, input, actor) => photoSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject): Promise<Result<{ readonly id: string; readonly version: number }, DeskError>> {
    const { id: _id, version: _version, ...fields } = input;
    await updatePhoto(scene.db, subject.id, fields);
    if (input.focusX !== subject.value.focusX || input.focusY !== subject.value.focusY) await voidForPhoto(scene, subject.value);
    scene.note('photo.edit', 'photo', subject.id, subject.value.version + 1);
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});

export interface PhotoFilter { readonly text?: string; /** Only pictures announced and not there yet. */ readonly missing?: boolean; readonly unused?: boolean; readonly page?: number; readonly pageSize?: number }
export interface PhotoList { readonly rows: readonly PhotoView[]; readonly total: number; readonly page: number; readonly pageSize: number }

/** One page of the library, newest first. Whoever may not see photos must not be shown it. */
export async function listPhotos(db: Db, filter: PhotoFilter = {}): Promise<PhotoList> {
  const pageSize = Math.min(Math.max(filter.pageSize ?? 60, 1), 200);
  const page = Math.max(filter.page ?? 1, 1);
  const conditions = { text: filter.text?.trim() || undefined, missing: filter.missing, unused: filter.unused };
  const rows = await listedPhotos(db, conditions, pageSize, (page - 1) * pageSize);
  return {
    rows: rows.map(({ uploadedBy: _id, uploadedByName, ...photo }) => ({ ...photo, uploadedBy: uploadedByName ?? '' })),
    total: await countPhotos(db, conditions), page, pageSize,
  };
}

/** A photo with the articles that use it; null when there is none. */
export async function photoView(db: Db, photoId: string): Promise<(Omit<PhotoView, 'uploadedBy'> & { readonly usedBy: readonly { readonly id: string; readonly title: string }[] }) | null> {
  const photo = await photoById(db, photoId);
  if (!photo) return null;
  const { uploadedBy: _id, ...shown } = photo;
  const usedBy = await articlesWithPhoto(db, photoId);
  return { ...shown, uses: usedBy.length, usedBy };
}
