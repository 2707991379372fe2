import { tableLimits } from '../body-schema';
import type { WordNode } from './docx';

/** Stands for an empty cell at the beginning of a row, where a tab alone would be taken for an indent; it has no ink and is taken out again. */
export const emptyCell = '\u200D';

/** A cell of more characters or paragraphs holds copy: the table only lays a page out. */
const mostInCell = { characters: 60, paragraphs: 3 } as const;

/**
 * Rows of a Word table that holds figures or short entries, cells parted by tabs; null when it has pictures or notes, one column, long
 * cells, or more rows and columns than a newspaper's table: its paragraphs are then read as copy like any others.
 */
export function dataRows(table: WordNode): string[] | null {
  const rows = (table.children ?? []).filter((node) => node.type === 'tableRow').map((row) => (row.children ?? []).map(paragraphsOf));
  if (rows.length < 2 || rows.length > tableLimits.rows) return null;
  const texts: string[][] = [];
  for (const row of rows) {
    if (row.length < 2 || row.length > tableLimits.columns) return null;
    const cells: string[] = [];
    for (const cell of row) {
      const paragraphs = cell?.filter((text) => text.trim() !== '');
      const text = paragraphs?.join(' ').replace(/\s+/gu, ' ').trim();
      if (!paragraphs || text === undefined || paragraphs.length > mostInCell.paragraphs || text.length > mostInCell.characters) return null;
      cells.push(text);
    }
    texts.push(cells);
  }
  return texts.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => cells.map((cell, column) => (column === 0 && cell === '' ? emptyCell : cell)).join('\t'));
}

/** The paragraphs of a cell; null when it holds anything but text. */
function paragraphsOf(cell: WordNode): string[] | null {
  const texts: string[] = [];
  const read = (node: WordNode): boolean => {
    switch (node.type) {
      case 'paragraph': texts.push(''); return (node.children ?? []).every(read);
      case 'text': texts[texts.length - 1] += node.value ?? ''; return true;
      case 'tab': case 'break': texts[texts.length - 1] += ' '; return true;
      case 'image': case 'noteReference': case 'table': return false;
      default: return (node.children ?? []).every(read);
    }
  };
  return (cell.children ?? []).every(read) ? texts : null;
}
