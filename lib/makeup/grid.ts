import { pt, ptFromEm, ptFromMm, em, type Pt, type Rect } from '@/lib/typeset/units';
import { onFineRaster, onPixel } from './raster';
import type { Cell } from './block';
import type { PageFormat } from './format';

/** A column of text: its left edge and its measure. */
export interface TextColumn { readonly x: Pt; readonly width: Pt }

/** The page's grid: whole columns across, whole baseline rows down, inside the type area. */
export interface Grid {
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  readonly typeArea: Rect;
  /** The basic columns, left to right. */
  readonly columns: readonly TextColumn[];
  readonly gutter: Pt;
  readonly rows: number;
  readonly leading: Pt;
  readonly bodySize: Pt;
  /** Distance from a row's top to the baseline of body copy on it. */
  readonly baselineInRow: Pt;
  /** Top edge of row r; r may equal `rows` (the foot of the type area). */
  rowTop(row: number): Pt;
  /** Baseline of body copy on row r. */
  baseline(row: number): Pt;
  /** The rectangle of a cell: from its first column's left to its last column's right, rows in full. */
  rectOf(cell: Cell): Rect;
}

/** Share of the white above and below the type area that stands above: the foot margin is a little larger than the head. */
const headShare = 0.475;
/** The ideographic box of all our faces: 0.88 em above the baseline, 0.12 em below (OpenType idtp/ideo of Noto CJK). */
export const ideographicAscent = 0.88;

/**
 * Grid of a page format. The type area is columns × characters wide plus gutters, centred on the trim; a body
 * line's ideographic box stands in the middle of its row, so that half the white between two lines is above and half below.
 */
export function gridOf(format: PageFormat): Grid {
  const known = grids.get(format);
  if (known) return known;
  const width = ptFromMm(format.trimWidth);
  const height = ptFromMm(format.trimHeight);
  const measure = pt(format.charactersPerColumn * format.bodySize);
  const gutter = ptFromEm(em(format.gutterEm), format.bodySize);
  const areaWidth = pt(format.columns * measure + (format.columns - 1) * gutter);
  const areaHeight = pt(format.rows * format.leading);
  const baselineInRow = pt((format.leading - format.bodySize) / 2 + ideographicAscent * format.bodySize);
  const typeArea: Rect = {
    x: onPixel((width - areaWidth) / 2), y: pt(onPixel((height - areaHeight) * headShare + baselineInRow) - baselineInRow), width: areaWidth, height: areaHeight,
  };
  const columns = Array.from({ length: format.columns }, (_, index) => ({ x: onFineRaster(typeArea.x + index * (measure + gutter)), width: measure }));
  const rowTop = (row: number): Pt => pt(typeArea.y + row * format.leading);
  const grid: Grid = {
    width, height, bleed: ptFromMm(format.bleed), typeArea, columns, gutter, rows: format.rows, leading: format.leading, bodySize: format.bodySize, baselineInRow,
    rowTop,
    baseline: (row) => pt(rowTop(row) + baselineInRow),
    rectOf: (cell) => {
      const left = columns[cell.column]?.x ?? pt(typeArea.x + cell.column * (measure + gutter));
      const last = columns[cell.column + cell.columns - 1];
      return { x: left, y: rowTop(cell.row), width: last ? pt(last.x + measure - left) : spanWidth(measure, gutter, cell.columns), height: pt(cell.rows * format.leading) };
    },
  };
  grids.set(format, grid);
  return grid;
}
const grids = new WeakMap<PageFormat, Grid>();

/** Width of k columns with the gutters between them. */
export const spanWidth = (measure: Pt, gutter: Pt, columns: number): Pt => pt(columns * measure + (columns - 1) * gutter);

/**
 * The columns a block's text is set in. Without a frame and unbroken they are the page's own; a broken measure (破栏)
 * shares the width out evenly; inside a frame the text stands about one em in from the edge and the measure is cut to
 * whole ems, so that lines still need little justification.
 */
export function textColumns(grid: Grid, cell: Cell, measureColumns: number, framed: boolean): readonly TextColumn[] {
  const rect = grid.rectOf(cell);
  const count = Math.max(1, measureColumns);
  if (!framed && count === cell.columns) return grid.columns.slice(cell.column, cell.column + cell.columns);
  const gutters = (count - 1) * grid.gutter;
  // The measure is that of the grid, the same wherever the block stands; only its place is rounded to the raster.
  const whole = spanWidth(grid.columns[0]?.width ?? rect.width, grid.gutter, cell.columns);
  const wanted = (whole - gutters - (framed ? 2 * grid.bodySize : 0)) / count;
  const measure = framed ? Math.floor(wanted / grid.bodySize + 1e-6) * grid.bodySize : wanted;
  const inset = (rect.width - gutters - count * measure) / 2;
  return Array.from({ length: count }, (_, index) => ({ x: onFineRaster(rect.x + inset + index * (measure + grid.gutter)), width: pt(measure) }));
}

/** Whether a cell stands on the grid: whole numbers inside the page's columns and rows. */
export function onGrid(grid: Grid, cell: Cell): boolean {
  const whole = [cell.column, cell.row, cell.columns, cell.rows].every(Number.isInteger);
  return whole && cell.column >= 0 && cell.row >= 0 && cell.columns >= 1 && cell.rows >= 1
    && cell.column + cell.columns <= grid.columns.length && cell.row + cell.rows <= grid.rows;
}
