import type { Story } from '@/lib/copy/story';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { briefsHeadRows, framedFootRows } from '@/lib/makeup/blocks/briefs-block';
import { briefsStream } from '@/lib/makeup/blocks/briefs-columns';
import { fillColumns } from './fill-columns';
import { bestByRows, leastArea, type Fit, type Unit } from '@/lib/makeup/machine/fit';
import { textColumns } from '@/lib/makeup/grid';
import { looseLines } from './stream';
import { teaserRows } from '@/lib/makeup/blocks/teaser-block';

/** The briefs of a page in one box. */
export function briefsUnit(bench: Bench, articleIds: readonly string[]): Unit {
  const fits = bench.grid.columns.map((_, index) => {
    const columns = index + 1;
    const text = textColumns(bench.grid, { column: 0, row: 0, columns, rows: 1 }, columns, true);
    const measure = text[0]?.width;
    if (measure === undefined) return [];
    const stream = briefsStream(bench, articleIds, measure);
    const found: Fit[] = [];
    const base = [6, 0, 1, 6][columns - 1] ?? columns;
    let depth = Math.max(1, Math.ceil(stream.length / columns));
    let filling = fillColumns(stream, text.map(() => depth), false);
    while (filling.placed < stream.length && depth < bench.grid.rows) { depth += 1; filling = fillColumns(stream, text.map(() => depth), false); }
    // The box is set to the least depth that holds it: a row more stands under the banner, further ones are white.
    if (filling.placed >= stream.length) for (const more of [0, 1, 2, 3]) found.push({
      rows: briefsHeadRows + framedFootRows + depth + more, head: 0,
      cost: base + (depth < 4 ? 12 : 0) + filling.cost * 0.2 + looseLines(stream) * 3 + Math.max(0, more - 1) * columns * 2.6,
      make: (cell, id) => ({ kind: 'briefs', id, ...cell, articleIds, title: bench.issue.style.briefsTitle, measureColumns: columns, border: 'rule' }),
    });
    return bestByRows(found, bench.grid.rows);
  });
  return { id: `briefs:${articleIds.join(',')}`, articleIds, headed: false, besideLead: 4, fits, area: leastArea(fits) };
}

/** A teaser box; it may be a few rows deeper than its words ask for. */
export function teaserUnit(bench: Bench, story: Story): Unit {
  const fits = bench.grid.columns.map((_, index) => {
    const columns = index + 1;
    const rows = teaserRows(bench, story, columns);
    // In one column its headlines break into short lines.
    const base = columns === 1 ? Math.max(3, (rows - 8) * 2.5) : (columns - 2) * 5;
    return Array.from({ length: 5 }, (_unused, more): Fit => ({
      rows: rows + more, head: 0, cost: base + more * columns * 1.4, make: (cell, id) => ({ kind: 'teaser', id, ...cell, articleId: story.articleId }),
    }));
  });
  return { id: story.articleId, articleIds: [story.articleId], headed: false, besideLead: 0, fits, area: leastArea(fits) };
}

/** A line of the publication's own that fills what the copy leaves empty; the larger, the more is to be said against it. */
export function fillerUnit(bench: Bench, lines: readonly string[], number: number): Unit {
  const text = lines[number % Math.max(1, lines.length)] ?? '';
  const fits = bench.grid.columns.map((_, index) => {
    const columns = index + 1;
    if (columns < 2) return [];
    return Array.from({ length: Math.max(0, bench.grid.rows - 7) }, (_unused, more): Fit => {
      const rows = 6 + more;
      return { rows, head: 0, cost: 18 + rows * columns * 0.35 + (columns < bench.grid.columns.length ? 6 + rows * 0.8 : 0), make: (cell, id) => ({ kind: 'notice', id, ...cell, title: fillerLabel, text, role: 'filler' }) };
    });
  });
  return { id: `filler${number}`, articleIds: [], headed: false, foot: true, besideLead: 40, fits, area: 12 };
}

/** What a filler is called on the page: a message of public service. */
const fillerLabel = '公益宣传';
