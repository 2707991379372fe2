import type { Db } from '@/db/open';
import { headlineTexts, storyFromArticle, type ArticleContent, type PhotoFiles } from '@/lib/copy/article-content';
import type { Story } from '@/lib/copy/story';
import type { WordEnds } from '@/lib/press/word-ends';
import { storedArticles } from './articles-content';
import type { ArticlePhotoView } from './views/article';

/** Word ends of every headline text of an article, and of each line the editor forced in it. */
function headlineEnds(content: ArticleContent, wordEnds: WordEnds): Story['wordEnds'] {
  const texts = headlineTexts(content).flatMap((text) => (text.includes('\n') ? [text, ...text.split('\n')] : [text]));
  return Object.fromEntries(texts.map((text) => [text, wordEnds.of(text)]));
}

const filesOf = (photos: readonly ArticlePhotoView[]): PhotoFiles =>
  Object.fromEntries(photos.map(({ photoId, file, width, height, focusX, focusY }) => [photoId, { file, width, height, focus: { x: focusX / 100, y: focusY / 100 } }]));

/** Stories of these articles by article id, in the order given. Throws when an article in the database is not one (zod). */
export async function storiesOf(db: Db, ids: readonly string[], wordEnds: WordEnds): Promise<Record<string, Story>> {
  const stored = await storedArticles(db, ids);
  return Object.fromEntries(ids.flatMap((id) => {
    const article = stored.get(id);
    return article ? [[id, storyFromArticle(article.content, filesOf(article.photos), id, headlineEnds(article.content, wordEnds))]] : [];
  }));
}
