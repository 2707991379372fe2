import { tableLimits, type BodyBlock } from '../body-schema';
import { pastedText } from './pasted-text';
import { styleOf, type PastedElement, type PastedNode } from './pasted-tree';

/** A cell of more characters holds copy: the table only lays a page out (as in docx-table.ts). */
const longestCell = 60;

const isElement = (node: PastedNode): node is PastedElement => typeof node !== 'string';

/** Rows of a table, not those of tables in its cells. */
function rowsOf(table: PastedElement): PastedElement[] {
  const rows: PastedElement[] = [];
  const look = (node: PastedNode): void => {
    if (!isElement(node)) return;
    if (node.tag === 'tr') rows.push(node);
    else if (node.tag !== 'table') node.children.forEach(look);
  };
  table.children.forEach(look);
  return rows;
}

const cellsOf = (row: PastedElement): PastedElement[] => row.children.filter(isElement).filter((cell) => cell.tag === 'td' || cell.tag === 'th');
const holds = (node: PastedNode, tag: string): boolean => isElement(node) && (node.tag === tag || node.children.some((child) => holds(child, tag)));
const span = (cell: PastedElement, name: 'colspan' | 'rowspan'): number => Math.min(tableLimits.columns, Math.max(1, Math.floor(Number(cell.attributes[name] ?? 1)) || 1));

function allBold(node: PastedNode, bold = false): boolean {
  if (!isElement(node)) return bold || node.trim() === '';
  const weight = styleOf(node, 'font-weight');
  const now = weight === '' ? bold || node.tag === 'b' || node.tag === 'strong' || node.tag === 'th' : weight === 'bold' || Number(weight) >= 600;
  return node.children.every((child) => allBold(child, now));
}

/**
 * A table of figures or short entries as one of ours; null when it lays a page out (one column, long cells, tables within) or is
 * larger than a newspaper's table: its words are then read as paragraphs. A cell over several stands in the first of them.
 */
export function tableOf(table: PastedElement): BodyBlock | null {
  const rows = rowsOf(table);
  if (rows.length === 0 || rows.length > tableLimits.rows || table.children.some((child) => holds(child, 'table'))) return null;
  const texts: string[][] = [];
  const down: number[] = [];
  for (const row of rows) {
    const cells: string[] = [];
    const skip = () => { while ((down[cells.length] ?? 0) > 0) { down[cells.length] = (down[cells.length] ?? 0) - 1; cells.push(''); } };
    for (const cell of cellsOf(row)) {
      skip();
      const text = pastedText(wordsOf(cell)).text.replace(/\s+/gu, ' ').trim();
      if (text.length > longestCell) return null;
      for (let extra = 0; extra < span(cell, 'colspan'); extra += 1) { down[cells.length] = span(cell, 'rowspan') - 1; cells.push(extra === 0 ? text : ''); }
    }
    skip();
    texts.push(cells);
  }
  const inked = texts.filter((cells) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...inked.map((cells) => cells.length));
  const used = Array.from({ length: width }, (_, column) => column).filter((column) => inked.some((cells) => (cells[column] ?? '') !== ''));
  if (used.length < 2 || used.length > tableLimits.columns) return null;
  const first = rows[0];
  const head = first !== undefined && inked.length > 1 && (cellsOf(first).some((cell) => cell.tag === 'th') || cellsOf(first).every((cell) => allBold(cell)));
  return { type: 'table', attrs: { head }, content: inked.map((cells) => ({ type: 'tableRow', content: used.map((column) => { const text = cells[column] ?? ''; return { type: 'tableCell', ...(text === '' ? {} : { content: [{ type: 'text' as const, text }] }) }; }) })) };
}

/** Words of a cell; its paragraphs and lines parted by a space. */
function wordsOf(node: PastedNode): string {
  if (!isElement(node)) return node;
  if (node.tag === 'br') return ' ';
  const words = node.children.map(wordsOf).join('');
  return node.tag === 'p' || node.tag === 'div' || node.tag === 'li' ? `${words} ` : words;
}
