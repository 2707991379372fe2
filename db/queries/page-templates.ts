import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/open';
import { pageTemplates } from '@/db/schema';

export type PageTemplateRow = typeof pageTemplates.$inferSelect;

/** All templates of a publication by name. */
export const pageTemplateRows = (db: Db, publicationId: string): PageTemplateRow[] =>
  db.select().from(pageTemplates).where(eq(pageTemplates.publicationId, publicationId)).orderBy(asc(pageTemplates.name), asc(pageTemplates.id)).all();

export const pageTemplateRow = (db: Db, id: string): PageTemplateRow | undefined => db.select().from(pageTemplates).where(eq(pageTemplates.id, id)).get();

/** The template of this name, whatever the case of its Latin letters. */
export const pageTemplateNamed = (db: Db, publicationId: string, name: string): PageTemplateRow | undefined =>
  db.select().from(pageTemplates).where(and(eq(pageTemplates.publicationId, publicationId), sql`lower(${pageTemplates.name}) = ${name.toLowerCase()}`)).get();

export const countPageTemplates = (db: Db, publicationId: string): number =>
  db.select({ n: count() }).from(pageTemplates).where(eq(pageTemplates.publicationId, publicationId)).get()?.n ?? 0;

export const insertPageTemplate = (db: Db, row: Omit<PageTemplateRow, 'version'>) => db.insert(pageTemplates).values(row).run();

export const updatePageTemplate = (db: Db, id: string, fields: Partial<Pick<PageTemplateRow, 'name' | 'data' | 'formatId'>>) =>
  db.update(pageTemplates).set({ ...fields, version: sql`${pageTemplates.version} + 1` }).where(eq(pageTemplates.id, id)).run();

export const deletePageTemplate = (db: Db, id: string) => db.delete(pageTemplates).where(eq(pageTemplates.id, id)).run();
