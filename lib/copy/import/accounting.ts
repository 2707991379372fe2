import type { ImportResult, PieceField } from './import-types';

/** What is wrong with an import's accounting; empty when every character is in exactly one piece and every field says what its pieces say. */
export function accountFaults(input: string, result: ImportResult): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const piece of result.pieces) {
    if (piece.start !== at || piece.end <= piece.start) faults.push(`pieces do not tile at ${at}`);
    at = piece.end;
    if (piece.field === 'whitespace' && /[^\s\u0000-\u001F\u007F-\u009F\u200B\u2060\uFEFF]/u.test(input.slice(piece.start, piece.end))) faults.push(`ink called white space at ${piece.start}`);
  }
  if (at !== input.length) faults.push(`pieces end at ${at} of ${input.length}`);
  const bare = (text: string): string => text.replace(/\s/gu, '');
  const said = (article: string, field: PieceField, index: number): string =>
    bare(result.pieces.filter((piece) => piece.article === article && piece.field === field && piece.index === index).map((piece) => input.slice(piece.start, piece.end)).join(''));
  for (const article of result.articles) {
    const fields: [PieceField, number, string][] = [
      ['kicker', 0, article.kicker], ['title', 0, article.title], ['subtitle', 0, article.subtitle],
      ...article.paragraphs.map((text, index): [PieceField, number, string] => ['paragraph', index, text]),
      ...article.byline.map((text, index): [PieceField, number, string] => ['byline', index, text]),
      ...article.captions.map((text, index): [PieceField, number, string] => ['caption', index, text]),
      ...article.credits.map((text, index): [PieceField, number, string] => ['credit', index, text]),
      ...(article.source !== null && !article.sourceInText ? [['source', 0, article.source] as [PieceField, number, string]] : []),
    ];
    for (const [field, index, text] of fields) if (said(article.key, field, index) !== bare(text)) faults.push(`${article.key} ${field} ${index}: ${said(article.key, field, index)} ≠ ${bare(text)}`);
  }
  return faults;
}
