import type { Span, StoryElement } from './story';

/** The text of a paragraph without its emphasis. */
export const spanText = (spans: readonly Span[]): string => spans.map((span) => span.text).join('');

/** Cells of a row, rows of a table, and a quote and its source are parted by a character that prints nothing. */
const betweenCells = '\t';
const betweenRows = '\n';

/**
 * The copy of one element, without what the engine adds (bullets, numbers, the dash before a quote's source): offsets of
 * printed text count in it. A photo has none; its caption stands with the story's photos.
 */
export function elementText(element: StoryElement): string {
  switch (element.kind) {
    case 'paragraph': case 'listItem': case 'note': return spanText(element.spans);
    case 'crosshead': return element.text;
    case 'quote': return element.by === undefined ? spanText(element.spans) : `${spanText(element.spans)}${betweenRows}${element.by}`;
    case 'table': return element.rows.map((row) => row.join(betweenCells)).join(betweenRows);
    case 'photo': return '';
  }
}
