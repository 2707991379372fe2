import type { Grid } from '@/lib/makeup/grid';
import { gridPointAt, sheetAt } from './sheet-places';

/** The cell of a page under a point of the window, kept on the grid; null where no sheet is, or something lies over it. */
export function cellAt(grid: Grid, scale: number, x: number, y: number): { readonly page: number; readonly column: number; readonly row: number } | null {
  const top = document.elementsFromPoint(x, y).find((element) => element.closest('[data-sheet], aside, [role="toolbar"]') !== null);
  const sheet = top?.closest<HTMLElement>('[data-sheet]') ? sheetAt(x, y, null) : null;
  if (!sheet) return null;
  const point = gridPointAt(sheet.box, grid, scale, x, y);
  const held = (value: number, most: number): number => Math.max(0, Math.min(most - 1, Math.floor(value)));
  return { page: sheet.page, column: held(point.column, grid.columns.length), row: held(point.row, grid.rows) };
}

/** Time something must be held over a page's number before that page opens, milliseconds. */
const dwell = 350;

/** Opens the page over whose number in the toolbar something is held for a moment. Call `over` with each move and `end` when it is let go. */
export function openTabUnder(): { over: (x: number, y: number) => void; end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at: HTMLElement | null = null;
  const end = () => { clearTimeout(timer); at?.removeAttribute('data-held-over'); at = null; };
  return {
    over: (x, y) => {
      const tab = document.elementFromPoint(x, y)?.closest<HTMLElement>('a[data-page-tab]') ?? null;
      if (tab === at) return;
      end();
      at = tab;
      if (!tab || tab.getAttribute('aria-current') === 'page') return;
      tab.setAttribute('data-held-over', '');
      timer = setTimeout(() => { tab.removeAttribute('data-held-over'); tab.click(); }, dwell);
    },
    end,
  };
}
