import { z } from 'zod';
import type { Db } from '@/db/open';
import {
  firstPublication, insertPublication, replaceSections, sectionsOf, signedIssueIds, updatePublication, type PublicationFields, type PublicationRow,
} from '@/db/queries/publications';
import { pageFormats } from '@/lib/makeup/format';
import { weighable } from '@/lib/makeup/machine/make-up-rules';
import type { MastheadDesign } from '@/lib/makeup/furniture/masthead-design';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { canonicalJson } from '@/lib/press/edition-hash';
import { faceIds } from '@/lib/typeset/faces';
import type { DeskError } from './error';
import { artworkIn, mastheadDesignSchema, storedDesign } from './masthead-design-schema';
import { operation, type Operation, type Surroundings } from './operation';
import { photoFile } from './photo-files';
import { voidSignOff } from './signoff-void';
import { filledLine, line, version } from './text-input';
import type { PublicationView } from './views/publication';

/** Sections of a new publication, in page order. */
export const firstSections = ['要闻', '综合', '民生', '文化'] as const;

/** Name of a publication nobody has named yet. */
export const unnamed = '未命名';

const prohibitionLevels = ['none', 'basic', 'gb', 'strict'] as const;

async function viewOf(db: Db, row: PublicationRow): Promise<PublicationView> {
  return { ...row, mastheadDesign: storedDesign(row.mastheadDesign), sections: (await sectionsOf(db, row.id)).map((section) => section.name) };
}

/** The publication of this database. Throws when there is none: `ensurePublication` runs when a database is opened for use. */
export async function readPublication(db: Db): Promise<PublicationView> {
  const row = await firstPublication(db);
  if (!row) throw new Error('The database has no publication; call ensurePublication first');
  return viewOf(db, row);
}

/** Makes the publication of a new database, with the default format, four sections and empty masthead texts; does nothing when there is one. `fields` fill a new one. */
export async function ensurePublication(around: Surroundings, fields: Partial<PublicationFields> & { readonly sections?: readonly string[] } = {}): Promise<PublicationView> {
  const existing = await firstPublication(around.store.read);
  if (existing) return viewOf(around.store.read, existing);
  const { sections = firstSections, ...given } = fields;
  const made = await around.store.transact<PublicationView, never>(async (db) => {
    const already = await firstPublication(db);
    if (already) return ok(await viewOf(db, already));
    const publicationId = around.newId();
    await insertPublication(db, { name: unnamed, ...given, id: publicationId });
    await replaceSections(db, publicationId, sections.map((name) => ({ id: around.newId(), name })));
    return ok(await readPublication(db));
  });
  if (!made.ok) throw new Error('unreachable');
  return made.value;
}

const lines = (most: number) => z.array(line(80)).max(most).transform((list) => list.filter((text) => text !== ''));

/** Fields of the publication that an edit may change; those left out stay. */
const publicationInput = z.strictObject({
  version,
  name: filledLine(40),
  profile: z.enum(['internal', 'licensed']),
  district: line(40),
  publisher: line(80),
  permit: lines(4),
  notices: lines(6),
  hotline: line(80),
  recipients: line(120),
  printer: line(80),
  printRun: line(40),
  visibility: z.enum(['public', 'staff']),
  usualWeekday: z.number().int().min(1).max(7).nullable(),
  formatId: z.string().refine((formatId) => pageFormats.some((format) => format.id === formatId), 'field.format'),
  pageCount: z.number().int().min(1).max(64),
  bylineLabel: line(20),
  briefsTitle: line(20),
  nameplateFace: z.enum(faceIds),
  nameplateFile: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
  mastheadDesign: mastheadDesignSchema,
  timeZone: z.string().refine((zone) => { try { new Intl.DateTimeFormat('en', { timeZone: zone }); return true; } catch { return false; } }, 'field.time-zone'),
  prohibitionLevel: z.enum(prohibitionLevels),
  ruleWeights: z.partialRecord(z.enum(weighable), z.number().min(0).max(3)),
  sections: z.array(filledLine(20)).min(1, 'field.sections').max(40).refine((names) => new Set(names).size === names.length, 'field.sections-twice'),
}).partial().required({ version: true });

/** Fields that print on pages of issues already made: changing one makes a sign-off void. */
const printed = ['name', 'hotline', 'recipients', 'printer', 'printRun', 'briefsTitle', 'nameplateFace', 'nameplateFile', 'mastheadDesign', 'prohibitionLevel'] as const;

/** The artwork a nameplate prints: that of the design; without a design's, what stood there before any design. */
function nameplateFileOf(before: PublicationRow, design: MastheadDesign): string | null {
  return design.artwork?.file ?? (before.nameplateFile === storedDesign(before.mastheadDesign).artwork?.file ? null : before.nameplateFile);
}

const editFields = operation({
  action: 'publication.edit',
  input: publicationInput,
  async subject(db) {
    const row = await firstPublication(db);
    return row
      ? ok({ value: row, state: 'any' as const, own: false, kind: 'publication' as const, id: row.id, version: row.version })
      : err<DeskError>({ code: 'refused', reason: 'publication-missing' });
  },
  baseVersion: (input) => input.version,
  async run(scene, input, subject): Promise<Result<PublicationView, DeskError>> {
    const { version: _seen, sections, mastheadDesign, ...rest } = input;
    const fields = mastheadDesign === undefined ? rest : { ...rest, mastheadDesign: storedDesign(mastheadDesign), nameplateFile: nameplateFileOf(subject.value, mastheadDesign) };
    await updatePublication(scene.db, subject.id, fields);
    if (sections) {
      const known = new Map((await sectionsOf(scene.db, subject.id)).map((section) => [section.name, section.id]));
      await replaceSections(scene.db, subject.id, sections.map((name) => ({ id: known.get(name) ?? scene.newId(), name })));
    }
    const now: Partial<PublicationRow> = fields;
    const changed = printed.filter((field) => now[field] !== undefined && canonicalJson(now[field]) !== canonicalJson(subject.value[field]));
    if (changed.length > 0) {
      for (const issueId of await signedIssueIds(scene.db, subject.id)) voidSignOff(scene, issueId, `publication:${changed.join(",")}`);
    }
    scene.note('publication.edit', 'publication', subject.id, subject.value.version + 1, { fields: Object.keys(fields), sections: sections !== undefined });
    return ok(await readPublication(scene.db));
  },
});

/**
 * Changes the publication's settings. Publisher, permit and notices hold for issues made from now on; what prints from here voids sign-offs.
 * A masthead design may only name artwork that is kept here.
 */
export const editPublication: Operation<PublicationView> = async (around, actor, input) => {
  const design = publicationInput.safeParse(input).data?.mastheadDesign;
  for (const { file } of actor && design ? artworkIn(design) : []) if (!await photoFile(around.store, file)) return err({ code: 'refused', reason: 'artwork-missing' });
  return editFields(around, actor, input);
};
