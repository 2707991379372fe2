import { z } from 'zod';
import { updatePhoto } from '@/db/queries/photos';
import { parseDate } from '@/lib/newsroom/almanac';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { invalid, operation, type Actor, type Operation, type Surroundings } from './operation';
import { photoSubject } from './photos';
import { id, line, version } from './text-input';
import { licences } from './views/photo';

/** The same credit, source or terms for many photos: the day's five hundred from one event, bought from one agency. */

const words = z.strictObject({
  credit: line(100).optional(), source: line(100).optional(), licence: z.enum(licences).optional(), rightsNote: line(500).optional(),
  validUntil: z.string().refine((text) => parseDate(text).ok, { message: 'field.date' }).optional(),
});

const changeOne: Operation<null> = operation({
  action: 'photo.edit',
  input: z.strictObject({ id, version, words }),
  subject: (db, input, actor) => photoSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject) {
    await updatePhoto(scene.db, subject.id, input.words);
    scene.note('photo.edit', 'photo', subject.id, subject.value.version + 1, { fields: Object.keys(input.words) });
    return ok(null);
  },
});

const manyInput = z.strictObject({ photos: z.array(z.strictObject({ id, version })).min(1).max(200), words: words.refine((given) => Object.values(given).some((value) => value !== undefined), { message: 'field.empty' }) });

/** How many were changed, and why the first of the others was not. */
export interface ChangedPhotos { readonly done: number; readonly failed: number; readonly first: DeskError | null }

/** Writes the given words on each photo; each is an operation of its own, so one that is refused (somebody else's, changed since) leaves the others changed. */
export async function changePhotos(around: Surroundings, actor: Actor | null, input: unknown): Promise<Result<ChangedPhotos, DeskError>> {
  if (!actor) return err({ code: 'not-signed-in' });
  const parsed = manyInput.safeParse(input);
  if (!parsed.success) return err(invalid(parsed.error));
  let done = 0;
  let first: DeskError | null = null;
  for (const photo of parsed.data.photos) {
    const changed = await changeOne(around, actor, { ...photo, words: parsed.data.words });
    if (changed.ok) done += 1; else first ??= changed.error;
  }
  return ok({ done, failed: parsed.data.photos.length - done, first });
}
