import { describe, expect, test } from 'vitest';
import { placesOf } from './arrangement';
import type { Unit } from './fit';
import { PageSearch, type SearchJob } from './page-search';

/** A unit that stands at any width in just so many cells, a row more for each it does not divide by. */
const unit = (id: string, cells: number): Unit => ({
  id, articleIds: [id], headed: true, area: cells,
  fits: [1, 2, 3].map((width) => [{ rows: Math.ceil(cells / width), head: 2, cost: width, make: (cell, block) => ({ kind: 'notice', id: block, ...cell, title: id, text: '', role: 'notice' }) }]),
});
const job = (more: Partial<SearchJob> = {}): SearchJob => ({ units: [[unit('lead', 24)], [unit('second', 12)], [unit('third', 12)]], wanted: 4, columns: 3, rows: 20, shift: () => 0, seed: 1, steps: 800, counts: { candidates: 0 }, ...more });

describe('a page search', () => {
  const found = new PageSearch(job()).run();
  const cellsOf = (index: number): string => JSON.stringify(placesOf(found[index]!.tree, 0, 0).map(({ unit: { id }, cell }) => [id, cell]));

  test('hands back several arrangements, the best first, no two alike', () => {
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(4);
    found.forEach(({ cost }, index) => { if (index > 0) expect(cost).toBeGreaterThan(found[index - 1]!.cost); });
    expect(new Set(found.map((_, index) => cellsOf(index))).size).toBe(found.length);
  });

  test('each of them stands on the page without an overlap, the lead at the upper left', () => {
    for (const { tree } of found) {
      const places = placesOf(tree, 0, 0);
      expect(places.find(({ unit: { id } }) => id === 'lead')?.cell).toMatchObject({ column: 0, row: 0 });
      const cells = places.flatMap(({ cell }) => Array.from({ length: cell.columns * cell.rows }, (_, at) => `${cell.column + (at % cell.columns)},${cell.row + Math.floor(at / cell.columns)}`));
      expect(new Set(cells).size).toBe(cells.length);
      for (const { cell } of places) expect([cell.column + cell.columns <= 3, cell.row + cell.rows <= 20]).toEqual([true, true]);
    }
  });

  test('asked for one, it hands back the best of them', () => {
    const [only, ...others] = new PageSearch(job({ wanted: 1 })).run();
    expect(others).toEqual([]);
    expect(only?.cost).toBe(found[0]!.cost);
  });

  test('what can stand nowhere gives none', () => expect(new PageSearch(job({ units: [[unit('huge', 600)]] })).run()).toEqual([]));
});
