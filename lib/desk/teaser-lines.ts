import { elementsOf, type ArticleContent } from '@/lib/copy/article-content';
import { spanText } from '@/lib/copy/element-text';

/** A headline without what may differ between a teaser and its story: spaces, breaks, marks. */
const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '');

/** A part of a title shorter than this could belong to any story. */
const leastShared = 4;

export interface TitledArticle { readonly id: string; readonly kind: string; readonly kicker: string; readonly title: string; readonly subtitle: string }

/**
 * For each line of a teaser the story it announces: kept where it is known, else the one whose title is the line, or holds it, or is held
 * by it; null where none is or several are.
 */
export function matchTeaserLines(teaser: ArticleContent, titles: readonly TitledArticle[]): (string | null)[] {
  const stories = titles.filter((article) => article.kind !== 'teaser').map((article) => ({ id: article.id, title: bare(article.title), decks: bare(article.kicker + article.title + article.subtitle) }));
  const lines = elementsOf(teaser.body, new Set()).flatMap((element) => element.kind === 'paragraph' || element.kind === 'listItem' ? [bare(spanText(element.spans))] : []);
  // A teaser without text announces its own title.
  const announced = lines.length > 0 ? lines : [bare(teaser.title)];
  return announced.map((line, index) => {
    const known = teaser.pointsTo[index];
    if (known) return known;
    if (line === '') return null;
    const ways: ((story: (typeof stories)[number]) => boolean)[] = [
      (story) => story.title === line || story.decks === line,
      (story) => line.length >= leastShared && story.decks.includes(line),
      (story) => story.title.length >= leastShared && line.includes(story.title),
    ];
    for (const way of ways) {
      const found = stories.filter(way);
      if (found.length === 1) return found[0]!.id;
      if (found.length > 1) return null;
    }
    return null;
  });
}
