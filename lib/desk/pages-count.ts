import { z } from 'zod';
import { publicationRecord, sectionNames, type IssueRecord } from '@/db/queries/issues';
import { insertPage, pageRecords, removePage, replaceAllBlocks, updatePage, type PageRecord } from '@/db/queries/pages';
import type { Block } from '@/lib/makeup/block';
import { pageFormat, type PageFormat } from '@/lib/makeup/format';
import { imprintLines } from '@/lib/newsroom/masthead';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';
import { storedDate } from './issues-numbering';
import { issueSubject } from './issues-subject';
import { applyLayouts } from './layout-apply';
import { articlesOf, placementFault } from './layout-schema';
import { checkLocks } from './locks-check';
import { operation, type Scene } from './operation';
import { keepPageVersion } from './page-versions';
import { blocksOf } from './pages';
import { furnitureOf } from './pages-furniture';
import { voidSignOff } from './signoff-void';

const input = z.object({
  issueId: z.string(), version: z.number().int().optional(), pageCount: z.number().int().min(1).max(64),
  /** Takes the copy off pages that go, first; without it such pages are refused. */
  takeOff: z.boolean().default(false),
});

const isImprint = (block: Block): boolean => block.kind === 'notice' && block.role === 'imprint';

function put(scene: Scene, pageId: string, blocks: readonly Block[]): void {
  replaceAllBlocks(scene.db, [{ pageId, blocks: blocks.map((block) => ({ id: block.id, kind: block.kind, articleId: articlesOf(block)[0] ?? null, data: block })) }]);
}

/** Pages that lose the imprint or get it when the issue has so many. */
const imprintMoves = (scene: Scene, pages: readonly PageRecord[], count: number): PageRecord[] => pages.filter((page) => page.number <= count && blocksOf(scene.db, page.id).some(isImprint) !== (page.number === count));

/** The imprint stands on the last page and no other; where copy stands in its place it waits until the page is made up anew. */
function settleImprint(scene: Scene, pages: readonly PageRecord[], format: PageFormat, lines: number): void {
  for (const page of pages) {
    const blocks = blocksOf(scene.db, page.id);
    const last = page.number === pages.length;
    const has = blocks.some(isImprint);
    if (last === has) continue;
    const imprint = last ? furnitureOf(page.number, pages.length, format, lines, scene.newId).filter(isImprint) : [];
    const next = [...blocks.filter((block) => !isImprint(block)), ...imprint];
    if (placementFault(next, format)) continue;
    put(scene, page.id, next);
    const version = updatePage(scene.db, page.id, page.status === 'passed' ? { status: 'third-proof' } : {});
    keepPageVersion(scene, page, blocks, version, next);
    scene.note('page.layout', 'page', page.id, version, { blocks: next.length });
  }
}

/** Gives an issue more pages, or takes some from its end. Refused ('page-not-empty') while copy stands on one of them, unless it is to be taken off: then it goes back among the copy that waits. */
export const setPageCount = operation({
  action: 'issue.edit', input, subject: async (db, { issueId }: { issueId: string }) => issueSubject(db, issueId), baseVersion: (asked) => asked.version,
  async run(scene, { pageCount, takeOff }, { value: issue }: { value: IssueRecord }): Promise<Result<{ pages: number }, DeskError>> {
    const { db } = scene;
    const publication = publicationRecord(db);
    const format = pageFormat(issue.formatId);
    if (!publication || !format) return err({ code: 'refused', reason: 'publication-missing' });
    const before = pageRecords(db, issue.id);
    const going = before.filter((page) => page.number > pageCount);
    const full = going.find((page) => blocksOf(db, page.id).some((block) => articlesOf(block).length > 0));
    if (full && !takeOff) return err({ code: 'refused', reason: 'page-not-empty', params: { page: full.number } });
    const free = checkLocks(db, scene.actor, [...going, ...(going.length > 0 || pageCount > before.length ? imprintMoves(scene, before, pageCount) : [])], undefined, scene.now);
    if (!free.ok) return free;
    if (full) {
      const cleared = applyLayouts(scene, issue, going.map((page) => ({ page, version: page.version, blocks: blocksOf(db, page.id).filter((block) => articlesOf(block).length === 0) })));
      if (!cleared.ok) return cleared;
    }
    for (const page of going) removePage(db, page.id);
    const sections = sectionNames(db, publication.id);
    const lines = imprintLines(publication, { date: storedDate(issue.date), publisher: issue.publisher }).length;
    for (let number = before.length + 1; number <= pageCount; number += 1) {
      const id = scene.newId();
      insertPage(db, { id, issueId: issue.id, number, section: sections[number - 1] ?? '' });
      put(scene, id, furnitureOf(number, pageCount, format, lines, scene.newId));
    }
    settleImprint(scene, pageRecords(db, issue.id), format, lines);
    if (before.length !== pageCount) voidSignOff(scene, issue.id, 'layout');
    scene.note('issue.pages', 'issue', issue.id, issue.version, { from: before.length, to: pageCount });
    return ok({ pages: pageCount });
  },
});
