import type { Db } from '@/db/open';
import { firstPublication, sectionsOf } from '@/db/queries/publications';

/** A section and the one it is part of; `parent` is empty for one that stands by itself. */
export interface SectionView { readonly name: string; readonly parent: string }

/** Sections in their order, the parts of one right after it. */
export async function listSections(db: Db): Promise<readonly SectionView[]> {
  const publication = await firstPublication(db);
  const all = publication ? await sectionsOf(db, publication.id) : [];
  const names = new Set(all.map((section) => section.name));
  const whole = all.filter((section) => section.parent === '' || !names.has(section.parent));
  return whole.flatMap((section) => [{ name: section.name, parent: '' }, ...all.filter((part) => part.parent === section.name).map((part) => ({ name: part.name, parent: section.name }))]);
}
