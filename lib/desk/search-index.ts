import type { Db, Store } from '@/db/open';
import { indexArticle, unindexedArticles } from '@/db/queries/article-search';
import { ok } from '@/lib/newsroom/result';
import { storedArticles } from './articles-content';
import { searchedWords } from './searched-words';

/** Indexes these articles as they stand. */
export async function indexArticles(db: Db, ids: readonly string[]): Promise<void> {
  for (const [id, { content }] of await storedArticles(db, ids)) await indexArticle(db, id, searchedWords(content));
}

const atOnce = 200;

/** Indexes what is in no index yet, some at a time. Out: how many there were. */
export async function indexMissing(store: Store): Promise<number> {
  for (let done = 0; ;) {
    const ids = await unindexedArticles(store.read, atOnce);
    if (ids.length === 0) return done;
    await store.transact(async (db) => { await indexArticles(db, ids); return ok(null); });
    done += ids.length;
  }
}
