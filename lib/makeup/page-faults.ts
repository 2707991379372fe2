import { glyphsOf } from '@/lib/typeset/drawn-glyphs';
import type { TypeCase } from '@/lib/typeset/faces';
import { missingGlyphs } from '@/lib/typeset/missing-glyphs';
import type { Block } from './block';
import { onGrid, type Grid } from './grid';
import type { PageCells } from './page-cells';
import type { Fault, ProofItem, TextItem } from './page-proof';
import { sideColumns } from '@/lib/makeup/heads/side-head';

const articleOf = (block: Block): string | null => ('articleId' in block ? block.articleId : null);

/** Blocks over another or off the grid: hard faults, whatever they hold. */
export function placeFaults(grid: Grid, blocks: readonly Block[], page: PageCells): Fault[] {
  const off = blocks.filter((block) => !onGrid(grid, block)).map((block): Fault => ({
    rule: 'off-grid', hard: true, blockId: block.id, articleId: articleOf(block), params: { column: block.column, row: block.row, columns: block.columns, rows: block.rows },
  }));
  const over = page.overlaps.flatMap(([one, other]): Fault[] => {
    const under = blocks[one];
    const block = blocks[other];
    return under && block ? [{ rule: 'overlap', hard: true, blockId: block.id, articleId: articleOf(block), params: { with: under.id } }] : [];
  });
  return [...off, ...over];
}

/** Characters that would print as an empty box (hard), and characters taken from a face that was not asked for (soft), by block. */
export function glyphFaults(items: readonly ProofItem[], typeCase: TypeCase): Fault[] {
  let missing: Map<string, Found> | null = null;
  let fallback: Map<string, Found> | null = null;
  for (const item of items) {
    if (item.kind !== 'text') continue;
    const lettering = item.role === 'nameplate';
    switch (glyphsOf(item.text, item.face, lettering ? 'lettering' : 'text', typeCase)) {
      case 'drawn': break;
      case 'missing': note(missing ??= new Map(), item, missingGlyphs(item.text, item.face, typeCase)); break;
      case 'stands-in': note(fallback ??= new Map(), item, [...new Set(item.text.replace(/\s/gu, ''))]); break;
    }
  }
  return [...faultsOf('missing-glyph', missing), ...faultsOf('glyph-fallback', fallback)];
}

const faultsOf = (rule: 'missing-glyph' | 'glyph-fallback', byBlock: ReadonlyMap<string, Found> | null): Fault[] =>
  (byBlock === null ? [] : [...byBlock].map(([blockId, { item, characters }]) => ({
    rule, hard: rule === 'missing-glyph', blockId, articleId: item.articleId, params: { characters: [...characters].join(''), face: item.face },
  })));

interface Found { readonly item: TextItem; readonly characters: Set<string> }

function note(byBlock: Map<string, Found>, item: TextItem, characters: readonly string[]): void {
  const known = byBlock.get(item.blockId) ?? { item, characters: new Set<string>() };
  characters.forEach((character) => known.characters.add(character));
  byBlock.set(item.blockId, known);
}

/** Headlines side by side on one level (碰题), unless a box parts them, and a gutter from head to foot of the page (通缝): soft faults. */
export function makeUpFaults(grid: Grid, blocks: readonly Block[], headRows: ReadonlyMap<string, number>, page: PageCells): Fault[] {
  const faults: Fault[] = [];
  const headed = blocks.filter((block) => block.kind === 'story' && block.border === 'none' && (headRows.get(block.id) ?? 0) > 0);
  for (const one of headed) for (const other of headed) {
    // A head set into the left of its block has text at its right.
    if (one.column + one.columns !== other.column || (one.kind === 'story' && sideColumns(one, one.measureColumns) > 0)) continue;
    const touching = one.row < other.row + (headRows.get(other.id) ?? 0) && other.row < one.row + (headRows.get(one.id) ?? 0);
    if (touching) faults.push({ rule: 'touching-headlines', hard: false, blockId: other.id, articleId: articleOf(other), params: { with: one.id } });
  }
  const body = blocks.filter((block) => block.kind !== 'masthead' && block.kind !== 'folio' && !(block.kind === 'notice' && block.role === 'imprint'));
  const first = Math.min(...body.map((block) => block.row));
  const last = Math.max(...body.map((block) => block.row + block.rows));
  for (let column = 1; column < grid.columns.length && body.length > 1; column += 1) {
    let through = true;
    for (let row = first; row < last && through; row += 1) {
      const left = page.cells[row]?.[column - 1] ?? -1;
      through = left < 0 || left !== page.cells[row]?.[column];
    }
    if (through) faults.push({ rule: 'through-gutter', hard: false, blockId: null, articleId: null, params: { column } });
  }
  return faults;
}
