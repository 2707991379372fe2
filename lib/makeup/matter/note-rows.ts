import type { TypeCase } from '@/lib/typeset/faces';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import type { LineRules } from '@/lib/typeset/rules';
import type { TextRun } from '@/lib/typeset/set-line';
import { pt } from '@/lib/typeset/units';
import { ruleWeight, type Matter, type MatterRow, type RowRule } from './matter';
import { runsFrom, type BodyGrid } from './quote-rows';

/** A note's lines stand in by so many ems on either side; a measure of fewer characters has nothing to give. */
const inset = 1;
const leastMeasure = 9;

/** Which rules a paragraph of a note has: the first opens the note unless it opens the story, under whose headline it stands; the last closes it. */
export interface NoteEnds { readonly opens: boolean; readonly closes: boolean }

/** A paragraph of an editor's note: kai, indented by two characters within a narrower measure, between fine rules across the column. */
export function noteRows(runs: readonly TextRun[], text: string, ends: NoteEnds, body: BodyGrid, typeCase: TypeCase): Matter {
  return (measure, from) => {
    const x = measure >= leastMeasure * body.size ? inset * body.size : 0;
    const rest = runsFrom(runs, from);
    const rules: LineRules = { ...body.rules, indent: from === 0 ? 2 : 0, align: 'justify' };
    const lines = rest.length === 0 ? [] : breakLines(prepareParagraph(rest, rules, typeCase), () => ({ measure: pt(measure - 2 * x) }));
    const across = (y: number): RowRule => ({ x1: 0, x2: measure, y1: y, y2: y, weight: ruleWeight.fine });
    const rows: MatterRow[] = [];
    if (ends.opens && from === 0) rows.push({ pieces: [], rules: [across(body.leading * 0.5)], offset: 0, stay: true });
    lines.forEach((line, index) => rows.push({
      pieces: [{ role: 'note', line, x, drop: 0, offset: from }], rules: [], offset: from + line.start,
      stay: index === 0 || index >= lines.length - (ends.closes ? 2 : 3),
    }));
    const last = rows[rows.length - 1];
    if (ends.closes) rows.push({ pieces: [], rules: [across(body.leading * 0.5)], offset: text.length, stay: false });
    else if (last) rows[rows.length - 1] = { ...last, stay: false };
    return { rows, tooWide: false };
  };
}
