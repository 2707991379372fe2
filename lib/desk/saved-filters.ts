import { z } from 'zod';
import type { Db } from '@/db/open';
import { deskSectionsOf, filtersOf, putFilter, removeFilterRow, setDeskSectionsRow } from '@/db/queries/own-list';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Actor, type Subject } from './operation';
import { filledLine, id } from './text-input';

/** What somebody keeps of the list of copy for themselves: filters under a name, and the sections they look after. */

export interface SavedFilter { readonly id: string; readonly name: string; /** The query of the list's address. */ readonly query: string }

/** Parts of an address a filter may hold; a page of the list is none. */
const kept = ['state', 'section', 'tag', 'person', 'issue', 'text', 'mine', 'desk', 'sort', 'reverse'] as const;
const mostFilters = 50;

/** An address's query with only what makes a filter, in one order, so that the same filter reads the same. */
export function filterQuery(query: string): string {
  const asked = new URLSearchParams(query);
  return new URLSearchParams(kept.flatMap((name) => { const value = asked.get(name)?.trim().slice(0, 100); return value ? [[name, value]] : []; })).toString();
}

/** The list as the one who asks keeps it: always their own. Refused for the program itself, which keeps no list. */
async function own(_db: Db, _input: unknown, actor: Actor): Promise<Result<Subject<string>, DeskError>> {
  return actor.userId === null ? err({ code: 'not-signed-in' }) : ok({ value: actor.userId, state: 'any', own: true, kind: 'user', id: actor.userId });
}

/** Filters of this user by name. */
export const savedFilters = async (db: Db, userId: string | null): Promise<readonly SavedFilter[]> => userId === null ? [] : filtersOf(db, userId);

/** Names of the sections this user looks after; empty: none chosen. */
export const deskSections = async (db: Db, userId: string | null): Promise<readonly string[]> => userId === null ? [] : z.array(z.string()).catch([]).parse(await deskSectionsOf(db, userId));

/** Keeps a filter under a name; one of the same name is replaced. Refused ('filter-empty') when it filters nothing, ('filters-full') after fifty. */
export const saveFilter = operation({
  action: 'desk.read',
  input: z.strictObject({ name: filledLine(40), query: z.string().max(2000).transform(filterQuery) }),
  subject: own,
  async run(scene, input, subject) {
    if (input.query === '') return err({ code: 'refused', reason: 'filter-empty' });
    const known = await filtersOf(scene.db, subject.value);
    const twin = known.find((filter) => filter.name === input.name);
    if (!twin && known.length >= mostFilters) return err({ code: 'refused', reason: 'filters-full', params: { most: mostFilters } });
    const filterId = twin?.id ?? scene.newId();
    await putFilter(scene.db, { id: filterId, userId: subject.value, name: input.name, query: input.query, createdAt: scene.at });
    return ok({ id: filterId, name: input.name, query: input.query });
  },
});

/** Takes one of one's own filters away; that of somebody else is not found. */
export const removeFilter = operation({
  action: 'desk.read',
  input: z.strictObject({ id }),
  subject: own,
  async run(scene, input, subject) {
    await removeFilterRow(scene.db, subject.value, input.id);
    return ok(null);
  },
});

/** Chooses the sections one looks after. */
export const setDeskSections = operation({
  action: 'desk.read',
  input: z.strictObject({ sections: z.array(filledLine(40)).max(100).transform((names) => [...new Set(names)]) }),
  subject: own,
  async run(scene, input, subject) {
    await setDeskSectionsRow(scene.db, subject.value, input.sections);
    return ok(null);
  },
});
