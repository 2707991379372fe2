import { expect, test } from 'vitest';
import { fillColumns, type FillLine } from '@/lib/makeup/columns/fill-columns';
import { FillCosts } from './fill-costs';

/** Text of so many lines in paragraphs, with crossheads, a byline and a quote whose lines stay together: the same for the same seed. */
function copy(lines: number, seed: number): FillLine[] {
  let state = seed * 7919 + 17;
  const next = (limit: number): number => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor((state / 2147483648) * limit); };
  const made: FillLine[] = [];
  while (made.length < lines) {
    if (next(6) === 0) made.push({ gap: 1, first: true, last: true, kind: 'crosshead' });
    const length = 1 + next(9);
    const stay = next(7) === 0;
    for (let at = 0; at < length; at += 1) made.push({ gap: 0, first: at === 0, last: at === length - 1, kind: 'body', ...(stay && at < length - 1 ? { stay: true } : {}) });
  }
  if (next(2) === 0) made.push({ gap: 0, first: true, last: true, kind: 'byline' });
  return made;
}

test('says what the setting of columns says, for any copy and any columns', () => {
  for (let seed = 1; seed < 120; seed += 1) {
    const lines = copy(10 + (seed * 13) % 90, seed);
    const costs = new FillCosts(lines);
    for (let columns = 1; columns <= 6; columns += 1) for (const more of [-2, 0, 1, 3]) for (const continues of [false, true]) {
      const depth = Math.ceil(lines.length / columns) + more;
      const capacities = Array.from({ length: columns }, (_, column) => Math.max(0, depth - (column === columns - 1 ? seed % 5 : 0)));
      const filling = fillColumns(lines, capacities, continues);
      costs.fill(capacities, columns, continues);
      expect([costs.placed, Math.round(costs.cost)]).toEqual([filling.placed, Math.round(filling.cost)]);
    }
  }
});
