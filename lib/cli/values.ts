import { Halt, type Call } from './command';

/** Options read and checked. Each stops the command with a sentence when the value is none. */

/** A text option; undefined when not given. */
export function text(call: Call, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** A text option that may be given several times. */
export function texts(call: Call, name: string): string[] | undefined {
  const value = call.values[name];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : undefined;
}

export function requiredText(call: Call, name: string): string {
  const value = text(call, name);
  if (value === undefined || value.trim() === '') throw new Halt({ zh: `缺少 --${name}。`, en: `--${name} is missing.` }, 2, true);
  return value;
}

const notANumber = (name: string, value: string): Halt => new Halt({ zh: `--${name} 要一个数字，不是“${value}”。`, en: `--${name} wants a number, not “${value}”.` }, 2, true);

/** A whole number of at least `least`; undefined when not given. */
export function wholeNumber(call: Call, name: string, least = 1): number | undefined {
  const value = text(call, name);
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value.trim()) ? Number(value) : Number.NaN;
  if (!(number >= least)) throw notANumber(name, value);
  return number;
}

/** A positive number that may have a fraction; undefined when not given. */
export function positiveNumber(call: Call, name: string): number | undefined {
  const value = text(call, name);
  if (value === undefined) return undefined;
  const number = /^\d{1,6}(\.\d{1,4})?$/.test(value.trim()) ? Number(value) : Number.NaN;
  if (!(number > 0)) throw notANumber(name, value);
  return number;
}

/** Page numbers of '1-4' or '1,3,5-6', ascending; undefined when not given. */
export function pageRange(call: Call, name: string): number[] | undefined {
  const value = text(call, name);
  if (value === undefined) return undefined;
  const pages = new Set<number>();
  for (const part of value.split(',')) {
    const match = /^\s*(\d{1,3})\s*(?:-\s*(\d{1,3})\s*)?$/.exec(part);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (!match || first < 1 || last < first) throw new Halt({ zh: `--${name} 写成 1-4 或 1,3 的样子，不是“${value}”。`, en: `--${name} is written 1-4 or 1,3, not “${value}”.` }, 2, true);
    for (let page = first; page <= last; page += 1) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}
