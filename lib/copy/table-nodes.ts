import { Node, mergeAttributes } from '@tiptap/core';
import { Fragment, type Node as DocumentNode, type Schema } from '@tiptap/pm/model';
import { Plugin, TextSelection, type EditorState } from '@tiptap/pm/state';
import { tableLimits } from './body-schema';
import { withoutForeignCharacters } from './characters';
import { nodeAround, placeForBlock } from './matter-nodes';

/** A simple table: rows of cells of plain text, no cell over several. Its first row may name the columns. */

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    table: {
      /** Puts a table of three rows and three columns after the block of the selection. */
      insertTable: () => ReturnType;
      /** A row below the cell of the selection, a column right of it. */
      addTableRow: () => ReturnType;
      addTableColumn: () => ReturnType;
      /** Takes out the row or column of the selection; the last one takes the table with it. */
      removeTableRow: () => ReturnType;
      removeTableColumn: () => ReturnType;
      removeTable: () => ReturnType;
      toggleTableHead: () => ReturnType;
    };
  }
}

interface CellElement { readonly textContent: string | null }
const cellText = (element: CellElement): string => withoutForeignCharacters((element.textContent ?? '').replace(/\s+/gu, ' ')).trim();

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'text*',
  marks: '',
  isolating: true,
  parseHTML: () => ['td', 'th'].map((tag) => ({
    tag,
    // Cells of other programs hold paragraphs; here a cell is one line of text.
    getContent: (element: CellElement, schema: Schema) => { const text = cellText(element); return text === '' ? Fragment.empty : Fragment.from(schema.text(text)); },
  })),
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: `tableCell{1,${tableLimits.columns}}`,
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
});

/** The table around the selection, and the row and column of its cell. */
function cellOf(state: EditorState): { readonly table: DocumentNode; readonly at: number; readonly row: number; readonly column: number } | null {
  const found = nodeAround(state, 'table');
  if (!found) return null;
  const { $from } = state.selection;
  if ($from.depth < found.depth + 2) return null;
  return { table: found.node, at: found.at, row: $from.index(found.depth), column: $from.index(found.depth + 1) };
}

/** The table with these rows of cells. */
const tableWith = (table: DocumentNode, rows: readonly (readonly DocumentNode[])[]): DocumentNode =>
  table.type.create(table.attrs, rows.map((cells) => table.child(0).type.create(null, [...cells])));
