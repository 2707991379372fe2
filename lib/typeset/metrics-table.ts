import type { FaceId, FaceMetrics } from './faces';

/**
 * A face's checked-in metrics, in thousandths of an em. Sets of code points are written as runs: pairs of
 * base-36 numbers "skip length", where skip counts from the end of the run before (`encodeRuns`).
 */
export interface MetricsTable {
  readonly ascent: number;
  readonly descent: number;
  /** Code points the font has a glyph for. */
  readonly coverage: string;
  /** Advances that are not 1000, each with the code points that have it. */
  readonly advances: Readonly<Record<string, string>>;
  /** Left and right edge of the ink of punctuation marks, by the mark. */
  readonly ink: Readonly<Record<string, readonly number[]>>;
}

/** Writes ascending code points as runs; see MetricsTable. */
export function encodeRuns(codePoints: readonly number[]): string {
  const words: string[] = [];
  let end = 0;
  for (let i = 0; i < codePoints.length; ) {
    const first = codePoints[i]!;
    let length = 1;
    while (codePoints[i + length] === first + length) length += 1;
    words.push((first - end).toString(36), length.toString(36));
    end = first + length;
    i += length;
  }
  return words.join(' ');
}

/** Calls `each` with every run [first, end) that `encodeRuns` wrote. */
export function decodeRuns(runs: string, each: (first: number, end: number) => void): void {
  if (runs === '') return;
  const words = runs.split(' ');
  let end = 0;
  for (let i = 0; i + 1 < words.length; i += 2) {
    const first = end + parseInt(words[i]!, 36);
    end = first + parseInt(words[i + 1]!, 36);
    each(first, end);
  }
}

const bmp = 0x10000;

/** Metrics as the engine asks for them: an array over the basic plane, a map over the rest. */
export function metricsFromTable(face: FaceId, table: MetricsTable): FaceMetrics {
  const basic = new Int16Array(bmp).fill(-1);
  const beyond = new Map<number, number>();
  const put = (advance: number) => (first: number, end: number) => {
    if (end <= bmp) basic.fill(advance, first, end);
    else for (let c = first; c < end; c += 1) if (c < bmp) basic[c] = advance; else beyond.set(c, advance);
  };
  decodeRuns(table.coverage, put(1000));
  for (const [advance, runs] of Object.entries(table.advances)) decodeRuns(runs, put(Number(advance)));
  const ink = new Map<number, readonly [number, number]>();
  for (const [mark, edges] of Object.entries(table.ink)) {
    ink.set(mark.codePointAt(0)!, [edges[0]! / 1000, edges[1]! / 1000]);
  }
  return {
    face,
    ascent: table.ascent / 1000,
    descent: table.descent / 1000,
    advance(codePoint) {
      const thousandths = codePoint < bmp ? basic[codePoint]! : beyond.get(codePoint) ?? -1;
      return thousandths < 0 ? undefined : thousandths / 1000;
    },
    ink: (codePoint) => ink.get(codePoint),
  };
}
