import { elementText } from '@/lib/copy/element-text';
import type { Story } from '@/lib/copy/story';
import { setHeadline } from '@/lib/typeset/headline';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt, type Rect } from '@/lib/typeset/units';
import type { TeaserBlock } from '@/lib/makeup/block';
import { boxUnderText, unsetBlock, type Bench, type BlockProof } from './block-proof';
import { wordEndsOf } from '@/lib/makeup/heads/deck-spec';
import { ideographicAscent } from '@/lib/makeup/grid';
import { red } from '@/lib/makeup/inks';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Fault, ProofItem } from '@/lib/makeup/page-proof';
import { seePage } from '@/lib/makeup/page-words';
import { furniture, setWords, textItems, type Place } from '@/lib/makeup/words';

/** One headline of a teaser with its element and the page it points to. */
export interface TeaserEntry { readonly element: number; readonly text: string; readonly wordEnds: readonly number[]; readonly articleId: string | null; readonly page: number | null }

const reference = /^[（(]?详见.{1,4}版[）)]?$/u;

/** The headlines of a teaser. A reference typed into the copy (详见二版) is kept only where the page can't compute one. */
export function teaserEntries(issue: IssueLayout, story: Story): { readonly entries: readonly TeaserEntry[]; readonly typed: readonly TeaserEntry[] } {
  const lines = story.body.map((element, index) => ({ element: index, text: elementText(element).replace(/[\t\n]/gu, ' ').trim() })).filter((line) => line.text !== '').map((line) => ({ ...line, wordEnds: wordEndsOf(story, line.text) }));
  const entries: TeaserEntry[] = [];
  const typed: TeaserEntry[] = [];
  for (const line of lines) {
    if (reference.test(line.text)) { typed.push({ ...line, articleId: null, page: null }); continue; }
    const articleId = story.pointsTo[entries.length] ?? null;
    entries.push({ ...line, articleId, page: articleId === null ? null : pageOf(issue, articleId) });
  }
  return { entries, typed };
}

/** The page an article first stands on; null when it stands on none. */
export function pageOf(issue: IssueLayout, articleId: string): number | null {
  for (const page of issue.pages) for (const block of page.blocks) {
    if ((block.kind === 'story' || block.kind === 'photo') && block.articleId === articleId) return page.number;
    if (block.kind === 'briefs' && block.articleIds.includes(articleId)) return page.number;
  }
  return null;
}

const leadingOfLine = 1.45;
const inset = 9;

/** Sets a teaser box at the largest of its sizes that fits: bulleted headlines in hei, each group closed by its page. */
export function teaserBlock(bench: Bench, block: TeaserBlock): BlockProof {
  const { grid, issue, typeCase } = bench;
  const story = issue.stories[block.articleId];
  if (!story) return unsetBlock(block, grid, [block.articleId], { rule: 'unknown-article', hard: true, blockId: block.id, articleId: block.articleId, params: {} });
  const box = boxUnderText(grid, block);
  const { entries, typed } = teaserEntries(issue, story);
  const label = setWords('导读', 'hei-bold', pt(12), typeCase);
  const width = box.width - 2 * inset;
  const layout = [15, 14, 13, 12, 11, 10.5, 10, 9.5, 9].map((size) => arrange(bench, entries, typed, width, size)).find((way, index, ways) => way.depth + labelDepth + 8 <= box.height || index === ways.length - 1);
  const items: ProofItem[] = [
    { kind: 'box', blockId: block.id, rect: box, fill: null, stroke: { ink: red, weight: pt(0.75) } },
    { kind: 'box', blockId: block.id, rect: { x: pt(box.x + inset), y: box.y, width: pt(label.setWidth + 12), height: pt(17) }, fill: red, stroke: null },
    ...textItems(label, box.x + inset + 6, box.y + 2.5 + ideographicAscent * 12, furniture('teaser', block.id, { c: 0, m: 0, y: 0, k: 0 })),
  ];
  const faults: Fault[] = [];
  const parts: { articleId: string; rect: Rect }[] = [];
  if (layout) {
    const free = Math.max(0, box.height - labelDepth - layout.depth - 8);
    const spread = layout.rows.length > 0 ? Math.min(layout.size * 0.6, free / layout.rows.length) : 0;
    let y = box.y + labelDepth + Math.max(0, (free - spread * layout.rows.length) / 2);
    for (const row of layout.rows) {
      const top = y;
      for (const line of row.lines) {
        const baseline = y + (leadingOfLine - 1) / 2 * layout.size + ideographicAscent * layout.size;
        const place: Place = { role: 'teaser', blockId: block.id, articleId: row.own ? block.articleId : null, element: row.element, offset: 0 };
        if (line.bullet) items.push(...textItems(line.bullet, box.x + inset, baseline, furniture('end-mark', block.id, red)));
        items.push(...textItems(line.line, box.x + inset + line.x, baseline, place));
        if (line.reference) items.push(...textItems(line.reference, box.x + box.width - inset - line.reference.setWidth, baseline, { ...furniture('teaser', block.id, red) }));
        y += layout.size * leadingOfLine;
      }
      if (row.articleId !== null) parts.push({ articleId: row.articleId, rect: { x: box.x, y: pt(top), width: box.width, height: pt(y - top) } });
      y += spread;
    }
    if (layout.depth + labelDepth > box.height + 0.5) faults.push({ rule: 'overset', hard: true, blockId: block.id, articleId: block.articleId, params: { characters: 0, lines: 1 } });
  }
  for (const entry of entries) if (entry.page === null) {
    faults.push({ rule: 'teaser-without-target', hard: false, blockId: block.id, articleId: block.articleId, params: { headline: entry.text } });
  }
  return {
    items, faults, holes: [], overset: [], headRows: 0,
    region: { blockId: block.id, kind: block.kind, articleIds: [block.articleId], rect: grid.rectOf(block), parts, usedRows: block.rows },
  };
}

