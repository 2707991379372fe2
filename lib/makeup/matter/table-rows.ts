import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import { bodyRules } from '@/lib/typeset/rules';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import { dropOf, ruleWeight, type Matter, type MatterRow, type Piece, type RowRule } from './matter';
import type { BodyGrid } from './quote-rows';
import { widthOf } from '@/lib/makeup/words';

/** Rows of the grid from which on a table may be parted over columns. */
const longTable = 36;

/** Copy of a table: rows of cells, all of one length, the first of them naming the columns where `head`. */
export interface TableCopy { readonly rows: readonly (readonly string[])[]; readonly head: boolean }

/** Type of a table against the body's, and the white at either side of a cell, in ems of it. */
const smaller = 8 / 9;
const cellWhite = 0.4;
/** A figure, with its sign, separators and unit: such cells are set flush right. */
const figure = /^[+\-−–±]?[\d.,:：/ ]+(?:%|％|‰|℃|\p{Script=Han}{0,3})$|^[—–-]+$/u;
/** Characters a line of running copy in a cell should hold where the measure allows it. */
const goodCell = 4;

/** Lines of a cell, ragged; its last line has two characters at least, as a paragraph's. */
const cellLinesOf = (text: string, face: FaceId, size: Pt, measure: Pt, typeCase: TypeCase): readonly SetLine[] => (text === '' ? []
  : breakLines(prepareParagraph([{ text, face, size }], { ...bodyRules, indent: 0, align: 'left' }, typeCase), () => ({ measure })));

/** Least width of a cell's copy: its widest Latin word or single character. */
function leastWidth(text: string, face: FaceId, size: Pt, typeCase: TypeCase): number {
  const words = text.match(/[A-Za-z0-9.,%]+|\S/gu) ?? [];
  return Math.max(0, ...words.map((word) => widthOf(word, face, size, typeCase)));
}

/**
 * Widths of the columns of a table within a measure: as wide as their copy asks when all fit, sharing what is over in equal parts;
 * else each has its least (`good`, where that fits) and the rest is shared out by what it asks beyond. `tooWide`: not even the least widths fit.
 */
export function columnWidths(least: readonly number[], asked: readonly number[], measure: number, good: readonly number[] = least): { readonly widths: readonly number[]; readonly tooWide: boolean } {
  const sum = (of: readonly number[]): number => of.reduce((total, width) => total + width, 0);
  const all = sum(asked);
  const needed = sum(least);
  if (all <= measure) return { widths: asked.map((width) => width + (measure - all) / asked.length), tooWide: false };
  if (needed > measure + 0.01) return { widths: least.map((width) => (width / needed) * measure), tooWide: true };
  if (good !== least && sum(good) <= measure) return columnWidths(good, asked, measure);
  // A long column gives before a short one: what each asks beyond its least counts by its root.
  const wish = asked.map((width, column) => Math.max(0, width - (least[column] ?? 0)) ** 0.7);
  const widths = [...least];
  let free = measure - needed;
  for (let round = 0; round < asked.length && free > 0.01; round += 1) {
    const open = asked.map((width, column) => (widths[column] ?? 0) < width - 0.01);
    const weight = sum(wish.filter((_, column) => open[column]));
    if (weight === 0) break;
    let given = 0;
    asked.forEach((width, column) => {
      if (!open[column]) return;
      const take = Math.min(width - (widths[column] ?? 0), (free * (wish[column] ?? 0)) / weight);
      widths[column] = (widths[column] ?? 0) + take;
      given += take;
    });
    free -= given;
  }
  return { widths, tooWide: false };
}

