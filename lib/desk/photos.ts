import { z } from 'zod';
import type { Db } from '@/db/open';
import { articlesWithPhoto } from '@/db/queries/articles';
import { countPhotos, insertPhoto, listedPhotos, lookOfPhoto, photoByFile, photoById, photosByIds, updatePhoto, userName, type PhotoConditions, type PhotoRow } from '@/db/queries/photos';
import { parseDate } from '@/lib/newsroom/almanac';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Actor, type Operation, type Scene, type Subject, type Surroundings } from './operation';
import { alikePhotos } from './photo-alike';
import { keepOriginal, keepPicture } from './photo-files';
import { takePhoto, type TakenPhoto } from './photo-intake';
import { voidSignOffForArticle } from './signoff-void';
import { id, line, version } from './text-input';
import { conversions, licences, type PhotoDetail, type PhotoView } from './views/photo';

export { photoFile, deskWidths } from './photo-files';

export interface UploadedPhoto {
  readonly id: string; readonly version: number;
  /** True: the library had this very picture; `id` is the one it had. */
  readonly duplicate: boolean;
}
/** Photos of the library that look the same; nothing was entered. Whoever sends it says what is to be done (`near: 'keep'`, or replacing one of them). */
export interface NearFound { readonly near: readonly string[] }

const fileInput = z.object({ bytes: z.instanceof(Uint8Array), name: line(200).catch('') });

/** Refuses before a picture is unpacked; the operation that writes asks again. */
export function refuseEarly(actor: Actor | null, action: 'photo.upload' | 'photo.edit'): DeskError | null {
  if (!actor) return { code: 'not-signed-in' };
  return actor.system || may(actor.roles, action, 'any', true) ? null : { code: 'not-allowed', action, state: 'any' };
}

/** Reads, cleans and stores the file; the database is not touched yet. A file nobody comes to name is harmless: it is found again by its content. */
export async function takeFile(around: Surroundings, input: unknown): Promise<Result<TakenFile, DeskError>> {
  const parsed = fileInput.safeParse(input);
  if (!parsed.success || parsed.data.bytes.byteLength === 0) return err({ code: 'invalid', fields: [{ path: 'bytes', problem: 'field.file' }] });
  const { bytes, name } = parsed.data;
  const taken = await takePhoto(bytes, name);
  if (!taken.ok) return taken;
  await keepPicture(around.store.dataDir, taken.value.sha256, taken.value.jpeg);
  return ok({ photo: taken.value, name, originalFile: await keepOriginal(around.store.dataDir, taken.value.kind, bytes) });
}

/** A file taken in: the photo, the name it had, and where it is kept as it came. */
export interface TakenFile { readonly photo: TakenPhoto; readonly name: string; readonly originalFile: string }

