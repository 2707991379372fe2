import type { Grid } from '@/lib/makeup/grid';
import type { GridPoint } from './drag-plan';

/** A sheet on the screen and the page it shows. */
export interface SheetBox { readonly page: number; readonly box: DOMRect }

const inside = (box: DOMRect, x: number, y: number): boolean => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** The sheet under a point of the window; that of page `home` where there is none. */
export function sheetAt(x: number, y: number, home: number | null): SheetBox | null {
  const sheets = [...document.querySelectorAll<HTMLElement>('[data-sheet]')].map((sheet) => ({ page: Number(sheet.dataset.sheet), box: sheet.getBoundingClientRect() }));
  return sheets.find(({ box }) => inside(box, x, y)) ?? sheets.find(({ page }) => page === home) ?? null;
}

/** Screen pixels from one column to the next, and from one row to the next. */
export const pitchOf = (grid: Grid, scale: number): { readonly column: number; readonly row: number } => ({ column: ((grid.columns[0]?.width ?? 1) + grid.gutter) * scale, row: grid.leading * scale });

/** A point of the window on a sheet's grid. */
export function gridPointAt(box: DOMRect, grid: Grid, scale: number, x: number, y: number): GridPoint {
  const pitch = pitchOf(grid, scale);
  return { column: (x - box.left - grid.typeArea.x * scale) / pitch.column, row: (y - box.top - grid.typeArea.y * scale) / pitch.row };
}
