import type { ArticleContent } from '../article-content';
import type { BodyText } from '../body-schema';

/** What a line of an article is. */
export type LineKind = 'kicker' | 'title' | 'subtitle' | 'paragraph' | 'crosshead' | 'item' | 'quote' | 'quoteBy' | 'note' | 'row' | 'photo';

/** A line as people compare articles: a line of a deck, a paragraph, a list item, a row of a table, a photo's place. */
export interface CopyLine { readonly kind: LineKind; readonly text: string }

const textOf = (texts: readonly BodyText[] | readonly { readonly text: string }[] | undefined): string => (texts ?? []).map((part) => part.text).join('');
const deckLines = (kind: LineKind, deck: string): CopyLine[] => deck.split('\n').map((text) => ({ kind, text }));

/** Lines of decks and body in reading order; empty ones are left out. A photo's place is its caption in the article. */
export function linesOf(content: ArticleContent): CopyLine[] {
  const captions = new Map(content.photos.map((photo) => [photo.photoId, photo.caption]));
  const body = content.body.content.flatMap((block): CopyLine[] => {
    switch (block.type) {
      case 'paragraph': return [{ kind: 'paragraph', text: textOf(block.content) }];
      case 'crosshead': return [{ kind: 'crosshead', text: textOf(block.content) }];
      case 'editorNote': return [{ kind: 'note', text: textOf(block.content) }];
      case 'bulletList': return block.content.map((item) => ({ kind: 'item', text: textOf(item.content[0].content) }));
      case 'orderedList': return block.content.map((item) => ({ kind: 'item', text: textOf(item.content[0].content) }));
      case 'pullQuote': return [{ kind: 'quote', text: textOf(block.content[0].content) }, { kind: 'quoteBy', text: textOf(block.content[1].content) }];
      case 'table': return block.content.map((row) => ({ kind: 'row', text: row.content.map((cell) => textOf(cell.content)).join('\u3000') }));
      case 'photoAnchor': return [{ kind: 'photo', text: captions.get(block.attrs.photoId) || '▣' }];
    }
  });
  return [...deckLines('kicker', content.kicker), ...deckLines('title', content.title), ...deckLines('subtitle', content.subtitle), ...body].filter((line) => line.text.trim() !== '');
}
