import type { TypeCase } from '@/lib/typeset/faces';
import { breakLines, countLines, prepareParagraph, type PreparedParagraph } from '@/lib/typeset/paragraph';
import type { LineRules } from '@/lib/typeset/rules';
import type { SetLine, TextRun } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import { ruleWeight, type Matter, type MatterRow, type Piece, type RowRule } from './matter';
import { ideographicAscent } from '@/lib/makeup/grid';
import { setLines, setWords } from '@/lib/makeup/words';

/** Type and leading of a quote against the body's: a third larger, on one and a half rows. */
const larger = 4 / 3;
const rowsALine = 1.5;
/** A measure of more characters than this bears a larger quote still. */
const wideMeasure = { characters: 22, larger: 5 / 3, rowsALine: 2 } as const;
/** White between a rule and the type, and outside a rule, in rows. */
const white = { inside: 0.5, outside: 0.35 } as const;

export interface QuoteCopy { readonly runs: readonly TextRun[]; readonly text: string; readonly by: string }
export interface BodyGrid { readonly size: Pt; readonly leading: Pt; readonly rules: LineRules }

/**
 * A pull quote: kai a third larger between two rules, its lines of about one length; its source flush right in body size. The whole stands in the middle of as many rows as it needs.
 */
export function quoteRows(copy: QuoteCopy, body: BodyGrid, typeCase: TypeCase): Matter {
  return (measure, from) => {
    const { leading } = body;
    const wide = measure > wideMeasure.characters * body.size;
    const size = pt(body.size * (wide ? wideMeasure.larger : larger));
    const step = leading * (wide ? wideMeasure.rowsALine : rowsALine);
    const runs = runsFrom(copy.runs, from).map((run) => ({ ...run, size }));
    const rules: LineRules = { ...body.rules, indent: 0, align: 'justify', tracking: 0 };
    const paragraph = runs.length > 0 ? prepareParagraph(runs, rules, typeCase) : null;
    const lines = paragraph ? balanced(paragraph, measure, size) : [];
    const width = Math.max(0, ...lines.map((line) => line.setWidth));
    const dash = copy.by === '' ? null : setWords('——', 'kai', body.size, typeCase);
    // Its source stands on one line after a dash; one that is longer takes more, all flush right.
    const sources = dash ? setLines(copy.by, 'kai', body.size, pt(Math.max(body.size, measure - dash.setWidth)), 'left', typeCase) : [];
    const opens = from === 0;

    // Everything is placed from the top of the first row, then dealt out to the rows its baselines fall in.
    const above = (opens ? white.outside + white.inside : 0) * leading;
    const depth = above + lines.length * step - (step - size) + (sources.length > 0 ? leading * (sources.length + 0.25) : 0) + (white.inside + white.outside) * leading;
    const count = Math.max(1, Math.ceil(depth / leading - 0.05));
    const spare = (count * leading - depth) / 2;
    const placed: { piece: Piece; y: number }[] = [];
    lines.forEach((line, index) => {
      const y = spare + above + index * step + ideographicAscent * size;
      const x = Math.max(0, (measure - width) / 2);
      placed.push({ piece: { role: 'quote', line, x, drop: 0, offset: from }, y });
    });
    sources.forEach((line, index) => {
      const y = spare + above + lines.length * step - (step - size) + leading * (index + 1.25) - (1 - ideographicAscent) * body.size;
      const x = Math.max(0, measure - line.setWidth);
      if (dash && index === 0) placed.push({ piece: { role: 'end-mark', line: dash, x: Math.max(0, x - dash.setWidth), drop: 0, offset: null }, y });
      placed.push({ piece: { role: 'quote', line, x, drop: 0, offset: copy.text.length - copy.by.length }, y });
    });
    const top = spare + white.outside * leading;
    const foot = count * leading - spare - white.outside * leading;
    const baseline = (leading - body.size) / 2 + ideographicAscent * body.size;
    const rows = Array.from({ length: count }, (_, row): MatterRow => {
      const ruled = (y: number, weight: number): RowRule[] => (y >= row * leading && y < (row + 1) * leading ? [{ x1: 0, x2: measure, y1: y - row * leading, y2: y - row * leading, weight }] : []);
      const own = placed.filter(({ y }) => Math.floor((y - 0.01) / leading) === row);
      const first = placed.find(({ y }) => Math.floor((y - 0.01) / leading) >= row && placed.length > 0)?.piece;
      return {
        pieces: own.map(({ piece, y }) => ({ ...piece, drop: y - row * leading - baseline })),
        rules: [...(opens ? ruled(top, 1.5) : []), ...ruled(foot, ruleWeight.heavy)],
        offset: first ? (first.offset ?? copy.text.length - copy.by.length) + first.line.start : copy.text.length,
        stay: row < count - 1,
      };
    });
    return { rows, tooWide: false };
  };
}

/** Lines of about one length: no more of them than the measure asks for, on the narrowest measure that needs no more. */
function balanced(paragraph: PreparedParagraph, measure: Pt, size: number): readonly SetLine[] {
  const count = countLines(paragraph, measure);
  let narrow = measure;
  while (count > 1 && narrow > measure * 0.6 && countLines(paragraph, pt(narrow - size)) === count) narrow = pt(narrow - size);
  return breakLines(paragraph, () => ({ measure: narrow }));
}

/** The runs of a text from a UTF-16 offset on. */
export function runsFrom(runs: readonly TextRun[], offset: number): TextRun[] {
  const rest: TextRun[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (end > offset) rest.push({ ...run, text: run.text.slice(Math.max(0, offset - at)) });
    at = end;
  }
  return rest;
}
