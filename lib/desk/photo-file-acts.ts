import fs from 'node:fs/promises';
import { z } from 'zod';
import { photoById, updatePhoto, type PhotoRow } from '@/db/queries/photos';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Actor, type Operation, type Surroundings } from './operation';
import { keepPicture, photoFile, readOriginal } from './photo-files';
import { takePhoto, type TakenPhoto } from './photo-intake';
import { fieldsOf, fileFields, photoSubject, refuseEarly, takeFile, voidForPhoto } from './photos';
import { id, version } from './text-input';
import type { QuarterTurn } from './views/photo';

/** Another file for a photo that has one: a better one, or the same turned. Everything that shows the photo shows the new file; editions already signed keep theirs. */

type Changed = Result<{ readonly id: string; readonly version: number }, DeskError>;

const enterReplaced: Operation<{ readonly id: string; readonly version: number }> = operation({
  action: 'photo.edit',
  input: fileFields.extend({ id, version, takenAt: z.string().nullable() }),
  subject: (db, input, actor) => photoSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject): Promise<Changed> {
    const { id: _id, version: _version, takenAt, ...fields } = input;
    const before = subject.value;
    if (before.file === fields.file) return err({ code: 'refused', reason: 'photo-same-file' });
    await updatePhoto(scene.db, subject.id, { ...fields, turned: 0, takenAt: takenAt ?? before.takenAt });
    await voidForPhoto(scene, before);
    scene.note('photo.replace', 'photo', subject.id, before.version + 1, { file: fields.file, name: fields.originalName, before: before.file });
    return ok({ id: subject.id, version: before.version + 1 });
  },
});

/** Puts another file in the place of a photo's: captions, credits, rights, focal point, crops and all places on pages stay. */
export async function replaceFile(around: Surroundings, actor: Actor | null, input: { readonly id: string; readonly version: number; readonly bytes: Uint8Array; readonly name: string }): Promise<Changed> {
  const early = refuseEarly(actor, 'photo.edit');
  if (early) return err(early);
  const taken = await takeFile(around, input);
  if (!taken.ok) return taken;
  return enterReplaced(around, actor, { ...fieldsOf(taken.value), id: input.id, version: input.version, takenAt: taken.value.photo.facts.takenAt });
}

const turns = z.union([z.literal(90), z.literal(180), z.literal(270)]);
const turnInput = z.strictObject({ id, version, turn: turns });

const enterTurned: Operation<{ readonly id: string; readonly version: number }> = operation({
  action: 'photo.edit',
  input: turnInput.extend({ file: z.string(), width: z.number(), height: z.number(), bytes: z.number(), look: z.string(), turned: z.number() }),
  subject: (db, input, actor) => photoSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject): Promise<Changed> {
    const { id: _id, version: _version, turn, ...fields } = input;
    const { focusX, focusY } = subject.value;
    await updatePhoto(scene.db, subject.id, { ...fields, ...turnedFocus(focusX, focusY, turn) });
    await voidForPhoto(scene, subject.value);
    scene.note('photo.turn', 'photo', subject.id, subject.value.version + 1, { turn });
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});

/** Where a point of a picture, in percent, stands when the picture is turned to the right. */
export function turnedFocus(x: number, y: number, turn: QuarterTurn): { readonly focusX: number; readonly focusY: number } {
  switch (turn) {
    case 0: return { focusX: x, focusY: y };
    case 90: return { focusX: 100 - y, focusY: x };
    case 180: return { focusX: 100 - x, focusY: 100 - y };
    case 270: return { focusX: y, focusY: 100 - x };
  }
}

const quarter = (degrees: number): QuarterTurn => ([0, 90, 180, 270] as const)[((Math.round(degrees / 90) % 4) + 4) % 4] ?? 0;

/** The photo turned, made from the file as it came where that is kept, so that turning it ten times loses nothing. Null: it has no file. */
async function turnedPhoto(around: Surroundings, photo: PhotoRow, turn: QuarterTurn): Promise<Result<{ readonly photo: TakenPhoto; readonly turned: QuarterTurn }, DeskError> | null> {
  if (photo.file === null) return null;
  const original = photo.originalFile === null ? null : await readOriginal(around.store.dataDir, photo.originalKind, photo.originalFile);
  const turned = original ? quarter(photo.turned + turn) : 0;
  const found = original ? null : await photoFile(around.store, photo.file);
  const bytes = original ?? (found ? await fs.readFile(found.path) : null);
  if (!bytes) return null;
  const taken = await takePhoto(bytes, photo.originalName, original ? turned : turn);
  return taken.ok ? ok({ photo: taken.value, turned }) : taken;
}

/** Turns a photo by quarters to the right; its focal point turns with it. Crops made by hand on pages keep their part of the picture's sides and want a look. */
export async function turnPhoto(around: Surroundings, actor: Actor | null, input: unknown): Promise<Changed> {
  const early = refuseEarly(actor, 'photo.edit');
  if (early) return err(early);
  const parsed = turnInput.safeParse(input);
  // The operation says what is wrong with it.
  const photo = parsed.success ? await photoById(around.store.read, parsed.data.id) : undefined;
  const made = photo && parsed.success ? await turnedPhoto(around, photo, parsed.data.turn) : null;
  if (made && !made.ok) return made;
  if (!made || !parsed.success) return parsed.success ? err({ code: 'not-found', what: 'photo' }) : enterTurned(around, actor, input);
  const { jpeg, sha256, width, height, look } = made.value.photo;
  await keepPicture(around.store.dataDir, sha256, jpeg);
  return enterTurned(around, actor, { ...parsed.data, file: sha256, width, height, bytes: jpeg.byteLength, look, turned: made.value.turned });
}
