import { z } from 'zod';
import type { Db } from '@/db/open';
import { countPageTemplates, deletePageTemplate, insertPageTemplate, pageTemplateNamed, pageTemplateRow, pageTemplateRows, updatePageTemplate, type PageTemplateRow } from '@/db/queries/page-templates';
import { firstPublication } from '@/db/queries/publications';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { operation, type Subject } from './operation';
import { templateSchema } from './page-template-schema';
import { filledLine, id, version } from './text-input';
import type { PageTemplateView } from './views/page-template';

/** Templates a publication may keep: as many as a menu can still show. */
export const mostTemplates = 60;

const templateName = filledLine(30);

function viewOf(row: PageTemplateRow): PageTemplateView | null {
  const parsed = templateSchema.safeParse(row.data);
  return parsed.success ? { id: row.id, version: row.version, template: { name: row.name, ...parsed.data }, createdBy: row.createdBy, createdAt: row.createdAt } : null;
}

/** The publication's page templates by name. One that no longer parses is left out. */
export async function listPageTemplates(db: Db): Promise<readonly PageTemplateView[]> {
  const publication = await firstPublication(db);
  return publication ? pageTemplateRows(db, publication.id).flatMap((row) => viewOf(row) ?? []) : [];
}

/** Keeps a page's template under a name. Refused when the name is taken ('template-exists') or there are too many ('templates-full'). */
export const savePageTemplate = operation({
  action: 'template.edit',
  input: z.strictObject({ name: templateName, template: templateSchema }),
  subject: async (db) => {
    const publication = await firstPublication(db);
    return publication ? ok({ value: publication, state: 'any' as const, own: false, kind: 'publication' as const, id: publication.id }) : err<DeskError>({ code: 'refused', reason: 'publication-missing' });
  },
  async run(scene, { name, template }, { value: publication }): Promise<Result<{ readonly id: string; readonly version: number }, DeskError>> {
    if (pageTemplateNamed(scene.db, publication.id, name)) return err({ code: 'refused', reason: 'template-exists', params: { name } });
    if (countPageTemplates(scene.db, publication.id) >= mostTemplates) return err({ code: 'refused', reason: 'templates-full', params: { most: mostTemplates } });
    const templateId = scene.newId();
    insertPageTemplate(scene.db, { id: templateId, publicationId: publication.id, name, data: template, formatId: template.formatId, createdBy: scene.actor.name, createdAt: scene.at });
    scene.note('template.save', 'template', templateId, 1, { name });
    return ok({ id: templateId, version: 1 });
  },
});

function templateSubject(db: Db, templateId: string): Result<Subject<PageTemplateRow>, DeskError> {
  const row = pageTemplateRow(db, templateId);
  if (!row) return err({ code: 'not-found', what: 'template' });
  return ok({ value: row, state: 'any', own: false, kind: 'publication', id: row.id, version: row.version });
}

/** Gives a template another name. */
export const renamePageTemplate = operation({
  action: 'template.edit',
  input: z.strictObject({ id, version, name: templateName }),
  subject: async (db, input) => templateSubject(db, input.id),
  baseVersion: (input) => input.version,
  async run(scene, { name }, { value: row }): Promise<Result<{ readonly version: number }, DeskError>> {
    const twin = pageTemplateNamed(scene.db, row.publicationId, name);
    if (twin && twin.id !== row.id) return err({ code: 'refused', reason: 'template-exists', params: { name } });
    updatePageTemplate(scene.db, row.id, { name });
    scene.note('template.rename', 'template', row.id, row.version + 1, { before: row.name, name });
    return ok({ version: row.version + 1 });
  },
});

/** Removes a template. Pages made from it stay as they are. */
export const removePageTemplate = operation({
  action: 'template.edit',
  input: z.strictObject({ id, version }),
  subject: async (db, input) => templateSubject(db, input.id),
  baseVersion: (input) => input.version,
  async run(scene, _input, { value: row }): Promise<Result<null, DeskError>> {
    deletePageTemplate(scene.db, row.id);
    scene.note('template.remove', 'template', row.id, null, { name: row.name });
    return ok(null);
  },
});
