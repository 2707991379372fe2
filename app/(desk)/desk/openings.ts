import type { ListedArticle } from '@/components/articles/title-line';
import { articleView } from '@/lib/desk/articles';
import type { Actor } from '@/lib/desk/operation';
import { store } from '@/lib/desk/store';
import type { ArticleRow } from '@/lib/desk/views/article';
import { contentText } from '@/lib/copy/article-content';

/** Characters of an untitled article that name it in a list. */
const few = 24;

/** Rows with the first words of those that have no headline (briefs mostly), so that they can be told apart. */
export function withOpenings(rows: readonly ArticleRow[], actor: Actor): Promise<readonly ListedArticle[]> {
  return Promise.all(rows.map(async (row) => {
    if (row.title || row.kicker) return row;
    const view = await articleView(store().read, row.id, actor);
    const text = view ? [...(contentText(view.content).split('\n')[0] ?? '')] : [];
    return { ...row, opening: text.length > few ? `${text.slice(0, few).join('')}…` : text.join('') };
  }));
}
