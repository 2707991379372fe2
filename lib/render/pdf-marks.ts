import { mm, ptFromMm } from '@/lib/typeset/units';
import { pdfNumber } from './pdf-text';

/** Printers' marks around a page. Everything stands outside the bleed, so that nothing of it can be left on the trimmed page. */

const millimetre = (value: number): number => ptFromMm(mm(value));
/** Trim to the nearest end of a mark at least; farther when the bleed is wider. */
const offset = millimetre(3);
const length = millimetre(5);
/** A little air between bleed and marks. */
const air = millimetre(0.5);
export const markWeight = 0.25;
export const slugSize = 7;

/** Width of the border that marks need around the trim, for a bleed (0 for none). */
export const marksBorder = (bleed: number): number => Math.max(offset, bleed + air) + length + millimetre(2);

export interface Trim { readonly left: number; readonly foot: number; readonly width: number; readonly height: number }

const line = (x1: number, y1: number, x2: number, y2: number): string => `${pdfNumber(x1)} ${pdfNumber(y1)} m ${pdfNumber(x2)} ${pdfNumber(y2)} l S`;

/** Two crop marks at each corner of the trim. */
function cropMarks(trim: Trim, start: number): string[] {
  const [right, top] = [trim.left + trim.width, trim.foot + trim.height];
  return [trim.left, right].flatMap((x) => [trim.foot, top].flatMap((y) => {
    const [outX, outY] = [x === trim.left ? -1 : 1, y === trim.foot ? -1 : 1];
    return [line(x + outX * start, y, x + outX * (start + length), y), line(x, y + outY * start, x, y + outY * (start + length))];
  }));
}

/** A cross in a circle, for laying the plates over each other. */
function registerMark(x: number, y: number): string[] {
  const radius = millimetre(1.5);
  const arm = millimetre(2.5);
  const handle = radius * 0.5523;
  const at = (dx: number, dy: number): string => `${pdfNumber(x + dx)} ${pdfNumber(y + dy)}`;
  return [
    line(x - arm, y, x + arm, y), line(x, y - arm, x, y + arm),
    `${at(radius, 0)} m ${at(radius, handle)} ${at(handle, radius)} ${at(0, radius)} c ${at(-handle, radius)} ${at(-radius, handle)} ${at(-radius, 0)} c ${at(-radius, -handle)} ${at(-handle, -radius)} ${at(0, -radius)} c ${at(handle, -radius)} ${at(radius, -handle)} ${at(radius, 0)} c S`,
  ];
}

/** Patches of the four inks, full and half, at the head beside the register mark. */
function inkPatches(left: number, foot: number): string[] {
  const size = millimetre(4);
  return [1, 0.5].flatMap((tone, row) => ['c', 'm', 'y', 'k'].map((_, ink) => {
    const shares = [0, 1, 2, 3].map((index) => (index === ink ? tone : 0)).join(' ');
    return `${shares} k ${pdfNumber(left + (row * 4 + ink) * size)} ${pdfNumber(foot)} ${pdfNumber(size)} ${pdfNumber(size)} re f`;
  }));
}

/** Operators of all marks; `registration` names the colour space that prints on every plate. */
export function marksOperators(trim: Trim, bleed: number, registration: string): string {
  const start = Math.max(offset, bleed + air);
  const middle = start + length / 2;
  const [right, top] = [trim.left + trim.width, trim.foot + trim.height];
  const [centreX, centreY] = [trim.left + trim.width / 2, trim.foot + trim.height / 2];
  return [
    `/${registration} CS 1 SCN ${markWeight} w`,
    ...cropMarks(trim, start),
    ...registerMark(centreX, trim.foot - middle), ...registerMark(centreX, top + middle), ...registerMark(trim.left - middle, centreY), ...registerMark(right + middle, centreY),
    ...inkPatches(trim.left + trim.width * 0.6, top + start + millimetre(0.5)),
  ].join('\n');
}

/** Where the slug line begins: at the foot, right of the left crop mark. */
export const slugStart = (trim: Trim, bleed: number): { readonly x: number; readonly y: number } => ({ x: trim.left + millimetre(6), y: trim.foot - Math.max(offset, bleed + air) - millimetre(3) });
