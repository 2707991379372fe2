import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { issues, publications, sections } from '@/db/schema';

const shown = {
  id: publications.id, name: publications.name, profile: publications.profile, district: publications.district, publisher: publications.publisher,
  permit: publications.permit, notices: publications.notices, hotline: publications.hotline, recipients: publications.recipients,
  printer: publications.printer, printRun: publications.printRun, visibility: publications.visibility, usualWeekday: publications.usualWeekday,
  formatId: publications.formatId, pageCount: publications.pageCount, bylineLabel: publications.bylineLabel, briefsTitle: publications.briefsTitle, ruleWeights: publications.ruleWeights,
  nameplateFace: publications.nameplateFace, nameplateFile: publications.nameplateFile, mastheadDesign: publications.mastheadDesign, timeZone: publications.timeZone,
  prohibitionLevel: publications.prohibitionLevel, version: publications.version,
};

/** The publication of this database; undefined in a new one. */
export async function firstPublication(db: Db) {
  const [row] = await db.select(shown).from(publications).orderBy(asc(publications.id)).limit(1);
  return row;
}

export type PublicationRow = NonNullable<Awaited<ReturnType<typeof firstPublication>>>;
export type PublicationFields = Omit<PublicationRow, 'id' | 'version'>;

export const sectionsOf = (db: Db, publicationId: string) =>
  db.select({ id: sections.id, name: sections.name, parent: sections.parent, position: sections.position }).from(sections).where(eq(sections.publicationId, publicationId)).orderBy(sections.position);

/** Names of the sections that are part of this one. */
export async function partsOfSection(db: Db, name: string): Promise<readonly string[]> {
  return (await db.select({ name: sections.name }).from(sections).where(eq(sections.parent, name)).orderBy(sections.position)).map((part) => part.name);
}

export const insertPublication = (db: Db, fields: Partial<PublicationFields> & { readonly id: string; readonly name: string }) => db.insert(publications).values(fields);

export const updatePublication = (db: Db, id: string, fields: Partial<PublicationFields>) =>
  db.update(publications).set({ ...fields, version: sql`${publications.version} + 1` }).where(eq(publications.id, id));

/** Puts this list of section names in the place of the old one. */
export async function replaceSections(db: Db, publicationId: string, names: readonly { readonly id: string; readonly name: string }[]): Promise<void> {
  await db.delete(sections).where(eq(sections.publicationId, publicationId));
  if (names.length > 0) await db.insert(sections).values(names.map(({ id, name }, position) => ({ id, publicationId, name, position })));
}

/** Ids of issues that are signed off and not yet published. */
export async function signedIssueIds(db: Db, publicationId: string): Promise<string[]> {
  const rows = await db.select({ id: issues.id, status: issues.status, publicationId: issues.publicationId }).from(issues).where(eq(issues.status, 'signed-off'));
  return rows.filter((row) => row.publicationId === publicationId).map((row) => row.id);
}
