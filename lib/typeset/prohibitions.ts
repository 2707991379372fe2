import { charClass, classCount, isLatinRun } from './char-class';
import type { CharClass } from './char-class';
import type { ProhibitionLevel } from './rules';

/**
 * What may happen between two characters. Ordered: anything from `soft` up is a legal break.
 * `inside` is for emergencies: between the characters of a Latin word or number that no line can hold.
 */
export const breakKind = { never: 0, inside: 1, soft: 2, free: 3 } as const;
export type BreakKind = (typeof breakKind)[keyof typeof breakKind];

const c = charClass;

interface Prohibition { readonly noStart: readonly CharClass[]; readonly noEnd: readonly CharClass[] }

/**
 * CLREQ "basic": stops, closing marks, connectors (GB/T 15834 5.1.6), the interpunct (5.1.7) and the solidus start no line;
 * opening marks end none.
 */
const basic: Prohibition = {
  noStart: [
    c.comma, c.stop, c.ask, c.askStack, c.asciiStop, c.closing, c.quoteClose, c.latinClose, c.asciiClose,
    c.dash, c.connector, c.interpunct, c.solidus,
  ],
  noEnd: [c.opening, c.quoteOpen, c.latinOpen, c.asciiOpen],
};
/**
 * CLREQ "GB": the solidus ends no line either (GB/T 15834 5.1.9); signs of units and currencies stay with their number,
 * and an iteration mark with its character.
 */
const gb: Prohibition = {
  noStart: [...basic.noStart, c.unitSuffix, c.wideSuffix, c.iteration],
  noEnd: [...basic.noEnd, c.solidus, c.prefix, c.widePrefix],
};
/** CLREQ "strict": the long dash and the ellipsis start no line either; nor small kana (CSS Text, line-break: strict). */
const strict: Prohibition = { noStart: [...gb.noStart, c.longDash, c.ellipsis, c.smallKana], noEnd: gb.noEnd };

const prohibitions: Record<ProhibitionLevel, Prohibition> = { none: { noStart: [], noEnd: [] }, basic, gb, strict };

/** Pairs no level may part, nor any stretch: numbers with their signs, ——, ……, stacks of ？！, Latin words. */
function isBound(a: CharClass, b: CharClass): boolean {
  if (a === b && (a === c.longDash || a === c.ellipsis || a === c.ask)) return true;
  if (a === c.digit && b === c.wideSuffix) return true;
  if (a === c.widePrefix && b === c.digit) return true;
  return isLatinRun[a] === 1 && isLatinRun[b] === 1;
}

/** Marks around which no stretch is wanted (CLREQ: not around connectors and the solidus). */
const isRigid = new Uint8Array(classCount);
for (const kind of [c.connector, c.dash, c.solidus]) isRigid[kind] = 1;

/** True when justification may open the space between two neighbours: everywhere but inside what stands together. */
export const opensBetween = new Uint8Array(classCount * classCount);
/** Break kinds between two neighbours by level, at `a * classCount + b`. */
export const breakBetween: Record<ProhibitionLevel, Uint8Array> = {
  none: pairTable(prohibitions.none),
  basic: pairTable(prohibitions.basic),
  gb: pairTable(prohibitions.gb),
  strict: pairTable(prohibitions.strict),
};

function pairTable({ noStart, noEnd }: Prohibition): Uint8Array {
  const table = new Uint8Array(classCount * classCount);
  for (let a = 0; a < classCount; a += 1) {
    for (let b = 0; b < classCount; b += 1) {
      const first = a as CharClass;
      const second = b as CharClass;
      const forbidden = noEnd.includes(first) || noStart.includes(second);
      const bound = isBound(first, second);
      const inLatin = isLatinRun[a] === 1 && isLatinRun[b] === 1;
      table[a * classCount + b] = forbidden ? breakKind.never : inLatin ? breakKind.inside : bound ? breakKind.never : breakKind.free;
    }
  }
  return table;
}

for (let a = 0; a < classCount; a += 1) {
  for (let b = 0; b < classCount; b += 1) {
    const rigid = isRigid[a] === 1 || isRigid[b] === 1;
    opensBetween[a * classCount + b] = !rigid && !isBound(a as CharClass, b as CharClass) ? 1 : 0;
  }
}
