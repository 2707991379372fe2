import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Db } from '@/db/open';
import { deleteUpload, forsakenUploads, insertUpload, moveUpload, uploadById, uploadsOf, type UploadRow } from '@/db/queries/uploads';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Actor, type Operation, type Subject, type Surroundings } from './operation';
import { mostBytes } from './photo-intake';
import { attachFile, uploadPhoto, type NearFound, type UploadedPhoto } from './photos';
import { replaceFile } from './photo-file-acts';
import { id, line } from './text-input';

/**
 * Large picture files come in pieces, so that a line that breaks, a server that restarts or a browser that closes costs one piece. The bytes are
 * written first and counted afterwards: what is counted is there. Nothing of it is in the library before it is whole and read as a picture.
 */

/** Most bytes of one piece. */
export const mostPiece = 4 * 1024 * 1024;
/** Uploads one person may have under way; the longest waiting makes room for a new one. */
const mostAtOnce = 20;
/** Uploads nothing has come for this long are given up. */
const forsakenAfter = 48 * 3_600_000;

export interface UploadState { readonly id: string; readonly received: number; readonly bytes: number }

const fileOf = (dataDir: string, uploadId: string): string => path.join(/*turbopackIgnore: true*/ dataDir, 'uploads', `${uploadId}.part`);
const isUploadId = (text: string): boolean => /^[\w-]{1,64}$/.test(text);
const discard = (dataDir: string, uploadId: string): Promise<void> => fs.rm(fileOf(dataDir, uploadId), { force: true });

const enterUpload: Operation<{ readonly id: string; readonly gone: readonly string[] }> = operation({
  action: 'photo.upload',
  input: z.strictObject({ name: line(200).catch(''), bytes: z.number().int().min(1, 'field.file') }),
  subject: async () => ok({ value: null, state: 'any', own: true, kind: 'photo', id: '' }),
  async run(scene, input) {
    const { userId } = scene.actor;
    if (userId === null) return err({ code: 'not-signed-in' });
    if (input.bytes > mostBytes) return err({ code: 'refused', reason: 'photo-too-heavy', params: { name: input.name, megabytes: Math.ceil(input.bytes / 1024 / 1024), most: mostBytes / 1024 / 1024 } });
    const forsaken = await forsakenUploads(scene.db, new Date(scene.now.getTime() - forsakenAfter).toISOString());
    const own = await uploadsOf(scene.db, userId);
    const gone = [...new Set([...forsaken.map((row) => row.id), ...own.slice(0, Math.max(0, own.length - mostAtOnce + 1)).map((row) => row.id)])];
    for (const old of gone) await deleteUpload(scene.db, old);
    const uploadId = scene.newId();
    await insertUpload(scene.db, { id: uploadId, userId, name: input.name, bytes: input.bytes, received: 0, createdAt: scene.at, updatedAt: scene.at });
    return ok({ id: uploadId, gone });
  },
});

/** Begins an upload of a file of so many bytes. Uploads forsaken for two days, and a person's oldest beyond twenty, are given up. */
export async function beginUpload(around: Surroundings, actor: Actor | null, input: unknown): Promise<Result<UploadState, DeskError>> {
  const made = await enterUpload(around, actor, input);
  if (!made.ok) return made;
  for (const old of made.value.gone) if (isUploadId(old)) await discard(around.store.dataDir, old);
  const row = await uploadById(around.store.read, made.value.id);
  return ok({ id: made.value.id, received: 0, bytes: row?.bytes ?? 0 });
}

/** An upload of one's own: nobody sees or continues another's. */
async function ownUpload(db: Db, uploadId: string, actor: Actor): Promise<Result<Subject<UploadRow>, DeskError>> {
  const row = await uploadById(db, uploadId);
  if (!row || row.userId !== actor.userId) return err({ code: 'not-found', what: 'file' });
  return ok({ value: row, state: 'any', own: true, kind: 'photo', id: row.id });
}

/** How much of an upload has come. */
export async function uploadState(around: Surroundings, actor: Actor | null, uploadId: string): Promise<Result<UploadState, DeskError>> {
  if (!actor) return err({ code: 'not-signed-in' });
  const found = await ownUpload(around.store.read, uploadId, actor);
  if (!found.ok) return found;
  const { received, bytes } = found.value.value;
  // A data folder put back from a copy may lack the bytes that the database counts.
  const there = await fs.stat(fileOf(around.store.dataDir, uploadId)).then((stat) => stat.size, () => 0);
  return there < received ? err({ code: 'not-found', what: 'file' }) : ok({ id: uploadId, received, bytes });
}