/** A simple table: a heavier rule above and below, fine ones between rows and columns; every line of a cell stands in a row of the grid. */
export function tableRows(copy: TableCopy, body: BodyGrid, typeCase: TypeCase): Matter {
  const size = pt(body.size * smaller);
  const count = Math.max(0, ...copy.rows.map((row) => row.length));
  const faceOf = (row: number): FaceId => (copy.head && row === 0 ? 'hei-bold' : 'song');
  const white = 2 * cellWhite * size;
  const columns = Array.from({ length: count }, (_, column) => copy.rows.map((row) => row[column] ?? ''));
  const least = columns.map((cells) => white + Math.max(0, ...cells.map((cell, row) => leastWidth(cell, faceOf(row), size, typeCase))));
  const asked = columns.map((cells) => white + Math.max(size, ...cells.map((cell, row) => widthOf(cell, faceOf(row), size, typeCase))));
  // A figure is not parted from its unit, and other copy has some characters to the line, if that fits.
  const good = columns.map((cells, column) => Math.max(least[column] ?? 0, white + Math.max(0, ...cells.map((cell, row) => {
    const width = widthOf(cell, faceOf(row), size, typeCase);
    return figure.test(cell) ? width : Math.min(width, goodCell * size);
  }))));
  // Figures of one unit stand under one another; of several they are words like others.
  const figures = columns.map((cells) => {
    const own = cells.filter((cell, row) => !(copy.head && row === 0) && cell !== '');
    return own.every((cell) => figure.test(cell)) && new Set(own.map((cell) => cell.replace(/^[\d\s+\-−–±.,:：/—]+/u, ''))).size <= 1;
  });

  return (measure, from) => {
    const { widths, tooWide } = columnWidths(least, asked, measure, good);
    const lefts = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, 0));
    const cellLines = copy.rows.map((row, index) => row.map((cell, column) => cellLinesOf(cell, faceOf(index), size, pt(Math.max(1, (widths[column] ?? 0) - white)), typeCase)));
    const wraps = columns.map((_, column) => cellLines.some((row, index) => !(copy.head && index === 0) && (row[column]?.length ?? 0) > 1));
    const widest = columns.map((_, column) => Math.max(0, ...cellLines.flatMap((row, index) => (copy.head && index === 0 ? [] : (row[column] ?? []).map((line) => line.setWidth)))));
    const rows: MatterRow[] = [];
    let offset = 0;
    copy.rows.forEach((row, index) => {
      const starts = row.map((_, column) => offset + row.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0));
      const start = offset;
      offset += row.reduce((sum, cell) => sum + cell.length + 1, 0);
      if (start < from) return;
      const lines = cellLines[index] ?? [];
      const depth = Math.max(1, ...lines.map((cell) => cell.length));
      const headRow = copy.head && index === 0;
      const pieces: { row: number; piece: Piece }[] = lines.flatMap((cell, column) => cell.map((line, at) => {
        // A shallower cell stands in the middle of its row.
        const y = (depth - cell.length) / 2 + at;
        const own = Math.floor(y);
        return { row: own, piece: { role: 'table' as const, line, x: (lefts[column] ?? 0) + xInCell(line, widths[column] ?? 0, size, headRow ? 'centre' : figures[column] ? 'figure' : wraps[column] ? 'left' : 'centre', widest[column] ?? 0), drop: (y - own) * body.leading + dropOf(size, body.size), offset: starts[column] ?? start } };
      }));
      for (let at = 0; at < depth; at += 1) {
        const across = (y: number, weight: number): RowRule => ({ x1: 0, x2: measure, y1: y, y2: y, weight });
        const last = at === depth - 1;
        const end = index === copy.rows.length - 1;
        rows.push({
          pieces: pieces.filter((entry) => entry.row === at).map((entry) => entry.piece),
          rules: [
            ...(at === 0 && index === 0 ? [across(0, ruleWeight.heavy)] : []),
            ...(last ? [across(body.leading, end ? ruleWeight.heavy : headRow ? 0.5 : ruleWeight.fine)] : []),
            ...lefts.slice(1).map((x) => ({ x1: x, x2: x, y1: 0, y2: body.leading, weight: ruleWeight.fine })),
          ],
          offset: start, stay: !(last && end),
        });
      }
    });
    // A long table may go on in the next column between two of its rows, but not after its first or before its last; a row is never torn.
    if (rows.length <= longTable) return { rows, tooWide };
    const bounds = rows.flatMap((row, at) => (at > 0 && row.offset !== rows[at - 1]?.offset ? [at - 1] : []));
    const open = new Set(bounds.slice(from === 0 ? 2 : 0, -1));
    return { rows: rows.map((row, at) => (open.has(at) ? { ...row, stay: false } : row)), tooWide };
  };
}

/** Figures stand flush right under one another, the widest in the middle of the column; other copy in the middle, or left where it runs over lines. */
function xInCell(line: SetLine, width: number, size: number, how: 'centre' | 'figure' | 'left', widest: number): number {
  const white = cellWhite * size;
  switch (how) {
    case 'left': return white;
    case 'centre': return Math.max(white, (width - line.setWidth) / 2);
    case 'figure': return Math.max(white, (width - widest) / 2 + widest - line.setWidth);
  }
}
