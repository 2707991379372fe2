import type { TypeCase } from '@/lib/typeset/faces';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt } from '@/lib/typeset/units';
import { setWords } from '@/lib/makeup/words';

/**
 * A line that holds (part of) a brief's run-in title, with the title as it was cast: a line filled by opening its gaps would space it out. What the
 * title gives back stands in the white after it, where copy follows on the line; a line of nothing but title ends ragged.
 * `prefix`: characters of the title with that white.
 */
export function titleAsCast(line: SetLine, prefix: number, typeCase: TypeCase): SetLine {
  if (line.start >= prefix || line.setWidth <= line.naturalWidth + 0.01) return line;
  const known = asCast.get(line);
  if (known) return known;
  const made = recast(line, prefix, typeCase) ?? line;
  asCast.set(line, made);
  return made;
}
const asCast = new WeakMap<SetLine, SetLine>();

function recast(line: SetLine, prefix: number, typeCase: TypeCase): SetLine | null {
  const [first] = line.runs;
  const text = line.runs.map((run) => run.text).join('').slice(0, prefix - line.start);
  const title = text.trimEnd();
  const from = first?.xs[0];
  if (!first || from === undefined || title === '' || line.runs.some((run) => run.added)) return null;
  const cast = setWords(title, first.face, first.size, typeCase);
  const xs = cast.runs.flatMap((run) => run.xs);
  const count = [...title].length;
  if (xs.length !== count) return null;
  const alone = text.length === line.runs.reduce((sum, run) => sum + run.text.length, 0);
  let index = 0;
  const runs = line.runs.map((run) => ({ ...run, xs: run.xs.map((x) => { const own = xs[index]; index += 1; return own === undefined ? x : pt(from + own - (xs[0] ?? 0)); }) }));
  return { ...line, runs, ...(alone ? { setWidth: pt(from - (xs[0] ?? 0) + cast.setWidth) } : {}) };
}
