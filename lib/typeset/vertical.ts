import { charClass as c, classOf, isBlank, isLatinRun } from './char-class';
import type { FaceId, FaceMetrics, TypeCase } from './faces';
import { setHeadline, type HeadlineSpec, type SetHeadline } from './headline';
import type { SetLine, SetRun } from './set-line';
import { pt, type Pt } from './units';
import { cornerQuotes, isTall, uprightGroups } from './vertical-figures';

/** A stretch of a vertical line drawn alike: xs count from the line's axis (the middle of its ems), baselines from its top. */
export interface StandingRun {
  readonly face: FaceId;
  readonly size: Pt;
  /** The very characters of the copy. */
  readonly text: string;
  /** What is drawn for them where vertical text has other marks: as many code points. */
  readonly drawn?: string;
  /** Every glyph is turned a quarter clockwise about its origin. */
  readonly turned: boolean;
  /** One per code point, as are the baselines. */
  readonly xs: readonly Pt[];
  readonly baselines: readonly Pt[];
}

/** A vertical line (直排): read from the top down, and followed by the line at its left. */
export interface StandingLine {
  readonly runs: readonly StandingRun[];
  /** Depth as set, in points. */
  readonly depth: Pt;
  /** UTF-16 offsets [start, end) in the text; the lines tile it. */
  readonly start: number;
  readonly end: number;
}

/** Words set to stand, in one vertical line or more, the first at the right. */
export interface SetVertical extends Omit<SetHeadline, 'lines'> { readonly lines: readonly StandingLine[] }

/** What is set to stand: `measure` is the depth of a line in points. */
export type VerticalSpec = Omit<HeadlineSpec, 'align' | 'vertical'>;

/** Middle of the ideographic box and of capitals and figures, in ems over the baseline; the box's top. */
const middle = 0.38;
const middleOfFigures = 0.37;
const boxTop = 0.88;
/** Middle of a dash's ink in the faces of the house, in ems over the baseline: 楷 draws —— higher. */
const middleOfDash = (face: FaceId, codePoint: number): number => (face === 'kai' ? (codePoint === 0x2014 ? 0.38 : 0.26) : 0.29);

/** Where the right edge of ，。、 comes to stand, in ems from the left of the em, and how far they go up: into the upper right corner. */
const cornerRight = 0.94;
const cornerRise = 0.57;
/** Where the middle of ？！；： comes to stand: below the character they follow, a little to the right (GB/T 15834-2011 5.2.1). */
const tallMiddle = 0.64;
const tallRise = 0.04;
/** How close two upright figures are set, and how wide the pair may be, in ems. */
const figureTracking = -0.05;
const figureRoom = 1.04;

/**
 * Sets words as vertical lines at one size, broken as a headline is. Han stand upright; brackets, quotes, dashes, ellipses,
 * connectors and Latin are turned a quarter clockwise; ，。、 go to the upper right corner of their em (CLREQ, "Vertical
 * writing mode"; GB/T 15834-2011 5.2), curly quotes become turned corner brackets; figures and capitals of up to two stand upright side by side in one em.
 * The faces' own vertical glyphs are not asked for: whoever draws it needs the default glyphs only.
 */
export function setVertical(spec: VerticalSpec, size: Pt, typeCase: TypeCase): SetVertical {
  const set = setHeadline({ ...spec, align: 'left', vertical: true }, size, typeCase);
  return standing(set, spec.text, typeCase);
}

/** The lines of a headline that was set for standing (spec.vertical), stood up. */
export function standing(set: SetHeadline, text: string, typeCase: TypeCase): SetVertical {
  const upright = new Map<number, number>();
  let offset = 0;
  for (const part of text.split('\n')) {
    const starts: number[] = [];
    let at = offset;
    for (const character of part) { starts.push(at); at += character.length; }
    for (const { start, count } of uprightGroups(part)) upright.set(starts[start]!, count);
    offset += part.length + 1;
  }
  return { ...set, lines: set.lines.map((line) => standLine(line, text, upright, typeCase)) };
}

interface Glyph { readonly face: FaceId; readonly size: number; readonly character: string; readonly turned: boolean; readonly x: number; readonly baseline: number }

