'use server';

import { currentActor } from '@/lib/auth/staff';
import { createArticle } from '@/lib/desk/articles';
import { around, reply } from '../../../reply';

/** A new draft of one's own, meant for no issue yet. */
export async function newArticle() {
  return reply(await createArticle(around(), await currentActor(), {}));
}
