import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import type { LineRules } from '@/lib/typeset/rules';
import type { SetLine, TextRun } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import { ideographicAscent } from '@/lib/makeup/grid';
import type { Piece } from './matter';
import { runsFrom, type BodyGrid } from './quote-rows';
import { setWords } from '@/lib/makeup/words';

/** A first paragraph set round its initial letter (首字下沉). */
export interface SetInitial {
  /** The initial; it hangs from the first line, its drop is to the last line beside it. */
  readonly piece: Piece;
  /** Lines of the paragraph after the initial; offsets count from `base`. */
  readonly lines: readonly SetLine[];
  readonly base: number;
  /** Lines that stand beside the initial, and how far they stand in. */
  readonly beside: number;
  readonly x: number;
}

/** White between the initial and the text, in ems of the body; the text beside it keeps whole characters, and at least so many. */
const white = 0.3;
const leastBeside = 6;

const face: FaceId = 'song-bold';

/**
 * The first paragraph of a story with its first character `depth` lines deep: its em box reaches from the top of the first line's to
 * the foot of the last one's beside it. Null when the paragraph does not begin with a Han character, has no line more than
 * the initial is deep, or the measure is too narrow: then the paragraph is set as any other.
 */
export function initialOf(runs: readonly TextRun[], depth: 2 | 3, body: BodyGrid, typeCase: TypeCase): ((measure: Pt) => SetInitial | null) | null {
  const text = runs.map((run) => run.text).join('');
  const [character = ''] = text;
  if (!/^\p{Script=Han}$/u.test(character)) return null;
  const size = pt((depth - 1) * body.leading + body.size);
  const letter = setWords(character, face, size, typeCase);
  const rules: LineRules = { ...body.rules, indent: 0 };
  const rest = prepareParagraph(runsFrom(runs, character.length), rules, typeCase);
  const room = Math.ceil((size + white * body.size) / body.size - 0.01) * body.size;
  return (measure) => {
    if (measure - room < leastBeside * body.size - 0.01) return null;
    const lines = breakLines(rest, (line) => ({ measure: pt(line < depth ? measure - room : measure) }));
    if (lines.length <= depth) return null;
    const drop = (depth - 1) * body.leading + (1 - ideographicAscent) * (body.size - size);
    return { piece: { role: 'body', line: letter, x: 0, drop, offset: 0 }, lines, base: character.length, beside: depth, x: room };
  };
}