const countPiece: Operation<UploadState> = operation({
  action: 'photo.upload',
  input: z.strictObject({ id, offset: z.number().int().min(0), length: z.number().int().min(1) }),
  subject: (db, input, actor) => ownUpload(db, input.id, actor),
  async run(scene, input, subject) {
    const received = input.offset + input.length;
    if (subject.value.received !== input.offset || received > subject.value.bytes) return err({ code: 'refused', reason: 'upload-offset', params: { received: subject.value.received } });
    await moveUpload(scene.db, input.id, input.offset, received, scene.at);
    return ok({ id: input.id, received, bytes: subject.value.bytes });
  },
});

/** Pieces of one upload are written one after the other; two windows must not write into one another. */
const writing = new Set<string>();

/** Adds a piece at the place where the last one ended; 'upload-offset' tells where that is. */
export async function addPiece(around: Surroundings, actor: Actor | null, input: { readonly id: string; readonly offset: number; readonly piece: Uint8Array }): Promise<Result<UploadState, DeskError>> {
  const state = await uploadState(around, actor, input.id);
  if (!state.ok) return state;
  if (!isUploadId(input.id) || writing.has(input.id) || state.value.received !== input.offset || input.offset + input.piece.byteLength > state.value.bytes || input.piece.byteLength > mostPiece) {
    return err({ code: 'refused', reason: 'upload-offset', params: { received: state.value.received } });
  }
  writing.add(input.id);
  try {
    const file = fileOf(around.store.dataDir, input.id);
    await fs.mkdir(path.dirname(file), { recursive: true });
    const handle = await fs.open(file, input.offset === 0 ? 'w' : 'r+', 0o600);
    try { await handle.write(input.piece, 0, input.piece.byteLength, input.offset); await handle.sync(); } finally { await handle.close(); }
    return await countPiece(around, actor, { id: input.id, offset: input.offset, length: input.piece.byteLength });
  } finally { writing.delete(input.id); }
}

const forgetUpload: Operation<null> = operation({
  action: 'photo.upload',
  input: z.strictObject({ id }),
  subject: (db, input, actor) => ownUpload(db, input.id, actor),
  async run(scene, input) { await deleteUpload(scene.db, input.id); return ok(null); },
});

/** Gives an upload up; nothing of it is left. */
export async function cancelUpload(around: Surroundings, actor: Actor | null, uploadId: string): Promise<Result<null, DeskError>> {
  const gone = await forgetUpload(around, actor, { id: uploadId });
  if (gone.ok && isUploadId(uploadId)) await discard(around.store.dataDir, uploadId);
  return gone;
}

/** What becomes of a file once it is here: a new photo, the file an announced one waits for, or another file for one that has its own. */
export type Purpose = { readonly kind: 'new'; readonly near: 'ask' | 'keep' } | { readonly kind: 'attach' | 'replace'; readonly id: string; readonly version: number };

/** Takes a picture for its purpose. */
export async function takeFor(around: Surroundings, actor: Actor | null, picture: { readonly bytes: Uint8Array; readonly name: string }, purpose: Purpose): Promise<Result<UploadedPhoto | NearFound, DeskError>> {
  if (purpose.kind === 'new') return uploadPhoto(around, actor, { ...picture, near: purpose.near });
  const put = purpose.kind === 'attach' ? attachFile : replaceFile;
  const done = await put(around, actor, { ...picture, id: purpose.id, version: purpose.version });
  return done.ok ? ok({ ...done.value, duplicate: false }) : done;
}

/** Ends an upload that has come whole. It is kept while somebody has still to choose between it and a photo that looks the same, and when the change it was for was stale. */
export async function finishUpload(around: Surroundings, actor: Actor | null, uploadId: string, purpose: Purpose): Promise<Result<UploadedPhoto | NearFound, DeskError>> {
  if (!actor) return err({ code: 'not-signed-in' });
  const found = await ownUpload(around.store.read, uploadId, actor);
  if (!found.ok) return found;
  const { name, bytes, received } = found.value.value;
  const file = await fs.readFile(fileOf(around.store.dataDir, uploadId)).catch(() => null);
  if (received < bytes || file?.byteLength !== bytes) return err({ code: 'refused', reason: 'upload-offset', params: { received } });
  const taken = await takeFor(around, actor, { bytes: file, name }, purpose);
  const stays = taken.ok ? 'near' in taken.value : taken.error.code === 'stale';
  if (!stays) await cancelUpload(around, actor, uploadId);
  return taken;
}
