import { charClass, classOf } from '@/lib/typeset/char-class';
import type { SetHeadline } from '@/lib/typeset/headline';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt } from '@/lib/typeset/units';

/** A title of two to seven Han may be spaced out (疏排); custom of the trade: up to four by one em, more by half an em. */
const fewest = 2;
const most = 7;
const limit = (characters: number): number => (characters <= 4 ? 1 : 0.5);
/** Spaces are quarters of an em, as the case has them (四分, 对开, 全身). */
const step = 0.25;
/** Share of its measure that a spaced title comes to fill at most, and the share above which it is left as it is. */
const fills = 0.66;
const enough = 0.58;

/** Ems between the characters of a title so short that it looks lost in its measure; 0 when it is to be left alone. */
export function spacingOf(text: string, naturalWidth: number, measure: number, size: number): number {
  const characters = [...text.trim()];
  if (characters.length < fewest || characters.length > most) return 0;
  if (!characters.every((character) => classOf(character.codePointAt(0) ?? 0) === charClass.han)) return 0;
  if (naturalWidth >= measure * enough) return 0;
  const wanted = (measure * fills - naturalWidth) / (characters.length - 1) / size;
  return Math.floor(Math.min(limit(characters.length), wanted) / step) * step;
}

/** A centred title of one line (or a vertical one, along its depth), spaced out if it is short; any other as it is. */
export function spacedOut(set: SetHeadline, along: 'measure' | 'depth' = 'measure'): SetHeadline {
  const [line] = set.lines;
  if (!line || set.lines.length > 1) return set;
  const space = spacingOf(line.runs.map((run) => run.text).join(''), line.naturalWidth, line.measure, set.size);
  return space > 0 ? { ...set, lines: [opened(line, space * set.size, along === 'measure')] } : set;
}

/** A line with so many points between its characters; a centred one stays so. */
function opened(line: SetLine, space: number, centred: boolean): SetLine {
  const count = line.runs.reduce((sum, run) => sum + run.xs.length, 0);
  const gained = space * (count - 1);
  let index = 0;
  const runs = line.runs.map((run) => ({ ...run, xs: run.xs.map((x) => { const at = pt(x - (centred ? gained / 2 : 0) + space * index); index += 1; return at; }) }));
  return { ...line, runs, naturalWidth: pt(line.naturalWidth + gained), setWidth: pt(line.setWidth + gained) };
}
