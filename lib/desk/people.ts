import { z } from 'zod';
import type { Db } from '@/db/open';
import { allPeople, articlesBylinedBy, insertPerson, peopleNames, personById, personByName, updatePerson } from '@/db/queries/people';
import type { BylineRole } from '@/lib/copy/story';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Subject } from './operation';
import { pinyinKeys } from './pinyin';
import { indexArticles } from './search-index';
import { voidSignOffForArticle } from './signoff-void';
import { filledLine, id, version } from './text-input';
import type { PersonView } from './views/staff';

export const bylineRoles = ['reporter', 'correspondent', 'photographer', 'trainee', 'editor'] as const satisfies readonly BylineRole[];
const role = z.enum(bylineRoles);
/** A byline name as printed; spaces inside stay, since some names are set out with them. */
const personName = filledLine(40);

/** A role as a row names it; a reporter when it names none we know. */
export const knownRole = (text: string): BylineRole => bylineRoles.find((known) => known === text) ?? 'reporter';

/** Everyone who may stand in a byline, by name. */
export async function listPeople(db: Db): Promise<readonly PersonView[]> {
  return (await allPeople(db)).map((person) => ({ ...person, role: knownRole(person.role), keys: pinyinKeys(person.name) }));
}

/** Everyone to choose from by name or pinyin. */
export const listPersonNames = async (db: Db): Promise<readonly { readonly id: string; readonly name: string; readonly keys: string; readonly active: boolean }[]> =>
  (await peopleNames(db)).map((person) => ({ ...person, keys: pinyinKeys(person.name) }));

type PersonRow = NonNullable<Awaited<ReturnType<typeof personById>>>;

async function personSubject(db: Db, personId: string): Promise<Result<Subject<PersonRow>, DeskError>> {
  const person = await personById(db, personId);
  if (!person) return err({ code: 'not-found', what: 'person' });
  return ok({ value: person, state: 'any', own: false, kind: 'person', id: person.id, version: person.version });
}

/** Adds a byline name. Refused ('person-exists') when there is one; two people of one name need distinguishing. */
export const createPerson = operation({
  action: 'person.edit',
  input: z.strictObject({ name: personName, role: role.default('reporter'), guest: z.boolean().default(false) }),
  subject: async () => ok({ value: null, state: 'any', own: false, kind: 'person', id: '' }),
  async run(scene, input) {
    if (await personByName(scene.db, input.name)) return err({ code: 'refused', reason: 'person-exists', params: { name: input.name } });
    const personId = scene.newId();
    await insertPerson(scene.db, { id: personId, ...input });
    scene.note('person.create', 'person', personId, 1, { name: input.name });
    return ok({ id: personId, version: 1 });
  },
});

/** Changes a byline name, its usual role, or whether it is offered for new copy. Printed editions keep what they printed; a new name voids the sign-off of issues it prints in. */
export const editPerson = operation({
  action: 'person.edit',
  input: z.strictObject({ id, version, name: personName, role, active: z.boolean(), guest: z.boolean().optional() }),
  subject: (db, input) => personSubject(db, input.id),
  baseVersion: (input) => input.version,
  async run(scene, input, subject) {
    const twin = await personByName(scene.db, input.name);
    if (twin && twin.id !== subject.id) return err({ code: 'refused', reason: 'person-exists', params: { name: input.name } });
    await updatePerson(scene.db, subject.id, { name: input.name, role: input.role, active: input.active, ...(input.guest === undefined ? {} : { guest: input.guest }) });
    if (input.name !== subject.value.name) {
      const theirs = articlesBylinedBy(scene.db, subject.id);
      await indexArticles(scene.db, theirs.map((article) => article.id));
      for (const article of theirs) voidSignOffForArticle(scene, article.id, `story:${article.title.replace(/\n/g, '')}`);
    }
    scene.note('person.edit', 'person', subject.id, subject.value.version + 1, { before: subject.value.name, name: input.name });
    return ok({ id: subject.id, version: subject.value.version + 1 });
  },
});