const labelDepth = 21;

interface TeaserRow {
  readonly element: number; readonly own: boolean; readonly articleId: string | null;
  readonly lines: readonly { readonly line: SetLine; readonly x: number; readonly bullet: SetLine | null; readonly reference: SetLine | null }[];
}

/** Lines of the teaser at one size. Headlines that point to one page share its reference, after the last of them. */
function arrange(bench: Bench, entries: readonly TeaserEntry[], typed: readonly TeaserEntry[], width: number, size: number): { size: number; depth: number; rows: TeaserRow[] } {
  const { typeCase } = bench;
  const indent = size * 1.1;
  const rows: TeaserRow[] = [];
  entries.forEach((entry, index) => {
    // Headlines break as headlines do: at a space, at word ends.
    const set = setHeadline({ text: entry.text, face: 'hei-bold', measure: pt(width - indent), align: 'left', wordEnds: entry.wordEnds, maxLines: 4 }, pt(size), typeCase).lines;
    const next = entries[index + 1];
    const words = entry.page !== null && next?.page !== entry.page ? seePage(entry.page) : null;
    const see = words === null ? null : setWords(words, 'kai', pt(Math.max(9, size - 2)), typeCase);
    const last = set[set.length - 1];
    const fits = see !== null && last !== undefined && indent + last.setWidth + size * 0.8 + see.setWidth <= width;
    const lines = set.map((line, at) => ({
      line, x: indent, bullet: at === 0 ? setWords('■', 'hei', pt(size * 0.62), typeCase) : null, reference: fits && at === set.length - 1 ? see : null,
    }));
    rows.push({ element: entry.element, own: true, articleId: entry.articleId, lines });
    if (see && !fits) rows.push({ element: -1, own: false, articleId: null, lines: [{ line: see, x: width - see.setWidth, bullet: null, reference: null }] });
  });
  if (entries.every((entry) => entry.page === null)) for (const line of typed) {
    const set = setWords(line.text, 'kai', pt(Math.max(9, size - 2)), typeCase);
    rows.push({ element: line.element, own: true, articleId: null, lines: [{ line: set, x: width - set.setWidth, bullet: null, reference: null }] });
  }
  return { size, rows, depth: rows.reduce((sum, row) => sum + row.lines.length, 0) * size * leadingOfLine };
}

/** Rows a teaser box asks for at a width of whole columns, in its middle size. */
export function teaserRows(bench: Bench, story: Story, columns: number): number {
  const { entries, typed } = teaserEntries(bench.issue, story);
  const width = bench.grid.rectOf({ column: 0, row: 0, columns, rows: 1 }).width - 2 * inset;
  const way = arrange(bench, entries.map((entry) => ({ ...entry, page: entry.page ?? 2 })), typed, width, columns > 1 ? 12 : 10.5);
  return Math.ceil((way.depth + labelDepth + 10) / bench.grid.leading + 0.6);
}
