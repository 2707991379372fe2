import type { TypeCase } from '@/lib/typeset/faces';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import type { SetLine, TextRun } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import { runsFrom } from './quote-rows';
import type { ElementText } from '@/lib/makeup/columns/story-text';
import type { StreamLine } from '@/lib/makeup/columns/stream';

/** A mark that closes a story never stands alone on a line: it is joined to the last of the copy, as a full stop is. */

/** White before an end mark, in ems. */
export const endMarkGap = 0.25;
/** Holds its neighbours together (UAX #14, WJ); it has no width and no ink. */
const joiner = '\u2060';

/** Lines of a paragraph with the mark joined to its last character, which takes others with it on to a line of their own where there is no room. */
interface Joined { readonly lines: readonly SetLine[]; readonly x: number }
const known = new WeakMap<ElementText['lines'], Map<string, Joined | null>>();

/**
 * The stream with its mark joined to the last paragraph of running copy, whose last line has no room for it. Null where that cannot be:
 * its lines stand fast beside pictures, or the paragraph's beginning is set about an initial letter.
 */
export function joinedToText(stream: readonly StreamLine[], mark: SetLine, size: Pt, measure: Pt, typeCase: TypeCase): readonly StreamLine[] | null {
  const last = stream.at(-1);
  const element = last?.element;
  if (!last || !element || element.matter || element.stands === true || last.kind !== 'body') return null;
  const from = stream.findIndex((line) => line.element === element);
  const first = stream[from];
  if (!first || first.pieces !== undefined) return null;
  const offset = first.first ? 0 : first.base + first.line.start;
  const narrow = pt(measure - element.hang);
  let own = known.get(element.lines);
  if (!own) { own = new Map(); known.set(element.lines, own); }
  const word = mark.runs.map((run) => run.text).join('');
  const key = `${offset}@${narrow} ${word}`;
  let set = own.get(key);
  if (set === undefined) { set = join(element, offset, mark, word, size, narrow, typeCase); own.set(key, set); }
  if (!set) return null;
  const lines = set.lines.map((line, index): StreamLine => ({
    ...first, line, base: offset, gap: index === 0 ? first.gap : 0, first: index === 0 && first.first, mark: index === 0 && first.mark, last: index === set.lines.length - 1,
  }));
  const end = lines.at(-1);
  return end ? [...stream.slice(0, from), ...lines.slice(0, -1), { ...end, endMark: { line: mark, x: element.hang + set.x } }] : null;
}

function join(element: ElementText, offset: number, mark: SetLine, word: string, size: Pt, measure: Pt, typeCase: TypeCase): Joined | null {
  const copy = runsFrom(element.runs, offset);
  const length = copy.reduce((sum, run) => sum + run.text.length, 0);
  const runs: readonly TextRun[] = [...copy, { text: joiner + word, face: 'hei', size }];
  const lines = breakLines(prepareParagraph(runs, offset === 0 ? element.rules : { ...element.rules, indent: 0 }, typeCase), () => ({ measure }));
  const last = lines.at(-1);
  if (!last) return null;
  let at = last.start;
  let x: number | null = null;
  const kept = last.runs.flatMap((run) => {
    const characters = [...run.text];
    const own = characters.map((character) => { const offsetOf = at; if (!run.added) at += character.length; return offsetOf; });
    const marked = run.added ? -1 : own.findIndex((offsetOf, index) => offsetOf >= length && characters[index] !== joiner);
    if (marked >= 0) x ??= run.xs[marked] ?? null;
    const count = run.added ? characters.length : own.filter((offsetOf) => offsetOf < length).length;
    return count === 0 ? [] : [{ ...run, text: characters.slice(0, count).join(''), xs: run.xs.slice(0, count) }];
  });
  if (x === null || kept.length === 0) return null;
  const end: SetLine = { ...last, runs: kept, end: Math.min(last.end, length), setWidth: pt(x), naturalWidth: pt(x) };
  return { lines: [...lines.slice(0, -1), end], x: Math.min(x + endMarkGap * size, measure - mark.setWidth) };
}

/**
 * The stream with its mark after the last words of a quote, a note or a table: beside them where their row has room, or in room made for it by
 * a quote's source that moves left. Null where there is none.
 */
export function joinedToMatter(stream: readonly StreamLine[], mark: SetLine, size: Pt, measure: Pt): readonly StreamLine[] | null {
  const element = stream.at(-1)?.element;
  if (!element?.matter) return null;
  const at = stream.findLastIndex((line) => line.element === element && (line.pieces ?? []).some((piece) => piece.offset !== null));
  const line = stream[at];
  const pieces = line?.pieces ?? [];
  const words = pieces.filter((piece) => piece.offset !== null);
  const last = words.reduce<(typeof words)[number] | undefined>((right, piece) => (right && right.x > piece.x ? right : piece), undefined);
  if (!line || !last) return null;
  const closing = mark.setWidth + endMarkGap * size;
  const end = last.x + last.line.setWidth;
  const shift = end + closing <= measure + 0.01 ? 0 : element.kind === 'quote' ? closing - (measure - end) : Infinity;
  if (Math.min(...pieces.map((piece) => piece.x)) < shift - 0.01) return null;
  const joined: StreamLine = { ...line, pieces: [...pieces.map((piece) => ({ ...piece, x: piece.x - shift })), { role: 'end-mark', line: mark, x: end - shift + endMarkGap * size, drop: last.drop, offset: null }] };
  return stream.map((own, index) => (index === at ? joined : own));
}
