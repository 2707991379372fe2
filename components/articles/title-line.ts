import type { ArticleRow } from '@/lib/desk/views/article';

/** A row of a list; `opening` are the first words of an article without a headline. */
export interface ListedArticle extends ArticleRow { readonly opening?: string }

/** A title in one line, else the kicker, else the first words; forced breaks of a headline are spaces here. */
export const titleLine = (decks: { readonly title: string; readonly kicker: string; readonly opening?: string }): string => (decks.title || decks.kicker || (decks.opening ?? '')).replace(/\n/g, ' ');
