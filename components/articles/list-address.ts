import { listAddress } from './list.types';

/** The list's address with these parts of its query changed; null or empty takes a part away. A changed list begins at its first page. */
export function addressWith(query: URLSearchParams | string, changes: Readonly<Record<string, string | null>>): string {
  const wanted = new URLSearchParams(query);
  wanted.delete('page');
  for (const [name, value] of Object.entries(changes)) if (value) wanted.set(name, value); else wanted.delete(name);
  return wanted.size > 0 ? `${listAddress}?${wanted}` : listAddress;
}

/** Parts of the query that choose among copy; the rest says how it is shown. */
const choosing = ['state', 'section', 'tag', 'person', 'issue', 'text'] as const;

/** Does this query choose among the copy, whoever's it is? */
export const isFiltered = (query: URLSearchParams): boolean => choosing.some((name) => query.has(name));

/** The query without what chooses among the copy, but for the state's tab. */
export const clearedAddress = (query: URLSearchParams): string => addressWith(query, Object.fromEntries(choosing.filter((name) => name !== 'state').map((name) => [name, null])));