const rowsOf = (table: DocumentNode): DocumentNode[][] => {
  const rows: DocumentNode[][] = [];
  table.forEach((row) => { const cells: DocumentNode[] = []; row.forEach((cell) => { cells.push(cell); }); rows.push(cells); });
  return rows;
};
/** Where the text of a cell begins in a table that stands at `at`. */
function insideCell(rows: readonly (readonly DocumentNode[])[], at: number, row: number, column: number): number {
  let position = at + 1;
  for (let index = 0; index < row; index += 1) position += 2 + (rows[index] ?? []).reduce((sum, cell) => sum + cell.nodeSize, 0);
  position += 1;
  for (let index = 0; index < column; index += 1) position += rows[row]?.[index]?.nodeSize ?? 0;
  return position + 1;
}

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: `tableRow{1,${tableLimits.rows}}`,
  isolating: true,
  addAttributes: () => ({
    head: {
      default: false,
      parseHTML: (element: HTMLElement) => element.querySelector('tr > th') !== null || element.hasAttribute('data-head'),
      renderHTML: (attributes: Record<string, unknown>) => (attributes.head === true ? { 'data-head': '' } : {}),
      validate: 'boolean',
    },
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],

  addCommands() {
    type Change = (rows: DocumentNode[][], place: { row: number; column: number }, empty: () => DocumentNode) => { rows: DocumentNode[][]; row: number; column: number } | null;
    /** Changes the rows of the table about the selection and stands in a cell again. */
    const change = (how: Change) => () => ({ state, tr, dispatch }: { state: EditorState; tr: EditorState['tr']; dispatch: unknown }): boolean => {
      const place = cellOf(state);
      const cell = state.schema.nodes.tableCell;
      if (!place || !cell) return false;
      const changed = how(rowsOf(place.table), place, () => cell.create());
      if (!changed) return false;
      if (!dispatch) return true;
      const end = place.at + place.table.nodeSize;
      if (changed.rows.length === 0 || changed.rows.every((cells) => cells.length === 0)) {
        const { paragraph } = state.schema.nodes;
        if (paragraph) tr.replaceWith(place.at, end, paragraph.create());
        tr.setSelection(TextSelection.near(tr.doc.resolve(place.at + 1)));
        return true;
      }
      tr.replaceWith(place.at, end, tableWith(place.table, changed.rows));
      tr.setSelection(TextSelection.create(tr.doc, insideCell(changed.rows, place.at, changed.row, changed.column))).scrollIntoView();
      return true;
    };
    return {
      insertTable: () => ({ state, tr, dispatch }) => {
        const { table, tableRow, tableCell } = state.schema.nodes;
        if (!table || !tableRow || !tableCell || nodeAround(state, 'table')) return false;
        const row = () => tableRow.create(null, Array.from({ length: 3 }, () => tableCell.create()));
        const { from, to } = placeForBlock(state);
        if (dispatch) {
          tr.replaceWith(from, to, table.create({ head: true }, [row(), row(), row()]));
          tr.setSelection(TextSelection.create(tr.doc, from + 3)).scrollIntoView();
        }
        return true;
      },
      addTableRow: change((rows, { row, column }, empty) => (rows.length >= tableLimits.rows ? null : { rows: rows.toSpliced(row + 1, 0, (rows[row] ?? []).map(empty)), row: row + 1, column })),
      addTableColumn: change((rows, { row, column }, empty) => (rows.some((cells) => cells.length >= tableLimits.columns) ? null : { rows: rows.map((cells) => cells.toSpliced(column + 1, 0, empty())), row, column: column + 1 })),
      removeTableRow: change((rows, { row, column }) => ({ rows: rows.toSpliced(row, 1), row: Math.max(0, Math.min(row, rows.length - 2)), column })),
      removeTableColumn: change((rows, { row, column }) => ({ rows: rows.map((cells) => cells.toSpliced(column, 1)), row, column: Math.max(0, Math.min(column, (rows[row]?.length ?? 1) - 2)) })),
      removeTable: change(() => ({ rows: [], row: 0, column: 0 })),
      toggleTableHead: () => ({ state, tr, dispatch }) => {
        const place = cellOf(state);
        if (!place) return false;
        if (dispatch) tr.setNodeMarkup(place.at, null, { head: place.table.attrs.head !== true });
        return true;
      },
    };
  },

  addKeyboardShortcuts() {
    /** The selection moves so many cells on; false at the table's end or outside one. */
    const moved = (by: 1 | -1): boolean => this.editor.commands.command(({ state, tr, dispatch }) => {
      const place = cellOf(state);
      if (!place) return false;
      const rows = rowsOf(place.table);
      const cells = rows.flatMap((row, index) => row.map((_, column) => [index, column] as const));
      const now = cells.findIndex(([row, column]) => row === place.row && column === place.column);
      const next = cells[now + by];
      if (!next) return false;
      if (dispatch) tr.setSelection(TextSelection.create(tr.doc, insideCell(rows, place.at, next[0], next[1]))).scrollIntoView();
      return true;
    });
    return {
      Tab: () => moved(1) || (cellOf(this.editor.state) !== null && this.editor.chain().addTableRow().command(({ state, tr }) => {
        const place = cellOf(state);
        if (place) tr.setSelection(TextSelection.create(tr.doc, insideCell(rowsOf(place.table), place.at, place.row, 0)));
        return true;
      }).run()),
      'Shift-Tab': () => moved(-1),
      // Down a row; out of the table from its last.
      Enter: () => this.editor.commands.command(({ state, tr, dispatch }) => {
        const place = cellOf(state);
        if (!place) return false;
        const rows = rowsOf(place.table);
        if (!dispatch) return true;
        if (place.row + 1 < rows.length) tr.setSelection(TextSelection.create(tr.doc, insideCell(rows, place.at, place.row + 1, Math.min(place.column, (rows[place.row + 1]?.length ?? 1) - 1))));
        else {
          const after = place.at + place.table.nodeSize;
          const { paragraph } = state.schema.nodes;
          if (paragraph) tr.insert(after, paragraph.create());
          tr.setSelection(TextSelection.create(tr.doc, after + 1));
        }
        tr.scrollIntoView();
        return true;
      }),
      'Mod-Enter': () => this.editor.commands.addTableRow(),
    };
  },

  /** Keeps every table rectangular, whatever was deleted or pasted: short rows get empty cells at their end. */
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, state) {
        if (!transactions.some((transaction) => transaction.docChanged)) return null;
        const mended = state.tr;
        state.doc.forEach((table, at) => {
          if (table.type.name !== 'table') return;
          const rows = rowsOf(table);
          const columns = Math.max(...rows.map((cells) => cells.length));
          if (rows.every((cells) => cells.length === columns)) return;
          let end = at + 1;
          table.forEach((row) => {
            end += row.nodeSize;
            const cell = state.schema.nodes.tableCell;
            const missing = columns - row.childCount;
            if (cell && missing > 0) mended.insert(mended.mapping.map(end - 1), Array.from({ length: missing }, () => cell.create()));
          });
        });
        return mended.docChanged ? mended : null;
      },
    }),
  ],
});
