import type { SearchedWords } from '@/db/queries/article-search';
import { bodyText, elementsOf, type ArticleContent } from '@/lib/copy/article-content';
import { indexWords } from '@/lib/copy/search-words';

/** What an article is found by: its decks; its text and captions; and the names it bears: bylines, source, credits, section, tags. */
export function searchedWords(content: ArticleContent): SearchedWords {
  const { byline } = content;
  const by = byline.kind === 'people' ? byline.names.map(({ name }) => name) : byline.kind === 'source' ? [byline.source] : [];
  const words = (texts: readonly string[]): string => indexWords(texts.join('\n'));
  return {
    heads: words([content.kicker, content.title, content.subtitle]),
    body: words([bodyText(elementsOf(content.body, new Set())), ...content.photos.map(({ caption }) => caption)]),
    names: words([...by, ...content.photos.map(({ credit }) => credit), content.section, ...content.tags]),
  };
}