function standLine(line: SetLine, text: string, upright: ReadonlyMap<number, number>, typeCase: TypeCase): StandingLine {
  const glyphs: Glyph[] = [];
  // The printed text begins at the first place its characters are found from the line's start: forced breaks are not printed.
  const printed = line.runs.map((run) => run.text).join('');
  let offset = Math.max(line.start, cornerQuotes(text).indexOf(printed, line.start));
  const from = offset;
  let turnedBefore = false;
  for (const run of line.runs) {
    const metrics = typeCase.metrics(run.face);
    const characters = [...run.text];
    for (let i = 0; i < characters.length; ) {
      const count = upright.get(offset);
      if (count !== undefined && i + count <= characters.length) {
        glyphs.push(...figures(run, characters.slice(i, i + count), run.xs[i]!, metrics));
        for (let k = 0; k < count; k += 1) offset += characters[i + k]!.length;
        i += count;
        turnedBefore = false;
        continue;
      }
      const glyph = standGlyph(run, characters[i]!, run.xs[i]!, metrics, turnedBefore);
      glyphs.push(glyph);
      turnedBefore = glyph.turned;
      offset += characters[i]!.length;
      i += 1;
    }
  }
  return { runs: gathered(glyphs, [...text.slice(from, from + printed.length)]), depth: line.setWidth, start: line.start, end: line.end };
}

/** One or two figures side by side in the em that begins at `along`, smaller when they are too wide for it. */
function figures(run: SetRun, characters: readonly string[], along: number, metrics: FaceMetrics): Glyph[] {
  const advances = characters.map((character) => metrics.advance(character.codePointAt(0)!) ?? 0.5);
  const width = advances.reduce((sum, advance) => sum + advance, 0) + figureTracking * (characters.length - 1);
  const scale = Math.min(1, figureRoom / width);
  let x = (-width * scale * run.size) / 2;
  return characters.map((character, index) => {
    const glyph: Glyph = { face: run.face, size: scale * run.size, character, turned: false, x, baseline: along + (0.5 + middleOfFigures * scale) * run.size };
    x += (advances[index]! + figureTracking) * scale * run.size;
    return glyph;
  });
}

function standGlyph(run: SetRun, character: string, along: number, metrics: FaceMetrics, turnedBefore: boolean): Glyph {
  const codePoint = character.codePointAt(0)!;
  const kind = classOf(codePoint);
  const { face, size } = run;
  const turned = (over: number): Glyph => ({ face, size, character, turned: true, x: -over * size, baseline: along });
  // What has no ink goes with what it follows, so that a Latin phrase is one run.
  if (isBlank[kind] === 1) return turnedBefore ? turned(middle) : { face, size, character, turned: false, x: -size / 2, baseline: along + boxTop * size };
  if (kind === c.dash || kind === c.longDash || (kind === c.connector && codePoint !== 0xff5e)) return turned(middleOfDash(face, codePoint));
  const strayStop = kind === c.asciiStop && !turnedBefore;
  if (!strayStop && (isTurnedMark[kind] === 1 || (isLatinRun[kind] === 1 || kind === c.asciiQuote))) return turned(middle);
  const advance = metrics.advance(codePoint) ?? 1;
  let left = -advance / 2;
  let rise = 0;
  const ink = metrics.ink?.(codePoint);
  if (isTall(codePoint)) {
    left = tallMiddle - 0.5 - (ink ? (ink[0] + ink[1]) / 2 : advance / 2);
    rise = tallRise;
  } else if (kind === c.comma || kind === c.stop) {
    left = cornerRight - 0.5 - (ink ? ink[1] : 0.3);
    rise = cornerRise;
  }
  return { face, size, character, turned: false, x: left * size, baseline: along + (boxTop - rise) * size };
}

const isTurnedMark = new Uint8Array(256);
for (const kind of [c.opening, c.closing, c.quoteOpen, c.quoteClose, c.ellipsis, c.interpunct, c.connector, c.solidus]) isTurnedMark[kind] = 1;

const thousandths = (value: number): Pt => pt(Math.round(value * 1000) / 1000);

/** Gathers neighbours that are drawn alike; `copy` are the characters they stand for. */
function gathered(glyphs: readonly Glyph[], copy: readonly string[]): StandingRun[] {
  const runs: { face: FaceId; size: Pt; text: string; drawn: string; turned: boolean; xs: Pt[]; baselines: Pt[] }[] = [];
  glyphs.forEach((glyph, index) => {
    const character = copy[index] ?? glyph.character;
    const size = thousandths(glyph.size);
    const last = runs[runs.length - 1];
    if (last && last.face === glyph.face && last.size === size && last.turned === glyph.turned) {
      last.text += character;
      last.drawn += glyph.character;
      last.xs.push(thousandths(glyph.x));
      last.baselines.push(thousandths(glyph.baseline));
    } else runs.push({ face: glyph.face, size, text: character, drawn: glyph.character, turned: glyph.turned, xs: [thousandths(glyph.x)], baselines: [thousandths(glyph.baseline)] });
  });
  return runs.map(({ drawn, ...run }) => (drawn === run.text ? run : { ...run, drawn }));
}
