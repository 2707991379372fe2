/** A cell of a table of comma-separated values. */
export type Cell = string | number;

/**
 * A text as a spreadsheet may take it: one that begins like a formula gets an apostrophe before it, so that no name is ever run
 * (OWASP, CSV injection: = + - @, tab and return; full-width forms too, which some programs fold).
 */
const harmless = (text: string): string => (/^[\s\u0000-\u001f]*[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text);

const written = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as comma-separated values (RFC 4180), with a mark at the front by which spreadsheets see that it is UTF-8. */
export const csv = (rows: readonly (readonly Cell[])[]): string => `\ufeff${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;
