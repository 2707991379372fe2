import { z } from 'zod';
import type { Db } from '@/db/open';
import { editionRecords, lastEdition, readableEditionBySha, readableEditionByTotal, readableRows, type EditionRecord, type ReadableRow } from '@/db/queries/editions';
import { parseEditionContent, type EditionContent } from '@/lib/press/edition-content';
import { labelOf } from './issues-numbering';

/** What readers may see: signed and published editions, and nothing else of the newsroom. */

export interface PublishedEditionRow {
  readonly totalNumber: number;
  readonly numberInYear: number;
  readonly label: string;
  readonly date: string;
  readonly weekday: string;
  readonly lunar: string;
  readonly revision: number;
  readonly sha256: string;
  readonly publishedAt: string;
  /** Why this revision corrects an earlier one; empty for the first. */
  readonly correction: string;
}

export interface PublishedEdition extends PublishedEditionRow { readonly content: EditionContent }

const moment = z.string().min(1);

const rowOf = (row: Omit<ReadableRow, 'id' | 'issueId'>): PublishedEditionRow => ({
  totalNumber: row.totalNumber, numberInYear: row.numberInYear, label: labelOf(row), date: row.date, weekday: row.weekday, lunar: row.lunar,
  revision: row.revision, sha256: row.sha256, publishedAt: moment.parse(row.publishedAt), correction: row.correction,
});

function editionOf(record: EditionRecord): PublishedEdition {
  const content = contentOf(record);
  return { ...rowOf({ ...record, ...content.issue }), content };
}

/** Frozen content is parsed once: it never changes under its hash. */
const parsed = new Map<string, EditionContent>();
function contentOf(record: Pick<EditionRecord, 'sha256' | 'content'>): EditionContent {
  const known = parsed.get(record.sha256);
  if (known) return known;
  const content = parseEditionContent(record.content);
  parsed.set(record.sha256, content);
  const [oldest] = parsed.keys();
  if (parsed.size > 16 && oldest !== undefined) parsed.delete(oldest);
  return content;
}

/** Editions readers may choose from, newest first, one an issue: its newest published revision. */
export const publishedEditions = async (db: Db): Promise<PublishedEditionRow[]> => readableRows(db).map(rowOf);

/** The newest readable revision of an issue; null when readers see none. */
export async function publishedEdition(db: Db, total: number): Promise<PublishedEdition | null> {
  const record = readableEditionByTotal(db, total);
  return record ? editionOf(record) : null;
}

/** The newest issue readers see; null when there is none. */
export async function latestPublished(db: Db): Promise<PublishedEdition | null> {
  const [newest] = readableRows(db);
  return newest ? publishedEdition(db, newest.totalNumber) : null;
}

/** The edition of this hash if readers may see it, earlier revisions of corrected issues among them; null otherwise. */
export async function editionBySha(db: Db, sha256: string): Promise<PublishedEdition | null> {
  const record = /^[0-9a-f]{64}$/.test(sha256) ? readableEditionBySha(db, sha256) : undefined;
  return record ? editionOf(record) : null;
}

/** What was signed last of an issue, unless a later change made it void; null when nothing is signed. */
export async function editionInForce(db: Db, issueId: string): Promise<EditionContent | null> {
  const record = lastEdition(db, issueId);
  return record && record.voidedAt === null ? contentOf(record) : null;
}

/** Every revision of an issue ever signed, oldest first, with its frozen JSON as it stands in the database. */
export const editionsToVerify = async (db: Db, issueId: string): Promise<readonly { readonly revision: number; readonly sha256: string; readonly content: string }[]> =>
  editionRecords(db, issueId).map(({ revision, sha256, content }) => ({ revision, sha256, content }));
