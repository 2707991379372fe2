import { hasForeignCharacter, trimmed } from '../characters';
import type { LineHint } from './import-types';

/** The input's lines with ink. Text of a line is only ever cut, never changed: `parts` say where it stands in the input. */
export interface Part { readonly start: number; readonly end: number }
export interface Line {
  /** Without white space at the ends; several parts joined when a wrapped line was unwrapped or a foreign character left out. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** Empty lines before it. */
  readonly blankBefore: number;
  /** Begins with an indent of two ems or so. */
  readonly indented: boolean;
  readonly hint: LineHint;
}

const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** Where characters from `from` to `to` of a line's text stand in the input. */
export function partsOf(line: Line, from: number, to: number): Part[] {
  const found: Part[] = [];
  let passed = 0;
  for (const { start, end } of line.parts) {
    const first = Math.max(from, passed);
    const last = Math.min(to, passed + end - start);
    if (first < last) found.push({ start: start + first - passed, end: start + last - passed });
    passed += end - start;
  }
  return found;
}

/** Lines with ink, in order. */
export function linesOf(input: string, hints: readonly LineHint[] = []): Line[] {
  const lines: Line[] = [];
  let blank = 0;
  let number = 0;
  let start = 0;
  const take = (end: number): void => {
    const raw = input.slice(start, end);
    const lead = raw.match(/^[\s\u200B\u2060\uFEFF]*/u)?.[0] ?? '';
    const text = trimmed(raw);
    if (text === '') blank += 1;
    else {
      const at = start + lead.length;
      const parts = hasForeignCharacter(text) || overlongGap.test(text) ? inkedParts(text, at) : [{ start: at, end: at + text.length }];
      const kept = parts.map((part) => input.slice(part.start, part.end)).join('');
      const width = (lead.match(/[\u3000\u2003]/g)?.length ?? 0) * 2 + (lead.match(/\t/g)?.length ?? 0) * 4 + (lead.match(/[ \u00A0\u2002]/g)?.length ?? 0);
      lines.push({ text: kept, parts, blankBefore: blank, indented: width >= 3, hint: hints[number] ?? null });
      blank = 0;
    }
    number += 1;
  };
  for (const match of input.matchAll(lineEnd)) {
    take(match.index);
    start = match.index + match[0].length;
  }
  take(input.length);
  return lines.filter((line) => line.text !== '');
}

/** Spaces in a row that are kept: more say nothing more, and the forms that look for marks between spaces take very long over them. */
const longestGap = 12;
const overlongGap = new RegExp(`[\\s\\u200B\\u2060]{${longestGap + 1}}`, 'u');

/** The stretches of a line between characters that may not stand in copy; of a long gap only its beginning. */
function inkedParts(text: string, at: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let gap = 0;
  for (let index = 0; index <= text.length; index += 1) {
    gap = /[\s\u200B\u2060]/u.test(text.charAt(index)) ? gap + 1 : 0;
    const pair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(index, index + 2));
    if (index === text.length || gap > longestGap || (!pair && hasForeignCharacter(text.charAt(index)))) {
      if (from < index) parts.push({ start: at + from, end: at + index });
      from = index + 1;
    } else if (pair) index += 1;
  }
  return parts;
}

/** Width of a line in ems: Han and full-width marks one, the rest half. */
export const emWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0x2e7f || '“”‘’…—·'.includes(character) ? 1 : 0.5;
  return width;
};

/**
 * The measure a text was wrapped at, in ems, when its lines are a column's lines and not paragraphs: at
 * least six lines and most of all long lines end within two ems below the same width without a stop.
 */
export function wrapMeasure(lines: readonly Line[]): number | null {
  const widths = lines.map(fullWidth);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(Math.round(width), (counts.get(Math.round(width)) ?? 0) + 1);
  let best: { measure: number; full: number } | null = null;
  for (const measure of counts.keys()) {
    if (measure < 8 || measure > 60) continue;
    const full = lines.filter((line, index) => isFull(widths[index] ?? 0, measure) && !/[。！？!?；]$/.test(line.text)).length;
    if (!best || full > best.full) best = { measure, full };
  }
  if (!best || best.full < 6) return null;
  const { measure, full } = best;
  const longer = widths.filter((width) => width > measure + 1.5).length;
  return full / lines.length >= 0.45 && longer <= Math.max(1, lines.length * 0.08) ? measure : null;
}
/** Width of a line with its indent. */
const fullWidth = (line: Line): number => emWidth(line.text) + (line.indented ? 2 : 0);
const isFull = (width: number, measure: number): boolean => width >= measure - 2 && width <= measure + 1;

/** Joins wrapped lines into paragraphs: a full line goes on in the next one unless that is indented, set off by an empty line, or begins with a bracket or bullet after a stop. */
export function unwrapped(lines: readonly Line[], measure: number): Line[] {
  const joined: Line[] = [];
  const indents = lines.some((line) => line.indented);
  let lastWidth = 0;
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && line.blankBefore === 0 && !line.indented && line.hint === null
      && isFull(lastWidth, measure) && (indents || !/[。！？!?][”’）)]?$/.test(before.text)) && !/^[●■◆▲★□○◎【]/u.test(line.text) && !/^[（(].*(?:记者|通讯员|来源)/u.test(line.text);
    if (goesOn) {
      const latin = /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(line.text);
      joined[joined.length - 1] = latin ? before : { ...before, text: before.text + line.text, parts: [...before.parts, ...line.parts] };
      if (latin) joined.push(line);
    } else joined.push(line);
    lastWidth = fullWidth(line);
  }
  return joined;
}
