import { z } from 'zod';
import type { Db } from '@/db/open';
import { insertPageVersion, lastPageVersion, lastSaveOf, namePageVersionRecord, pageVersionRecord, pageVersionRecords, type PageVersionRecord } from '@/db/queries/page-versions';
import type { PageRecord } from '@/db/queries/pages';
import type { Block } from '@/lib/makeup/block';
import { pageChanges, sameBlocks } from '@/lib/makeup/edits/page-changes';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { blocksSchema } from './layout-schema';
import { operation, type Actor, type Scene } from './operation';
import { pageSubject, type PageOfIssue } from './pages';
import { mayRead } from './read-rights';
import { line } from './text-input';
import type { PageVersionBlocks, PageVersionList, PageVersionRow } from './views/page-version';

/** Versions shown at a time. */
const perList = 40;

/** The blocks of a saved layout; null when a later program no longer takes them. */
function readBlocks(record: PageVersionRecord): Block[] | null {
  const parsed = blocksSchema.safeParse(record.blocks);
  return parsed.success ? parsed.data : null;
}

/**
 * Keeps how a page stood and how it stands now, where that is not kept already; called in the transaction that saves it. `before` is what
 * was on the page (`page` its record then), `version` what it becomes. The same blocks again make no version.
 */
export function keepPageVersion(scene: Scene, page: PageRecord, before: readonly Block[], version: number, blocks: readonly Block[]): void {
  const { db } = scene;
  const row = { pageId: page.id, section: page.section };
  const last = lastPageVersion(db, page.id);
  const kept = last && readBlocks(last);
  if (!last || !kept || !sameBlocks(kept, before)) {
    const saved = lastSaveOf(db, page.id);
    insertPageVersion(db, { ...row, id: scene.newId(), version: page.version, blocks: before, authorId: saved?.actorId ?? null, authorName: saved?.actorName ?? '', createdAt: saved?.at ?? '' });
  }
  if (sameBlocks(before, blocks)) return;
  insertPageVersion(db, { ...row, id: scene.newId(), version, blocks, authorId: scene.actor.userId, authorName: scene.actor.name, createdAt: scene.at });
}

/** Saved layouts of a page, newest first, older than `before` when it is given, with what each one changed. */
export function pageVersionList(db: Db, actor: Actor | null, pageId: string, before?: number): Result<PageVersionList, DeskError> {
  const page = readable(db, actor, pageId);
  if (!page.ok) return page;
  const records = pageVersionRecords(db, pageId, before, perList + 1);
  const parsed = records.map(readBlocks);
  const rows = records.slice(0, perList).map((record, index): PageVersionRow => {
    const [here, earlier] = [parsed[index], parsed[index + 1]];
    return { id: record.id, version: record.version, at: record.createdAt, by: record.authorName, name: record.name, changes: earlier && here ? pageChanges(earlier, here) : null };
  });
  return ok({ rows, more: records.length > perList });
}

/** The blocks of one saved layout, for someone who may see its issue. */
export function pageVersionBlocks(db: Db, actor: Actor | null, id: string): Result<PageVersionBlocks, DeskError> {
  const record = pageVersionRecord(db, id);
  if (!record) return err({ code: 'not-found', what: 'revision' });
  const page = readable(db, actor, record.pageId);
  if (!page.ok) return page;
  const blocks = readBlocks(record);
  return blocks ? ok({ id: record.id, version: record.version, blocks }) : err({ code: 'not-found', what: 'revision' });
}

function readable(db: Db, actor: Actor | null, pageId: string): Result<PageOfIssue, DeskError> {
  const staff = mayRead(actor, 'desk.read', 'any');
  if (!staff.ok) return staff;
  const subject = pageSubject(db, pageId);
  if (!subject.ok) return subject;
  const allowed = mayRead(actor, 'issue.read', subject.value.state);
  return allowed.ok ? ok(subject.value.value) : allowed;
}

const nameInput = z.object({ id: z.string(), name: line(40) });

/** Gives a saved layout a name to find it by; an empty one takes it away. */
export const namePageVersion = operation<typeof nameInput, PageVersionRecord, null>({
  action: 'issue.makeUp', input: nameInput,
  async subject(db, { id }) {
    const record = pageVersionRecord(db, id);
    if (!record) return err({ code: 'not-found', what: 'revision' });
    const page = pageSubject(db, record.pageId);
    return page.ok ? ok({ value: record, state: page.value.state, own: false, kind: 'page', id: record.pageId }) : page;
  },
  async run(scene, { id, name }, { value: record }) {
    namePageVersionRecord(scene.db, id, name);
    scene.note('page.nameVersion', 'page', record.pageId, null, { version: record.version, name });
    return ok(null);
  },
});