export const fileFields = z.object({ file: z.string(), originalName: z.string(), width: z.number(), height: z.number(), bytes: z.number(), originalFile: z.string().nullable(), originalKind: z.string(), converted: z.array(z.string()), look: z.string() });
const enterPhoto: Operation<UploadedPhoto> = operation({
  action: 'photo.upload',
  input: fileFields.extend({ caption: line(500), credit: line(100), source: line(100), rightsNote: line(500), takenAt: z.string().nullable() }),
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

export const fieldsOf = ({ photo, name, originalFile }: TakenFile) =>
  ({ file: photo.sha256, originalName: name, width: photo.width, height: photo.height, bytes: photo.jpeg.byteLength, originalFile, originalKind: photo.kind, converted: [...photo.converted], look: photo.look });

type Picture = { readonly bytes: Uint8Array; readonly name: string };

/**
 * Takes a picture into the library: kind by content, limits, metadata dropped. Caption, credit, source, terms and date are read from it first.
 * With `near: 'ask'` a picture that looks like one of the library is not entered; the answer names those it looks like.
 */
export function uploadPhoto(around: Surroundings, actor: Actor | null, input: Picture & { readonly near?: 'keep' }): Promise<Result<UploadedPhoto, DeskError>>;
export function uploadPhoto(around: Surroundings, actor: Actor | null, input: Picture & { readonly near?: 'keep' | 'ask' }): Promise<Result<UploadedPhoto | NearFound, DeskError>>;
export async function uploadPhoto(around: Surroundings, actor: Actor | null, input: Picture & { readonly near?: 'keep' | 'ask' }): Promise<Result<UploadedPhoto | NearFound, DeskError>> {
  const early = refuseEarly(actor, 'photo.upload');
  if (early) return err(early);
  const taken = await takeFile(around, input);
  if (!taken.ok) return taken;
  const { facts, look, sha256 } = taken.value.photo;
  if (input.near === 'ask' && !await photoByFile(around.store.read, sha256)) {
    const near = await alikePhotos(around.store.read, look);
    if (near.length > 0) return ok({ near });
  }
  return enterPhoto(around, actor, { ...fieldsOf(taken.value), caption: facts.caption.slice(0, 500), credit: facts.credit.slice(0, 100), source: facts.source.slice(0, 100), rightsNote: facts.rights.slice(0, 500), takenAt: facts.takenAt });
}

export async function photoSubject(db: Db, photoId: string, actor: Actor): Promise<Result<Subject<PhotoRow>, DeskError>> {
  const photo = await photoById(db, photoId);
  if (!photo) return err({ code: 'not-found', what: 'photo' });
  return ok({ value: photo, state: 'any', own: actor.userId !== null && photo.uploadedBy === actor.userId, kind: 'photo', id: photo.id, version: photo.version });
}

/** A signed issue that shows the photo is signed no more. */
export async function voidForPhoto(scene: Scene, photo: PhotoRow): Promise<void> {
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

const day = z.string().refine((text) => parseDate(text).ok, { message: 'field.date' });
const percent = z.number().int().min(0, 'field.percent').max(100, 'field.percent');

/** Changes what the library says of a photo. Moving the focal point changes how it is cropped on pages and makes their sign-off void. */
export const editPhoto = operation({
  action: 'photo.edit',
  input: z.strictObject({ id, version, caption: line(500), credit: line(100), takenAt: z.string().max(40).nullable().optional(), focusX: percent, focusY: percent,
    source: line(100).optional(), licence: z.enum(licences).or(z.literal('')).optional(), rightsNote: line(500).optional(), validUntil: day.nullable().optional() }),
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

/** A row of the database as people see it. */
function shownPhoto({ uploadedBy: _id, originalFile: _original, turned: _turned, ...photo }: PhotoRow, uploadedBy: string, uses: number): PhotoView {
  return { ...photo, licence: licences.find((licence) => licence === photo.licence) ?? '', converted: conversions.filter((kind) => photo.converted.includes(kind)), uploadedBy, uses };
}

export interface PhotoFilter extends Omit<PhotoConditions, 'text'> { readonly text?: string; readonly page?: number; readonly pageSize?: number }
export interface PhotoList { readonly rows: readonly PhotoView[]; readonly total: number; readonly page: number; readonly pageSize: number }

/** One page of the library, newest first. Whoever may not see photos must not be shown it. */
export async function listPhotos(db: Db, filter: PhotoFilter = {}): Promise<PhotoList> {
  const { page: wanted = 1, pageSize: size = 60, ...rest } = filter;
  const pageSize = Math.min(Math.max(size, 1), 200);
  const page = Math.max(wanted, 1);
  const conditions: PhotoConditions = { ...rest, text: rest.text?.trim() || undefined };
  const rows = await listedPhotos(db, conditions, pageSize, (page - 1) * pageSize);
  return { rows: rows.map(({ uploadedByName, uses, ...photo }) => shownPhoto(photo, uploadedByName ?? '', uses)), total: await countPhotos(db, conditions), page, pageSize };
}

/** A photo with the articles that use it and the photos it looks like; null when there is none. */
export async function photoView(db: Db, photoId: string): Promise<PhotoDetail | null> {
  const photo = await photoById(db, photoId);
  if (!photo) return null;
  const usedBy = await articlesWithPhoto(db, photoId);
  const uploader = photo.uploadedBy === null ? '' : await userName(db, photo.uploadedBy);
  const near = (await alikePhotos(db, await lookOfPhoto(db, photoId))).filter((id) => id !== photoId);
  return { ...shownPhoto(photo, uploader, usedBy.length), usedBy, near: (await photosByIds(db, near)).map(({ id, file, caption, originalName }) => ({ id, file, caption: caption || originalName })) };
}
