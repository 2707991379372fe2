import type { Db } from '@/db/open';
import { savedTexts } from '@/db/queries/articles';
import { articleContentSchema } from '@/lib/copy/article-content';
import { authorship, type Save, type WrittenLine } from '@/lib/copy/revisions/authorship';

/** Saves looked at; what stood in the earliest of them counts as written by who saved it. */
const mostSaves = 1000;

/** Who wrote which sentence of an article as it was last saved; empty when it never was. Of saves in a row by one person the last says all. */
export async function articleAuthorship(db: Db, articleId: string): Promise<readonly WrittenLine[]> {
  const saves = (await savedTexts(db, articleId, mostSaves)).reverse();
  const telling = saves.filter((save, at) => saves[at + 1]?.author !== save.author);
  return authorship(telling.map((save): Save => ({ content: articleContentSchema.parse(save.content), author: save.author, at: save.at })));
}
