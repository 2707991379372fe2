'use server';

import { currentActor } from '@/lib/auth/staff';
import { bulkArticles } from '@/lib/desk/article-bulk';
import { createArticle } from '@/lib/desk/articles';
import { removeFilter, saveFilter, setDeskSections } from '@/lib/desk/saved-filters';
import { ok } from '@/lib/newsroom/result';
import { describeError } from '@/lib/words/describe-error';
import { readLanguage } from '../../../preferences';
import { around, reply } from '../../../reply';

/** A new draft of one's own, meant for no issue yet. */
export async function newArticle() {
  return reply(await createArticle(around(), await currentActor(), {}));
}

/** One act on many articles; of each what became of it, in words where it was refused. */
export async function changeArticles(input: unknown) {
  const [done, language] = [await bulkArticles(around(), await currentActor(), input), await readLanguage()];
  return reply(done.ok ? ok(done.value.map((line) => ({ id: line.id, title: line.title, outcome: line.outcome, message: line.outcome === 'refused' ? describeError(line.error, language) : '' }))) : done);
}

export async function keepFilter(input: unknown) { return reply(await saveFilter(around(), await currentActor(), input)); }

export async function dropFilter(input: unknown) { return reply(await removeFilter(around(), await currentActor(), input)); }

export async function chooseDeskSections(input: unknown) { return reply(await setDeskSections(around(), await currentActor(), input)); }
