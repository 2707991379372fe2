import type { Block } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';
import { mastheadCell, type MastheadDesign } from '@/lib/makeup/furniture/masthead-design';

/** Rows of a folio with its rule and the space below. */
const folioRows = 2;

/**
 * Blocks every page of a new issue starts with: masthead on page one, folios on the others, the imprint on the last one when
 * there are imprint lines. `newId` gives their ids, the publication's design the masthead's place.
 */
export function furnitureOf(page: number, pageCount: number, format: PageFormat, imprintLines: number, newId: () => string, design: MastheadDesign = {}): Block[] {
  const across = { column: 0, columns: format.columns };
  const blocks: Block[] = [page === 1
    ? { kind: 'masthead', id: newId(), ...mastheadCell(format, design), pinned: true }
    : { kind: 'folio', id: newId(), ...across, row: 0, rows: folioRows, pinned: true }];
  if (page === pageCount && imprintLines > 0) {
    const rows = Math.ceil(imprintLines / 3) + 1;
    blocks.push({ kind: 'notice', id: newId(), ...across, row: format.rows - rows, rows, title: '', text: '', role: 'imprint', pinned: true });
  }
  return blocks;
}
