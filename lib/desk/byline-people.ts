import { insertPerson, personByName } from '@/db/queries/people';
import type { BylineRole } from '@/lib/copy/story';
import type { Scene } from './operation';

/** The person of this name, made when new: bylines are typed, not administered. Part of the operation that calls it. */
export async function findOrCreatePerson(scene: Scene, name: string, usualRole: BylineRole): Promise<string> {
  const known = await personByName(scene.db, name);
  if (known) return known.id;
  const personId = scene.newId();
  await insertPerson(scene.db, { id: personId, name, role: usualRole });
  scene.note('person.create', 'person', personId, 1, { name });
  return personId;
}
