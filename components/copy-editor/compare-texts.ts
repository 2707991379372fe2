import { bylineOf, type ArticleContent } from '@/lib/copy/article-content';
import type { BodyDocument } from '@/lib/copy/body-schema';

/** A line of one text beside the line of the other; null where the other has none. */
export interface ComparedLine { readonly mine: string | null; readonly theirs: string | null; readonly same: boolean }

const textOf = (texts: readonly { readonly text: string }[] | undefined): string => (texts ?? []).map((part) => part.text).join('');

/** Lines of a body as people compare them: paragraphs, crossheads, list items, a table's rows; a photo's place by its mark. */
export const bodyLines = (body: BodyDocument): string[] => body.content.flatMap((block) => {
  switch (block.type) {
    case 'paragraph': case 'crosshead': case 'editorNote': return [textOf(block.content)];
    case 'orderedList': return block.content.map((item, index) => `${block.attrs.start + index}. ${textOf(item.content[0].content)}`);
    case 'pullQuote': return block.content.map((part) => textOf(part.content));
    case 'table': return block.content.map((row) => row.content.map((cell) => textOf(cell.content)).join('\u3000'));
    case 'bulletList': return block.content.map((item) => `• ${textOf(item.content[0].content)}`);
    case 'photoAnchor': return ['▣'];
  }
});

/** Decks and body, line by line. */
export const textLines = (content: ArticleContent): string[] => [content.kicker, content.title, content.subtitle].flatMap((deck) => deck === '' ? [] : deck.split('\n')).concat(bodyLines(content.body).filter((line) => line !== ''));

/** Lengths of the longest common subsequence of the ends of both lists. */
function commonLengths<T>(a: readonly T[], b: readonly T[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) {
    table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  }
  return table;
}

/** Both texts side by side: equal lines beside each other, changed ones paired in order. */
export function compareLines(mine: readonly string[], theirs: readonly string[]): ComparedLine[] {
  const table = commonLengths(mine, theirs);
  const lines: ComparedLine[] = [];
  let loose: { mine: string[]; theirs: string[] } = { mine: [], theirs: [] };
  const settle = () => {
    for (let k = 0; k < Math.max(loose.mine.length, loose.theirs.length); k += 1) lines.push({ mine: loose.mine[k] ?? null, theirs: loose.theirs[k] ?? null, same: false });
    loose = { mine: [], theirs: [] };
  };
  let i = 0;
  let j = 0;
  while (i < mine.length || j < theirs.length) {
    if (i < mine.length && j < theirs.length && mine[i] === theirs[j]) { settle(); lines.push({ mine: mine[i]!, theirs: theirs[j]!, same: true }); i += 1; j += 1; }
    else if (j >= theirs.length || (i < mine.length && table[i + 1]![j]! >= table[i]![j + 1]!)) { loose.mine.push(mine[i]!); i += 1; }
    else { loose.theirs.push(theirs[j]!); j += 1; }
  }
  settle();
  return lines;
}

/** Where two lines differ: what they share before and after is left out. In UTF-16 offsets of `text`. */
export function changedPart(text: string, other: string): { start: number; end: number } {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let tail = 0;
  while (tail < most - start && text[text.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return { start, end: text.length - tail };
}

/** Fields besides the text in which two contents differ. */
export const changedFields = (mine: ArticleContent, theirs: ArticleContent): (keyof ArticleContent)[] =>
  (['kind', 'section', 'priority', 'tags', 'byline', 'photos', 'issueId', 'wantedPage', 'pointsTo'] as const).filter((field) => field === 'byline'
    // A name just typed has no id of its own yet: what prints is compared.
    ? JSON.stringify(bylineOf(mine.byline)) !== JSON.stringify(bylineOf(theirs.byline))
    : JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]));
