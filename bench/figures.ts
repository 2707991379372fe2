import os from 'node:os';

/** Times of one thing measured again and again, in milliseconds. */
export interface Figures { readonly median: number; readonly p99: number; readonly runs: number }

export function figures(times: readonly number[]): Figures {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99), runs: sorted.length };
}

/** Three figures that count: 0.123, 1.23, 12.3, 123. */
export const ms = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0));

/** What the figures were measured on. */
export const machine = (): string =>
  `${os.cpus()[0]?.model ?? 'unknown CPU'}, ${os.cpus().length} cores, Node ${process.version}, ${process.platform} ${process.arch}, load ${os.loadavg().map((load) => load.toFixed(1)).join(' ')}`;

/** A table as plain text, every column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  // Han are two columns wide in a terminal.
  const width = (text: string): number => [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) => row.map((cell, column) => {
    const pad = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
    return column === 0 ? cell + pad : pad + cell;
  }).join('   ').trimEnd()).join('\n');
}
